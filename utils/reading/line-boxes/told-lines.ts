/** Service lines that are told in one text each: `J0897 – 60 units – 08/24/2026 – $2,160.00`. */

import { looseCount, namedRevenue, withoutNumber } from '../boxes/lead-texts';
import { addReason, type LineDraft, type Mark, newLine, putLine } from '../draft/draft';
import { serviceInto } from '../lines/service';
import type { Model, Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { clauses } from '../pairs/clauses';
import { prose } from '../pairs/prose';
import { codesInText, isModifier, modifiers, procedure, revenueCode } from '../values/codes';
import { shareOf } from '../values/party-shares';
import { reasonsInCell } from '../values/reasons';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';

export interface ToldLine {
  line: LineDraft;
  /** all units of the text */
  units: readonly number[];
}

const BETWEEN = /\s[–—-]\s|\s?[·•|;]\s?|,\s(?=\D|\d{1,4} units?\b|\d{1,2}\/)|\.\s(?=[A-Z])/;

/** The lines that texts of their own tell, each from its code to its amount; nothing where a text says what is not understood. */
export function toldLines(model: Model, free: readonly Unit[]): ToldLine[] {
  if (model.width !== undefined) return [];
  return free.flatMap((unit) => {
    const next = model.units[unit.id + 1];
    const begins = /\d{4}/.test(unit.text) || (next?.before === unit.id && /^\([A-V]?\d{4}/.test(next.text));
    if (unit.before !== undefined || unit.form || unit.act || !begins) return [];
    const told = toldLine(model, unit);
    return told ? [told] : [];
  });
}

/** The line that a text and what stands behind it on its line tell. */
export function toldLine(model: Model, unit: Unit): ToldLine | undefined {
  const units = [unit];
  for (
    let next = model.units[unit.id + 1];
    next?.before === units.at(-1)!.id && units.length < 16;
    next = model.units[next.id + 1]
  )
    units.push(next);
  const text = units.map((one, index) => (index > 0 && !one.glued ? ` ${one.text}` : one.text)).join('');
  const ids = units.map((one) => one.id);
  const strip = sumsBelow(model, units);
  const line = lineIn(text, ids) ?? (strip ? lineIn(`${text} · ${strip.text}`, [...ids, strip.id]) : undefined);
  if (!line) return undefined;
  if (strip && !ids.includes(strip.id) && line.marks.get('billed')?.units.includes(strip.id)) ids.push(strip.id);
  // Why it was cut may stand on the next line of the same text.
  const below = model.units[units.at(-1)!.id + 1];
  const why =
    below?.block === unit.block && !below.form && !below.act && codesInText(below.text)[0]?.at === 0 ? below : undefined;
  const behind = CODES_BEHIND.exec(text)?.[1];
  if (why) reasonsOf(line, why.text, [why.id]);
  else if (behind) reasonsOf(line, behind, ids);
  return { line, units: why ? [...ids, why.id] : ids };
}

/** A strip of amounts that each have a name, in the same letters right below the line's codes: `Charged $90.00 · Allowed $40.00 · Paid $40.00`. */
function sumsBelow({ units }: Model, line: readonly Unit[]): Unit | undefined {
  const [first, last] = [line[0]!, line.at(-1)!];
  const below = units[last.id + 1];
  if (!below || below.form || below.act || below.before !== undefined || below.look !== first.look) return undefined;
  const gap = below.box[1] - first.box[1] - first.box[3];
  const parts = below.text.split(/\s[·•|]\s/);
  return Math.abs(below.box[0] - first.box[0]) < 6 && gap >= 0 && gap < 30 && parts.length > 1 && parts.every(isNamedSum)
    ? below
    : undefined;
}

const isNamedSum = (part: string): boolean => {
  const [named, ...more] = prose(part);
  return named !== undefined && more.length === 0 && meanings(named.label, true)[0]?.kind === 'money';
};

/** `… and paid $880.00. CO-45 $1,660.00` */
const CODES_BEHIND = /\.\d\d ?\. ((?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}\b.{0,80})$/;

function reasonsOf(line: LineDraft, text: string, units: number[]): void {
  for (const reason of reasonsInCell(text, 'any', false))
    addReason(line.line, line.reasonMarks, reason, { units, confidence: 0.9 });
}

function namedInto(line: LineDraft, { label, text }: Segment, mark: Mark): void {
  const [meaning] = meanings(label, true);
  if (meaning && (meaning.score > 0.7 || meaning.kind !== 'money')) putLine(line, meaning.field, meaning.kind, text, mark);
}

/** `patient $595.00`: whose share it is. */
function shareIn(part: string): Segment | undefined {
  const [, party, amount] = /^(\p{L}+) (\$[\d,]{1,12}\.\d{2})$/u.exec(part) ?? [];
  const share = party && amount ? shareOf(party, amount) : undefined;
  return share ? { label: share.field === 'paid' ? 'Plan paid' : 'Patient responsibility', text: amount! } : undefined;
}

/** `Setting a broken wrist (25605-LT, 1 unit): you billed $2,860.00, we allowed …`: the codes in brackets behind the words for them. */
const IN_BRACKETS = /^\p{L}[^()$]{2,60} \(([A-V]?\d{4,5}[^()]{0,40})\):? (\P{L}{0,3}\p{L}.+)$/u;

function lineInBrackets(text: string, units: readonly number[]): LineDraft | undefined {
  const [, codes = '', sentence = ''] = text.length < 400 ? (IN_BRACKETS.exec(text) ?? []) : [];
  const [lead = '', ...more] = codes.split(/, /);
  const code = procedure(lead);
  const said = code?.rest === '' ? clauses(sentence) : [];
  if (!code || said.length < 2) return undefined;
  const line = newLine();
  const mark = { units, confidence: 0.9 };
  serviceInto(line, code, mark);
  for (const part of more) {
    const count = looseCount(part);
    if (count) putLine(line, 'units', 'quantity', count, mark);
    else if (dates(part, false)) putLine(line, 'serviceDate', 'dates', part, mark);
  }
  for (const segment of said) namedInto(line, segment, mark);
  return line;
}

function lineIn(text: string, units: readonly number[]): LineDraft | undefined {
  const bracketed = lineInBrackets(text, units);
  if (bracketed) return bracketed;
  if (text.length > 160) return undefined;
  const [head = '', ...parts] = withoutNumber(text).replace(/\.$/, '').split(BETWEEN);
  const behind = /^\d/.test(head) || procedure(head) ? namedRevenue(head) : undefined;
  const lead = behind ? head.replace(/ ?\(?\brev\w*\.?(?: code)?[ #:]{1,3}\d{4}\)?/i, '') : head;
  const code = procedure(lead);
  const revenue = behind ?? (/^rev/i.test(lead) ? revenueCode(lead) : undefined);
  if ((!code || /\d/.test(code.rest)) && !revenue) return undefined;
  const line = newLine();
  const mark = { units, confidence: 0.9 };
  if (code) serviceInto(line, code, mark);
  if (revenue) putLine(line, 'revenueCode', 'revenue', revenue, mark);
  let bare = 0;
  for (const part of parts) {
    const count = looseCount(part);
    const raised = /^(?:mod(?:ifier)?s?:? )?([A-Z0-9]{2}(?:[ ,]{1,2}[A-Z0-9]{2}){0,3})$/.exec(part)?.[1];
    const own = modifiers(raised ?? '');
    const [named] = prose(part);
    if (count) putLine(line, 'units', 'quantity', count, mark);
    else if (dates(part, false)) putLine(line, 'serviceDate', 'dates', part, mark);
    else if (money(part)?.sure) {
      bare++;
      putLine(line, 'billed', 'money', part, mark);
    } else if (own?.every(isModifier)) putLine(line, 'modifiers', 'modifiers', raised!, mark);
    else if (!code && !line.marks.has('procedure') && procedure(part)) serviceInto(line, procedure(part)!, mark);
    else if (named && meanings(named.label, true)[0]?.kind !== 'procedure') namedInto(line, named, mark);
    else if (shareIn(part)) namedInto(line, shareIn(part)!, mark);
    else if (/\d/.test(part)) return undefined;
  }
  const { billed, paid, allowed, serviceFrom, units: count } = line.line;
  // Two amounts without a name say nothing of which is which; a code with an amount alone is a fee, with what was paid or allowed of it besides it is none.
  const decided = billed !== undefined && (paid ?? allowed) !== undefined;
  if (bare > 1 || (billed ?? paid ?? allowed) === undefined || (!decided && (serviceFrom ?? count) === undefined))
    return undefined;
  return line;
}
