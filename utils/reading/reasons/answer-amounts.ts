/** What the row of a claim's 277 answer says beside its codes: what was billed, and what was paid. */
import { type Draft, put } from '../draft/draft';
import type { Table } from '../tables/tables';
import { category } from '../values/codes';

const AMOUNTS = new Set(['billed', 'paid']);

/** @param table one whose rows tell reasons; only of a row with a category are the amounts the claim's */
export function answerAmounts(draft: Draft, { grid, columns }: Table): void {
  for (const row of grid.rows) {
    const answers = row.cells.some(({ text }) => category(/^[A-Za-z]\d{1,2}(?!\w)/.exec(text)?.[0] ?? '') !== undefined);
    for (const { field, index, kind } of answers ? (columns[row.under] ?? []) : []) {
      const cell = AMOUNTS.has(field) ? row.byColumn[index] : undefined;
      if (cell?.text) put(draft, field, kind, cell.text, { units: cell.units, confidence: 0.9 });
    }
  }
}
