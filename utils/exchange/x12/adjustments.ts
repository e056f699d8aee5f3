/** CAS segments: a group and up to six triplets of reason, amount and quantity. */
import { adjustmentGroupSchema, type Reason } from '@/utils/claim/claim';
import type { Problem } from '../imported';
import { place, type Segment } from './segments';
import { amount, carcCode } from './values';

export function adjustments(segment: Segment, problems: Problem[]): Reason[] {
  const group = adjustmentGroupSchema.safeParse(segment.elements[1]?.toUpperCase());
  if (!group.success) problems.push({ where: place(segment), what: `"${segment.elements[1] ?? ''}" is no adjustment group` });
  const found: Reason[] = [];
  for (let index = 2; index < segment.elements.length; index += 3) {
    const code = segment.elements[index];
    const text = segment.elements[index + 1];
    if (!code) {
      if (text) problems.push({ where: place(segment), what: `an adjustment of ${text} has no reason code and was not taken` });
      continue;
    }
    const cents = amount(text);
    // empty places filled up with zeros
    if (/^0+$/.test(code) && !cents) continue;
    if (cents === undefined) problems.push({ where: place(segment), what: `adjustment ${code} has no amount` });
    found.push({
      system: 'carc',
      ...(group.success ? { group: group.data } : {}),
      code: carcCode(code),
      ...(cents === undefined ? {} : { amount: cents }),
    });
  }
  if (found.length === 0) problems.push({ where: place(segment), what: 'has no adjustment reason' });
  return found;
}

/** The sum of a group's adjustments (of one code where given); undefined where there is none. */
export function sumOf(reasons: Reason[], group: string, code?: string): number | undefined {
  let sum: number | undefined;
  for (const reason of reasons)
    if (
      reason.system === 'carc' &&
      reason.group === group &&
      (code === undefined || reason.code === code) &&
      reason.amount !== undefined
    )
      sum = (sum ?? 0) + reason.amount;
  return sum;
}
