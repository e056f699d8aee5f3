/** Words for codes that a claim or its lines carry: where the code itself is known, its explanation is found by it. */
import type { Reason } from '@/utils/claim/claim';
import type { Draft } from '../draft/draft';
import { type Model, shareY, type Unit } from '../page/model';
import { wordsAndAmount } from '../values/reason-words';
import { isLabel } from '../words/labels';

/** What may stand between a code and its words. */
const AFTER = /^\s?(?:[-–—:=|.)]\s?|\s)(?=\S)/;

/** Gives reasons without words those that stand beside or after their code somewhere outside of the tables of lines. */
export function explainInto(draft: Draft, model: Model, free: readonly Unit[], sections: (unit: number) => string): void {
  const bare = allReasons(draft).filter(
    (reason): reason is Reason & { code: string } => reason.code !== undefined && reason.text === undefined,
  );
  if (bare.length === 0) return;
  fromTheClaim(draft);
  const inside = new Set(free.map((unit) => unit.id));
  const codes = new Set(allReasons(draft).flatMap((reason) => reason.code ?? []));
  for (const code of new Set(bare.map((reason) => reason.code))) {
    const short = /^\d{1,2}$/.test(code);
    const found = new Set(
      free.flatMap((unit) => {
        const words = wordsFor(code, unit, model, inside);
        const plain = words !== undefined && isSentence(words);
        if (!words || (plain && !short)) return words ? [words] : [];
        return isListed(unit, free, codes, sections, words.includes(' ')) ? [words] : [];
      }),
    );
    if (found.size !== 1) continue;
    for (const reason of bare) if (reason.code === code) reason.text = [...found][0]!;
  }
}

const allReasons = (draft: Draft): Reason[] =>
  [draft.claim.reasons ?? [], ...draft.lines.map(({ line }) => line.reasons ?? [])].flat();

/** A title over codes and their words. */
const LIST = /\b(?:codes?|reasons?|adjustments?|remarks?|legend|key|explanations?|descriptions?|messages?|definitions?)\b/i;

/** How many texts away, and how many pixels, an entry of the same list may stand; of several words further than of one. */
const [FEW, NEAR] = [4, 60];
const [ENTRIES, FAR] = [16, 150];

/** A number counts many things: it is a code where the entry above or below it, drawn in the same column, begins with another of the claim's codes. */
function isListed(
  unit: Unit,
  free: readonly Unit[],
  codes: ReadonlySet<string>,
  sections: (unit: number) => string,
  several: boolean,
): boolean {
  const at = free.indexOf(unit);
  const [entries, far] = several ? [ENTRIES, FAR] : [FEW, NEAR];
  return free.slice(Math.max(0, at - entries), at + entries + 1).some((other) => {
    const led = /^(?:(?:CO|PR|OA|PI|CR)-?)?([A-Z]{0,2}\d{1,4})(?=$|[ :.=–-])/.exec(other.text)?.[1];
    return (
      other !== unit &&
      led !== undefined &&
      codes.has(led) &&
      Math.abs(other.box[0] - unit.box[0]) < 4 &&
      Math.abs(other.box[1] - unit.box[1]) < (led.length > 1 ? far : NEAR) &&
      (led.length > 1 || LIST.test(sections(unit.id)))
    );
  });
}

/** A 277 code that the claim has with its words means the same at its lines. */
function fromTheClaim(draft: Draft): void {
  for (const { code, text } of draft.claim.reasons?.filter((reason) => reason.system === 'csc') ?? [])
    for (const { line } of draft.lines)
      for (const reason of line.reasons ?? [])
        if (text !== undefined && reason.system === 'csc' && reason.code === code) reason.text ??= text;
}

function wordsFor(code: string, unit: Unit, model: Model, inside: ReadonlySet<number>): string | undefined {
  if (unit.form || unit.act || !unit.text.startsWith(code)) return undefined;
  const rest = unit.text.slice(code.length);
  if (rest.trim() !== '') return AFTER.test(rest) ? sentence(rest.replace(AFTER, '')) : undefined;
  const next = model.units[unit.id + 1];
  const beside =
    next !== undefined &&
    inside.has(next.id) &&
    next.box[0] >= unit.box[0] + unit.box[2] - 4 &&
    shareY(next.box, unit.box) > Math.min(next.box[3], unit.box[3]) / 2;
  return beside ? sentence(next.text.replace(/^[-–—:=|]\s?/, '')) : undefined;
}

function sentence(text: string): string | undefined {
  const { words } = wordsAndAmount(text);
  return !/^[A-Z]{1,3}\d{1,4}:/.test(words) && /\p{L}{5}|\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(words) && words.length <= 400
    ? words
    : undefined;
}

/** Two words or more that are no label's; what a list of codes says may be less. */
const isSentence = (words: string): boolean => /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(words) && !isLabel(words);
