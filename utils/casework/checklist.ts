/**
 * The checks of patient and coverage that a clerk makes before she acts, each with its state: from the hospital's record against the portal's, from
 * what the payer says, and from what she did. Nothing is called right that nobody compared.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import type { Action, DenialCategory } from '@/utils/claim/words';
import type { Decision } from '@/utils/followup/decision';
import type { Entry } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import { worst } from '@/utils/verification/verdict';
import { type VerifiedField, verifyField } from '@/utils/verification/verify-claim';
import type { DayOf } from './decision-of';
import { hospitalSaid, payerSaid } from './differences';

export const CHECKS = ['name', 'birthDate', 'memberId', 'policy', 'dates', 'cob', 'authorization'] as const;
export type CheckItem = (typeof CHECKS)[number];

/**
 * `same`, `harmless`, `differs`: both sides were compared · `one-side`: only one of them shows it · `open`: the payer's answer puts it in question ·
 * `done`: the clerk has seen to it since · `not-shown`: nobody says anything of it
 */
export type CheckState = 'same' | 'harmless' | 'differs' | 'one-side' | 'open' | 'done' | 'not-shown';

export interface Check {
  item: CheckItem;
  state: CheckState;
  why?: string;
  /** the day on which she saw to it */
  on?: CalendarDate;
}

const COMPARED: Readonly<Partial<Record<CheckItem, readonly VerifiedField[]>>> = {
  name: ['patientName'],
  birthDate: ['patientBirthDate'],
  memberId: ['memberId'],
  policy: ['payer'],
  dates: ['serviceFrom', 'serviceTo'],
};

/** What the payer can put in question by its reasons, and which of the clerk's doings answers it. */
const QUESTIONED: Readonly<Partial<Record<CheckItem, { by: DenialCategory; answeredBy: readonly Action[] }>>> = {
  policy: { by: 'registration', answeredBy: ['verify-eligibility'] },
  cob: { by: 'coordination-of-benefits', answeredBy: ['update-cob', 'bill-other-payer', 'verify-eligibility'] },
  authorization: { by: 'authorization', answeredBy: ['request-authorization'] },
};

function compared(fields: readonly VerifiedField[], hospital: Claim, portal: Claim): Omit<Check, 'item'> {
  const both = fields.filter((field) => hospital[field] !== undefined && portal[field] !== undefined);
  if (both.length > 0) {
    const { verdict, why } = worst(both.map((field) => verifyField(field, hospital, portal)));
    return verdict === 'same' ? { state: verdict } : { state: verdict, why };
  }
  return {
    state: fields.some((field) => hospital[field] !== undefined || portal[field] !== undefined) ? 'one-side' : 'not-shown',
  };
}

/** All checks in the order of a clerk's look. `entries` oldest first. */
export function checklistOf(
  record: Pick<ClaimRecord, 'done' | 'beside'>,
  entries: readonly Entry[],
  decision: Decision,
  day: DayOf,
): Check[] {
  const [hospital, portal] = [hospitalSaid(entries) ?? {}, payerSaid(entries) ?? {}];
  return CHECKS.map((item): Check => {
    const fields = COMPARED[item];
    const check: Omit<Check, 'item'> = fields ? compared(fields, hospital, portal) : { state: 'not-shown' };
    const question = QUESTIONED[item];
    if (!question || check.state === 'differs') return { item, ...check };
    const done = record.done.findLast(({ action }) => question.answeredBy.includes(action));
    if (done) return { item, state: 'done', on: day(done.at) };
    const reason = decision.reasons.find(({ denial, category }) => denial && category === question.by);
    if (reason || decision.category === question.by) return { item, state: 'open', why: reason?.words ?? decision.headline };
    if (item === 'cob' && record.beside?.primary) return { item, state: 'done', on: record.beside.primary.on };
    return { item, ...check };
  });
}
