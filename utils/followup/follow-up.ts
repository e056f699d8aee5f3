/** What follows from what the clerk did last: a letter sent waits for the payer's term, a promise for its day, a task for its own date. */
import { addDays, type CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import { businessDayOnOrAfter } from './business-days';
import { answerDue, NEXT_LOOK } from './cadence';
import type { Deadline, NextAction } from './decision';
import type { ClaimFacts } from './facts';
import type { PayerMatch } from './payer-match';

interface Followed {
  made: NextAction[];
  claim: Claim;
  facts: ClaimFacts;
  today: CalendarDate;
  match: PayerMatch;
  deadlines: readonly Deadline[];
}

/** The actions with their dates moved to what follows; the rule's own actions where nothing was done. */
export function afterWhatWasDone({ made, facts, match }: Followed): NextAction[] {
  const call = facts.calls.at(-1);
  const letter = facts.letters.at(-1);
  if (facts.task) {
    const { action, text, due, notBefore } = facts.task;
    return [
      {
        action,
        title: text ?? 'The date you set',
        why: 'The date you set',
        due,
        ...(notBefore ? { notBefore } : {}),
        papers: [],
      },
      ...made,
    ];
  }
  if (letter && (!call || call.on <= letter.on)) {
    const { on, why } = answerDue(match, letter.level === 'reconsideration' ? 'reconsideration' : 'appeal', letter.on);
    return [
      { action: 'wait', route: 'wait', title: 'Wait for the answer to the letter', why, due: on, notBefore: on, papers: [] },
      ...made,
    ];
  }
  if (call) {
    const due = call.promisedOn ?? businessDayOnOrAfter(addDays(call.on, NEXT_LOOK));
    return [
      {
        action: 'wait',
        route: 'wait',
        title: call.promisedOn ? 'The payer promised an answer' : 'Look again after the call',
        why: `Called on ${call.on}`,
        due,
        notBefore: due,
        papers: [],
      },
      ...made,
    ];
  }
  return made;
}
