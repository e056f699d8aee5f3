/** Extracts whose rows begin with what they are, each kind under names of its own. All people and numbers are made up. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const names = [
  'H|ClaimKey|PatientControl|PatientName|Payer|PayerICN|ClaimCharge|OpenBalance',
  'L|ClaimKey|Ln|HCPCS|Units|SvcDate|LineCharge|Adjustments',
];
const [first, second] = [
  'H|480200|FR4632100|"OKAFOR, ANA"|AETNA|F2683898964|248.50|36.00',
  'H|480207|FR9452607|"QUIST, BO"|CIGNA|22628634516|594.25|594.25',
];
const [a, b, c] = [
  'L|480200|1|80053|1|2026-09-16|212.50|CO-45=127.50',
  'L|480200|2|J2405|4|2026-09-16|36.00|CO-16=36.00',
  'L|480207|1|96374|1|2026-08-22|594.25|',
];

const summary = async (...lines: string[]) =>
  (await readList(...names, ...lines)).claims.map(({ patientAccountNumber, claimNumber, billed, serviceLines }) => [
    patientAccountNumber,
    claimNumber,
    billed,
    (serviceLines as { procedure?: string; billed?: number }[] | undefined)?.map((line) => [line.procedure, line.billed]),
  ]);

const expected = [
  [
    'FR4632100',
    'F2683898964',
    248.5,
    [
      ['80053', 212.5],
      ['J2405', 36],
    ],
  ],
  ['FR9452607', '22628634516', 594.25, [['96374', 594.25]]],
];

it('joins each line with its claim, the one above it or that of the same key', async () => {
  expect(await summary(first, a, b, second, c)).toEqual(expected);
  expect(await summary(first, second, a, b, c)).toEqual(expected);
});

it('tells a line whose claim is not there', async () => {
  const { claims, told } = await readList(...names, first, a, b, c);
  expect(claims).toHaveLength(1);
  expect(told).toMatch(/row 6/);
});
