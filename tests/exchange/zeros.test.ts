/** Zeros that a workbook's format alone shows before a number, and no value of the cell has. All people and numbers are made up. */
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';

it.each([
  ['00000000', '00004217'],
  ['0', '4217'],
])('an account in the format %s is %s', async (numFmt, account) => {
  const rows = [
    ['Account', 'Patient', 'Balance'],
    [4217, 'DOE, JANE', 5],
  ];
  const cells = new Map([['1,0', { style: { numFmt } }]]);
  const { claims } = await readFile(await writeXlsx({ sheets: [{ name: 'List', rows, cells }] }), 'list.xlsx');
  expect(claims.map(({ claim }) => claim.patientAccountNumber)).toEqual([account]);
});
