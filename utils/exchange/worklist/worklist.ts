/** What is asked of the reader of worklists, and what it gives. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { ImportedClaim, Problem } from '../imported';
import type { Column, ColumnChoices } from './column';
import type { DaysOf } from './join-lines';

export interface WorklistOptions {
  columns?: ColumnChoices;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** a birth date after it is none, where the row shows no service to hold it against */
  today?: CalendarDate;
}

export interface Worklist {
  claims: ImportedClaim[];
  problems: Problem[];
  columns: Column[];
  /** whose the days of service are in lists that name a claim in its first line alone: the claim's, or each line's where each has them */
  daysOf: DaysOf;
  /** claims whose own number is that of one claim (its invoice's, its voucher's), and not of an account that may have several */
  numbered: Set<ImportedClaim>;
}
