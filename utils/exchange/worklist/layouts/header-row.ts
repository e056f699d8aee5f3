/** Finds the row of column names in a list: below a preamble, in two rows, repeated on each page, or not there at all. */

import { cellText, type Row } from '../cells/table';
import { matchName } from '../names/headers';
import { wholeNames } from '../names/names-of-tables';

export interface Header {
  names: string[];
  /** index in the rows of the first row below the header */
  dataStart: number;
  /** rows that were taken for the header, as they stand: they come again on each page */
  rows: Row[];
  score: number;
}

/** How many rows are looked at for a header. */
const SEARCHED = 80;

const texts = (row: Row): string[] => row.cells.map(cellText);

/** Names of the claim's fields count most, other known names some; a name that stands twice counts once. */
function score(names: string[]): number {
  let sum = 0;
  const seen = new Set<string>();
  const whole = wholeNames(names);
  for (const name of names) {
    const match = matchName(whole(name));
    if (!match) continue;
    const id = match.field === 'ignored' ? name.toLowerCase() : match.field;
    if (seen.has(id)) continue;
    seen.add(id);
    sum += match.field === 'ignored' ? 0.7 : 1;
  }
  return sum;
}

/** Rows of values are no header: money, dates and long numbers stand in them, or labels with their values (`Policy No: U5501`). */
function looksLikeValues(names: string[]): boolean {
  const filled = names.filter((name) => name !== '');
  const values = filled.filter((name) =>
    /^[-($]*\d[\d,]*(?:\.\d+)?\)?$|^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\b[A-Z]{0,3}\d{5,}\b|\d\/\d{1,2}\/\d{2,4}$|^\p{L}[^:]{1,30}: .*\d/u.test(
      name,
    ),
  ).length;
  return values > filled.length * 0.3;
}

/** A group's name stands over several columns: it is carried to the right until the next one. */
function carried(names: string[]): string[] {
  let last = '';
  return names.map((name) => {
    if (name !== '') last = name;
    return last;
  });
}

const stacked = (upper: string[], lower: string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) =>
    upper[index] === lower[index] ? (upper[index] ?? '') : `${upper[index] ?? ''} ${lower[index] ?? ''}`.trim(),
  );

/** `Patient (Last` and `First)`: a name that its own comma has torn. */
function mendedNames(names: string[]): string[] {
  const mended: string[] = [];
  for (let index = 0; index < names.length; index++) {
    const [name = '', next = ''] = [names[index], names[index + 1]];
    if (/\([^)]*$/.test(name) && /^[^(]*\)/.test(next)) {
      mended.push(`${name}, ${next}`);
      index++;
    } else mended.push(name);
  }
  return mended;
}

/** Undefined where no row has at least two known names. */
export function findHeader(rows: Row[]): Header | undefined {
  const found = searchHeader(rows);
  return found && { ...found, names: mendedNames(found.names) };
}

function searchHeader(rows: Row[]): Header | undefined {
  let best: Header | undefined;
  const limit = Math.min(rows.length, SEARCHED);
  for (let index = 0; index < limit; index++) {
    const names = texts(rows[index]!);
    if (looksLikeValues(names)) continue;
    const single = score(names);
    if (single > (best?.score ?? 1.4) + 0.5) best = { names, dataStart: index + 1, rows: [rows[index]!], score: single };
    const next = rows[index + 1];
    if (!next || names.filter((name) => name !== '').length < 2) continue;
    const lower = texts(next);
    if (looksLikeValues(lower)) continue;
    // a row of names below names is one with them: the first word of a name may be a name too
    const least = score(lower) >= 2 && !lower.some((name) => /\d/.test(name)) ? 0 : 0.9;
    for (const both of [stacked(names, lower), stacked(carried(names), lower)]) {
      const double = score(both);
      if (double > Math.max(best?.score ?? 1.4, single, score(lower)) + least)
        best = { names: both, dataStart: index + 2, rows: [rows[index]!, next], score: double };
    }
  }
  return best && named(underGroups(best), rows[best.dataStart - 2]);
}

/** Few names over many are groups: each goes on to the right, and is joined to the names that say too little alone. */
function underGroups(header: Header): Header {
  const [upper, lower] = header.rows.map(texts);
  if (!upper || !lower) return header;
  const [groups, below] = [upper, lower].map((names) => names.filter((name) => name !== '').length) as [number, number];
  if (groups < 3 || groups > below / 2) return header;
  const names = grouped(upper, lower);
  return score(names) < header.score - 0.5 ? header : { ...header, names };
}

/** Names of two rows' height often stand in the upper row alone where the lower one has none: `Status` over nothing. */
function named(header: Header, above: Row | undefined): Header {
  if (!above || header.rows.length > 1) return header;
  const upper = texts(above);
  const filled = upper.filter((name) => name !== '').length;
  if (filled < 2 || looksLikeValues(upper)) return header;
  const below = header.names.filter((name) => name !== '').length;
  const joined = filled < below ? grouped(upper, header.names) : header.names;
  if (filled < 3 || filled < header.names.length / 2) return { ...header, names: joined };
  const names = Array.from({ length: Math.max(joined.length, upper.length) }, (_, index) => {
    const own = joined[index] ?? '';
    return own === '' && matchName(upper[index] ?? '') ? upper[index]! : own;
  });
  return { ...header, names };
}

/** Words that say of what only with the group's name over them: `Payer 1` over `Name`. */
const GENERIC = /^(?:name|number|nbr|no|num|#|id|date|dt|amount|amt|status|code|desc|description)\.?$/i;

const OF_PAYER = /^(?:payer|payor|insurance|carrier|remit(?:tance)?|era|835)\b/i;

/** What a name says below either half of a group's. */
const ofHalf = (group: string, name: string): (string | undefined)[] =>
  group.split('/').map((half) => matchName(`${half.trim()} ${name}`)?.field);

/** `Claim` over `Number` and `Secondary` over `Payer`: a group's name is joined to a name that says another thing with it. */
function grouped(upper: string[], names: string[]): string[] {
  const groups = carried(upper);
  // Two cells above may be a report's title and its day; three are groups.
  const sure = upper.filter((name) => name !== '').length > 2;
  return names.map((name, index) => {
    const group = groups[index] ?? '';
    if (name === '') return name;
    if (sure && group !== '' && GENERIC.test(name)) return `${group} ${name}`;
    const both = `${group} ${name}`.trim();
    const [own, joined] = [matchName(name)?.field, matchName(both)?.field];
    // `In` and `Out` below `Stay`, where the latter would be what is open
    if (joined && /^(?:in|out)$/i.test(name)) return both;
    // a claim's number below the payer's group or the remittance's is theirs
    if (joined === 'claimNumber' && own === joined && OF_PAYER.test(group)) return both;
    if (!joined || joined === own) return name;
    // `Payer / Insurance` over `2nd Ins`, `Claim` over `A/R Age`: half of such a name would say what the whole does not
    if (name.includes('/') ? own === 'ignored' : group.includes('/') && !ofHalf(group, name).includes(joined)) return name;
    // `Ins` under `Payments` and once more under `Balance`: alone it says the same twice
    if (group !== '' && names.indexOf(name) !== names.lastIndexOf(name)) return both;
    // `Ins` and `Pt` below `Payments`
    if (own === 'payer' && (joined === 'paid' || joined === 'balance')) return both;
    // `Date Billed` below `Service Dates` says by itself that it is no day of the service
    if (own === 'ignored' && joined !== 'ignored' && name.includes(' ')) return name;
    return own === undefined || own === 'ignored' || joined === 'ignored' ? both : name;
  });
}

/** True for a row below the names that is nothing but names again: the same ones on a new page, or the database's own under those of the report. */
export function isHeaderRow(row: Row, header: Header): boolean {
  if (repeatsHeader(row, header)) return true;
  // nearly every row of a list has a number: decided before anything is made of it
  let numbers = 0;
  for (const cell of row.cells) if (/\d{3}/.test(cellText(cell)) && ++numbers > 1) return false;
  const names = texts(row).filter((name) => name !== '');
  return names.length >= 4 && score(names) >= Math.max(3, names.length * 0.6);
}

/**
 * Where other names begin: two exports laid behind each other, or a block for each class with its columns in another order. The rows are parted
 * before each such row of names that has rows of values above it; names that only come again on a new page part nothing.
 */
export function partedAtNames(rows: Row[], header: Header): { rows: Row[]; header: Header }[] {
  const least = Math.max(4, header.score * 0.5);
  const first = firstNames(rows, header, least);
  const parts = [{ rows: rows.slice(0, first.dataStart), header: first }];
  for (const row of rows.slice(first.dataStart)) {
    const part = parts.at(-1)!;
    const isOther = part.rows.length > part.header.dataStart && isHeaderRow(row, part.header) && !repeatsHeader(row, part.header);
    const names = isOther ? texts(row) : undefined;
    const found = names && score(names) >= least && !sameFields(names, part.header.names);
    if (found) parts.push({ rows: [row], header: { names: mendedNames(names), dataStart: 1, rows: [row], score: score(names) } });
    else part.rows.push(row);
  }
  return parts;
}

/** The best names may be those of a later block: the first that have values below them count. */
function firstNames(rows: Row[], header: Header, least: number): Header {
  const above = rows.slice(0, header.dataStart - header.rows.length);
  const earlier = findHeader(above);
  const isOne = earlier && earlier.score >= least && above.slice(earlier.dataStart).some((row) => looksLikeValues(texts(row)));
  return isOne ? firstNames(above, earlier, least) : header;
}

/** Whether the names mean the same fields in the same places, as far as both are known. */
const sameFields = (a: string[], b: string[]): boolean =>
  a.every((name, index) => {
    const [one, other] = [matchName(name)?.field, matchName(b[index] ?? '')?.field];
    return one === other || fold(name) === fold(b[index] ?? '');
  });

const FOLDED = new WeakMap<Row, string[]>();

/** A header's names as they are compared: asked for with every row of a list. */
function folded(row: Row): string[] {
  let names = FOLDED.get(row);
  if (!names) {
    names = texts(row).map(fold);
    FOLDED.set(row, names);
  }
  return names;
}

/** True for a row that says the header's names again. */
function repeatsHeader(row: Row, header: Header): boolean {
  const first = row.cells.findIndex((cell) => cell !== '');
  if (first < 0) return false;
  const start = fold(cellText(row.cells[first]));
  if (!header.rows.some((one) => folded(one)[first] === start)) return false;
  const cells = texts(row).map(fold);
  return header.rows.some((one) => {
    const names = folded(one);
    let same = 0;
    let filled = 0;
    cells.forEach((cell, index) => {
      if (cell === '') return;
      filled++;
      if (cell === names[index]) same++;
    });
    return filled >= 2 && same >= filled * 0.8;
  });
}

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
