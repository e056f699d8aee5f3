/** The deadline that the next step must meet, also where the clerk has set a date of her own for it. */
import type { Action } from '@/utils/claim/words';
import type { Deadline, Decision, NextAction } from '@/utils/followup/decision';

/** Steps that a deadline runs against; waiting, billing and closing have none of the payer's. */
const AGAINST_TIME: ReadonlySet<Action> = new Set<Action>([
  'appeal',
  'peer-to-peer',
  'send-records',
  'request-authorization',
  'corrected-claim',
  'resubmit',
]);

/** A step moved to another date comes without its deadline: the rule's own step of the same kind still has it. */
export function runningDeadline(
  decision: Pick<Decision, 'next'>,
  next: NextAction | undefined = decision.next[0],
): Deadline | undefined {
  if (!next || next.deadline) return next?.deadline;
  if (!AGAINST_TIME.has(next.action)) return undefined;
  return decision.next.find((other) => other !== next && other.action === next.action)?.deadline;
}
