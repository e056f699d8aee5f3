/** Columns that have no name at all in a list whose others have: what they hold, where it stands beside them and the values prove it. */

import { cellText, type Row } from '../cells/table';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import type { WorklistField } from '../names/headers';
import { type Column, sample } from './column';
import { areClaims, daysIn, pairsOf } from './service-days';

/** Rows looked at, and those at least that prove anything. */
const [PROBED, PROVING] = [2_000, 2];

/** Gives columns without a name what they hold: the initial behind a first name, the day a service ended behind the one it began, what is open. */
export function unnamedColumns(columns: Column[], rows: Row[]): void {
  const free = columns.filter(({ header, field, by }) => header.trim() === '' && !field && by === 'none');
  if (free.length === 0 || free.length === columns.length) return;
  const has = (wanted: WorklistField): Column | undefined => columns.find(({ field }) => field === wanted);
  const behind = (column: Column | undefined): Column | undefined =>
    column && free.find(({ index }) => index === column.index + 1);

  const initial = has('middleName') ? undefined : behind(has('firstName'));
  if (initial && sample(rows, initial.index).every((cell) => /^\p{L}\.?$/u.test(cellText(cell)))) give(initial, 'middleName');

  const from = has('serviceFrom');
  const end = has('serviceTo') || has('serviceDates') ? undefined : behind(from);
  if (from && end) {
    const pairs = pairsOf(daysIn(from, rows), daysIn(end, rows));
    // a bill goes out days after every service, but many services end on the day they begin
    if (pairs.length >= sample(rows, end.index).length * 0.9 && areClaims(pairs) && pairs.some(([one, other]) => one === other))
      give(end, 'serviceTo');
  }

  const open = has('balance') ? [] : free.filter((column) => !column.field && isLeft(column, columns, rows));
  if (open.length === 1) give(open[0]!, 'balance');
}

/** In every row the charge less what was paid and taken off. */
function isLeft(column: Column, columns: Column[], rows: Row[]): boolean {
  const [billed, paid] = (['billed', 'paid'] as const).map((wanted) => columns.find(({ field }) => field === wanted));
  if (!billed || !paid) return false;
  const adjustments = columns.filter(({ field, header }) => !field && /\b(?:adj|write.?offs?|contractual)/i.test(header));
  const some = rows.slice(0, PROBED);
  const shape = moneyShape(some.flatMap((row) => [column, billed, paid].map(({ index }) => row.cells[index])));
  const amount = (row: Row, { index }: Column): number | undefined => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? parsed.value : undefined;
  };
  let proofs = 0;
  for (const row of some) {
    const [left, charge] = [amount(row, column), amount(row, billed)];
    if (left === undefined || charge === undefined) continue;
    const taken = [paid, ...adjustments].map((one) => Math.abs(amount(row, one) ?? 0));
    if (left !== charge - taken.reduce((sum, one) => sum + one, 0)) return false;
    if (taken[0]! > 0) proofs++;
  }
  return proofs >= PROVING;
}

function give(column: Column, field: WorklistField): void {
  column.field = field;
  column.by = 'content';
  column.known = true;
}
