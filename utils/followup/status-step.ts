/** What a claim's status asks for, before any reason: wait, send, post, or work the denial. */
import type { Claim, ClaimStatus, ServiceLine } from '@/utils/claim/claim';
import type { Action, Route } from '@/utils/claim/words';
import { FIRST_LOOK, PENDING_TOO_LONG } from './cadence';
import type { ReadDenial } from './read-denial';

export interface StatusStep {
  headline: string;
  /** what the next action is about, where the headline says more than that */
  subject?: string;
  why: string;
  /** true: the reasons decide */
  denial: boolean;
  actions: Action[];
  routes: Route[];
  /** the days to act are counted from the day the payer received the claim, where that is shown */
  fromReceipt?: boolean;
  days?: ReadonlyMap<Action, number>;
}

const DENIED_STATUSES: ReadonlySet<string> = new Set(['denied', 'rejected', 'info-requested', 'revised', 'finalized', 'paid']);

const isRefused = (status: ClaimStatus | undefined): boolean =>
  status === undefined || status === 'denied' || status === 'rejected' || status === 'info-requested';

/** A headline as it goes on within a sentence: "DRG" and "NPI" stay as they are. */
export const inSentence = (headline: string): string =>
  /^[A-Z]{2}/.test(headline) ? headline : `${headline.charAt(0).toLowerCase()}${headline.slice(1)}`;

/** Beside a payment words alone call nothing denied: "included in your network rate" may be a notice. A line paid nothing is another matter. */
export const isUnpaid = (claim: Claim): boolean =>
  claim.paid === undefined ||
  claim.paid === 0 ||
  (claim.serviceLines ?? []).some((line) => line.paid === 0 && (line.reasons?.length ?? 0) > 0);

/** The same of one line, by what its claim was paid where its own payment is not shown. */
export const isUnpaidLine = ({ paid }: ServiceLine, claim: Claim): boolean =>
  paid === undefined ? claim.paid === undefined || claim.paid === 0 : paid === 0;

/** `unpaid` as `isUnpaid` says of the claim. */
export function byStatus(status: ClaimStatus | undefined, unpaid: boolean, read: ReadDenial): StatusStep {
  const denied = read.denied.some(({ by, said = 0 }) => by !== 'words' || isRefused(status) || (said >= 2 && unpaid));
  const best = read.kinds[0];
  if (best && (status === undefined || DENIED_STATUSES.has(status)) && (denied || status === 'denied')) {
    return {
      headline: status === 'rejected' ? `Rejected: ${inSentence(best.kind.title)}` : best.kind.title,
      subject: best.kind.title,
      why: best.kind.advice,
      denial: true,
      actions: [],
      routes: [],
    };
  }
  switch (status) {
    case 'accepted':
    case 'pending':
      return waiting(status);
    case 'info-requested':
      return {
        headline: 'Records requested',
        why: 'The payer waits for records',
        denial: false,
        actions: ['send-records', 'call-payer'],
        routes: ['records'],
      };
    case 'rejected':
      return {
        headline: 'Rejected before adjudication',
        why: 'No remittance will come: put it right and send a new claim inside the filing limit',
        denial: false,
        actions: ['resubmit', 'call-payer'],
        routes: ['new-claim'],
      };
    case 'not-found':
      return {
        headline: 'Not on file with the payer',
        why: 'Check eligibility and the payer ID, then send it again inside the filing limit',
        denial: false,
        actions: ['verify-eligibility', 'resubmit', 'call-payer'],
        routes: ['new-claim'],
      };
    case 'paid':
    case 'revised':
      return {
        headline: status === 'paid' ? 'Paid' : 'Revised by the payer',
        why: 'Post it and compare with what was expected; an underpayment is disputed by the contract',
        denial: false,
        actions: ['none'],
        routes: ['underpayment-dispute'],
        days: new Map([['none', 7]]),
      };
    case 'finalized':
      return {
        headline: 'Finalized, nothing more shown',
        why: 'Find the remittance: it says what was paid or why not',
        denial: false,
        actions: ['call-payer'],
        routes: [],
        days: new Map([['call-payer', 7]]),
      };
    case 'denied':
      return {
        headline: 'Denied, no reason shown',
        why: 'The page shows no reason: call for it',
        denial: false,
        actions: ['call-payer'],
        routes: [],
      };
    default:
      return {
        headline: 'No status shown',
        why: 'Look again, or call for the status',
        denial: false,
        actions: ['call-payer'],
        routes: [],
        days: new Map([['call-payer', 7]]),
      };
  }
}

const waiting = (status: 'accepted' | 'pending'): StatusStep => ({
  headline: status === 'accepted' ? 'Received by the payer' : 'In process with the payer',
  why: `First look ${FIRST_LOOK} days after it was received; pending over ${PENDING_TOO_LONG} days is escalated by a call`,
  denial: false,
  actions: ['wait', 'call-payer'],
  routes: ['wait'],
  fromReceipt: true,
  days: new Map([
    ['wait', FIRST_LOOK],
    ['call-payer', PENDING_TOO_LONG + 1],
  ]),
});
