/** Tables that no markup declares (grids of `div`, text by column position), found by what stands under what. */
import { type Cell, type Grid, type GridRow, intoColumns, namesColumns, settle, textOf } from './grid';
import { meanings } from './labels';
import { around, type Model, shareY, type Unit } from './model';

interface Band {
  cells: Cell[];
  top: number;
  bottom: number;
}

/** Rows of units that stand side by side, from top to bottom. */
export function bandsOf(model: Model, units: readonly Unit[]): Band[] {
  const cells = units
    .filter((unit) => unit.form !== 'image' && unit.form !== 'editable' && unit.text !== '')
    .map((unit) => {
      const box = model.room(unit);
      return {
        ...textOf(model, [unit.id]),
        units: [unit.id],
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
    one.cells = joined(model, one.cells);
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
  const bands = bandsOf(model, free);
  const grids: Grid[] = [];
  for (let index = 0; index < bands.length; index++) {
    if (!heads(bands[index]!)) continue;
    const headers = [bands[index]!.cells];
    let next = index + 1;
    while (next < bands.length && heads(bands[next]!) && near(bands[next - 1]!, bands[next]!)) headers.push(bands[next++]!.cells);
    const rows: GridRow[] = [];
    for (; next < bands.length; next++) {
      const band = bands[next]!;
      if (!near(bands[next - 1]!, band) || heads(band) || !belongs(headers, band)) break;
      rows.push(rowOf(band));
    }
    const line = headers.some((header) =>
      header.some((cell) => ['procedure', 'revenueCode'].includes(meanings(cell.text, true)[0]?.field ?? '')),
    );
    if (rows.length >= 2 || (rows.length === 1 && line && headers[0]!.length >= 5)) {
      const grid: Grid = { headers, rows, block: -1, title: titleAbove(bands, index) };
      settle(grid);
      grids.push(grid);
      index = next - 1;
    }
  }
  return grids;
}

const heads = (band: Band): boolean => band.cells.length >= 3 && namesColumns(band.cells);
const near = (upper: Band, lower: Band): boolean =>
  lower.top - upper.bottom < 2.5 * Math.max(14, Math.min(upper.bottom - upper.top, 40));

function belongs(headers: readonly Cell[][], band: Band): boolean {
  const labels = band.cells.filter((cell) => (meanings(cell.text, true)[0]?.score ?? 0) > 0.9 || cell.text.endsWith(':')).length;
  if (labels > band.cells.length / 3) return false;
  return headers.some((header) => {
    const left = Math.min(...header.map((cell) => cell.box[0])) - 12;
    const right = Math.max(...header.map((cell) => cell.box[0] + cell.box[2])) + 40;
    if (band.cells.some((cell) => cell.box[0] < left - 40 || cell.box[0] > right)) return false;
    return intoColumns(header, band.cells).filter((cell) => cell !== undefined).length >= 2;
  });
}

const rowOf = (band: Band): GridRow => ({
  cells: band.cells,
  box: band.cells.map((cell) => cell.box).reduce(around),
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

export const sameLine = (a: Unit, b: Unit): boolean => shareY(a.box, b.box) > Math.min(a.box[3], b.box[3]) / 2;
