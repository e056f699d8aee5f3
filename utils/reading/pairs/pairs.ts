/** Labels and the values that stand beside or below them, outside of tables. */

import type { Box } from '@/utils/page/page-text';
import { headingLabels } from '../page/heading-labels';
import { joinText, type Model, type Unit } from '../page/model';
import { sectionsOf } from '../page/sections';
import { type Segment, segments } from '../page/segments';
import { sideColumnsOf } from '../page/side-columns';
import { type Surroundings, surroundingsOf } from '../page/surroundings';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { dates } from '../values/values';
import { isLabel, meanings } from '../words/labels';
import { withoutColon, withoutSigns } from '../words/text';
import { withoutAccumulators } from './accumulators';
import { withWhatFollows } from './after-values';
import { captionsOf } from './captioned-rows';
import { chained } from './chains';
import { clauses } from './clauses';
import { datedSteps } from './dated-steps';
import { dayAndSum, sumBeforeSentence, sumBehindDay } from './day-and-sum';
import type { LessonField } from './lessons';
import { figureBefore, leftOf, rightOf } from './neighbours';
import { datedPayment, paymentInHeading, vouchersOfPayments } from './payment-head';
import { isLabelledPerson, prose } from './prose';
import { rangeBelow } from './range-below';
import { sentencesAt } from './sentences';
import { eachShare } from './shares';
import { slashedPairs } from './slashed-labels';
import { withoutStatusesOverSums } from './statuses-over-sums';
import { leadAbove, valueAbove } from './tiles';
import { flowing, titleSaid, underTitle } from './title-sentences';
import { knownTongue } from './two-tongues';
import { type Value, valueBeside } from './value-beside';
import { eachItsOwn, joinStatuses, namesTwo, numberBelow, sayWhose } from './whose';

export interface Pair {
  label: string;
  /** units of the label and of the value, for the place */
  labelUnit: number;
  units: number[];
  text: string;
  /** how certain the two belong together */
  tie: number;
  /** the heading over them */
  section: string;
  /** the value is a link or button */
  linked?: boolean;
  /** the field that a clerk taught for this place */
  taught?: LessonField;
  /** it stands in the bar at the top, where a portal says who is signed in */
  chrome?: boolean;
  /** a sentence tells it that may be of one line: of the claim it says nothing */
  ofLine?: boolean;
  /** its heading is the claim's, though it speaks of another matter */
  claims?: boolean;
}

/** A value outside of its label's own text, and the words that label it. */
interface Labelled extends Value {
  words: string;
}

/** Tags that say which list a code is from stand beside it: they label nothing. */
const TAG = /^(?:carc|rarc|remark|reason|group)$/i;

/** `56900 <== REASON CODES`, `613.62=NET REIM AMT`: the label points at what stands before it. */
const POINTING = /^(?:<[=-]{1,3}|←|◄|=(?= ?\p{L}))\s*(.{3,40})$/u;

/** Of a group's price such a list shows the parts, none of which is what was allowed. */
const OF_A_PRICE = /^= ?drg\b/i;

/** `This claim was processed on`, before a day that is set off. */
const THIS_CLAIM_WAS =
  /^(?:this|your|the) (?:claim|bill|invoice) (?:was|has been) ((?:processed|finalized|adjudicated|received|denied) on)$/i;

/** What is sent and received besides claims. */
const OF_A_FILE = /\b(?:reports?|files?|batch(?:es)?|remittances?|responses?|277(?:CA)?|835|999)\b/i;

/** Headings that name whom the name below them belongs to. */
const HEADS_A_NAME = /^(?:billing provider|payer|billing facility|pay to provider)$/i;

/**
 * All pairs of a page in document order, each meant as it says: who is behind an `ID` without a word, both values under two labels.
 * @param sections the heading that each unit stands under
 */
export function findPairs(model: Model, free: readonly Unit[], sections = sectionsOf(model, free)): Pair[] {
  const page = surroundingsOf(model, free);
  const found: Pair[] = [];
  const isUnderTitle = underTitle(model, sections);
  const steps = datedSteps(model, page.usable);
  const captions = new Map([...sideColumnsOf(model), ...captionsOf(model)]);
  const captioned = new Set([...captions.values()].flat());
  for (const unit of page.usable) {
    if (captioned.has(unit) || unit.form || unit.act === 'button' || (TAG.test(unit.text) && unit.before !== undefined)) continue;
    const step = steps.get(unit.id);
    if (step) {
      found.push(...step.map((part) => told(unit, part, 0.86, sections(unit.id))));
      continue;
    }
    const over = captions.get(unit.id);
    if (over) {
      if (over.length > 0) found.push(pairOf(model, unit, { words: unit.text, units: [...over], tie: 0.9 }, sections(unit.id)));
      continue;
    }
    const each = unit.text.includes(' / ') ? slashedPairs(model, unit, sections(unit.id)) : [];
    if (each.length > 0) {
      found.push(...each);
      continue;
    }
    const led = leadAbove(model, unit);
    if (led) found.push(pairOf(model, unit, { words: led.lead, units: [led.value], tie: 0.9 }, sections(unit.id)));
    const range = rangeBelow(model, unit, found);
    if (range) {
      found.push(...range);
      continue;
    }
    const chain = chained(unit.text);
    if (chain.length > 0) {
      found.push(...chain.map((part) => told(unit, part, 1, sections(unit.id))));
      continue;
    }
    const inner = segments(unit.text);
    inner.flatMap(eachShare).forEach((part, index) => {
      if (part.text !== '' || index < inner.length - 1) found.push(told(unit, part, 1, sections(unit.id)));
    });
    const payment = paymentInHeading(model, unit);
    if (payment) found.push(told(unit, payment, 0.9, ''));
    const said = inner.length === 0 ? inSentences(model, unit) : [];
    found.push(...inClauses(model, unit, sections(unit.id), isUnderTitle));
    for (const part of said) found.push(told(unit, part, isOfAnother(unit.text, part) ? 0.9 : 0.96, sections(unit.id)));
    const sum = said.length === 1 ? sumBehindDay(unit, said[0]!, rightOf(page, unit)) : undefined;
    if (sum) found.push(pairOf(model, unit, { words: 'Plan paid', units: [sum], tie: 0.85 }, sections(unit.id)));
    const value = said.length === 0 ? labelledBy(page, unit, inner) : undefined;
    if (value) found.push(pairOf(model, unit, value, sections(unit.id)));
  }
  return asMeant(model, withoutAccumulators(model, withoutStatusesOverSums(model, withoutValuesAsLabels(model, found))));
}

/** Another number leads the text, of which the rest may be told: `2625800644 paid, EFT 900213907`. */
const isOfAnother = (text: string, { label }: Segment): boolean =>
  /^#?(?=\D{0,4}\d{6})[A-Z\d-]{7,}[ ,]/.test(text) && text.indexOf(label) > 0;

/** A pair that one text holds. */
const told = ({ id }: Unit, { label, text }: Segment, tie: number, section: string): Pair => ({
  label,
  labelUnit: id,
  units: [id],
  text,
  tie,
  section,
});

function pairOf(model: Model, label: Unit, { words, units, tie }: Labelled, section: string): Pair {
  const acts = (unit: Unit): boolean =>
    unit.act !== undefined ||
    (model.blocks[unit.block]!.kind === 'item' && unit.block !== label.block) ||
    /^[|·•>»/-]$/.test(unit.text);
  return {
    label: withoutColon(withoutSigns(knownTongue(model, label, words))),
    labelUnit: label.id,
    units: units.map((unit) => unit.id),
    text: joinText(units),
    tie,
    section,
    ...(units.every(acts) ? { linked: true } : {}),
  };
}

/** What sentences tell: of several texts around a unit, or its own. */
function inSentences(model: Model, unit: Unit): readonly Segment[] {
  if (isLabelledPerson(unit.text, model.units[unit.id - 1]?.text ?? '')) return [];
  const around = sentencesAt(model, unit);
  const said = around.length > 0 ? around : prose(unit.text);
  // `277CA report`, and behind it when that was received.
  const led = unit.before === undefined ? '' : model.units[unit.before]!.text;
  return OF_A_FILE.test(led) ? said.filter(({ label }) => meanings(label, false)[0]?.field !== 'receivedDate') : said;
}

/** What a sentence says of several amounts; under the page's title also of one, and whose visit it was, where and when. */
function inClauses(model: Model, unit: Unit, section: string, isUnderTitle: (unit: Unit) => boolean): Pair[] {
  const text = flowing(model, unit);
  // What a code leads is read as a line by itself.
  if (text === undefined || !/\d/.test(text) || /^(?:[A-Z]?\d{4}|rev)/i.test(text)) return [];
  if (isUnderTitle(unit)) return titleSaid(text).map((part) => told(unit, part, 0.8, section));
  const parts = clauses(text);
  return parts.length > 1 ? parts.map((part) => ({ ...told(unit, part, 0.9, section), ofLine: true })) : [];
}

/** The value that a unit, or the end of its text, is the label of. */
function labelledBy(page: Surroundings, unit: Unit, inner: readonly Segment[]): Labelled | undefined {
  const { model } = page;
  const pointing = POINTING.exec(unit.text);
  if (pointing) {
    const units = unit.text.startsWith('=') ? figureBefore(model, unit) : leftOf(page, unit);
    return units.length > 0 && !OF_A_PRICE.test(unit.text) ? { words: pointing[1]!, units, tie: 0.95 } : undefined;
  }
  const open = openLabel(model, unit, inner);
  if (open === undefined && inner.length > 0) return undefined;
  const words = open ?? lastPhrase(model, unit) ?? unit.text;
  if (open === undefined && isSumHead(model, unit, words)) return { words, units: [model.units[unit.id + 1]!], tie: 0.9 };
  // `deductible and`, between two amounts: what it names stands before it.
  if (open === undefined && (/ (?:and|plus)$/i.test(words) || !mayLabel(page, unit, words))) return undefined;
  const marked = page.marked.get(unit.id);
  if (marked) {
    const shown = marked.filter((one) => one.form !== 'editable');
    return shown.length > 0 ? { words, units: shown, tie: 1 } : undefined;
  }
  const above = open === undefined || unit.text === `${open}:` ? valueAbove(model, unit) : undefined;
  const value = above ? { units: [above], tie: 0.9 } : valueBeside(page, unit, open !== undefined || unit.text.endsWith(':'));
  if (!value) return undefined;
  // Entries of a menu stand side by side: an entry of a list labels only what it holds itself.
  const isEntry = model.blocks[unit.block]!.kind === 'item' && open === undefined;
  if (isEntry && page.depth(unit.block, value.units[0]!.block) !== page.depth(unit.block, unit.block)) return undefined;
  // A status over the sentence that says why labels nothing.
  if (isStatusWord(unit.text) && / .* .* .*\p{L}{3}/u.test(joinText(value.units))) return undefined;
  // Nor does one over the number that opens the claim, nor one beside the next heading.
  const heads = ({ block, text }: Unit): boolean => model.blocks[block]!.kind === 'heading' && !/\d/.test(text);
  if (isStatusWord(unit.text) && (value.units.every(opensClaim) || value.units.every(heads))) return undefined;
  return { words, ...value };
}

const opensClaim = ({ act, text }: Unit): boolean => act === 'link' && /^#?(?=(?:\D*\d){6})[A-Z\d][A-Z\d-]{6,24}$/.test(text);

/** The label that a text ends with: before a colon, or before a value that is set off behind it. */
function openLabel(model: Model, unit: Unit, inner: readonly Segment[]): string | undefined {
  const last = inner.at(-1);
  if (last?.text === '') return last.label;
  return last && isOpen(model, unit, last.text) ? last.text : undefined;
}

/** The text ends with a label whose value is set off behind it: `This claim: paid` before `$312.09`. */
function isOpen(model: Model, unit: Unit, text: string): boolean {
  const next = model.units[unit.id + 1];
  const [meaning] = meanings(text, false);
  return (
    next?.before === unit.id && meaning !== undefined && meaning.score > 0.9 && parse(meaning.kind, next.text)?.sure === true
  );
}

/** The label at the end of a stretch of a sentence, before a value set off: `for $6,318.40 · This claim: paid` before `$312.09`. */
function lastPhrase(model: Model, unit: Unit): string | undefined {
  if (model.units[unit.id + 1]?.before !== unit.id || isLabel(unit.text)) return undefined;
  const done = THIS_CLAIM_WAS.exec(unit.text);
  if (done) return done[1]!;
  if (!/[·|;:,—–]/.test(unit.text)) return undefined;
  const tail = unit.text.split(/(?:[·|;:,]| [—–](?= ))\s*/).at(-1)!;
  return (meanings(tail, false)[0]?.score ?? 0) > 0.9 ? tail : undefined;
}

/** Known words, or what looks like a label; links and the page's large headings label nothing without a colon. */
function mayLabel({ model, isLabelLike }: Surroundings, unit: Unit, words: string): boolean {
  if (!isLabel(words) && !isLabelLike(unit) && !namesTwo(words)) return false;
  if (unit.text.endsWith(':') || headingLabels(model).has(unit.id)) return true;
  const { kind, level = 2 } = model.blocks[unit.block]!;
  return (
    unit.act !== 'link' && !(kind === 'heading' && level <= 3 && !HEADS_A_NAME.test(unit.text) && !isSumHead(model, unit, words))
  );
}

/** A heading that says what the amount at its end is: `What you billed` before `$1,550.00`. */
const isSumHead = ({ units, blocks }: Model, { id, box, block }: Unit, words: string): boolean => {
  const next = units[id + 1];
  if (next === undefined || blocks[block]!.kind !== 'heading') return false;
  const [meaning] = meanings(words, false);
  return (
    meaning?.kind === 'money' &&
    meaning.score > 0.9 &&
    parse('money', next.text)?.sure === true &&
    Math.abs(next.box[1] - box[1]) < box[3] / 2
  );
};

/** Without pairs whose label is another one's value: the words of a status (`Finalized`) are labels elsewhere, types (`ID Type: NPI`) too. */
function withoutValuesAsLabels(model: Model, pairs: readonly Pair[]): Pair[] {
  const steps = new Set(
    pairs.flatMap(({ labelUnit, units, text }) => (units[0] !== labelUnit && dates(text, false) ? [labelUnit] : [])),
  );
  // `Progress` over `Claim received` and its day heads steps, and names no status.
  const found = pairs.filter(
    ({ label, units: [first = -1] }) =>
      !HEADS_STEPS.test(label) || !((steps.size > 1 && steps.has(first)) || leadsSteps(model, first)),
  );
  const values = new Set<number>();
  for (const { label, units } of found)
    if (meanings(label, false)[0]?.kind === 'status' || /\b(?:type|qualifier)\b/i.test(label))
      for (const unit of units) values.add(unit);
  for (const unit of joinStatuses(model, found)) values.add(unit);
  return found.filter(({ labelUnit, units }) => !values.has(labelUnit) || units[0] === labelUnit);
}

/** Others in the same letters stand below it, each with its words between: `Paid out`, `Decided`, `Arrived`. */
function leadsSteps({ units }: Model, first: number): boolean {
  const step = units[first];
  const below = units.slice(first + 1, first + 9);
  return (
    step !== undefined && below.filter(({ look, box }) => look === step.look && Math.abs(box[0] - step.box[0]) < 5).length > 1
  );
}

const HEADS_STEPS = /^(?:claim )?(?:progress|stages?|phases?|steps?|timeline|activity|journey|tracker)$/i;

/** Each value by itself under a label that says what and whose it is. */
function asMeant(model: Model, found: readonly Pair[]): Pair[] {
  const pairs = found
    .map(sumBeforeSentence)
    .map(groupInLabel)
    .flatMap((pair) => dayAndSum(pair) ?? withWhatFollows(model, pair))
    .flatMap(eachItsOwn)
    .flatMap((pair) => [pair, ...numberBelow(model, pair)]);
  const waysOut = model.units.filter(({ text }) => text.length <= LONGEST_WAY_OUT && WAY_OUT.test(text)).map(({ box }) => box);
  const barred = pairs.filter((pair) => isInBar(model, pair) || isBesideWayOut(model, pair, waysOut));
  const lines = barred.filter(isOfClaim).map((pair) => lineOf(model, pair));
  const isStrip = (line: number): boolean => lines.filter((one) => one === line).length > 1;
  for (const pair of barred) if (!isStrip(lineOf(model, pair))) pair.chrome = true;
  sayWhose(model, pairs);
  vouchersOfPayments(pairs);
  return datedPayment(model, pairs);
}

/** `CARC (CO)` before `197`: the label says the code's group. */
function groupInLabel(pair: Pair): Pair {
  const [, label, group] = /^(.{4,30}) \((CO|PR|OA|PI|CR)\)$/.exec(pair.label) ?? [];
  return label && /^[A-Z]?\d{1,3}$/.test(pair.text) && meanings(label, false)[0]?.field === 'reasons'
    ? { ...pair, label, text: `${group}-${pair.text}` }
    : pair;
}

/** What no bar says of who is signed in. */
const OF_A_CLAIM = new Set(['claimNumber', 'checkNumber', 'paymentDate', 'receivedDate', 'billed', 'paid', 'statusText']);
const isOfClaim = (pair: Pair): boolean => {
  const [meaning] = meanings(pair.label, false);
  return (
    meaning !== undefined && meaning.score > 0.9 && OF_A_CLAIM.has(meaning.field) && parse(meaning.kind, pair.text) !== undefined
  );
};
/** The height that a pair's label stands at, as near as texts of one line do. */
const lineOf = ({ units }: Model, pair: Pair): number => Math.round(units[pair.labelUnit]!.box[1] / 4);

/** How far down the bar at the top reaches, in pixels: for all texts, and for those that are no table's. */
const [BAR, TALL_BAR] = [45, 62];
/** A page of fewer texts may begin with its values. */
const PAGE_WITH_BAR = 25;

function isInBar({ width, units, blocks }: Model, pair: Pair): boolean {
  const label = units[pair.labelUnit]!;
  const { kind } = blocks[label.block]!;
  const bar = kind === 'cell' || kind === 'header' ? BAR : TALL_BAR;
  return width === undefined && label.box[1] < bar && units.length > PAGE_WITH_BAR;
}

const WAY_OUT = /^(?:log|sign)[ -]?(?:out|off)$/i;
const LONGEST_WAY_OUT = 'sign out'.length;

/** On the line that ends with the way to sign out stands who is signed in, however far down the page it is. */
const isBesideWayOut = ({ units }: Model, pair: Pair, waysOut: readonly Box[]): boolean => {
  const [x, y] = units[pair.labelUnit]!.box;
  return waysOut.length < 4 && waysOut.some((way) => way[0] > x && Math.abs(way[1] - y) < 6);
};
