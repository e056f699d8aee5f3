/** What follows from what the clerk did last: a letter sent waits for the payer's term, a promise for its day, a task for its own date. */
import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import type { Action } from '@/utils/claim/words';
import { businessDayIn, businessDayOnOrAfter } from './business-days';
import { type Answer, answerDue, CONFIRM_BY, CONFIRM_FROM, DAYS_TO_ACT, FIRST_LOOK, NEXT_LOOK } from './cadence';
import type { NextAction } from './decision';
import type { ClaimFacts, Outcome } from './facts';
import type { PayerMatch } from './payer-match';

interface Done {
  on: CalendarDate;
  /** what counts where two things were done on one day */
  rank: number;
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
        return goOn(made, on);
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

/** The last thing done, with what follows from it. */
function lastDone(facts: ClaimFacts, denied: boolean): Done | undefined {
  const call = facts.calls.at(-1);
  const letter = facts.letters.at(-1);
  const task = facts.tasksDone.at(-1);
  const { outcome } = facts;
  const done: Done[] = [];
  if (call) done.push({ on: call.on, rank: call.promisedOn ? 3 : 0, follow: afterCall(call, denied) });
  if (task) done.push({ on: task.on, rank: 1, follow: afterTask(task.action, task.on, call !== undefined && call.on > task.on) });
  if (letter) {
    const what = letter.level === 'reconsideration' ? 'reconsideration' : 'appeal';
    const confirm = letter.confirmation === undefined && !(call && call.on > letter.on);
    done.push({
      on: letter.on,
      rank: 2,
      follow: (_made, match, today) => [
        ...(confirm ? [confirmed(letter.level ? what : 'letter', letter.on)] : []),
        awaited(letter.level ? what : 'letter', what, letter.on, match, today),
      ],
    });
  }
  if (outcome) done.push({ on: outcome.on, rank: 4, follow: afterOutcome(outcome.result, outcome.on) });
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
  const list = sent && call && !call.promisedOn ? done.filter((entry) => entry.rank !== 0) : done;
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
}

/** The next actions after what was done; the rule's own where nothing was done yet. The date she set herself comes first. */
export function afterWhatWasDone({ made, facts, today, match, denied }: Followed): NextAction[] {
  const followed = lastDone(facts, denied)?.follow(made, match, today) ?? made;
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
