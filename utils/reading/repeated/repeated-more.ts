/** A list that was read by its signs, with what the boxes say that were read by being alike. */

import { addReason, type Draft } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import { repeatedBoxes } from './repeated-boxes';
import { partsOf } from './repeated-parts';
import { personRole } from './repeated-roles';

/** So many boxes alike are a list. */
const MANY = 3;
/** What says whose a claim is and how it stands. */
const OWN = ['patientName', 'memberId', 'patientAccountNumber', 'statusText'] as const;

/** All that says whose the claim is stands in one of several boxes that each name somebody: it is one row of a list, and no page's own claim. */
export function isOneOfMany(model: Model, units: readonly Unit[], { marks, lines }: Draft): boolean {
  const told = OWN.flatMap((field) => marks.get(field)?.units.slice(-1) ?? []);
  if (marks.has('claimNumber') || lines.length > 0 || told.length < 2) return false;
  return repeatedBoxes(model, units).some(
    (boxes) =>
      boxes.length >= MANY &&
      personRole(boxes.map(partsOf)) !== undefined &&
      boxes.some((box) => told.every((unit) => box.some(({ id }) => id === unit))),
  );
}

/**
 * Adds to each claim what it lacks and the same claim has in the other reading, where nearly all claims are in both and the two contradict each other in
 * none.
 */
export function addRepeated(drafts: readonly Draft[], others: readonly Draft[]): void {
  const pairs = drafts.flatMap((draft) => {
    const same = others.filter((other) => isSame(draft, other));
    return same.length === 1 ? [[draft, same[0]!] as const] : [];
  });
  for (const [draft, other] of pairs) answerInto(draft, other);
  const matched = new Set(pairs.map(([, other]) => other));
  if (matched.size * 5 < drafts.length * 4 || matched.size < Math.max(2, pairs.length, others.length)) return;
  if (pairs.some(([draft, other]) => differ(draft, other))) return;
  for (const [draft, other] of pairs) {
    withoutTwice(draft, other);
    for (const [field, mark] of other.marks) {
      // Which number of a row is the claim's, the reading by its columns and labels knows best.
      if (draft.marks.has(field) || field === 'claimNumber') continue;
      Object.assign(draft.claim, { [field]: shownAs(other, field) });
      draft.marks.set(field, mark);
    }
    if (draft.claim.reasons === undefined && draft.lines.length === 0)
      for (const [index, reason] of (other.claim.reasons ?? []).entries())
        addReason(draft.claim, draft.reasonMarks, reason, other.reasonMarks[index]!);
  }
}

/** A category and a code of a 277, each beside its words, say surely how a claim stands and why. */
function answerInto(draft: Draft, { claim, marks, reasonMarks }: Draft): void {
  const status = marks.get('statusText');
  const [reason] = claim.reasons ?? [];
  if (reason?.system !== 'csc' || !status || claim.statusText === undefined) return;
  draft.claim.statusText = claim.statusText;
  draft.marks.set('statusText', status);
  if (draft.claim.reasons === undefined) addReason(draft.claim, draft.reasonMarks, reason, reasonMarks[0]!);
}

/** Takes away what a day was said to be that is another one by its place in all boxes: a text says one thing. */
function withoutTwice(draft: Draft, other: Draft): void {
  for (const field of DAYS) {
    const mark = draft.marks.get(field);
    if (!mark || other.marks.has(field)) continue;
    const told = [...other.marks].some(
      ([name, { units }]) =>
        name !== field && units.some((unit) => mark.units.includes(unit)) && shownAs(other, name) === shownAs(draft, field),
    );
    if (!told) continue;
    delete draft.claim[field];
    draft.marks.delete(field);
  }
}
const DAYS = ['receivedDate', 'processedDate', 'paymentDate'] as const;

const shownAs = ({ claim }: Draft, field: string): unknown => Object.entries(claim).find(([name]) => name === field)?.[1];

const isSame = ({ claim: a }: Draft, { claim: b }: Draft): boolean =>
  a.claimNumber !== undefined && b.claimNumber !== undefined
    ? a.claimNumber === b.claimNumber
    : a.patientName !== undefined && a.patientName === b.patientName && a.billed === b.billed;

const differ = (a: Draft, b: Draft): boolean =>
  [...b.marks.keys()].some((field) => a.marks.has(field) && String(shownAs(a, field)) !== String(shownAs(b, field)));
