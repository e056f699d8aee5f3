import { describe, expect, test } from 'vitest';
import { leadCode } from '../boxes/lead-texts';
import { areAdjustments, codesInText, diagnosis, isWordedRevenue, procedure } from './codes';
import { reasonsInCell, reasonsOfEntries } from './reasons';

const told = (text: string) => codesInText(text).map(({ system, group, code }) => [system, group, code]);

describe('codes told apart by form', () => {
  test('groups with and without a separator', () => {
    expect(told('CO-45, PR 2; OA18')).toEqual([
      ['carc', 'CO', '45'],
      ['carc', 'PR', '2'],
      ['carc', 'OA', '18'],
    ]);
  });
  test('a revenue code with its words, which are no dentist’s', () =>
    expect(['0250 Pharmacy', '0450 - Emergency room', '0120 Periodic oral evaluation'].map(isWordedRevenue)).toEqual([
      true,
      true,
      false,
    ]));
  test('a payer’s own code that begins like a group is no adjustment reason', () =>
    expect(told('PR09 Provider not eligible')).toEqual([]));
  test('a physician’s report in workers’ compensation is no patient’s share', () => {
    expect(told('PR-2 progress report was not attached.')).toEqual([]);
    expect(told('PR-4 (permanent and stationary) report needed')).toEqual([]);
    expect(told('PR-2 Coinsurance as the plan reports it')).toEqual([['carc', 'PR', '2']]);
  });
  test('a payer’s own code with a nought is no remark', () => expect(told('M02 Limit was reached')).toEqual([]));
  test('277 codes in all spellings', () => {
    expect(told('F2:20')).toEqual([['csc', undefined, 'F2:20']]);
    expect(told('F2 / 20')).toEqual([['csc', undefined, 'F2:20']]);
    expect(told('A3 / 21 / 1P')).toEqual([['csc', undefined, 'A3:21:1P']]);
    expect(told('Finalized/Denial (Category F2): Not covered (Status 107, Entity IL)')).toEqual([
      ['csc', undefined, 'F2:107:IL'],
    ]);
  });
  test('modifiers behind a middle dot, a code behind the number of its line', () => {
    expect(procedure('76000 · 26, 59')).toMatchObject({ procedure: '76000', modifiers: ['26', '59'] });
    expect(leadCode('2. 76815 TC')).toBe('76815 TC');
    expect(leadCode('2. Oct 14')).toBe('2. Oct 14');
  });
  test('the list named before a code, and an amount in brackets behind one', () => {
    expect(reasonsInCell('Adjustment reason 197', 'payer', false)).toEqual([{ system: 'carc', code: '197' }]);
    expect(reasonsInCell('Remark M62', 'payer', false)).toEqual([{ system: 'rarc', code: 'M62' }]);
    expect(reasonsInCell('G1 (378.08)', 'any', false)).toEqual([{ system: 'payer', code: 'G1', amount: 37_808 }]);
  });
  test('a category and a status spelled out with the words of each, more than once in a cell', () =>
    expect(
      reasonsInCell(
        'Category: F2 - Finalized/Denial Status: 107 - Processed by contract Category: F2 - Finalized/Denial Status: 585 - Denied charge Effective Date: 08/21/2026',
        'status',
        false,
      ),
    ).toEqual([
      { system: 'csc', code: 'F2:107', text: 'Processed by contract' },
      { system: 'csc', code: 'F2:585', text: 'Denied charge' },
    ]));
  test.each([
    ['277CA  Category A7  Code 255  Diagnosis code', 'A7:255', 'Diagnosis code'],
    ['Category A3 Code 33 Entity IL Subscriber not found', 'A3:33:IL', 'Subscriber not found'],
    ['Cat A3 / Stat 33 / Ent IL - Subscriber not found', 'A3:33:IL', 'Subscriber not found'],
    ['Category A3 Status 33: Subscriber not found (Entity IL)', 'A3:33:IL', 'Subscriber not found'],
    ['277CA: A7:255 - Diagnosis code', 'A7:255', 'Diagnosis code'],
    ['STC A7:255 Diagnosis code', 'A7:255', 'Diagnosis code'],
  ])('an answer to a claim in one text, with what brought it and without: %s', (text, code, words) =>
    expect(reasonsInCell(text, 'any', false)).toEqual([{ system: 'csc', code, text: words }]),
  );
  test('words under the head for the reason are those of the adjustment code beside it, and no remark’s', () => {
    const row = (texts: Record<string, string>) =>
      reasonsOfEntries(Object.entries(texts).map(([header, text]) => ({ header, text, units: [], lines: [text] }))).reasons;
    const said = { Group: 'CO', CARC: '50', Amount: '$96.00', RARC: 'N706' };
    expect(row({ ...said, Reason: 'Not medically needed.' })).toEqual([
      { system: 'carc', group: 'CO', code: '50', amount: 9_600, text: 'Not medically needed.' },
      { system: 'rarc', code: 'N706' },
    ]);
    expect(row({ Group: 'CO', Code: '45', Why: 'Above the contract rate', Amount: '$9.00' })).toEqual([
      { system: 'carc', group: 'CO', code: '45', amount: 900, text: 'Above the contract rate' },
    ]);
  });
  test('remark codes keep their zeros', () =>
    expect(told('MA04 N130')).toEqual([
      ['rarc', undefined, 'MA04'],
      ['rarc', undefined, 'N130'],
    ]));
  test('an amount after a code is the code’s amount', () =>
    expect(reasonsInCell('CO-45-364.69', 'any', false)).toEqual([{ system: 'carc', group: 'CO', code: '45', amount: 36469 }]));
  test('the payer’s own codes behind a grouped one are codes, and no words', () =>
    expect(reasonsInCell('CO-P12, PA21', 'any', false)).toEqual([
      { system: 'carc', group: 'CO', code: 'P12' },
      { system: 'payer', code: 'PA21' },
    ]));
  test('several codes in one text keep their own sentences', () =>
    expect(reasonsInCell('7R4 Invoice received. 0F1 Paid at the rate.', 'payer', false)).toEqual([
      { system: 'payer', code: '7R4', text: 'Invoice received.' },
      { system: 'payer', code: '0F1', text: 'Paid at the rate.' },
    ]));
  test('what kind of code a number is stands before it, and is none itself', () =>
    expect(reasonsInCell('RAD 0314', 'any', false)).toEqual([{ system: 'payer', code: '0314' }]));
  test('a payer’s own code may end in small letters', () =>
    expect(reasonsInCell('EXya: Denied after review', 'any', true)).toEqual([
      { system: 'payer', code: 'EXya', text: 'Denied after review' },
    ]));
  test('an amount beside a group is of the code in the group, and of no other', () => {
    const told = (...cells: [string, string][]) =>
      reasonsOfEntries(cells.map(([header, text], index) => ({ header, text, units: [index] }))).reasons;
    expect(told(['EOB Code', '4801'], ['Group', 'CO'], ['ARC', '170'], ['Amount', '$55.00'])).toEqual([
      { system: 'payer', code: '4801' },
      { system: 'carc', group: 'CO', code: '170', amount: 5_500 },
    ]);
    expect(told(['EOB Code', 'X801'], ['Group', 'CO'], ['Amount', '$55.00'])).toEqual([{ system: 'payer', code: 'X801' }]);
  });
  test('a dash is no code', () => expect(reasonsInCell('—', 'any', true)).toEqual([]));
});

test('procedures with their modifiers', () => {
  expect(procedure('99284, 27 Jun 2026')).toMatchObject({ procedure: '99284', modifiers: [] });
  expect(procedure('97140-59-GP')).toMatchObject({ procedure: '97140', modifiers: ['59', 'GP'] });
  expect(procedure('45385 (PT)')).toMatchObject({ procedure: '45385', modifiers: ['PT'] });
  expect(procedure('0750/43239')).toMatchObject({ procedure: '43239', revenue: '0750' });
  expect(procedure('0450')).toBeUndefined();
});

test('diagnoses get their point', () => {
  expect(diagnosis('L03115')).toBe('L03.115');
  expect(diagnosis('I10')).toBe('I10');
  expect(diagnosis('0450')).toBeUndefined();
});

test.each([
  ['45-CO', 'CO', '45'],
  ['45 (CO)', 'CO', '45'],
  ['CARC 197 (PR)', 'PR', '197'],
  ['CO*45', 'CO', '45'],
  ['A1/OA', 'OA', 'A1'],
])('a group may stand behind its code: %s', (text, group, code) =>
  expect(codesInText(text)).toMatchObject([{ system: 'carc', group, code, at: 0, length: text.length }]),
);

test.each([
  ['45-CO 96-PR', ['CO 45', 'PR 96']],
  ['CO-45 PR-2', ['CO 45', 'PR 2']],
  ['CO 45-PR 2', ['CO 45', 'PR 2']],
])('of codes in a row each has its own group: %s', (text, codes) =>
  expect(codesInText(text).map(({ group, code }) => `${group} ${code}`)).toEqual(codes),
);

test('a day before a count is no code before its words', () => {
  for (const shown of ['03 Aug 2026 4 units', '5 September 2026, 2 units', '14-Sept-2026 moved to work list'])
    expect(reasonsInCell(shown, 'payer', true)).toEqual([]);
});

test.each([
  ['CO:45,253; PR:3', ['CO 45', 'CO 253', 'PR 3']],
  ['CO 45, 253 | PR 2, 3', ['CO 45', 'CO 253', 'PR 2', 'PR 3']],
  ['CO 16, 30 days to appeal', ['CO 16']],
  ['CO-45, 12/01/2026', ['CO 45']],
  ['CO-45,253.00', ['CO 45']],
])('codes that follow a group’s first one with a comma are the group’s too: %s', (text, codes) =>
  expect(codesInText(text).map(({ group, code }) => `${group} ${code}`)).toEqual(codes),
);

test('a line of codes and amounts below a printed line adjusts it; sums and sentences do not', () => {
  for (const text of ['ADJ: CO45 121.60 PR3 20.00', 'REASON: PR96 25.00 H07', 'CO45 51.25 PR2 8.95', 'GRP/RC: CO16 60.00 M119'])
    expect(areAdjustments(text), text).toBe(true);
  for (const text of ['ADJ: 121.60', 'CO45 CHARGE IS ABOVE THE FEE', 'TOTALS 465.00 222.50', '02 05/12/26 73562 RT'])
    expect(areAdjustments(text), text).toBe(false);
});

test.each([
  'A7:562:85',
  'A7-562-85',
  'A7*562*85',
  'A7>562>85',
  'A7 / 562 / 85',
  'A7.562.85',
  'A7 (562, 85)',
  'A7 (562:85)',
  'A7[562 85]',
])('%s is a 277 code with its entity', (text) =>
  expect(codesInText(text).map(({ system, code }) => [system, code])).toEqual([['csc', 'A7:562:85']]),
);

test('two codes with a blank between them are a 277 code only where they can be nothing else', () => {
  expect(reasonsInCell('F2 88', 'any', false)).toEqual([{ system: 'csc', code: 'F2:88' }]);
  expect(reasonsInCell('A1 45', 'any', false).map(({ system }) => system)).not.toContain('csc');
});

test.each(['R10.84', 'P1 (30 days)', 'A1.10.2026', 'F4 (12 of 40)', 'R10.84.3'])('%s is no 277 code', (text) =>
  expect(reasonsInCell(text, 'any', false).filter(({ system }) => system === 'csc')).toEqual([]),
);

test.each([
  ['A7 (562)', 'A7:562'],
  ['F2.84', 'F2:84'],
])('%s alone is a 277 code', (text, code) => expect(reasonsInCell(text, 'any', false)).toEqual([{ system: 'csc', code }]));
