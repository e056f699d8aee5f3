/** Whose portal a page is, by the mark at its head, its address and its foot. */

import type { Model, Unit } from '../page/model';
import { CLEARINGHOUSES } from '../words/clearinghouses';
import { brandIn, isBrandName } from '../words/payer-brands';
import { withoutSigns } from '../words/text';
import { type Brand, brandOf, HEAD, isBehind, isPublic, NOT_A_NAME, OF_ITS_NAME } from './payer';

/**
 * Whose portal the page is: the name at its head that is known as a payer's, or that its address or its foot knows.
 * @param free the texts that may be a brand: none that names a person, a provider or a network
 */
export function ownerOf(model: Model, free: readonly Unit[]): Brand | undefined {
  const named =
    brandOf(model, free) ??
    markOf(model) ??
    payingMark(model) ??
    headMark(model) ??
    letterhead(model) ??
    printedHead(model) ??
    bodyAtHead(model) ??
    footMark(model) ??
    ownAtFoot(model);
  const seller = named?.known ? undefined : sellerOf(model);
  if (seller) return seller;
  const own = markOfHost(model);
  if (!own || (named?.known && !isPublic(named.name))) return named;
  // `iCare`, and beside it what that is short for.
  if (named && !isPublic(named.name) && isBeside(model.units[own.unit]!, model.units[named.unit]!))
    return { ...named, own: true };
  return own;
}

/** Behind a mark on the same line, without anything between them but a gap. */
const isBeside = (mark: Unit, other: Unit): boolean =>
  other.id === mark.id + 1 && !other.act && Math.abs(other.box[1] - mark.box[1]) < 14 && other.box[0] > mark.box[0];

/** Whose a mark is, as the words below or behind it and the page's foot say: `Sunrise`, `by Acme Health Plans`. */
function sellerOf(model: Model): Brand | undefined {
  for (const unit of model.units.slice(0, 4)) {
    const said = /^(?:(?:offered|insured|underwritten) )?by (\p{Lu}[\p{L}'&. -]{4,50})$/u.exec(unit.text)?.[1];
    if (said === undefined || unit.box[1] > HEAD || unit.act || unit.form || !PLANS_LAST.test(said) || NO_PAYER.test(said))
      continue;
    if (
      !CLEARINGHOUSES.test(said) &&
      model.units.slice(-12).some((foot) => /©|copyright/i.test(foot.text) && foot.text.includes(said))
    )
      return { name: said, unit: unit.id, known: false };
  }
  return undefined;
}

/** What the last word of a plan's name is. */
const PLANS_LAST =
  /\b(?:fund|trust|mutual|vision|dental|health|healthcare|plans?|insurance|administrators?|benefits|cooperative|ipa|tpa(?: services)?|assurance|casualty(?: company)?|indemnity(?: company)?|work(?:ers['’]?)? comp(?:ensation)?|medicaid|health program)$/i;

/** The name in large or bold letters that a page begins with, where its last word says that it is a plan's: `Carpenters Welfare Fund`. */
export function headMark(model: Model): Brand | undefined {
  const unit = model.units.slice(0, 2).find((one) => /\p{L}/u.test(one.text));
  if (!unit || unit.box[1] > 60 || unit.box[0] > 420 || unit.form || unit.act === 'button') return undefined;
  const next = model.units[unit.id + 1];
  const part = next && isBehind(unit, next) && !next.act ? /^([^:|–—]{4,40}?)(?=:| [|–—-] |$)/.exec(next.text)?.[1] : undefined;
  const alone = withoutSigns(unit.text.replace(/[®™℠]/g, '').replace(/ [-–—|] .*$/, ''));
  // `SAMBA`, and behind it in other letters `Health Benefit Plan: claim lookup`.
  const name = part && PLANS_LAST.test(part) && OF_A_PLAN.test(part) ? `${alone} ${part}` : alone;
  return /^\p{Lu}[\p{L}'&.-]*(?: (?:of|and|the|&|\d{1,4}|\p{Lu}[\p{L}'&.-]*)){1,6}$/u.test(name) &&
    PLANS_LAST.test(name) &&
    !NOT_A_NAME.test(name) &&
    !CLEARINGHOUSES.test(name)
    ? { name, unit: unit.id, known: false }
    : undefined;
}

/** Public bodies and funds that pay, by their last words; no practice is called so. */
const PAYING_BODY =
  /\b(?:county\b.*\b(?:behavioral|mental) health(?: services)?|fund|trust|health plans?|insurance group|health network|services board|billing office|medical services program|(?:victims?['’]? )?compensation board)$/iu;

/** A body's name among the first texts of a page, where another mark or the portal's name stands before it. */
function bodyAtHead(model: Model): Brand | undefined {
  for (const unit of model.units.slice(0, 4)) {
    const name = unit.text.replace(/ [–—|] .*$/, '');
    if (unit.box[1] > 60 || unit.box[0] > 420 || unit.form || unit.act) continue;
    if (
      /^\p{Lu}[\p{L}'’&. -]{8,70}$/u.test(name) &&
      PAYING_BODY.test(name) &&
      !NOT_A_NAME.test(name) &&
      !CLEARINGHOUSES.test(name)
    )
      return { name, unit: unit.id, known: false };
  }
  return undefined;
}

/**
 * A name with its first letters in brackets behind it, as letters and printed pages begin, where the portal's own mark or foot goes by these letters:
 * `PACIFIC MUTUAL BENEFIT ASSOCIATION (PMBA)` on the page of `PMBA Provider Access`.
 */
function letterhead(model: Model): Brand | undefined {
  const places = [...model.units.slice(0, 2), ...model.units.slice(-3)];
  for (const unit of model.units.slice(0, 12)) {
    const [, name, letters] = /^(\p{Lu}[\p{L}'&. -]{8,70}) \((\p{Lu}{3,6})\)$/u.exec(unit.text) ?? [];
    if (name === undefined || unit.box[1] > LETTERHEAD || unit.act || unit.form || NO_PAYER.test(name)) continue;
    if (CLEARINGHOUSES.test(name) || !INSURES.test(name) || initialsOf(name) !== letters) continue;
    if (places.some((place) => place.id !== unit.id && place.text.split(/[^\p{L}]+/u).includes(letters)))
      return { name, unit: unit.id, known: false };
  }
  return undefined;
}

/** The name that a printed page begins with, whose the page around it is by its foot. */
function printedHead(model: Model): Brand | undefined {
  const unit = model.units.slice(0, 12).find(({ block }) => model.screens.has(block));
  if (!unit || unit.box[1] > LETTERHEAD) return undefined;
  const next = model.units[unit.id + 1];
  const name = next?.before === unit.id && isBehind(unit, next) ? `${unit.text} ${next.text}` : unit.text;
  const foot = model.units
    .slice(-3)
    .some(({ text }) => /©|copyright/i.test(text) && text.toUpperCase().includes(name.toUpperCase()));
  return foot && /^\p{Lu}[\p{L}'&. -]{8,70}$/u.test(name) && PLANS_LAST.test(name) && !CLEARINGHOUSES.test(name)
    ? { name, unit: unit.id, known: false }
    : undefined;
}

/** How far down, in pixels, the first line of a printed page stands that a portal shows. */
const LETTERHEAD = 140;

/** What the names of those who insure have in them. */
const INSURES =
  /\b(?:health|dental|vision|care|insurance|plan|benefits?|medical|mutual|alliance|association|fund|trust|assurance|administrators?|cooperative)\b/i;

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|and|the|for|&)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Whose right of copy stands at the foot, or whose page it is by its title, where that is a payer known by name. */
function footMark(model: Model): Brand | undefined {
  for (const unit of model.units.slice(-6)) {
    const said = /^(?:copyright|©|\(c\))[ ©]*(?:\(c\) )?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? ?(?:by )?(.{3,60})$/i.exec(unit.text)?.[1];
    const known = said && !CLEARINGHOUSES.test(said) ? brandIn(said) : undefined;
    if (known?.index === 0) return { name: known.name, unit: unit.id, known: true };
  }
  const known = model.page.title.split(/ [|–—:·-] /).find(isBrandName);
  return known === undefined || CLEARINGHOUSES.test(known) ? undefined : { name: known, unit: 0, known: true };
}

/**
 * Whose right of copy stands at the foot, where he is in the page's address and in its title and cares for health: `© 2026 Acme Health` at
 * `acmehealth.com`, or at `acme.health`.
 */
function ownAtFoot(model: Model): Brand | undefined {
  const labels = hostOf(model.page.url).split('.');
  const hosts = new Set([...labels, ...labels.slice(1).map((label, index) => labels[index]! + label)]);
  for (const unit of model.units.slice(-12)) {
    const said = /(?:copyright|©)(?: ?©)? \d{4},? (\p{Lu}[\p{L}' -]{2,40})/iu.exec(unit.text)?.[1];
    const name = said?.replace(/,? (?:inc|llc|corp|co)$/i, '').trim();
    if (name === undefined || !CARES.test(name) || NOT_A_NAME.test(name) || NO_PAYER.test(name) || CLEARINGHOUSES.test(name))
      continue;
    if (hosts.has(lettersOf(name)) && model.page.title.includes(name)) return { name, unit: unit.id, known: false, own: true };
  }
  return undefined;
}

/** What a footer says of a plan: `© 2026 Presbyterian Health Plan, Inc.` */
const OF_A_PLAN =
  /\b(?:health ?plans?|insurance|plan of|health ?care plans?|dental (?:plan|services?|insurance)|mutual|hmo|licensees? of the blue|underwritten|benefit plans?|medicaid|health alliance|cooperative|(?<!claims? )administrators?|administers|self-funded|health benefits|plans (?:are|is) (?:administered|insured|funded))\b/i;

/** The mark at the head of a page, where the words at its foot say that it is a plan's. */
export function markOf(model: Model): Brand | undefined {
  const feet = model.units.slice(-12).filter((unit) => unit.text.length > 20 && OF_A_PLAN.test(unit.text));
  if (feet.length === 0) return undefined;
  for (const unit of marksAtHead(model)) {
    const name = withoutSigns(unit.text.replace(/[®™℠]/g, '')).replace(/^[^a-z]{1,3} (?=[a-z]{3})/i, '');
    if (
      unit.box[1] > HEAD ||
      unit.form ||
      unit.act === 'button' ||
      name.length < 3 ||
      name.length > 40 ||
      NOT_A_NAME.test(name) ||
      /\d/.test(name) ||
      isSecondHalf(model, unit)
    )
      continue;
    const said = name.split(' ').slice(0, 3).join(' ');
    // What the mark writes in one word may be two at the foot: `MetroPlusHealth`.
    const words = said.replace(/[^\p{L} ]/gu, '.').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ?');
    const owner = new RegExp(`(?:^|[^\\p{L}])${words}(?![\\p{L}])`, 'iu');
    const [first] = name.split(' ');
    const begins = (foot: Unit): boolean =>
      first!.length > 4 && foot.text.replace(/^(?:©|copyright|\d{4}|\W)+ ?/i, '').startsWith(`${first} `);
    if (said.split(' ').length <= 4 && feet.some((foot) => owner.test(foot.text) || begins(foot)))
      return { name, unit: unit.id, known: false };
  }
  return undefined;
}

/** The first texts of a page, and what stands at its left in large letters though the markup has who is signed in before it. */
const marksAtHead = ({ units }: Model): readonly Unit[] =>
  units.slice(0, 14).filter(({ id, box, act }) => id < 4 || (act === undefined && box[0] < 200 && box[3] >= LARGE_MARK));

/** Letters of this height, in pixels, are a mark's. */
const LARGE_MARK = 20;

/** The mark that a page begins with, where its labels say that it pays: `Acme paid` under `Acme`. */
function payingMark(model: Model): Brand | undefined {
  const unit = model.units[0];
  const name = withoutSigns(unit?.text.replace(/[®™℠]/g, '') ?? '');
  if (!unit || unit.box[1] > HEAD || unit.form || unit.act === 'button' || NOT_A_NAME.test(name) || CLEARINGHOUSES.test(name))
    return undefined;
  if (!/^\p{Lu}[\p{L}'&.-]{2,20}(?: \p{Lu}[\p{L}'&.-]{1,20}){0,2}$/u.test(name)) return undefined;
  const pays = model.units.some(
    ({ text }) =>
      text.startsWith(`${name} `) && /^ (?:paid|pays|allowed|payment)\b(?! (?:by|to|for)\b)/.test(text.slice(name.length)),
  );
  return pays ? { name, unit: unit.id, known: false } : undefined;
}

/** `Bill` of a mark `daisyBill` that is written in letters of two kinds. */
const isSecondHalf = ({ units }: Model, unit: Unit): boolean => {
  const before = units[unit.id - 1];
  return before !== undefined && isBehind(before, unit) && unit.box[0] - before.box[0] - before.box[2] < 2;
};

/** The mark at the head of a page whose own address it names: `EMI Health` at `my.emihealth.com`. */
export function markOfHost(model: Model): Brand | undefined {
  const host = hostOf(model.page.url);
  if (/\.(?:gov|us|mil)$/.test(host)) return undefined;
  const labels = host
    .split('.')
    .slice(0, -1)
    .map((label) => label.replace(/[^a-z0-9]/g, '').replace(/^(?:my|the)(?=[a-z]{4})/, ''));
  const marked = (name: string, unit: Unit): Brand => ({ name, unit: unit.id, known: false, own: true });
  for (const unit of model.units.slice(0, 4)) {
    const name = withoutSigns(unit.text.replace(/[®™℠]/g, ''));
    if (
      unit.box[1] > HEAD ||
      (unit.form && unit.form !== 'image') ||
      unit.act === 'button' ||
      name.length > 40 ||
      NOT_A_NAME.test(name) ||
      CLEARINGHOUSES.test(name)
    )
      continue;
    const letters = lettersOf(name);
    const first = model.units.findIndex((one) => /\p{L}/u.test(one.text)) === unit.id;
    if (first && isWholeHost(name, labels)) return marked(name, unit);
    const starts = startsOf(name);
    const rest = labels.flatMap((label) =>
      label.startsWith(letters) && letters.length >= 4 ? [label.slice(letters.length)] : [],
    );
    const own = rest.length > 0 || labels.some((label) => label.length >= 4 && starts.includes(label));
    const next = model.units[unit.id + 1];
    if (first && next && labels.includes(letters) && isOneMark(unit, next)) return marked(`${name} ${next.text}`, unit);
    // `MES` and `Vision` in letters of two kinds at `mesvision.com`
    if (first && next && isBehind(unit, next) && labels.includes(letters + lettersOf(next.text)) && CARES.test(next.text)) {
      const whole = `${name}${next.text}`;
      return marked(model.page.title.includes(whole) ? whole : `${name} ${next.text}`, unit);
    }
    // `MHN` at `mhn.com`, and behind it `Managed Health Network, a behavioral health plan`
    if (first && next && labels.includes(letters) && letters.length >= 3 && isBeside(unit, next) && IS_A_PLAN.test(next.text))
      return marked(name, unit);
    // `NJM Insurance Group` at `njm.com`
    const [word = ''] = starts;
    if (
      first &&
      word.length >= 3 &&
      labels.includes(word) &&
      !PORTALS.test(word) &&
      / .*\b(?:insurance|mutual|health plan)\b/i.test(name)
    )
      return marked(name, unit);
    if (!own || /\d/.test(name) || PORTALS.test(letters)) continue;
    // `Solstice` at `solsticebenefits.com`
    if (first && rest.some((end) => PLANS_END.test(end))) return marked(name, unit);
    // `curative` at `curative.com`, and behind it `for providers`.
    if (first && next && labels.at(-1) === letters && isBehind(unit, next) && FOR_PROVIDERS.test(next.text))
      return marked(name, unit);
    const more =
      next && isBehind(unit, next) && OF_ITS_NAME.test(next.text) && !NOT_A_NAME.test(next.text) ? ` ${next.text}` : '';
    if (CARES.test(name + more)) return marked(`${name}${more}`, unit);
  }
  return undefined;
}

/** What it is about that a plan sells. */
const CARES = /health|dental|vision|care|insur|plan|benefit|medical/i;

/** What a plan says of itself behind its mark. */
const IS_A_PLAN = /, an? .*\b(?:plan|insurer|administrator)$/i;

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What follows a name in the address of a plan. */
const PLANS_END = /^(?:health|(?:health)?(?:plans?|benefits?|insurance))$/;

/** What stands behind a plan's mark on its portal. */
const FOR_PROVIDERS = /^for providers$|\b(?:health|benefits?|insurance)\b.*\bfor providers$/i;

/** Two words in letters of two kinds, with no more than a space between them: one mark. */
const isOneMark = (mark: Unit, next: Unit): boolean =>
  mark.text.length >= 3 &&
  mark.bold !== next.bold &&
  isBehind(mark, next) &&
  next.box[0] - mark.box[0] - mark.box[2] <= 6 &&
  !next.act &&
  /^\p{L}{4,20}$/u.test(next.text) &&
  !NOT_A_NAME.test(next.text);

/** What is between payers and providers, or a provider's. */
const NO_PAYER =
  /\b(?:clearinghouse|exchange|edi|software|systems?|technolog(?:y|ies)|solutions|hospitals?|clinics?|practice|lookup|gateway|connect|web|terminal|host|emulator)\b/i;

/**
 * A name of several words whose first words are the address, or all of it but the end: `Cascade Casualty` at `cascadecasualty.com`; or whose first
 * letters are: `Vision Benefits of America` at `vbaplans.com`.
 */
function isWholeHost(name: string, labels: readonly string[]): boolean {
  if (!/^[\p{Lu}\d][\p{L}\d'-]+(?: (?:of|and|the|for|&|\d{1,4}|\p{Lu}[\p{L}'&.-]*)){1,6}$/u.test(name) || NO_PAYER.test(name))
    return false;
  const starts = startsOf(name);
  const initials = (name.match(/\b\p{Lu}/gu) ?? []).join('').toLowerCase();
  return labels.some(
    (label) =>
      (label.length >= 8 && starts.some((start) => start.length >= 7 && label.startsWith(start))) ||
      (label.length >= 5 && starts.slice(1).includes(label)) ||
      (initials.length >= 3 && label.startsWith(initials) && PLANS_END.test(label.slice(initials.length))),
  );
}

/** A name's first word, its first two and so on, in small letters and without spaces. */
const startsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^the (?=\S{4})/, '')
    .split(/[^a-z0-9]+/)
    .map((_, at, words) => words.slice(0, at + 1).join(''));

/** Host names that say what a portal is for, and not whose it is. */
const PORTALS = /^(?:provider|providers|claims?|portal|secure|login|online|health|medicaid|medicare)$/;
const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
