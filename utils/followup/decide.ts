/**
 * What a claim's facts add up to: what happened, which ways are open, what to do next and by when. Pure: `today` is an argument, and an
 * open claim always gets at least one next action with a date.
 */
import { type CalendarDate, daysBetween, formatDate } from '@/utils/claim/calendar-date';
import type { Claim, Reason } from '@/utils/claim/claim';
import type { Action, DisputeLevel, Route } from '@/utils/claim/words';
import { type AssessInput, type Assessment, assess } from './assess';
import { businessDayIn } from './business-days';
import { DAYS_TO_ACT, PENDING_TOO_LONG } from './cadence';
import { deadlineFor } from './deadline';
import type { Deadline, Decision, NextAction } from './decision';
import { type ClaimFacts, NO_FACTS } from './facts';
import { afterWhatWasDone, isDispute } from './follow-up';
import type { DeadlineEvent, DeadlineQuery } from './query';
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

const REFUSED: ReadonlySet<string> = new Set(['denied', 'rejected', 'info-requested']);

/** All reasons of a claim, its own and its lines', each once. */
export function reasonsOf(claim: Claim): Reason[] {
  const lines = claim.serviceLines;
  if (!lines?.some((line) => line.reasons?.length)) return claim.reasons ?? [];
  return [...(claim.reasons ?? []), ...lines.flatMap((line) => line.reasons ?? [])];
}

export function decide({ claim, facts = NO_FACTS, contract, today }: DecideInput): Decision {
  const asked: AssessInput = { reasons: reasonsOf(claim) };
  // the words of a status say why only where something was refused: "Processed as primary" is no reason
  if (claim.statusText && (claim.status === undefined || REFUSED.has(claim.status))) asked.text = claim.statusText;
  if (claim.payer) asked.payer = claim.payer;
  if (facts.plan) asked.plan = facts.plan;
  if (facts.state) asked.state = facts.state;
  if (facts.network) asked.network = facts.network;
  if (facts.waiverOfLiability !== undefined) asked.waiverOfLiability = facts.waiverOfLiability;
  if (isUpheld(facts)) asked.reconsiderationDone = true;
  const assessment = assess(asked);
  const { read, plan } = assessment;
  const step = byStatus(claim, read);
  const deadlines = deadlinesOf(claim, facts, contract, assessment);
  const next = facts.closed ? [] : nextActions({ claim, facts, today, assessment, step, deadlines });
  const category = step.denial ? read.categories[0] : undefined;
  const stake = atStake(claim, assessment.reasons);
  return {
    headline: step.headline,
    ...(category ? { category } : {}),
    categories: step.denial ? read.categories : [],
    reasons: assessment.reasons,
    ...(stake === undefined ? {} : { atStake: stake }),
    next,
    routes: step.denial ? { open: plan.open, closed: plan.closed } : { open: step.routes, closed: [] },
    deadlines,
    why: step.denial ? assessment.why : step.why,
    confidence: read.confidence,
  };
}

/** After which decision which level is next. Source: 42 CFR 405.904 for Medicare; the payers' own steps otherwise. */
const NEXT_LEVEL: Readonly<Partial<Record<DisputeLevel, DisputeLevel>>> = {
  redetermination: 'qic',
  qic: 'alj',
  alj: 'council',
  council: 'court',
  reconsideration: 'appeal-1',
  'appeal-1': 'appeal-2',
};

/** Behind these no level is left that a letter could go to. */
const LAST_LEVELS: ReadonlySet<DisputeLevel> = new Set(['appeal-2', 'court']);

/** What the claim and the log know of the dates that start a clock. Written out field by field: it is made for every claim of the log. */
function queryOf(claim: Claim, facts: ClaimFacts, contract: unknown, decidedOn: CalendarDate | undefined): DeadlineQuery {
  const event: DeadlineEvent = {};
  if (claim.serviceFrom) event.serviceFrom = claim.serviceFrom;
  if (claim.serviceTo) event.serviceTo = claim.serviceTo;
  if (facts.claimType) event.claimType = facts.claimType;
  const noticeOn = claim.processedDate ?? claim.paymentDate;
  if (noticeOn) event.noticeOn = noticeOn;
  if (claim.paymentDate) event.paidOn = claim.paymentDate;
  if (facts.primaryEobOn) event.primaryEobOn = facts.primaryEobOn;
  if (facts.waiverOfLiability !== undefined) event.waiverOfLiability = facts.waiverOfLiability;
  if (decidedOn) {
    event.decisionOn = decidedOn;
    event.reconsiderationDone = true;
  }
  const query: DeadlineQuery = { event };
  if (claim.payer) query.payer = claim.payer;
  if (facts.plan) query.plan = facts.plan;
  if (facts.state) query.state = facts.state;
  if (facts.network) query.network = facts.network;
  if (contract !== undefined) query.contract = contract;
  return query;
}

/** The levels worth a date on the panel: the filing limit while the claim can still go in, the dispute that is next. */
function deadlinesOf(claim: Claim, facts: ClaimFacts, contract: unknown, { read, match, noRight }: Assessment): Deadline[] {
  const decidedOn = isUpheld(facts) ? facts.outcome?.on : undefined;
  const query = queryOf(claim, facts, contract, decidedOn);
  const denial = noRight ? { categories: read.categories, match, noRight } : { categories: read.categories, match };
  const ask = (level?: DisputeLevel): Deadline => deadlineFor(query, denial, level);
  const { status } = claim;
  if (status !== 'denied' && status !== 'paid' && status !== 'revised' && status !== 'finalized') return [ask('timely-filing')];
  const sent = decidedOn ? facts.letters.findLast(isDispute)?.level : undefined;
  const known = decidedOn !== undefined || query.event.noticeOn !== undefined;
  const dispute: Deadline =
    sent && LAST_LEVELS.has(sent)
      ? { level: sent, kind: 'none', why: 'The levels are used up: external review or the contract’s dispute clause is left' }
      : ask(sent ? NEXT_LEVEL[sent] : known ? undefined : 'reconsideration');
  return [dispute, ask('corrected-claim'), ask('timely-filing')];
}

/** The last level was decided against the claim, wholly or in part. */
const isUpheld = ({ outcome }: ClaimFacts): boolean => outcome?.result === 'upheld' || outcome?.result === 'partly-overturned';

interface NextInput {
  claim: Claim;
  facts: ClaimFacts;
  today: CalendarDate;
  assessment: Assessment;
  step: ReturnType<typeof byStatus>;
  deadlines: Deadline[];
}

const DISPUTES: ReadonlySet<Action> = new Set(['appeal', 'peer-to-peer', 'send-records', 'request-authorization']);

/** The deadline that an action must meet. Billing another payer runs by that payer's limit, which is not this claim's. */
function deadlineOf(action: Action, deadlines: readonly Deadline[]): Deadline | undefined {
  if (action === 'resubmit') return deadlines.find(({ level }) => level === 'timely-filing');
  if (action === 'corrected-claim') return deadlines.find(({ level }) => level === 'corrected-claim');
  return DISPUTES.has(action)
    ? deadlines.find(({ level }) => level !== 'timely-filing' && level !== 'corrected-claim')
    : undefined;
}

const dayOf = (deadline: Deadline | undefined): CalendarDate | undefined =>
  deadline?.kind === 'date' ? (deadline.safeDate ?? deadline.date) : undefined;

function nextActions({ claim, facts, today, assessment, step, deadlines }: NextInput): NextAction[] {
  const { read, plan, match } = assessment;
  const papers = read.kinds[0]?.kind.papers ?? [];
  const why = step.denial ? assessment.why : step.why;
  const since = step.from ?? facts.statusSince ?? facts.firstSeenOn ?? today;
  const made = (step.denial ? plan.actions : step.actions).map((action): NextAction => {
    const deadline = deadlineOf(action, deadlines);
    const last = dayOf(deadline);
    const planned = businessDayIn(since, step.days?.get(action) ?? DAYS_TO_ACT[action]);
    const due = last !== undefined && last < planned ? last : planned;
    const route = routeOf(action, plan.open);
    const next: NextAction = {
      action,
      title: titleOf(action, route, step.headline),
      why,
      due,
      papers: WITH_PAPERS.has(action) ? papers : [],
    };
    if (route) next.route = route;
    if (action === 'wait') next.notBefore = due;
    if (deadline) next.deadline = deadline;
    return next;
  });
  const ordered = step.denial ? lateOnesLast(made, today, since) : escalated(made, claim, facts, today);
  return afterWhatWasDone({ made: ordered, facts, today, match, denied: step.denial, decidedOn: claim.processedDate });
}

const WITH_PAPERS: ReadonlySet<Action> = new Set([
  'appeal',
  'send-records',
  'request-authorization',
  'peer-to-peer',
  'corrected-claim',
  'bill-other-payer',
  'resubmit',
]);

/** What can no longer be in time goes behind, and a call asks for good cause or an exception. */
function lateOnesLast(made: NextAction[], today: CalendarDate, since: CalendarDate): NextAction[] {
  const isLate = ({ deadline }: NextAction): boolean => deadline?.kind === 'date' && deadline.date < today;
  const late = made.filter(isLate);
  if (late.length === 0) return made;
  const inTime = made.filter((next) => !isLate(next));
  const ended = late[0]?.deadline?.kind === 'date' ? late[0].deadline.date : today;
  const ask: NextAction = {
    action: 'call-payer',
    title: 'Ask whether good cause or an exception applies',
    why: `The window ended on ${formatDate(ended)}`,
    due: businessDayIn(since, DAYS_TO_ACT['call-payer']),
    papers: [],
  };
  return [
    ask,
    ...inTime.filter((next) => next.action !== 'call-payer'),
    ...late.map((next) => ({ ...next, why: `The window ended on ${formatDate(ended)}` })),
  ];
}

/** Pending too long is asked about; before that a look without change waits for the next look. */
function escalated(made: NextAction[], claim: Claim, facts: ClaimFacts, today: CalendarDate): NextAction[] {
  if (claim.status !== 'pending' && claim.status !== 'accepted') return made;
  const [wait, call] = made;
  if (!wait || !call) return made;
  const start = claim.receivedDate ?? facts.statusSince ?? facts.firstSeenOn ?? today;
  const days = daysBetween(start, today);
  if (days > PENDING_TOO_LONG)
    return [{ ...call, title: `Pending ${days} days: ask why`, why: `Pending over ${PENDING_TOO_LONG} days is escalated` }, wait];
  return made;
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
