/** Cells in which a person has put one thing under another, as spreadsheets save them. All people and numbers are made up. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';
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

  it('give the member’s number without the group’s behind it', async () => {
    const { claims } = await readList(
      'Account #,Patient Name,Policy # / Group #,Charges',
      '688891,"OKAFOR, ANA",UKE801363475 / 006282,546.54',
      '248122,"QUIST, BO",XFD847221310 / 00A284,90.00',
      '248123,"ROE, CY",XFD847221311,91.00',
    );
    expect(claims.map(({ memberId }) => memberId)).toEqual(['UKE801363475', 'XFD847221310', 'XFD847221311']);
  });

  it('are parted by the names that stand over each other in their head, also where a stack leaves its end out', async () => {
    const { claims } = await readList(
      '"Patient\nDOB\nAcct #","Payer\nMember ID","Charges\nBalance","Status\nReason"',
      '"Okafor, Ana\n3/9/1945\nK82852","AETNA\nW44512093","$973.42\n$0.50","Denied\nPR-31"',
      '"Quist, Bo\n7/31/1956","AETNA\n","$55.00\n$55.00",Pending',
      '"Roe, Cy\n\nK82854","AETNA\nW44512095","$60.00\n$60.00",Pending',
    );
    expect(claims).toEqual([
      expect.objectContaining({ patientName: 'Ana Okafor', patientAccountNumber: 'K82852', memberId: 'W44512093', balance: 0.5 }),
      expect.objectContaining({ patientName: 'Bo Quist', patientBirthDate: '1956-07-31', payer: 'AETNA', statusText: 'Pending' }),
      expect.objectContaining({ patientName: 'Cy Roe', patientAccountNumber: 'K82854', billed: 60 }),
    ]);
    expect(claims[1]).not.toHaveProperty('memberId');
    expect(claims[2]).not.toHaveProperty('patientBirthDate');
  });

  it('are parted in a workbook as in a text', async () => {
    const rows = [
      ['Patient\nDOB', 'Acct', 'Payer\nMember ID', 'Charges'],
      ['Okafor, Ana\n3/9/1945', 'K82852', 'AETNA\nW44512093', 973.42],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'List', rows }] });
    const { claims } = await readFile(bytes, 'list.xlsx');
    expect(claims.map(({ claim }) => claim)).toEqual([
      {
        patientName: 'Ana Okafor',
        patientBirthDate: '1945-03-09',
        patientAccountNumber: 'K82852',
        payer: 'AETNA',
        memberId: 'W44512093',
        billed: 97_342,
      },
    ]);
  });
});
