/** The one place that asks for the time: the day on the clerk's wall, not in London. */
import { type CalendarDate, calendarDate } from '@/utils/claim/calendar-date';

/** The texts of days, by quarters of an hour since 1970: no day of any place begins within one, and a log's moments fall into few. */
const written = new Map<number, CalendarDate>();
const QUARTER = 900_000;

/** The local calendar day of a moment in milliseconds since 1970 UTC. */
export function localDay(at: number): CalendarDate {
  const quarter = Math.floor(at / QUARTER);
  let text = written.get(quarter);
  if (text === undefined) {
    if (written.size > 10_000) written.clear();
    const moment = new Date(at);
    text = calendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
    written.set(quarter, text);
  }
  return text;
}

export const today = (): CalendarDate => localDay(Date.now());

/** `14:05`, local. */
export function localTime(at: number): string {
  const moment = new Date(at);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
