import { describe, expect, test } from 'vitest';
import { reasonsInCell } from './reasons';
import { dates, identifier, isNpi, money, personName } from './values';

describe('money as portals write it', () => {
  test.each([
    ['$1,234.50', 123450],
    ['1234.5', 123450],
    ['(12.00)', -1200],
    ['12.00-', -1200],
    ['-$3', -300],
    ['$ -118.20', -11820],
    ['45.10 CR', -4510],
    ['45.10 DR', 4510],
    ['45.10$', 4510],
    ['.50', 50],
    ['$0.00', 0],
  ])('%s', (text, cents) => expect(money(text)?.cents).toBe(cents));

  test.each(['', '-', '—', '1,23', '12.345', '(12.00', '--3', '$', '1 2', '12/31', 'N/A', '1e5'])('%s is no amount', (text) =>
    expect(money(text)).toBeUndefined(),
  );
});

describe('dates in every US form', () => {
  test.each([
    ['01/09/2026', '2026-01-09', '2026-01-09'],
    ['1/9/26', '2026-01-09', '2026-01-09'],
    ['2026-01-09', '2026-01-09', '2026-01-09'],
    ['Jan 9, 2026', '2026-01-09', '2026-01-09'],
    ['9 January 2026', '2026-01-09', '2026-01-09'],
    ['09-JAN-2026', '2026-01-09', '2026-01-09'],
    ['010926', '2026-01-09', '2026-01-09'],
    ['Mar 3 – 5, 2026', '2026-03-03', '2026-03-05'],
    ['3-5 March 2026', '2026-03-03', '2026-03-05'],
    ['01092026', '2026-01-09', '2026-01-09'],
    ['20260109', '2026-01-09', '2026-01-09'],
    ['01/09/2026 - 01/12/2026', '2026-01-09', '2026-01-12'],
    ['01/09/2026 through 01/12/2026', '2026-01-09', '2026-01-12'],
    ['03/20/2026-03/21/2026', '2026-03-20', '2026-03-21'],
    ['01/09/2026 10:42 AM ET', '2026-01-09', '2026-01-09'],
  ])('%s', (text, from, to) => expect(dates(text, true)).toEqual({ from, to }));

  test('a birth date with two digits lies in the past', () => expect(dates('09/01/59', true, true)?.from).toBe('1959-09-01'));
  test.each(['13/45/2026', '02/30/2026', '12/31/9999', '2026', 'today', '01/12/2026 - 01/09/2026'])('%s is no date', (text) =>
    expect(dates(text, true)).toBeUndefined(),
  );
  test('the first day of a printed remittance has the year of the last one', () => {
    expect(dates('0908 090926', true)).toEqual({ from: '2026-09-08', to: '2026-09-09' });
    expect(dates('0910 090926', true)).toBeUndefined();
    expect(dates('0908 090926', false)).toBeUndefined();
  });
  test('the number of a line before its day is none of it', () => expect(dates('2. 06/02/2026', false)?.from).toBe('2026-06-02'));
  test('digits alone are a date only beside a label that says so', () => expect(dates('010926', false)).toBeUndefined());
});

describe('names in every order', () => {
  test.each([
    ['RIVERA, ANA', 'ANA RIVERA'],
    ['Rivera, Ana M', 'Ana M Rivera'],
    ['Ana M Rivera', 'Ana M Rivera'],
    ['RIVERA JR, LUIS', 'LUIS RIVERA JR'],
    ['RIVERA/ANA', 'ANA RIVERA'],
    ["O'Neil, Siobhán", "Siobhán O'Neil"],
    ['Imani Croft, born 5/5/1979', 'Imani Croft'],
    ['Gavin Pfeiffer, child, 02-17-09', 'Gavin Pfeiffer'],
    ['Desmond Croft, ID 0077-14428', 'Desmond Croft'],
  ])('%s', (text, name) => expect(personName(text)).toBe(name));
  test.each(['', '—', '12345', 'a@b.example', 'N/A', 'TYPE OPTIONS, PRESS ENTER.'])('%s is no name', (text) =>
    expect(personName(text)).toBeUndefined(),
  );
});

test('the check digit of an NPI counts', () => {
  expect(isNpi('1234567893')).toBe(true);
  expect(isNpi('1234567890')).toBe(false);
});

test('what stands behind a number is no part of it', () => {
  expect(identifier('MBG-4471-8820 10/02/2026')).toBe('MBG-4471-8820');
  expect(identifier('3318840027 on 07/16/2026')).toBe('3318840027');
  expect(identifier('EQ7TN4X2K00 Acct SOS-118840/3')).toBe('EQ7TN4X2K00');
  expect(identifier('26238 D 004417')).toBe('26238 D 004417');
});

test('a sentence may end behind an amount', () => {
  expect(money('$166.00.')).toEqual({ cents: 16_600, sure: true });
  expect(money('166.')).toBeUndefined();
});

test('more digits than an amount has may have a point before the last two of a number', () => {
  expect(identifier('6561472352.97')).toBe('6561472352.97');
  expect(identifier('656147235.97')).toBeUndefined();
});

test('a masked or telephone number is no identifier', () => {
  expect(identifier('***-**-4471')).toBeUndefined();
  expect(identifier('888-555-0142')).toBeUndefined();
  // No area code begins with a one.
  expect(identifier('100 447 8821')).toBe('100 447 8821');
  expect(identifier('01/09/2026')).toBeUndefined();
  expect(identifier('EM7K20491-01')).toBe('EM7K20491-01');
});

test('a code behind the name of its list is that list’s, alone and in a row', () => {
  expect(reasonsInCell('CARC 45', 'payer', true)).toEqual([{ system: 'carc', code: '45' }]);
  expect(reasonsInCell('CARC 16 RARC MA120', 'payer', true)).toEqual([
    { system: 'carc', code: '16' },
    { system: 'rarc', code: 'MA120' },
  ]);
});
