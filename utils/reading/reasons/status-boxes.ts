/** A 277 category with its words, and under it the status codes with theirs, in plain text lines. */

import { addReason, type Draft, put } from '../draft/draft';
import type { Unit } from '../page/model';
import { category } from '../values/codes';
import { dates } from '../values/values';
import type { Context } from './context';

const CATEGORY_LINE = /^(?:(?:status )?category(?: code)?:? )?([A-Z]\d{1,2})(?:\s?[-–—:|]\s?|\s)(\p{L}.{5,})$/iu;
/** How the first text of such a line begins; most pages have none. */
const LEADS = /^(?:status|category|[A-Z]\d)/i;
const STATUS_LINE = /^(?:(?:claim )?status(?: code)?:? )?(\d{1,3})(?:\s?[-–—:|]\s?|\s)(\p{L}.{3,})$/iu;
const DAY_BEHIND =
  /(?<![\s,(·|–-])[\s,(·|–-]+(?:effective|eff\.?|as of|status date|date|on)?:? ?(\d{1,2}\/\d{1,2}\/\d{2,4})\)?$/i;

interface Line {
  text: string;
  day?: string;
  units: number[];
}

/** The texts of a box, line by line, each without the day at its end. */
function linesOf(free: readonly Unit[]): Line[] {
  const lines: { units: Unit[] }[] = [];
  for (const unit of free) {
    const last = lines.at(-1)?.units;
    if (last && unit.before === last.at(-1)!.id) last.push(unit);
    else lines.push({ units: [unit] });
  }
  return lines.map(({ units }) => {
    const text = units.map((unit) => unit.text).join(' ');
    const day = DAY_BEHIND.exec(text);
    return {
      text: day && dates(day[1]!, false) ? text.slice(0, day.index) : text,
      ...(day ? { day: day[1]! } : {}),
      units: units.map((unit) => unit.id),
    };
  });
}

/** `R4 Requests for documentation` over `294 Supporting documentation`, once or several times of one day: the category's words are the status. */
export function categoriesOverCodes(draft: Draft, { model }: Context, free: readonly Unit[]): void {
  if (model.width !== undefined || draft.claim.reasons?.some((reason) => reason.system === 'csc')) return;
  if (!free.some(({ text }) => LEADS.test(text))) return;
  const lines = linesOf(free.filter((unit) => !unit.form && !unit.act));
  let first: { words: string; code: string; day?: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const match = CATEGORY_LINE.exec(line.text);
    const code = match && category(match[1]!);
    if (!match || !code) continue;
    const codes = lines.slice(index + 1, index + 6).map((next) => ({ next, found: STATUS_LINE.exec(next.text) }));
    const end = codes.findIndex(({ found }) => !found);
    const own = end < 0 ? codes : codes.slice(0, end);
    const day = line.day ?? own[0]?.next.day;
    if (own.length === 0) continue;
    first ??= { words: match[2]!, code, ...(day ? { day } : {}) };
    // Older answers stand below the newest one.
    if (code[0] !== first.code[0] || day !== first.day) return;
    for (const { next, found } of own)
      addReason(
        draft.claim,
        draft.reasonMarks,
        { system: 'csc', code: `${code}:${Number(found![1])}`, text: found![2]! },
        { units: [...line.units, ...next.units], confidence: 0.92 },
      );
    put(draft, 'statusText', 'status', match[2]!, { units: line.units, confidence: 0.9 });
  }
}
