import { expect, test } from 'vitest';
import type { Table } from '../tables/tables';
import { overLines } from './over-lines';

/** A table of lines whose rows begin with these units. */
const linesAt = (...units: readonly number[]): Pick<Table, 'grid'> =>
  ({ grid: { rows: units.map((unit) => ({ cells: [{ units: [unit] }] })) } }) as unknown as Table;

test('what stands over several lines in one box with all of them is not a line’s', () => {
  const box = { block: 1, pairs: [], holds: (unit: number) => unit >= 10 };
  const [table] = [linesAt(20, 30) as Table];
  expect(overLines([table])(12, box)).toBe(true);
  expect(overLines([table])(25, box)).toBe(false);
  expect(overLines([table])(12, { ...box, holds: (unit) => unit < 25 })).toBe(false);
  expect(overLines([linesAt(20) as Table])(12, box)).toBe(false);
});
