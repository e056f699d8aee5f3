/** Codes with their words one under the other in a cell. */
import type { Reason } from '@/utils/claim/claim';
import { type CodeSource, reasonsInCell } from './reasons';

/** Letters before a sentence: alone they may be a word that is shortened. */
const LETTERED = /^([A-Z]{2,4}) (\p{Lu}\p{Ll}*\b.{5,})$/u;

/**
 * `CPR Priced by contract` over `DED Went to the deductible`: of letters alike before sentences all are codes where one is known for one. Nothing
 * where the letters of one are more than those of another.
 */
function letteredCodes(lines: readonly string[]): Reason[][] | undefined {
  const parts = lines.flatMap((line) => {
    const [, code, text] = LETTERED.exec(line) ?? [];
    return code !== undefined && text !== undefined ? [{ system: 'payer' as const, code, text }] : [];
  });
  const sizes = new Set(parts.map(({ code }) => code.length));
  return parts.length === lines.length && sizes.size === 1 ? parts.map((part) => [part]) : undefined;
}

/** Codes with words one under the other, each on a line of its own; else what the whole cell says. */
export function reasonsByLine({ lines, text }: { lines: readonly string[]; text: string }, source: CodeSource): Reason[] {
  const each = lines.length > 1 ? lines.map((line) => reasonsInCell(line, source, false)) : [];
  const told = each.some(([first]) => first?.code !== undefined && first.text !== undefined)
    ? (letteredCodes(lines) ?? each)
    : each;
  return told.length > 0 && told.every(([first]) => first?.code !== undefined) ? told.flat() : reasonsInCell(text, source, true);
}
