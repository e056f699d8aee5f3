/** A service line from a box of its own: labels and values, codes, a sentence that says why. */

import type { Reason } from '@/utils/claim/claim';
import type { LineCard } from '../boxes/cards';
import { DAY_AND_COUNT, leadCode, looseCount, namedRevenue, stripParts } from '../boxes/lead-texts';
import { addReason, type Draft, type LineDraft, newLine, putLine } from '../draft/draft';
import { serviceInto } from '../lines/service';
import { type Model, shareY, type Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { CODE_IN_LABEL } from '../reasons/claim-reasons';
import type { Context } from '../reasons/context';
import type { LegendLine } from '../reasons/legends';
import { isRevenueUnder } from '../tables/columns-by-content';
import { category, codesInText, isModifier, isOnlyCodes } from '../values/codes';
import { explained, footnotes } from '../values/listed-codes';
import { shareOf } from '../values/party-shares';
import { legendKey, legendReason, reasonsInCell, sourceOf } from '../values/reasons';
import { revenueAlone, serviceOf } from '../values/service-cells';
import { statusReasons } from '../values/status-cells';
import { dates, money } from '../values/values';
import { isLabel, meanings } from '../words/labels';
import { COUNTED } from './titled-boxes';
import { toldLine } from './told-lines';
import { areWordsOfCode, isUnpaid, tellsWhy, whyIn, wordsOf } from './words-under-lines';

/** A label and value inside a line's box or row as the line's field. */
export function pairIntoLine(line: LineDraft, pair: Pair, context: Context): void {
  const mark = { units: [pair.labelUnit, ...pair.units], confidence: 0.9 };
  // `CO 45 ($93.90): Amount above the allowance`: what looks like a label is the code.
  const text = codesInText(pair.label)[0]?.at === 0 ? `${pair.label}: ${pair.text}` : pair.text;
  const [code] = codesInText(text);
  if (code?.at === 0 && (code.system === 'carc' || code.system === 'csc' || text !== pair.text)) {
    for (const reason of reasonsInCell(text, 'any', false))
      addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), mark);
    return;
  }
  // `Adjudication reason A004: Service date outside of …`: what kind of code, the code, and its words.
  const [, kind = '', own] = /^(\p{L}[\p{L} ]{2,30}) ((?=[A-Z]*\d)[A-Z0-9]{2,5})$/u.exec(pair.label) ?? [];
  if (own && meanings(kind, true)[0]?.field === 'reasons') {
    for (const reason of reasonsInCell(`${own} - ${pair.text}`, sourceOf(kind), false))
      addReason(line.line, line.reasonMarks, reason, mark);
    return;
  }
  if (areWordsOfCode(pair, context)) return;
  const [, words = pair.label, inside] = CODE_IN_LABEL.exec(pair.label) ?? [];
  const taken = inside === undefined ? undefined : money(pair.text);
  for (const { at: _at, length: _length, ...reason } of taken?.sure && taken.cents !== 0 ? codesInText(inside!) : [])
    addReason(line.line, line.reasonMarks, legendReason({ ...reason, amount: taken!.cents, text: words }, context.legend), mark);
  const meaning = shareOf(words, pair.text) ?? meanings(words, true)[0];
  const said = whyIn(pair, context.legend);
  if (said !== undefined) {
    for (const reason of reasonsInCell(said, 'any', true))
      addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), mark);
    return;
  }
  if (!meaning || meaning.field === 'none') return;
  if (isRevenueUnder(pair.label, pair.text) && !context.legend.has(legendKey(pair.text))) {
    putLine(line, 'revenueCode', 'revenue', pair.text, mark);
  } else if (meaning.field === 'reasons') {
    const marks = footnotes(pair.text);
    const found =
      marks.length > 0
        ? marks.flatMap((one) => context.legend.get(`mark ${one}`)?.reason ?? [])
        : (explained(pair.text, context.legend) ?? reasonsInCell(pair.text, sourceOf(pair.label), pair.tie > 0.8));
    for (const reason of found) addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), mark);
  } else if (meaning.field === 'procedure') procedureInto(line, pair.text, mark, pair.label);
  else if (meaning.score > 0.7 || meaning.kind !== 'money') putLine(line, meaning.field, meaning.kind, pair.text, mark);
}

/** `Adjustments` over a list of codes, each with its words: no label of the first of them alone. */
const isOverList = ({ text, labelUnit, units }: Pair, { textLegend }: Context): boolean =>
  labelUnit !== units[0] && codesInText(text)[0]?.at === 0 && textLegend.some(({ unit }) => unit === units[0]);

/** What another payer did before this one: `Medicare paid` beside `Plan paid`. */
const OF_ANOTHER = /\b(?:medicare|medicaid|primary|other|prior|secondary|cob)\b/i;

/** Without what another payer allowed or paid where a second label says what this one did. */
function ofThisPayer(pairs: readonly Pair[]): readonly Pair[] {
  const fieldOf = (pair: Pair): string => meanings(pair.label, true)[0]?.field ?? '';
  const own = new Set(pairs.filter((pair) => !OF_ANOTHER.test(pair.label)).map(fieldOf));
  return pairs.filter((pair) => !OF_ANOTHER.test(pair.label) || !own.has(fieldOf(pair)));
}

function procedureInto(line: LineDraft, text: string, mark: { units: number[]; confidence: number }, label = ''): string {
  const found = serviceOf(text, label);
  const revenue = found ? undefined : revenueAlone(text, label);
  if (revenue) putLine(line, 'revenueCode', 'revenue', revenue, mark);
  if (!found) return '';
  serviceInto(line, found, mark);
  return found.rest;
}

/** The line of a card, put into the draft; nothing where the card names no service. */
export function lineFromCard(draft: Draft, context: Context, card: LineCard, free: readonly Unit[]): LineDraft | undefined {
  const line = newLine();
  const told = statusInto(line, card.pairs);
  const pairs = card.pairs.filter((pair) => !isOverList(pair, context));
  for (const pair of ofThisPayer(pairs)) if (!told.has(pair)) pairIntoLine(line, pair, context);
  allowedBesideBilled(line, pairs);
  if (card.lead) {
    const mark = { units: [card.lead.id], confidence: 0.92 };
    const rest = procedureInto(line, leadCode(`${card.lead.text}${modifiersBehind(context.model, card.lead)}`), mark);
    const revenue = namedRevenue(card.lead.text);
    if (revenue) putLine(line, 'revenueCode', 'revenue', revenue, mark);
    const day = /(?:\b(?:on|dos:?|-|–)|^,) (.{6,24})$/i.exec(` ${rest}`)?.[1] ?? (dates(rest, false) ? rest : undefined);
    if (day && dates(day, false)) putLine(line, 'serviceDate', 'dates', day, mark);
    besideLead(line, context.model, card.lead);
  }
  const inside = free.filter((unit) => card.holds(unit.id));
  // `HCPCS 84443` behind the revenue code that leads the box.
  const coded = line.marks.has('procedure')
    ? []
    : inside.filter(({ text }) => /^(?:cpt|hcpcs|cdt)(?: code)?:? [A-Z]?\d{4}/i.test(text));
  if (coded.length === 1)
    procedureInto(line, coded[0]!.text.replace(/^\w+(?: code)?:? /i, ''), { units: [coded[0]!.id], confidence: 0.9 });
  if (!line.marks.has('units')) countOfCard(line, inside);
  if (!line.marks.has('serviceFrom')) datesOfCard(line, card, inside);
  const spoken = card.lead && toldLine(context.model, card.lead);
  for (const [field, mark] of spoken?.line.marks ?? [])
    if (!line.marks.has(field)) {
      Reflect.set(line.line, field, Reflect.get(spoken!.line.line, field));
      line.marks.set(field, mark);
    }
  reasonsOfCard(line, context, { ...card, pairs }, inside);
  const number = inside.map((unit) => /^line #?(\d{1,3})\b/i.exec(unit.text)?.[1]).find((found) => found !== undefined);
  if (number) line.number = number;
  // Revenue code 0001 is the total's.
  if (line.line.procedure === undefined && (line.line.revenueCode ?? '0001') === '0001') return undefined;
  draft.lines.push(line);
  return line;
}

/** `Negotiated rate`, `Contracted amount`: such words mean other things too, but not between what was billed of a service and what was paid of it. */
function allowedBesideBilled(line: LineDraft, pairs: readonly Pair[]): void {
  const { billed, allowed, paid = 0 } = line.line;
  if (billed === undefined || allowed !== undefined) return;
  const weak = pairs.filter(({ label }) => meanings(label, true)[0]?.field === 'allowed');
  const amount = weak.length === 1 ? money(weak[0]!.text) : undefined;
  if (amount?.sure && amount.cents >= paid && amount.cents <= billed)
    putLine(line, 'allowed', 'money', weak[0]!.text, { units: weak[0]!.units, confidence: 0.86 });
}

/** `Category: F2 – Finalized/Denial`, `Status Code: 585 – Denied charge` in a line's box. Gives the pairs that told it. */
function statusInto(line: LineDraft, pairs: readonly Pair[]): ReadonlySet<Pair> {
  const shown = pairs.map((pair) => ({ header: pair.label, text: pair.text, units: [pair.labelUnit, ...pair.units], pair }));
  const first = shown.find(
    ({ header, text }) => /\bcat(?:egory)?\b/i.test(header) && category(/^[A-Za-z]\d{1,2}(?!\w)/.exec(text)?.[0] ?? ''),
  );
  const { reasons, units } = first ? statusReasons(first, shown) : { reasons: [], units: [] };
  for (const reason of reasons) addReason(line.line, line.reasonMarks, reason, { units, confidence: 0.93 });
  const said = new Set(units);
  return new Set(pairs.filter((pair) => reasons.length > 0 && said.has(pair.labelUnit)));
}

/** `-RT`, `/ QW` or `Modifier 25` right behind a code, in other letters than the code. */
function modifiersBehind(model: Model, lead: Unit): string {
  const next = model.units[lead.id + 1];
  if (next?.before !== lead.id) return '';
  const text = next.text.replace(/^mod(?:ifier)?s?\b[.:]* /i, '');
  if (!/^[-/· ]{0,2}[A-Z0-9]{2}(?:[- ,]{1,2}[A-Z0-9]{2}){0,3}$/.test(text)) return '';
  return text.match(/[A-Z0-9]{2}/g)!.every(isModifier) ? ` ${text.replace(/[-/· ,]+/g, ' ').trim()}` : '';
}

/** Numbers that are modifiers and no places of service, which stand behind a code as well: `23` is both; place 26 is a military hospital. */
const NO_PLACE = /^(?!(?:0\d|1\d|2[0-57]|3[1-4]|4[129]|5[0-8]|6[0125]|7[12]|81|99)$)\d\d$|[A-Z]|^25$/;

/** What stands beside a code in boxes of its own: the revenue code before it, and behind it modifiers before the words for the service. */
function besideLead(line: LineDraft, model: Model, lead: Unit): void {
  const before = beforeOnLine(model, lead);
  if (before && /^0\d{3}$/.test(before.text) && line.line.procedure !== undefined && !line.marks.has('revenueCode'))
    putLine(line, 'revenueCode', 'revenue', before.text, { units: [before.id], confidence: 0.9 });
  const behind = modifiersBeside(model, lead);
  const codes = behind?.text.match(/[A-Z0-9]{2}/g);
  if (!codes || line.marks.has('modifiers') || !codes.every((code) => isModifier(code) && NO_PLACE.test(code))) return;
  line.line.modifiers = codes;
  line.marks.set('modifiers', { units: [behind!.id], confidence: 0.9 });
}

/** Two letters or digits each: modifiers, or a place. */
const TWOS = /^[A-Z0-9]{2}(?:[- ,/]{1,2}[A-Z0-9]{2}){0,3}$/;

/** The same right behind a service's code on its line, in whatever box: no code of a reason. */
function twosBehind({ units }: Model, lead: Unit): Unit | undefined {
  const next = units[lead.id + 1];
  return next && TWOS.test(next.text) && isOnLine(next, lead) ? next : undefined;
}

/** The same between a service's code and its words. */
function modifiersBeside(model: Model, lead: Unit): Unit | undefined {
  const behind = twosBehind(model, lead);
  const words = behind && model.units[behind.id + 1];
  return words && isOnLine(words, lead) && /\p{L}{3}/u.test(words.text) ? behind : undefined;
}

const isOnLine = ({ box }: Unit, lead: Unit): boolean => shareY(box, lead.box) > lead.box[3] / 2 && box[0] > lead.box[0];

/** The text right before another one on its line, in a box of its own. */
function beforeOnLine({ units, blocks }: Model, lead: Unit): Unit | undefined {
  const before = units[lead.id - 1];
  return before &&
    before.block !== lead.block &&
    blocks[before.block]!.parent === blocks[lead.block]!.parent &&
    isOnLine(lead, before)
    ? before
    : undefined;
}

/** `16 units`, `× 2`: the one count that stands without a label. */
function countOfCard(line: LineDraft, inside: readonly Unit[]): void {
  const found = inside.flatMap((unit) => {
    // `Revenue 0450 · Qty 1`
    const counts = stripParts(unit.text).flatMap((part) => looseCount(part) ?? []);
    return counts.map((text) => ({ text, id: unit.id }));
  });
  if (found.length === 1) putLine(line, 'units', 'quantity', found[0]!.text, { units: [found[0]!.id], confidence: 0.88 });
}

/**
 * The amounts that stand alone in the lines' boxes, one in each, are what was billed where they make up what the whole claim was billed at.
 * @param cards each line with its box
 */
export function billedOfCards(draft: Draft, cards: ReadonlyMap<LineDraft, LineCard>, free: readonly Unit[]): void {
  const bare = [...cards].filter(([line]) => !line.marks.has('billed'));
  if (bare.length === 0 || bare.length !== draft.lines.length || draft.claim.billed === undefined) return;
  const amounts = bare.map(([, card]) => {
    const paired = new Set(card.pairs.flatMap((pair) => pair.units));
    const found = free.flatMap(({ id, text, form }) =>
      card.holds(id) && !form && !(paired.has(id) && money(text))
        ? text.split(/ [·•|] /).flatMap((part) => (money(part)?.sure ? [{ id, text: part }] : []))
        : [],
    );
    return found.length === 1 ? found[0] : undefined;
  });
  const sum = amounts.reduce((all, one) => all + (one ? money(one.text)!.cents : Number.NaN), 0);
  if (sum !== draft.claim.billed) return;
  for (const [index, [line]] of bare.entries())
    putLine(line, 'billed', 'money', amounts[index]!.text, { units: [amounts[index]!.id], confidence: 0.9 });
}

/**
 * What a line's box says was covered is what was allowed where on every line it is what was paid and what the patient bears.
 * @param cards each line with its box
 */
export function coveredOfCards(cards: ReadonlyMap<LineDraft, LineCard>): void {
  const told = [...cards].map(([line, card]) => {
    const pair = card.pairs.find(({ label }) => /^covered(?: (?:amount|amt|charges?|expense))?:?$/i.test(label));
    return { line, pair, cents: pair && money(pair.text)?.cents };
  });
  const shares = ({ line: { paid = Number.NaN, deductible = 0, coinsurance = 0, copay = 0 } }: LineDraft): number =>
    paid + deductible + coinsurance + copay;
  const fits = told.every(({ line, cents }) => cents !== undefined && line.line.allowed === undefined && shares(line) === cents);
  if (!fits || !told.some(({ line, cents }) => cents !== line.line.paid || cents !== line.line.billed)) return;
  for (const { line, pair } of told)
    putLine(line, 'allowed', 'money', pair!.text, { units: [pair!.labelUnit, ...pair!.units], confidence: 0.88 });
}

/** The one date, or range of dates, that stands without a label in a line's box. */
function datesOfCard(line: LineDraft, card: LineCard, inside: readonly Unit[]): void {
  const paired = new Set(card.pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]));
  // What a strip says with its labels is no part that has none.
  const apart = new Set(card.pairs.flatMap(({ labelUnit, units }) => (units[0] === labelUnit ? [] : [labelUnit, ...units])));
  const found = inside.flatMap(({ id, text, form }) => {
    const parts = stripParts(text);
    const days = parts.map((part) => part.replace(/^(?:\d{1,2}[.)]|on|dos) /i, '').replace(DAY_AND_COUNT, '$1'));
    return (parts.length > 1 ? apart : paired).has(id) || form
      ? []
      : days.flatMap((day) => (dates(day, false) === undefined ? [] : [{ id, day }]));
  });
  if (found.length === 1) putLine(line, 'serviceDate', 'dates', found[0]!.day, { units: [found[0]!.id], confidence: 0.88 });
}

/** `Adj` before `OA-109 $1,880.00`. */
const NAMES_REASON = /^(?:adj(?:ustments?)?|reasons?|remarks?|denials?|codes?)\.?(?: codes?)?:? (?=[A-Z]{1,2}[ -]?\d)/i;

/** `R4 Request for documents`, and right behind it `294 Supporting documentation`: a 277 category and its code. */
const isCategoryOf = ({ key, unit }: LegendLine, next: LegendLine | undefined): boolean =>
  category(key) !== undefined && /^\d{1,3}$/.test(next?.key ?? '') && next!.unit - unit <= 2;

/** Codes, marks and sentences in a line's box. */
export function reasonsOfCard(line: LineDraft, context: Context, card: LineCard, inside: readonly Unit[]): void {
  const paired = new Set(card.pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]));
  const modified = card.lead && twosBehind(context.model, card.lead)?.id;
  // `Code A07: Paid as …` is no label with its value.
  for (const { label, units, labelUnit } of card.pairs)
    if (
      /^code (?=[A-Z]*\d)[A-Z0-9]{2,6}$/i.test(label) ||
      (labelUnit === units[0] && /^(?=[A-Z]{1,3}\d)[A-Z0-9]{2,6}$/.test(label))
    )
      paired.delete(units[0]!);
  const own = context.textLegend.filter(
    ({ unit }) => card.holds(unit) && !paired.has(unit) && unit !== card.lead?.id && unit !== modified,
  );
  for (const [index, legend] of own.entries()) {
    if (isCategoryOf(legend, own[index + 1])) continue;
    const stands = own[index - 1];
    if (stands && isCategoryOf(stands, legend)) {
      const reason: Reason = { system: 'csc', code: `${stands.key}:${Number(legend.key)}`, text: legend.text };
      addReason(line.line, line.reasonMarks, reason, { units: [stands.unit, legend.unit], confidence: 0.93 });
      continue;
    }
    const code = legend.reason ?? reasonsInCell(legend.key, 'payer', false)[0];
    if (!code) continue;
    // The code's words may be an amount's name as well: `PR-2 Coinsurance $24.00`.
    const named = card.pairs.filter(({ label }) => label === legend.text).flatMap(({ units }) => units);
    const taken = new Set([...paired].filter((unit) => !named.includes(unit)));
    const cents = legend.amount ?? (code.system === 'rarc' ? undefined : amountBehind(context.model, legend, taken));
    const amount = cents === undefined ? {} : { amount: cents };
    addReason(
      line.line,
      line.reasonMarks,
      {
        system: code.system,
        ...(code.group ? { group: code.group } : {}),
        ...(code.code ? { code: code.code } : {}),
        ...amount,
        text: legend.text,
      },
      { units: [legend.unit], confidence: 0.93 },
    );
  }
  for (const unit of inside)
    for (const mark of footnotes(unit.text)) {
      const reason = context.legend.get(`mark ${mark}`)?.reason;
      if (reason) addReason(line.line, line.reasonMarks, reason, { units: [unit.id], confidence: 0.93 });
    }
  // Below codes behind their label those of another list may stand by themselves: `Remark N30`.
  const given = line.line.reasons !== undefined;
  for (const unit of inside) {
    const text = unit.text.replace(NAMES_REASON, '');
    if (given && !(isOnlyCodes(text) && (text !== unit.text || isBelowValue(context.model, unit, paired)))) continue;
    if (!paired.has(unit.id) && !unit.form && codesInText(text)[0]?.at === 0)
      for (const reason of reasonsInCell(`${text}${amountInChip(context.model, unit, paired)}`, 'any', false))
        addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), { units: [unit.id], confidence: 0.93 });
  }
  // `Pend P14`: a code that the page explains elsewhere.
  for (const unit of inside) {
    const [, code, cents = ''] =
      /^(?:(?:pend|denial|deny|reason|remark|note|msg|edit)s?:? )?([A-Z]{0,3}\d{1,4})(?:[ :=·-]{1,3}(-?\$[\d,]+\.\d\d))?$/i.exec(
        unit.text,
      ) ?? [];
    if (code && (cents !== '' || /^\p{L}{3}/u.test(unit.text)) && context.legend.has(legendKey(code)))
      for (const reason of reasonsInCell(`${code} ${cents}`.trim(), 'payer', false))
        addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), { units: [unit.id], confidence: 0.9 });
  }
  if (line.line.reasons !== undefined) return;
  for (const unit of inside)
    if (
      !paired.has(unit.id) &&
      unit !== card.lead &&
      // Words right behind a service's code say what it is.
      (unit.before === undefined || unit.before !== card.lead?.id) &&
      !unit.act &&
      !unit.form &&
      ((isSaid(context.model, unit) && !/\d{3}/.test(unit.text)) || (isUnpaid(line) && tellsWhy(unit.text)))
    )
      for (const reason of wordsOf(unit.text))
        addReason(line.line, line.reasonMarks, reason, { units: [unit.id], confidence: 0.85 });
}

/** A further line of the value that a label has. */
const isBelowValue = ({ units }: Model, { id, block }: Unit, paired: ReadonlySet<number>): boolean =>
  paired.has(id - 1) && units[id - 1]!.block === block;

/** What a box of codes alone shows behind each, set apart from it: `CO-45   $126.65`, `CO 45 $60.00  PR 3 $15.00  M62`. */
function amountInChip({ units, unitsOf }: Model, code: Unit, paired: ReadonlySet<number>): string {
  const next = units[code.id + 1];
  const isSum = ({ text }: Unit): boolean => money(text)?.sure === true;
  const all = unitsOf.get(code.block)!.map((id) => units[id]!);
  const each = all.every((unit, index) =>
    isSum(unit)
      ? index > 0 && isOnlyCodes(all[index - 1]!.text)
      : isOnlyCodes(unit.text) && (codesInText(unit.text)[0]!.system === 'rarc' || all.slice(index + 1, index + 2).some(isSum)),
  );
  const alone = (each || all.length === 2) && next?.block === code.block && !paired.has(next.id);
  return alone && isSum(next) && shareY(code.box, next.box) > code.box[3] / 2 ? ` ${next.text}` : '';
}

/** The amount alone behind a code's words on their line: `CD01 Discount under the network contract      $76.60`. */
export function amountBehind({ units }: Model, legend: LegendLine, paired: ReadonlySet<number>): number | undefined {
  const from = units[legend.unit]!;
  const next = units.slice(legend.unit + 1, legend.unit + 3).find((unit) => money(unit.text));
  return next &&
    !paired.has(next.id) &&
    money(next.text)!.sure &&
    shareY(from.box, next.box) > from.box[3] / 2 &&
    next.box[0] > from.box[0] + from.box[2]
    ? money(next.text)!.cents
    : undefined;
}

/** A sentence; or an entry of a list of notes, which may do without its end. */
const isSaid = (model: Model, { text, block }: Unit): boolean => {
  const words = text.split(' ').length;
  return (
    (words >= 4 && text.endsWith('.')) ||
    (words >= 3 && model.blocks[block]!.kind === 'item' && !isLabel(text) && !COUNTED.test(text))
  );
};
