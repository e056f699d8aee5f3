/** Tables of what one claim was and what it is, a row each, and of what it was alone. */
import type { Model, Unit } from '../page/model';
import { newestOf, versionOf } from '../words/versions';
import type { Grid, GridRow } from './grid';

const VERSION =
  /^(?:claim )?(?:versions?|ver\.?|revisions?|rev\.?|sequence|seq\.?|iteration|adjudication|history)(?: ?(?:no\.?|#|number))?$/i;
const VERSIONS = /\bversions?\b|\badjudications?\b|\badjustment history\b|\bbefore and after\b/i;
const FORMER = /\b(?:history|prior|previous|former|earlier|original|replaced|older|past)\b/i;
/** More rows are a list of claims, some of which were adjusted. */
const MOST = 12;

/**
 * The tables without rows of versions that are no longer in force, where the words before the rows tell it, or a heading over something else says that it
 * is what the claim is now.
 * @param eaten what is read no more: the texts of those rows are added
 */
export function versionsInForce(model: Model, grids: readonly Grid[], visible: readonly Unit[], eaten: Set<number>): Grid[] {
  const isTold = (unit: Unit): boolean =>
    (unit.bold || model.blocks[unit.block]!.kind === 'heading') && versionOf(unit.text) === 'now';
  let told: boolean | undefined;
  return grids.flatMap((grid) => {
    const at = versionColumn(grid);
    if (at < 0) return [grid];
    const newest = newestOf(grid.rows.map((row) => row.byColumn[at]?.text ?? ''));
    told ??= visible.some(isTold);
    if (newest < 0 && !(told && FORMER.test(grid.title))) return [grid];
    for (const row of grid.rows) if (row !== grid.rows[newest]) eatRow(row, eaten);
    if (newest >= 0) return [{ ...grid, rows: [grid.rows[newest]!], title: '' }];
    for (const head of grid.headers.flat()) for (const unit of head.units) eaten.add(unit);
    return [];
  });
}

const eatRow = (row: GridRow, eaten: Set<number>): void => {
  for (const cell of row.cells) for (const unit of cell.units) eaten.add(unit);
};

function versionColumn({ headers, rows, title }: Grid): number {
  const [heads, ...more] = headers;
  if (!heads || more.length > 0 || rows.length === 0 || rows.length > MOST) return -1;
  return heads.findIndex(({ text }) => VERSION.test(text) || (text === '' && VERSIONS.test(title)));
}
