/** A 277 category on a line of its own, and its codes on the lines below. */
import { addReason, type Draft } from '../draft/draft';
import type { Unit } from '../page/model';
import { category } from '../values/codes';
import { legendReason } from '../values/reasons';
import type { Context } from './context';

const CATEGORY_LINE = /^(?:status )?category(?: code)?:? ([A-Z]\d{1,2})\s?[-–—:]\s?(\S.{3,})$/i;
const STATUS_LINE = /^(?:claim )?status(?: code)?:? (\d{1,3})\s?[-–—:]\s?(\S.{3,})$/i;

/** `Category A6 – Rejected for missing information`, and on the lines below it one or more `Status 453 – Procedure modifier`. */
export function spelledLines(draft: Draft, context: Context, free: readonly Unit[], ofLine: (unit: number) => boolean): void {
  if (draft.claim.reasons?.some((reason) => reason.system === 'csc')) return;
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
    const match = CATEGORY_LINE.exec(unit.text);
    const code = match && category(match[1]!);
    if (!match || !code || ofLine(unit.id)) continue;
    const lines = free.slice(index + 1, index + 6).map((next) => ({ next, found: STATUS_LINE.exec(next.text) }));
    const end = lines.findIndex(({ found }) => !found);
    for (const { next, found } of end < 0 ? lines : lines.slice(0, end))
      addReason(
        draft.claim,
        draft.reasonMarks,
        legendReason({ system: 'csc', code: `${code}:${Number(found![1])}`, text: found![2]! }, context.legend),
        { units: [unit.id, next.id], confidence: 0.92 },
      );
    if (draft.claim.statusText?.endsWith(match[2]!)) draft.claim.statusText = match[2]!;
    // The newest answer stands first.
    if (draft.claim.reasons !== undefined) return;
  }
}
