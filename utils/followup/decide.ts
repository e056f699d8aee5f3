/**
 * What a claim's facts add up to: what happened, which ways are open, what to do next and by when. Pure: `today` is an argument, and an
 * open claim always gets at least one next action with a date.
 */
import { type CalendarDate, daysBetween, formatDate } from '@/utils/claim/calendar-date';
import type { Claim, Reason } from '@/utils/claim/claim';
import type { DisputeLevel } from '@/utils/claim/words';
import { type Assessment, explained } from './assess';
import { businessDayIn } from './business-days';
import { DAYS_TO_ACT, PENDING_TOO_LONG } from './cadence';
import { deadlineFor } from './deadline';
import type { Deadline, Decision, NextAction } from './decision';
import { type ClaimFacts, NO_FACTS } from './facts';
import { afterWhatWasDone, forwardedTo, isDispute } from './follow-up';
import type { ClockName, PlannedAction } from './outline';
import type { DeadlineEvent, DeadlineQuery } from './query';
import type { RoutePlan } from './routes';
import { atStake } from './stake';
import type { StatusStep } from './status-step';
import { weigh } from './weigh';
import type { Windows } from './windows';

export interface DecideInput {
  claim: Claim;
  facts?: ClaimFacts;
  /** the hospital's own terms with this payer, see `contract.ts` */
  contract?: unknown;
  today: CalendarDate;
}

/** All reasons of a claim, its own and its lines', each once. */
export function reasonsOf(claim: Claim): Reason[] {
  const lines = claim.serviceLines;
  if (!lines?.some((line) => line.reasons?.length)) return claim.reasons ?? [];
  return [...(claim.reasons ?? []), ...lines.flatMap((line) => line.reasons ?? [])];
}

type Told = Pick<Decision, 'headline' | 'category' | 'atStake'>;

/** What a list shows of a claim. */
export interface ListedDecision extends Told {
  /** the first of `Decision.next`; absent where the claim is closed */
  first?: NextAction;
}

function told(claim: Claim, reasons: readonly Reason[], { read, outline: { step } }: Assessment): Told {
  const decision: Told = { headline: step.headline };
  const category = step.denial ? read.categories[0] : undefined;
  if (category) decision.category = category;
  const stake = atStake(claim, reasons, read.reasons);
  if (stake !== undefined) decision.atStake = stake;
  return decision;
}

/** The same that `decide` says of these parts: only the dates that they rest on are worked out. */
export const decideForList = (input: DecideInput): ListedDecision => lightly(input).decision;

/** What a report counts of a claim: what a list shows, and each reason as it was understood. */
export type ReportedDecision = ListedDecision & Pick<Decision, 'reasons'>;

/** As `decideForList`. */
export function decideForReport(input: DecideInput): ReportedDecision {
  const { decision, assessment, reasons } = lightly(input);
  return { ...decision, reasons: explained(assessment, reasons) };
}

function lightly(input: DecideInput): { decision: ListedDecision; assessment: Assessment; reasons: readonly Reason[] } {
  const { claim, facts = NO_FACTS, contract, today } = input;
  const reasons = reasonsOf(claim);
  const assessment = weigh(claim, reasons, facts, isUpheld(facts));
  const decision: ListedDecision = told(claim, reasons, assessment);
  if (facts.closed) return { decision, assessment, reasons };
  let ask: Ask | undefined;
  const first = firstAction(claim, facts, today, assessment, (clock) => {
    ask ??= deadlinesOf(claim, facts, contract, assessment);
    return ask(clock);
  });
  if (first) decision.first = first;
  return { decision, assessment, reasons };
}

export function decide({ claim, facts = NO_FACTS, contract, today }: DecideInput): Decision {
  const reasons = reasonsOf(claim);
  const assessment = weigh(claim, reasons, facts, isUpheld(facts));
  const { read, plan, outline } = assessment;
  const { step } = outline;
  const ask = deadlinesOf(claim, facts, contract, assessment);
  return {
    ...told(claim, reasons, assessment),
    next: facts.closed ? [] : nextActions(claim, facts, today, assessment, ask),
    categories: step.denial ? read.categories : [],
    kinds: step.denial ? read.denied.map(({ kind }) => kind.id) : [],
    reasons: explained(assessment, reasons),
    routes: step.denial ? routesLeft(plan, isUpheld(facts) ? ask('dispute') : undefined) : { open: step.routes, closed: [] },
    deadlines: CLOCKS.flatMap((clock) => ask(clock) ?? []),
    why: step.denial ? assessment.why : step.why,
    confidence: read.confidence,
  };
}

/** After a decision that nothing can be filed against, the payer's own disputes are closed with its reason. */
function routesLeft({ open, closed }: RoutePlan, dispute: Deadline | undefined): Decision['routes'] {
  if (dispute?.kind !== 'none') return { open, closed };
  const shut = (['appeal', 'reconsideration', 'peer-to-peer'] as const).filter(
    (route) => !closed.some((gate) => gate.route === route),
  );
  return {
    open: open.filter((route) => !shut.some((each) => each === route)),
    closed: [...closed, ...shut.map((route) => ({ route, why: dispute.why }))],
  };
}

const CLOCKS: readonly ClockName[] = ['dispute', 'corrected-claim', 'timely-filing'];

/** After which decision which level is next. Source: 42 CFR 405.904 for Medicare; the payers' own steps otherwise. */
const NEXT_LEVEL: Readonly<Partial<Record<DisputeLevel, DisputeLevel>>> = {
  redetermination: 'qic',
  qic: 'alj',
  alj: 'council',
  council: 'court',
  reconsideration: 'appeal-1',
  'appeal-1': 'appeal-2',
};

/** Who decides what a payer sent on stands where Medicare itself has the QIC: each further decision against the claim leads one level up. */
function levelAbove(decisions: number): DisputeLevel | undefined {
  let level: DisputeLevel = 'qic';
  for (let made = 1; made < decisions; made++) level = NEXT_LEVEL[level] ?? level;
  return level === 'qic' ? undefined : level;
}

/** Behind these no level is left that a letter could go to. */
const LAST_LEVELS: ReadonlySet<DisputeLevel> = new Set(['appeal-2', 'court']);

/** What the claim and the log know of the dates that start a clock. */
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
  return contract === undefined ? { event } : { event, contract };
}

/**
 * The deadlines worth a date: the filing limit while the claim can still go in, the dispute that is next, the correction. Each is worked out when it is
 * first asked for; undefined is one that this claim's status has not.
 */
function deadlinesOf(claim: Claim, facts: ClaimFacts, contract: unknown, { windows }: Assessment): Ask {
  const decidedOn = isUpheld(facts) ? facts.outcome?.on : undefined;
  const query = queryOf(claim, facts, contract, decidedOn);
  const { status } = claim;
  const answered = status === 'denied' || status === 'paid' || status === 'revised' || status === 'finalized';
  let disputed: Deadline | undefined;
  return (clock) => {
    if (clock === 'timely-filing') return deadlineFor(query, windows, clock);
    if (!answered) return undefined;
    if (clock === 'corrected-claim') return deadlineFor(query, windows, clock);
    disputed ??= nextDispute(facts, query, windows);
    return disputed;
  };
}

function nextDispute(facts: ClaimFacts, query: DeadlineQuery, windows: Windows): Deadline {
  const { decisionOn, noticeOn } = query.event;
  const sent = decisionOn ? facts.letters.findLast(isDispute)?.level : undefined;
  if (sent && LAST_LEVELS.has(sent)) return { level: sent, kind: 'none', why: LEVELS_USED_UP };
  const known = decisionOn !== undefined || noticeOn !== undefined;
  const next = deadlineFor(query, windows, sent ? NEXT_LEVEL[sent] : known ? undefined : 'reconsideration');
  const above = forwardedTo(next) ? levelAbove(facts.upheld ?? 1) : undefined;
  return above ? deadlineFor(query, windows, above) : next;
}

const LEVELS_USED_UP = 'The levels are used up: external review or the contract’s dispute clause is left';

/** The last level was decided against the claim, wholly or in part. */
const isUpheld = ({ outcome }: ClaimFacts): boolean => outcome?.result === 'upheld' || outcome?.result === 'partly-overturned';

const dayOf = (deadline: Deadline | undefined): CalendarDate | undefined =>
  deadline?.kind === 'date' ? (deadline.safeDate ?? deadline.date) : undefined;

type Ask = (clock: ClockName) => Deadline | undefined;

/** A step of the outline with its dates, the days to act counted from `since`. */
function dated({ action, route, title, why, papers, days, clock }: PlannedAction, since: CalendarDate, ask: Ask): NextAction {
  const deadline = clock && ask(clock);
  const last = dayOf(deadline);
  const planned = businessDayIn(since, days);
  const due = last !== undefined && last < planned ? last : planned;
  const next: NextAction = { action, title, why, due, papers };
  if (route) next.route = route;
  if (action === 'wait') next.notBefore = due;
  if (deadline) next.deadline = deadline;
  return next;
}

/** The day from which a claim's steps are counted. A secondary claim went out no earlier than the primary's answer, and ages from it. */
const sinceOf = (claim: Claim, facts: ClaimFacts, today: CalendarDate, step: StatusStep): CalendarDate =>
  (step.fromReceipt ? (claim.receivedDate ?? facts.primaryEobOn) : undefined) ?? facts.statusSince ?? facts.firstSeenOn ?? today;

function nextActions(
  claim: Claim,
  facts: ClaimFacts,
  today: CalendarDate,
  { match, outline: { step, actions } }: Assessment,
  ask: Ask,
): NextAction[] {
  const since = sinceOf(claim, facts, today, step);
  const made = actions.map((action) => dated(action, since, ask));
  const ordered = step.denial ? lateOnesLast(made, today, since) : escalated(made, claim, facts, today);
  return afterWhatWasDone({ made: ordered, facts, today, match, denied: step.denial, decidedOn: claim.processedDate });
}

const nothingDone = ({ task, outcome, calls, letters, tasksDone }: ClaimFacts): boolean =>
  !task && !outcome && calls.length === 0 && letters.length === 0 && tasksDone.length === 0;

/** The first of `nextActions`. Of a denial on which nothing was done yet it is the outline's own first step while that is in time: no other is looked at. */
function firstAction(
  claim: Claim,
  facts: ClaimFacts,
  today: CalendarDate,
  assessment: Assessment,
  ask: Ask,
): NextAction | undefined {
  const { step, actions } = assessment.outline;
  const planned = actions[0];
  if (planned && step.denial && nothingDone(facts)) {
    const first = dated(planned, sinceOf(claim, facts, today, step), ask);
    if (!ended(first, today)) return first;
  }
  return nextActions(claim, facts, today, assessment, ask)[0];
}

const ended = ({ deadline }: NextAction, today: CalendarDate): CalendarDate | undefined =>
  deadline?.kind === 'date' && deadline.date < today ? deadline.date : undefined;

/** What can no longer be in time goes behind what can, and before it a call for good cause or an exception, unless a call comes first anyhow. */
function lateOnesLast(made: NextAction[], today: CalendarDate, since: CalendarDate): NextAction[] {
  const firstLate = made.findIndex((next) => ended(next, today));
  const over = made[firstLate] && ended(made[firstLate], today);
  if (!over) return made;
  const inTime = made.slice(0, firstLate);
  const rest = made.slice(firstLate);
  const calls = inTime.some(({ action }) => action === 'call-payer');
  const ask: NextAction = {
    action: 'call-payer',
    title: 'Ask whether good cause or an exception applies',
    why: `The window ended on ${formatDate(over)}`,
    due: businessDayIn(since, DAYS_TO_ACT['call-payer']),
    papers: [],
  };
  const late = rest.flatMap((next) => {
    const on = ended(next, today);
    return on ? [{ ...next, why: `The window ended on ${formatDate(on)}` }] : [];
  });
  return [
    ...inTime,
    ...(calls ? [] : [ask]),
    ...rest.filter((next) => !ended(next, today) && next.action !== 'call-payer'),
    ...late,
  ];
}

/** Pending too long is asked about; before that a look without change waits for the next look. */
function escalated(made: NextAction[], claim: Claim, facts: ClaimFacts, today: CalendarDate): NextAction[] {
  if (claim.status !== 'pending' && claim.status !== 'accepted') return made;
  const wait = made[0];
  const call = made[1];
  if (!wait || !call) return made;
  const start = claim.receivedDate ?? facts.statusSince ?? facts.firstSeenOn ?? today;
  const days = daysBetween(start, today);
  if (days > PENDING_TOO_LONG)
    return [{ ...call, title: `Pending ${days} days: ask why`, why: `Pending over ${PENDING_TOO_LONG} days is escalated` }, wait];
  return made;
}
