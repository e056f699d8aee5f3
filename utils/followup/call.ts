/** The next date that follows from a call, offered while the clerk writes it down. */
import { addDays, type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import { businessDayOnOrAfter } from './business-days';
import { CONFIRM_BY, NEXT_LOOK } from './cadence';

export interface CallForDate {
  on: CalendarDate;
  /** what the payer promised: a date, or days from the call */
  promisedOn?: CalendarDate;
  promisedDays?: number;
  /** the call brought nothing new */
  noChange?: boolean;
}

/**
 * When to look again: on the business day of the promise, after 7 days where nothing changed, after 14 otherwise; never after `lastDay`
 * (the safe last day of a running window).
 */
export function nextDateAfterCall(call: CallForDate, lastDay?: CalendarDate): { on: CalendarDate; why: string } {
  const promised = call.promisedOn ?? (call.promisedDays === undefined ? undefined : addDays(call.on, call.promisedDays));
  const wanted = businessDayOnOrAfter(promised ?? addDays(call.on, call.noChange ? CONFIRM_BY : NEXT_LOOK));
  if (lastDay !== undefined && lastDay < wanted) return { on: lastDay, why: `The window ends on ${formatDate(lastDay)}` };
  if (promised !== undefined) return { on: wanted, why: `Promised for ${formatDate(promised)}` };
  return { on: wanted, why: call.noChange ? `No change: again in ${CONFIRM_BY} days` : `Again in ${NEXT_LOOK} days` };
}
