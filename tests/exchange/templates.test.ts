/** What templates, second exports and report writers add to a list is told apart from its claims. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a template', () => {
  const names =
    'Line,Provider Name,Managed Care Organization,Last Name,First Name,Patient Control Number,First DOS,Total Billed,MCO Paid,Comments';
  const claim = '1,Bayou Medical Center,Healthy Blue,Okafor,Ana,BL3527522,01/23/2026,5889.04,740.72,called 10/14';

  it('has its example told and not taken', async () => {
    for (const example of [
      'Ex.,Riverside,Some Plan,Doe,Jane,PCN12345,01/01/2026,1500.00,0.00,',
      '0,Sample Hospital,Sample MCO,Doe,Jane,PCN12345,01/01/2026,1500.00,0.00,',
      '0,Riverside,Some Plan,Doe,Jane,PCN12345,01/01/2026,1500.00,0.00,SAMPLE LINE - DELETE OR LEAVE',
    ]) {
      const { claims, told } = await readList(names, example, claim);
      expect(claims).toHaveLength(1);
      expect(claims[0]).toMatchObject({
        payer: 'Healthy Blue',
        patientAccountNumber: 'BL3527522',
        billed: 5889.04,
        paid: 740.72,
      });
      expect(told).toContain('row 2: is an example of how the list is filled in: no claim');
    }
  });

  it('keeps a claim of whose specimen somebody wrote', async () => {
    const { claims } = await readList(
      names,
      claim,
      claim.replace('BL3527522', 'BL3527523').replace('called 10/14', 'sample lost by the lab'),
    );
    expect(claims).toHaveLength(2);
  });
});

describe('lines that a second export has put into quotes as a whole', () => {
  it('are read below a title and names that it left bare', async () => {
    const { claims } = await readList(
      'Unresolved Claims|Site: 0417|11/21/2026',
      'PatCtl|PatientName|PatDOB|PayerName|TotChg|UserNote',
      '"PK00577528|OKAFOR, ANA B|02/26/2012|GA MEDICAID|28,280.48|"',
      '"PK00557900|WEBB, JOHN|03/28/1960|CIGNA|26,753.10|per ""Kim"": still pending"',
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: 'PK00577528', patientName: 'ANA B OKAFOR', payer: 'GA MEDICAID', billed: 28280.48 },
      { patientAccountNumber: 'PK00557900', patientName: 'JOHN WEBB', payer: 'CIGNA', billed: 26753.1 },
    ]);
  });
});

describe('a page head in every record', () => {
  const names = '"Account:","Patient:","Born:","Payer ICN:","Service:","Charges:"';
  const rows = (heading: (payer: string) => string): string[] =>
    [
      ['AETNA', '"528804350","OKAFOR, ANA","11/18/1976","EE406276700","03/12/2026","$2,620.93"'],
      ['UCARE', '"528804351","WEBB, JOHN","11/19/1976","EE406276701","03/13/2026","$1,620.93"'],
    ].map(
      ([payer = '', values]) =>
        `"NORTH HOSPITAL","Page 1 of 2",${heading(payer)},${names},${values},"${payer} total:","$29,230.06"`,
    );

  it.each([
    ['in one cell', (payer: string) => `"Payer: ${payer}"`],
    ['in two', (payer: string) => `"Payer:","${payer}"`],
  ])('names the payer of each %s', async (_, heading) => {
    const { claims } = await readList(...rows(heading));
    expect(claims.map(({ payer }) => payer)).toEqual(['AETNA', 'UCARE']);
    expect(claims[0]).toMatchObject({ patientAccountNumber: '528804350', billed: 2620.93 });
  });
});
