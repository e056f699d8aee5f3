/**
 * When to look again. Source: first look 30 days after submission, then every 14; records confirmed after 3 to 7 days; an appeal not before
 * the payer's own term (clearinghouse and payer guides; Regence 60 days, Aetna 45 business days and 60 days, Cigna 60, UHC Community 10
 * business days). Chasing too early makes duplicates, so every wait has a day before which nothing is asked.
 */
import { addDays, type CalendarDate } from '@/utils/claim/calendar-date';
import type { Action } from '@/utils/claim/words';
import { addBusinessDays, businessDayOnOrAfter } from './business-days';
import type { PayerMatch } from './payer-match';

export const FIRST_LOOK = 30;
export const NEXT_LOOK = 14;
/** receipt of what was sent is confirmed between these days */
export const CONFIRM_FROM = 3;
export const CONFIRM_BY = 7;
/** pending longer than this is escalated by a call */
export const PENDING_TOO_LONG = 30;

/** Days in which a clerk should have done it, counted from the day it was known. */
export const DAYS_TO_ACT: Readonly<Record<Action, number>> = {
  'peer-to-peer': 1,
  'verify-eligibility': 3,
  'send-records': 3,
  'request-authorization': 3,
  resubmit: 3,
  'corrected-claim': 5,
  'bill-other-payer': 5,
  'update-cob': 5,
  'call-payer': 3,
  appeal: 7,
  'bill-patient': 7,
  'write-off': 14,
  wait: NEXT_LOOK,
  none: 0,
};

export type Answer = 'claim' | 'records' | 'reconsideration' | 'appeal' | 'corrected-claim';

const USUAL: Readonly<Record<Answer, number>> = {
  claim: FIRST_LOOK,
  records: 30,
  reconsideration: 30,
  appeal: 60,
  'corrected-claim': 30,
};

/** The day on which the payer's own term for an answer is over: nothing is asked before. */
export function answerDue(match: PayerMatch, to: Answer, sentOn: CalendarDate): { on: CalendarDate; why: string } {
  for (const rule of match.rules) {
    const term = rule.answersIn?.find((entry) => entry.to === to);
    if (!term) continue;
    const on = term.business ? addBusinessDays(sentOn, term.days) : businessDayOnOrAfter(addDays(sentOn, term.days));
    return { on, why: `${rule.name}: ${term.days} ${term.business ? 'business ' : ''}days to answer` };
  }
  return { on: businessDayOnOrAfter(addDays(sentOn, USUAL[to])), why: `${USUAL[to]} days are usual` };
}
