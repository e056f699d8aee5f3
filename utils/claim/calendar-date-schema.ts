/** A calendar date as it is checked at a border. */
import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

export const calendarDateSchema = z.string().refine(isCalendarDate, 'is not a date that exists (YYYY-MM-DD)');
