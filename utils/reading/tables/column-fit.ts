/** How well the cells of a row suit the heads that they stand under. */
import { parse } from '../values/parse';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Kind } from '../words/words';
import type { Cell } from './cells';

/** The cell's first line has the form that one line of the head by itself asks for. */
const suitsALine = ({ lines }: Cell, cell: Cell): boolean =>
  lines.every((line) => meanings(line, true).length > 0) &&
  lines.some((line) =>
    meanings(line, true).some(({ kind, score }) => score > 0.5 && parse(kind, cell.lines[0] ?? '') !== undefined),
  );

interface Asked {
  /** they name a field */
  named: boolean;
  priced: boolean;
  dated: boolean;
  /** nothing but names, numbers and NPIs */
  telling?: readonly Kind[] | undefined;
}

/** What a head asks of the cells under it: the same for all of them. */
export function askedBy({ lines }: Cell): Asked {
  const kinds = lines.flatMap((line) => meanings(line, true).map(({ kind }) => kind));
  const has = (...some: Kind[]): boolean => kinds.some((kind) => some.includes(kind));
  return {
    named: kinds.length > 0,
    priced: has('money'),
    dated: has('date', 'dates', 'birth'),
    telling: kinds.every((kind) => kind === 'person' || kind === 'npi' || kind === 'id') ? kinds : undefined,
  };
}

/** How well the cells' values suit the columns: declared meanings that the values have the form of, less those that they have not. */
export function fitOf(
  heads: readonly Cell[],
  columns: readonly Asked[],
  byColumn: readonly (Cell | undefined)[],
  cells: readonly Cell[],
): number {
  const own = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text !== '' && !cell.carried;
  const filled = byColumn.filter(own).length;
  if (filled === 0) return 0;
  let fit = filled / Math.max(1, cells.filter(own).length);
  byColumn.forEach((cell, index) => {
    if (!own(cell)) return;
    const { priced, dated, telling, named } = columns[index]!;
    if (!named) return;
    const amount = money(cell.lines[0] ?? '')?.sure === true;
    const day = dates(cell.lines[0] ?? '', dated) !== undefined;
    if (priced && isBlank(cell.text)) return;
    const suits = (priced && amount) || (dated && day) || (!priced && !dated && !amount && !day);
    // Under a head that names two columns one of the two may be empty.
    if (!suits && heads[index]!.lines.length > 1 && suitsALine(heads[index]!, cell)) return;
    fit += suits ? 1 : -1;
    // Where each record has two rows under two rows of heads, names, numbers and NPIs tell them apart.
    if (telling) fit += telling.some((kind) => parse(kind, cell.lines[0] ?? '') !== undefined) ? 0.5 : -0.5;
  });
  return fit;
}
