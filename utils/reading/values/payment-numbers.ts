/** A payment's number, and the day that it was made on, in one text. */

import { dates } from './values';

/** `EFT 7714420 08/28/2026`, `900216650 on Oct 30, 2026`: what it is, its number, the day. */
const NUMBER_AND_DAY =
  /^((?:eft|ach|check|chk|ck|draft|warrant|trace)(?: (?:no\.?|number))?(?: ?#|:)? ?(?<![A-Z])(?=\S))?((?=[A-Z0-9-]*\d{4})[A-Z0-9-]{5,24})(?:[,;]| [·–—|/-])? \(?(?:(?:dated|on|of|issued|sent|mailed|paid) (?:on )?)?(\S.{5,18}?)\)?$/i;

/** `Trace 7710-4418, sent 10/16/2026`: a question's trace as well as a payment's. */
const isAsked = (text: string): boolean => /^trace\b(?!.*\b(?:issued|paid|mailed|dated)\b)/i.test(text);

export interface NumberAndDay {
  number: string;
  day: string;
  /** the text itself says that it is a payment's */
  named: boolean;
}

/** Both, where a text says nothing else. */
export function numberAndDay(text: string): NumberAndDay | undefined {
  const [, what, number, day] = NUMBER_AND_DAY.exec(text) ?? [];
  return number && day && dates(day, false)
    ? { number, day, named: (what !== undefined && !isAsked(text)) || /^(?:eft|ach|chk|ck)\d/i.test(number) }
    : undefined;
}
