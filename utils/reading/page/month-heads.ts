/** Days without a year below the name of their month: `Nov 3` under `November 2026`. */

import type { Block } from '@/utils/page/page-text';
import { clean } from '../words/text';

interface Text {
  text: string;
  block: number;
  form?: unknown;
}

const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,? (20\d{2})$/i;
/** `Nov 3`, `Mon, Nov 3`, `Oct 26 – 28`, `Oct 26 – Oct 28` */
const DAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?([A-Z]{3,9})\.? \d{1,2}(?: ?[-–—] ?(?:([A-Z]{3,9})\.? )?\d{1,2})?$/i;
/** So far around a month's name lie the days that it is said of. */
const AROUND = 6;

/** Gives days of a month the year that the nearest name of a month before them says, where that is the same month. */
export function yearsOfMonths(blocks: readonly Block[], units: readonly Text[]): void {
  let month: { name: string; year: string; around: ReadonlySet<number> } | undefined;
  for (const unit of units) {
    const [, name, year] = unit.form ? [] : (MONTH.exec(unit.text) ?? []);
    if (name && year) {
      month = { name: short(name), year, around: new Set(upFrom(blocks, unit.block).slice(0, AROUND)) };
      continue;
    }
    if (!month || unit.form || unit.text.length > 30) continue;
    const [, first, last] = DAY.exec(unit.text) ?? [];
    if (first === undefined || ![first, last ?? first].every((one) => short(one) === month!.name)) continue;
    const { around } = month;
    if (upFrom(blocks, unit.block).some((block) => around.has(block))) unit.text = clean(`${unit.text}, ${month.year}`);
  }
}

const short = (name: string): string => name.slice(0, 3).toLowerCase();

/** A block and those around it, without the page itself. */
function upFrom(blocks: readonly Block[], block: number): number[] {
  const found: number[] = [];
  for (let at = block; at >= 0 && blocks[at]!.parent >= 0; at = blocks[at]!.parent) found.push(at);
  return found;
}
