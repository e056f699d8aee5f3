/** Labels too short to say whose they are: the name beside or above them says it. */

import { isProgram } from '../draft/payer';
import { type Model, shareY, type Unit } from '../page/model';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { dates, isNpi } from '../values/values';
import { labelWords, meanings } from '../words/labels';
import type { Pair } from './pairs';

/** `NPI`, `ID`, `Number` alone. */
const isBare = (label: string): boolean => {
  const words = labelWords(label);
  return words.length === 1 && ['npi', 'id', 'number', 'birth', 'tin', 'name'].includes(words[0]!);
};

/** The label before a name needs no other name: `Provider: 0371162  NPI: 1652880349  Name: …` has only a number there. */
const lacks = (named: Pair, pair: Pair): boolean =>
  labelWords(pair.label)[0] !== 'name' || !/\p{L}{3}/u.test(named.text.replace(/\b(?:npi|tin|mcd|pin)\b/i, ''));

/** Over who uses the portal, or what was looked for: a name below it is not the claim's. */
const OF_THE_USER = /\b(?:signed|logged) in\b|\b(?:your|my) (?:account|profile|organi[sz]ation)\b|\bsearch\b/i;

/** A label before somebody's name. */
const names = (label: string): boolean => {
  const [meaning] = meanings(label, false);
  return (
    meaning !== undefined &&
    (meaning.field === 'patientName' ||
      meaning.field === 'providerName' ||
      /\b(?:provider|physician|practitioner|doctor|facility|rendering|referring|attending|servicing|performing|ordering|supervising|treating|operating)\b/i.test(
        label,
      ))
  );
};

/**
 * `NPI 1780431296` under a billing provider's name, `ID: HWV108820471001` right of `PATIENT: KESSLER, WAYNE D`: the section of such a pair is then
 * the label before that name. Changes the pairs.
 */
export function sayWhose(model: Model, pairs: readonly Pair[]): void {
  const byEnd = [...pairs].filter((pair) => names(pair.label)).sort((a, b) => lastUnit(a) - lastUnit(b));
  const bare = [...pairs].filter((pair) => isBare(pair.label)).sort((a, b) => a.labelUnit - b.labelUnit);
  let at = -1;
  let before: { named: Pair; end: number } | undefined;
  const ledBy = new Map(pairs.map((pair) => [pair.labelUnit, pair]));
  const byLast = new Map(pairs.map((pair) => [lastUnit(pair), pair]));
  for (const pair of bare) {
    const head = headOfBox(model, pair, ledBy) ?? physicianBefore(model, pair) ?? ofNumberBefore(model, pair, byLast);
    if (head) pair.section = head;
    while (byEnd[at + 1] && lastUnit(byEnd[at + 1]!) < pair.labelUnit) at++;
    const named = byEnd[at];
    // One bare label after another on a line speaks of the same: `NPI: … NAME: …`.
    const next = before !== undefined && before.named === named && model.units[pair.labelUnit]!.before === before.end;
    if (
      !named ||
      OF_THE_USER.test(named.section) ||
      !lacks(named, pair) ||
      !(next || isBelow(model, named, pair) || isBeside(model, named, pair))
    )
      continue;
    const whose = isBare(named.label) && named.section !== '' ? named.section : named.label;
    // `Billing provider ID` before `Name`: the billing provider's name.
    pair.section = labelWords(pair.label)[0] === 'name' ? whose.replace(/ (?:id|number|no\.?|#|npi)$/i, '') : whose;
    before = { named, end: lastUnit(pair) };
  }
}

/** `ATT PHYS   NPI 1548290037` on a green screen: whose number it is stands first on the line, in the letters of the form. */
function physicianBefore({ units, width }: Model, { labelUnit }: Pair): string | undefined {
  const first = units[labelUnit - 1];
  if (width === undefined || !first || Math.abs(first.box[1] - units[labelUnit]!.box[1]) > 4) return undefined;
  const role = /^(att|opr?|oper|oth|ren|ref|ord)\.? (?:phys?|opr?|prov)\b/i.exec(first.text)?.[1]?.toLowerCase();
  return role && `${ROLES[role.slice(0, 3)] ?? 'operating'} physician`;
}

/** `RECIP ID: 910044718A   NAME: …`, `PROV NPI: …   NAME: …`: on one line the number says whose name follows. */
function ofNumberBefore({ units }: Model, pair: Pair, byLast: ReadonlyMap<number, Pair>): string | undefined {
  const before = byLast.get(pair.labelUnit - 1);
  if (!before || labelWords(pair.label)[0] !== 'name' || isBare(before.label)) return undefined;
  if (Math.abs(units[before.labelUnit]!.box[1] - units[pair.labelUnit]!.box[1]) > 4) return undefined;
  const [meaning] = meanings(before.label, false);
  if ((meaning?.score ?? 0) <= 0.9) return undefined;
  return meaning!.field === 'memberId' ? 'member' : meaning!.field === 'providerNpi' ? 'provider' : undefined;
}

const ROLES: Readonly<Record<string, string>> = {
  att: 'attending',
  ren: 'rendering',
  ref: 'referring',
  ord: 'ordering',
};

/** How far up the box is looked for that a head stands over. */
const HIGH = 4;

/** `Beneficiary` at the top of the box that `Name: …` stands in: whose name it is. A head with a value of its own is a label. */
function headOfBox(model: Model, pair: Pair, ledBy: ReadonlyMap<number, Pair>): string | undefined {
  let at = model.blocks[model.units[pair.labelUnit]!.block]!.parent;
  for (let climbed = 0; climbed < HIGH && at > 0; climbed++, at = model.blocks[at]!.parent) {
    const head = firstUnitIn(model, at);
    if (head === undefined || head.id >= pair.labelUnit || head.form || head.act) continue;
    if (head.text.endsWith(':') || !names(head.text.replace(OF_WHOSE, ''))) return undefined;
    const own = ledBy.get(head.id);
    return own && !own.units.some((unit) => ledBy.has(unit)) ? undefined : head.text.replace(OF_WHOSE, '');
  }
  return undefined;
}

/** What a head adds to the word for whose box it is. */
const OF_WHOSE = / (?:information|info|details?|data|demographics)$/i;

/** The first text that stands in a block, its own or one further in; blocks are numbered in document order, and so are units. */
function firstUnitIn(model: Model, block: number): Unit | undefined {
  let first = model.unitsOf.get(block)?.[0];
  for (let child = model.childrenOf.get(block)?.[0]; child !== undefined; child = model.childrenOf.get(child)?.[0])
    first = Math.min(first ?? Number.POSITIVE_INFINITY, model.unitsOf.get(child)?.[0] ?? Number.POSITIVE_INFINITY);
  return first === undefined || first === Number.POSITIVE_INFINITY ? undefined : model.units[first];
}

/** The number that stands below a member's or provider's name in the name's box, without a label. */
export function numberBelow(model: Model, pair: Pair): Pair[] {
  const [meaning] = meanings(pair.label, false);
  const name = model.units[lastUnit(pair)]!;
  const next = model.units[name.id + 1];
  const below = next && next.block === name.block && next.box[1] >= name.box[1] + name.box[3] - 4 && !next.form && !next.act;
  if (below && meaning?.field === 'providerName' && meaning.score > 0.9 && isNpi(next.text))
    return [{ ...pair, label: `${pair.label} NPI`, labelUnit: name.id, units: [next.id], text: next.text }];
  if (meaning?.field !== 'patientName' || !/\b(?:member|subscriber|recipient|beneficiary|enrollee|client)\b/i.test(pair.label))
    return [];
  return below && /^(?:[A-Z]{0,4}\d[A-Z0-9*-]{6,18})$/.test(next.text) && (next.text.match(/\d/g)?.length ?? 0) > 5
    ? [{ ...pair, label: `${pair.label} ID`, labelUnit: name.id, units: [next.id], text: next.text }]
    : [];
}

/** `Finalized: Paid`, the second word set off: both say how the claim stands. Changes such pairs and answers the units of their values. */
export function joinStatuses(model: Model, pairs: readonly Pair[]): number[] {
  const both = pairs.filter(
    ({ label, text, units, labelUnit }) =>
      isStatusWord(label) && isStatusWord(text) && model.units[units[0]!]!.before === labelUnit,
  );
  for (const pair of both) {
    pair.text = `${model.units[pair.labelUnit]!.text} ${pair.text}`;
    pair.label = 'Claim status';
  }
  return both.flatMap(({ units }) => units);
}

/** Without a slash or a day at its end a text names one thing: most do, and are not taken apart. */
const mayNameTwo = (text: string): boolean => text.includes('/') || /date$/i.test(text);

/** `Billed / Paid`: two labels in one text. */
export function namesTwo(text: string): boolean {
  if (!mayNameTwo(text)) return false;
  const labels = text.split(/ \/ |, (?=date$)| (?:&|and) (?=date$)/i);
  const [first] = meanings(labels[0]!, false);
  // `Check/EFT, Date`: the day is the payment's.
  if (labels.length === 2 && /^date$/i.test(labels[1]!)) return first?.field === 'checkNumber' && first.score > 0.9;
  return labels.length === 2 && labels.every((label) => (meanings(label, false)[0]?.score ?? 0) > 0.9);
}

/** What may stand between a payment's number and its day: `0417720 - 07/24/2026`, `0417720 (07/24/2026)`. */
const BEFORE_A_DAY = / (?:[/–—·•|-]|on) |, | ?\((?=[^()]{6,20}\)$)/;

/** In the bar at the top of a page a provider is who is signed in, but for a payee, a payer whom the portal speaks of, but for one it is named by, and `Status` an entry. */
export const isOfBar = ({ section, label, text }: Pair, field: string): boolean =>
  (/^provider/.test(field) && !/^(?:payee|paid to)\b/i.test(`${section} ${label}`.trim())) ||
  (field === 'statusText' && !isStatusWord(text)) ||
  (field === 'payer' && !(/^payer$/i.test(label) && isProgram(text)));

/** `Payer / payer ID` before `Humana / 61101`: each label with its own value. */
export function eachItsOwn(pair: Pair): Pair[] {
  // `Check/EFT Date` before `May 20, 2026`: one day, which no comma parts.
  const day = mayNameTwo(pair.label) ? dates(pair.text, false) : undefined;
  if (!mayNameTwo(pair.label) || (day && day.from === day.to)) return [pair];
  const last = /(?:, | (?:&|and|\/) )(?=date$)/i;
  const labels = pair.label.split(last.test(pair.label) ? last : / ?\/ ?/);
  const dated = labels.length === 2 && /\bdate$/i.test(labels[1]!);
  const values = pair.text.split(dated ? BEFORE_A_DAY : ' / ').map((value) => (dated ? value.replace(/\)$/, '') : value));
  if (labels.length !== 2 || values.length !== 2 || values.some((value) => value.trim() === '')) return [pair];
  const found = labels.map((label) => meanings(label, false)[0]);
  // `Check date / check total`: where one is known and of the form that it asks for, the other is what it calls itself.
  const known = found.findIndex((meaning, index) => (meaning?.score ?? 0) > 0.9 && parse(meaning!.kind, values[index]!));
  if (found.some((meaning) => meaning === undefined))
    return known < 0 || !labels.every((label) => /\p{L}{3}/u.test(label)) || found[known]!.kind === 'diagnoses'
      ? [pair]
      : [{ ...pair, label: labels[known]!, text: values[known]! }];
  if (found[0]!.field === found[1]!.field) return [pair];
  // `Check No. / Date`: the day is the payment's.
  const named = (label: string): string => (found[0]!.field === 'checkNumber' && /^date$/i.test(label) ? 'Payment date' : label);
  return labels.map((label, index) => ({ ...pair, label: named(label), text: values[index]! }));
}

const lastUnit = (pair: Pair): number => pair.units.at(-1) ?? pair.labelUnit;

/** In the same box as the name, or in the next one right below it, nothing else between them. */
function isBelow(model: Model, named: Pair, pair: Pair): boolean {
  const name = model.units[lastUnit(named)]!;
  const label = model.units[pair.labelUnit]!;
  if (name.block === label.block) return label.id - name.id <= 2;
  const above = model.units[named.labelUnit]!.box;
  const gap = label.box[1] - above[1] - above[3];
  const inColumn = Math.abs(above[0] - label.box[0]) < 4 || Math.abs(above[0] + above[2] - label.box[0] - label.box[2]) < 4;
  if (label.id - name.id === 1 && inColumn && gap > -4 && gap < 16) return true;
  return (
    label.id - name.id === 1 &&
    [name.block, model.blocks[name.block]!.parent].includes(model.blocks[label.block]!.parent) &&
    Math.abs(name.box[0] - label.box[0]) < 4 &&
    label.box[1] >= name.box[1] + name.box[3] - 4
  );
}

/** In the next box of the same row. */
function isBeside(model: Model, named: Pair, pair: Pair): boolean {
  const left = model.units[lastUnit(named)]!;
  const right = model.units[pair.labelUnit]!;
  return (
    // Behind a number its kind may stand: `1714908260   ID Type NPI`.
    (right.id - left.id === 1 || (right.id - left.id === 2 && model.units[left.id + 1]!.block === left.block)) &&
    model.blocks[left.block]!.parent === model.blocks[right.block]!.parent &&
    shareY(left.box, right.box) > Math.min(left.box[3], right.box[3]) / 2
  );
}
