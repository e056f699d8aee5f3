import { expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, daysBetween, fromDayNumber, parts, weekday } from './calendar-date';

test('counts every day from 1850 to 2200 as the calendar does, over leap days and the turn of centuries', () => {
  const start = Date.UTC(1850, 0, 1);
  for (let number = start / 86_400_000; number < Date.UTC(2200, 11, 31) / 86_400_000; number += 1) {
    const moment = new Date(number * 86_400_000);
    const text = moment.toISOString().slice(0, 10);
    if (dayNumber(text) !== number || fromDayNumber(number) !== text || weekday(text) !== moment.getUTCDay())
      throw new Error(`${text} is counted as ${dayNumber(text)}, weekday ${weekday(text)}`);
  }
});

test('takes a date apart and goes on from it', () => {
  expect(parts('2024-02-09')).toEqual({ year: 2024, month: 2, day: 9 });
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween('2023-12-31', '2024-03-01')).toBe(61);
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
});
