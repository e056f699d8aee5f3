/**
 * Lists whose claims take two rows or three under as many rows of names: `Patient Name, Acct #, …, Billed` over `Birth Date, Member ID, …, Paid`. The rows of each
 * claim become one, each behind the one above it. Taken one by one they would be claims of their own, each value under another's name.
 */

import { cellText, isBlank, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { fitsName } from '../columns/fits-name';
import { holdsNumber, matchName, type WorklistField } from '../names/headers';

/** Rows in which the names have to come, and rows of names at most. */
const [SEARCHED, MOST] = [60, 4];
/** Names of fields that the first row of them has at least, and each other. */
const [NAMES, FURTHER] = [4, 2];
/** Names that are known, of all that stand in a row of them. */
const KNOWN = 0.6;
/** Claims that must fit before anything is joined. */
const CLAIMS = 2;

const texts = (row: Row): string[] => row.cells.map(cellText);
const filled = (row: Row): number => row.cells.filter((cell) => cell !== '').length;

/** The same rows where the list is no such. */
export function pairedHeads(rows: Row[]): Row[] {
  const at = rows.slice(0, SEARCHED).findIndex((_, index) => headsFrom(rows, index).length > 1);
  const heads = at < 0 ? [] : headsFrom(rows, at);
  // a row of names may belong to what stands below it, where those above it have claims of their own
  for (let count = heads.length; count > 1; count--) {
    const joined = joinedRows(rows, at, heads.slice(0, count));
    if (joined) return joined;
  }
  return rows;
}

function joinedRows(rows: Row[], at: number, heads: Fields[]): Row[] | undefined {
  const names = rows.slice(at, at + heads.length);
  const again = new Set(names.map(fold));
  const below = rows
    .slice(at + heads.length)
    .filter((row) => filled(row) > (heads.length > 2 ? 1 : 2) && !again.has(fold(row)) && !texts(row).some(isTotal));
  const claims = claimsIn(below, heads) ?? claimsBySort(below, heads);
  if (!claims || claims.length < CLAIMS) return undefined;
  const widths = heads.map((_, place) =>
    Math.max(names[place]!.cells.length, ...claims.map((claim) => claim[place]?.cells.length ?? 0)),
  );
  const behind = (parts: Claim): Row => ({
    ...parts[0],
    cells: heads.flatMap((_, place) => Array.from({ length: widths[place]! }, (_, index) => parts[place]?.cells[index] ?? '')),
  });
  const byFirst = new Map(claims.map((claim) => [claim[0]!, claim]));
  const further = new Set(claims.flatMap(([, ...more]) => more));
  return [
    ...rows.slice(0, at),
    behind([names[0]!, ...names.slice(1)]),
    ...rows.slice(at + heads.length).flatMap((row) => {
      const claim = byFirst.get(row);
      return claim ? [behind(claim)] : further.has(row) || isBlank(row) || again.has(fold(row)) ? [] : [row];
    }),
  ];
}

const fold = (row: Row): string => texts(row).join('\u0001').toLowerCase();

/** A claim's rows, each in the place of its names; one that it has not is undefined. */
type Claim = [first: Row, ...more: (Row | undefined)[]];

/** Claims that have all of their rows. */
function claimsIn(below: Row[], heads: Fields[]): Claim[] | undefined {
  const claims = Array.from({ length: below.length / heads.length }, (_, index): Claim => {
    const [first, ...more] = below.slice(index * heads.length, (index + 1) * heads.length);
    return [first!, ...more];
  });
  const isWhole = claims.length * heads.length === below.length;
  return isWhole && claims.every((claim) => isClaim(claim, heads)) ? claims : undefined;
}

/** Claims of which some have not all of their rows, where each row fits the names of one place alone. */
function claimsBySort(below: Row[], heads: Fields[]): Claim[] | undefined {
  const claims: Claim[] = [];
  let last = 0;
  for (const row of below) {
    const places = heads.flatMap((head, place) => (fitsName(row, head) ? [place] : []));
    const [place, ...more] = places;
    if (place === undefined || more.length > 0) return undefined;
    if (place === 0) claims.push([row]);
    else if (place <= last || claims.length === 0) return undefined;
    else claims.at(-1)![place] = row;
    last = place;
  }
  return claims.some((claim) => claim.length > 1) ? claims : undefined;
}

/** Each row fits the names of its place, and not those of another as well. */
const isClaim = (rows: Claim, heads: Fields[]): boolean =>
  rows.every((row, place) => row && fitsName(row, heads[place]!)) &&
  heads.every(
    (_, turn) => turn === 0 || !rows.every((row, place) => row && fitsName(row, heads[(place + turn) % heads.length]!)),
  );

type Fields = readonly (WorklistField | undefined)[];

/** The rows of names that stand here one under the other, each of which has fields of its own; a field that another name has already (`Plan` beside `Health Plan`) tells nothing. */
function headsFrom(rows: Row[], at: number): Fields[] {
  const heads: Fields[] = [];
  const seen = new Set<WorklistField>();
  for (const row of rows.slice(at, at + MOST)) {
    const fields = fieldsOf(row).map((field) => {
      if (field === undefined || seen.has(field)) return undefined;
      seen.add(field);
      return field;
    });
    const known = new Set(fieldsOf(row).filter((field) => field !== undefined));
    const own = fields.filter((field) => field !== undefined);
    if (own.length < (heads.length === 0 ? NAMES : FURTHER) || own.length < known.size / 2) break;
    heads.push(fields);
  }
  return heads;
}

/** Fields by column; none of a row that is no row of names. */
function fieldsOf(row: Row): Fields {
  const names = texts(row);
  if (names.some(holdsNumber)) return [];
  const matches = names.map((name) => (name === '' ? undefined : matchName(name)?.field));
  if (matches.filter((field) => field !== undefined).length < filled(row) * KNOWN) return [];
  return matches.map((field) => (field === 'ignored' ? undefined : field));
}
