/** A column of comments, where it says why: only claims that were not simply paid have one. */
import { statusMeaning, tells } from '../values/status';
import { money } from '../values/values';
import { isBlank } from '../words/text';
import type { Cell } from './cells';
import { SAMPLE } from './columns-by-content';
import type { GridRow } from './grid';
import type { Column } from './tables';

const MAY_SAY_WHY =
  /^(?:(?:claim |bill |status |plan |payer )?(?:comments?|details?|info(?:rmation)?)|what happened|(?:additional|more) info(?:rmation)?)$/i;

/** A sentence, or a part of one; no day, no list of things to press. */
const SAYS = /^\p{Lu}[^|]*\p{L}{2,}[^|]* [^|]*\p{L}{2,}[^|]* \S*\p{L}{2}/u;

/** What an office writes down for itself. */
const OFFICES_OWN =
  /\b(?:called|call back|spoke|rep|voicemail|left (?:an? )?message|follow(?:ed)?[- ]up|re-?(?:submitted|filed|billed|sent)|e-?mailed|faxed|biller|coders?|coding|posted|worked|assigned to)\b/i;

/** The chosen columns, and the one column of comments where no other says why. */
export function withComments(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  const status = chosen.find(({ field }) => field === 'statusText');
  if (!status || chosen.some(({ field }) => field === 'reasons' || field === 'procedure')) return chosen;
  const paid = chosen.find(({ field }) => field === 'paid');
  const isCut = (row: GridRow): boolean => {
    const meaning = statusMeaning(row.byColumn[status.index]?.text ?? '');
    return tells(meaning?.status) || (meaning?.open === true && money(row.byColumn[paid?.index ?? -1]?.text ?? '')?.cents === 0);
  };
  const found = header.flatMap(({ text }, index) => {
    if (!MAY_SAY_WHY.test(text)) return [];
    const filled = rows.slice(0, SAMPLE).filter((row) => !isBlank(row.byColumn[index]?.text ?? ''));
    return filled.length > 0 &&
      filled.every((row) => isCut(row) && SAYS.test(row.byColumn[index]!.text) && !OFFICES_OWN.test(row.byColumn[index]!.text))
      ? [{ index, field: 'reasons', kind: 'reasons' as const, header: text, score: 0.9, line: -1 }]
      : [];
  });
  return found.length === 1 ? [...chosen.filter(({ index }) => index !== found[0]!.index), ...found] : chosen;
}
