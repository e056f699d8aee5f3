/** What the texts mean that boxes alike repeat: by what names them, else by what all boxes show at that place together. */

import { leadsIn } from '../boxes/card-badges';
import { LONG_NUMBER } from '../boxes/cards';
import { isOrganization, isProgram, NOT_A_NAME } from '../draft/payer';
import { shareY } from '../page/model';
import { isStatusWord, statusMeaning } from '../values/status';
import { dates, isRange, money } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Kind } from '../words/words';
import { fieldOf, isSamePlace, OF_PAYMENT, type Part, PEOPLE, placeIn, type Shape } from './repeated-parts';

/** A value of one box and what it is. */
export interface Told {
  field: string;
  kind: Kind;
  text: string;
  unit: number;
}

/** One text of each box, absent where a box has none. */
export type Role = (Part | undefined)[];

/** More amounts than a claim has. */
const MOST_AMOUNTS = 7;

/** One label names two amounts in it: it holds more than a claim, or a claim's lines. */
export const holdsMore = (parts: readonly Part[]): boolean => {
  if (parts.filter(({ shape }) => shape === 'money').length > MOST_AMOUNTS) return true;
  const sums = new Map<string, string>();
  return parts.some(({ label, shape, text }) => {
    if (label === undefined || shape !== 'money') return false;
    const known = sums.get(label);
    sums.set(label, text);
    return known !== undefined && known !== text;
  });
};

/** What a box's labels say, but for what two of them say differently. */
export function toldByLabels(parts: readonly Part[]): Told[] {
  const found = new Map<string, Told | undefined>();
  for (const { label, torn, shape, text, unit } of parts) {
    if (label === undefined || torn || shape === 'blank') continue;
    const meant =
      fieldOf(label, shape) ??
      (shape === 'money' && PEOPLE.test(label) ? SHARE : shape === 'number' && OF_PAYMENT.test(text) ? CHECK : undefined);
    if (!meant || meant.field === 'none') continue;
    const known = found.get(meant.field);
    if (!found.has(meant.field)) found.set(meant.field, { ...meant, text, unit: unit.id });
    else if (known?.text !== text) found.set(meant.field, undefined);
  }
  const told = [...found.values()].filter((one) => one !== undefined);
  // `Sent` is said of many things, beside a check's number of the check.
  const sent = parts.filter(({ shape, label }) => shape === 'dates' && label !== undefined && SENT.test(label));
  if (found.has('checkNumber') && !found.has('paymentDate') && sent.length === 1)
    told.push({ field: 'paymentDate', kind: 'date', text: sent[0]!.text, unit: sent[0]!.unit.id });
  return told;
}
const SENT = /^(?:sent|issued|mailed|dated|released)(?: on)?$/i;
const SHARE = { field: 'patientResponsibility', kind: 'money' } as const;
const CHECK = { field: 'checkNumber', kind: 'id' } as const;

/** Texts of a shape that nothing names, by the letters that they are written in and the part of a strip that they are; what a box has twice is in none. */
export function unnamed(boxes: readonly (readonly Part[])[], ...shapes: readonly Shape[]): Role[] {
  const roles = new Map<string, Role>();
  const twice = new Set<string>();
  for (const [index, parts] of boxes.entries())
    for (const part of parts) {
      if (!shapes.includes(part.shape) || part.names || part.torn || (part.label !== undefined && !isVague(part.label))) continue;
      const key = `${part.unit.look} ${part.at}`;
      const role = roles.get(key) ?? boxes.map(() => undefined);
      if (role[index]) twice.add(key);
      role[index] = part;
      roles.set(key, role);
    }
  return [...roles].flatMap(([key, role]) => (twice.has(key) ? [] : [role]));
}

/** Words before a number that do not say whose it is: `Ref B-2210`. */
const isVague = (label: string): boolean => /^(?:#|no\.?|id|ref(?:erence)?(?: (?:no\.?|#|number))?)$/i.test(label);

const shown = (role: Role): Part[] => role.filter((part) => part !== undefined);
/** Nearly every box has it. */
export const isUsual = (role: Role): boolean => shown(role).length * 5 >= role.length * 4;
const areDistinct = (role: Role): boolean => new Set(shown(role).map(({ text }) => text)).size === shown(role).length;

/** The one name of a person that nearly every box shows, where not all show the same. */
export function personRole(boxes: readonly (readonly Part[])[]): Role | undefined {
  const isBody = ({ text }: Part): boolean => isProgram(text) || OF_PLAN.test(text);
  const roles = unnamed(boxes, 'person').filter((one) => isUsual(one) && !shown(one).some(isBody));
  const [role] = roles;
  return role && roles.length === 1 && new Set(shown(role).map(({ text }) => text)).size > 1 ? role : undefined;
}

/**
 * The claim's number and the member's among those that nothing names; and the only one, which may be either's.
 * @param told a label names every claim's number
 */
export function numberRoles(
  boxes: readonly (readonly Part[])[],
  person: Role | undefined,
  days: Role | undefined,
  told: boolean,
) {
  const often = unnamed(boxes, 'number').filter((role) => shown(role).length * 2 >= role.length);
  const isMembers = (role: Role): boolean =>
    !opens(role) && person !== undefined && (isBeside(role, person) || goesWith(role, person));
  const members = often.filter(isMembers);
  const claims = often.filter((role) => !isMembers(role) && areDistinct(role));
  const dated = claims.filter((role) => holdsDays(role, days));
  // A number as short as a member's among others may be anybody's; a long one that no other is is the claim's.
  const long = claims.filter((role) => shown(role).every(({ text }) => LONG_NUMBER.test(text)));
  const claim = [claims, dated, long].find((roles) => roles.length === 1)?.[0];
  const [lone, ...more] = often;
  return {
    claim,
    member: members.length === 1 && (told || claims.length > 0) ? members[0] : undefined,
    lone: person && lone && more.length === 0 && isUsual(lone) ? lone : undefined,
  };
}

/** What opens the claim is its number. */
const opens = (role: Role): boolean => shown(role).every(({ unit }) => unit.act === 'link');

/** A word's space, in pixels, and a little more. */
const SPACE = 16;

/** Right behind the name on its line in every box that has both. */
const isBeside = (role: Role, person: Role): boolean =>
  role.every((part, index) => {
    const name = person[index]?.unit;
    if (!part || !name || part.unit.before === name.id) return true;
    const gap = part.unit.box[0] - name.box[0] - name.box[2];
    return gap >= 0 && gap <= SPACE && shareY(part.unit.box, name.box) > 0;
  });

/** It comes again with the same person, and with nobody else. */
function goesWith(role: Role, person: Role): boolean {
  const owner = new Map<string, string>();
  for (const [index, part] of role.entries()) {
    const name = person[index]?.text;
    if (!part || !name) continue;
    if ((owner.get(part.text) ?? name) !== name) return false;
    owner.set(part.text, name);
  }
  return owner.size < shown(role).length;
}

/** Each begins with letters and the day on which it was made, at most two months after the box's own: `B-20260924-3310`. */
const holdsDays = (role: Role, days: Role | undefined): boolean =>
  days !== undefined &&
  role.every((part, index) => {
    const day = days[index] && dates(days[index].text, false)?.from.replaceAll('-', '');
    const own = /(?<!\d)(20\d{6})(?!\d)/.exec(part?.text ?? '')?.[1];
    return !part || !day || (own !== undefined && own >= day && Number(own) - Number(day) < 300);
  });

/** The one day that nothing names, where it is a range in some box, or never after the days that are named as received, processed or paid. */
export function dayRole(
  boxes: readonly (readonly Part[])[],
  told: readonly (readonly Told[])[],
  details: boolean,
): Role | undefined {
  if (told.some((values) => values.some(({ field }) => field.startsWith('service')))) return undefined;
  const roles = unnamed(boxes, 'dates').filter(isUsual);
  const [role] = roles;
  if (!role || roles.length > 1) return undefined;
  const later = role.flatMap((part, index) => {
    const day = part && dates(part.text, false)?.to;
    return told[index]!.flatMap(({ field, text }) => (day && LATER.has(field) ? [(dates(text, false)?.from ?? '') > day] : []));
  });
  const isFirst = later.length > (details ? 0 : 1) && later.every(Boolean);
  return isFirst || shown(role).some(({ text }) => isRange(text)) ? role : undefined;
}
const LATER = new Set(['receivedDate', 'processedDate', 'paymentDate']);

/** How each claim stands: the one text of a box that says so by itself, and at its place in the others what is new. */
export function statusRole(boxes: readonly (readonly Part[])[]): Role | undefined {
  const isWord = (part: Part): boolean =>
    part.shape === 'words' &&
    !part.names &&
    part.label === undefined &&
    part.text.length <= 40 &&
    !/\d/.test(part.text) &&
    !leadsIn(part.unit);
  const sure = boxes.map((parts) => parts.filter((part) => isWord(part) && isStatusWord(part.text)));
  const alone = sure.flatMap((parts, index) => (parts.length === 1 ? [placeIn(boxes[index]!, parts[0]!)] : []));
  // Of several the one that stands where others have theirs: `not paid yet` beside it is an amount that is missing.
  const first = sure.map((parts, index) => {
    if (parts.length < 2) return parts[0];
    const own = parts.filter((part) => alone.some((place) => isSamePlace(place, placeIn(boxes[index]!, part))));
    return own.length === 1 ? own[0] : undefined;
  });
  if (first.some((part, index) => !part && sure[index]!.length > 1)) return undefined;
  if (shown(first).length * 2 <= boxes.length) return undefined;
  const places = first.map((part, index) => part && placeIn(boxes[index]!, part));
  return first.map((part, index) => {
    if (part) return part;
    const same = boxes[index]!.filter(
      (one) =>
        isWord(one) &&
        meanings(one.text, false).length === 0 &&
        one.text.split(' ').length <= 5 &&
        places.some((place) => place && isSamePlace(place, placeIn(boxes[index]!, one))),
    );
    return same.length === 1 ? same[0] : undefined;
  });
}

/** Who pays, and who sent the claims, where nearly every box names one without a label. */
export function namedBodies(boxes: readonly (readonly Part[])[]): { payer?: Role; provider?: Role } {
  // `Utah Medicaid` has the form of a person's name.
  const roles = unnamed(boxes, 'words', 'person').filter(
    (role) => isUsual(role) && shown(role).every(({ text }) => text.length <= 60 && !/\d{3}/.test(text) && !isStatusWord(text)),
  );
  const most = (role: Role, fits: (text: string) => boolean): boolean =>
    shown(role).filter(({ text }) => fits(text)).length * 2 > shown(role).length;
  const isPlan = (text: string): boolean => isProgram(text) || OF_PLAN.test(text);
  const plans = roles.filter(
    (role) =>
      (most(role, isPlan) || (shown(role).every(({ text }) => isPlan(text) || MAY_PLAN.test(text)) && halfAre(role, isPlan))) &&
      !shown(role).some(({ text }) => NOT_A_NAME.test(text)),
  );
  const others = roles.filter(
    (role) =>
      !plans.includes(role) && most(role, isOrganization) && shown(role).every(({ text }) => meanings(text, false).length === 0),
  );
  return {
    ...(plans.length === 1 ? { payer: plans[0] } : {}),
    ...(others.length === 1 ? { provider: others[0] } : {}),
  };
}
const halfAre = (role: Role, fits: (text: string) => boolean): boolean =>
  shown(role).filter(({ text }) => fits(text)).length * 2 === shown(role).length;
/** So end hospitals' names as well. */
const MAY_PLAN = /\b(?:health|healthcare|benefits?|advantage)$/i;
const OF_PLAN = /\b(?:plan|trust|fund|insurance|mutual)$/i;

/** The amount that nothing known names and that makes the sum of each group: of a payment what was paid, else what was billed. */
export function summedRole(
  boxes: readonly (readonly Part[])[],
  groups: readonly { boxes: readonly number[]; total: number; paid: boolean }[],
): { role: Role; paid: boolean } | undefined {
  const labels = new Set(
    boxes.flatMap((parts) =>
      parts.flatMap(({ label, shape }) => (shape === 'money' && label && !fieldOf(label, 'money') ? [label] : [])),
    ),
  );
  const roles = [...labels].map((label): Role => boxes.map((parts) => parts.find((part) => part.label === label && !part.torn)));
  const all = [...roles, ...unnamed(boxes, 'money')];
  const cents = (role: Role, box: number): number => money(role[box]?.text ?? '')?.cents ?? 0;
  for (const paid of [true, false]) {
    const own = groups.filter((group) => group.paid === paid);
    if (own.length === 0 || !own.some((group) => group.boxes.length > 1)) continue;
    const fits = all.filter((role) =>
      own.every(({ boxes, total }) => boxes.reduce((sum, box) => sum + cents(role, box), 0) === total),
    );
    if (fits.length === 1) return { role: fits[0]!, paid };
  }
  return undefined;
}

/** Beside what was paid the one other amount that nothing names, which is never less and is there where nothing was paid: what was billed. */
export function otherAmount(
  boxes: readonly (readonly Part[])[],
  paid: Role,
  isDenied: (box: number) => boolean,
): Role | undefined {
  const roles = unnamed(boxes, 'money').filter((role) => role.some((part, box) => part && part !== paid[box]));
  const [role] = roles;
  const cents = (one: Role, box: number): number => money(one[box]?.text ?? '')?.cents ?? 0;
  const named = boxes.some((parts) =>
    parts.some(({ shape, label, names }) => shape === 'money' && label !== undefined && !names && fieldOf(label, 'money')),
  );
  return role &&
    roles.length === 1 &&
    !named &&
    isUsual(role) &&
    boxes.every((_, box) => cents(role, box) >= cents(paid, box)) &&
    boxes.some((_, box) => isDenied(box) && cents(role, box) > 0 && cents(paid, box) === 0)
    ? role
    : undefined;
}

/** The one amount that boxes show where some of them are of claims that are not paid, and nothing names any: what was billed. */
export function onlyAmount(boxes: readonly (readonly Part[])[], unpaid: (box: number) => boolean): Role | undefined {
  if (boxes.some((parts) => parts.some(({ shape, label }) => shape === 'money' && label !== undefined))) return undefined;
  const roles = unnamed(boxes, 'money');
  const [role] = roles;
  return role &&
    roles.length === 1 &&
    isUsual(role) &&
    boxes.every((parts) => parts.filter(({ shape }) => shape === 'money').length <= 1) &&
    role.some((part, box) => part && unpaid(box) && (money(part.text)?.cents ?? 0) > 0)
    ? role
    : undefined;
}

/** Words that say why: sentences in the same letters that some boxes have and others have not, and none is in most. */
export function whyRole(
  boxes: readonly (readonly Part[])[],
  isOpen: (box: number) => boolean,
  isPaid: (box: number) => boolean,
): Part[][] {
  const byLook = new Map<number, Part[][]>();
  for (const [index, parts] of boxes.entries())
    for (const part of parts) {
      if (part.shape !== 'words' || part.names || part.label !== undefined || part.text.split(' ').length < LEAST_WORDS) continue;
      if (isStatusWord(part.text) || meanings(part.text, false).length > 0 || OFFERS.test(part.text) || isBlank(part.text))
        continue;
      const list = byLook.get(part.unit.look) ?? boxes.map(() => []);
      list[index]!.push(part);
      byLook.set(part.unit.look, list);
    }
  const fits = [...byLook.values()].filter(
    (list) =>
      list.every((parts, box) => parts.length <= 1 && (parts.length === 0 || !isPaid(box))) &&
      list.some((parts, box) => parts.length > 0 && isOpen(box)) &&
      (boxes.length < 3 || !isUsual(list.map(([part]) => part)) || list.some((parts, box) => parts.length === 0 && isPaid(box))),
  );
  if (fits.length === 1) return fits[0]!;
  // Notes may be coloured by how bad they are: sentences at one place, of which no box has two.
  const all = boxes.map((_, box) => fits.flatMap((list) => list[box]!));
  const lefts = all.flatMap((parts, box) => parts.map((part) => placeIn(boxes[box]!, part).left));
  const isNote = ({ text }: Part): boolean => /[\p{L}\d]{2}[.!]$/u.test(text);
  return all.every((parts) => parts.length <= 1 && parts.every(isNote)) && lefts.every((left) => left === lefts[0])
    ? all
    : boxes.map(() => []);
}
/** What can still be done, or until when, is no reason. */
const OFFERS =
  /^(?:no (?:claim )?number|appeal|dispute|view|see|show|open|print|download|call|contact|ask|respond|reply|due|learn|more|last|updated)\b/i;
const LEAST_WORDS = 4;

/** How a box's claim stands by its words. */
export const standing = (text: string | undefined): string | undefined => statusMeaning(text ?? '')?.status;
