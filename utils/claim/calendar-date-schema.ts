/** A calendar date as it is checked at a border: a file of its own, so that who only counts and writes dates does not carry the checks. */
import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

export const calendarDateSchema = z.string().refine(isCalendarDate, 'is not a date that exists (YYYY-MM-DD)');
