/** Rows below a claim that are nothing but a code and its words. All people and numbers are made up. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const names = 'Acct,Patient,DOS,Charges,Balance,Status';
const row = (at: number, status: string): string => `5510${at},"LOMAX, EDA",01/06/2026,410.00,410.00,${status}`;
const reasons = async (...lines: string[]): Promise<unknown[]> =>
  (await readList(names, ...lines)).claims.map((claim) => claim.reasons);

it('takes them for why the claim above was denied, in a list without a column for it', async () => {
  expect(
    await reasons(
      row(1, 'Denied'),
      'CO-197: Precertification absent',
      row(2, 'Pending'),
      row(3, 'Rejected'),
      ',A7:562 Billing provider NPI not on file,,,,',
    ),
  ).toEqual([
    [{ system: 'carc', group: 'CO', code: '197', text: 'Precertification absent' }],
    undefined,
    [{ system: 'csc', code: 'A7:562', text: 'Billing provider NPI not on file' }],
  ]);
});

it('takes none of a legend, and only one’s words where they stand below each', async () => {
  const legend = ['CO-197: Precertification absent', 'CO-29: Filed late', 'PR-27: Coverage terminated'];
  expect(await reasons(row(1, 'Denied'), row(2, 'Denied'), ...legend)).toEqual([undefined, undefined]);
  expect(
    await reasons(row(1, 'Denied'), 'CO-16: Lacks information', row(2, 'Denied'), 'CO-18: Duplicate', row(3, 'Paid'), ...legend),
  ).toEqual([
    [{ system: 'carc', group: 'CO', code: '16', text: 'Lacks information' }],
    [{ system: 'carc', group: 'CO', code: '18', text: 'Duplicate' }],
    undefined,
  ]);
});
