/** One claim's case, read from the log. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { LogReader } from '@/utils/log/api';
import type { ClaimRecord } from '@/utils/log/record';
import type { Case } from './case';
import { caseOf } from './case-of';
import { decisionOf, type HospitalTerms } from './decision-of';
import { differencesOf } from './differences';

export interface LoadedCase {
  record: ClaimRecord;
  theCase: Case;
}

/** The case, or nothing where the log does not hold the claim. `day` is the clerk's calendar day of a moment. */
export async function loadCase(
  log: LogReader,
  key: string,
  today: CalendarDate,
  day: (at: number) => CalendarDate,
  terms?: HospitalTerms,
): Promise<LoadedCase | undefined> {
  const [record, entries] = await Promise.all([log.claim(key), log.history(key)]);
  if (!record) return undefined;
  return {
    record,
    theCase: caseOf({
      record,
      entries,
      decision: decisionOf(record, today, day, terms),
      differences: differencesOf(entries),
      day,
    }),
  };
}
