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

/** Whose payers answer with the P codes of the adjustment reasons; to others a bare `P2` is a 277 status. */
const CASUALTY =
  /\b(?:workers?|workmens?) ?comp|\bwc\b|\bno ?fault\b|\bpip\b|\bauto(?:mobile)? (?:insurance|liability|policy|medical)\b|\bcasualty\b/;

export interface Company {
  text?: string | undefined;
  payer?: string | undefined;
  plan?: string | undefined;
}

/** Codes as written to reasons: `CO-197` → `{carc, CO, 197}`. What stands beside them tells what a bare code is. */
export function reasonsFrom(
  codes: readonly string[],
  { text = '', payer = '', plan = '' }: Company = {},
  lists: CodeLists = CODES,
): Reason[] {
  const casualty = CASUALTY.test(`${payer} ${plan}`.toLowerCase().replaceAll(/['’]/g, ''));
  // "claim status 22" is the remittance's claim status, a reversal, and no adjustment reason
  const statuses = new Set(
    [...text.matchAll(/\b(?:claim status|clp ?0?2)(?: code)?\D{0,3}(\d{1,2})\b/gi)].map(([, number]) => number),
  );
  return parseCodes(
    codes.filter((code) => !statuses.has(code.trim())),
    lists,
    casualty ? 'adjustments' : 'nothing',
  ).map(({ system, group, code, amount }) => ({
    system,
    ...(group ? { group } : {}),
    code,
    ...(amount === undefined ? {} : { amount }),
  }));
}
