/** What every card shows at the same place without a label: a status and below it why, the days of service. */

import type { ClaimCard } from '../boxes/boxes';
import { isPersonsName } from '../boxes/card-badges';
import { LONG_NUMBER } from '../boxes/cards';
import { isOfSeveral } from '../boxes/group-rows';
import { asksOffice } from '../draft/decide';
import { addReason, type Draft, put } from '../draft/draft';
import type { Unit } from '../page/model';
import { isMonth } from '../page/month-heads';
import type { Pair } from '../pairs/pairs';
import { prose } from '../pairs/prose';
import type { LegendLine } from '../reasons/legends';
import { labelled } from '../repeated/repeated-parts';
import { reasonsInCell } from '../values/reasons';
import { isStatusWord, statusMeaning, tells } from '../values/status';
import { dates, isRange, money } from '../values/values';
import { listedIn } from '../words/kinds-before';
import { meanings } from '../words/labels';

/** How far texts at one place of two cards may stand apart, in pixels. */
const SLACK = 3;
/** The room that a badge has around its words. */
const ROOM = 14;
/** How far below a status's last line the words may stand that say why. */
const BELOW = 10;
/** The height of a line of text that is small. */
const LINE = 16;

/** So many texts of its group's head may stand in the box of the one claim of a group. */
const MOST_OF_HEAD = 2;

/** Each card from the text on that is drawn as the first one of most cards is. */
function fromTheirFirst(cards: readonly (readonly Unit[])[]): (readonly Unit[])[] {
  const looks = cards.map(([first]) => first?.look);
  const usual = looks.find((look) => looks.filter((one) => one === look).length * 2 > looks.length);
  return cards.map((units) => {
    const at = units.findIndex(({ look }) => look === usual);
    return at > 0 && at <= MOST_OF_HEAD ? units.slice(at) : units;
  });
}

/** What was done on a day: `procedure` below it. */
const CARE = /^(?:procedure|operation|surgery|treatment|visit|stay|care|service)$/i;

/** Puts into each claim what its card shows where all the other cards show the same kind of thing. */
export function placesInto(
  drafts: readonly Draft[],
  cards: readonly ClaimCard[],
  pairs: readonly Pair[],
  free: ReadonlySet<Unit>,
): void {
  // The one claim of a month has the month's name in its box, and how many there are.
  const own = fromTheirFirst(
    cards.map((card) =>
      card.units.filter(
        (unit) => free.has(unit) && !unit.form && unit.act !== 'button' && !isMonth(unit.text) && !isOfSeveral(unit.text),
      ),
    ),
  );
  const places = (own[0] ?? []).flatMap((unit) => {
    const place = own.map((units) => at(units, offset(own[0]!, unit)));
    return place.every((one) => one !== undefined) ? [place] : [];
  });
  // `Paid` beside an amount names the amount, where no other card has a status there that names none.
  const named = new Set(pairs.filter((pair) => money(pair.text)).map((pair) => pair.labelUnit));
  const labels = new Set(pairs.map((pair) => pair.labelUnit));
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const words = places.filter((place) => areStatuses(place, labels) && !isOneLabel(place, named));
  const alone = words.filter((place) => !place.some((unit) => named.has(unit.id)));
  const statuses = alone.length > 0 ? alone : words.filter((place) => !place.every((unit) => named.has(unit.id)));
  if (statuses.length === 1)
    for (const [index, unit] of statuses[0]!.entries()) {
      const draft = drafts[index]!;
      put(draft, 'statusText', 'status', unit.text, { units: [unit.id], confidence: 0.85 });
      const why = own[index]!.find((one) => isBelow(one, unit));
      if (
        why &&
        draft.claim.statusText === unit.text &&
        tells(statusMeaning(unit.text)?.status) &&
        isSaid(why.text) &&
        !isStillOpen(why.text)
      )
        addReason(
          draft.claim,
          draft.reasonMarks,
          { system: 'payer', text: withoutLead(why.text) },
          { units: [why.id], confidence: 0.85 },
        );
    }
  numbersInto(drafts, own, places, pairs);
  const done = new Set(pairs.filter((pair) => CARE.test(pair.label) && dates(pair.text, false)).flatMap((pair) => pair.units));
  const labelled = new Set(
    pairs
      .filter((pair) => !isStatusWord(pair.label) && !pair.units.some((unit) => done.has(unit)))
      .flatMap((pair) => [...pair.units, pair.labelUnit]),
  );
  const placed = places.filter((place) => place.every((unit) => dates(unit.text, false) && !labelled.has(unit.id)));
  // Beside texts of different widths the one day of each card stands at the same height alone.
  const days =
    placed.length > 0 ? placed : oneAtHeight(own, (unit) => dates(unit.text, false) !== undefined && !paired.has(unit.id));
  // One day alone may be any day; beside days that say what they are, and as a range, it is the days of service.
  const told =
    cards.every((card) => card.pairs.some((pair) => ['receivedDate', 'processedDate'].includes(fieldOf(pair)))) ||
    days.some((place) => place.some(({ text }) => isRange(text))) ||
    days.every((place) => place.every((unit) => done.has(unit.id))) ||
    headsOver(own, free).some(({ text }) => OF_VISITS.test(text));
  const listed = days.length === 0 ? daysInStrips(own, free, paired) : [];
  for (const [index, unit] of listed.entries())
    put(drafts[index]!, 'serviceDate', 'dates', unit.text, { units: [unit.id], confidence: 0.8 });
  if (days.length === 1 && (told || isFiltered(days[0]!, pairs)) && drafts.every((draft) => draft.lines.length === 0))
    for (const [index, unit] of days[0]!.entries())
      put(drafts[index]!, 'serviceDate', 'dates', unit.text, { units: [unit.id], confidence: 0.8 });
}

/**
 * The day in a strip of each card, where a head over the list says what the cards hold and that it is a day of service, or where one of them is a range
 * of days: `YZ0093817 · 10/22/26`.
 */
function daysInStrips(cards: readonly (readonly Unit[])[], free: ReadonlySet<Unit>, paired: ReadonlySet<number>): Unit[] {
  const said = headsOver(cards, free).some(({ text, form }) => {
    if (text.length >= 64) return false;
    if (OF_VISITS.test(text)) return true;
    if (form) return false;
    const parts = listedIn(text);
    return parts.length > 1 && parts.some((part) => fieldOf({ label: part }) === 'serviceDate');
  });
  const found = cards.map((units) =>
    units.flatMap((unit) => unit.text.split(/ [·•|] /).flatMap((text) => (dates(text, false) ? [{ ...unit, text }] : []))),
  );
  if (found.some((days) => days.length !== 1)) return [];
  const days = found.map(([day]) => day!);
  return said || (days.some(({ text }) => isRange(text)) && !days.some(({ id }) => paired.has(id))) ? days : [];
}

/** So many texts before the first card may be heads over the cards. */
const HEADS = 8;
const headsOver = (cards: readonly (readonly Unit[])[], free: ReadonlySet<Unit>): Unit[] => {
  const first = cards[0]?.[0]?.id ?? 0;
  return [...free].filter(({ id }) => id < first && id >= first - HEADS);
};

/** The list is one of visits, or says that its order is that of their days: `All sessions`, `Grouped by the month of the visit`. */
const OF_VISITS =
  /^(?:(?:all|your|my|recent|past|billed|insurance|insured|covered) )?(?:sessions|visits|appointments|encounters)(?: \(\d{1,4}\))?$|^(?:sessions|visits|appointments|encounters|procedures|treatments|services)(?: dates?)? (?:since|after|from|between) \S*\d|^(?:session|visit|appointment|procedure|treatment|service) dates?:? (?:since|after|from|between) |(?:^|\b(?:grouped|sorted|listed|ordered) )by (?:the )?(?:(?:day|date|week|month|year)s? of (?:the |each )?(?:visit|service|session|care|appointment|treatment)|(?:visit|service|session|treatment) (?:day|date|week|month))s?\b/i;

/** The only such text of each card, where it stands as far below the card's first one in all of them. */
function oneAtHeight(cards: readonly (readonly Unit[])[], fits: (unit: Unit) => boolean): Unit[][] {
  const found = cards.map((units) => units.filter(fits));
  if (found.some((units) => units.length !== 1)) return [];
  const heights = found.map(([unit], index) => offset(cards[index]!, unit!).y);
  return heights.every((y) => Math.abs(y - heights[0]!) <= SLACK) ? [found.map(([unit]) => unit!)] : [];
}

/** Statuses, and among them words that mean one and are the label of nothing: `Applied to deductible`. */
const areStatuses = (place: readonly Unit[], labels: ReadonlySet<number>): boolean =>
  place.filter(({ text }) => isStatusWord(text)).length * 2 > place.length &&
  place.every(
    ({ id, text }) => isStatusWord(text) || (!labels.has(id) && /^[^\d]{4,40}$/.test(text) && statusMeaning(text) !== undefined),
  );

/** The same words in every card, and an amount below them in one: `Plan paid`. */
const isOneLabel = (place: readonly Unit[], named: ReadonlySet<number>): boolean =>
  new Set(place.map((unit) => unit.text)).size === 1 && place.some((unit) => named.has(unit.id));

/** So many codes with their words, and so far behind what its labels say, stand in one claim's card: more are a key to the codes of all. */
const [MOST_CODES, BEHIND] = [3, 8];

/**
 * A code with its words in a card whose claim is not simply paid says why: `D14 Therapy visits are used up`. Where some cards say so, what stands in
 * the same letters at the same place in one that was paid in part says it too.
 */
export function whysInto(drafts: readonly Draft[], cards: readonly ClaimCard[], legends: readonly LegendLine[]): void {
  const told: Unit[] = [];
  const each = drafts.map((draft, index) => {
    const last = Math.max(...cards[index]!.pairs.flatMap((pair) => pair.units));
    const own = legends.filter(
      ({ unit, key, text }) =>
        cards[index]!.holds(unit) && unit <= last + BEHIND && /^[A-Z]{1,3}\d{1,3}$/.test(key) && isSaid(text),
    );
    const open = draft.claim.reasons === undefined && draft.lines.length === 0 && own.length <= MOST_CODES;
    return { draft, card: cards[index]!, own: open ? own : [] };
  });
  const add = (draft: Draft, own: readonly LegendLine[]): void => {
    for (const { key, text, reason, unit, amount } of own) {
      const code = reason ?? reasonsInCell(key, 'payer', false)[0];
      const sum = amount === undefined ? {} : { amount };
      if (code) addReason(draft.claim, draft.reasonMarks, { ...code, text, ...sum }, { units: [unit], confidence: 0.88 });
    }
  };
  const isOpen = ({ claim }: Draft): boolean => tells(statusMeaning(claim.statusText ?? '')?.status);
  const unitOf = (card: ClaimCard, { unit }: LegendLine): Unit => card.units.find(({ id }) => id === unit)!;
  for (const { draft, card, own } of each.filter((one) => isOpen(one.draft))) {
    add(draft, own);
    told.push(...own.map((one) => unitOf(card, one)));
  }
  for (const { draft, card, own } of each.filter((one) => !isOpen(one.draft)))
    if (own.every((one) => told.some((other) => isAlike(other, unitOf(card, one))))) add(draft, own);
}

/**
 * Words alone on the last line of a card whose claim was not paid or waits for something say why, where the cards of paid claims end otherwise:
 * `Add the x-ray of tooth 19`.
 */
export function lastWordsInto(
  drafts: readonly Draft[],
  cards: readonly ClaimCard[],
  pairs: readonly Pair[],
  free: ReadonlySet<Unit>,
): void {
  const paired = new Set(pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]));
  const lastOf = ({ units }: ClaimCard): Unit | undefined => {
    // Beside it on the right, amounts may come after it in the page's order.
    const last = units
      .filter((unit) => free.has(unit))
      .reduce<Unit | undefined>((low, unit) => (low && low.box[1] > unit.box[1] ? low : unit), undefined);
    const own =
      last && !last.form && !last.act && !paired.has(last.id) && last.text.split(' ').length >= LEAST_WORDS && isSaid(last.text);
    return own &&
      !/\d{3}/.test(withoutNumbers(last.text)) &&
      !OFFERS.test(last.text) &&
      units.every((unit) => unit === last || unit.box[1] + unit.box[3] <= last.box[1] + SLACK)
      ? last
      : undefined;
  };
  const each = drafts.map((draft, index) => ({
    draft,
    said: lastOf(cards[index]!),
    status: statusMeaning(draft.claim.statusText ?? '')?.status,
  }));
  const told = each.filter(({ said }) => said !== undefined);
  const asks = ({ said, status = 'paid' }: (typeof each)[number]): boolean => ASKS_WHY.has(status) || asksOffice(said!.text);
  // What an open claim waits for stands where the others say why.
  if (!told.some(asks) || told.some(({ status = 'paid' }) => status !== 'pending' && !ASKS_WHY.has(status))) return;
  if (told.some((one) => !asks(one) && (isStillOpen(one.said!.text) || told.filter(asks).length * 2 <= told.length))) return;
  if (new Set(each.map(({ said }) => said?.text)).size === 1) return;
  for (const { draft, said } of each)
    if (said && draft.claim.reasons === undefined && draft.lines.length === 0)
      addReason(
        draft.claim,
        draft.reasonMarks,
        { system: 'payer', text: withoutLead(said.text) },
        { units: [said.id], confidence: 0.82 },
      );
}
/** Without another claim's number, and without a year: `Same visit as THX-5R2B-0198.`, `All 20 visits for 2026 are used.` */
const withoutNumbers = (text: string): string =>
  text
    .split(' ')
    .filter((word) => !LONG_NUMBER.test(word.replace(/[.,;]$/, '')) && !/^20\d\d[.,]?$/.test(word))
    .join(' ');

/** `Why: your plan ended` without the word that leads it. */
const withoutLead = (text: string): string => text.replace(/^(?:why|reason|because): /i, '');

/** What can still be done, or until when, is no reason: `Appeal by January 12`. */
const OFFERS = /^(?:appeal|dispute|view|see|show|open|print|download|call|contact|ask|respond|reply|due|learn|more)\b/i;
const LEAST_WORDS = 4;
const ASKS_WHY: ReadonlySet<string> = new Set(['denied', 'rejected', 'info-requested']);

const isAlike = (a: Unit, b: Unit): boolean => a.look === b.look && Math.abs(a.box[0] - b.box[0]) <= SLACK;

/** The list says that it holds the claims of some days of service, and all days shown are of them. */
const isFiltered = (place: readonly Unit[], pairs: readonly Pair[]): boolean =>
  pairs.some((pair) => {
    const range = fieldOf(pair) === 'serviceDate' ? dates(pair.text, false) : undefined;
    const days = place.map((unit) => dates(unit.text, false)!);
    return range !== undefined && range.from < range.to && days.every(({ from, to }) => from >= range.from && to <= range.to);
  });

/**
 * The one number that every card shows without a label is the claim's. Of two it is the one that never comes again, where the other one comes
 * again with the same person and with nobody else: a member's.
 */
function numbersInto(
  drafts: readonly Draft[],
  cards: readonly (readonly Unit[])[],
  places: readonly Unit[][],
  pairs: readonly Pair[],
): void {
  // A number beside `Paid` is not called so.
  const labelled = new Set(pairs.filter(({ label }) => !isStatusWord(label)).flatMap((pair) => pair.units));
  const isNumber = (unit: Unit): boolean => LONG_NUMBER.test(unit.text) && !labelled.has(unit.id);
  const same = places.filter((place) => place.every(isNumber));
  // Below words that take one line here and two there a number stands at its place from the left alone.
  const numbers = same.length > 0 && same.length === cards[0]!.filter(isNumber).length ? same : inColumns(cards, isNumber);
  const distinct = (place: readonly Unit[]): boolean => new Set(place.map((unit) => unit.text)).size === place.length;
  const names = places.find((place) =>
    place.every(({ text }) => /^\p{Lu}[\p{L}'-]+(?: \p{L}+)?, \p{Lu}/u.test(text) || isPersonsName(text)),
  );
  const ofPeople = (place: readonly Unit[]): boolean => {
    const pairs = new Set(place.map((unit, index) => `${unit.text} ${names?.[index]?.text}`));
    const ids = new Set(place.map((unit) => unit.text));
    const people = new Set(names?.map((unit) => unit.text));
    return names !== undefined && !distinct(place) && pairs.size === ids.size && pairs.size === people.size;
  };
  const claims = numbers.filter(distinct);
  const members = numbers.filter(ofPeople);
  if (claims.length !== 1 || claims.length + members.length !== numbers.length || members.length > 1) return;
  for (const [index, draft] of drafts.entries()) {
    const [claim, member] = [claims[0]![index]!, members[0]?.[index]];
    put(draft, 'claimNumber', 'id', claim.text, { units: [claim.id], confidence: 0.85 });
    if (member) put(draft, 'memberId', 'id', member.text, { units: [member.id], confidence: 0.85 });
  }
}

/** Such texts of all cards that stand as far from the left, where each card has one there and has no others. */
function inColumns(cards: readonly (readonly Unit[])[], fits: (unit: Unit) => boolean): Unit[][] {
  const found = cards.map((units) => units.filter(fits));
  const [first = []] = found;
  const columns = first.map((unit) => {
    const { x } = offset(cards[0]!, unit);
    return found.map((units, index) => units.filter((one) => Math.abs(offset(cards[index]!, one).x - x) <= SLACK));
  });
  return found.every((units) => units.length === first.length) &&
    columns.every((column) => column.every((one) => one.length === 1))
    ? columns.map((column) => column.map(([unit]) => unit!))
    : [];
}

const fieldOf = (pair: Pick<Pair, 'label'>): string => meanings(pair.label, false)[0]?.field ?? '';

interface Offset {
  x: number;
  right: number;
  y: number;
}

/** Where a text stands in its card, from the card's first text. */
const offset = ([first]: readonly Unit[], unit: Unit): Offset => ({
  x: unit.box[0] - first!.box[0],
  right: unit.box[0] + unit.box[2] - first!.box[0],
  y: unit.box[1] - first!.box[1],
});

/** The text at the same height whose left or right edge, or else whose middle, stands at the same place. */
const at = (units: readonly Unit[], { x, right, y }: Offset): Unit | undefined => {
  if (units.length === 0) return undefined;
  const level = units.filter((unit) => Math.abs(offset(units, unit).y - y) <= SLACK);
  const near = (of: (place: Offset) => number, place: number): Unit | undefined =>
    level.find((unit) => Math.abs(of(offset(units, unit)) - place) <= SLACK);
  return near((one) => one.x, x) ?? near((one) => one.right, right) ?? near((one) => (one.x + one.right) / 2, (x + right) / 2);
};

const isBelow = (unit: Unit, status: Unit): boolean =>
  unit.id > status.id &&
  (Math.abs(unit.box[0] - status.box[0]) <= ROOM ||
    Math.abs(unit.box[0] + unit.box[2] - status.box[0] - status.box[2]) <= ROOM) &&
  unit.box[1] > status.box[1] + status.box[3] / 2 &&
  unit.box[1] < status.box[1] + Math.max(status.box[3], LINE) + BELOW;

/** `awaiting decision` below `In process` says the same again. */
const isStillOpen = (text: string): boolean =>
  /^(?:awaiting|waiting for|pending) (?:an? |the |our |final )?(?:decision|determination|adjudication|processing)$/i.test(text);

/** Words that say something: no date, no amount, no label, no second status. */
const isSaid = (text: string): boolean =>
  /^\p{L}.* /u.test(text) &&
  !/\d\.\d\d|\d[/-]\d{1,2}[/-]\d/.test(text) &&
  labelled(text)?.shape !== 'dates' &&
  !isStatusWord(text) &&
  meanings(text, false).length === 0 &&
  prose(text).length === 0;
