/** A list of rows, wherever it came from: the common shape between file formats and the reader of worklists. */
import { withoutEntities } from './markup-text';

/** A cell of a workbook that is no text. `shown` is what the spreadsheet would show where that is known (leading zeros of a format). */
export interface NumberCell {
  kind: 'number';
  value: number;
  shown?: string;
  /** the workbook counts days from 1904 */
  since1904?: boolean;
}
export interface DateCell {
  kind: 'date';
  date: string;
}
/** Clean text, or a workbook's typed value. An empty cell is `''`. */
export type Cell = string | NumberCell | DateCell;

export interface Row {
  /** as a spreadsheet numbers rows: 1 is the first row of the file */
  number: number;
  cells: Cell[];
  /** cells that say what one cell above says for several rows */
  repeated?: ReadonlySet<number>;
}

export interface Table {
  /** the sheet's name where there are several */
  name?: string;
  rows: Row[];
  /** columns that the spreadsheet does not show, by index */
  hidden?: ReadonlySet<number>;
  /** a text that was put into one column, line by line, as it stands */
  lines?: string[];
}

/**
 * White space of every kind folded, marks that nobody sees taken out, the spreadsheet's own `="…"` and leading apostrophe undone,
 * a script's list (`['CO-197', 'CO-45']`) or a database's (`{CO-197,CO-45}`) written as people write one, a web page's `&amp;` undone.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  const value = withoutEntities(text)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (SCRIPTED.test(value)) return [...value.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other).join(', ');
  const array = ARRAY.exec(value);
  if (array) return array[1]!.replaceAll('"', '').replace(/,\s*/g, ', ').trim();
  const formula = /^="([^"]*)"$/.exec(value);
  if (formula) return formula[1]!.trim();
  return /^'[^']/.test(value) && !value.endsWith("'") ? value.slice(1).trim() : value;
}

/** A list as Python and JSON write it, of texts alone; `[]` is an empty one. */
const SCRIPTED = /^\[(?:(?:'[^']*'|"[^"]*")(?:, ?(?:'[^']*'|"[^"]*"))*)?\]$/;

/** A list as databases write it; what has a colon or braces within is something else. */
const ARRAY = /^\{([^{}:]*)\}$/;

/** Most cells are: a hundred thousand rows are looked at here and not rewritten. */
function isClean(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x27 || first === 0x3d || first === 0x5b || first === 0x7b) return false;
  let blank = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7e || code < 0x20 || code === 0x26) return false;
    if (code === 0x20 && blank) return false;
    blank = code === 0x20;
  }
  return !blank || text === '';
}

/** The cell as a person would read it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'date') return cell.date;
  return cell.shown ?? plainNumber(cell.value);
}

/** A number in full, never in scientific notation. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(10).replace(/0+$/, '').replace(/\.$/, '') : text;
}

export const isBlank = (row: Row): boolean => row.cells.every((cell) => cell === '');

/** Lets other work run between slices: a worker can hear "cancel", a page can draw. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
