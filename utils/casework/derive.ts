/** What a list shows of a claim and by when it is due: made from the record alone, so that the same record always gives the same row. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import type { Action, DenialCategory } from '@/utils/claim/words';
import { localDay } from '@/utils/clock';
import type { Deadline } from '@/utils/followup/decision';
import type { ClaimRecord, Derived } from '@/utils/log/record';
import { decisionOf, type HospitalTerms } from './decision-of';

/** The decided part of a row in the worklist. */
export interface CaseRow {
  headline: string;
  title?: string;
  action?: Action;
  category?: DenialCategory;
  atStake?: Cents;
  /** the nearest last day of a dispute or filing limit */
  deadline?: { level: Deadline['level']; date: CalendarDate };
}

/** The last moment at which something about the claim was learnt or done. Deciding as of then makes the row free of the clock. */
function lastMoved(record: ClaimRecord): number {
  const stamps = [
    record.task,
    record.closed,
    record.assigned,
    ...record.done,
    ...record.calls,
    ...record.letters,
    ...record.outcomes,
  ];
  return stamps.reduce((latest, stamp) => Math.max(latest, stamp?.at ?? 0), record.changed?.at ?? record.firstSeen);
}

function nearest(deadlines: readonly Deadline[]): CaseRow['deadline'] {
  const dated = deadlines.flatMap((one) => (one.kind === 'date' ? [{ level: one.level, date: one.safeDate ?? one.date }] : []));
  return dated.sort((a, b) => (a.date < b.date ? -1 : 1))[0];
}

/** For `openLog`: the first next action gives the day; every open claim has one, so that none falls off every list. */
export function deriveRow(record: ClaimRecord, terms?: HospitalTerms): Derived {
  const decision = decisionOf(record, localDay(lastMoved(record)), localDay, terms);
  const [next] = decision.next;
  const deadline = next?.deadline ? nearest([next.deadline]) : undefined;
  const row: CaseRow = {
    headline: decision.headline,
    ...(next ? { title: next.title, action: next.action } : {}),
    ...(decision.category ? { category: decision.category } : {}),
    ...(decision.atStake === undefined ? {} : { atStake: decision.atStake }),
    ...(deadline ? { deadline } : {}),
  };
  const due = record.task?.due ?? next?.due;
  const notBefore = record.task ? record.task.notBefore : next?.notBefore;
  return { row, ...(due ? { due } : {}), ...(notBefore ? { notBefore } : {}) };
}
