/** Records that go on in a second table: service lines by their numbers, and below them, under the same numbers, what was billed and paid of each. */
import type { Model, Unit } from '../page/model';
import type { Cell } from './cells';
import type { Grid, GridRow } from './grid';
import { isTotal } from './other-rows';
import { type Table, understand } from './tables';
import { underHeading } from './under-heading';

/** What is there of the grids, each understood; lines that two of them show are one table's. */
export const understoodTables = (grids: readonly Grid[], visible: readonly Unit[], model: Model): Table[] =>
  withContinued(grids.map((grid) => understand(underHeading(grid, visible, model))));

/** The tables, those of lines with the columns of the table that goes on with the same lines. */
export function withContinued(tables: Table[]): Table[] {
  if (tables.length < 2 || !tables.some(ofServices)) return tables;
  let joined = tables;
  for (const more of tables) {
    const lines = numberedLines(more) ? joined.filter((table) => ofServices(table) && goesOn(table, more)).at(-1) : undefined;
    if (lines) joined = joined.flatMap((table) => (table === lines ? join(lines, more) : table === more ? [] : table));
  }
  return joined;
}

/** Lines, or what would be lines if it said what was billed. */
const ofServices = ({ columns, types }: Table): boolean =>
  types[0] === 'lines' || columns[0]?.some(({ field, score }) => field === 'procedure' && score > SURE) === true;

/** What a head surely says is above it: `Svc line` may be a count of services. */
const SURE = 0.6;

const headOf = (table: Table): string => table.grid.headers[0]![0]?.text.toLowerCase() ?? '';
const firstUnit = ({ grid }: Table): number => grid.headers[0]!.find(({ units }) => units.length > 0)?.units[0] ?? -1;
const recordsOf = ({ grid }: Table): GridRow[] => grid.rows.filter((row) => row.under === 0 && !isTotal(row));

/** The numbers that the rows begin with, where each has its own; nothing where the first column is one of the claim's or a line's fields. */
function numberedLines(table: Table): string | undefined {
  if (
    table.grid.headers.length !== 1 ||
    table.columns[0]!.some(({ field, index, score }) => index === 0 && field !== 'none' && score > SURE)
  )
    return undefined;
  const numbers = recordsOf(table).map((row) => row.byColumn[0]?.text ?? '');
  return numbers.length > 0 && numbers.every((text) => /^\d{1,3}$/.test(text)) && new Set(numbers).size === numbers.length
    ? numbers.join(' ')
    : undefined;
}

/** Under the same head the same numbers, and behind them only what the lines above do not say yet, amounts among it. */
function goesOn(lines: Table, more: Table): boolean {
  // With codes behind its amounts it looks like a list of reasons, which would not say what was billed.
  const goes = more.types[0] === 'other' || more.types[0] === 'reasons';
  if (lines === more || !goes || firstUnit(lines) > firstUnit(more)) return false;
  if (headOf(lines) === '' || headOf(lines) !== headOf(more) || numberedLines(lines) !== numberedLines(more)) return false;
  const known = new Set(lines.columns[0]!.flatMap(({ field, index }) => (index === 0 || field === 'none' ? [] : field)));
  const fields = more.columns[0]!.filter(({ field, index }) => index > 0 && field !== 'none');
  const tells = fields.some(({ field, kind }) => (more.types[0] === 'other' ? kind === 'money' : field === 'billed'));
  return tells && fields.every(({ field }) => !known.has(field));
}

/** The lines with the cells of both tables, and the second one's sums below them. */
function join(lines: Table, more: Table): Table {
  const width = lines.grid.headers[0]!.length;
  const behind = (cells: readonly (Cell | undefined)[]): (Cell | undefined)[] => [
    ...Array.from<Cell | undefined>({ length: width }),
    ...cells.slice(1),
  ];
  const others = recordsOf(more);
  let at = 0;
  const rows = lines.grid.rows.map((row) => {
    if (row.under !== 0 || isTotal(row)) return row;
    const other = others[at++]!;
    const own = Array.from({ length: width }, (_, column) => row.byColumn[column]);
    return { ...row, cells: [...row.cells, ...other.cells.slice(1)], byColumn: [...own, ...other.byColumn.slice(1)] };
  });
  const sums = more.grid.rows.filter(isTotal).map((row) => ({ ...row, byColumn: behind(row.byColumn) }));
  return {
    grid: {
      ...lines.grid,
      headers: [[...lines.grid.headers[0]!, ...more.grid.headers[0]!.slice(1)]],
      rows: [...rows, ...sums],
    },
    types: ['lines'],
    columns: [
      [
        ...lines.columns[0]!.filter(({ index }) => index > 0),
        ...more.columns[0]!.filter(({ index }) => index > 0).map((column) => ({ ...column, index: column.index + width - 1 })),
      ],
    ],
  };
}
