/** The one place that asks for the time: the day on the clerk's wall, not in London. */
import { type CalendarDate, calendarDate } from '@/utils/claim/calendar-date';

/** The texts of days, by year, month and day: a log's moments fall on few days, and writing a date costs more than finding it. */
const written = new Map<number, CalendarDate>();

/** The local calendar day of a moment in milliseconds since 1970 UTC. */
export function localDay(at: number): CalendarDate {
  const moment = new Date(at);
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  const key = (year * 12 + month) * 31 + day;
  let text = written.get(key);
  if (text === undefined) {
    if (written.size > 10_000) written.clear();
    text = calendarDate(year, month, day);
    written.set(key, text);
  }
  return text;
}

export const today = (): CalendarDate => localDay(Date.now());

/** `14:05`, local. */
export function localTime(at: number): string {
  const moment = new Date(at);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
