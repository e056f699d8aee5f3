import { expect, test } from 'vitest';
import { overLines } from './over-lines';

/** A table of lines whose rows begin with these units. */
const linesAt = (...units: readonly number[]) => ({ grid: { rows: units.map((unit) => ({ cells: [{ units: [unit] }] })) } });

test('what stands over several lines in one box with all of them is not a line’s', () => {
  const box = { holds: (unit: number) => unit >= 10 };
  const table = linesAt(20, 30);
  expect(overLines([table])(12, box)).toBe(true);
  expect(overLines([table])(25, box)).toBe(false);
  expect(overLines([table])(12, { ...box, holds: (unit) => unit < 25 })).toBe(false);
  expect(overLines([linesAt(20)])(12, box)).toBe(false);
});
