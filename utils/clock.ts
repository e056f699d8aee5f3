/** The one place that asks for the time: the day on the clerk's wall, not in London. */
import { type CalendarDate, calendarDate } from '@/utils/claim/calendar-date';

/** The local calendar day of a moment in milliseconds since 1970 UTC. */
export function localDay(at: number): CalendarDate {
  const moment = new Date(at);
  return calendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

export const today = (): CalendarDate => localDay(Date.now());

/** `14:05`, local. */
export function localTime(at: number): string {
  const moment = new Date(at);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
