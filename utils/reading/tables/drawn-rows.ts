/** What the look of rows says: a row drawn as the heads are heads what follows, and heads drawn as the values below them are none. */

import type { Model } from '../page/model';
import { isStatusWord } from '../values/status';
import { isLabel } from '../words/labels';
import type { Cell } from './cells';
import type { Grid, GridRow } from './grid';

/** Fewer texts than this alike may be chance. */
const ENOUGH = 3;

const lookOf = (model: Model, { units: { 0: first } }: Cell): number | undefined =>
  first === undefined ? undefined : model.units[first]!.look;

/**
 * Drawn as the heads over the rows above it and as none of those rows, half of it labels that are known: heads of what stands below it. Few cells, as
 * the last ones of a form have, are all known.
 */
export function isDrawnAsHeads(model: Model, { headers, rows }: Grid, cells: readonly Cell[]): boolean {
  const first = rows[0];
  // A green screen draws all its text alike, but for a few fields.
  if (model.width !== undefined || first === undefined) return false;
  const isAsHeads = (cell: Cell): boolean => {
    const look = lookOf(model, cell);
    return headers.at(-1)!.some((head) => lookOf(model, head) === look);
  };
  const filled = cells.filter((cell) => cell.text !== '');
  const unlikeHeads = (row: GridRow): boolean => !row.cells.some((cell) => cell.text !== '' && isAsHeads(cell));
  return (
    filled.length > 0 &&
    filled.every(isAsHeads) &&
    (filled.length >= ENOUGH
      ? unlikeHeads(first) && filled.filter(({ text }) => isLabel(text)).length * 2 >= filled.length
      : rows.every(unlikeHeads) && filled.every(({ text }) => isLabel(text) && !isStatusWord(text)))
  );
}

/** Labels and values take turns in every row, the first one too: a form, and no heads over columns. */
export function takesTurns(model: Model, { headers: [heads = []], rows }: Grid): boolean {
  if (rows.length === 0 || heads.some((cell) => cell.header)) return false;
  const looks = heads.map((cell) => lookOf(model, cell));
  if (new Set(looks).size < 2) return false;
  const alike = rows.every((row) =>
    row.cells.every((cell, index) => cell.text === '' || (index < looks.length && lookOf(model, cell) === looks[index])),
  );
  const labels = alike
    ? rows.flatMap((row) => row.cells.filter((cell) => cell.text !== '' && lookOf(model, cell) === looks[0]))
    : [];
  return labels.length > 0 && labels.filter(({ text }) => isLabel(text)).length > labels.length * 0.6;
}
