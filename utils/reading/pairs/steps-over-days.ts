/** The way of a claim, each step's words over its day and what else is said of it: `Paid` over `Sep 4, 2026, check 0061187204`. */

import { type Model, push, type Unit } from '../page/model';
import { dates } from '../values/values';
import type { Step } from './dated-steps';

/** How far below its words a step's day begins, and how far aside, in pixels. */
const [BELOW, ASIDE] = [16, 6];

/** So many texts further the next step begins at the most: its sign may stand before it. */
const NEXT = 2;

const DAY =
  /^((?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[ -][A-Z][a-z]{2,8}[ -]\d{4}))(?:$|,? ?[·•|] |, | (?:at|by|via|with|from) )(.{0,80})$/;

/** Steps of one look, one below the other, of which one day or more has words behind it: days alone are read as any label's. */
export function stepsOverDays({ units }: Model, usable: readonly Unit[]): Step[][] {
  const groups = new Map<string, Step[]>();
  for (const words of usable) {
    const below = units[words.id + 1];
    if (!below || words.form || words.act || below.form || below.act || !/^\p{L}/u.test(words.text) || words.text.length > 50)
      continue;
    const gap = below.box[1] - words.box[1] - words.box[3];
    if (gap < -2 || gap > BELOW || Math.abs(below.box[0] - words.box[0]) > ASIDE || below.look === words.look) continue;
    const [, day, note = ''] = DAY.exec(below.text) ?? [];
    if (!day || !dates(day, false)) continue;
    push(groups, `${words.look}/${below.look}/${Math.round(words.box[0] / 4)}`, { day: below, text: day, words, said: note });
  }
  const follow = (steps: readonly Step[]): boolean =>
    steps.every(({ words }, index) => index === 0 || words.id - steps[index - 1]!.day.id <= NEXT);
  return [...groups.values()].filter((steps) => follow(steps) && steps.some(({ said }) => said !== ''));
}
