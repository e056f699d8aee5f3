/** People put a small table beside their list: sums by payer, a legend. It stands apart, names no claim, and would be read as columns of the list. */
import type { Problem } from '../imported';
import { placeOfIndex } from './column';
import { matchName } from './headers';
import { IDENTITY } from './list-shape';
import { cellText, type Row } from './table';

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
