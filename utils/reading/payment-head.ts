/** What the head of a remittance says of its payment. */
import { meanings } from './labels';
import { type Model, shareY } from './model';
import type { Pair } from './pairs';

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
