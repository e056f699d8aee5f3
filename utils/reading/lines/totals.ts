/** Sums that stand in a total row beside their columns: told by what the lines add up to. */
import { type Draft, put } from '../draft/draft';
import { prose } from '../pairs/prose';
import type { GridRow } from '../tables/grid';
import { isGroupSum } from '../tables/other-rows';
import { entriesOf, type Table } from '../tables/tables';
import { money } from '../values/values';
import { meanings } from '../words/labels';

/** Puts a total row's amounts into the claim where they come as many as the columns of amounts, in their order, and each is its lines' sum. */
export function totalsInOrder(draft: Draft, table: Table, row: GridRow): void {
  const [columns = []] = table.columns.filter((_, index) => table.types[index] === 'lines');
  const fields = columns.filter((column) => column.kind === 'money').sort((a, b) => a.index - b.index);
  // A cell for each column, though no head was found over them: each sum stands in its own.
  if (row.byColumn.length === 0 && row.cells.length === table.grid.headers[table.types.indexOf('lines')]?.length) {
    for (const { field, index } of fields) {
      const { text, units } = row.cells[index]!;
      const cents = money(text)?.cents;
      if (cents !== undefined && cents === sumOf(draft, field)) put(draft, field, 'money', text, { units, confidence: 0.93 });
    }
    return;
  }
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

/** `Claim total (Patient responsibility $146.46)`: what stands in brackets. */
const bracketed = (text: string): string[] => [...text.matchAll(/\(([^()]{4,60})\)/g)].map((match) => match[1]!);

/** The sums of a total row as the claim's amounts, where the claim has them from nowhere else; a patient's, where they are those of its lines. */
export function totalsInto(draft: Draft, table: Table, row: GridRow): void {
  totalsInOrder(draft, table, row);
  if (isGroupSum(row)) return;
  for (const entry of entriesOf(table, row))
    if (entry.kind === 'money') {
      const mark = { units: entry.units, confidence: 0.93 };
      if (!put(draft, entry.field, 'money', entry.text, mark) && entry.lines.length > 1)
        put(draft, entry.field, 'money', entry.lines[0]!, mark);
    }
  // `PT OWES` and its amount, in whatever columns they stand behind the sums.
  for (const [at, { text, wide }] of row.cells.entries()) {
    const [meaning] = at > 0 && !wide && /\p{L}{3}/u.test(text) ? meanings(text, false) : [];
    const next = row.cells[at + 1];
    if (next && meaning?.kind === 'money' && meaning.score > 0.9 && money(next.text)?.sure)
      put(draft, meaning.field, 'money', next.text, { units: next.units, confidence: 0.93 });
  }
  for (const cell of row.cells)
    for (const part of [cell.text, ...(cell.lines.length > 1 ? cell.lines : []), ...bracketed(cell.text)].flatMap(prose)) {
      const [meaning] = meanings(part.label, false);
      if (meaning?.kind === 'money') put(draft, meaning.field, 'money', part.text, { units: cell.units, confidence: 0.9 });
    }
}
