/** Columns whose name means another thing in most lists: what they hold in one that has nothing better, where their cells bear it out. */

import { cellText, type Row } from '../cells/table';
import { type Column, sample, takeFor } from './column';
import { fits, likeMemberIds, PAYER } from './column-content';
import { has, named } from './content-pairs';

/** The one column without a field that is called so. */
function onlyOne(columns: Column[], isOne: (column: Column) => boolean): Column | undefined {
  const [only, ...more] = columns.filter((column) => !column.field && column.by === 'none' && isOne(column));
  return more.length === 0 ? only : undefined;
}

/** A patient has several claims, but few have many. */
const DIFFERENT = 0.6;

/** Each claim once: in a list of lines its rows come one after the other, and say again whose it is. */
function firstOfClaims(columns: Column[], rows: Row[]): Row[] {
  const numbers = [has(columns, 'claimNumber'), has(columns, 'patientAccountNumber')].filter((column) => column !== undefined);
  const numberOf = (row: Row | undefined): string => numbers.map(({ index }) => cellText(row?.cells[index])).join('|');
  return rows.filter((row, at) => at === 0 || !/\d/.test(numberOf(row)) || numberOf(row) !== numberOf(rows[at - 1]));
}

/** `Chart No`, `Patient ID`: small offices bill under their patient's number, and have no other of the account. A hospital's MRN is never one. */
export function chartNumbers(columns: Column[], rows: Row[]): void {
  if (has(columns, 'patientAccountNumber')) return;
  const found =
    onlyOne(columns, (column) => /^chart(?: (?:number|id))?$/.test(named(column))) ??
    onlyOne(columns, (column) => /^patient id$/.test(named(column)));
  const cells = found ? sample(firstOfClaims(columns, rows), found.index) : [];
  if (!found || cells.length < 2 || !fits('patientAccountNumber', cells)) return;
  const texts = cells.map(cellText);
  if (!texts.every((text) => /^[A-Z]{0,8}-?\d[\d-]{1,14}$/i.test(text)) || new Set(texts).size < texts.length * DIFFERENT) return;
  takeFor(found, 'patientAccountNumber');
}

const PERSON = /^\p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const COMPANY =
  /\b(?:hospital|clinic|center|centre|medical|health|group|associates|llc|inc|pc|pllc|md|practice|services?|system|physicians|partners|care|university|county|laborator(?:y|ies)|imaging|surgery)\b/i;

/** `Client` in a list that has the client's account or share, over persons, nearly all different: whom a treatment centre treats. */
export function clientNames(columns: Column[], rows: Row[]): void {
  if (has(columns, 'patientName') || has(columns, 'lastName')) return;
  const client = onlyOne(columns, (column) => named(column) === 'client');
  if (!client || !columns.some((column) => /^client (?:account|id|number|responsibility|birth|portion)/.test(named(column))))
    return;
  const texts = sample(firstOfClaims(columns, rows), client.index).map(cellText);
  if (texts.length < 2 || new Set(texts).size < texts.length * DIFFERENT) return;
  if (texts.every((text) => PERSON.test(text) && !COMPANY.test(text))) takeFor(client, 'patientName');
}

/** `code` over procedures, beside what only a line has: its modifiers, or an amount of its own. */
export function codesOfLines(columns: Column[], rows: Row[]): void {
  if (has(columns, 'procedure')) return;
  // `Item HCPCS`, `Billed CPT`: the name says of which list the codes are
  const listed = onlyOne(columns, (column) => /\b(?:hcpcs|cpt)\b/.test(named(column)));
  const codes = listed ? sample(rows, listed.index).map(cellText) : [];
  if (listed && codes.length > 1 && codes.every((text) => PROCEDURE.test(text))) takeFor(listed, 'procedure');
  if (listed || !(has(columns, 'modifiers') || has(columns, 'lineBilled') || has(columns, 'units'))) return;
  const code = onlyOne(columns, (column) => /^(?:billing |billed |service )?code$/.test(named(column)));
  const cells = code ? sample(rows, code.index) : [];
  const texts = cells.map(cellText);
  // five digits alone may be a number of anything
  if (!code || texts.length < 2 || !fits('procedure', cells) || !texts.some((text) => /^[A-V]\d{4}\b|^9[0279]\d{3}\b/.test(text)))
    return;
  if (texts.every((text) => PROCEDURE.test(text))) takeFor(code, 'procedure');
}

const PROCEDURE = /^(?:[A-V]\d{4}|\d{5}|\d{4}[FTU])\b/;

/** What a column that is called after a payer holds in that payer's own list, by the rest of its name. */
const NAMED_FOR_PAYER = [
  ['memberId', /^(?:id(?: number)?|number(?: id)?)$/],
  ['paid', /^(?:paid|payment)(?: amount)?$/],
] as const;

/** `BCBS ID #`, `Mcr paid` in a list of that payer alone. In another's they are of who pays before him. */
export function namedForPayer(columns: Column[], rows: Row[], payer: string): void {
  for (const [field, rest] of NAMED_FOR_PAYER) {
    if (has(columns, field)) continue;
    const found = onlyOne(columns, (column) => {
      const brand = PAYER.exec(named(column))?.[0];
      return brand !== undefined && payer.toLowerCase().includes(brand) && rest.test(named(column).replace(brand, '').trim());
    });
    const cells = found ? sample(rows, found.index) : [];
    const isSure = cells.length > 1 && fits(field, cells) && (field === 'paid' || likeMemberIds(cells.map(cellText)));
    if (found && isSure) takeFor(found, field);
  }
}
