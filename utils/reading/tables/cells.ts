/** Cells of a table, and whether a row of them names its columns. */
import type { Box } from '@/utils/page/page-text';
import { shareX } from '../page/model';
import { isStatusWord } from '../values/status';
import { dates, money } from '../values/values';
import { mayHead } from '../words/kinds-before';
import { isLabel } from '../words/labels';
import { isBlank, isFigure } from '../words/text';

export interface Cell {
  text: string;
  /** the text's lines, for cells that hold one thing under another */
  lines: string[];
  units: number[];
  box: Box;
  header: boolean;
  /** it stands over more than one column */
  wide: boolean;
  /** it stands in the row above and reaches down into this one */
  carried?: boolean;
  block: number;
}

/** What buttons in a row say, and signs. */
const BUTTON =
  /^(?:(?:view|see|open|show|select|edit|print|more|go|details?|actions?|expand)(?: (?:details?|claim|eob|more|all))?|[▸▶►▹▷▾▼⌄›»+−–⊞⊟…⋮≡☰✎✏⬇↓⤓⊕☐]\ufe0f?)$/iu;

export const isButton = (text: string): boolean => BUTTON.test(text);

/** More than a button or a sign that folds and unfolds what is below it: `-`. */
export const isSaid = ({ text }: Cell): boolean => isFigure(text) || (!isBlank(text) && !BUTTON.test(text));

/** A button or sign in a column that has no head: what stands there is no value of the columns beside it. */
export const isBesideHeads = ({ text, box }: Cell, heads: readonly Cell[]): boolean =>
  BUTTON.test(text) && heads.every((head) => shareX(head.box, box) <= 1);

/** Three digits in a row, but for those of a transaction: `277CA date` is a label. */
const isNumbered = ({ text }: Cell): boolean =>
  /\d{3}/.test(text) && (!text.includes('277') || /\d{3}/.test(text.replace(/\b277(?:CA)?\b/, '')));

/** True for a row that names columns: declared header cells, or known labels and no value. */
export function namesColumns(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  // Most rows are values: a number tells.
  if (!filled.some((cell) => cell.header) && (filled.length < 3 || filled.some(isNumbered))) return false;
  if (filled.length < 2 || filled.some((cell) => cell.text.length > 64)) return false;
  // Sums at the foot of a table are often marked as heads are.
  if (filled.some((cell) => cell.header && money(cell.text)?.sure === true)) return false;
  // A label with its value below it heads no column.
  if (filled.filter(({ lines }) => lines.length > 1 && money(lines.at(-1)!)?.sure).length > filled.length / 3) return false;
  if (filled.every((cell) => cell.header))
    return cells.filter((cell) => cell.text === '' && !cell.header).length < filled.length / 2;
  if (filled.some((cell) => cell.header)) return false;
  if (filled.some(({ text }) => money(text) || dates(text, false) || isBlank(text))) return false;
  // A label with a colon has its value beside it, where not all of them have one.
  const open = filled.filter(({ text }) => text.endsWith(':')).length;
  if (open > 0 && open < filled.length) return false;
  // Steps that a claim goes through stand over anything.
  if (filled.every((cell) => isStatusWord(cell.text))) return false;
  // `Detail`, which changes nothing in a label, heads the numbers of lines by itself.
  const labels = filled.filter(
    ({ lines, text }) => lines.some((line) => isLabel(line)) || isLabel(text) || mayHead(text) || /^detail$/i.test(text),
  ).length;
  return filled.length >= 3
    ? labels >= filled.length * (filled.length >= 6 ? 0.6 : 0.7)
    : labels === filled.length && filled.every((cell) => !/\d/.test(cell.text));
}

/** The column whose head a box shares most with; -1 for none. */
export function columnOver(header: readonly Cell[], box: Box): number {
  let [best, most] = [-1, 0];
  for (const [index, one] of header.entries()) {
    const share = shareX(one.box, box);
    if (share > most) [best, most] = [index, share];
  }
  return best;
}
