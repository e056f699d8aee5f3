/** Which of the amounts that were taken away are given back. */
import type { ServiceLine } from '@/utils/claim/claim';
import type { Mark } from '../draft/draft';
import type { Model } from '../page/model';
import { money } from '../values/values';

/**
 * Amounts in brackets are negative on a line or claim that takes money back, where only so they make up what was not paid; elsewhere brackets may
 * only set them apart from the words.
 * @param marks where each of the reasons was read
 */
export function signsOf(
  { reasons = [], billed, paid }: Pick<ServiceLine, 'reasons' | 'billed' | 'paid'>,
  marks: readonly Mark[],
  { units }: Model,
): void {
  const adjusted = reasons.filter((reason) => reason.amount !== undefined);
  if (billed === undefined || paid === undefined || adjusted.length === 0) return;
  // `CO-45 -$210.00` under a bill: what came off it, which is what was adjusted.
  if (
    billed > 0 &&
    adjusted.every(({ amount }) => amount! <= 0) &&
    adjusted.reduce((all, { amount }) => all + amount!, billed) === paid
  )
    for (const reason of adjusted) reason.amount = -reason.amount!;
  if (billed >= 0) return;
  const sum = adjusted.reduce((all, reason) => all + Math.abs(reason.amount!), 0);
  if (billed - paid !== -sum) return;
  for (const [index, reason] of reasons.entries())
    if (marks[index]?.units.some((unit) => isSetOff(units[unit]?.text ?? '', reason.amount ?? 0)))
      reason.amount = -Math.abs(reason.amount!);
}

/** `CO 45 ($58.58)`, `(1,058.58)`, `– 58.58`, `$(58.58)` */
const isSetOff = (text: string, cents: number): boolean =>
  cents !== 0 &&
  [...text.matchAll(/[([<–−-] ?\$? ?[(]?(\d[\d,]{0,12}\.\d\d)/g)].some(([, shown]) => money(shown!)?.cents === Math.abs(cents));
