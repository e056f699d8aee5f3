/** Why lines stand as they do, told in a list below them by their numbers: `Line 2: The member had no coverage on this day.` */
import { addReason, type Draft } from '../draft/draft';
import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import { codesInText } from '../values/codes';

const NUMBERED = /^(?:(?:service )?line|ln) ?#?(\d{1,3})$/i;
const WHY = /\b(?:why|denials?|denied|reasons?|remarks?|adjustments?|explanations?)\b/i;
const OF_A_LINE = /^(?:(?:service )?line|ln) ?#?\d{1,3} ?[:–-] /i;

/** Each sentence to the line that it names, and none of them to the claim. */
export function toldOfLines(draft: Draft, pairs: readonly Pair[]): void {
  const unnumbered = draft.lines.every(({ number }) => number === undefined);
  for (const { label, text, section, units } of pairs) {
    const number = WHY.test(section) ? NUMBERED.exec(label)?.[1] : undefined;
    if (number === undefined || text.split(' ').length < 4 || !/^\p{Lu}\p{L}* .*\.$/u.test(text) || codesInText(text).length > 0)
      continue;
    const line = unnumbered ? draft.lines[Number(number) - 1] : draft.lines.find((one) => one.number === String(Number(number)));
    if (line?.line.reasons === undefined && line)
      addReason(line.line, line.reasonMarks, { system: 'payer', text }, { units, confidence: 0.88 });
  }
  const own = (draft.claim.reasons ?? []).map(({ code, text }) => code !== undefined || !OF_A_LINE.test(text ?? ''));
  if (own.every(Boolean)) return;
  const reasons = draft.claim.reasons!.filter((_, index) => own[index]);
  draft.reasonMarks.splice(0, draft.reasonMarks.length, ...draft.reasonMarks.filter((_, index) => own[index]));
  if (reasons.length > 0) draft.claim.reasons = reasons;
  else delete draft.claim.reasons;
}

/** Over numbers of lines, or of the table's own rows. */
export const COUNTS = /^(?:seq(?:uence)?|no|nbr|number)\.?$/i;

/** The head that counts lines in a table of reasons though it does not say so: `Seq` under `Line remarks`, or over 1, 1, 2, which counts no rows. */
export function headOfLineNumbers({ grid: { title, headers, rows } }: Table): string | undefined {
  const at = headers[0]?.findIndex(({ text }) => COUNTS.test(text)) ?? -1;
  const numbers = at < 0 ? [] : rows.flatMap(({ byColumn }) => byColumn[at]?.text || []);
  const rises = numbers.every((text, index) => /^\d{1,3}$/.test(text) && Number(text) >= Number(numbers[index - 1] ?? 1));
  const different = new Set(numbers).size;
  return rises && numbers.length > 0 && (/\blines?\b/i.test(title) || (different > 1 && different < numbers.length))
    ? headers[0]![at]!.text
    : undefined;
}
