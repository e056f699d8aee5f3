/** What the head of a remittance says of its payment. */

import { type Model, shareY, type Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { meanings } from '../words/labels';
import type { Pair } from './pairs';

/** `Claims in payment 4471902265`, `EFT #0081554270`. */
const PAYMENT_HEAD = /\b(?:payment|check|eft|draft|trace|warrant)(?: number| no\.?)? ?#?((?=[A-Z0-9]*\d{4})[A-Z0-9]{6,20})$/i;

/** The number of a payment that ends a heading. */
export function paymentInHeading({ blocks }: Model, { block, text }: Unit): Segment | undefined {
  const number = blocks[block]!.kind === 'heading' ? PAYMENT_HEAD.exec(text)?.[1] : undefined;
  return number ? { label: 'Payment number', text: number } : undefined;
}

/** `Voucher number` beside `Voucher date`: a payment's; alone it may be anything's. */
export function vouchersOfPayments(pairs: readonly Pair[]): void {
  if (!pairs.some(({ label }) => /^voucher (?:date|amount|total)$/i.test(label))) return;
  for (const pair of pairs) if (/^voucher(?: (?:number|no\.?|#|id))?$/i.test(pair.label)) pair.label = 'Payment number';
}

/** `CHECK/EFT 00418826   DATE 09/04/26`: a date that follows a payment's number on its line is the payment's. */
export const datedPayment = (model: Model, pairs: readonly Pair[]): Pair[] =>
  pairs.map((pair, index) => {
    const before = pairs[index - 1];
    const [left, right] = [before && model.units[before.labelUnit], model.units[pair.labelUnit]];
    return before &&
      left &&
      right &&
      /^(?:date|dated)$/i.test(pair.label) &&
      meanings(before.label, false)[0]?.field === 'checkNumber' &&
      shareY(left.box, right.box) > right.box[3] / 2
      ? { ...pair, label: 'Payment date' }
      : pair;
  });
