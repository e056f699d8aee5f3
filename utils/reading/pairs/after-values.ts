/** What stands behind a label's value on its line and belongs to it: the other parts of a name, a payment's day, a code's words. */

import { isOrganization } from '../draft/payer';
import { type Model, shareY, type Unit } from '../page/model';
import { category, codesInText, diagnosis, isOnlyCodes } from '../values/codes';
import { numberAndDay } from '../values/payment-numbers';
import { isStatusWord } from '../values/status';
import { dates, money } from '../values/values';
import { isLabel, meanings } from '../words/labels';
import type { Pair } from './pairs';
import { suits } from './slashed-labels';

/** The pair as it is meant, and what the texts behind its value add to it. */
export function withWhatFollows(model: Model, pair: Pair): Pair[] {
  const last = pair.units.at(-1);
  if (last !== undefined && last === pair.labelUnit) return [codeAndWords(model, pair), ...dayBeside(model, pair)];
  if (last === undefined) return [pair];
  const [number, status] = pair.units.length === 2 ? pair.units.map((id) => model.units[id]!) : [];
  if (number && status && NUMBER_ALONE.test(number.text) && isStatusWord(status.text))
    return [
      { ...pair, units: [number.id], text: number.text },
      { ...pair, label: 'Status', units: [status.id], text: status.text },
    ];
  const both = pair.label.includes('/') ? bothValues(model, pair) : undefined;
  if (both) return [both];
  // `Patient (ID)` before `TOLLIVER, SHAWN (DC0077301-1)`
  const numbered = / ?\((?:id|no\.?|number|#)\)$/i.test(pair.label) ? NUMBER_BEHIND.exec(pair.text) : null;
  if (numbered)
    return [
      { ...pair, label: pair.label.replace(/ ?\([^)]*\)$/, ''), text: numbered[1]! },
      { ...pair, label: `${pair.label.replace(/ ?\([^)]*\)$/, '')} ID`, text: numbered[2]! },
    ];
  const [meaning] = meanings(pair.label, false);
  if (meaning?.field === 'patientName') {
    const born = bornBehind(pair);
    const named = born.length > 0 ? { ...pair, text: pair.text.replace(BORN_BEHIND, '') } : pair;
    const [name, number] = (NUMBER_BEHIND.exec(named.text) ?? ID_BEHIND.exec(named.text))?.slice(1) ?? [];
    if (number !== undefined && /\b(?:member|subscriber|enrollee|recipient|beneficiary|employee|insured)\b/i.test(pair.label))
      return [...wholeName(model, { ...named, text: name! }), { ...pair, label: 'Member ID', text: number }, ...born];
    return [...wholeName(model, named), ...idBeside(model, pair), ...born];
  }
  if (meaning?.kind === 'person') return wholeName(model, pair);
  if (meaning?.kind === 'diagnoses') return [allDiagnoses(model, pair)];
  if (meaning?.field === 'checkNumber' && meaning.score > 0.7) {
    const said = numberAndDay(pair.text);
    return said
      ? [
          { ...pair, text: said.number },
          { ...pair, label: 'Payment date', text: said.day },
        ]
      : [pair, ...dayOfPayment(model, pair)];
  }
  if (meaning?.field === 'statusText' && PAYMENT_BEHIND.test(pair.text)) return statusAndPayment(model, pair);
  if (model.width !== undefined && /^(?:provider|facility)(?: (?:code|id|nbr|no|number))?$/i.test(pair.label))
    return [pair, ...nameBehind(model, pair)];
  if (meaning?.kind === 'status' && /^\d{1,3}$/.test(pair.text)) {
    const code = { ...pair, label: 'Status code' };
    return [code, ...wordsOfCode(model, code)];
  }
  if (codesInText(pair.text)[0]?.at === 0) return [allCodes(model, amountOfCode(model, pair))];
  return /\bcat(?:egory)?\b|\bstatus code\b/i.test(pair.label) ? [pair, ...wordsOfCode(model, pair)] : [pair];
}

/** `EFT 7700319284 · sent Oct 21, 2026`, of which the pair is the first part. */
function dayBeside(model: Model, pair: Pair): Pair[] {
  const whole = numberAndDay(model.units[pair.labelUnit]!.text);
  return whole?.named && whole.number === pair.text ? [{ ...pair, label: 'Payment date', text: whole.day }] : [];
}

/** `820261840077312`, before a status set off behind it. */
const NUMBER_ALONE = /^(?=(?:\D*\d){6})[A-Z\d][A-Z\d-]{6,24}$/;

/** A payment's number behind a status, and its day there. */
const PAYMENT_BEHIND = /\b(?:check|chk|eft|ach|warrant) ?(?:#|no\.?|number)? ?:? ?((?=[A-Z0-9-]*\d{4})[A-Z0-9-]{5,20})\b/i;
const DAY = /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g;
/** How much less loudly such a payment speaks than one with labels of its own. */
const TOLD_BESIDE = 0.8;

/** `PARTIALLY PAID`, and behind it in other letters `- Check 00917704 mailed 10/01/2026`. */
function statusAndPayment(model: Model, pair: Pair): Pair[] {
  const number = PAYMENT_BEHIND.exec(pair.text)![1]!;
  const days = pair.text.match(DAY) ?? [];
  const told = (label: string, text: string): Pair => ({ ...pair, label, text, tie: pair.tie * TOLD_BESIDE });
  const first = model.units[pair.units[0]!]!;
  const apart = pair.units.length > 1 && isStatusWord(first.text);
  return [
    apart ? { ...pair, units: [first.id], text: first.text } : pair,
    told('Check number', number),
    ...(days.length === 1 ? [told('Payment date', days[0]!)] : []),
  ];
}

/** `Patient / subscriber ID` before `Greta Lindgren   /   E00771904-1`, each a text of its own. */
function bothValues(model: Model, pair: Pair): Pair | undefined {
  const slash = nextInBlock(model, pair.units.at(-1)!);
  const second = slash?.text === '/' ? nextInBlock(model, slash.id) : undefined;
  // `Check / Date` before `0091144807   05/01/2026`, nothing between them.
  const labels = pair.label.split(' / ');
  if (slash && !second && labels.length === 2 && suits(labels[0]!, pair.text) && suits(labels[1]!, slash.text))
    return { ...pair, units: [...pair.units, slash.id], text: `${pair.text} / ${slash.text}` };
  return slash && second
    ? { ...pair, units: [...pair.units, slash.id, second.id], text: `${pair.text} / ${second.text}` }
    : undefined;
}

/** The next text on the same line of the same block, apart from the one before. */
export function nextInBlock(model: Model, id: number): Unit | undefined {
  const unit = model.units[id]!;
  const next = model.units[id + 1];
  const goesOn = next?.block === unit.block && (isOnLine(unit, next) || wrapsAround(unit, next));
  return goesOn && !next.form && !next.act ? next : undefined;
}

/** A sentence of several lines that begins behind a code. */
const wrapsAround = (code: Unit, words: Unit): boolean =>
  words.box[1] <= code.box[1] && words.box[0] <= code.box[0] && words.box[3] > code.box[3] * 1.5;

const isOnLine = (left: Unit, right: Unit): boolean =>
  right.box[0] >= left.box[0] + left.box[2] - 4 && shareY(left.box, right.box) > Math.min(left.box[3], right.box[3]) / 2;

/**
 * `MARCHETTI   ELIO   J`: parts of a name set apart. One letter alone is the middle name's and tells the order; without it the order is not known,
 * and a part of a name is no name.
 */
function wholeName(model: Model, pair: Pair): Pair[] {
  if (model.width !== undefined) {
    const whole = model.units[pair.units[0]!]!;
    const initial = nextInBlock(model, whole.id);
    // Behind both names only an initial goes on: the next field follows.
    if (/^[^,]+, ?\p{L}{2}/u.test(whole.text))
      return initial && /^\p{L}\.?$/u.test(initial.text)
        ? [{ ...pair, units: [whole.id, initial.id], text: `${whole.text} ${initial.text}` }]
        : [{ ...pair, units: [whole.id], text: whole.text }];
  }
  const first = model.units[pair.units.at(-1)!]!;
  const parts: Unit[] = [];
  for (let next = nextInBlock(model, first.id); next && parts.length < 4; next = nextInBlock(model, next.id)) {
    // On a green screen the next field follows on the line.
    if (model.width !== undefined && (next.look !== first.look || isLabel(next.text) || /[\d:]/.test(next.text))) break;
    parts.push(next);
  }
  if (model.width !== undefined && parts.length > 0) {
    const name = fieldsOfName([first, ...parts], pair.text);
    if (name) return [{ ...pair, units: [...pair.units, ...parts.map((unit) => unit.id)], text: name }];
  }
  if (parts.length === 0 || pair.text.includes(',') || !parts.every((unit) => /^\p{L}[\p{L}'.-]*$/u.test(unit.text)))
    return [pair];
  const all = [pair.text, ...parts.map((unit) => unit.text)];
  const units = [...pair.units, ...parts.map((unit) => unit.id)];
  const initial = all.findIndex((part) => /^\p{L}\.?$/u.test(part));
  if (all.length === 3 && initial === 2) return [{ ...pair, units, text: `${all[0]}, ${all[1]} ${all[2]}` }];
  return all.length === 3 && initial === 1 ? [{ ...pair, units, text: all.join(' ') }] : [];
}

const BORN_BEHIND =
  /(?: ?\(| ?[,;·|] ?)(?:dob|born|birth date|date of birth|(?:self|spouse|child|son|daughter|dependent|employee|subscriber),)(?: on)?:? ([^()]{6,20}?)\)?$/i;

/** `Sven A. Mattila (THC 771 0418)`: a member's name and number. */
const NUMBER_BEHIND = /^(\p{L}[\p{L} ,.'-]{3,50}) \(((?=(?:\D*\d){5})[A-Z0-9][A-Z0-9 -]{5,24})\)$/u;

/** `Desmond Croft, ID 0077-14428` */
const ID_BEHIND = /^(\p{L}[\p{L} .'-]{3,50}), (?:id|no\.?|#) ?((?=(?:\D*\d){5})[A-Z0-9][A-Z0-9-]{5,24})$/iu;

/** `Dennis R. Vorpahl`, and apart from it on the line `ID LF0077218`. */
function idBeside(model: Model, pair: Pair): Pair[] {
  const next = nextInBlock(model, pair.units.at(-1)!);
  const number = /^(?:member |subscriber )?(?:id|#):? ?((?=(?:\D*\d){4})[A-Z0-9][A-Z0-9-]{5,24})$/i.exec(next?.text ?? '')?.[1];
  return next && number ? [{ ...pair, label: 'Member ID', units: [next.id], text: number }] : [];
}

/** `FAIRCHILD, ODETTE (DOB 05/08/1966)`, `Imogene R Stallworth, born 08/15/1944` */
function bornBehind(pair: Pair): Pair[] {
  const born = BORN_BEHIND.exec(pair.text)?.[1];
  // An insured's birth date is the patient's only where nobody else is named.
  const whose = /\b(?:patient|subscriber|insured|policy ?holder|sponsor|employee|guarantor)\b/i.exec(pair.label)?.[0];
  return born && dates(born, false, true) ? [{ ...pair, label: `${whose ?? ''} date of birth`.trim(), text: born }] : [];
}

/** Green screens hold a name in fields of fixed width, the last name first: `OSTRANDER       DELPHINE`, `VANWINKLE    , ORPHA     J`. */
function fieldsOfName(units: readonly Unit[], last: string): string | undefined {
  const joined = units.map((unit) => unit.text).join(' ');
  if (/^[^,]+,[^,]+$/.test(joined)) return joined;
  const plain = units.every((unit) => /^\p{L}[\p{L}'.-]*$/u.test(unit.text));
  return plain && units.length <= 3
    ? `${last}, ${units
        .slice(1)
        .map((unit) => unit.text)
        .join(' ')}`
    : undefined;
}

/** `G12.21   M62.81`: diagnoses set apart on the line. */
function allDiagnoses(model: Model, pair: Pair): Pair {
  const more: Unit[] = [];
  for (let next = nextInBlock(model, pair.units.at(-1)!); next && more.length < 25; next = nextInBlock(model, next.id)) {
    const codes = next.text.split(/[\s,]+/);
    if (!codes.every((code) => /\d/.test(code) && diagnosis(code) !== undefined)) break;
    more.push(next);
  }
  return more.length === 0
    ? pair
    : {
        ...pair,
        units: [...pair.units, ...more.map((unit) => unit.id)],
        text: [pair.text, ...more.map((unit) => unit.text)].join(' '),
      };
}

/** `0094417728   07-22-2026`: behind a payment's number the day it was made. */
function dayOfPayment(model: Model, pair: Pair): Pair[] {
  const next = nextInBlock(model, pair.units.at(-1)!);
  const day = next?.text.replace(/^(?:dated|issued|sent|on|of|[-–—·•(]) ?|\)$/gi, '');
  return next && day && dates(day, false) ? [{ ...pair, label: 'Payment date', units: [next.id], text: day }] : [];
}

/** `CO 45   39,639.95`: a code, and apart from it the amount. */
function amountOfCode(model: Model, pair: Pair): Pair {
  const next = nextInBlock(model, pair.units.at(-1)!);
  const [code, ...more] = codesInText(pair.text);
  return next && code?.system === 'carc' && code.length === pair.text.length && more.length === 0 && money(next.text)?.sure
    ? { ...pair, units: [...pair.units, next.id], text: `${pair.text} ${next.text}` }
    : pair;
}

/** `MA01   MA18`: further codes set apart on the line of a print. */
function allCodes(model: Model, pair: Pair): Pair {
  const more: Unit[] = [];
  if (model.width !== undefined && isOnlyCodes(pair.text))
    for (let next = nextInBlock(model, pair.units.at(-1)!); next && more.length < 25; next = nextInBlock(model, next.id)) {
      if (!isOnlyCodes(next.text)) break;
      more.push(next);
    }
  return more.length === 0
    ? pair
    : {
        ...pair,
        units: [...pair.units, ...more.map((unit) => unit.id)],
        text: [pair.text, ...more.map((unit) => unit.text)].join(' '),
      };
}

/** `FACILITY CODE  00417  LAKE REGIONAL HOSPITAL`: behind a provider's number its name. */
function nameBehind(model: Model, pair: Pair): Pair[] {
  const next = nextInBlock(model, pair.units.at(-1)!);
  return next && /^\d{4,12}$/.test(pair.text) && isOrganization(next.text) && !/\d|:/.test(next.text)
    ? [{ ...pair, label: 'Provider name', units: [next.id], text: next.text }]
    : [];
}

/** `PEND REASON 7A1`, and behind it on its line what that is. */
function codeAndWords(model: Model, pair: Pair): Pair {
  const next = nextInBlock(model, pair.labelUnit);
  const coded = /^(?=[A-Z]{0,3}\d)[A-Z0-9]{2,6}$/.test(pair.text) && meanings(pair.label, false)[0]?.field === 'reasons';
  return next && coded && next.text.split(' ').length >= 4 && next.look !== model.units[pair.labelUnit]!.look
    ? { ...pair, units: [...pair.units, next.id], text: `${pair.text} ${next.text}` }
    : pair;
}

/** `F2` in one cell and `Finalized/Denial` in the next, drawn as the code is. */
function wordsOfCode(model: Model, pair: Pair): Pair[] {
  const code = model.units[pair.units.at(-1)!]!;
  const next = model.units[code.id + 1];
  if (!next || next.form || next.act || next.look !== code.look) return [];
  if (!/^\d{1,3}$/.test(pair.text) && !category(pair.text)) return [];
  if (
    (!isOnLine(code, next) && next !== nextInBlock(model, code.id)) ||
    next.text.split(/[ /]/).length < 3 ||
    next.text.endsWith(':') ||
    isLabel(next.text)
  )
    return [];
  return [{ ...pair, label: `${pair.label} description`, units: [next.id], text: next.text }];
}
