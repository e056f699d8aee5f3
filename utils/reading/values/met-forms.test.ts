import { describe, expect, test } from 'vitest';
import type { Pair } from '../pairs/pairs';
import { eachItsOwn } from '../pairs/whose';
import { legendOf } from '../reasons/legends';
import { adjustmentsIn } from '../tables/other-rows';
import { meanings } from '../words/labels';
import { procedure } from './codes';
import { parse } from './parse';
import { reasonsInCell, reasonsOfEntries } from './reasons';
import { isStatusWord, statusMeaning } from './status';

const pair = (label: string, text: string): Pair => ({ label, labelUnit: 0, units: [1], text, tie: 1, section: '' });

describe('forms met on portals', () => {
  test('codes, each with the amount that it took away', () => {
    expect(reasonsInCell('H9 127.40, L7 1,112.60', 'payer', true)).toEqual([
      { system: 'payer', code: 'H9', amount: 12_740 },
      { system: 'payer', code: 'L7', amount: 111_260 },
    ]);
    expect(reasonsInCell('P12 (77.59); 45 (12.07)', 'carc', true)).toEqual([
      { system: 'carc', code: 'P12', amount: 7_759 },
      { system: 'carc', code: '45', amount: 1_207 },
    ]);
  });

  test('a day at the beginning is no code, whatever follows', () => {
    for (const text of ['04-21-2026, qty 1', '07/09/2026 moved to work list', '2026-04-21 posted'])
      for (const words of [true, false]) expect(reasonsInCell(text, 'any', words)).toEqual([]);
    expect(legendOf('04-21-2026, qty 1 of the order', 0)).toBeUndefined();
  });

  test('a code before its amount, with a colon, and words before their code', () => {
    expect(reasonsInCell('NJ01: $156.26', 'payer', true)).toEqual([{ system: 'payer', code: 'NJ01', amount: 15_626 }]);
    expect(reasonsInCell('Not ordered by the care team (code P2)', 'payer', true)).toEqual([
      { system: 'payer', code: 'P2', text: 'Not ordered by the care team' },
    ]);
    expect(reasonsInCell('Not ordered by the care team (second visit)', 'payer', true)).toEqual([
      { system: 'payer', text: 'Not ordered by the care team (second visit)' },
    ]);
  });

  test('an adjustment whose cells name its parts', () => {
    const cells = ['Group: CO', 'Reason: 45', '$467.56'].map((text) => ({ text }));
    expect(adjustmentsIn(cells)).toEqual([{ system: 'carc', group: 'CO', code: '45', amount: 46_756 }]);
    expect(adjustmentsIn([{ text: 'Group: Dental' }, { text: 'Reason: 45' }])).toEqual([]);
  });

  test('an adjustment whose group and code are one cell', () => {
    const cells = ['PR 3', '$35.00', 'Copay of the member'].map((text) => ({ text }));
    expect(adjustmentsIn(cells)).toEqual([
      { system: 'carc', group: 'PR', code: '3', amount: 3_500, text: 'Copay of the member' },
    ]);
    expect(adjustmentsIn([{ text: 'Room 3' }, { text: '$35.00' }])).toEqual([]);
  });

  test('what was decided on a day is no payer, a way of closing is a status', () => {
    expect(parse('name', 'waived 08/01/2026')).toBeUndefined();
    expect(parse('name', 'P - Provider')).toBeUndefined();
    expect(parse('name', 'Name')).toBeUndefined();
    expect(parse('name', 'P - Provider Services of Kent')?.value).toBe('P - Provider Services of Kent');
    expect(isStatusWord('Resolved-Denied')).toBe(true);
    expect(isStatusWord('Resolved-Tomorrow')).toBe(false);
    expect(isStatusWord('Partial payment issued')).toBe(true);
    expect(isStatusWord('Payment issued 10/02/2026')).toBe(false);
    expect(isStatusWord('Review Complete')).toBe(true);
  });

  test('days of rides and stays, whoever rode, and what was approved for payment', () => {
    const fields = ['Trip Date', 'Rider', 'Admit – Discharge', 'Billing supplier', 'Approved to Pay $'].map(
      (label) => meanings(label, false)[0]?.field,
    );
    expect(fields).toEqual(['serviceDate', 'patientName', 'serviceDate', 'providerName', 'paid']);
  });

  test('a day is no reason, and the name of a list of codes is no code', () => {
    expect(reasonsInCell('Mar 5, 2026', 'any', true)).toEqual([]);
    const cells = (set: string, code: string) =>
      [
        ['Code type', set],
        ['Code', code],
        ['Meaning', 'Service not covered'],
      ].map(([header, text]) => ({ header: header!, text: text!, units: [] }));
    expect(
      ['CARC 96', 'RARC N30', 'Plan E-17'].flatMap(
        (row) => reasonsOfEntries(cells(...(row.split(' ') as [string, string]))).reasons,
      ),
    ).toEqual([
      { system: 'carc', code: '96', text: 'Service not covered' },
      { system: 'rarc', code: 'N30', text: 'Service not covered' },
      { system: 'payer', code: 'E-17', text: 'Service not covered' },
    ]);
  });

  test('an amount is no code', () => {
    expect(reasonsInCell('127.40', 'payer', false)).toEqual([]);
  });

  test('how many is no modifier, and a named modifier is one', () => {
    expect(procedure('J0897 – 60 units')?.modifiers).toEqual([]);
    expect(procedure('93656 Mod 22')?.modifiers).toEqual(['22']);
  });

  test("a payment's number and its day under one label, whatever stands between", () => {
    for (const text of ['0417720 - 07/24/2026', '0417720 (07/24/2026)', '0417720, 07/24/2026', '0417720 / 07/24/2026'])
      expect(eachItsOwn(pair('Check Number / Date', text)).map((one) => [one.label, one.text])).toEqual([
        ['Check Number', '0417720'],
        ['Payment date', '07/24/2026'],
      ]);
  });

  test('one day under a label with a slash is not parted at its comma', () => {
    expect(eachItsOwn(pair('Check/EFT Date', 'May 20, 2026'))).toHaveLength(1);
  });

  test('the day on which a payer received a claim, not a clearinghouse', () => {
    expect(meanings('Received by Humana', false)[0]?.field).toBe('receivedDate');
    expect(meanings('Received by Availity', false)).toEqual([]);
  });

  test('words with the payer’s own code behind', () => {
    expect(reasonsInCell('Repeated within 24 months by the same office (N-18)', 'payer', true)).toEqual([
      { system: 'payer', code: 'N-18', text: 'Repeated within 24 months by the same office' },
    ]);
  });

  test('what an incomplete claim waits for', () => {
    expect(statusMeaning('Incomplete: x-ray needed')?.status).toBe('info-requested');
    expect(statusMeaning('Awaiting reply from provider')?.status).toBe('info-requested');
    expect(statusMeaning('Held for itemized bill')?.status).toBe('info-requested');
    expect(statusMeaning('On hold: questionnaire outstanding')?.status).toBe('info-requested');
    expect(statusMeaning('Carrier asks for records')?.status).toBe('info-requested');
    expect(statusMeaning("Additional info rec'd - in review")?.status).toBe('pending');
    expect(statusMeaning('Incomplete claim')?.status).toBe('rejected');
  });

  test('how many lines were allowed is no amount', () => {
    expect(meanings('Lines Allowed', true)).toEqual([]);
    expect(meanings('Line Allowed', true)[0]?.field).toBe('allowed');
  });
});
