/** A letter as plain text: to paste into a portal, to compare, to read aloud. */
import { type Block, type Inline, type Part, plainText } from './blocks';

const RULE = '  ';

/** All blocks as text. Tables of two columns without a header become `Label: value`, others are set in columns. */
export function letterPlainText(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(item)}`).join('\n');
    case 'table':
      return block.header.length === 0 && block.rows.every((row) => row.length === 2)
        ? factsText(block.rows)
        : columnsText(block);
    case 'quote':
      return `“${plainText(block.inlines)}”`;
    default:
      return plainText(block.inlines);
  }
}

const factsText = (rows: readonly Inline[][][]): string =>
  rows.map(([label, value]) => `${plainText(label ?? [])}: ${plainText(value ?? [])}`).join('\n');

function columnsText(block: Extract<Block, { kind: 'table' }>): string {
  const rows = [...(block.header.length > 0 ? [block.header] : []), ...block.rows].map((row) =>
    row.map((cell) => plainText(cell)),
  );
  const widths: number[] = [];
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const line = (row: string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return block.right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(RULE)
      .trimEnd();
  return rows.map(line).join('\n');
}

export interface PortalText {
  text: string;
  length: number;
  limit?: number;
  /** characters too many; 0 where it fits or no limit is known */
  over: number;
}

/** Parts that a portal's own form asks for in fields of its own. */
const PORTAL_KNOWS: ReadonlySet<Part> = new Set(['address', 'closing']);

/**
 * The letter for a portal's text box, without address and signature. `limit` is the box's own, in characters: nothing is cut, the answer says
 * how many are too many.
 */
export function letterText(letter: { blocks: readonly Block[] }, limit?: number): PortalText {
  const text = letterPlainText(letter.blocks.filter((block) => !PORTAL_KNOWS.has(block.part))).trimEnd();
  const length = [...text].length;
  return { text, length, ...(limit === undefined ? {} : { limit }), over: limit === undefined ? 0 : Math.max(0, length - limit) };
}
