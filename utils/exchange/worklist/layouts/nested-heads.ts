/**
 * Remittances that print a claim under its own names and its lines below it under others, claim after claim or all below both: `Patient, Claim Number, Charge …`,
 * then `Proc, DOS, Charge, Adj 1 …`. They become one list with a row for each line, the claim's values in each, and what a heading says of the claims below it.
 */
import { isAmount } from '../cells/damage';
import { cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { fitsName } from '../columns/fits-name';
import { holdsNumber, matchName, type WorklistField } from '../names/headers';

/** Rows in which the first claim's names and its lines' have to come. */
const SEARCHED = 80;
/** Names of fields that each of the two rows of names has at least. */
const NAMES = 3;

const OF_CLAIM: ReadonlySet<string> = new Set(['claimNumber', 'patientAccountNumber', 'patientName', 'lastName', 'memberId']);
const OF_LINE: ReadonlySet<string> = new Set(['procedure', 'revenueCode']);
/** What a heading may say of all claims below it. */
const OF_HEADING: ReadonlySet<string> = new Set(['payer', 'checkNumber', 'paymentDate', 'processedDate']);

const texts = (row: Row): string[] => row.cells.map(cellText);
const fold = (row: Row): string => texts(row).join('\u0001').toLowerCase();
/** The fields that a row names; none for a row of values, whose every cell would be looked up in vain. */
const fieldsOf = (names: readonly string[]): string[] =>
  names.some(holdsNumber)
    ? []
    : names.flatMap((name) => {
        const field = name === '' ? undefined : matchName(name)?.field;
        return field === undefined || field === 'ignored' ? [] : [field];
      });
const hasValue = (row: Row): boolean => row.cells.some((cell) => /\d/.test(cellText(cell)));

interface Heads {
  claim: string;
  line: string;
  claimNames: string[];
  lineNames: string[];
  /** the lines' names stand right below the claims', above all claims */
  areTogether: boolean;
}

/**
 * The names of claims, values below them, and the names of lines; undefined where the list has no such two, or has them but once. Or both above all claims, where
 * the rows tell by what stands in them which of the two are theirs.
 */
function findHeads(rows: Row[]): Heads | undefined {
  const some = rows.slice(0, SEARCHED);
  const names = some.map((row) => fieldsOf(texts(row)));
  const isClaims = (fields: string[]): boolean =>
    fields.length >= NAMES && fields.some((field) => OF_CLAIM.has(field)) && !fields.some((field) => OF_LINE.has(field));
  const isLines = (fields: string[]): boolean =>
    fields.length >= NAMES && fields.some((field) => OF_LINE.has(field)) && !fields.some((field) => OF_CLAIM.has(field));
  const first = names.findIndex(isClaims);
  const second = first < 0 ? -1 : names.findIndex((fields, at) => at > first && isLines(fields));
  if (second < 0) return undefined;
  const [claim, line] = [fold(some[first]!), fold(some[second]!)];
  const [claimNames, lineNames] = [texts(some[first]!), texts(some[second]!)];
  if (second === first + 1) {
    const together: Heads = { claim, line, claimNames, lineNames, areTogether: true };
    const sides = rows.slice(second + 1).map((row) => sideOf(row, together));
    const pairs = sides.filter((side, at) => side === 'lines' && sides[at - 1] === 'claims').length;
    return pairs > 1 && pairs * 2 >= sides.filter((side) => side === 'claims').length ? together : undefined;
  }
  if (!some.slice(first + 1, second).some(hasValue)) return undefined;
  const counts = (head: string): number => rows.filter((row) => fold(row) === head).length;
  // claims without lines leave the second away, and nothing else may
  return counts(line) > 1 && counts(claim) >= counts(line)
    ? { claim, line, claimNames, lineNames, areTogether: false }
    : undefined;
}

/** Which names a row's values are under, where both stand above it: those that each of its values fits, and the other does not. */
function sideOf(row: Row, { claim, line, claimNames, lineNames }: Heads): 'claims' | 'lines' | undefined {
  const cells = texts(row);
  const text = fold(row);
  if (text === claim || text === line || cells.some(isTotal)) return undefined;
  const fits = (names: readonly string[]): boolean =>
    cells.every((cell, at) => cell === '' || Boolean(names[at])) &&
    fitsName(
      row,
      names.map((name) => matchName(name)?.field),
    );
  const isLine = fits(lineNames) && placesOf(lineNames, OF_LINE).some((place) => CODE.test(cells[place] ?? ''));
  const isClaim =
    fits(claimNames) && placesOf(claimNames, OF_CLAIM).some((place) => cells[place]) && cells.some((cell) => /\d/.test(cell));
  return isLine === isClaim ? undefined : isLine ? 'lines' : 'claims';
}
const CODE = /^(?:[A-Z]\d{4}|\d{3,4}[A-Z]?|\d{5})$/i;

const TWINS: ReadonlySet<string> = new Set(['billed', 'allowed', 'paid', 'serviceFrom', 'serviceTo']);
const isOfLine = (name: string): boolean => /^line[A-Z]/.test(matchName(name)?.field ?? '');
/** `Charge` of a line → `Line Charge`. */
export const lineName = (name: string): string =>
  TWINS.has(matchName(name)?.field ?? '') && isOfLine(`Line ${name}`) ? `Line ${name}` : name;

/** `Payer:` and what stands behind it, in cells of their own; undefined for any other row. What a check was over is no claim's. */
function headingIn(cells: readonly string[]): Map<WorklistField, string> | undefined {
  const filled = cells.filter((text) => text !== '');
  if (!filled[0]?.endsWith(':')) return undefined;
  const found = new Map<WorklistField, string>();
  filled.forEach((label, at) => {
    const field = label.endsWith(':') ? matchName(label.slice(0, -1))?.field : undefined;
    const value = filled[at + 1];
    if (field && field !== 'ignored' && OF_HEADING.has(field) && value && !value.endsWith(':') && !isAmount(value))
      found.set(field, value);
  });
  return found.size > 0 ? found : undefined;
}

/** Names first, then a row for each line; the same rows where the list is not printed so. */
export function nestedHeads(rows: Row[]): Row[] {
  const heads = findHeads(rows);
  if (!heads) return rows;
  const { claimNames, lineNames } = heads;
  const [ofClaim, ofLine] = [placesOf(claimNames, OF_CLAIM), placesOf(lineNames, OF_LINE)];
  const said = new Map<WorklistField, string>();
  const headings = new Set<WorklistField>();
  const records: Omit<Block, 'hasLines'>[] = [];
  const others: Row[] = [];
  let below: 'claims' | 'lines' | undefined;
  let claim: Block | undefined;
  let isUsed = false;
  // a claim without lines is a row too
  const close = (): void => {
    if (claim && !claim.hasLines) records.push(claim);
    claim = undefined;
  };
  for (const row of rows) {
    const cells = texts(row);
    const text = fold(row);
    const heading = text === heads.claim || text === heads.line ? undefined : headingIn(cells);
    if (heads.areTogether) below = sideOf(row, heads);
    if (text === heads.line) below = 'lines';
    else if (text === heads.claim || heading) close();
    if (text === heads.claim) below = 'claims';
    if (heading) {
      // what stood above the claims before says nothing of those that come
      if (isUsed) said.clear();
      [below, isUsed] = [undefined, false];
      for (const [field, value] of heading) {
        said.set(field, value);
        headings.add(field);
      }
    }
    if (heading || text === heads.line || text === heads.claim || cells.every((cell) => cell === '')) continue;
    const isOne = !isTotal(cells.find((cell) => cell !== '') ?? '');
    if (isOne && below === 'claims' && ofClaim.some((place) => cells[place])) {
      close();
      claim = { number: row.number, claim: cells, line: [], said: new Map(said), hasLines: false };
      isUsed = true;
    } else if (isOne && below === 'lines' && claim && ofLine.some((place) => /\d/.test(cells[place] ?? ''))) {
      claim.hasLines = true;
      records.push({ ...claim, number: row.number, line: cells });
    } else {
      // what is neither may end the claim: a line below it is of nobody that is known
      if (heads.areTogether) close();
      others.push(row);
    }
  }
  close();
  const fields = [...headings];
  const pad = (cells: string[], length: number): string[] => Array.from({ length }, (_, at) => cells[at] ?? '');
  const names = [...claimNames, ...lineNames.map(lineName), ...fields.map((field) => NAME[field] ?? '')];
  return [
    { number: 0, cells: names },
    ...records.map(({ number, claim: own, line, said: above }) => ({
      number,
      cells: [...pad(own, claimNames.length), ...pad(line, lineNames.length), ...fields.map((field) => above.get(field) ?? '')],
    })),
    // alone in its row, where it is told and nothing is made of it
    ...others.map((row) => ({
      number: row.number,
      cells: [texts(row).filter(Boolean).join(' '), ...names.slice(1).map(() => '')],
    })),
  ];
}

interface Block {
  number: number;
  claim: string[];
  line: string[];
  said: ReadonlyMap<WorklistField, string>;
  hasLines: boolean;
}

const placesOf = (names: readonly string[], fields: ReadonlySet<string>): number[] =>
  names.flatMap((name, at) => (fields.has(String(matchName(name)?.field)) ? [at] : []));

const NAME: Partial<Record<WorklistField, string>> = {
  payer: 'Payer',
  checkNumber: 'Check Number',
  paymentDate: 'Check Date',
  processedDate: 'Processed Date',
};
