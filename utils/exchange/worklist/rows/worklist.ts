/** What is asked of the reader of worklists, and what it gives. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { ImportedClaim, Problem } from '../../imported';
import type { Column, ColumnChoices } from '../columns/column';
import type { DaysOf, Sums } from './join-lines';

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
  /** what the rows say together */
  said: { daysOf: DaysOf; numbered: Set<ImportedClaim>; sums: Map<ImportedClaim, Sums> };
}
