/**
 * Reports that print a claim in one line under its own names and its service lines below it under others (`Voucher  Patient  Amount` over
 * `Svc Date  Procedure  Fee  Reason`), as many as it has → a row for each line, the claim's values in each. What stands under the lines' names is the line's.
 */

import { cleanText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { lineName } from '../layouts/nested-heads';
import { matchName, type WorklistField } from '../names/headers';
import { sidesOf } from './lines-sides';
import { findCuts, overrun, RULER, type Span, slices, spansOf } from './print-columns';
import { standsUnder } from './two-line-rows';

/** Lines that are looked at for the heads, and between the claims' names and the lines' where those come again below each claim. */
const [SEARCHED, BETWEEN] = [80, 4];
/** Known names that each line of the heads has at least. */
const NAMES = 3;

const OF_CLAIM: ReadonlySet<string> = new Set(['claimNumber', 'patientAccountNumber', 'patientName', 'lastName', 'memberId']);
const OF_LINE: ReadonlySet<string> = new Set<WorklistField>(['procedure', 'revenueCode']);

interface Heads {
  upper: { text: string; spans: Span[] };
  lower: { text: string; spans: Span[] };
  /** the line of the lower names */
  line: number;
}

/** Undefined where the text is no such report, or no claim of it has two lines. Other lines are kept as one cell each. */
export function claimsOverLines(lines: string[]): Row[] | undefined {
  const plain = lines.map((line) => line.replace(/\f/g, '').replace(/\t/g, '        ').replace(/\s+$/, ''));
  const heads = findHeads(plain);
  if (!heads) return undefined;
  const { upper, lower, line } = heads;
  const isHead = (text: string): boolean => text === upper.text || text === lower.text;
  const titles = new Set(plain.slice(0, plain.indexOf(upper.text)).map(withoutNumbers));
  const sides = sidesOf(
    plain.map((text) => (isHead(text) || isSum(text) || titles.has(withoutNumbers(text)) ? '' : text)),
    plain.indexOf(upper.text) + 1,
    (text) =>
      standsUnder(text, upper.spans, lower.spans) ? 'upper' : standsUnder(text, lower.spans, upper.spans) ? 'lower' : undefined,
    [...upper.spans, ...lower.spans],
  );
  const textsOf = (side: 'upper' | 'lower'): string[] => plain.filter((_, at) => sides[at] === side);
  const [ofClaims, ofLines] = [textsOf('upper'), textsOf('lower')];
  const isAgain = plain.some((_, at) => sides[at] === 'lower' && sides[at - 1] === 'lower');
  if (ofClaims.length < 2 || ofLines.length < 2 || !isAgain) return undefined;
  const cellsIn = (text: string, cuts: number[]): string[] => overrun(text, cuts, slices(text, cuts)).map(cleanText);
  const cuts = {
    upper: findCuts(upper.spans, [upper.text, ...ofClaims]),
    lower: findCuts(lower.spans, [lower.text, ...ofLines]),
  };
  const rows: Row[] = [];
  let claim: { number: number; cells: string[]; hasLines: boolean } | undefined;
  const close = (): void => {
    if (claim && !claim.hasLines) rows.push({ number: claim.number, cells: [...claim.cells, ...lower.spans.map(() => '')] });
    claim = undefined;
  };
  plain.forEach((text, at) => {
    const number = at + 1;
    if (at === line) rows.push({ number, cells: [...namesOf(upper), ...namesOf(lower).map(lineName)] });
    if (isHead(text)) return;
    if (sides[at] === 'upper') {
      close();
      claim = { number, cells: cellsIn(text, cuts.upper), hasLines: false };
    } else if (sides[at] === 'lower' && claim) {
      rows.push({ number: claim.hasLines ? number : claim.number, cells: [...claim.cells, ...cellsIn(text, cuts.lower)] });
      claim.hasLines = true;
    } else {
      // below a sum or a heading nothing goes on with the claim above it, but for what begins a page
      if (text !== '' && !RULER.test(text) && !titles.has(withoutNumbers(text)) && !/\bcont(?:inue|')?d?\b/i.test(text)) close();
      rows.push({ number, cells: [cleanText(text)] });
    }
  });
  close();
  return rows;
}

const namesOf = ({ text, spans }: Heads['upper']): string[] => spans.map(({ start, end }) => text.slice(start, end));
const isSum = (line: string): boolean => spansOf(line).some(({ start, end }) => isTotal(line.slice(start, end)));
/** A page's head comes again with another page number and time. */
const withoutNumbers = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();

/** The names of claims, and right below them, or below the first claim, those of lines. */
function findHeads(lines: string[]): Heads | undefined {
  for (let at = 0; at < Math.min(lines.length, SEARCHED); at++) {
    const upper = fieldsIn(lines[at]!);
    if (upper.size < NAMES || !has(upper, OF_CLAIM) || has(upper, OF_LINE)) continue;
    let below = 0;
    for (let next = at + 1; next < lines.length && below < BETWEEN; next++) {
      const text = lines[next]!;
      if (text === '' || RULER.test(text)) continue;
      below++;
      const lower = fieldsIn(text);
      if (lower.size < NAMES || !has(lower, OF_LINE)) continue;
      if (has(lower, OF_CLAIM)) break;
      return { upper: { text: lines[at]!, spans: spansOf(lines[at]!) }, lower: { text, spans: spansOf(text) }, line: next };
    }
  }
  return undefined;
}

const has = (fields: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean => !fields.isDisjointFrom(wanted);

/** The fields that a line names; none for a line of values. */
function fieldsIn(line: string): ReadonlySet<string> {
  if (/\d{4}|\d\/\d/.test(line)) return new Set();
  return new Set(
    spansOf(line).flatMap(({ start, end }) => {
      const field = matchName(line.slice(start, end))?.field;
      return field === undefined || field === 'ignored' ? [] : [field];
    }),
  );
}
