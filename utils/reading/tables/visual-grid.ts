/** Tables that no markup declares (grids of `div`, text by column position), found by what stands under what. */

import { around, type Model, push, type Unit } from '../page/model';
import { wordsOf } from '../page/terminal';
import { prose } from '../pairs/prose';
import { codesInText, saysWhy } from '../values/codes';
import { parse } from '../values/parse';
import { isStatusWord, statusOfGroup } from '../values/status';
import { dates } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import { belowLabel, linesOf } from './box-lines';
import { unbroken } from './broken-heads';
import { textOf } from './cell-texts';
import { type Cell, columnOver, isBesideHeads, namesColumns } from './cells';
import { type Grid, type GridRow, intoColumns, isForm, settle } from './grid';
import { headBoxes, saysAgain } from './heads-again';
import { isOneGrid } from './one-grid';
import { ruledHeads } from './ruled-heads';
import { standingAlone } from './standing-alone';
import { isTitleApart, TOTALS } from './title-apart';
import { areUnderCodes, isLed, isWhyBelow, wholeOf } from './why-below';

interface Band {
  cells: Cell[];
  top: number;
  bottom: number;
}

/** Rows of units that stand side by side, from top to bottom. */
export function bandsOf(model: Model, units: readonly Unit[]): Band[] {
  const cells = units
    .filter((unit) => unit.form !== 'image' && unit.form !== 'editable' && !/^_*$/.test(unit.text))
    .flatMap((unit) => {
      const lines = linesOf(model, unit);
      if (lines && lines[0] !== unit.id) return [];
      const ids = lines ?? [unit.id];
      const box = lines ? belowLabel(model, unit.block) : model.room(unit);
      return {
        ...textOf(model, ids),
        units: [...ids],
        box: box[2] > 0 ? box : unit.box,
        header: false,
        wide: false,
        block: unit.block,
      };
    })
    .filter((cell) => cell.text !== '')
    .sort((a, b) => a.box[1] + a.box[3] / 2 - (b.box[1] + b.box[3] / 2));
  const bands: Band[] = [];
  let band: Band | undefined;
  for (const cell of cells) {
    const middle = cell.box[1] + cell.box[3] / 2;
    if (
      band &&
      middle <= band.bottom - 2 &&
      cell.box[3] < 4 * (band.bottom - band.top) &&
      band.bottom - band.top < 4 * cell.box[3]
    ) {
      band.cells.push(cell);
      band.bottom = Math.max(band.bottom, Math.min(cell.box[1] + cell.box[3], band.bottom + 6));
    } else {
      band = { cells: [cell], top: cell.box[1], bottom: cell.box[1] + cell.box[3] };
      bands.push(band);
    }
  }
  for (const one of bands) {
    one.cells.sort((a, b) => a.box[0] - b.box[0] || a.units[0]! - b.units[0]!);
    if (model.width === undefined) one.cells = joined(model, one.cells);
  }
  return bands;
}

/** Cells of the same block, one after the other on a line, are one cell. */
function joined(model: Model, cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    const unit = model.units[cell.units[0]!]!;
    if (last && unit.before !== undefined && unit.before === last.units.at(-1)) {
      const units = [...last.units, ...cell.units];
      out[out.length - 1] = { ...last, ...textOf(model, units), units, box: around(last.box, cell.box) };
    } else out.push(cell);
  }
  return out;
}

/** @param free units that no declared table holds */
export function visualGrids(model: Model, free: readonly Unit[]): Grid[] {
  const grids: Grid[] = [];
  const paired = pairedByMarkup(model);
  for (const units of standingAlone(
    model,
    free.filter((unit) => !paired.has(unit.id)),
  ))
    grids.push(...gridsIn(model, bandsOf(model, units)).filter(isOneGrid));
  return grids;
}

/** Labels and values that the markup itself ties together, one to one: entries of lists of definitions, read-only fields. They are no columns. */
function pairedByMarkup(model: Model): ReadonlySet<number> {
  const found = new Set<number>();
  const labelled = new Map<number, Unit[]>();
  for (const unit of model.units) {
    const { kind } = model.blocks[unit.block]!;
    if (kind === 'dt' || kind === 'dd') found.add(unit.id);
    if (unit.form === 'shown' && unit.labels.length === 1) push(labelled, unit.labels[0]!, unit);
  }
  for (const [label, [unit, ...more]] of labelled)
    if (more.length === 0) {
      found.add(label);
      found.add(unit!.id);
    }
  return found;
}

function gridsIn(model: Model, bands: readonly Band[]): Grid[] {
  const grids: Grid[] = [];
  /** heads that stood over no table, or over one record alone */
  const lone: (readonly Cell[])[] = [];
  const heads = bands.map((band) => headOf(model, band));
  for (let index = 0; index < bands.length; index++) {
    const first = heads[index];
    if (!first) continue;
    const headers = [first];
    let next = index + 1;
    for (; next < bands.length && near(bands[next - 1]!, bands[next]!); next++) {
      const more = heads[next];
      if (!more) break;
      headers.push(more);
    }
    const ruled =
      model.width !== undefined && headers.length === 1 && bands[next]
        ? ruledHeads(first, bands[next]!.cells, model.width)
        : undefined;
    if (ruled) headers[0] = ruled;
    const rows: GridRow[] = [];
    const rowAt = (at: number): boolean => {
      const band = bands[at];
      const cells = band && near(bands[at - 1]!, band) && !heads[at] ? cellsUnder(model, headers, band) : undefined;
      return cells !== undefined && cells.length * 2 >= headers[0]!.length;
    };
    let above = bands[next - 1]!;
    let skipped = false;
    for (let misses = 0; next < bands.length; next++) {
      const band = bands[next]!;
      if (model.width === undefined && !heads[next] && isBeside(headers, band)) {
        skipped = true;
        continue;
      }
      if (heads[next] || (!near(above, band) && !(model.width && rows.length === 0))) break;
      if (rows.length > 0 && model.width !== undefined && isTitleApart(above, band)) break;
      above = band;
      if (
        model.width === undefined &&
        rows.length > 0 &&
        !TOTALS.test(band.cells[0]!.text) &&
        looksLike(model, headers[0]!, band) &&
        !looksLike(model, headers[0]!, { ...band, cells: rows[0]!.cells })
      )
        break;
      if (band.cells.every((cell) => /^[-=_. ]+$/.test(cell.text))) continue;
      if (model.width === undefined && (areTiles(band, bands[next + 1]) || areEntries(model, band))) break;
      const why = model.width !== undefined && rows.length > 0 && isWhyBelow(band.cells);
      const cells = why && !areUnderCodes(first, band.cells) ? undefined : cellsUnder(model, headers, band);
      // Past a menu that goes on beside them, tabs are not to be taken for a row.
      if (skipped && cells && intoColumns(headers[0]!, cells).filter((cell) => cell).length < cells.length) break;
      if (cells) rows.push(rowOf(cells));
      else if (why) rows.push(rowOf([wholeOf(band.cells)]));
      else if (rows.length > 0 && model.width === undefined && isWhy(band) && whyBetween(rows, bands, next, rowAt))
        rows.push(rowOf([wholeOf(band.cells)]));
      else if (isGroupName(band) && rowAt(next + 1)) rows.push(rowOf([nameOf(band)]));
      else if (++misses > 0 || rows.length === 0) break;
    }
    // Boxes side by side say the same labels each.
    if (saysAgain(first)) continue;
    const line = headers.some((header) => namesService(header, rows));
    const records = rows.filter((row) => row.cells.length > 1 || !row.cells[0]!.wide).length;
    if (records >= 2 || (records === 1 && ((line && headers[0]!.length >= 5) || isReason(headers[0]!, rows[0]!)))) {
      const grid: Grid = { headers: unbroken(headers, rows), rows, block: -1, title: titleAbove(bands, index) };
      if (isForm(grid)) continue;
      settle(grid);
      grids.push(grid);
      if (!line && isOfOneRecord(grid)) lone.push(first);
      index = next - 1;
    } else lone.push(first);
  }
  const records = grids.filter(isOfOneRecord).map(({ headers }) => headers[0]!);
  const rows = bands.map(({ cells }) => cells);
  return grids.filter(
    (grid) => (grid.rows.length > 2 && !isOfOneRecord(grid)) || !headBoxes(grid.headers[0]!, records, lone, rows),
  );
}

/** A head says that a column has services; `Service` alone may stand over its day as well. */
const namesService = (header: readonly Cell[], rows: readonly GridRow[]): boolean =>
  header.some((cell, index) => {
    const [meaning] = meanings(cell.text, true);
    return (
      (meaning?.field === 'procedure' || meaning?.field === 'revenueCode') &&
      (meaning.score > 0.9 || !rows.some((row) => dates(intoColumns(header, row.cells)[index]?.text ?? '', false)))
    );
  });

/**
 * Only one row below the heads fills most columns, the first or, where a box says more beside its labels, the second: what follows is the next box,
 * the sums of all boxes with dashes for what is not known yet, or the codes that say why.
 */
const isOfOneRecord = ({ headers: [first = []], rows }: Grid): boolean => {
  const fills = (cells: GridRow['byColumn']): boolean => cells.filter((cell) => cell).length * 2 > first.length;
  const goesOn = ({ cells, byColumn }: GridRow): boolean =>
    !saysWhy(cells[0]!.text) &&
    !TOTALS.test(cells[0]!.text) &&
    fills(byColumn.map((cell) => (cell && isBlank(cell.text) ? undefined : cell)));
  const own = rows.slice(0, 2).findIndex(({ byColumn }) => fills(byColumn));
  return first.length >= 3 && own >= 0 && !rows.slice(own + 1).some(goesOn);
};

/** A code under the head for codes, and a head for its words or its amount: a list of reasons with one entry. */
const isReason = (header: readonly Cell[], { cells }: GridRow): boolean =>
  header.some(({ text }) => /\b(?:descri\w*|explanation|message|meaning|amount|adjusted)\b/i.test(text)) &&
  intoColumns(header, cells).some(
    (cell, index) =>
      cell !== undefined &&
      /\b(?:codes?|reasons?|carc)$/i.test(header[index]!.text) &&
      !/\b(?:diag|dx|proc|service|rev|cpt|hcpc|place|bill|modifier)/i.test(header[index]!.text) &&
      codesInText(cell.text)[0]?.at === 0 &&
      !/\p{L}{3}/u.test(cell.text),
  );

/** A line of its own that says how the claims below it stand: `** CLAIM STATUS: PAID **`. */
const isGroupName = (band: Band): boolean =>
  band.cells.length <= 3 && statusOfGroup(band.cells.map((cell) => cell.text).join(' ')) !== undefined;

/** A group's name as one cell over all columns. */
const nameOf = ({ cells }: Band): Cell => {
  const text = cells.map((cell) => cell.text).join(' ');
  return { ...cells[0]!, text, lines: [text], units: cells.flatMap((cell) => cell.units), wide: true };
};

/** Codes below a row, with their words and amounts, that stand in no column. */
const isWhy = ({ cells }: Band): boolean => cells.length <= 4 && (saysWhy(cells[0]!.text) || isLed(cells));

/** Another row follows, or such codes stood between rows before: else they may as well explain the codes of all rows. */
function whyBetween(rows: readonly GridRow[], bands: readonly Band[], at: number, rowAt: (at: number) => boolean): boolean {
  let next = at + 1;
  while (next - at < 4 && bands[next] && isWhy(bands[next]!) && near(bands[next - 1]!, bands[next]!)) next++;
  return rowAt(next) || rows.some(({ cells }) => cells[0]!.wide);
}

/** Most cells are drawn as the header row's are. */
const looksLike = (model: Model, header: readonly Cell[], band: Band): boolean => {
  const looks = new Set(header.flatMap((cell) => cell.units.map((unit) => model.units[unit]!.look)));
  const alike = band.cells.filter((cell) => cell.units.some((unit) => looks.has(model.units[unit]!.look))).length;
  return alike > band.cells.length * 0.6;
};

/** The entries of a list drawn side by side, or buttons, as tabs are: no row of a table. */
const areEntries = (model: Model, band: Band): boolean =>
  band.cells.every(
    (cell) => model.blocks[cell.block]!.kind === 'item' || cell.units.every((unit) => model.units[unit]!.act === 'button'),
  ) || areTabs(model, band);

/** Links without a number, of which one is closed now. */
const areTabs = ({ units }: Model, { cells }: Band): boolean =>
  cells.every((cell) => !/\d{3}/.test(cell.text) && cell.units.every((unit) => units[unit]!.act !== undefined)) &&
  cells.some((cell) => cell.units.some((unit) => units[unit]!.closed));

/** Values with a label of its own right below each: no row of a table. */
const areTiles = (band: Band, below: Band | undefined): boolean =>
  below !== undefined &&
  below.top - band.bottom < 10 &&
  below.cells.length >= 2 &&
  Math.abs(below.cells.length - band.cells.length) <= 1 &&
  below.cells.every(
    (label) =>
      !parse('money', label.text) &&
      /\p{L}{3}/u.test(label.text) &&
      band.cells.some((cell) => Math.abs(cell.box[0] - label.box[0]) < 4),
  ) &&
  below.cells.filter(isLabelled).length * 2 >= below.cells.length;

/** The cells of a band that name columns, without what stands beside the table. */
function headOf(model: Model, band: Band): Cell[] | undefined {
  const { width } = model;
  // The entries of a menu are links, the heads beside them are none.
  const own = band.cells.findIndex((cell) => model.units[cell.units[0]!]!.act !== 'link');
  const cells = withoutTitle(model, own > 0 && own <= 2 ? band.cells.slice(own) : band.cells);
  if (cells.length < 3) return undefined;
  if (namesColumns(cells)) return cells;
  // A side menu may stand beside a header row: the longest run of labels counts.
  for (let start = 1; start <= 2 && cells.length - start >= 4; start++)
    if (namesColumns(cells.slice(start)) && !(width !== undefined && isSentence(cells.slice(start), width)))
      return cells.slice(start);
  return undefined;
}

/** Without the heading of a panel that stands beside them, where they are no headings themselves. */
function withoutTitle({ blocks }: Model, cells: readonly Cell[]): Cell[] {
  const titles = cells.filter(({ block }) => blocks[block]!.kind === 'heading');
  return titles.length === 1 && titles[0] === cells.at(-1) ? cells.slice(0, -1) : [...cells];
}

/** On a green screen the heads of columns stand apart: words with one blank between are a sentence. */
const isSentence = (cells: readonly Cell[], width: number): boolean =>
  cells.every((cell, index) => index === 0 || cell.box[0] - cells[index - 1]!.box[0] - cells[index - 1]!.box[2] < width * 1.5);

/** Nothing of it stands below the heads: a menu beside the table. */
const isBeside = (headers: readonly Cell[][], band: Band): boolean => {
  const left = Math.min(...headers.map(([first]) => first!.box[0]));
  const right = Math.max(...headers.map((header) => header.at(-1)!.box[0] + header.at(-1)!.box[2]));
  return band.cells.every(({ box }) => box[0] + box[2] <= left || box[0] >= right);
};

const near = (upper: Band, lower: Band): boolean =>
  lower.top - upper.bottom < 2.5 * Math.max(14, Math.min(upper.bottom - upper.top, 40));

/** The cells of a band that stand under one of the header rows; nothing where it is no row of the table. */
function cellsUnder(model: Model, headers: readonly Cell[][], band: Band): Cell[] | undefined {
  let best: Cell[] | undefined;
  let most = 1;
  for (const header of headers) {
    const left = Math.min(...header.map((cell) => cell.box[0])) - 40;
    const right = Math.max(...header.map((cell) => cell.box[0] + cell.box[2])) + 60;
    const cells = band.cells
      .filter((cell) => cell.box[0] >= left && cell.box[0] < right && !countsRow(cell, header))
      .flatMap((cell) => apart(model, cell, header));
    if (cells.length === 0 || cells.length < band.cells.length / 3) continue;
    // Two texts under each head are the labels and values of boxes side by side.
    if (model.width === undefined && cells.length >= header.length * 2) continue;
    if (cells.filter(isLabelled).length > cells.length / 3) continue;
    const columns = intoColumns(header, cells);
    if (!hasForms(header, columns)) continue;
    const hits = columns.filter((cell) => cell !== undefined).length;
    if (hits > most) {
      most = hits;
      best = cells.filter((cell) => !isBesideHeads(cell, header));
    }
  }
  return best;
}

/** The number of a row before its first column, that nothing stands over: `1  97110`. */
const countsRow = ({ text, box }: Cell, header: readonly Cell[]): boolean =>
  /^\d{1,2}$/.test(text) && header.every((head) => box[0] + box[2] <= head.box[0]);

const FORMED: ReadonlySet<string> = new Set(['money', 'date', 'dates', 'diagnoses']);

/** Where at least two columns ask for a date, an amount or a diagnosis, a row has at least one. */
function hasForms(header: readonly Cell[], columns: readonly (Cell | undefined)[]): boolean {
  const asked = columns.flatMap((cell, index) => {
    const kind = meanings(header[index]!.text, true)[0]?.kind;
    return cell && cell.text !== '' && kind && FORMED.has(kind) ? [parse(kind, cell.text)] : [];
  });
  return asked.length < 2 || asked.some((value) => value !== undefined);
}

/** A label, or a value with its label before it: no cell of a table of values. */
const isLabelled = (cell: Cell): boolean =>
  [cell.text, ...(cell.lines.length > 1 ? [cell.lines[0]!] : [])].some(
    (text) => (meanings(text, true)[0]?.score ?? 0) > 0.9 && !isStatusWord(text),
  ) ||
  cell.text.endsWith(':') ||
  prose(cell.text).length > 0;

/** The words before sums. */
const TOTAL = /^(?:[a-z]+ ){0,2}totals?:?$/i;

/** On a green screen a text may run through several columns: it is parted where a word stands under another column. */
function apart(model: Model, cell: Cell, header: readonly Cell[]): Cell[] {
  if (model.width === undefined || !cell.text.includes(' ') || TOTAL.test(cell.text)) return [cell];
  const out: { cell: Cell; column: number }[] = [];
  for (const word of wordsOf(cell.text, cell.box, model.width)) {
    const column = columnOver(header, word.box);
    const last = out.at(-1);
    if (last && (column < 0 || column === last.column || last.column < 0)) {
      const text = `${last.cell.text} ${word.text}`;
      last.cell = { ...last.cell, text, lines: [text], box: around(last.cell.box, word.box) };
      if (last.column < 0) last.column = column;
    } else out.push({ cell: { ...cell, text: word.text, lines: [word.text], box: word.box }, column });
  }
  return out.map((one) => one.cell);
}

const rowOf = (cells: Cell[]): GridRow => ({
  cells,
  box: cells.map((cell) => cell.box).reduce(around),
  block: -1,
  under: -1,
  byColumn: [],
});

function titleAbove(bands: readonly Band[], index: number): string {
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const band = bands[at]!;
    if (band.cells.length === 1 && band.cells[0]!.text.length < 70) return band.cells[0]!.text;
  }
  return '';
}
