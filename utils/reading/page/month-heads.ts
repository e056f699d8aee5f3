/** Days without a year below the name of their month: `Nov 3` or `Thu 19` under `November 2026`. */

import { weekday } from '@/utils/claim/calendar-date';
import type { Block } from '@/utils/page/page-text';
import { date } from '../values/values';
import { clean, isFigure } from '../words/text';

interface Text {
  text: string;
  block: number;
  form?: unknown;
}

const MONTH =
  /^(?:(?:services?|visits?|sessions?|care|claims?|dates of service) (?:in|of|from|for|during) )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,? (20\d{2})$/i;
/** `Nov 3`, `Mon, Nov 3`, `Oct 26 – 28`, `Oct 26 – Oct 28` */
const DAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?([A-Z]{3,9})\.? \d{1,2}(?: ?[-–—] ?(?:([A-Z]{3,9})\.? )?\d{1,2})?$/i;
/** `Thu 19`, `19 Thursday`: a day of the week says with its number which of a month's days it is. */
const WEEKDAY =
  /^(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?,? (mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)$/i;
/** The same in two boxes. */
const DAYS = /^(\d{1,2})(?: ?[-–—] ?(\d{1,2}))?$/;
const WEEKDAYS = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?(?: ?[-–—] ?(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)?$/i;
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** `12 Nov`, `9 – 10 Oct`: the day before the month. */
const DAY_BEFORE = /^(\d{1,2}(?: ?[-–—] ?\d{1,2})?) ([A-Z]{3,9})\.?$/i;
/** So far around a month's name lie the days that it is said of. */
const AROUND = 6;

/** The name of a month, as it stands over what happened in it. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** Gives days of a month the year that the nearest name of a month before them says, where that is the same month. */
export function yearsOfMonths(blocks: readonly Block[], units: readonly Text[]): void {
  let month: (Month & { around: ReadonlySet<number> }) | undefined;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    const named = unit.form || isFigure(unit.text) ? null : MONTH.exec(unit.text);
    if (named) {
      month = { name: short(named[1]!), year: named[2]!, around: new Set(upFrom(blocks, unit.block).slice(0, AROUND)) };
      continue;
    }
    if (!month || unit.form || unit.text.length > 30) continue;
    const next = units[index + 1];
    const { parent } = blocks[unit.block]!;
    // In one box with it, in the box around the two, or each in a box of its own there.
    const boxes = next && [blocks[next.block]!.parent, next.block];
    const beside = boxes?.some((one) => one === parent || one === unit.block) ? next!.text : '';
    const whole = dayOf(unit.text, month) ?? weekdayOf(unit.text, month) ?? apartFromWeekday(unit.text, beside, month);
    const { around } = month;
    if (whole !== undefined && upFrom(blocks, unit.block).some((block) => around.has(block))) unit.text = whole;
  }
}

interface Month {
  name: string;
  year: string;
}

function dayOf(text: string, { name, year }: Month): string | undefined {
  const [, days, named] = DAY_BEFORE.exec(text) ?? [];
  if (days && named) return short(named) === name ? `${name} ${days}, ${year}` : undefined;
  const [, first, last] = DAY.exec(text) ?? [];
  return first !== undefined && [first, last ?? first].every((one) => short(one) === name)
    ? clean(`${text}, ${year}`)
    : undefined;
}

/** The day of the month, where it is one of the week that stands beside it. */
function weekdayOf(text: string, { name, year }: Month): string | undefined {
  const [, before, after, first, behind] = WEEKDAY.exec(text) ?? [];
  const week = (before ?? behind)?.toLowerCase();
  if (week === undefined) return undefined;
  const whole = `${name} ${after ?? first}, ${year}`;
  const day = date(whole, false);
  return day !== undefined && WEEK[weekday(day)] === week ? whole : undefined;
}

/** `21` and beside it, in a box of its own, `Wed`; `15–17` beside `Tue–Thu`. */
function apartFromWeekday(text: string, beside: string, month: Month): string | undefined {
  const [, first, last] = DAYS.exec(text) ?? [];
  const [, from, to] = first === undefined ? [] : (WEEKDAYS.exec(beside) ?? []);
  if (first === undefined || from === undefined || (last === undefined) !== (to === undefined)) return undefined;
  const begins = weekdayOf(`${from} ${first}`, month);
  if (last === undefined || begins === undefined) return begins;
  return weekdayOf(`${to} ${last}`, month) && `${month.name} ${first} - ${last}, ${month.year}`;
}

const short = (name: string): string => name.slice(0, 3).toLowerCase();

/** A block and those around it, without the page itself. */
function upFrom(blocks: readonly Block[], block: number): number[] {
  const found: number[] = [];
  for (let at = block; at >= 0 && blocks[at]!.parent >= 0; at = blocks[at]!.parent) found.push(at);
  return found;
}
