/** A claim's number, and its status, in a title. */

import type { Model, Unit } from '../page/model';
import { isStatusWord } from '../values/status';
import { remembered } from '../words/remembered';
import type { Pair } from './pairs';

const TITLE =
  /^(?:(?:view|edit|display) )?(?:(?:professional|institutional|dental|facility|medical|pharmacy|vision|trip) )?(?:claim|bill|invoice|benefit statement)(?::?\s+(?:number|no\.?|id|icn|dcn|tcn|ccn|control number|control no\.?|#|details?(?: for)?))?\s*[:#-]?\s*#?([A-Z0-9](?:[A-Z0-9-]){5,24}|(?=(?:\d ?){10,24}(?!\d))\d{1,8}(?: \d{2,8}){2,5})(?:(?:\s+[-–]\s*|\s*[—|·(:]\s*| (?:is|was|has been) )(.{3,40}?)\)?| is)?$/i;

/** `Bill detail — ICN 11226284300417002`, `CHAMPVA claim 26-2880-041775`. */
const NAMED_TITLE =
  /^(?:(?:claim|bill|invoice) (?:details?|summary|status|information) ?[—–:|-] ?(?:claim|bill|invoice|icn|dcn|tcn|ccn)|(?:champva|tricare|medicare|medicaid) claim)(?: (?:number|no\.?|id|#))? ?:? ?#?([A-Z0-9](?:[A-Z0-9-]){5,24})$/i;

export interface ClaimTitle {
  number: string;
  status?: string;
  unit: number;
}

/** `Claim 581717358 - Denied`, `Claim EW66718685`. */
export function claimTitles(free: readonly Unit[]): ClaimTitle[] {
  const titles = titlesIn(free);
  const own = titles.filter(({ ofProgram }) => !ofProgram);
  // Beside the claim's own number `Medicare claim number` is what it had at who paid before.
  return own.length > 0 ? own : titles;
}

const OF_A_PROGRAM = /^(?:champva|tricare|medicare|medicaid) claim\b/i;

function titlesIn(free: readonly Unit[]): (ClaimTitle & { ofProgram: boolean })[] {
  return free.flatMap((unit, index) => {
    if (
      unit.act === 'link' ||
      unit.act === 'button' ||
      unit.form ||
      !/claim|bill|invoice|statement|^[a-z]{1,5}-?\d.* [—–-] /i.test(unit.text)
    )
      return [];
    const title = titleIn(unit.text);
    const status = title && (title.status ?? statusBehind(free, index));
    if (!title) return [];
    const told = status && isStatusWord(status) ? { status } : {};
    return [{ number: title.number, ...told, unit: unit.id, ofProgram: OF_A_PROGRAM.test(unit.text) }];
  });
}

/** A number of a payer's with letters before it and a status behind a dash: `CV-77088120 — Adjusted`. */
const NUMBER_AND_STATUS = /^((?!auth|pa-|ref|um-)[A-Z]{1,5}-?(?=[\d-]{6})[\d-]{6,20}) [—–-] (.{4,40})$/i;

/** The number in a text that is a claim's title, and what is said behind it. */
const titleIn = remembered((shown): { number: string; status?: string } | undefined => {
  const [head = '', ...strip] = (LED.exec(shown)?.[1] ?? shown).split(/ [•·|] /);
  const text = (strip.length > 1 ? head : [head, ...strip].join(' · ')).replace(/\s*[—–:|-]$/, '');
  const stands = NUMBER_AND_STATUS.exec(text);
  const match = TITLE.exec(text) ?? NAMED_TITLE.exec(text) ?? (stands && isStatusWord(stands[2]!) ? stands : null);
  if (!match || (match[1]!.match(/\d/g)?.length ?? 0) < 4) return undefined;
  // `Claim WR-5518 is paid: $412.80` is news of a claim, and no title.
  if (match[2]?.includes('$')) return undefined;
  const status = match[2] ?? strip.map((part) => part.replace(/^(?:claim )?status:? /i, '')).find((part) => isStatusWord(part));
  return { number: match[1]!.replaceAll(' ', ''), ...(status === undefined ? {} : { status }) };
});

/** The status behind a title on its line, a text of its own; a dash may stand between. */
function statusBehind(free: readonly Unit[], index: number): string | undefined {
  const dash = free[index + 1];
  const behind = dash?.text.replace(/^[-–—|·•:] ?|^\(|\)$/g, '');
  if (
    dash &&
    behind &&
    !dash.act &&
    isStatusWord(behind) &&
    (dash.before === free[index]!.id || standsBehind(free[index]!, dash))
  )
    return behind;
  const word = free[index + 2];
  return dash && word && dash.before === free[index]!.id && /^[-–—|·•:]$/.test(dash.text) && word.before === dash.id && !word.act
    ? word.text
    : undefined;
}

/** A mark set right behind a title, in a box of its own. */
const standsBehind = (title: Unit, { box: [x, y, , height], form }: Unit): boolean => {
  const gap = x - title.box[0] - title.box[2];
  return !form && gap >= 0 && gap < 60 && y >= title.box[1] - 8 && y + height <= title.box[1] + title.box[3] + 8;
};

/** `Explanation of Review – Bill Control Number 8841-260611-0047` */
const LED =
  /^\p{L}[\p{L} ]{4,50} [–—|:-] ((?:claim|bill) (?:(?:control )?(?:number|no\.?|id|#) ?)?#?(?=[A-Z0-9-]*\d{4})[A-Z0-9-]{6,24})$/iu;

/** What kind of claim it is stands over its number, and is no label of it. */
const KIND_OF_CLAIM = /^(?:(?:professional|institutional|dental|facility|hospital|outpatient|inpatient|medical|vision) )?claim$/i;

/** A number set large at the head of a page or a box that speaks of a claim: `4410287716` over `Professional claim · received Jul 20, 2026`. */
export function largeNumber(model: Model, free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined {
  const paired = new Set(pairs.flatMap((pair) => (KIND_OF_CLAIM.test(pair.label) ? [] : pair.units)));
  const heights = free.map((unit) => unit.box[3]).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const found = free.filter(
    (unit) =>
      !unit.act &&
      !unit.form &&
      !paired.has(unit.id) &&
      /^(?:[A-Z]{1,5}-)?[A-Z]{0,4}\d[A-Z0-9-]{6,22}$/.test(unit.text) &&
      (unit.text.match(/\d/g)?.length ?? 0) >= 6 &&
      (model.blocks[unit.block]!.kind === 'heading' || unit.box[3] > usual * 1.2) &&
      [-2, -1, 1, 2].some((step) => /\b(?:claims?|bills?)\b/i.test(model.units[unit.id + step]?.text ?? '')),
  );
  return found.length === 1 ? found[0] : undefined;
}

const NUMBER_BEFORE = /^#?([A-Z]{0,5}-?\d[A-Z0-9-]{6,24}) ?[·•|—–-] ?(\p{L}.{3,40})$/iu;

/** A heading of a number and a status alone: `#2612905517R1 · Denied`. */
export function numberAndStatus(model: Model, free: readonly Unit[]): ClaimTitle | undefined {
  const found = free.flatMap(({ act, block, id, text }) => {
    const [, number, status] = (!act && model.blocks[block]!.kind === 'heading' && NUMBER_BEFORE.exec(text)) || [];
    return number && status && (number.match(/\d/g)?.length ?? 0) >= 6 && isStatusWord(status)
      ? [{ number, status, unit: id }]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** `Part of claim WR-5520-0917 was not paid`: the page's first heading names the claim that it is of. */
const NAMES_CLAIM = /\bclaim (?:number |no\.? ?|# ?)?((?=[A-Z\d-]*\d{3})[A-Z\d][A-Z\d-]{5,24})(?![\w-])/i;

function namedInHeading({ blocks }: Model, free: readonly Unit[]): ClaimTitle | undefined {
  const first = free.find(({ block, act }) => !act && blocks[block]!.kind === 'heading' && (blocks[block]!.level ?? 2) === 1);
  const number = /\b(?:replac\w+|original|previous|prior|earlier)\b/i.test(first?.text ?? '')
    ? undefined
    : NAMES_CLAIM.exec(first?.text ?? '')?.[1];
  return first && number ? { number, unit: first.id } : undefined;
}

/** The title of the one claim that a page or card speaks of. */
export function headingClaim(model: Model, free: readonly Unit[]): ClaimTitle | undefined {
  const titles = claimTitles(free);
  const own = namedInHeading(model, free);
  const found = own && !titles.some(({ number }) => number === own.number) ? [own] : titles;
  return new Set(found.map((one) => one.number)).size === 1 ? found[0] : undefined;
}
