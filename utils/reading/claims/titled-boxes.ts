/** Boxes of service lines whose title has the code, and under it labels over their values: drawn so, one of them looks like a table of one line. */
import type { Unit } from '../page/model';
import type { Table } from '../tables/tables';
import { isOnlyCodes, procedure } from '../values/codes';
import { leadCode } from './lead-texts';

/** A title stands so many texts before the labels at the most: its words and how many of it may follow the code. */
const NEAR = 3;

/** The row has no code of its own, but a title right above it has, and the page has more such titles: a box of several, and no table of all lines. */
export function isTitledBox({ grid, types, columns }: Table, free: readonly Unit[]): boolean {
  if (
    !types.includes('lines') ||
    grid.rows.filter(({ cells }) => !cells.every(({ text }) => isOnlyCodes(text))).length !== 1 ||
    columns.flat().some(({ field }) => field === 'procedure')
  )
    return false;
  const first = Math.min(...grid.headers.flat().flatMap(({ units }) => units));
  const titles = free.filter(({ text, form }) => !form && text.length < 60 && /\d{4}/.test(text) && isService(leadCode(text)));
  const above = titles.findLast(({ id }) => id < first);
  return titles.length > 1 && above !== undefined && first - above.id <= NEAR;
}

const isService = (code: string): boolean => /^[A-V]?\d{4,5}[FTUMA]?\b/.test(code) && procedure(code) !== undefined;
