import { describe, expect, it } from 'vitest';
import { comparePair } from '@/utils/verification/pair';
import { PAYERS as TABLE } from '@/utils/verification/payer-table';
import { verifyClaim } from '@/utils/verification/verify-claim';
import { BIRTH_DATES, MEMBER_IDS, NAMES, PAYERS, PROVIDERS } from './pairs';
import MET from './pairs-met.json' with { type: 'json' };

const verdict = (field: string, hospital: unknown, portal: unknown): string =>
  comparePair({ field, hospital: { [field]: hospital }, portal: { [field]: portal } }).verdict;

describe('the hospital’s record and the portal are compared as a clerk would', () => {
  for (const [field, pairs] of [
    ['patientName', NAMES],
    ['patientBirthDate', BIRTH_DATES],
    ['memberId', MEMBER_IDS],
    ['payer', PAYERS],
    ['providerName', PROVIDERS],
  ] as const)
    it.each(pairs)(`${field}: %s | %s: %s`, (hospital, portal, expected) => {
      expect(verdict(field, hospital, portal)).toBe(expected);
    });

  it('gives the verdicts of somebody who did not know the comparison', () => {
    const others = MET.flatMap(({ verdict: wanted, ...pair }) => {
      const { verdict: told, why } = comparePair(pair);
      return told === wanted ? [] : [`${JSON.stringify(pair)}: ${told} for ${wanted} (${why})`];
    });
    expect(others).toEqual([]);
  });

  it('gives the same verdict whichever side is which', () => {
    for (const [field, pairs] of [
      ['patientName', NAMES],
      ['memberId', MEMBER_IDS],
      ['payer', PAYERS],
    ] as const)
      for (const [a, b] of pairs) expect(`${b} | ${a}: ${verdict(field, b, a)}`).toBe(`${b} | ${a}: ${verdict(field, a, b)}`);
  });

  it('finds any change of one digit in a birth date, an ID or an NPI', () => {
    for (let digit = 0; digit < 9; digit++) {
      const id = [...'123456789'];
      id[digit] = id[digit] === '9' ? '8' : '9';
      if (id.join('') !== '123456789') expect(verdict('memberId', '123456789', id.join(''))).toBe('differs');
    }
    expect(verdict('providerNpi', '1234567893', '1234567839')).toBe('differs');
  });

  it('compares procedures in any order, and modifiers where the portal shows some', () => {
    const lines = (...codes: string[]) =>
      codes.map((code) => ({ procedure: code.split('-')[0], modifiers: code.split('-').slice(1) }));
    expect(verdict('serviceLines', lines('99213', '85025'), lines('85025', '99213'))).toBe('same');
    expect(verdict('serviceLines', lines('99213-25'), lines('99213'))).toBe('harmless');
    expect(verdict('serviceLines', lines('99213-25'), lines('99213-59'))).toBe('differs');
    expect(verdict('serviceLines', lines('99213-25-59'), lines('99213-25'))).toBe('harmless');
    expect(verdict('serviceLines', lines('99213-25-59', '85025-91-QW'), lines('99213-25', '85025-91-QW'))).toBe('differs');
    expect(verdict('serviceLines', lines('99213-25'), lines('99213-25-59'))).toBe('differs');
    expect(verdict('serviceLines', lines('99213'), lines('99214'))).toBe('differs');
    expect(verdict('serviceLines', lines('99213', '85025'), lines('99213'))).toBe('differs');
  });

  it('reads modifiers and units as they are written behind a procedure', () => {
    expect(verdict('procedure', '99213-25', '99213 25')).toBe('same');
    expect(verdict('procedure', '97110GP', '97110-GP')).toBe('same');
    expect(verdict('procedure', '97110 (2 units)', '97110 x2')).toBe('same');
    expect(verdict('procedure', '97110 x2', '97110')).toBe('harmless');
    expect(verdict('procedure', '97110 x2', '97110 x 3')).toBe('differs');
    expect(verdict('procedure', '99213 85025', '99213')).toBe('differs');
  });

  it('reads a name parted by carets, cut after ten letters, or of two halves', () => {
    expect(verdict('patientName', 'Ana B. Okafor', 'OKAFOR^ANA^B')).toBe('same');
    expect(verdict('patientName', 'Ana B. Okafor', 'OKAFOR^EVA^B')).toBe('differs');
    expect(verdict('patientName', 'Christopher Okafor', 'OKAFOR, CHRISTOPHE')).toBe('harmless');
    expect(verdict('patientName', 'Christina Okafor', 'OKAFOR, CHRISTIN')).toBe('differs');
    expect(verdict('patientName', 'Ana Quist-Okafor', 'OKAFOR, ANA')).toBe('differs');
  });

  it('finds a day in the month that alone is shown, and no other', () => {
    for (const [shown, told] of [
      ['03/2026', 'harmless'],
      ['Mar 2026', 'harmless'],
      ['2026-03', 'harmless'],
      ['03/XX/2026', 'harmless'],
      ['04/2026', 'differs'],
      ['13/2026', 'differs'],
    ] as const)
      expect(`${shown} ${verdict('serviceTo', '2026-03-09', shown)}`).toBe(`${shown} ${told}`);
    for (const [shown, told] of [
      ['04/1961', 'harmless'],
      ['04/09', 'harmless'],
      ['9-Apr', 'harmless'],
      ['09/04', 'differs'],
      ['09APR1961', 'same'],
      ['09-Apr-61', 'same'],
      ['04091961', 'same'],
      ['04.09.1961', 'same'],
      ['90APR1961', 'differs'],
    ] as const)
      expect(`${shown} ${verdict('patientBirthDate', '1961-04-09', shown)}`).toBe(`${shown} ${told}`);
    expect(verdict('serviceFrom', '2026-03-09', '03/09')).toBe('harmless');
    expect(verdict('serviceFrom', '2026-03-09', '3/8')).toBe('differs');
  });

  it('knows what stands around a number for no part of it', () => {
    expect(verdict('claimNumber', '22510400771203', '22510400771203OHA')).toBe('harmless');
    expect(verdict('claimNumber', '22510400771203', '22510400771203REV')).toBe('differs');
    expect(verdict('claimNumber', '22510400', '22510400OHA')).toBe('differs');
    expect(verdict('checkNumber', 'EFT 004120', '004120')).toBe('same');
    expect(verdict('claimNumber', '22510400771203', '**********1203')).toBe('harmless');
    expect(verdict('claimNumber', '22510400771203', '**********1302')).toBe('differs');
    expect(verdict('claimNumber', '22510400771203', '************03')).toBe('differs');
  });

  it('compares charges to the cent and dates to the day', () => {
    expect(verdict('billed', 1234.5, '1,234.50')).toBe('same');
    expect(verdict('billed', 1234.5, 1243.5)).toBe('differs');
    expect(verdict('serviceFrom', '2026-02-03', '2026-02-03')).toBe('same');
    expect(verdict('serviceFrom', '2026-02-03', '2026-03-02')).toBe('differs');
  });

  it('names the denial that a difference leads to', () => {
    expect(
      comparePair({ field: 'memberId', hospital: { memberId: 'W123456789' }, portal: { memberId: 'W123456798' } }).why,
    ).toContain('CARC 31');
  });

  it('answers every bad pair with a line and never throws', () => {
    for (const bad of [
      null,
      1,
      'x',
      [],
      {},
      { field: 'patientName' },
      { field: '__proto__', hospital: {}, portal: {} },
      { field: 'payer', hospital: { payer: {} }, portal: { payer: [] } },
      { field: 'serviceLines', hospital: { serviceLines: 7 }, portal: { serviceLines: [null] } },
    ])
      expect(comparePair(bad).verdict).not.toBe('same');
  });

  it('never takes two payers of the table for one, and knows each by all its names', () => {
    const names = TABLE.map(([key, list]) => ({ key, list: list.split('|') }));
    // an association, a program or a company stands harmlessly for each of its plans, and nothing else for anything
    const wholes = new Set([
      'bcbs',
      'medicaid',
      'medicare',
      'tricare',
      'kaiser',
      'regence',
      'anthem',
      'highmark',
      'humana military',
    ]);
    const taken: string[] = [];
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1)) {
        const told = verdict('payer', one.list[0], other.list[0]);
        const whole = wholes.has(one.list[0] ?? '') || wholes.has(other.list[0] ?? '');
        if (told === 'same' || (told === 'harmless' && !whole)) taken.push(`${one.list[0]} | ${other.list[0]}: ${told}`);
      }
    expect(taken).toEqual([]);
    const lost = names.flatMap(({ list }) => list.filter((name) => verdict('payer', list[0], name.toUpperCase()) === 'differs'));
    expect(lost).toEqual([]);
  });

  it('compares a whole claim by the fields that both sides show', () => {
    const found = verifyClaim(
      { patientName: 'Bill Baker', memberId: 'W1', billed: 10_000 },
      { patientName: 'William Baker', memberId: 'W1', paid: 0 },
    );
    expect(found.map(({ field, verdict: one }) => [field, one])).toEqual([
      ['patientName', 'harmless'],
      ['memberId', 'same'],
    ]);
  });
});
