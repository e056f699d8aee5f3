/** What follows from what the clerk did last: a letter sent waits for the payer's term, a promise for its day, a task for its own date. */
import { addDays, type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import type { Action } from '@/utils/claim/words';
import { businessDayIn, businessDayOnOrAfter } from './business-days';
import { type Answer, answerDue, CONFIRM_BY, CONFIRM_FROM, DAYS_TO_ACT, FIRST_LOOK, NEXT_LOOK } from './cadence';
import type { Deadline, NextAction } from './decision';
import type { ClaimFacts, Outcome } from './facts';
import type { PayerMatch } from './payer-match';

/** What counts where two things were done on one day: the higher. */
const RANKS = { call: 0, task: 1, letter: 2, promise: 3, outcome: 4 } as const;

interface Done {
  on: CalendarDate;
  rank: (typeof RANKS)[keyof typeof RANKS];
  follow: (made: NextAction[], match: PayerMatch, today: CalendarDate) => NextAction[];
}

const step = (action: Action, title: string, why: string, due: CalendarDate, notBefore?: CalendarDate): NextAction => ({
  action,
  ...(action === 'wait' ? { route: 'wait' as const } : {}),
  title,
  why,
  due,
  ...(notBefore ? { notBefore } : {}),
  papers: [],
});

/** The rule's own actions, counted from the day of what was done; what was just done does not come first again. */
const goOn = (made: readonly NextAction[], on: CalendarDate, but?: Action): NextAction[] =>
  [...made.filter((next) => next.action !== but), ...made.filter((next) => next.action === but)].map((next) => {
    const due = businessDayIn(on, DAYS_TO_ACT[next.action]);
    const end = next.deadline?.kind === 'date' ? (next.deadline.safeDate ?? next.deadline.date) : undefined;
    return { ...next, due: end !== undefined && end < due ? end : due };
  });

/** Waits for the payer's answer; once its term is over the clerk asks for it. */
function awaited(what: string, to: Answer, on: CalendarDate, match: PayerMatch, today: CalendarDate): NextAction {
  const term = answerDue(match, to, on);
  const sent = `Sent ${formatDate(on)}; ${term.why}`;
  return today < term.on
    ? step('wait', `Wait for the answer to the ${what}`, sent, term.on, term.on)
    : step('call-payer', `Ask for the answer to the ${what}`, sent, term.on, term.on);
}

const confirmed = (what: string, on: CalendarDate): NextAction =>
  step(
    'call-payer',
    `Confirm that the ${what} arrived`,
    `Sent ${formatDate(on)}; receipt is confirmed after ${CONFIRM_FROM} to ${CONFIRM_BY} days`,
    businessDayIn(on, CONFIRM_BY),
    businessDayIn(on, CONFIRM_FROM),
  );

/** A letter that disputes a decision; one to a patient, a physician or billing disputes nothing. */
export const isDispute = ({ level, does }: ClaimFacts['letters'][number]): boolean =>
  does === undefined ? level !== undefined && level !== 'peer-to-peer' : does === 'appeal';

function afterTask(action: Action, on: CalendarDate, calledSince: boolean): Done['follow'] {
  return (made, match, today) => {
    switch (action) {
      case 'corrected-claim':
      case 'resubmit':
        return [awaited(action === 'resubmit' ? 'new claim' : 'corrected claim', 'corrected-claim', on, match, today)];
      case 'send-records':
        return [...(calledSince ? [] : [confirmed('records', on)]), awaited('records', 'records', on, match, today)];
      case 'appeal':
        return [...(calledSince ? [] : [confirmed('appeal', on)]), awaited('appeal', 'appeal', on, match, today)];
      case 'bill-other-payer':
        return [
          step(
            'wait',
            'Look for the other payer’s answer',
            `Billed ${formatDate(on)}`,
            businessDayIn(on, FIRST_LOOK),
            businessDayIn(on, FIRST_LOOK),
          ),
        ];
      case 'request-authorization':
      case 'update-cob':
      case 'peer-to-peer': {
        const due = businessDayIn(on, action === 'peer-to-peer' ? CONFIRM_BY : NEXT_LOOK);
        return [step('call-payer', 'Ask how it was decided', `Asked for ${formatDate(on)}`, due), ...goOn(made, on, action)];
      }
      case 'bill-patient':
      case 'write-off':
      case 'none':
        return [step('none', 'Close the claim', `Done ${formatDate(on)}: nothing is left to do`, on)];
      case 'wait':
        return goOn(made, on);
      default:
        return goOn(made, on, action);
    }
  };
}

/** Where the next level does not exist, its appeal is no step: what is left outside of the payer's own levels is. */
function noLevelLeft(made: readonly NextAction[], on: CalendarDate): NextAction[] | undefined {
  const closed = made.find(({ action, deadline }) => action === 'appeal' && deadline?.kind === 'none');
  if (closed?.deadline?.kind !== 'none') return undefined;
  const { why } = closed.deadline;
  const decide = step(
    'call-payer',
    'No level is left: ask for external review or the contract’s dispute clause',
    why,
    businessDayIn(on, DAYS_TO_ACT['call-payer']),
  );
  return [
    decide,
    ...goOn(
      made.filter((next) => next !== closed && next.action !== 'call-payer' && next.action !== 'peer-to-peer'),
      on,
    ),
  ];
}

/** To whom the payer sends its decision on by itself; undefined where the next step is the hospital's own. */
export const forwardedTo = (deadline: Deadline | undefined): string | undefined =>
  deadline?.kind === 'none' ? deadline.forwardedTo : undefined;

/**
 * What the payer upheld is on its way to the next reviewer without a letter: the day it went is asked for, then that decision is waited for. The steps
 * of the denial itself are over. Source of the 60 days: CMS, Medicare managed care appeals, a payment case before the independent review entity.
 */
function passedOn(made: readonly NextAction[], { outcome, calls }: ClaimFacts, today: CalendarDate): NextAction[] | undefined {
  const closed = made.find(({ action, deadline }) => action === 'appeal' && forwardedTo(deadline) !== undefined)?.deadline;
  const to = forwardedTo(closed);
  if (closed?.kind !== 'none' || to === undefined || (outcome?.result !== 'upheld' && outcome?.result !== 'partly-overturned'))
    return undefined;
  const end = businessDayOnOrAfter(addDays(outcome.on, DECIDES_WHAT_WAS_FORWARDED));
  const ask = step(
    'call-payer',
    `The plan sends it to the ${to} by itself: ask for the day it went`,
    closed.why,
    businessDayIn(outcome.on, CONFIRM_BY),
    businessDayIn(outcome.on, CONFIRM_FROM),
  );
  const wait =
    today < end
      ? step('wait', `Wait for the decision of the ${to}`, closed.why, end, end)
      : step('call-payer', `Ask the ${to} for its decision`, closed.why, end, end);
  return calls.some(({ on }) => on >= outcome.on) ? [wait] : [ask, wait];
}

/** Calendar days. */
const DECIDES_WHAT_WAS_FORWARDED = 60;

function afterOutcome(result: Outcome, on: CalendarDate): Done['follow'] {
  return (made) => {
    switch (result) {
      case 'overturned':
        return [
          step(
            'wait',
            'Look for the payment',
            `Overturned ${formatDate(on)}`,
            businessDayIn(on, NEXT_LOOK),
            businessDayIn(on, CONFIRM_BY),
          ),
        ];
      case 'upheld':
      case 'partly-overturned':
        return noLevelLeft(made, on) ?? goOn(made, on);
      case 'billed-other-payer':
        return [
          step(
            'wait',
            'Look for the other payer’s answer',
            `Billed ${formatDate(on)}`,
            businessDayIn(on, FIRST_LOOK),
            businessDayIn(on, FIRST_LOOK),
          ),
        ];
      default:
        return [
          step(
            'none',
            'Close the claim',
            `${result === 'paid' ? 'Paid' : 'Settled'} ${formatDate(on)}: nothing is left to do`,
            on,
          ),
        ];
    }
  };
}

function afterCall(call: ClaimFacts['calls'][number], denied: boolean): Done['follow'] {
  return (made) => {
    const who = [call.representative, call.reference && `ref ${call.reference}`].filter(Boolean).join(', ');
    const why = `Called ${formatDate(call.on)}${who ? ` (${who})` : ''}`;
    if (call.promisedOn) {
      const due = businessDayOnOrAfter(call.promisedOn);
      return [step('call-payer', `Promised for ${formatDate(call.promisedOn)}`, why, due, due), ...made];
    }
    if (denied) return goOn(made, call.on, 'call-payer');
    const due = businessDayIn(call.on, NEXT_LOOK);
    return [step('wait', 'Look again after the call', why, due, due), ...made.filter((next) => next.action !== 'wait')];
  };
}

/** What follows a letter: one that disputes waits for the payer's term, any other goes the way of the step that it carries out. */
function afterLetter(letter: ClaimFacts['letters'][number], calledSince: boolean): Done['follow'] {
  const { on, level, does } = letter;
  if (does !== undefined && does !== 'appeal') return afterTask(does, on, calledSince || letter.confirmation !== undefined);
  if (level === 'peer-to-peer') return afterTask('peer-to-peer', on, calledSince);
  const answer = level === 'reconsideration' ? 'reconsideration' : 'appeal';
  const what = level || does ? answer : 'letter';
  const confirm = letter.confirmation === undefined && !calledSince;
  return (_made, match, today) => [...(confirm ? [confirmed(what, on)] : []), awaited(what, answer, on, match, today)];
}

/** The last thing done, with what follows from it. `decidedOn` is the day of the payer's newest decision. */
function lastDone(facts: ClaimFacts, denied: boolean, decidedOn: CalendarDate | undefined): Done | undefined {
  if (!facts.outcome && facts.calls.length + facts.letters.length + facts.tasksDone.length === 0) return undefined;
  const call = facts.calls.at(-1);
  // A later decision or another status is the answer that a letter waited for.
  const { statusSince = '', firstSeenOn } = facts;
  const answered = (on: CalendarDate): boolean => (decidedOn ?? '') > on || (statusSince !== firstSeenOn && statusSince > on);
  const letter = facts.letters.findLast(({ does, on }) => does !== 'none' && !answered(on));
  const task = facts.tasksDone.at(-1);
  const { outcome } = facts;
  const done: Done[] = [];
  if (call) done.push({ on: call.on, rank: call.promisedOn ? RANKS.promise : RANKS.call, follow: afterCall(call, denied) });
  if (task)
    done.push({
      on: task.on,
      rank: RANKS.task,
      follow: afterTask(task.action, task.on, call !== undefined && call.on > task.on),
    });
  if (letter)
    done.push({ on: letter.on, rank: RANKS.letter, follow: afterLetter(letter, call !== undefined && call.on > letter.on) });
  if (outcome) done.push({ on: outcome.on, rank: RANKS.outcome, follow: afterOutcome(outcome.result, outcome.on) });
  // a call that only confirmed a letter or records does not end the wait for their answer
  const sent =
    letter ??
    (task &&
    (task.action === 'send-records' ||
      task.action === 'appeal' ||
      task.action === 'corrected-claim' ||
      task.action === 'resubmit')
      ? task
      : undefined);
  const list = sent && call && !call.promisedOn ? done.filter((entry) => entry.rank !== RANKS.call) : done;
  return list.toSorted((one, other) => (one.on === other.on ? other.rank - one.rank : one.on < other.on ? 1 : -1))[0];
}

export interface Followed {
  /** the rule's own actions */
  made: NextAction[];
  facts: ClaimFacts;
  today: CalendarDate;
  match: PayerMatch;
  /** true where the claim was denied */
  denied: boolean;
  /** the day of the payer's newest decision, where it is shown */
  decidedOn?: CalendarDate | undefined;
}

/** The next actions after what was done; the rule's own where nothing was done yet. The date she set herself comes first. */
export function afterWhatWasDone({ made, facts, today, match, denied, decidedOn }: Followed): NextAction[] {
  const done = lastDone(facts, denied, decidedOn);
  const onItsWay = passedOn(made, facts, today);
  const nothingSince = done?.rank === RANKS.call || done?.rank === RANKS.outcome;
  const followed = onItsWay && nothingSince ? onItsWay : (done?.follow(onItsWay ?? made, match, today) ?? made);
  if (!facts.task) return followed;
  const { action, text, due, notBefore } = facts.task;
  const same = made.find((next) => next.action === action);
  const end = same?.deadline?.kind === 'date' ? (same.deadline.safeDate ?? same.deadline.date) : undefined;
  const late = end !== undefined && end < due;
  const own: NextAction = {
    ...(same ?? { action, papers: [] }),
    title: text ?? same?.title ?? 'The date you set',
    why: late ? `Set for ${formatDate(due)}, but the window ends before` : `Set for ${formatDate(due)}`,
    due: late ? end : due,
  };
  if (notBefore && !late) own.notBefore = notBefore;
  else delete own.notBefore;
  return [own, ...followed.filter((next) => next.action !== action)];
}
