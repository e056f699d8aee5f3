/** Files that programs hand out or that were copied out of a web page. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const without = ({ where: _, ...claim }: Record<string, unknown>): Record<string, unknown> => claim;

describe('JSON and XML', () => {
  it('give a claim for each record of a line, with numbers as they are written', async () => {
    const { claims } = await readList(
      '{"accountNumber": 4400020474078123456, "patientName": "OKAFOR, ANA", "payerName": "AETNA", "totalCharges": 120.50, "denialCodes": ["CO-197", "N706"], "assignedTo": null}',
      '{"accountNumber": "00523174", "patientName": "QUIST, BO", "payerName": "CIGNA", "totalCharges": 99, "denialCodes": []}',
    );
    expect(claims.map(without)).toEqual([
      {
        patientAccountNumber: '4400020474078123456',
        patientName: 'ANA OKAFOR',
        payer: 'AETNA',
        billed: 120.5,
        reasons: [
          { system: 'carc', group: 'CO', code: '197' },
          { system: 'rarc', code: 'N706' },
        ],
      },
      { patientAccountNumber: '00523174', patientName: 'BO QUIST', payer: 'CIGNA', billed: 99 },
    ]);
  });

  it('give the claims within groups what stands over them, and reasons with their amounts', async () => {
    const { claims } = await readList(
      JSON.stringify({
        generated: '2026-11-20',
        payers: [
          {
            payerName: 'AETNA',
            claims: [
              {
                patient: { lastName: 'OKAFOR', firstName: 'ANA', birthDate: '1950-01-06' },
                patientAccountNumber: 'A1001',
                totalCharge: '500.00',
                adjustments: [
                  { group: 'CO', code: '45', amount: 120.25 },
                  { group: 'PR', code: '2', amount: 20 },
                ],
              },
            ],
          },
          {
            payerName: 'CIGNA',
            claims: [{ patient: { lastName: 'QUIST', firstName: 'BO' }, patientAccountNumber: 'A1002', totalCharge: '80.00' }],
          },
        ],
      }),
    );
    expect(claims.map(without)).toEqual([
      {
        payer: 'AETNA',
        patientName: 'ANA OKAFOR',
        patientBirthDate: '1950-01-06',
        patientAccountNumber: 'A1001',
        billed: 500,
        reasons: [
          { system: 'carc', group: 'CO', code: '45', amount: 120.25 },
          { system: 'carc', group: 'PR', code: '2', amount: 20 },
        ],
      },
      { payer: 'CIGNA', patientName: 'BO QUIST', patientAccountNumber: 'A1002', billed: 80 },
    ]);
  });

  it('are read from elements and from attributes', async () => {
    const elements = (account: string, name: string): string =>
      `<c:Claim><AccountNumber>${account}</AccountNumber><PatientName>${name}</PatientName><Payer>AETNA &amp; CO</Payer><TotalCharges>12.00</TotalCharges><Paid/></c:Claim>`;
    const attributes = (account: string, name: string): string =>
      `<row AccountNumber="${account}" PatientName="${name}" Payer="AETNA &amp; CO" TotalCharges="12.00"/>`;
    const wanted = [
      { patientAccountNumber: '0091', patientName: 'ANA OKAFOR', payer: 'AETNA & CO', billed: 12 },
      { patientAccountNumber: '0092', patientName: 'BO QUIST', payer: 'AETNA & CO', billed: 12 },
    ];
    for (const of of [elements, attributes]) {
      const { claims } = await readList(
        '<?xml version="1.0"?><!-- night run --><Export xmlns:c="urn:x"><List>',
        of('0091', 'OKAFOR, ANA'),
        of('0092', 'QUIST, BO'),
        '</List></Export>',
      );
      expect(claims.map(without)).toEqual(wanted);
    }
  });

  it('that hold no claims, or are cut off, give none', async () => {
    for (const text of [
      '{"version": 3, "items": [{"id": 1}]}',
      '<Export><Claim><AccountNumber>1</AccountNumber>',
      `${'['.repeat(9_000)}`,
    ])
      expect((await readList(text)).claims).toEqual([]);
  });
});

describe('a single file web page', () => {
  it('is decoded before its table is read', async () => {
    const { claims } = await readList(
      'MIME-Version: 1.0',
      'X-Document-Type: Workbook',
      'Content-Type: multipart/related; boundary="----=_NextPart_01D"',
      '',
      '------=_NextPart_01D',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="us-ascii"',
      '',
      '<table class=3D"x"><tr><td>Account</td><td>Patient Name</td><td>Payer</td><td>Charges</td></tr><tr><td>00=',
      '91</td><td>OKAFOR, IN=C3=89S</td><td>AET=',
      'NA</td><td>1,200.00</td></tr></table>',
      '------=_NextPart_01D--',
    );
    expect(claims.map(without)).toEqual([
      { patientAccountNumber: '0091', patientName: 'INÉS OKAFOR', payer: 'AETNA', billed: 1200 },
    ]);
  });
});

describe('a table with a line for each cell', () => {
  const names = ['My worklist', '2 results', '', 'Claim Number', 'Patient', 'Account #', 'Date of Service', 'Billed'];
  const first = ['EM7K20491', 'OKAFOR, ANA', '00523174', '02/03/2026', '$1,200.00'];
  const second = ['EM7K20492', 'QUIST, BO', '00523175', '02/04/2026', '$80.00'];

  it('is put together again', async () => {
    const { claims } = await readList(...names, ...first, ...second);
    expect(claims).toMatchObject([
      {
        claimNumber: 'EM7K20491',
        patientAccountNumber: '00523174',
        patientName: 'ANA OKAFOR',
        serviceFrom: '2026-02-03',
        billed: 1200,
      },
      {
        claimNumber: 'EM7K20492',
        patientAccountNumber: '00523175',
        patientName: 'BO QUIST',
        serviceFrom: '2026-02-04',
        billed: 80,
      },
    ]);
  });

  it('is left where a cell is missing: all that follow would stand under others’ names', async () => {
    expect((await readList(...names, ...first.slice(0, 3), ...first.slice(4), ...second)).claims).toEqual([]);
  });
});

describe('rows of names with their values', () => {
  it('are the list they say', async () => {
    const { claims } = await readList(
      'claim_export v2 2026-11-20',
      'acct=00523174; patient="Okafor, Ana"; dob=1950-01-06; payer="AETNA"; charges=36.00; denial=CO50,N115',
      'acct=00523175; patient="Quist, Bo"; dob=1951-01-07; payer="CIGNA"; charges=80.00; denial=',
    );
    expect(claims.map(without)).toMatchObject([
      { patientAccountNumber: '00523174', patientName: 'Ana Okafor', patientBirthDate: '1950-01-06', payer: 'AETNA', billed: 36 },
      { patientAccountNumber: '00523175', patientName: 'Bo Quist', patientBirthDate: '1951-01-07', payer: 'CIGNA', billed: 80 },
    ]);
    expect(claims[1]).not.toHaveProperty('reasons');
  });
});
