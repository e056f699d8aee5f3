/** Boxes of service lines whose title has the code, and under it labels over their values: drawn so, one of them looks like a table of one line. */

import { leadCode } from '../boxes/lead-texts';
import type { Unit } from '../page/model';
import type { Table } from '../tables/tables';
import { isOnlyCodes, procedure } from '../values/codes';
import { isLabel } from '../words/labels';

/** A title stands so many texts before the labels at the most: its words and how many of it may follow the code. */
const NEAR = 3;

/** So far below the labels of a row is the next one, in pixels: values stand between them. */
const ROW = 24;

/** A box of several, and no table of all lines. */
export function isTitledBox({ grid, types, columns }: Table, free: readonly Unit[]): boolean {
  const [row, ...more] = types.includes('lines')
    ? grid.rows.filter(({ cells }) => !cells.every(({ text }) => isOnlyCodes(text)))
    : [];
  if (!row || more.length > 0) return false;
  const first = Math.min(...grid.headers.flat().flatMap(({ units }) => units));
  return columns.flat().some(({ field }) => field === 'procedure') ? isFirstRow(first, free) : isBelowCode(first, free);
}

/** `Service 2 of 5`, `Line 2`: the title of one line. */
export const COUNTED = /^(?:service |claim )?(?:line|service|item|procedure) ?#?(\d{1,3})\b/i;

/**
 * The row stands right below the number of its line, and under one such number at least further labels stand lower than the first ones: where one line has
 * a second row all are boxes, or the others would be lost.
 */
function isFirstRow(first: number, free: readonly Unit[]): boolean {
  const titles = free.filter(({ text, form }) => !form && COUNTED.test(text));
  const title = titles.findLast(({ id }) => id < first);
  if (titles.length < 2 || !title || first - title.id > NEAR) return false;
  // The last box is taken for as high as the highest before it.
  const heights = titles.slice(1).map(({ box }, at) => box[1] - titles[at]!.box[1]);
  return titles.some(({ id, box: [, top] }, at) => {
    const end = titles[at + 1]?.id ?? Number.POSITIVE_INFINITY;
    const bottom = top + (heights[at] ?? Math.max(...heights));
    const labels = free.filter((unit) => unit.id > id && unit.id < end && unit.box[1] < bottom && isLabel(unit.text));
    return labels.some(({ box }) => box[1] > labels[0]!.box[1] + ROW);
  });
}

/** The row has no code of its own, but a title right above it has, and the page has more such titles. */
function isBelowCode(first: number, free: readonly Unit[]): boolean {
  const titles = free.filter(({ text, form }) => !form && text.length < 60 && /\d{4}/.test(text) && isService(leadCode(text)));
  const above = titles.findLast(({ id }) => id < first);
  return titles.length > 1 && above !== undefined && first - above.id <= NEAR;
}

const isService = (code: string): boolean => /^[A-V]?\d{4,5}[FTUMA]?\b/.test(code) && procedure(code) !== undefined;
