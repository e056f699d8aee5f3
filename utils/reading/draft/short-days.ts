/** Days of lines that are shown without their year. */

import { date } from '../values/values';
import { type Draft, type LineDraft, putLine } from './draft';

/** `Mar 31`, `3/31` */
const SHORT = /^(?:[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2}\/\d{1,2})$/;

interface Shown {
  text: string;
  units: readonly number[];
}

/**
 * Gives each line without a day the one that its texts show without a year, where it lies within the claim's days of service in exactly one year.
 * @param shown each line with the texts of its row or box; parts between points are looked at one by one
 */
export function shortDaysInto({ claim }: Draft, shown: Iterable<readonly [LineDraft, readonly Shown[]]>): void {
  const { serviceFrom, serviceTo } = claim;
  if (serviceFrom === undefined || serviceTo === undefined) return;
  for (const [line, texts] of shown) {
    if (line.marks.has('serviceFrom')) continue;
    const days = texts.flatMap(({ text, units }) =>
      text
        .split(/ [·•|] /)
        .filter((part) => SHORT.test(part))
        .map((part) => ({ day: within(part, serviceFrom, serviceTo), units })),
    );
    const [only, ...more] = days;
    if (only?.day && more.length === 0) putLine(line, 'serviceDate', 'dates', only.day, { units: only.units, confidence: 0.85 });
  }
}

function within(part: string, from: string, to: string): string | undefined {
  const years = new Set([from.slice(0, 4), to.slice(0, 4)]);
  const days = [...years].flatMap((year) => date(part.includes('/') ? `${part}/${year}` : `${part}, ${year}`, false) ?? []);
  const fitting = days.filter((day) => day >= from && day <= to);
  return fitting.length === 1 ? fitting[0] : undefined;
}
