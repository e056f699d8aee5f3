/**
 * Reports in outline: what names a claim stands in rows of labels above its lines (`Claim: 7275` below `Crane, Wilbur T  Birthdate: 5/14/1968`), or below its
 * row, and no column has it. The labels become columns, with their values in each row that they speak of.
 */

import { type Cell, cellText, isBlank, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { KIND } from '../columns/column';
import { IDENTITY } from '../columns/list-shape';
import { findHeader, type Header, isHeaderRow } from '../layouts/header-row';
import { lineName } from '../layouts/nested-heads';
import type { WorklistField } from '../names/header-names';
import { nameWords } from '../names/headers';
import { pageHeads } from './page-heads';
import { detailsOfRow } from './reason-rows';
import { fieldOf, keyOf, type Labelled, labelsIn } from './row-labels';

/** Rows below the names in which the first labels have to come. */
const SEARCHED = 40;
/** Rows of labels at least, where the list's own names say which claim a row is. */
const SEVERAL = 2;

/** Labels from which on a row is nothing but labels, wherever its values stand. */
const LABELS = 3;

const texts = (row: Row): string[] => row.cells.map(cellText);
const NAMES_CLAIM: ReadonlySet<WorklistField> = new Set(IDENTITY);
const NUMBERS: ReadonlySet<WorklistField> = new Set(['claimNumber', 'patientAccountNumber']);

/** What a row is to its list. */
type Role = { labels: Labelled; level: 'patient' | 'claim' | 'more' } | 'data' | 'aside' | 'end';

/** The labels of a row that say which claim it is of, or whose; undefined for any other row. */
export function claimLabels(cells: readonly string[]): Labelled | undefined {
  const labels = labelsIn(cells);
  return labels?.some(([label, value]) => value !== '' && !EVERY.test(value) && NAMES_CLAIM.has(fieldOf(label)!))
    ? labels
    : undefined;
}

/** What a report was filtered by, and nobody's name. */
const EVERY = /^(?:all|any|every|\*)\b/i;

/** The list with the labels' columns behind its own; the same rows where it is no outline. */
export function outlines(rows: Row[]): Row[] {
  const header = rows.length > 1 ? findHeader(rows) : undefined;
  if (!header) return rows;
  const isLabelled = (row: Row): boolean => claimLabels(texts(row)) !== undefined && detailsOfRow(row) === undefined;
  const list = rows.slice(header.dataStart);
  if (!list.slice(0, SEARCHED).some(isLabelled)) return rows;
  // the first claim's labels may stand above the names, which come again below the others'
  const body = [...rows.slice(0, header.dataStart).filter(isLabelled), ...list];
  const roles = rolesOf(rows, body, header);
  const key = keysOf(roles);
  goOn(roles, key);
  const first = roles.findIndex(isOfClaim);
  const labelled = roles.filter((role) => typeof role === 'object').length;
  const own = header.names.map(fieldOf);
  const namesClaims = own.some((field) => field !== undefined && NAMES_CLAIM.has(field));
  if (first < 0 || (namesClaims && labelled < SEVERAL)) return rows;
  const below = roles[first] === 'data';
  // labels that the last claim has not stand above the others', and so those below the last
  if (below !== (roles.findLast(isOfClaim) !== 'data') && namesClaims) return rows;
  if (below && !namesClaims) return rows;
  const said = below ? saidBelow(roles, key) : saidAbove(roles, key);
  if (!said) return rows;
  return withColumns({ rows, header, body, roles, said, key }, below || namesClaims);
}

/** In which column a label's values stand: labels of one field share theirs, but for those that stand together over one claim (`Claim: 829649 … Carrier Ref: 20262…`). */
type KeyOf = (label: string) => string;

function keysOf(roles: readonly Role[]): KeyOf {
  const apart = new Set<string>();
  let together = new Map<string, string>();
  for (const role of roles) {
    if (typeof role !== 'object') together = new Map();
    else
      for (const [label] of role.labels) {
        const [field, words] = [fieldOf(label), nameWords(label).join(' ')];
        if (field && (together.get(field) ?? words) !== words) apart.add(field);
        if (field) together.set(field, words);
      }
  }
  return (label) => (apart.has(fieldOf(label) ?? '') ? nameWords(label).join(' ') : keyOf(label));
}

/** A second row of labels right below a claim's, which says nothing again, goes on with it. */
function goOn(roles: Role[], key: KeyOf): void {
  let said = new Set<string>();
  roles.forEach((role, at) => {
    if (typeof role !== 'object') return;
    const keys = role.labels.map(([label]) => key(label));
    const isFurther = typeof roles[at - 1] === 'object' && role.level === 'claim' && !keys.some((one) => said.has(one));
    if (isFurther && said.size > 0) roles[at] = { ...role, level: 'more' };
    said = role.level === 'claim' && !isFurther ? new Set(keys) : new Set([...said, ...keys]);
  });
}

/** What each row of data, or the last of a claim's labels that has none, is told by the labels. */
type Said = Map<number, ReadonlyMap<string, string>>;

/** Labels above the rows that they speak of: a patient's ends the one before, and so does a claim's, whichever stands further out ends both. */
function saidAbove(roles: Role[], key: KeyOf): Said {
  const said: Said = new Map();
  const levels = { patient: new Map<string, string>(), claim: new Map<string, string>() };
  let outer: 'patient' | 'claim' | undefined;
  let level: 'patient' | 'claim' | undefined;
  // a claim whose labels no row of data follows is a row of its own
  let alone: number | undefined;
  const all = (): Map<string, string> => new Map([...levels.patient, ...levels.claim]);
  const close = (): void => {
    if (alone !== undefined) said.set(alone, all());
    alone = undefined;
  };
  roles.forEach((role, at) => {
    if (role === 'end') {
      close();
      levels.patient.clear();
      levels.claim.clear();
    } else if (role === 'data') {
      alone = undefined;
      if (levels.patient.size + levels.claim.size > 0) said.set(at, all());
    } else if (typeof role === 'object') {
      if (role.level !== 'more') {
        const isBlock = level !== undefined && level !== role.level && typeof roles[at - 1] === 'object';
        if (role.level === 'claim' || !isBlock) close();
        level = role.level;
        outer ??= level;
        if (level === outer) levels[level === 'patient' ? 'claim' : 'patient'].clear();
        levels[level].clear();
      }
      if (level) for (const [label, value] of role.labels) levels[level].set(key(label), value);
      if (levels.claim.size > 0 && level === 'claim') alone = at;
    }
  });
  close();
  return said;
}

/** Labels below the row that they speak of; undefined where a row of them does not follow one, or says a thing again. */
function saidBelow(roles: Role[], key: KeyOf): Said | undefined {
  const said = new Map<number, Map<string, string>>();
  let last: number | undefined;
  for (const [at, role] of roles.entries()) {
    if (role === 'data') last = at;
    else if (role === 'end') last = undefined;
    if (typeof role !== 'object') continue;
    if (last === undefined) return undefined;
    const own = said.get(last) ?? new Map<string, string>();
    for (const [label, value] of role.labels) {
      if (own.has(key(label))) return undefined;
      own.set(key(label), value);
    }
    said.set(last, own);
  }
  return said;
}

const isOfClaim = (role: Role): boolean => role === 'data' || typeof role === 'object';

function rolesOf(rows: Row[], body: Row[], header: Header): Role[] {
  const isPageHead = pageHeads(rows.slice(0, header.dataStart - header.rows.length));
  const kinds = header.names.map((name) => {
    const field = fieldOf(name);
    return field === 'procedure' || field === 'revenueCode'
      ? 'code'
      : field && KIND[field] === 'id'
        ? 'id'
        : (field && KIND[field] === 'date') || field === 'serviceDates' || nameWords(name).join(' ') === 'date'
          ? 'date'
          : undefined;
  });
  let before: Role = 'aside';
  return body.map((row) => {
    const role = roleOf(row, before);
    if (!isBlank(row)) before = role;
    return role;
  });

  function roleOf(row: Row, last: Role): Role {
    const cells = texts(row);
    if (isBlank(row) || cells.some(isTotal) || detailsOfRow(row)) return 'aside';
    const labels = labelsIn(cells);
    // a claim's row may end in a comment that has a label in it
    const known = labels?.filter(([label]) => label !== '').length ?? 0;
    const isAll = labels !== undefined && (known >= LABELS || (known > 1 && known === labels.length && labels.every(isWhole)));
    // labels and a payer's name may be names of columns too
    if (!isAll && isHeaderRow(row, header)) return 'aside';
    if (!isAll && cells.some((text, index) => kinds[index] === 'id' && FITS.id.test(text))) return 'data';
    if (isPageHead(row) && !claimLabels(cells)) return 'aside';
    if (labels) {
      const fields = labels.flatMap(([label, value]) => (value === '' ? [] : [fieldOf(label)]));
      if (fields.some((field) => field && NUMBERS.has(field))) return { labels, level: 'claim' };
      if (fields.some((field) => field && NAMES_CLAIM.has(field))) return { labels, level: 'patient' };
      if (typeof last === 'object' && fields.some((field) => field !== undefined)) return { labels, level: 'more' };
    }
    return cells.some((text, index) => FITS[kinds[index] ?? 'none'].test(text)) ? 'data' : 'end';
  }
}

/** A label that has its value. */
const isWhole = ([, value]: Labelled[number]): boolean => value !== '';

const FITS = {
  date: /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/,
  code: /^(?:[A-Z]\d{4}|\d{4,5}[A-Z]?)\b/i,
  id: /^[A-Z]{0,5}[- ]?\d[\dA-Z-]{2,}$/i,
  none: /^(?!)/,
} as const;

interface Outline {
  rows: Row[];
  header: Header;
  body: Row[];
  roles: Role[];
  said: Said;
  key: KeyOf;
}

function withColumns({ rows, header, body, roles, said, key }: Outline, namesClaims: boolean): Row[] {
  const own = new Set(header.names.map(fieldOf));
  const isOfLines = own.has('procedure') || own.has('revenueCode');
  const labels = new Map<string, string>();
  for (const role of roles)
    if (typeof role === 'object') for (const [label] of role.labels) if (!labels.has(key(label))) labels.set(key(label), label);
  // what the list's own columns say of a line, the labels say of the claim; else the columns say it better
  const names = header.names.map((name) => (isOfLines && labels.has(key(name)) ? lineName(name) : name));
  const left = new Set(names.map(fieldOf));
  const keys = [...labels.keys()].filter((key) => !left.has(key as WorklistField));
  const start = Math.max(names.length, ...body.map((row) => row.cells.length));
  const behind = (cells: readonly Cell[], more: readonly string[]): Cell[] => [
    ...Array.from({ length: start }, (_, index) => cells[index] ?? ''),
    ...more,
  ];
  return [
    ...rows.slice(0, header.dataStart - header.rows.length),
    {
      number: header.rows.at(-1)!.number,
      cells: behind(
        names,
        keys.map((key) => labels.get(key)!),
      ),
    },
    ...body.flatMap((row, at): Row[] => {
      const values = said.get(at);
      const isLabels = typeof roles[at] === 'object';
      if (!values) return isLabels ? [] : [row];
      if (isLabels && namesClaims) return [row];
      return [
        {
          ...row,
          cells: behind(
            isLabels ? [] : row.cells,
            keys.map((key) => values.get(key) ?? ''),
          ),
        },
      ];
    }),
  ];
}
