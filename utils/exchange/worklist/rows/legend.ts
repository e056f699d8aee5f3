/** What a report prints below its claims of the codes within them: `PA1 - Authorization not on file`. */
import type { ImportedClaim } from '../../imported';
import { reasonCode } from '../cells/codes-in-cells';
import { cellText, type Row } from '../cells/table';

const ENTRY = /^((?:(?:CO|PR|OA|PI|CR)[ -]?)?[A-Z0-9]{1,6})\s*[-–:=]\s*(\p{L}.{2,200})$/u;

/** Gives the reasons that have no words those of the legend. `rows` are those that are no claims. */
export function explainCodes(claims: readonly ImportedClaim[], rows: readonly Row[]): void {
  const words = new Map(rows.flatMap((row) => entryOf(row) ?? []));
  if (words.size === 0) return;
  for (const { claim } of claims)
    for (const reason of claim.reasons ?? []) {
      const text = reason.code === undefined ? undefined : words.get(reason.code.toUpperCase());
      if (text !== undefined) reason.text ??= text;
    }
}

/** One code and its words, in one cell or in two. */
function entryOf({ cells }: Row): [[code: string, words: string]] | undefined {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const [, shown, words] = (texts.length <= 2 && ENTRY.exec(texts.length === 2 ? texts.join(' - ') : (texts[0] ?? ''))) || [];
  if (!shown || !words || !/\d/.test(shown)) return undefined;
  return [[(reasonCode(shown)?.code ?? shown).toUpperCase(), words.trim()]];
}
