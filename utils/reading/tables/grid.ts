/** Tables, however they are marked up: rows of header cells and rows of cells under them. */
import type { Box } from '@/utils/page/page-text';
import { capsulesIn } from '../page/capsules';
import { around, type Model, push, shareX, shareY } from '../page/model';
import { firstInside, unitsInside } from '../page/units-inside';
import { carc, groupAndCode, isGroup, saysWhy } from '../values/codes';
import { isStatusWord } from '../values/status';
import { isLabel, meanings } from '../words/labels';
import { brandIn } from '../words/payer-brands';
import { newestColumn } from '../words/versions';
import { areHeadsAlone, boxHeads, sideBySide } from './box-heads';
import { cellOf } from './cell-texts';
import { type Cell, isSaid, namesColumns } from './cells';
import { cellsByRow } from './cells-in-columns';
import { holdsCells } from './cells-in-tables';
import { askedBy, fitOf } from './column-fit';
import { isDrawnAsHeads, takesTurns } from './drawn-rows';
import { ofAnotherPayer, ungrouped } from './group-heads';
import { underHalvedHeads } from './halved-heads';
import { joinHeadsOverLines } from './heads-over-lines';
import { withoutLabels } from './labels-in-cells';
import { inPlace } from './placed-cells';
import { carried, cellsBelow, type RawRow, type RawTable, turned, underTheirHeads } from './raw-rows';
import { wholeRecords } from './record-rows';
import { besideEachOther, besideTheirPins } from './row-parts';
import { rowTables } from './row-tables';
import { titleOf } from './table-titles';
import { saysWhyAlone } from './why-below';

export interface GridRow {
  cells: Cell[];
  box: Box;
  block: number;
  /** the header row whose columns it fills; -1 for rows that are none of the table's records: totals, details, titles */
  under: number;
  /** cell by column of that header row */
  byColumn: (Cell | undefined)[];
}

export interface Grid {
  headers: Cell[][];
  rows: GridRow[];
  /** the block that holds the whole table; -1 where no markup does */
  block: number;
  title: string;
}

/** All tables with a header row that the markup declares, inner ones on their own. */
export function markedGrids(model: Model): Grid[] {
  const rowsOf = new Map<number, number[]>();
  const cellsOf = new Map<number, number[]>();
  const tableOf: number[] = [];
  const rowOf: number[] = [];
  const holdsTable = new Set<number>();
  const capsules = capsulesIn(model);
  const inCapsule: boolean[] = [];
  model.blocks.forEach((block, index) => {
    const parentTable = block.parent < 0 ? -1 : tableOf[block.parent]!;
    const parentRow = block.parent < 0 ? -1 : rowOf[block.parent]!;
    inCapsule.push(capsules.has(index) || inCapsule[block.parent] === true);
    if (inCapsule[index]) {
      tableOf.push(parentTable);
      rowOf.push(parentRow);
      return;
    }
    if (block.kind === 'row' && (parentTable < 0 || parentRow >= 0) && areHeadsAlone(model, index)) {
      tableOf.push(index);
      rowOf.push(index);
      push(rowsOf, index, index);
      return;
    }
    tableOf.push(block.kind === 'table' ? index : parentTable);
    rowOf.push(block.kind === 'row' ? index : block.kind === 'table' ? -1 : parentRow);
    const boxes =
      block.kind === 'block' && parentTable === block.parent && parentTable >= 0 && sideBySide(model, index, true) !== undefined;
    if ((block.kind === 'row' && parentTable >= 0) || boxes || (block.kind === 'block' && isStray(model, index, rowOf)))
      push(rowsOf, parentTable, index);
    if ((block.kind === 'cell' || block.kind === 'header') && parentRow >= 0) push(cellsOf, parentRow, index);
    // Heads without a row around them have one in the box that holds them.
    if (block.kind === 'header' && parentRow < 0 && parentTable >= 0 && !holdsCells(model, parentTable)) {
      if (!cellsOf.has(block.parent)) push(rowsOf, parentTable, block.parent);
      push(cellsOf, block.parent, index);
    }
    if (block.kind === 'table')
      for (let at = block.parent; at >= 0 && !holdsTable.has(at); at = model.blocks[at]!.parent) holdsTable.add(at);
  });
  const inside = unitsInside(model);
  /** A row that declares no cells has its boxes for them: heads are often plain boxes. */
  const cellsIn = (row: number): readonly number[] => cellsOf.get(row) ?? wrappersIn(model, row);
  const tables: RawTable[] = [...rowsOf].flatMap(([table, rows]) => {
    const holders = holdersOf(model, table, rows);
    // A row around nothing but a row has no cells of its own, and boxes around rows are none.
    const made = rows
      .filter((row) => model.blocks[row]!.kind === 'row' || !holders.has(row))
      .flatMap((row) => {
        const byRow = cellsOf.has(row) ? undefined : cellsByRow(model, row);
        if (byRow)
          return byRow.map((cells) => ({
            block: cells[0]!,
            cells: cells.map((cell) => cellOf(model, cell, inside(cell))),
            nested: false,
          }));
        const cells = cellsIn(row).map((block) => cellOf(model, block, holdsTable.has(block) ? [] : inside(block)));
        const nested = holdsTable.has(row) && cellsIn(row).some((block) => holdsTable.has(block));
        return cells.length > 0 ? [{ block: row, cells, nested }] : [];
      });
    if (made.length === 0) return [];
    const plain = cellsBelow(model, withoutLabels(model, made));
    return [
      {
        table,
        rows:
          turned(plain) ?? wholeRecords(model, plain) ?? underHalvedHeads(plain) ?? carried(model, besideEachOther(model, plain)),
      },
    ];
  });
  // Heads are often plain boxes over tables, one for each row even.
  const heads = boxHeads(model, { inside, cellOf: (block, units) => cellOf(model, block, units) });
  const all = [...tables, ...heads].sort((a, b) => a.rows[0]!.block - b.rows[0]!.block);
  return besideTheirPins(model, underTheirHeads(model, rowTables(model, all))).flatMap(({ table, rows }) =>
    splitTable(model, table, rows),
  );
}

/** All blocks around rows, up to their table. */
function holdersOf(model: Model, table: number, rows: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows)
    for (let at = model.blocks[row]!.parent; at > table && !found.has(at); at = model.blocks[at]!.parent) found.add(at);
  return found;
}

/** A box beside declared rows that holds boxes as they do: a total that somebody forgot to declare, or one that says why the row above was cut. */
function isStray(model: Model, block: number, rowOf: readonly number[]): boolean {
  const { parent } = model.blocks[block]!;
  if (parent < 0 || rowOf[block]! >= 0) return false;
  const boxes = model.childrenOf.get(block)?.length ?? 0;
  if (boxes < 1) return false;
  if (boxes === 1 && !saysWhy(firstInside(model, block)?.text ?? '')) return false;
  const [first] = model.childrenOf.get(parent)!;
  return (
    first !== block &&
    model.blocks[first!]!.kind === 'row' &&
    model.childrenOf.get(block)!.every((child) => model.blocks[child]!.kind === 'block')
  );
}

/** What stands in a row that declares no cells: the boxes in it, where it holds no text of its own. */
const wrappersIn = (model: Model, row: number): readonly number[] => {
  const boxes = model.childrenOf.get(row) ?? [];
  return (boxes.length > 1 || (boxes.length === 1 && model.blocks[row]!.kind !== 'row')) && !model.unitsOf.has(row)
    ? (sideBySide(model, row, true) ?? boxes)
    : [];
};

/** Rows under the header rows over them; titles and totals as rows of neither. */
export function splitTable(model: Model, table: number, rows: readonly RawRow[]): Grid[] {
  const grids: Grid[] = [];
  let grid: Grid | undefined;
  let compares = false;
  for (const [index, row] of rows.entries()) {
    if (!row.nested && !compares && (namesColumns(row.cells) || (grid && isDrawnAsHeads(model, grid, row.cells)))) {
      if (!grid || grid.rows.length > 0) {
        grid = { headers: [], rows: [], block: table, title: titleOf(model, table, row.cells) };
        grids.push(grid);
      }
      const last = grid.headers.at(-1);
      const beside =
        last &&
        shareY(last[0]!.box, row.cells[0]!.box) > row.cells[0]!.box[3] * 0.7 &&
        !last.some((cell) => row.cells.some((one) => shareX(cell.box, one.box) > 4));
      if (beside) grid.headers[grid.headers.length - 1] = [...last, ...row.cells].sort((a, b) => a.box[0] - b.box[0]);
      else grid.headers.push(row.cells);
      compares = comparesVersions(grid);
    } else if (grid) {
      grid.rows.push({ cells: row.cells, box: model.blocks[row.block]!.box, block: row.block, under: -1, byColumn: [] });
    } else if (index > 4 && grids.length === 0) break;
  }
  for (const one of grids) {
    joinHeadsOverLines(one);
    const [heads, ...more] = one.headers;
    if (heads && more.length === 0) for (const row of one.rows) row.cells = [...inPlace(model, heads, row.block, row.cells)];
    settle(one);
  }
  return grids.filter((one) => (one.rows.length > 0 || one.headers.length > 0) && !isForm(one) && !takesTurns(model, one));
}

/** Below heads that name what a claim was and what it is every row has its label at its left: `Status`, `Denied`, `Paid` are no heads. */
const comparesVersions = (grid: Grid): boolean =>
  grid.headers.length === 1 && newestColumn(grid.headers[0]!.slice(1).map(({ text }) => text)) >= 0;

/** Labels among the values of every row: a form of labels and values whose first row looks like the heads of columns. */
export function isForm(grid: Grid): boolean {
  if (grid.headers.some((header) => header.every((cell) => cell.header || cell.text === ''))) return false;
  const cells = grid.rows.flatMap((row) => row.cells.filter((cell) => cell.text !== ''));
  return (
    cells.filter((cell) => (meanings(cell.text, false)[0]?.score ?? 0) > 0.9 && !isStatusWord(cell.text)).length >
    cells.length * 0.3
  );
}

/** Heads that say nothing without what stands over them: two columns under `Entity` are its code and its name. */
const ANYTHINGS = /^(?:code|meaning|description|desc\.?|text|words)$/i;

/** `Codes` over `ANSI` and a payer's name: those below its name are of its own list. */
const CODES = /^(?:(?:reason |remark |adjustment |denial )?codes?|reasons?|remarks?|messages?)$/i;
const PAYERS_OWN = /^(?:payer|plan|carrier|insurer|internal|own|proprietary|local)$/i;

/** Joins group headings with the columns under them, and gives each row the header row that it fits. */
export function settle(grid: Grid): void {
  for (let index = 0; index + 1 < grid.headers.length; index++) {
    const [upper, lower] = ungrouped(grid.headers[index]!, grid.headers[index + 1]!, grid.rows[0]?.cells);
    grid.headers.splice(index, 2, upper, lower);
    if (
      upper.some((cell) => cell.wide && cell.text !== '') &&
      (lower.length >= upper.length || isUnder(lower, upper)) &&
      (upper.filter((cell) => cell.text !== '' && cell.wide).some((cell) => !cell.lines.some((line) => isLabel(line))) ||
        lower.every((cell) => upper.some((one) => one.wide && shareX(one.box, cell.box) > cell.box[2] / 2)))
    ) {
      const joined = lower.map((cell) => {
        const over = upper.find(
          (one) => one.wide && one.text !== '' && !saysNothing(one.text) && shareX(one.box, cell.box) > cell.box[2] / 2,
        );
        if (over && CODES.test(over.text) && (PAYERS_OWN.test(cell.text) || brandIn(cell.text)))
          return { ...cell, text: 'Explanation code', lines: ['Explanation code'] };
        return over &&
          cell.text !== '' &&
          (ANYTHINGS.test(cell.text) || ofAnotherPayer(over.text) || meanings(`${over.text} ${cell.text}`, true).length > 0)
          ? { ...cell, text: `${over.text} ${cell.text}`, lines: [`${over.text} ${cell.text}`] }
          : cell;
      });
      const tall = upper.filter(
        (one) =>
          !one.wide &&
          one.text !== '' &&
          !lower.some((cell) => shareX(one.box, cell.box) > Math.min(one.box[2], cell.box[2]) / 2),
      );
      grid.headers.splice(
        index,
        2,
        [...joined, ...tall].sort((a, b) => a.box[0] - b.box[0]),
      );
      index--;
    }
  }
  const asked = grid.headers.map((header) => header.map(askedBy));
  const flows = grid.headers.map(flow);
  const fits = grid.rows.map((row): number[] => {
    let best = -1;
    let most = 0;
    const all = grid.headers.map((header, index) => {
      const byColumn = intoColumns(header, row.cells, flows[index]!);
      const fit = fitOf(header, asked[index]!, byColumn, row.cells);
      if (fit > most) {
        most = fit;
        best = index;
        row.byColumn = byColumn;
      }
      return fit;
    });
    const header = grid.headers[best];
    row.under =
      header && (isAdjustment(header, row) || isReasonBelow(header, row) || saysWhyAlone(header, row.cells) || isOverAll(row))
        ? -1
        : best;
    return all;
  });
  if (takeTurns(grid, fits))
    for (const [index, row] of grid.rows.entries()) {
      row.under = index % 2;
      row.byColumn = intoColumns(grid.headers[row.under]!, row.cells);
    }
}

/** What a row may suit the heads of its place less than the other ones. */
const LESS = 1.1;

/** As many heads in the second row as in the first, and each second row suits them: records of two rows, where the place of a row tells its heads. */
function takeTurns({ headers: [upper, lower, ...more], rows }: Grid, fits: readonly number[][]): boolean {
  if (!upper || !lower || more.length > 0 || upper.length !== lower.length || rows.length < 4 || rows.length % 2 > 0)
    return false;
  const named = (header: readonly Cell[]): number => header.filter(({ text }) => text !== '').length;
  if (named(upper) < 4 || named(lower) < 4 || rows.some((row) => row.under < 0)) return false;
  return fits.every((own, index) => own[index % 2]! > 0 && own[index % 2]! > Math.max(...own) - LESS);
}

/** Words that, over a group of columns, change nothing in what these mean. */
const SAYING_NOTHING = new Set(
  'claim claims service services line lines item items charge charges amount amounts financial financials total totals general basic summary detail details information info data processing adjudication and &'.split(
    ' ',
  ),
);
const saysNothing = (text: string): boolean =>
  text
    .toLowerCase()
    .split(' ')
    .every((word) => SAYING_NOTHING.has(word));

/** Every head of the lower row stands under a wide one, and the others of the upper row span both. */
const isUnder = (lower: readonly Cell[], upper: readonly Cell[]): boolean =>
  lower.every((cell) => upper.some((one) => one.wide && shareX(one.box, cell.box) > cell.box[2] / 2)) &&
  upper.every((one) => one.wide || one.text === '' || one.box[1] + one.box[3] > lower[0]!.box[1] + lower[0]!.box[3] / 2);

/** Most of what a row says stands in cells over many columns: the name of a group, beside a button that folds it, or more of the record above. */
const isOverAll = ({ cells, byColumn }: GridRow): boolean => {
  if (!cells.some((cell) => cell.wide)) return false;
  const said = cells.filter(isSaid);
  const over = said.filter((cell) => cell.wide && !byColumn.includes(cell)).length;
  // `Denial reason` before a cell over the other columns: the label of what is said there.
  const isLabelled = said.length === 2 && over === 1 && !said[0]!.wide && isLabel(said[0]!.text);
  return over > 0 && (isLabelled || over * 2 > said.length);
};

/** A group with its code in one cell, under a head that speaks of other codes, and less beside it than half a row: why the line above was cut. */
const isReasonBelow = (header: readonly Cell[], { cells }: GridRow): boolean => {
  const says = (cell: Cell): boolean => cell.text !== '' && !cell.carried;
  const first = cells.find(says);
  if (first === undefined || groupAndCode(first.text) === undefined) return false;
  const said = cells.filter(says).length;
  const head = header.find(({ box }) => shareX(box, first.box) > 0)?.text ?? '';
  return /\brev(?:enue)?\b|\bproc|\bcpt\b|\bhcpcs\b|\bline\b|\bdate|\bdos\b/i.test(head) && said > 1 && said * 2 < header.length;
};

/** A group and a code under heads that speak of neither, behind next to nothing: the row adjusts the line above it. */
const isAdjustment = (header: readonly Cell[], row: GridRow): boolean =>
  row.byColumn.some(
    (cell, index) =>
      cell !== undefined &&
      isGroup(cell.text) &&
      !/\bgroup|\bgrp|\bcagc|\breason|\bcode|\badj|\bcarc/i.test(header[index]!.text) &&
      carc(row.byColumn[index + 1]?.text ?? '') !== undefined &&
      row.cells.indexOf(cell) < LED_BY,
  );

/** What a line says before its own adjustment is more: its codes, its day, its charge. */
const LED_BY = 4;

/** The cells of a row go on in a further line of it, below the first ones, as they flow where a screen is narrow. */
const isFolded = (cells: readonly Cell[]): boolean =>
  cells.some(({ box: [x, y] }, index) => {
    const last = cells[index - 1]?.box;
    return last !== undefined && x < last[0] && y >= last[1] + last[3] / 2;
  });

/** All cells of a row stand one below the other, as boxes of a record do where a screen is narrow. */
const isStacked = (cells: readonly Cell[]): boolean =>
  cells.length > 2 &&
  cells.every(({ box }, index) => index === 0 || box[1] >= cells[index - 1]!.box[1] + cells[index - 1]!.box[3] / 2);

const flow = (cells: readonly Cell[]): boolean => isFolded(cells) || isStacked(cells);

/** Each cell to the column that it stands under most; where the heads are folded into lines, in their order. */
export function intoColumns(header: readonly Cell[], cells: readonly Cell[], flows = flow(header)): (Cell | undefined)[] {
  if (cells.length === header.length && flows) return [...cells];
  const columns: (Cell | undefined)[] = header.map(() => undefined);
  for (const cell of cells) {
    let best = -1;
    let most = 0;
    const left = cell.box[0];
    const right = left + cell.box[2];
    // `shareX`, of every cell with every head.
    for (let index = 0; index < header.length; index++) {
      const { box } = header[index]!;
      const share = Math.min(right, box[0] + box[2]) - Math.max(left, box[0]);
      if (share > most) {
        most = share;
        best = index;
      }
    }
    if (best < 0 && !cell.header && !cell.carried && cell.block >= 0 && !cell.wide) best = nearest(header, cell);
    if (best < 0 || (cell.wide && cell.box[2] > header[best]!.box[2] * 1.6)) continue;
    const taken = columns[best];
    columns[best] =
      taken && taken.text !== ''
        ? {
            ...taken,
            text: `${taken.text} ${cell.text}`.trim(),
            lines: [...taken.lines, ...cell.lines],
            units: [...taken.units, ...cell.units],
            box: around(taken.box, cell.box),
          }
        : cell;
  }
  return columns;
}

/** The column that a cell stands closest to, within a few characters. */
function nearest(header: readonly Cell[], cell: Cell): number {
  let best = -1;
  let least = 22;
  header.forEach((column, index) => {
    const away = -shareX(column.box, cell.box);
    if (away < least) {
      least = away;
      best = index;
    }
  });
  return best;
}
