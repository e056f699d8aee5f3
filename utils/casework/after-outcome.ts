/** What an outcome leads to, asked before it is logged: the record as it would then be, put to the same rules as every other. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { askedFacts } from '@/utils/followup/asked';
import type { NextAction } from '@/utils/followup/decision';
import type { EntryOf } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import { type DayOf, decisionOf, type HospitalTerms } from './decision-of';
import { offersFor } from './letter';

export interface AfterOutcome {
  /** what comes next, in the words of the panel */
  next: string;
  /** the last safe day of the next level, where it is known */
  last?: CalendarDate;
  /** what has to be known before it can be said, where that is so */
  unsure?: string;
  /** the letter that fits the next level best */
  letter?: { id: string; title: string };
  /** nothing is left to do but to close the claim */
  closes: boolean;
}

/** Pure: the record itself is not changed. */
export function afterOutcome(
  record: ClaimRecord,
  outcome: Omit<EntryOf<'outcome'>, 'kind'>,
  today: CalendarDate,
  day: DayOf,
  terms: HospitalTerms,
): AfterOutcome {
  const after: ClaimRecord = {
    ...record,
    outcomes: [...record.outcomes, { entry: '', at: record.lastSeen, user: '', ...outcome }],
  };
  delete after.task;
  const decision = decisionOf(after, today, day, terms);
  const next = decision.next[0];
  const unsure = next && dependsOnNetwork(after, next);
  // A letter that may not be needed is not pressed on her before it is known.
  const [letter] = next?.action === 'appeal' && unsure === undefined ? offersFor(after, decision).fitting : [];
  const deadline = next?.deadline?.kind === 'date' ? next.deadline : undefined;
  return {
    next: next?.title ?? decision.headline,
    ...(deadline ? { last: deadline.safeDate ?? deadline.date } : {}),
    ...(unsure === undefined ? {} : { unsure }),
    ...(letter ? { letter: { id: letter.id, title: letter.title } } : {}),
    closes: next?.action === 'none',
  };
}

/** Why the next level cannot be told: it depends on how the hospital stands to the plan, and nobody has said so yet. */
function dependsOnNetwork({ claim }: ClaimRecord, { deadline }: NextAction): string | undefined {
  if (deadline?.kind !== 'unknown') return undefined;
  const { payer, plan, network } = claim;
  const known = { ...(payer ? { payer } : {}), ...(plan ? { plan } : {}), ...(network ? { network } : {}) };
  return askedFacts(known, [deadline.level]).includes('network') ? deadline.why : undefined;
}
