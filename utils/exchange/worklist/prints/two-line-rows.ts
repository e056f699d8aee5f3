/**
 * Reports printed in two lines for each claim, under heads of two lines of which the lower names other things than the upper (`ACCOUNT  PATIENT  CHARGES`
 * over `BIRTH DATE  POLICY  SERVICE FROM`) → one row for each claim.
 */

import { UNSURE } from '../cells/damage';
import { cleanText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { KIND } from '../columns/column';
import { matchName } from '../names/headers';
import { linesInTurns, standTogether } from './lines-in-turns';
import { type Side, sidesOf } from './lines-sides';
import { findCuts, overrun, RULER, type Span, slices, spansOf } from './print-columns';

/** Lines that are looked at for the heads. */
const SEARCHED = 80;
/** Known names that each line of the heads has at least. */
const NAMES = 3;
/** So many of the lines that look like a claim's have to come in twos: a claim may lack its second line. */
const IN_TWOS = 0.5;

interface Heads {
  line: number;
  upper: Span[];
  lower: Span[];
}

/** Undefined where the text is no such report. A row has the number of its upper line; other lines are kept as one cell each. */
export function twoLineRows(lines: string[]): Row[] | undefined {
  const printed = lines.map((line) => line.replace(/\f/g, '').replace(/\t/g, '        ').replace(/\s+$/, ''));
  const heads = findHeads(printed);
  if (!heads) return undefined;
  const { line, upper, lower } = heads;
  const sides = sidesOf(printed, line + 2, (text) => sideUnder(text, heads), namesOf(heads));
  const order = acrossPages(printed, heads, sides);
  const plain = order.map((at) => printed[at]!);
  const above = plain[line] ?? '';
  const below = plain[line + 1] ?? '';
  const sideAt = (index: number): Side | undefined => (index > line + 1 ? sides[order[index] ?? -1] : undefined);
  const places = plain.map((_, index) => index);
  const together = standTogether(upper, lower);
  const turns = together ? linesInTurns(plain, line + 2, upper.length < lower.length ? lower : upper, [above, below]) : undefined;
  if (together && !turns) return undefined;
  const firsts = turns?.firsts ?? places.filter((index) => sideAt(index) === 'upper');
  const seconds =
    turns?.seconds ??
    new Set(
      places.filter(
        (index) =>
          sideAt(index - 1) === 'upper' &&
          (sideAt(index) === 'lower' || (index > line + 1 && beginsUnder(plain[index], lower, upper))),
      ),
    );
  const unsure = turns?.unsure ?? new Set<number>();
  const areNone = firsts.length === 0 && unsure.size > 0;
  if (!areNone && (seconds.size === 0 || seconds.size * 2 < (firsts.length + seconds.size) * IN_TWOS)) return undefined;
  const textsOf = (indexes: Iterable<number>): string[] => [...indexes].map((index) => plain[index] ?? '');
  const cuts = [findCuts(upper, [above, ...textsOf(firsts)]), findCuts(lower, [below, ...textsOf(seconds)])] as const;
  const starts = new Set(firsts);
  const nameStarts = [upper, lower].map((spans) => spans.slice(1).map(({ start }) => start));
  const cellsOf = (index: number): string[] =>
    cuts.flatMap((ownCut, at) => {
      const cut = isHead(index) ? nameStarts[at]! : ownCut;
      const text = at === 0 || isHead(index) || seconds.has(index + 1) ? (plain[index + at] ?? '') : '';
      const cells = slices(text, cut);
      return (starts.has(index) ? overrun(text, cut, cells) : cells).map(cleanText);
    });
  const isHead = (index: number): boolean => plain[index] === above && plain[index + 1] === below;
  return plain.flatMap((text, index): Row[] => {
    if (seconds.has(index) || isHead(index - 1)) return [];
    if (unsure.has(index))
      return [{ number: order[index]! + 1, cells: slices(text, cuts[0]).map((cell) => (cell === '' ? '' : UNSURE)) }];
    const cells = starts.has(index) || isHead(index) ? cellsOf(index) : [cleanText(text)];
    return [{ number: order[index]! + 1, cells }];
  });
}

/** Under which of the two lines of names a line stands, by its places alone. */
function sideUnder(text: string, { upper, lower }: Heads): Side | undefined {
  return standsUnder(text, upper, lower) ? 'upper' : standsUnder(text, lower, upper) ? 'lower' : undefined;
}

const namesOf = ({ upper, lower }: Heads): Span[] => [...upper, ...lower];

/** The places of the lines, one after the other: where a page ends between a claim's two lines, the second stands behind the first and not below the next page's heads. */
function acrossPages(lines: string[], { line, upper, lower }: Heads, sides: readonly (Side | undefined)[]): number[] {
  if (standTogether(upper, lower)) return lines.map((_, at) => at);
  const order: number[] = [];
  let last: { place: number; isFirst: boolean } | undefined;
  let isTurned = false;
  lines.forEach((text, at) => {
    if (at > line && text === lines[line]) isTurned = true;
    const isFirst = sides[at] === 'upper';
    const isSecond = sides[at] === 'lower';
    if (isSecond && isTurned && last?.isFirst) order.splice(last.place + 1, 0, at);
    else order.push(at);
    if (!isFirst && !isSecond) return;
    last = { place: order.length - 1, isFirst };
    isTurned = false;
  });
  return order;
}

/** The first two lines of names, no field in both. */
function findHeads(lines: string[]): Heads | undefined {
  for (let line = 0; line + 1 < Math.min(lines.length, SEARCHED); line++) {
    const under = lines.slice(line + 2, line + 2 + BELOW);
    const [upper, lower] = [namesIn(lines[line], under), namesIn(lines[line + 1], under)];
    // `Batch/Claim` beside `ICN #` in one line are two names of one thing
    const [own, other] = [new Set(upper.fields), new Set(lower.fields)];
    // a stroke says of each name whether it is one of two
    if (/\/(?:\s|$)/.test(lines[line]!)) continue;
    const both = [...own].filter((field) => other.has(field));
    // the hospital's number of a claim may stand in one line, and the payer's in the other
    if (upper.isHalved || lower.isHalved || both.some((field) => !TWICE.has(field))) continue;
    if (own.size - both.length < NAMES || other.size - both.length < NAMES) continue;
    return { line, upper: upper.spans, lower: lower.spans };
  }
  return undefined;
}

/** Lines below the heads that tell whether a name stands over days. */
const BELOW = 12;
const DAY = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/;

/** Fields of which a line of whole names may have two: `TOTAL BALANCE` and `INS BAL`. `PATIENT` and `PATIENT NAME`, `DATE` and `DATE` are halves of names. */
const TWICE: ReadonlySet<string> = new Set([
  'claimNumber',
  'patientAccountNumber',
  'payer',
  'balance',
  'paid',
  'patientResponsibility',
]);

function namesIn(line = '', under: readonly string[] = []): { spans: Span[]; fields: string[]; isHalved: boolean } {
  // `ACCT# 44021`: a label with its value
  const spans = /\d{4}|\d\/\d/.test(line) ? [] : spansOf(line);
  const fields = spans.flatMap((span): string[] => {
    const field = matchName(line.slice(span.start, span.end))?.field;
    if (field === undefined || field === 'ignored') return [];
    // `BILLED` over days is when, beside the charges
    return [KIND[field] === 'money' && standsOverDays(span, under) ? `day of ${field}` : field];
  });
  return { spans, fields, isHalved: fields.some((field, at) => !TWICE.has(field) && fields.indexOf(field) < at) };
}

function standsOverDays({ start, end }: Span, lines: readonly string[]): boolean {
  const words = lines.flatMap((text) =>
    spansOf(text)
      .filter((word) => Math.abs(word.start - start) <= 1 || Math.abs(word.end - end) <= 1)
      .map((word) => text.slice(word.start, word.end))
      .filter((word) => /\d/.test(word)),
  );
  // an amount of the claim's other line may stand there too
  const days = words.filter((word) => DAY.test(word)).length;
  return days > 1 && days * 3 >= words.length;
}

/** True for a short line, a status or a comment alone, of which each word begins right under one of its `own` names; one or two that begin under the very first name may be a heading. */
function beginsUnder(line: string | undefined, own: Span[], other: Span[]): boolean {
  if (line === undefined || RULER.test(line) || isTotal(line.trim())) return false;
  const words = spansOf(line);
  return (
    words.length > 0 &&
    (words[0]!.start !== other[0]?.start || words.length >= NAMES) &&
    words.every((word) => own.some((name) => word.start === name.start))
  );
}

/** True for a line with a number whose words begin or end where `own` names do, more of them than where the `other` line's names do. */
export function standsUnder(line: string | undefined, own: Span[], other: Span[]): boolean {
  if (line === undefined || !/\d/.test(line) || RULER.test(line)) return false;
  const words = spansOf(line);
  const under = (names: Span[]): number =>
    words.filter((word) => names.some((name) => Math.abs(word.start - name.start) <= 1 || Math.abs(word.end - name.end) <= 1))
      .length;
  return words.length >= NAMES && under(own) > words.length / 2 && under(own) > under(other);
}
