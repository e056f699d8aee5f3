/** Amounts in controversy for a Medicare hearing and court review, by the year in which the request is filed. Source: 90 FR 55869, 4 Dec 2025. */

import { type CalendarDate, calendarDate, parts } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import { businessDayOnOrBefore } from './business-days';
import type { Deadline } from './decision';

const THRESHOLDS: ReadonlyMap<number, Readonly<Record<'alj' | 'court', number>>> = new Map([
  [2025, { alj: 190_00, court: 1_900_00 }],
  [2026, { alj: 200_00, court: 1_960_00 }],
]);

/** Too little for a hearing, or for a court, in every year that is known. */
export const tooSmallFor = (step: 'alj' | 'court', cents: number): boolean =>
  [...THRESHOLDS.values()].every((threshold) => cents < threshold[step]);

/** At TRICARE a reconsideration is final below this amount, in cents. Source: 32 CFR 199.10. */
const FINAL_AT_TRICARE = 50_00;

/** Of Medicare's upper levels, and of TRICARE's first. */
const [UPPER, FIRST] = [/\b(?:qic|alj|council|maximus|c2c)\b/i, /\brecon/i];
const AMOUNT = /\d[.,]\d\d\b|\$ ?\d/;

/**
 * A note of a decision after which an amount decides whether anything is left, with the claim's own amount (cents) where the note tells none.
 * @param payer as the clerk calls it
 */
export function withStake(text: string, cents: number | undefined, payer: string): string {
  if (cents === undefined || cents < 0 || text === '') return text;
  if (/\btricare\b/i.test(payer))
    return cents < FINAL_AT_TRICARE && FIRST.test(text) ? `${text}. Amount in controversy under the minimum` : text;
  return UPPER.test(text) && !AMOUNT.test(text) ? `${text}. $${(cents / 100).toFixed(2)} in controversy` : text;
}

type Dated = Extract<Deadline, { kind: 'date' }>;

/**
 * The deadline as the amount (cents) allows: none where it is too small in every year in which the request could be filed, the end of the
 * last year in which it is enough where a later threshold is higher. An amount that is not known leaves the date, with the threshold said.
 */
export function shortOfControversy(
  deadline: Dated,
  step: 'alj' | 'court',
  amount: number | undefined,
  start: CalendarDate,
): Deadline {
  const [from, to] = [parts(start).year, parts(deadline.date).year];
  const years = from === to ? [from] : [from, to];
  const said = years
    .map((year) => [year, THRESHOLDS.get(year)?.[step]] as const)
    .map(([year, cents]) => (cents === undefined ? `${year} not known here` : `${formatCents(cents)} USD in ${year}`))
    .join(', ');
  const withWords: Dated = {
    ...deadline,
    source: { ...deadline.source, text: `${deadline.source.text}. Amount in controversy: ${said}` },
  };
  if (amount === undefined) return withWords;
  const enough = years.map((year) => {
    const threshold = THRESHOLDS.get(year)?.[step];
    return threshold === undefined ? undefined : amount >= threshold;
  });
  if (enough.at(-1) === true) return withWords;
  if (enough.every((year) => year === false)) {
    return {
      level: deadline.level,
      kind: 'none',
      why: `The amount in controversy is too small: ${formatCents(amount)} USD against ${said}`,
      source: deadline.source,
    };
  }
  if (enough.at(-1) === false) {
    const lastDay = businessDayOnOrBefore(calendarDate(from, 12, 31));
    if (enough[0] === true) {
      const { safeDate, ...rest } = withWords;
      return { ...rest, date: lastDay, ...(safeDate !== undefined && safeDate < lastDay ? { safeDate } : {}) };
    }
  }
  return unknownYear(deadline, step, amount, said);
}

/** A year whose threshold is not published here: thresholds follow prices, so far from the last known one the answer is still sure. */
function unknownYear(deadline: Dated, step: 'alj' | 'court', amount: number, said: string): Deadline {
  const known = Math.max(...[...THRESHOLDS.values()].map((year) => year[step]));
  if (amount >= known * 1.15)
    return { ...deadline, source: { ...deadline.source, text: `${deadline.source.text}. Amount in controversy: ${said}` } };
  return {
    level: deadline.level,
    kind: 'unknown',
    why: `Whether ${formatCents(amount)} USD is enough is not known: amount in controversy ${said}`,
  };
}
