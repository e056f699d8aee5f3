/** What the reports count, from a part of the log's claims: worked out off the page, in a worker. */
import type { HospitalTerms } from '@/utils/casework/decision-of';
import { addReportRows, type CountedRows, noReportRows, type ReportRows } from '@/utils/casework/report-rows';
import { contractBook } from '@/utils/casework/underpaid';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import { localDay } from '@/utils/clock';
import { type CodeList, putListsInForce } from '@/utils/codes/code-lists';
import type { ContractTerm } from '@/utils/exchange/contract/contract-table';
import { readShare, type Share } from '@/utils/log/share';

/** What the hospital knows: of its payers, and of the codes. */
export interface ReportKnowledge {
  terms: HospitalTerms;
  rates: { terms: readonly ContractTerm[]; threshold: Cents };
  /** the lists that stand in the place of the shipped ones */
  lists: readonly CodeList[];
}

export interface Asked extends ReportKnowledge {
  share: Share;
  today: CalendarDate;
}

/** Claims whose rows go over together: taken apart again on the page in a few milliseconds. */
const TOGETHER = 400;

const written = ({ payers: _, ...rows }: ReportRows): string => JSON.stringify(rows satisfies CountedRows);

/** The share's rows in portions, each as the JSON of `CountedRows`: taken apart on the page in half the time that copied objects take. Throws a LogError. */
export async function* countShare({ share, today, terms, rates, lists }: Asked): AsyncGenerator<string> {
  putListsInForce(lists);
  const known = { terms, book: contractBook(rates) };
  let rows = noReportRows();
  for await (const some of readShare(share)) {
    for (const record of some) addReportRows(rows, record, today, localDay, known);
    if (rows.claims.length < TOGETHER) continue;
    yield written(rows);
    rows = { ...noReportRows(), payers: rows.payers };
  }
  yield written(rows);
}
