/** A payer's short name before a sentence, which has the form of a code: `UMR: a claim that waits for records closes after 45 days`. */
import type { Draft } from './draft';

/** Takes such notes out of the claims: what a payer tells of all claims under its own name says nothing of one. */
export function withoutPayersName(drafts: readonly Draft[]): void {
  for (const { claim, lines, reasonMarks } of drafts) {
    const names = new Set(claim.payer?.toUpperCase().match(/\p{L}+/gu));
    const all = [{ owner: claim, marks: reasonMarks }, ...lines.map((one) => ({ owner: one.line, marks: one.reasonMarks }))];
    for (const { owner, marks } of all) {
      const named = owner.reasons?.map(({ system, code }) => system === 'payer' && code !== undefined && names.has(code)) ?? [];
      if (!named.includes(true)) continue;
      const left = owner.reasons!.filter((_, index) => !named[index]);
      marks.splice(0, marks.length, ...marks.filter((_, index) => !named[index]));
      if (left.length > 0) owner.reasons = left;
      else delete owner.reasons;
    }
  }
}
