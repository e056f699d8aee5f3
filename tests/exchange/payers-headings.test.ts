/** Headings of printed reports that say more of a payer than its name. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const printed = (name: string, born: string, member: string, day: string, billed: string, paid: string): string =>
  [name.padEnd(24), born.padEnd(12), member.padEnd(14), day.padEnd(12), billed.padStart(12), paid.padStart(12)]
    .join('')
    .trimEnd();

const HEADINGS: readonly ((name: string) => string)[] = [
  (name) => `CARRIER: ${name}   Group: 10441   Ph: (888) 555-0142`,
  (name) => `CARRIER: ${name}   Group: OR0077   Ph: (855) 555-0101`,
  (name) => `Carrier: ${name}   Grp #: 33401   Elec ID: 62308   Tel: (800) 555-0199`,
  (name) => `INSURANCE: ${name}    PAYER ID: 60054    PHONE: 800-555-0142`,
  (name) => `PAYER  ${name}          CONTACT: Provider Line 800-555-0110`,
  (name) => `Ins Co: ${name}  Plan: PPO 500  Group No. 88012`,
  (name) => `Payor: ${name}   FC: 12   Claims: 3`,
  (name) => `Insurance Company : ${name}      Fax: 866-555-0190      Ph: 800-555-0101`,
  (name) => `CARRIER: ${name}, PO BOX 14079, SPRINGFIELD KY 40512`,
  (name) => `*** PLAN: ${name}   TYPE: HMO   EFT: Y ***`,
  (name) => `Insurance: ${name} | Group: 7781 | Ph: 800-555-0133`,
  (name) => `Carrier 0142 - ${name}  Terms: 30 days`,
  (name) => `INS CO PRD : ${name}     PHONE: 800-555-0110     CONTACT: CLAIMS DEPT`,
];

describe('a heading that says how a payer is reached, and more', () => {
  it.each(HEADINGS.map((heading) => [heading('PRINCIPAL DENTAL'), heading] as const))('%s', async (_, heading) => {
    const { claims } = await readList(
      'Harbor Lane Dental          OUTSTANDING CLAIMS           Page: 1',
      '',
      printed('Patient', 'Birthdate', 'Subscr ID', 'Svc Date', 'Billed', 'Ins Paid'),
      '-'.repeat(86),
      heading('PRINCIPAL DENTAL'),
      printed('  Okafor, Ana R', '05/03/1941', '227100685', '03/16/2026', '467.38', '0.00'),
      printed('  Quist, Bo', '05/15/1986', '460045361', '05/24/2026', '1,532.02', '459.61'),
      '',
      heading('WILLAMETTE DENTAL INSURANCE'),
      printed('  Lomax, Eda', '10/06/1943', '367896997', '03/20/2026', '1,219.13', '0.00'),
      printed('  Trent, Odell B', '06/11/1963', '367896998', '04/20/2026', '219.13', '0.00'),
    );
    expect(claims.map(({ patientName, payer }) => [patientName, payer])).toEqual([
      ['Ana R Okafor', 'PRINCIPAL DENTAL'],
      ['Bo Quist', 'PRINCIPAL DENTAL'],
      ['Eda Lomax', 'WILLAMETTE DENTAL INSURANCE'],
      ['Odell B Trent', 'WILLAMETTE DENTAL INSURANCE'],
    ]);
  });

  it('names nobody where it says of the payers what kind they are', async () => {
    const { claims } = await readList(
      'Acct,Patient,DOS,Charges',
      'INS TYPE : PRIMARY,,,',
      '55101,"LOMAX, EDA",01/06/2026,410.00',
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]).not.toHaveProperty('payer');
  });

  it('in cells of its own', async () => {
    const { claims } = await readList(
      'Acct,Patient,Member ID,DOS,Charges',
      'PAYER: Bayou Mutual,Group: 10441,Ph: (888) 555-0142,,',
      '55101,"LOMAX, EDA",W10440021,01/06/2026,410.00',
    );
    expect(claims.map(({ payer, patientAccountNumber }) => [payer, patientAccountNumber])).toEqual([['Bayou Mutual', '55101']]);
  });
});

describe('columns called after a payer', () => {
  const rows = [
    'Name,B-day,Mcr ID #,Pt control,From,To,Total chgs,Mcr paid,Bal due',
    '"Okafor, Ana",04/10/1935,7W28J54UU33,3538060,02/06/2026,02/06/2026,8258.39,2742.60,4513.54',
    '"Lomax, Eda",02/15/1937,9QJ2NV2UP97,3643777,08/05/2026,08/05/2026,15921.96,0.00,15921.96',
  ];

  it('are the claim’s in that payer’s own list', async () => {
    const { claims } = await readList('WPS Medicare A', '', ...rows);
    expect(claims[0]).toMatchObject({ payer: 'WPS Medicare A', memberId: '7W28J54UU33', paid: 2742.6 });
  });

  it('are of who pays before him in another’s', async () => {
    const { claims } = await readList(
      'AARP Insurance',
      '',
      ...rows.map((row) => row.replaceAll('7W28J54UU33', '7128354033').replaceAll('9QJ2NV2UP97', '9312932197')),
    );
    expect(claims[0]).not.toHaveProperty('memberId');
    expect(claims[0]).not.toHaveProperty('paid');
  });
});
