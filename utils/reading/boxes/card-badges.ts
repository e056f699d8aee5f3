/** What each card of a list shows once without a label: a status in a badge, a person's name at its head, a number or an amount in a strip. */

import { type Draft, put } from '../draft/draft';
import { isOrganization, isProgram, NOT_A_NAME } from '../draft/payer';
import { push, type Unit } from '../page/model';
import { pairedTexts } from '../pairs/paired-texts';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';
import { isStatusWord, statusMeaning } from '../values/status';
import { money, personName } from '../values/values';
import { meanings } from '../words/labels';
import type { ClaimCard } from './boxes';
import { LONG_NUMBER } from './cards';
import { MEMBERS_NUMBER } from './group-rows';

/** `Open` beside each claim leads to it, and is no status of it. */
export const leadsIn = ({ act, text }: Unit): boolean => act !== undefined && /^(?:open|review)$/i.test(text);

/** What each card shows once without a label, in the same form as the others: a status in a badge, a person's name at its head. */
export function badgesOfCards(context: Context, cards: readonly ClaimCard[], drafts: readonly Draft[]): void {
  const free = new Set(context.free);
  const { paired, plain, once } = plainTexts(context, cards, free);
  const isStatus = (text: string): boolean => isStatusWord(text) && statusMeaning(text) !== undefined;
  const alone = once((unit) => isStatus(unit.text) && !leadsIn(unit));
  // Among statuses a word may be one that says too little by itself: `Covered` beside `Not covered`.
  const most = alone.length * 2 > cards.length ? once(({ text }) => statusMeaning(text) !== undefined) : [];
  const statuses =
    alone.length === cards.length
      ? alone
      : most.length === cards.length
        ? most
        : inStrips(cards, (unit) => free.has(unit) && !paired.has(unit.id), isStatus);
  // Where some cards have told theirs the others show it at the same place.
  if (
    statuses.length === cards.length &&
    agree(
      drafts.map(({ claim }) => claim.statusText),
      statuses.map(({ text }) => text),
    )
  )
    for (const [index, unit] of statuses.entries())
      put(drafts[index]!, 'statusText', 'status', unit.text, { units: [unit.id], confidence: 0.85 });
  const names = alike(plain, (unit) => isPersonsName(unit.text));
  if (
    names.length === cards.length &&
    agree(
      drafts.map(({ claim }) => claim.patientName),
      names.map(({ text }) => personName(text)),
    )
  )
    for (const [index, unit] of names.entries())
      put(drafts[index]!, 'patientName', 'person', unit.text, { units: [unit.id], confidence: 0.8 });
  if (drafts.some(({ marks }) => marks.has('payer'))) return;
  const payers = alike(
    plain,
    (unit) => !isStatus(unit.text) && !names.includes(unit),
    (text) => isProgram(text) && !NOT_A_NAME.test(text),
  );
  for (const [index, unit] of payers.entries())
    put(drafts[index]!, 'payer', 'name', unit.text, { units: [unit.id], confidence: 0.85 });
}

/**
 * One text of each card in the one kind of letters in which every card has exactly one that fits; nothing where two kinds are so.
 * @param most more than half of them have to be so as well
 */
function alike(
  cards: readonly (readonly Unit[])[],
  fits: (unit: Unit) => boolean,
  most: (text: string) => boolean = () => true,
): Unit[] {
  const looks = [...new Set(cards[0]?.map((unit) => unit.look))];
  const found = looks
    .map((look) => cards.map((units) => units.filter((unit) => unit.look === look && fits(unit))))
    .filter((each) => each.every((units) => units.length === 1))
    .map((each) => each.map(([unit]) => unit!))
    .filter((each) => each.filter(({ text }) => most(text)).length * 2 > each.length);
  return found.length === 1 ? found[0]! : [];
}

/** The short texts of each card that stand in no pair and hold no figure, and those of them that a card shows once. */
function plainTexts(context: Context, cards: readonly ClaimCard[], free: ReadonlySet<Unit>) {
  const paired = new Set(pairsWithin(cards).flatMap((pair) => [pair.labelUnit, ...pair.units]));
  const { heads } = pairedTexts(context.model, context.pairs);
  const plain = cards.map((card) =>
    card.units.filter(
      (unit) =>
        free.has(unit) &&
        !paired.has(unit.id) &&
        !heads.has(unit.text) &&
        unit.act !== 'button' &&
        !unit.form &&
        unit.text.length <= 40 &&
        !/\d/.test(unit.text),
    ),
  );
  const once = (fits: (unit: Unit) => boolean): Unit[] =>
    plain.flatMap((units) => (units.filter(fits).length === 1 ? units.filter(fits) : []));
  return { paired, plain, once };
}

/** The pairs that stand in one card each: a head over the cards, or a status at the end of one, names nothing in the next. */
const pairsWithin = (cards: readonly ClaimCard[]): Pair[] =>
  cards.flatMap((card) => card.pairs.filter(({ units }) => units.every((unit) => card.holds(unit))));

/** A person's name and nothing else, in either order. */
export const isPersonsName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'.-]+(?:,? \p{Lu}[\p{L}'.-]*){1,3}$/u.test(text) &&
  !isOrganization(text) &&
  statusMeaning(text) === undefined &&
  meanings(text, false).length === 0;

/** The provider that each card names once without a label, where nothing else names one. */
export function providersOfCards(context: Context, cards: readonly ClaimCard[], drafts: readonly Draft[]): void {
  const { once } = plainTexts(context, cards, new Set(context.free));
  const providers = once(
    (unit) =>
      isOrganization(unit.text) &&
      !/\b(?:medicare|medicaid|online|portal)\b/i.test(unit.text) &&
      meanings(unit.text, false).length === 0,
  );
  if (providers.length === cards.length && !drafts.some((draft) => draft.marks.has('providerName')))
    for (const [index, unit] of providers.entries())
      put(drafts[index]!, 'providerName', 'name', unit.text, { units: [unit.id], confidence: 0.75 });
}

/** What cards have told already is what stands in them. */
const agree = (told: readonly (string | undefined)[], shown: readonly (string | undefined)[]): boolean =>
  told.every((value, index) => value === undefined || value === shown[index]);

/** The one part of a strip in each card that is what is looked for: `1188203347 · Processed - Paid`. */
function inStrips(
  cards: readonly ClaimCard[],
  within: (unit: Unit) => boolean,
  fits: (text: string, unit: Unit) => boolean,
  acts = false,
): Unit[] {
  return cards.flatMap((card) => {
    const found = card.units
      .filter((unit) => within(unit) && !unit.form && (acts || !unit.act) && unit.text.length <= 80)
      .flatMap((unit) => unit.text.split(/ [·•|] /).flatMap((text) => (fits(text, unit) ? [{ ...unit, text }] : [])));
    return found.length === 1 ? found : [];
  });
}

/** The one long number in a strip of each card is the claim's, where no two cards show the same: `SH611820047 · 9/30/2026`. */
export function numbersInStrips(context: Context, cards: readonly ClaimCard[], drafts: readonly Draft[]): void {
  if (drafts.some(({ marks }) => marks.has('claimNumber'))) return;
  // `#` and `Claim` before a number are no labels of anything else, and a label in its strip may have another value.
  const told = new Map<number, string[]>();
  for (const { label, units, text } of context.pairs)
    if (!/^(?:#|no\.?|claim)$/i.test(label)) for (const unit of units) push(told, unit, text);
  const look = (acts: boolean): Unit[] =>
    inStrips(
      cards,
      () => true,
      (text, { id }) => LONG_NUMBER.test(text) && !told.get(id)?.some((value) => value.includes(text)),
      acts,
    );
  // What opens the claim is its number: where no other stands in the cards it may be a link.
  const plain = look(false);
  const numbers = plain.length > 0 ? plain : look(true);
  if (numbers.length !== cards.length || new Set(numbers.map(({ text }) => text)).size !== cards.length) return;
  for (const [index, { id, text }] of numbers.entries())
    put(drafts[index]!, 'claimNumber', 'id', text, { units: [id], confidence: 0.8 });
}

/** `ID` before a number beside the claim's own is the member's, where every card shows one: `26-00431190 · ID GH70299318-03`. */
export function membersInStrips(cards: readonly ClaimCard[], drafts: readonly Draft[]): void {
  if (drafts.some(({ marks }) => marks.has('memberId') || !marks.has('claimNumber'))) return;
  const shown = inStrips(
    cards,
    () => true,
    (text) => MEMBERS_NUMBER.test(text),
  );
  if (shown.length !== cards.length) return;
  for (const [index, { id, text }] of shown.entries())
    put(drafts[index]!, 'memberId', 'id', text.replace(MEMBERS_NUMBER, '$1'), { units: [id], confidence: 0.8 });
}

/** What each card shows as its one amount, without a label, is what was billed. */
export function amountsOfCards(cards: readonly ClaimCard[], drafts: readonly Draft[]): void {
  if (drafts.some((draft) => [...draft.marks.keys()].some((field) => AMOUNTS.has(field)) || draft.lines.length > 0)) return;
  const paired = new Set(pairsWithin(cards).flatMap((pair) => pair.units));
  const sums = inStrips(
    cards,
    (unit) => !paired.has(unit.id),
    (text) => money(text)?.sure === true,
  );
  if (sums.length === cards.length)
    for (const [index, unit] of sums.entries())
      put(drafts[index]!, 'billed', 'money', unit.text, { units: [unit.id], confidence: 0.8 });
}

const AMOUNTS = new Set(['billed', 'paid', 'allowed', 'patientResponsibility']);
