/** Words for codes that a claim or its lines carry: where the code itself is known, its explanation is found by it. */
import type { Reason } from '@/utils/claim/claim';
import type { Draft } from './draft';
import { isLabel } from './labels';
import { type Model, shareY, type Unit } from './model';
import { wordsAndAmount } from './reasons';

/** What may stand between a code and its words. */
const AFTER = /^\s?(?:[-–—:=|.)]\s?|\s)(?=\S)/;

/** Gives reasons without words those that stand beside or after their code somewhere outside of the tables of lines. */
export function explainInto(draft: Draft, model: Model, free: readonly Unit[]): void {
  const bare = [draft.claim.reasons ?? [], ...draft.lines.map(({ line }) => line.reasons ?? [])]
    .flat()
    .filter(
      (reason): reason is Reason & { code: string } =>
        reason.code !== undefined && reason.text === undefined && reason.code.length >= 2,
    );
  if (bare.length === 0) return;
  fromTheClaim(draft);
  const inside = new Set(free.map((unit) => unit.id));
  for (const code of new Set(bare.map((reason) => reason.code))) {
    if (/^\d{1,2}$/.test(code)) continue;
    const found = new Set(free.flatMap((unit) => wordsFor(code, unit, model, inside) ?? []));
    if (found.size !== 1) continue;
    for (const reason of bare) if (reason.code === code) reason.text = [...found][0]!;
  }
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

/** Two words or more that are no label's. */
function sentence(text: string): string | undefined {
  const { words } = wordsAndAmount(text);
  return !/^[A-Z]{1,3}\d{1,4}:/.test(words) &&
    /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(words) &&
    !isLabel(words) &&
    words.length <= 400
    ? words
    : undefined;
}
