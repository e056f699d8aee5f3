import { expect, test } from 'vitest';
import { buildModel } from '../page/model';
import { markedGrids } from '../tables/grid';
import { understand } from '../tables/tables';
import { pageOfTables } from '../tables/test-kit';
import { tableLegends } from './table-legends';

const answersOf = (...rows: string[][]) =>
  markedGrids(
    buildModel(pageOfTables('Claim status', [{ heading: 'Status information', heads: [['Type', 'Code', 'Description']], rows }])),
  ).flatMap((grid) => tableLegends(understand(grid)).rows.map(({ reasons, statusWords }) => ({ reasons, statusWords })));

test('category, status and entity in rows of their own are one answer', () => {
  expect(
    answersOf(
      ['Category', 'F2', 'Finalized/Denial'],
      ['Status', '9', 'No payment is made'],
      ['Entity', '85', 'Billing Provider'],
    ),
  ).toEqual([{ reasons: [{ system: 'csc', code: 'F2:9:85', text: 'No payment is made' }], statusWords: 'Finalized/Denial' }]);
});

test('rows that name something else beside them are no such answer', () => {
  const answers = answersOf(
    ['Category', 'F2', 'Finalized/Denial'],
    ['Status', '9', 'No payment is made'],
    ['Remark', 'N56', 'The code billed is not correct'],
  );
  expect(answers.some(({ reasons }) => reasons.some(({ system }) => system === 'csc'))).toBe(false);
});
