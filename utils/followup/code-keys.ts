/** A claim's reasons and a query's codes as keys `list:code`, the form in which rules name codes. */
import type { Reason } from '@/utils/claim/claim';
import { CODES, type CodeLists, lookUp } from '@/utils/codes/code-lists';
import { parseCode, parseCodes } from '@/utils/codes/parse-code';

/** `{carc 197}` → `carc:197`; a 277 status gives its category and its code. A code in the wrong column is looked for in the other lists. */
export function keysOf(reason: Reason, lists: CodeLists = CODES): string[] {
  const { system, code } = reason;
  if (!code) return [];
  if (system === 'csc') {
    const [category = '', status] = code.split(':');
    if (status === undefined && /^\d/.test(category)) return [`csc:${lookUp('csc', category, lists)?.code ?? category}`];
    return [`cscc:${category}`, ...(status ? [`csc:${lookUp('csc', status, lists)?.code ?? status}`] : [])];
  }
  if (system === 'payer') return [];
  const entry = lookUp(system, code, lists);
  if (entry) return [`${system}:${entry.code}`];
  const other = parseCode(code, 'adjustments', lists);
  return other && other.system !== 'payer' && other.system !== 'csc' ? [`${other.system}:${other.code}`] : [`${system}:${code}`];
}

/** Codes as written to reasons: `CO-197` → `{carc, CO, 197}`. */
export const reasonsFrom = (codes: readonly string[], lists: CodeLists = CODES): Reason[] =>
  parseCodes(codes, lists).map(({ system, group, code }) => ({ system, ...(group ? { group } : {}), code }));
