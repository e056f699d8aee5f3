/** Reports printed in columns of fixed width → rows. The columns are the gaps that stay empty in all lines of data. */

import { cellText, cleanText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { labelsApart } from '../layouts/apart-labels';
import { findHeader } from '../layouts/header-row';
import { nameWords } from '../names/headers';
import { partedSpans } from './close-heads';
import { liftLoneLines } from './lone-lines';
import { claimLabels } from './outlines';
import { printedHeading } from './page-heads';
import { findCuts, isFilled, overrun, RULER, type Span, slices, spansOf } from './print-columns';
import { detailsOfRow } from './reason-rows';
import { restsIn } from './wrapped-cells';

/** Undefined where the text has no columns. Rows above the header are kept as one cell each. */
export function fixedWidthRows(lines: string[]): Row[] | undefined {
  return partRows(lines, []);
}

/** `above` are the titles of the pages before. */
function partRows(lines: string[], above: string[]): Row[] | undefined {
  const plain = liftLoneLines(lines.map((line) => line.replace(/\f/g, '').replace(/\t/g, '        ').replace(/\s+$/, '')));
  const header = findHeaderLine(plain);
  if (!header) return undefined;
  const over = [...above, ...plain.slice(0, header.line)];
  const turned = turnedHeads(plain, header);
  if (turned.length > 0) {
    const parts = [0, ...turned].map((from, index) =>
      partRows(plain.slice(from, turned[index]), from === 0 ? above : over)?.map((row) => ({
        ...row,
        number: row.number + from,
      })),
    );
    if (parts.every((rows) => rows !== undefined)) return parts.flat();
  }
  const titles = new Set(over.map(withoutNumbers));
  const data = plain
    .slice(header.line + 1)
    .filter(
      (line) => isData(line, header.spans) && !titles.has(withoutNumbers(line)) && !printedHeading(line) && !printedLabels(line),
    );
  if (data.length === 0) return undefined;
  const under = plain[header.line + 1] ?? '';
  // a ruler without gaps says nothing of the columns
  const isAlone = header.names?.length === 1 && (!RULER.test(under) || rulerSpans(under).length === 1);
  const claims = data.filter((line) => !isSum(line) && spansOf(line).length * 2 >= header.spans.length);
  const names = isAlone ? partedSpans(plain[header.line]!, header.spans, claims, RULER.test(under)) : header.spans;
  const spans = [...countSpan(data, header.spans), ...names];
  const records = data.filter((line) => !isSum(line) && !isBelow(line, header.spans));
  const cuts = findCuts(spans, [...(records.length > 0 ? records : data).slice(0, 2_000), ...(header.names ?? [])]);
  const head = plain[header.line]!;
  const crosses = (text: string): boolean => cuts.some((at) => at > 0 && isFilled(text[at - 1]) && isFilled(text[at]));
  // words a blank apart stand in several columns by accident
  const isSentence = (text: string): boolean => slices(text, cuts).filter((cell) => cell !== '').length > spansOf(text).length;
  const isTitle = (text: string): boolean =>
    titles.has(withoutNumbers(text)) || (crosses(text) && spansOf(text).length < spans.length / 2);
  const isClaim = (text: string): boolean => isData(text, header.spans) && !isTitle(text) && !isSum(text);
  const rests = restsIn(plain, spans, cuts, isClaim);
  const rows = plain.map((text, index): Row => {
    if (rests.has(index)) return { number: index + 1, cells: [''] };
    const heading =
      (index > header.line ? printedHeading(text) : undefined) ?? (index === header.line ? undefined : printedLabels(text));
    if (heading) return { number: index + 1, cells: heading.map(cleanText) };
    const inColumns =
      index === header.line ||
      (index === header.line - 1 && !crosses(text) && !isSentence(text)) ||
      text === head ||
      (isData(text, header.spans) && !isTitle(text) && !isDetail(text)) ||
      (index > header.line && areCodes(text, spans));
    if (!inColumns) return { number: index + 1, cells: labelled(text).map(cleanText) };
    // a value may stand under its neighbour's name, but a name is whole where it stands
    const isName = text === head || (index <= header.line && index > header.line - (header.names?.length ?? 0));
    const starts = isName ? spans.slice(1).map(({ start }) => start) : cuts;
    return {
      number: index + 1,
      cells: (isName || index < header.line ? slices(text, starts) : cellsIn(text, cuts)).map(cleanText),
    };
  });
  for (const { of, column, text } of [...rests.values()].flat()) {
    const cells = rows[of]!.cells;
    cells[column] = `${cellText(cells[column])} ${text}`;
  }
  return rows;
}

/** The lines from which on a page has the same names in another order, or in other places than the page before. */
function turnedHeads(lines: string[], { line, names }: { line: number; names?: string[] }): number[] {
  if (names?.length !== 1) return [];
  const wordsOf = (text: string): string[] => spansOf(text).map((span) => wordsIn(text, span));
  let head = lines[line]!;
  const [name = '', ...others] = wordsOf(head);
  const wanted = [name, ...others].sort().join('\u0001');
  return lines.flatMap((text, at) => {
    if (at <= line || text === head || !text.includes(name) || wordsOf(text).sort().join('\u0001') !== wanted) return [];
    head = text;
    return [at];
  });
}

/** What stands below a claim, and not in its first column, knows nothing of where the columns are. */
const isBelow = (line: string, [, second]: Span[]): boolean =>
  second !== undefined && (spansOf(line)[0]?.start ?? 0) >= second.start && isDetail(line);

/** A line of nothing but the claim's number and why it was denied. `Denied   CO 16   0.00   168.41   QUIST, BO   …` is a claim's row that begins with how it stands. */
const isDetail = (line: string): boolean =>
  detailsOfRow({ number: 0, cells: [line.trim()] }) !== undefined && spansOf(line).length <= OF_DETAIL;

/** Words apart by blanks that a line of reasons has at most: number, codes, remarks, amount, day, words. */
const OF_DETAIL = 6;

/** A line of nothing but further codes of the claim above, each right below its column's name. */
function areCodes(line: string, names: Span[]): boolean {
  const words = spansOf(line);
  return (
    words.length > 0 &&
    words.length < 4 &&
    words.every(
      ({ start, end }) =>
        CODE.test(line.slice(start, end)) && names.some((name, column) => column > 0 && Math.abs(name.start - start) < 2),
    )
  );
}

const CODE = /^(?:(?:CO|PR|OA|PI|CR)(?:[ -]?[A-Z]?\d{1,3})?|[A-Z]{1,2}\d{1,4}|\d{1,3})$/;

/** `PATIENT: OKAFOR, ANA   DOB: 01/06/50   POLICY: W200`: what an outline prints above a claim's lines, or below it, label by label. */
function printedLabels(line: string): string[] | undefined {
  if (isDetail(line)) return undefined;
  const apart = labelsApart(line);
  if (apart || !/[:#]|\bdob\b/i.test(line)) return apart;
  const parts = spansOf(line).map((span) => wordsIn(line, span));
  return claimLabels(parts) && parts;
}

/** `FIN CLASS/PLAN: AET    AETNA PPO`: the code and the name of what a line is about, which blanks keep apart. */
function labelled(text: string): string[] {
  const [, label, rest] = /^(\s*[^\s:][^:]{1,30}:\s+[A-Z0-9]{2,8})\s{2,}(\S.*)$/.exec(text) ?? [];
  return label !== undefined && rest !== undefined ? [label, rest] : [text];
}

/** A line's cells. Above sums may stand more words than their column is wide: they push nothing to the side. */
function cellsIn(text: string, cuts: number[]): string[] {
  const label = spansOf(text).find(({ start, end }) => isTotal(text.slice(start, end)));
  const own = label ? text.slice(0, label.start) + ' '.repeat(label.end - label.start) + text.slice(label.end) : text;
  const cells = overrun(own, cuts, slices(own, cuts));
  const place = label ? cuts.filter((at) => at <= label.start).length : 0;
  return cells.map((cell, index) => (label && index === place ? `${text.slice(label.start, label.end)} ${cell}`.trim() : cell));
}

/** `MCR TOTAL  5 ACCOUNTS   9,480.00`: a sum is wider than what it adds up, and often stands to the right of it. */
const isSum = (line: string): boolean => spansOf(line).some(({ start, end }) => isTotal(line.slice(start, end)));

/** Rows that are counted at their left, in a column that has no name. */
function countSpan(data: string[], [first]: Span[]): Span[] {
  const end = first?.start ?? 0;
  return end > 1 && data.every((line) => /^ *\d{1,6} +$/.test(line.slice(0, end))) ? [{ start: 0, end: 1 }] : [];
}

/** A page's head comes again with another page number and time; a line of text knows no columns. */
const withoutNumbers = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ');
const rulerSpans = (line: string): Span[] =>
  [...line.matchAll(/[-=_]{2,}/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function findHeaderLine(lines: string[]): { line: number; spans: Span[]; names?: string[] } | undefined {
  let best: { line: number; spans: Span[]; names?: string[]; score: number } | undefined;
  for (let index = 0; index < Math.min(lines.length, 80); index++) {
    const line = lines[index]!;
    const ruler = lines[index + 1] ?? '';
    const spans = RULER.test(ruler) && rulerSpans(ruler).length > 2 ? rulerSpans(ruler) : spansOf(line);
    if (spans.length < 3) continue;
    const names = spans.map(({ start, end }, at) =>
      line.slice(start, Math.max(end, Math.min(spans[at + 1]?.start ?? line.length, line.length))).trim(),
    );
    const score = findHeader([{ number: 1, cells: names }])?.score ?? 0;
    if (score > (best?.score ?? 1.9)) best = { line: index, spans, names: [line], score };
    const both = mergedSpans(
      spans,
      spansOf(ruler).flatMap((span) => partedBelow(ruler, span, spans)),
    );
    if (both.length < 3 || RULER.test(ruler) || spansOf(ruler).length < 3) continue;
    const stacked = [line, ruler].map((text, at) => ({ number: at + 1, cells: both.map((span) => wordsIn(text, span)) }));
    const double = findHeader(stacked);
    if (double && double.rows.length === 2 && double.score > (best?.score ?? 1.9) + 0.9)
      best = { line: index + 1, spans: both, names: [line, ruler], score: double.score };
  }
  return best;
}

/** `MMDDYY MMDDYY` below `FROM   THRU`: words a blank apart that begin right below names are several. */
function partedBelow(line: string, { start, end }: Span, names: Span[]): Span[] {
  const starts = names
    .map((name) => name.start)
    .filter((at) => at > start && at < end && line[at - 1] === ' ' && isFilled(line[at]));
  return [start, ...starts].map((from, index) => ({ start: from, end: starts[index] === undefined ? end : starts[index] - 1 }));
}

/** The columns of a name in two lines: what stands over or under another is one. */
function mergedSpans(upper: Span[], lower: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...upper, ...lower].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

const wordsIn = (line: string, { start, end }: Span): string => line.slice(start, end).trim();

/** Lines with at least two columns filled and a digit: titles and page marks are none. */
function isData(line: string, spans: Span[]): boolean {
  if (!/\d/.test(line) || RULER.test(line)) return false;
  const words = spansOf(line);
  return words.length >= Math.min(3, spans.length) && words.length <= spans.length + 3 && nameWords(line).length > 0;
}
