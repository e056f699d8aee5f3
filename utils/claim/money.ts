/** Money is whole US cents, as an integer: no floating point ever adds up amounts. */

/** An amount in whole US cents. */
export type Cents = number;

/** Cents of a JSON number in dollars (`12.3` → `1230`). Throws a RangeError on what is no amount. */
export function centsFromDollars(dollars: number): Cents {
  const cents = Math.round(dollars * 100);
  if (!Number.isSafeInteger(cents)) throw new RangeError('not an amount of money');
  return cents === 0 ? 0 : cents;
}

/** Dollars as a JSON number (`1230` → `12.3`). */
export const dollarsFromCents = (cents: Cents): number => cents / 100;

/** `1234567` → `12,345.67`: two decimals, no currency sign, a leading minus where it is negative. */
export function formatCents(cents: Cents): string {
  const absolute = Math.abs(cents);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${String(absolute % 100).padStart(2, '0')}`;
}
