/** The workbook library as it is built, without its charts and pivot tables: a worklist beside which some stand is read as with the whole library. */
import { runInThisContext } from 'node:vm';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { lean } from '../../scripts/lean.ts';
import type { SheetTable } from '../../utils/exchange/export/sheet';
import * as writer from '../../utils/exchange/export/xlsx';
import * as reader from '../../utils/exchange/worklist/workbook';

/** A module built as for the release. */
async function built<T>(path: string): Promise<T> {
  const code = await bundle(path, 'lean_code', [lean()]);
  expect(code).toContain('left out of this build');
  return runInThisContext(`${code}; lean_code`) as T;
}

const rows = [
  ['Payer', 'Billed'],
  ['Aetna', 100],
  ['Cigna', 250.5],
];

test('what is left out of the build changes nothing of a list that is read or written', async () => {
  const withChart = await writeXlsx({
    sheets: [
      {
        name: 'Claims',
        rows,
        charts: [
          { type: 'bar', title: 'Billed', series: [{ values: 'Claims!$B$2:$B$3' }], anchor: { from: { row: 5, col: 0 } } },
        ],
        pivotTables: [
          {
            name: 'By payer',
            sourceRange: 'A1:B3',
            targetCell: 'E1',
            rows: ['Payer'],
            values: [{ field: 'Billed', function: 'sum' }],
          },
        ],
      },
    ],
  });
  const whole = await reader.readWorkbook(withChart);
  expect(whole.tables[0]?.rows).toHaveLength(3);
  const leanReader = await built<typeof reader>('utils/exchange/worklist/workbook.ts');
  expect(await leanReader.readWorkbook(withChart)).toEqual(whole);

  const table: SheetTable = {
    name: 'Due',
    columns: [
      { header: 'Payer', kind: 'text' },
      { header: 'Billed', kind: 'money' },
    ],
    rows: [['Aetna', 10_050]],
  };
  const leanWriter = await built<typeof writer>('utils/exchange/export/xlsx.ts');
  expect(Buffer.compare(await leanWriter.xlsxBytes([table]), await writer.xlsxBytes([table]))).toBe(0);
});
