/** Whether what looks like a table is one, or two panels beside each other whose labels happen to stand on one line. */

import { isSaid } from './cells';
import type { Grid } from './grid';

/** Rows of one table have columns in common: what stands in two panels at heights of their own has none. */
export function isOneGrid({ headers, rows }: Grid): boolean {
  return headers.every((_, under) => {
    const own = rows.filter((row) => row.under === under);
    if (own.length < 2) return true;
    const filled = new Set<number>();
    return own.some(({ byColumn }) =>
      byColumn.some((cell, column) => cell !== undefined && isSaid(cell) && (filled.has(column) || !filled.add(column))),
    );
  });
}
