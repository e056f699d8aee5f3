/** A text that somebody has put into one column of a workbook. All people and numbers are made up. */
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const claimsIn = async (...lines: string[]) => {
  const sheets = [{ name: 'Sheet1', rows: lines.map((line) => [line]) }];
  return (await readFile(await writeXlsx({ sheets }), 'list.xlsx')).claims.map(importedJson);
};

it('is read as the printed report that it is', async () => {
  expect(
    await claimsIn(
      'REJECT LISTING   11/21/26',
      'PCN         PATIENT                    PAYER                 FROM      THRU      CHARGES     REASON',
      '----------  -------------------------  --------------------  --------  --------  ----------  --------',
      '774410A     OKAFOR, ANA                AETNA                 08/01/26  08/02/26    1,200.50  CO-16',
      '774411A     LOMAX, EDA                 CIGNA                 08/02/26  08/03/26    1,201.50  CO-197',
    ),
  ).toMatchObject([
    { patientAccountNumber: '774410A', patientName: 'ANA OKAFOR', payer: 'AETNA', billed: 1200.5, reasons: [{ code: '16' }] },
    { patientAccountNumber: '774411A', serviceFrom: '2026-08-02', serviceTo: '2026-08-03' },
  ]);
});

it('is read as the delimited file that it is', async () => {
  expect(
    await claimsIn(
      'Acct,Patient,Payer,DOS,Charges',
      '7001,"OKAFOR, ANA",AETNA,11/03/2025,864.61',
      '7002,"QUIST, BO",CIGNA,11/04/2025,806.09',
    ),
  ).toMatchObject([{ patientAccountNumber: '7001', patientName: 'ANA OKAFOR', billed: 864.61 }, { patientName: 'BO QUIST' }]);
});
