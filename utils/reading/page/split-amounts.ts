/** Amounts whose sign or cents the page sets in smaller letters, as shops set their prices: `$198` and `.40` in a text of its own. */

const WHOLE = /(?:^|[\s(:])[-–−(]?\$? ?(?:\d{1,3}(?:,\d{3})+|\d{1,7})$/;
const CENTS = /^\.\d\d(?!\d)/;
const SIGN = /(?:^|[\s(:])[-–−(]?\$$/;

/** Two figures in far smaller letters behind a whole amount of dollars are its cents, as on a price tag: `$236` and `48`. */
export const areCents = (before: string, high: number, text: string, low: number): boolean =>
  /^\d\d$/.test(text) && low < high * 0.87 && /\$/.test(before) && WHOLE.test(before);

/** What follows without a blank belongs to the amount before it, however it is drawn. */
export const goesOnAmount = (before: string, text: string): boolean =>
  (CENTS.test(text) && WHOLE.test(before)) || (SIGN.test(before) && /^\d[\d,]*(?:\.\d\d)?(?!\d)/.test(text));
