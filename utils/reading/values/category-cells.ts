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

const CODE = '([A-Z]\\d{1,2}|\\d{1,3})';
/** `[F1] Finalized`, `(65) Paid`; `65. Paid`, `F1 | Finalized`; `Finalized (F1)`, `Paid [65]`; `Finalized - F1`. */
const [BRACKETED, POINTED, BRACKETS_LAST, LAST] = [
  new RegExp(`^[[(]${CODE}[\\])][ :–-]{0,3}(\\p{L}.*)$`, 'u'),
  new RegExp(`^${CODE}(?:\\.| \\|) (\\p{L}.*)$`, 'u'),
  new RegExp(`^(\\p{L}[^()[\\]]{2,200}) ?[[(]${CODE}[\\])]$`, 'u'),
  /^(\p{L}.{2,200}?) [-–—|] ([A-Z]\d{1,2})$/u,
];

/** A 277 category or status with its code before its words, wherever the page has put it: `Finalized/Payment (F1)` as `F1 Finalized/Payment`. */
export const codeFirst: (text: string) => string = remembered((text) => {
  const [, code, words] = BRACKETED.exec(text) ?? POINTED.exec(text) ?? [];
  const [, said, last] = code === undefined ? (BRACKETS_LAST.exec(text) ?? LAST.exec(text) ?? []) : [];
  const found = code ?? last;
  return found !== undefined && (/^\d/.test(found) || category(found)) ? `${found} ${(words ?? said)!.trim()}` : text;
});

/** The cell of a row that holds a 277 category. */
export const categoryCell = <T extends Shown>(shown: readonly T[]): T | undefined =>
  shown.find((cell) => {
    const code = namesCategory(cell.header) ? /^[A-Za-z]\d{1,2}(?=$|[^\w])/.exec(codeFirst(cell.text))?.[0] : undefined;
    return code !== undefined && category(code);
  });

/** `F1` over `65 - Claim has been paid` in one cell. */
export function categoryOverCode({ lines, units }: Shown): { reasons: Reason[]; units: number[] } | undefined {
  const [, number, text] = /^(\d{1,3})(?:\s?[-–—:]\s?|\s)(\p{L}.*)$/u.exec(lines.slice(1).join(' ')) ?? [];
  const code = category(lines[0]?.slice(0, 3).trim() ?? '');
  return code && number && text ? { reasons: [{ system: 'csc', code: `${code}:${Number(number)}`, text }], units } : undefined;
}
