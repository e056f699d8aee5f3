import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type Shown } from '../tables/test-kit';
import { tellsWhy, whyIn, wordsOf } from './words-under-lines';

const linesOf = (rows: readonly (readonly Shown[])[], notes: readonly string[] = []) =>
  read(
    pageOfTables('Claim detail', [
      {
        heading: 'Claim',
        heads: [['Claim number', 'Patient', 'Member ID', 'Status', 'Total charge']],
        rows: [['2630118840', 'Ana Rivera', 'W883017724', 'Denied', '$340.00']],
      },
      { heading: 'Service lines', heads: [['Procedure', 'Date', 'Units', 'Billed', 'Paid', 'Note']], rows },
      ...(notes.length > 0
        ? [{ heading: 'Notes', heads: [['Code', 'Meaning']], rows: notes.map((text) => text.split(' = ')) }]
        : []),
    ]),
  ).claims.flatMap(({ claim }) => claim.serviceLines?.map(({ reasons }) => reasons) ?? []);

test('words below a line that was not paid say why', () =>
  expect(
    linesOf([
      ['99213', '10/02/2026', '1', '$300.00', '$0.00'],
      [['The waiting period of the member had not passed', 6]],
      ['71046', '10/02/2026', '1', '$40.00', '$0.00'],
      [['↳ Bundled into another service of the same visit', 6]],
    ]),
  ).toEqual([
    [{ system: 'payer', text: 'The waiting period of the member had not passed' }],
    [{ system: 'payer', text: 'Bundled into another service of the same visit' }],
  ]));

test('what a service is called, and words below a line that was paid, do not', () =>
  expect(
    linesOf([
      ['99213', '10/02/2026', '1', '$300.00', '$0.00'],
      [['Office visit of an established member, twenty minutes', 6]],
      ['71046', '10/02/2026', '1', '$40.00', '$30.00'],
      [['The price is that of the network', 6]],
    ]),
  ).toEqual([undefined, undefined]));

test('a letter under a head is what a list of letters says', () =>
  expect(
    linesOf(
      [
        ['99213', '10/02/2026', '1', '$300.00', '$0.00', 'B'],
        ['71046', '10/02/2026', '1', '$40.00', '$0.00', 'A, B'],
      ],
      ['A = Priced at the rate of the network', 'B = Part of another service'],
    ),
  ).toEqual([
    [{ system: 'payer', code: 'B', text: 'Part of another service' }],
    [
      { system: 'payer', code: 'A', text: 'Priced at the rate of the network' },
      { system: 'payer', code: 'B', text: 'Part of another service' },
    ],
  ]));

test.each([
  'Emergency visit which requires that records are kept',
  'Not paid',
  '$0.00 was paid on 10/02/2026',
  'Why was this line not paid?',
  'Why we did not pay',
  'Patient responsibility',
])('no words that say why: %s', (text) => expect(tellsWhy(text)).toBe(false));

const pair = (label: string, text: string, own = false) => ({
  label,
  text,
  labelUnit: 1,
  units: [own ? 1 : 2],
  tie: 1,
  section: '',
});

test('an outcome before words, and a label of amounts or services before a code with words, say why', () => {
  const legend = new Map([['NC4', { key: 'NC4', text: 'Filed too late', unit: 9 }]]);
  const why = (one: ReturnType<typeof pair>) => whyIn(one, legend);
  expect(why(pair('Code', 'NC4'))).toBe('NC4');
  expect(why(pair('Code', 'NC5'))).toBeUndefined();
  expect(why(pair('Denied', 'Not approved by the plan'))).toBe('Not approved by the plan');
  expect(why(pair('Denied', '$40.00'))).toBeUndefined();
  expect(why(pair('Adjustments', 'NA1 - Something is lacking'))).toBe('NA1 - Something is lacking');
  expect(why(pair('Code', '99213 - Office visit of a member'))).toBeUndefined();
  expect(why(pair('A7C – Not approved', 'no referral', true))).toBe('A7C – Not approved: no referral');
});

test('the mark before such words is none of them, and a remark behind them a code', () =>
  expect(wordsOf('↳ The records were not sent. Remark M127.')).toEqual([
    { system: 'payer', text: 'The records were not sent.' },
    { system: 'rarc', code: 'M127' },
  ]));

test('below tables of one line each a label that asks why is that line’s', () => {
  const lines = (heading: string, code: string, why: string) => ({
    heading,
    heads: [['Procedure', 'Date', 'Units', 'Billed', 'Paid']],
    rows: [[code, '10/02/2026', '1', '$170.00', '$0.00'], [[why, 5] as const]],
  });
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient', 'Member ID', 'Status', 'Total charge']],
      rows: [['2630118840', 'Ana Rivera', 'W883017724', 'Denied', '$340.00']],
    },
    lines('Service 1', '99213', 'Why: The records were not sent'),
    lines('Service 2', '71046', 'Why: Part of another service that day'),
  ]);
  const { claim } = read(page).claims[0]!;
  expect(claim.reasons).toBeUndefined();
  expect(claim.serviceLines?.map(({ reasons }) => reasons?.[0]?.text)).toEqual([
    'The records were not sent',
    'Part of another service that day',
  ]);
});
