/** How wide the columns of a table are: narrow figures, the rest for words, nothing past the margin. */
import { type Block, plainText } from './blocks';

/** Characters beyond which a column breaks its lines. */
const WIDEST = 30;

/** Widths in the unit of `total`, one a column, that add up to `total`. A table of facts has a narrow first column. */
export function columnWidths(block: Extract<Block, { kind: 'table' }>, total: number): number[] {
  const rows = block.header.length > 0 ? [block.header, ...block.rows] : block.rows;
  const count = Math.max(1, ...rows.map((row) => row.length));
  if (block.header.length === 0 && count === 2) return [Math.round(total * 0.24), total - Math.round(total * 0.24)];
  const longest = Array.from({ length: count }, (_, column) => {
    // A column that is empty but for its head is there to be written in.
    if (block.rows.every((row) => plainText(row[column] ?? []) === '')) return WIDEST;
    return Math.min(WIDEST, Math.max(7, ...rows.map((row) => plainText(row[column] ?? []).length)));
  });
  const sum = longest.reduce((a, b) => a + b, 0);
  const widths = longest.map((length) => Math.floor((total * length) / sum));
  widths[count - 1] = (widths[count - 1] ?? 0) + total - widths.reduce((a, b) => a + b, 0);
  return widths;
}
