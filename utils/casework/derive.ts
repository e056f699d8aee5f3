/** What a list shows of a claim and by when it is due: made from the record alone, so that the same record always gives the same row. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import type { Action, DenialCategory } from '@/utils/claim/words';
import { localDay } from '@/utils/clock';
import type { Variance } from '@/utils/exchange/contract/variance';
import type { ListedDecision } from '@/utils/followup/decide';
import type { Deadline } from '@/utils/followup/decision';
import type { ClaimRecord, Derived, Stamp } from '@/utils/log/record';
import { decisionOf, type HospitalTerms, listedDecisionOf } from './decision-of';
import { type ContractBook, owed, underpaymentOf, withDispute } from './underpaid';

/** The decided part of a row in the worklist. */
export interface CaseRow {
  headline: string;
  title?: string;
  action?: Action;
  category?: DenialCategory;
  atStake?: Cents;
  /** what the payer owes by the contract or the hospital's own figure, where that is worth a dispute */
  underpaid?: Cents;
  /** the nearest last day of a dispute or filing limit */
  deadline?: { level: Deadline['level']; date: CalendarDate };
}

/** The last moment at which something about the claim was learnt or done. Deciding as of then makes the row free of the clock. */
function lastMoved({ changed, firstSeen, task, closed, assigned, done, calls, letters, outcomes }: ClaimRecord): number {
  let latest = Math.max(changed?.at ?? firstSeen, task?.at ?? 0, closed?.at ?? 0, assigned?.at ?? 0);
  latest = lastOf(done, latest);
  latest = lastOf(calls, latest);
  latest = lastOf(letters, latest);
  return lastOf(outcomes, latest);
}

function lastOf(stamps: readonly Stamp[], before: number): number {
  let latest = before;
  for (let index = 0; index < stamps.length; index++) latest = Math.max(latest, stamps[index]?.at ?? 0);
  return latest;
}

function disputed(record: ClaimRecord, short: Variance, on: CalendarDate, terms?: HospitalTerms): ListedDecision {
  const {
    next: [first],
    ...decision
  } = withDispute(decisionOf(record, on, localDay, terms), short);
  return first ? { ...decision, first } : decision;
}

/**
 * For `openLog`: the first next action gives the day; every open claim has one, so that none falls off every list. Without `book` nothing counts as
 * underpaid.
 */
export function deriveRow(record: ClaimRecord, terms?: HospitalTerms, book?: ContractBook): Derived {
  const variance = book && underpaymentOf(record, book);
  const short = variance?.underpaid ? variance : undefined;
  const on = localDay(lastMoved(record));
  const {
    headline,
    category,
    atStake,
    first: next,
  } = short ? disputed(record, short, on, terms) : listedDecisionOf(record, on, localDay, terms);
  const row: CaseRow = next ? { headline, title: next.title, action: next.action } : { headline };
  if (next) {
    const { deadline } = next;
    if (deadline?.kind === 'date') row.deadline = { level: deadline.level, date: deadline.safeDate ?? deadline.date };
  }
  if (category) row.category = category;
  if (atStake !== undefined) row.atStake = atStake;
  if (short) row.underpaid = owed(short);
  const due = record.task?.due ?? next?.due;
  const notBefore = record.task ? record.task.notBefore : next?.notBefore;
  const derived: Derived = due ? { row, due } : { row };
  if (notBefore) derived.notBefore = notBefore;
  return derived;
}
