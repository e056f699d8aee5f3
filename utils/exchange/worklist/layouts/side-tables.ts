/** People put a small table beside their list: sums by payer, a legend. It stands apart, names no claim, and would be read as columns of the list. */
import type { Problem } from '../../imported';
import { cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { placeOfIndex } from '../columns/column';
import { IDENTITY } from '../columns/list-shape';
import { matchName } from '../names/headers';

export interface Beside {
  names: string[];
  rows: Row[];
}

/** The list without what stands beside it; the same where nothing does. */
export function withoutSideTables(names: string[], rows: Row[], problems: Problem[], where: string): Beside {
  const blocks = blocksOf(names, rows);
  const fieldsOf = (block: Block): string[] =>
    names.slice(block.start, block.end).flatMap((name) => {
      const field = matchName(name)?.field;
      return field && field !== 'ignored' ? [field] : [];
    });
  const isNamed = (block: Block): boolean => fieldsOf(block).some((field) => IDENTITY.some((one) => one === field));
  const others = blocks.filter((block) => {
    if (isNamed(block)) return false;
    const elsewhere = new Set(blocks.filter((one) => one !== block).flatMap(fieldsOf));
    const fields = fieldsOf(block);
    if (fields.length > 0 && !fields.some((field) => elsewhere.has(field)) && goesAlong(block, blocks, rows)) return false;
    return block.gap > 1 || (block.gap > 0 && fields.length > 0 && fields.every((field) => elsewhere.has(field)));
  });
  if (others.length === 0 || others.length === blocks.length) return { names, rows };
  for (const { start, end } of others)
    problems.push({
      where: `${where}columns ${placeOfIndex(start)} to ${placeOfIndex(end - 1)}`,
      what: 'are a table of their own beside the list: not taken',
    });
  const isOther = (index: number): boolean => others.some(({ start, end }) => index >= start && index < end);
  const last = blocks.filter((block) => !others.includes(block)).at(-1)!.end;
  return {
    names: names.slice(0, last).map((name, index) => (isOther(index) ? '' : name)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, last).map((cell, index) => (isOther(index) ? '' : cell)) })),
  };
}

/** Columns that stand together; `gap` is the number of empty columns between them and those on their left. */
interface Block {
  start: number;
  end: number;
  gap: number;
}

/** Filled in nearly every row in which the list beside it is, and in hardly any other: columns of the list that empty ones set apart. */
function goesAlong({ start, end }: Block, blocks: Block[], rows: Row[]): boolean {
  const [first] = blocks;
  if (!first || first.start >= start) return false;
  const count = (row: Row, from: number, to: number): number =>
    row.cells.slice(from, to).filter((cell) => cellText(cell) !== '').length;
  const ofList = rows.filter((row) => count(row, first.start, start) > 1);
  const both = ofList.filter((row) => count(row, start, end) > 0);
  const own = rows.filter((row) => count(row, start, end) > 0 && !row.cells.some((cell) => isTotal(cellText(cell))));
  return both.length > 2 && both.length >= ofList.length * ALONG && both.length >= own.length * ALONG;
}

const ALONG = 0.8;

function blocksOf(names: string[], rows: Row[]): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  names.forEach((name, index) => {
    if (name === '' && rows.every((row) => cellText(row.cells[index]) === '')) {
      gap++;
      return;
    }
    const last = blocks.at(-1);
    if (last && last.end === index) last.end++;
    else blocks.push({ start: index, end: index + 1, gap: last ? gap : 0 });
    gap = 0;
  });
  return blocks;
}
