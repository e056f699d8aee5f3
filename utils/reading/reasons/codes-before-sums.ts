/** Codes that head what they took off in a claim's reckoning, a row each: `CO 45` and at the other side of its line `-$214.00`. */
import { addReason, type Draft } from '../draft/draft';
import { shareY, type Unit } from '../page/model';
import { beginsWithGroup, codesInText, isOnlyCodes } from '../values/codes';
import { legendReason } from '../values/reasons';
import { money } from '../values/values';
import type { Context } from './context';

/** @param ofLine whether a text is in a line's place: what lines carry is summed elsewhere */
export function codesBeforeSums(
  draft: Draft,
  { model, legend }: Context,
  free: readonly Unit[],
  ofLine: (unit: number) => boolean,
): void {
  if (draft.claim.reasons !== undefined || draft.lines.some(({ line }) => line.reasons !== undefined)) return;
  for (const unit of free) {
    if (unit.form || unit.act || !beginsWithGroup(unit.text) || !isOnlyCodes(unit.text) || ofLine(unit.id)) continue;
    const next = model.units[unit.id + 1];
    const [code, ...more] = codesInText(unit.text);
    const sum = next && !next.form && shareY(unit.box, next.box) > unit.box[3] / 2 ? money(next.text) : undefined;
    if (!sum?.sure || code?.system !== 'carc' || more.length > 0) continue;
    const { at: _at, length: _length, ...reason } = code;
    addReason(draft.claim, draft.reasonMarks, legendReason({ ...reason, amount: sum.cents }, legend), {
      units: [unit.id, next!.id],
      confidence: 0.9,
    });
  }
}
