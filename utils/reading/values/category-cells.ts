/** Cells of a table's row that hold a 277 category. */
import type { Reason } from '@/utils/claim/claim';
import { remembered } from '../words/remembered';
import { category } from './codes';

interface Shown {
  header: string;
  text: string;
  units: number[];
  lines: readonly string[];
}

const namesCategory = remembered((header) => /\bcat(?:egory)?\b|\bstatus\b/i.test(header));

/** The cell of a row that holds a 277 category. */
export const categoryCell = <T extends Shown>(shown: readonly T[]): T | undefined =>
  shown.find((cell) => {
    const code = namesCategory(cell.header) ? /^[A-Za-z]\d{1,2}(?=$|[^\w])/.exec(cell.text)?.[0] : undefined;
    return code !== undefined && category(code);
  });

/** `F1` over `65 - Claim has been paid` in one cell. */
export function categoryOverCode({ lines, units }: Shown): { reasons: Reason[]; units: number[] } | undefined {
  const [, number, text] = /^(\d{1,3})(?:\s?[-–—:]\s?|\s)(\p{L}.*)$/u.exec(lines.slice(1).join(' ')) ?? [];
  const code = category(lines[0]?.slice(0, 3).trim() ?? '');
  return code && number && text ? { reasons: [{ system: 'csc', code: `${code}:${Number(number)}`, text }], units } : undefined;
}
