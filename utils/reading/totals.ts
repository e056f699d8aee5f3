/** Sums that stand in a total row beside their columns: told by what the lines add up to. */
import { type Draft, put } from './draft';
import type { GridRow } from './grid';
import type { Table } from './tables';
import { money } from './values';

/** Puts a total row's amounts into the claim where they come as many as the columns of amounts, in their order, and each is its lines' sum. */
export function totalsInOrder(draft: Draft, table: Table, row: GridRow): void {
  const [columns = []] = table.columns.filter((_, index) => table.types[index] === 'lines');
  const fields = columns.filter((column) => column.kind === 'money').sort((a, b) => a.index - b.index);
  const sums = row.cells.filter((cell) => money(cell.text)?.sure);
  if (fields.length === 0 || fields.length !== sums.length) return;
  const agree = fields.every(({ field }, index) => sumOf(draft, field) === money(sums[index]!.text)!.cents);
  for (const [index, { field }] of agree ? fields.entries() : [])
    put(draft, field, 'money', sums[index]!.text, { units: sums[index]!.units, confidence: 0.93 });
}

/** What a claim's lines add up to in a field, in cents; nothing where a line lacks it. */
function sumOf({ lines }: Draft, field: string): number | undefined {
  const amounts = lines.map(({ line }) => (line as Readonly<Record<string, unknown>>)[field]);
  return lines.length > 0 && amounts.every((amount) => typeof amount === 'number')
    ? (amounts as number[]).reduce((sum, amount) => sum + amount, 0)
    : undefined;
}
