/** Cells in which a person has put one thing under another, as spreadsheets save them. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('two lines in a cell', () => {
  it('keep their row whole, also where most rows of the file go over several lines', async () => {
    const rows = ['W44512093', 'ZXT9021188', 'U441029880'].flatMap((member, at) => [
      `"Ana R Okafor`,
      `11/30/5${at}",7004${at},"Aetna Better Health`,
      `${member}",7/${at + 1}/26,"$1,240.50",$0.00,"$1,240.50",Denied`,
    ]);
    const { claims } = await readList('Name & DOB,Acct,Ins / ID,DOS,Billed,They paid,Still open,What happened', ...rows);
    expect(claims).toHaveLength(3);
    expect(claims[0]).toEqual({
      patientName: 'Ana R Okafor',
      patientBirthDate: '1950-11-30',
      patientAccountNumber: '70040',
      payer: 'Aetna Better Health',
      memberId: 'W44512093',
      serviceFrom: '2026-07-01',
      serviceTo: '2026-07-01',
      billed: 1240.5,
      paid: 0,
      balance: 1240.5,
      statusText: 'Denied',
      status: 'denied',
    });
  });

  it('give no member’s number where the one beside the payer is his own', async () => {
    const rows = ['Aetna 60054', 'Cigna 62308', 'Aetna 60054'].map((cell, at) => `7004${at},"OKAFOR, ANA",${cell},9${at}.00`);
    const { claims } = await readList('Acct,Patient,Payer / ID,Charges', ...rows);
    for (const claim of claims) expect(claim).not.toHaveProperty('memberId');
  });

  it('give no number where words stand before it', async () => {
    const { claims, told } = await readList(
      'Acct,Patient,Member ID',
      '70041,"OKAFOR, ANA",Aetna Better W44512093',
      '70042,"QUIST, BO",W44512094',
    );
    expect(claims.map(({ memberId }) => memberId)).toEqual([undefined, 'W44512094']);
    expect(told).toContain('is more than a number');
  });
});
