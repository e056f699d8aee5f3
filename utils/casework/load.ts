/** One claim's case, read from the log. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { type AskedFact, askedFacts } from '@/utils/followup/asked';
import type { Decision } from '@/utils/followup/decision';
import type { LogReader } from '@/utils/log/api';
import type { ClaimRecord } from '@/utils/log/record';
import type { Case } from './case';
import { caseOf } from './case-of';
import { decisionOf, type HospitalTerms, standingOf } from './decision-of';
import { differencesOf } from './differences';
import { type ContractBook, underpaymentOf, withDispute } from './underpaid';

export interface LoadedCase {
  record: ClaimRecord;
  theCase: Case;
}

/**
 * Another claim of the same account and first day that a remittance has answered as the primary payer's: this claim's clock runs from there. Looked
 * for where no file has said it of this claim itself, for the secondary's claim is often seen first after the primary's remittance came in.
 */
async function withPrimary(log: LogReader, record: ClaimRecord): Promise<ClaimRecord> {
  const { patientAccountNumber: account, serviceFrom } = record.claim;
  if (record.beside?.primary || !account || !serviceFrom) return record;
  const siblings = (await log.search(account, 20)).filter(
    (row) => row.key !== record.key && row.patientAccountNumber === account && row.serviceFrom === serviceFrom,
  );
  for (const { key } of siblings) {
    const primary = (await log.claim(key))?.beside?.primary;
    if (primary) return { ...record, beside: { ...record.beside, primary } };
  }
  return record;
}

/** Asked is only where something was denied and is still open: elsewhere no last day hangs on it. */
function asksOf(record: ClaimRecord, decision: Decision, terms: HospitalTerms | undefined): AskedFact[] {
  if (record.closed || decision.category === undefined) return [];
  const { payer } = record.claim;
  return askedFacts(
    { ...standingOf(record.claim), ...(payer ? { payer } : {}), ...(terms?.state ? { state: terms.state } : {}) },
    decision.deadlines.map(({ level }) => level),
  );
}

/** The case, or nothing where the log does not hold the claim. `day` is the clerk's calendar day of a moment. */
export async function loadCase(
  log: LogReader,
  key: string,
  today: CalendarDate,
  day: (at: number) => CalendarDate,
  terms?: HospitalTerms,
  book?: ContractBook,
): Promise<LoadedCase | undefined> {
  const [found, entries] = await Promise.all([log.claim(key), log.history(key)]);
  if (!found) return undefined;
  const record = await withPrimary(log, found);
  const decision = decisionOf(record, today, day, terms);
  const variance = book && underpaymentOf(record, book);
  return {
    record,
    theCase: caseOf({
      record,
      entries,
      decision: variance?.underpaid ? withDispute(decision, variance) : decision,
      asks: asksOf(record, decision, terms),
      differences: differencesOf(entries),
      underpaid: variance?.underpaid ? variance : undefined,
      day,
    }),
  };
}
