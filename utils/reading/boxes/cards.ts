/** Boxes that repeat: one box a claim, or one box a service line, each with labels of its own. */

import { type Model, push, type Unit } from '../page/model';
import { claimTitles } from '../pairs/claim-titles';
import type { Pair } from '../pairs/pairs';
import { procedure } from '../values/codes';
import { parse } from '../values/parse';
import { revenueAlone, serviceOf } from '../values/service-cells';
import { isStatusWord, statusMeaning } from '../values/status';
import { dates, money } from '../values/values';
import { labelWords, type Meaning, meanings } from '../words/labels';
import { isBlank } from '../words/text';
import { boxOf, type Card, type ClaimCard, cardsOf, insideTest, split, territories } from './boxes';
import { headsColumnOf } from './column-heads';
import { leadCode, looseCount, namedRevenue, withoutNumber } from './lead-texts';
import { panelBelow, panelsBetween, stretchesBelow } from './line-panels';
import { areBatches, COUNT, countedByHeads, headsClaims, headsNoClaims, sayTheSame } from './list-heads';
import { arePagesOfOne } from './screen-pages';
import { tileLines } from './tile-lines';

const IDENTITY = new Set(['claimNumber', 'memberId', 'patientName', 'patientAccountNumber', 'patientBirthDate']);
const LINE_VALUES = new Set(['billed', 'serviceDate', 'serviceFrom', 'units', 'paid', 'allowed']);

export interface LineCard extends Card {
  block: number;
  /** a procedure code that leads the box without a label */
  lead?: Unit;
}

/** One card a service line: boxes around labels that only a line has, or that a procedure code leads. */
export function lineCards(model: Model, pairs: readonly Pair[], free: readonly Unit[]): LineCard[] {
  const anchors = new Map<string, number[]>();
  const leads = new Map<number, Unit>();
  const add = (key: string, block: number): void => void anchors.set(key, [...(anchors.get(key) ?? []), block]);
  for (const pair of pairs) {
    const meaning = meanings(pair.label, true)[0];
    if (
      !meaning ||
      !['procedure', 'revenueCode'].includes(meaning.field) ||
      meaning.score < 0.9 ||
      !(parse(meaning.kind, pair.text) || serviceOf(pair.text, pair.label) || revenueAlone(pair.text, pair.label))
    )
      continue;
    add(labelWords(pair.label).join(' '), model.units[pair.labelUnit]!.block);
  }
  // A title is no label of the code below it: `Services billed` over `99203`.
  const paired = new Set(
    pairs
      .filter(
        ({ label, labelUnit, units }) =>
          !/^(?:billed )?(?:services?|procedures?|lines?)(?: billed| performed| rendered)?$/i.test(label) &&
          // What a code leads says more behind it: `29881 – RT · Rev 0360 · 1 unit`.
          !(units[0] === labelUnit && LED_BY_CODE.test(model.units[labelUnit]!.text)),
      )
      .flatMap((pair) => pair.units),
  );
  for (const unit of free) {
    if (unit.form || !/\d{4}/.test(unit.text)) continue;
    const code = leadCode(unit.text);
    if (
      (!paired.has(unit.id) || withoutNumber(unit.text) !== unit.text || code !== unit.text) &&
      procedure(code) &&
      /^[A-V]?\d{4,5}[FTUMA]?\b/.test(code) &&
      unit.text.length < (/^\S{4,7} [·•|–—-] /.test(unit.text) ? 120 : 60)
    ) {
      leads.set(unit.id, unit);
      add('leading procedure', unit.block);
    } else if (!paired.has(unit.id) && namedRevenue(unit.text)) {
      leads.set(unit.id, unit);
      add('leading revenue code', unit.block);
    }
  }
  if (anchors.size === 0) return [];
  // `Patient: –` beside `Plan: –` is a share that is not known yet, and nobody's name.
  const identity = pairs
    .filter((pair) => {
      const meaning = meaningOf(pair);
      return meaning !== undefined && IDENTITY.has(meaning.field) && meaning.score > 0.9;
    })
    .map((pair) => model.units[pair.labelUnit]!.block);
  const blocks = new Set<number>();
  for (const list of anchors.values()) for (const block of territories(model, list, identity)) blocks.add(block);
  const inside = insideTest(model);
  // A box that names whose claim it is holds more than a line.
  const all = [...blocks].filter((block) => !identity.some((one) => inside(one, block))).sort((a, b) => a - b);
  // Of nested boxes the smaller ones are kept where there are several of them, else the larger one.
  const kept = all.filter((block) => {
    const inner = all.filter((other) => other !== block && inside(other, block));
    const outer = all.filter((other) => other !== block && inside(block, other));
    if (inner.length >= 2) return false;
    return !outer.some((other) => all.filter((one) => one !== other && inside(one, other)).length < 2);
  });
  const valued = (card: Card): boolean => card.pairs.some((pair) => LINE_VALUES.has(meanings(pair.label, true)[0]?.field ?? ''));
  const blockOf = (pair: Pair): number => model.units[pair.labelUnit]!.block;
  const opened = panelsBetween(model, kept);
  const numbered = [...leads.values()].filter((unit) => NUMBERED.test(unit.text) && kept.includes(unit.block));
  const stretches = opened
    ? undefined
    : stretchesBelow(
        model,
        numbered.map((unit) => unit.block),
      );
  const cards = kept.map((block): LineCard => {
    const below = panelBelow(model, block) ?? opened?.get(block);
    const panel = below !== undefined && pairs.some((pair) => inside(blockOf(pair), below)) ? below : undefined;
    const [from, to] = stretches?.get(block) ?? [];
    const holds = (unit: number): boolean => {
      const { block: own } = model.units[unit]!;
      return (
        inside(own, block) || (panel !== undefined && inside(own, panel)) || (from !== undefined && own >= from && own <= to!)
      );
    };
    const lead = [...leads.values()].find((unit) => holds(unit.id));
    return { block, holds, pairs: pairs.filter((pair) => holds(pair.labelUnit)), ...(lead ? { lead } : {}) };
  });
  const someValued = cards.some(valued);
  const own = cards.filter(
    (card) =>
      valued(card) ||
      (leads.size > 1 &&
        (/\b(?:19|20)\d\d$|\d\/\d/.test(card.lead?.text ?? '') ||
          isCounted(card, free) ||
          // Of lines that open and close the title alone may be in view.
          (someValued && NUMBERED.test(card.lead?.text ?? '')))),
  );
  return own.length > 0 ? own : tileLines(model, pairs, [...leads.values()]);
}

const LED_BY_CODE = /^[A-V]?\d{4,5}[FTUMA]?(?:[ –—-]{1,3}[A-Z0-9]{2})* ?[·•|/,]/;

/** `Line 2 - 76519`: it says itself that it is a line of the claim. */
const NUMBERED = /^(?:line|service) #?\d{1,3}\b/i;

/** It says how many and for how much, without labels. */
function isCounted(card: Card, free: readonly Unit[]): boolean {
  const inside = free.filter((unit) => card.holds(unit.id));
  return inside.length < 40 && inside.some((unit) => looseCount(unit.text)) && inside.some((unit) => money(unit.text)?.sure);
}

const REPEATED = new Set(['claimNumber', 'billed', 'memberId', 'patientName', 'paid', 'patientAccountNumber']);

/**
 * One card a claim: boxes, or stretches of the page, that each begin with a claim's number or repeat the same labels.
 * @param own the pairs that are no service line's
 * @param pairs all pairs: what the cards hold
 * @param lines the boxes of the tables of service lines
 */
export function claimCards(...page: Parameters<typeof cardsOnPage>): ClaimCard[] {
  const cards = cardsOnPage(...page);
  const [model, , , free] = page;
  return areBatches(cards) || sayTheSame(cards) || headsNoClaims(model, free, cards[0]?.units[0]) ? [] : cards;
}

function cardsOnPage(
  model: Model,
  own: readonly Pair[],
  pairs: readonly Pair[],
  free: readonly Unit[],
  lines: readonly number[] = [],
): ClaimCard[] {
  if (arePagesOfOne(model, own)) return [];
  const titles = claimTitles(free);
  const titled = titledCards(model, pairs, titles);
  const groups = new Map<string, Pair[]>();
  for (const pair of own) {
    const meaning = meaningOf(pair);
    if (
      !meaning ||
      !REPEATED.has(meaning.field) ||
      (meaning.field === 'claimNumber' && meaning.score < 0.9 && (pair.text.match(/\d/g)?.length ?? 0) < 6)
    )
      continue;
    const key = `${meaning.field} ${labelWords(pair.label).join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const numbered = (key: string): boolean => key.startsWith('claimNumber');
  const lists = [...groups.entries()].filter(
    ([key, list]) => list.length >= 2 && (!numbered(key) || new Set(list.map((pair) => pair.text)).size === list.length),
  );
  // A claim that was never taken in has no number yet: where more people are named than numbers, the people part the claims.
  const people = Math.max(0, ...lists.map(([key, list]) => (/^(?:memberId|patient)/.test(key) ? list.length : 0)));
  const leads = (key: string, list: readonly Pair[]): boolean => numbered(key) && list.length >= people;
  const numbers = titles.map(({ unit }) => unit);
  if (titled) return withUnnumbered(titled, lists, model, pairs) ?? byAmounts(titled, numbers, model, pairs) ?? titled;
  lists.sort(([a, x], [b, y]) => Number(leads(b, y)) - Number(leads(a, x)) || y.length - x.length);
  for (const [, list] of lists) {
    const cards = split(model, pairs, firstOfEach(list, lists), lines);
    if (alike(cards) && cards.every(namesAClaim) && cards.some(isAnswered))
      return (
        byAmounts(
          cards,
          list.map(({ labelUnit }) => labelUnit),
          model,
          pairs,
        ) ?? cards
      );
  }
  // Of rows that fold open each begins with a number and how the claim stands, and one may hold all details.
  for (const [key, list] of lists) {
    const cards = numbered(key) ? split(model, pairs, firstOfEach(list, lists), lines) : [];
    if (cards.length > 1 && areStacked(cards) && cards.every(beginsWithStatus)) return cards;
  }
  for (const [key, list] of lists) {
    const cards = key.startsWith('billed') ? split(model, pairs, firstOfEach(list, lists)) : [];
    if (cards.length > 1 && cards.every(showsAClaim)) return cards;
    // How they stand may be said over them, in the head of their group.
    if (
      cards.length > 2 &&
      (free.some(headsClaims(model)) || countedByHeads(free, cards.length)) &&
      cards.every(({ units }) => hasNumber(units))
    )
      return cards;
  }
  return ledByStatuses(model, own, pairs, free);
}

/** Cards that each begin with the number of another claim: `Claim 26E1006620918`. */
function titledCards(
  model: Model,
  pairs: readonly Pair[],
  titles: readonly { unit: number; number: string }[],
): ClaimCard[] | undefined {
  if (titles.length < 2 || new Set(titles.map(({ number }) => number)).size !== titles.length) return undefined;
  const cards = split(
    model,
    pairs,
    titles.map(({ unit }) => unit),
  );
  return cards.every((card) => card.pairs.length > 0) ? cards : undefined;
}

/** The same cards and among them those of claims that have no number yet: more cards are alike than have a title. */
function withUnnumbered(
  titled: readonly ClaimCard[],
  lists: readonly (readonly [string, readonly Pair[]])[],
  model: Model,
  pairs: readonly Pair[],
): ClaimCard[] | undefined {
  for (const [key, list] of lists) {
    if (list.length <= titled.length || !/^(?:memberId|patient)/.test(key)) continue;
    const cards = split(model, pairs, firstOfEach(list, lists));
    const holding = (card: ClaimCard): number => titled.filter((one) => card.holds(one.pairs[0]!.labelUnit)).length;
    if (
      alike(cards) &&
      cards.every((card) => isAnswered(card) && holding(card) <= 1) &&
      cards.filter(holding).length === titled.length
    )
      return cards;
  }
  return undefined;
}

/**
 * The same cards and those of claims without a number among them, where one label of an amount is more often there than what parts the cards, and parts the page
 * into boxes that each say how a claim stands: else what was paid of one claim would stand in the card of another.
 */
function byAmounts(
  cards: readonly ClaimCard[],
  numbers: readonly number[],
  model: Model,
  pairs: readonly Pair[],
): ClaimCard[] | undefined {
  const paired = new Set(pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]));
  const amounts = new Map<string, Pair[]>();
  for (const pair of pairs)
    if (meanings(pair.label, false)[0]?.kind === 'money' && (money(pair.text)?.sure || isBlank(pair.text)))
      push(amounts, labelWords(pair.label).join(' '), pair);
  for (const list of amounts.values()) {
    if (list.length <= cards.length) continue;
    const blocks = territories(
      model,
      list.map(({ labelUnit }) => model.units[labelUnit]!.block),
      [],
    );
    if (new Set(blocks).size !== blocks.length) continue;
    const boxes = cardsOf(model, pairs, blocks.length, boxOf(model, blocks));
    const held = boxes.map((box) => numbers.filter((unit) => box.holds(unit)).length);
    if (
      alike(boxes) &&
      boxes.every(({ units }) => units.some((unit) => !paired.has(unit.id) && saysHow(unit.text))) &&
      held.every((count) => count <= 1) &&
      held.filter((count) => count === 1).length === numbers.length
    )
      return boxes;
  }
  return undefined;
}

/** Few words that say how a claim stands, among them such as only do so in a list of claims: `Submitted`. */
const saysHow = (text: string): boolean => /^[^\d]{4,40}$/.test(text) && statusMeaning(text) !== undefined;

/** What one claim's own page names, or one of its lines. */
const OF_ONE = new Set(['claimNumber', 'patientAccountNumber', 'billed', 'procedure', 'revenueCode']);

/** Boxes that no label leads, under a heading of claims: each with one status, which names no amount beside it, a number and an amount. */
function ledByStatuses(model: Model, own: readonly Pair[], pairs: readonly Pair[], free: readonly Unit[]): ClaimCard[] {
  const ofColumn = headsColumnOf(model, OF_ONE);
  if (own.some((pair) => OF_ONE.has(meanings(pair.label, true)[0]?.field ?? '') && !ofColumn(pair))) return [];
  const statuses = free.filter((unit) => !unit.act && !unit.form && isStatusWord(unit.text));
  const heads = headsClaims(model);
  const isHead = (unit: Unit): boolean => heads(unit) || COUNT.exec(unit.text)?.[1] === `${statuses.length}`;
  if (new Set(statuses.map((unit) => unit.text)).size < 2 || statuses.length < 3 || !free.some(isHead)) return [];
  const blocks = territories(
    model,
    statuses.map((unit) => unit.block),
    [],
  );
  if (new Set(blocks).size !== blocks.length) return [];
  const led = new Set(statuses.map((unit) => unit.id));
  const others = pairs.filter((pair) => !led.has(pair.labelUnit));
  const cards = cardsOf(model, others, blocks.length, boxOf(model, blocks));
  return cards.every((card) => showsAClaim(card) && card.units.some((unit) => money(unit.text)?.sure)) ? cards : [];
}

/** Where each claim begins: at the number, or at a label before it that repeats as the number does (`PATIENT:` on the line above). */
function firstOfEach(list: readonly Pair[], lists: readonly (readonly [string, readonly Pair[]])[]): number[] {
  const starts = list.map((pair) => pair.labelUnit);
  const before = lists
    .map(([, pairs]) => pairs.map((pair) => pair.labelUnit))
    .filter(
      (units) =>
        units.length === starts.length &&
        units.every((unit, index) => unit <= starts[index]! && (index === 0 || unit > starts[index - 1]!)),
    );
  return starts.map((start, index) => Math.min(start, ...before.map((units) => units[index]!)));
}

/** What a label means that says several things, by its value: `Member` before a number, or before a name. */
const meaningOf = (pair: Pair): Meaning | undefined => {
  const [first, ...more] = meanings(pair.label, false);
  const rivals = more.filter((one) => first !== undefined && one.score > first.score - 0.05);
  return [...(first ? [first] : []), ...rivals].find((one) => parse(one.kind, pair.text) !== undefined);
};

/** Boxes with amounts alone are a claim's lines, whatever their labels repeat: a claim's box says whose it is. */
const namesAClaim = (card: Card): boolean =>
  card.pairs.some((pair) => {
    const meaning = meaningOf(pair);
    return meaning !== undefined && IDENTITY.has(meaning.field);
  });

const OF_PERSONS = new Set(['memberId', 'patientName', 'patientBirthDate', 'none']);

/** Boxes of persons alone are a family beside the claim: a claim's box has a number, an amount or a status. */
const isAnswered = (card: ClaimCard): boolean =>
  card.pairs.some((pair) => !OF_PERSONS.has(meaningOf(pair)?.field ?? 'none')) ||
  card.units.some(({ text }) => isStatusWord(text) || money(text)?.sure === true);

/** One below the other, and not side by side as the versions of one claim are. */
const areStacked = (cards: readonly ClaimCard[]): boolean =>
  cards.every(({ units: [first] }, index) => {
    const last = cards[index - 1]?.units[0];
    return !last || (first!.box[1] > last.box[1] + last.box[3] / 2 && Math.abs(first!.box[0] - last.box[0]) < 8);
  });

/** How the claim stands is said on the line that its card begins with. */
function beginsWithStatus({ units }: ClaimCard): boolean {
  const [first] = units;
  const middle = first && first.box[1] + first.box[3] / 2;
  return units.some(({ box, text, act }) => !act && Math.abs(box[1] + box[3] / 2 - middle!) < 8 && isStatusWord(text));
}

/** A number longer than any code, most of it digits. */
export const LONG_NUMBER = /^#?(?=(?:[^\d]*\d){6})(?:[A-Z]{2,5}-)?[A-Z]{0,4}\d[A-Z0-9-]{6,22}$/;

/** What was billed beside one status and a number, though no label says whose number it is. */
function showsAClaim({ units, pairs }: ClaimCard): boolean {
  // `Paid` over an amount or a day is its label.
  const labels = new Set(
    pairs.flatMap((pair) => (money(pair.text) || dates(pair.text, false) || isBlank(pair.text) ? [pair.labelUnit] : [])),
  );
  const statuses = units.filter((unit) => isStatusWord(unit.text) && !labels.has(unit.id));
  return statuses.length === 1 && hasNumber(units);
}

/** Alone, or in a strip of several: `SH611820047 · 9/30/2026`. */
const hasNumber = (units: readonly Unit[]): boolean =>
  units.some(({ text }) => text.length < 80 && text.split(/ [·•|] /).some((part) => LONG_NUMBER.test(part)));

/** Cards of one kind carry mostly the same labels. */
function alike(cards: readonly Card[]): boolean {
  const sets = cards.map((card) => new Set(card.pairs.map((pair) => labelWords(pair.label).join(' '))));
  const [first, ...rest] = sets;
  return (
    first !== undefined &&
    first.size >= 2 &&
    rest.every((set) => {
      const both = [...set].filter((label) => first.has(label)).length;
      return both / Math.max(1, Math.min(first.size, set.size)) > 0.6 && both >= 2;
    })
  );
}
