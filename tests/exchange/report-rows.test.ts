/** What reports print between their claims: sums that do not say so, rows that go on with the claim above them, records of another kind. */
import { describe, expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (lines: string[]) => {
  const { claims, problems } = await readFile(new TextEncoder().encode(lines.join('\n')), 'list.csv');
  return { claims: claims.map(importedJson), told: problems.map(({ where, what }) => `${where}: ${what}`).join('\n') };
};
const accounts = (claims: Record<string, unknown>[]): unknown[] => claims.map((claim) => claim.patientAccountNumber);

describe('a sum is no claim', () => {
  it('where a group ends in its name and how many it has', async () => {
    const { claims, told } = await read([
      'Acct,Patient,DOS,Charges,Balance',
      'Payer: Bayou Mutual',
      '55101,"LOMAX, EDA",01/06/2026,410.00,410.00',
      '55102,"TRENT, ODELL",01/09/2026,120.50,20.50',
      'Bayou Mutual (2),,,530.50,430.50',
      'Payer: Plains HMO',
      '55103,"AVERY, JUNE",02/02/2026,99.00,99.00',
      'Plains HMO (1),,,99.00,99.00',
      'All payers (3),,,629.50,529.50',
    ]);
    expect(accounts(claims)).toEqual(['55101', '55102', '55103']);
    expect(claims.map(({ payer }) => payer)).toEqual(['Bayou Mutual', 'Bayou Mutual', 'Plains HMO']);
    expect(told.match(/a total, not a claim/g)).toHaveLength(3);
  });

  it.each(['(2 VISITS)', '2 account(s)', '2 claims / 5 lines'])(
    'where %s stands in a column of names or numbers',
    async (count) => {
      const { claims } = await read([
        'Patient,Acct,DOS,Charges,Balance',
        '"LOMAX, EDA",55101,01/06/2026,410.00,410.00',
        '"TRENT, ODELL",55102,01/09/2026,120.50,20.50',
        `MCD TOTAL,${count},,530.50,430.50`,
        `${count},,,530.50,430.50`,
      ]);
      expect(accounts(claims)).toEqual(['55101', '55102']);
    },
  );
});
