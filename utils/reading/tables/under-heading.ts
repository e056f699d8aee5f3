/** What the heading over a list says of it. */
import type { Model, Unit } from '../page/model';
import { meanings } from '../words/labels';
import type { Grid } from './grid';

/** A list under the page's own heading is what the page is about, `Recent claims` as well; one that stands beside a claim's amounts is not. */
export function underHeading(grid: Grid, visible: readonly Unit[], model: Model): Grid {
  if (!/^(?:my |your |all )?(?:recent|previous|latest) (?:[a-z]+ ){0,2}claims(?: [▾▼⌄])?$/i.test(grid.title)) return grid;
  const headings = visible.filter((unit) => model.blocks[unit.block]!.kind === 'heading');
  const level = (unit: Unit): number => model.blocks[unit.block]!.level ?? 2;
  const top = Math.min(...headings.map(level));
  const [first, other] = headings.filter((unit) => level(unit) === top);
  return first?.text === grid.title && (top === 1 || (!other && !visible.some((unit) => namesAmount(unit) && !isIn(grid, unit))))
    ? { ...grid, title: 'Claims' }
    : grid;
}

const namesAmount = ({ text }: Unit): boolean => {
  const [meaning] = meanings(text, true);
  return meaning?.kind === 'money' && meaning.score > 0.9;
};
const isIn = ({ headers, rows }: Grid, { id }: Unit): boolean =>
  [...headers, ...rows.map((row) => row.cells)].some((cells) => cells.some((cell) => cell.units.includes(id)));
