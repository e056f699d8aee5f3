/** Texts that lead a service line's box or stand in it without a label: its code, how many of it, its revenue code. */

import { remembered } from '../words/remembered';

/** `Line 1: T1019 modifiers U6` without what counts it. */
export const withoutNumber = remembered((text) =>
  text
    .replace(/^(?:(?:line|item|service|svc|detail) ?#?\d{1,3} ?[:.·•|—–-] ?|\d{1,2}[.)] (?=[A-V]?\d{4}))/i, '')
    .replace(/^(?:HC|AD|ER|IV) ?: ?(?=[A-Z]?\d{4})/, '')
    .replace(/^(?:CPT|HCPCS|CDT)(?: ?\/ ?(?:CPT|HCPCS))?(?: codes?)?:? (?=[A-V]?\d{4})/, '')
    .replace(/^(\d{4}) [·•|] (?=[A-Z]?\d{4})/, '$1/')
    .replace(/^([A-V]?\d{4,5}) [–—-] (?=[A-Z0-9]{2}(?: [·•|]|$))/, '$1-')
    .replace(/ (?:modifiers?|mods?):? (?=[A-Z0-9]{2}\b)/i, ' '),
);

/** The code of a line's title, at its beginning or behind a dash: `Line 1: T1019`, `Exam — 92014`. */
export const leadCode = remembered(
  (text) =>
    /^\p{L}[\p{L}\d ,&/()'-]{2,50} [—–-] ([A-V]?\d{4,5}[A-Z]?(?:[- ][A-Z0-9]{2}){0,4})$/u.exec(text)?.[1] ?? withoutNumber(text),
);

/** The parts of a strip: `1 unit, 10/20/2026`, `99284 25 / rev 0450 / 03/19/2026`. */
export const stripParts = (text: string): readonly string[] =>
  text.split(/ [·•|/] |(?<=units?|visits?|days?), (?=\S{6})|(?<=\d), (?=(?:qty|quantity|units?)\b)/i);

/** `Sep 3, 2026 × 1` */
export const DAY_AND_COUNT = /^(\S.{5,18}\d) ([x×] ?\d{1,4})$/i;

/** How many of it, without a label: `16 units`, `× 2`. */
export const looseCount = (shown: string): string | undefined => {
  const text = shown.replace(DAY_AND_COUNT, '$2');
  const match =
    /^(?:(\d{1,5}(?:\.\d{1,2})?) (?:units?|un|visits?|days?|services?)|(?:[×x]|units?:?|qty\.?:?|quantity:?) ?(\d{1,4}))$/i.exec(
      text,
    );
  return match?.[1] ?? match?.[2];
};

/** A revenue code that says that it is one: `(revenue code 0120)`, `Rev 0450`. */
export const namedRevenue = (text: string): string | undefined =>
  text.length < 80 ? /\brev(?:enue)?\.?(?: code)?[ #:]{1,3}(\d{4})\b/i.exec(text)?.[1] : undefined;
