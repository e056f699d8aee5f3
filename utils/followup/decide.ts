/**
 * What a claim's facts add up to: what happened, which ways are open, what to do next and by when. Pure: `today` is an argument, and an
 * open claim always gets at least one next action with a date.
 */
import { addDays, type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { Claim, Reason } from '@/utils/claim/claim';
import type { Action, DisputeLevel, Route } from '@/utils/claim/words';
import { type Assessment, assess, whyOf } from './assess';
import { businessDayOnOrAfter } from './business-days';
import { DAYS_TO_ACT } from './cadence';
import { deadlineFor } from './deadline';
import type { Deadline, Decision, NextAction } from './decision';
import { type ClaimFacts, NO_FACTS } from './facts';
import { afterWhatWasDone } from './follow-up';
import { noRight } from './gates';
import { atStake } from './stake';
import { byStatus } from './status-step';

export interface DecideInput {
  claim: Claim;
  facts?: ClaimFacts;
  /** the hospital's own terms with this payer, see `contract.ts` */
  contract?: unknown;
  today: CalendarDate;
}

const ROUTE_OF: Readonly<Partial<Record<Action, Route>>> = {
  'corrected-claim': 'corrected-claim',
  'send-records': 'records',
  'bill-patient': 'patient',
  'bill-other-payer': 'other-payer',
  'update-cob': 'other-payer',
  'request-authorization': 'retro-authorization',
  'write-off': 'write-off',
  resubmit: 'new-claim',
  'peer-to-peer': 'peer-to-peer',
  wait: 'wait',
};

/** All reasons of a claim, its own and its lines', each once. */
export function reasonsOf(claim: Claim): Reason[] {
  const lines = claim.serviceLines;
  if (!lines?.some((line) => line.reasons?.length)) return claim.reasons ?? [];
  return [...(claim.reasons ?? []), ...lines.flatMap((line) => line.reasons ?? [])];
}

export function decide({ claim, facts = NO_FACTS, contract, today }: DecideInput): Decision {
  const assessment = assess({
    reasons: reasonsOf(claim),
    text: claim.statusText ?? '',
    ...(claim.payer ? { payer: claim.payer } : {}),
    ...(facts.plan ? { plan: facts.plan } : {}),
    ...(facts.state ? { state: facts.state } : {}),
    ...(facts.network ? { network: facts.network } : {}),
    ...(facts.waiverOfLiability === undefined ? {} : { waiverOfLiability: facts.waiverOfLiability }),
    ...(facts.outcome?.result === 'upheld' ? { reconsiderationDone: true } : {}),
  });
  const { read, plan } = assessment;
  const step = byStatus(claim, read);
  const deadlines = deadlinesOf(claim, facts, contract, assessment);
  const next = facts.closed ? [] : nextActions({ claim, facts, today, assessment, step, deadlines });
  const category = step.denial ? read.categories[0] : undefined;
  const stake = atStake(claim, read.reasons);
  return {
    headline: step.headline,
    ...(category ? { category } : {}),
    categories: step.denial ? read.categories : [],
    reasons: read.reasons,
    ...(stake === undefined ? {} : { atStake: stake }),
    next,
    routes: step.denial ? { open: plan.open, closed: plan.closed } : { open: step.routes, closed: [] },
    deadlines,
    why: step.denial ? whyOf(assessment) : step.why,
    confidence: read.confidence,
  };
}

/** The levels worth a date on the panel: the filing limit while the claim can still go in, the dispute that is next. */
function deadlinesOf(claim: Claim, facts: ClaimFacts, contract: unknown, { read, match }: Assessment): Deadline[] {
  const noticeOn = claim.processedDate ?? claim.paymentDate;
  const decided =
    facts.outcome && (facts.outcome.result === 'upheld' || facts.outcome.result === 'partly-overturned')
      ? facts.outcome.on
      : undefined;
  const event = {
    ...(claim.serviceFrom ? { serviceFrom: claim.serviceFrom } : {}),
    ...(claim.serviceTo ? { serviceTo: claim.serviceTo } : {}),
    ...(facts.claimType ? { claimType: facts.claimType } : {}),
    ...(noticeOn ? { noticeOn } : {}),
    ...(claim.paymentDate ? { paidOn: claim.paymentDate } : {}),
    ...(facts.primaryEobOn ? { primaryEobOn: facts.primaryEobOn } : {}),
    ...(decided ? { decisionOn: decided, reconsiderationDone: true } : {}),
    ...(facts.waiverOfLiability === undefined ? {} : { waiverOfLiability: facts.waiverOfLiability }),
  };
  const why = noRight(read.keys);
  const ask = (level: DisputeLevel | undefined): Deadline =>
    deadlineFor(
      {
        event: level ? { ...event, level } : event,
        ...(claim.payer ? { payer: claim.payer } : {}),
        ...(facts.plan ? { plan: facts.plan } : {}),
        ...(facts.state ? { state: facts.state } : {}),
        ...(facts.network ? { network: facts.network } : {}),
        ...(contract === undefined ? {} : { contract }),
      },
      { categories: read.categories, ...(why ? { noRight: why } : {}), match },
    );
  const answered =
    claim.status === 'denied' || claim.status === 'paid' || claim.status === 'revised' || claim.status === 'finalized';
  return answered ? [ask(decided || noticeOn ? undefined : 'reconsideration'), ask('timely-filing')] : [ask('timely-filing')];
}

interface NextInput {
  claim: Claim;
  facts: ClaimFacts;
  today: CalendarDate;
  assessment: Assessment;
  step: ReturnType<typeof byStatus>;
  deadlines: Deadline[];
}

/** The deadline that an action must meet. */
function deadlineOf(action: Action, deadlines: readonly Deadline[]): Deadline | undefined {
  const filing = action === 'resubmit' || action === 'corrected-claim' || action === 'bill-other-payer';
  const disputes =
    action === 'appeal' || action === 'peer-to-peer' || action === 'send-records' || action === 'request-authorization';
  if (!filing && !disputes) return undefined;
  return deadlines.find((deadline) => (deadline.level === 'timely-filing') === filing);
}

export const dayOf = (deadline: Deadline | undefined): CalendarDate | undefined =>
  deadline?.kind === 'date' ? (deadline.safeDate ?? deadline.date) : undefined;

function nextActions({ claim, facts, today, assessment, step, deadlines }: NextInput): NextAction[] {
  const { read, plan } = assessment;
  const papers = read.kinds[0]?.kind.papers ?? [];
  const actions = step.denial ? plan.actions : step.actions;
  const since = facts.statusSince ?? facts.firstSeenOn ?? today;
  const made = actions.map((action): NextAction => {
    const deadline = deadlineOf(action, deadlines);
    const last = dayOf(deadline);
    const days = step.days?.get(action) ?? DAYS_TO_ACT[action];
    const start = step.from ?? since;
    let due = businessDayOnOrAfter(addDays(start, days));
    if (last !== undefined && last < due) due = last;
    const notBefore = action === 'wait' ? due : undefined;
    const route = routeOf(action, plan.open);
    return {
      action,
      ...(route ? { route } : {}),
      title: titleOf(action, route, step.headline),
      why: step.denial ? whyOf(assessment) : step.why,
      due,
      ...(notBefore ? { notBefore } : {}),
      papers:
        action === 'appeal' || action === 'send-records' || action === 'request-authorization' || action === 'peer-to-peer'
          ? papers
          : [],
      ...(deadline ? { deadline } : {}),
    };
  });
  const followed = afterWhatWasDone({ made, claim, facts, today, match: assessment.match, deadlines });
  return followed.length > 0 ? followed : made;
}

function routeOf(action: Action, open: readonly Route[]): Route | undefined {
  if (action !== 'appeal') return ROUTE_OF[action];
  return (['appeal', 'reconsideration', 'underpayment-dispute', 'reopening'] as const).find((route) => open.includes(route));
}

const TITLES: Readonly<Record<Action, string>> = {
  appeal: 'Appeal',
  'corrected-claim': 'Send a corrected claim',
  'send-records': 'Send records',
  'call-payer': 'Call the payer',
  'bill-patient': 'Bill the patient',
  'bill-other-payer': 'Bill the other payer',
  'verify-eligibility': 'Verify eligibility',
  'request-authorization': 'Ask for a retro-authorization',
  'write-off': 'Write off',
  wait: 'Wait',
  resubmit: 'Send a new claim',
  'update-cob': 'Have the coordination of benefits updated',
  'peer-to-peer': 'Ask for a peer-to-peer',
  none: 'Nothing to dispute',
};

function titleOf(action: Action, route: Route | undefined, headline: string): string {
  const words =
    route === 'reconsideration'
      ? 'Ask for a reconsideration'
      : route === 'underpayment-dispute' && action === 'appeal'
        ? 'Dispute the payment'
        : TITLES[action];
  return `${words}: ${headline.charAt(0).toLowerCase()}${headline.slice(1)}`;
}

/** Days from today until an action is due; negative where it is overdue. */
export const daysLeft = (action: NextAction, today: CalendarDate): number => daysBetween(today, action.due);
