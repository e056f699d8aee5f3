/** Rows over groups of claims: whose they are, who pays them. */

import { addReason, type Draft, put } from '../draft/draft';
import type { Model } from '../page/model';
import { statusChips } from '../reasons/status-chips';
import { type Cell, isSaid } from '../tables/cells';
import type { GridRow } from '../tables/grid';
import type { Table } from '../tables/tables';
import { beginsWithGroup } from '../values/codes';
import { reasonsInCell } from '../values/reasons';

/** The blocks of rows that stand over groups of claims: rows of one cell, where the table begins with one. */
export function groupRows(table: Table): number[] {
  const one = (row: GridRow): boolean => row.under < 0 && row.cells.filter(isSaid).length === 1;
  const first = table.grid.rows.find((row) => row.cells.some(isSaid));
  return first && one(first) ? table.grid.rows.filter(one).map((row) => row.block) : [];
}

/** `3 claims · $2,152.50 charged` over a group: a sum, and no claim's own. */
export const isOfSeveral = (text: string): boolean => /^\d{1,4} claims? ?[·•|,:–—-]/i.test(text);

/** How many claims a batch or a payment holds, in a text of its own or as a part of a strip. */
export const countsClaims = (text: string): boolean => /(?:^|[·•|,] )\d{1,5} claims?\b/i.test(text);

/** A heading that is nothing but a person's name, last name first. */
export const LAST_FIRST = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?, \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*)?$/u;

/**
 * `Ekwall, Rasmus H.   LCW claim 8C614402J`: the number of a claim behind a name is no member's. Letters before it that are no part of a name written in
 * small ones say whose claim it is.
 */
const CLAIM_BEHIND =
  /(?:(?<=\p{Ll}.{0,40}) \p{Lu}{2,8})?[ ,;|·–-]{1,3}[Cc]laim(?: (?:no\.?|number|#)| #)?:? ?(?=[A-Za-z-]*\d)[A-Za-z0-9-]{4,24}$/u;

/** A row over a group of claims names whose they are: `Ruth M Rosales, member CVH-7721004`. */
export function personInto(draft: Draft, shown: string, units: number[]): void {
  const text = shown
    .replace(CLAIM_BEHIND, '')
    .replace(/[\s·|,;(-]{1,3}(?:dob|date of birth|born|birth date)\b.{0,24}$/i, '')
    .replace(/ \((?:participant|member|subscriber|insured|self|spouse|child|dependent|son|daughter|other)\)$/i, '');
  const match =
    /^(?:patient|member|subscriber)?:?\s*(\p{L}[\p{L}' .,-]{3,50}?)(?:,| -| –| \(|;| ·)?\s+(?:member|subscriber|patient|medicaid|medicare)?\s*(?:id|no\.?|number|#)?[:#]?\s*((?=[A-Z-]*\d)[A-Z0-9][A-Z0-9-]{4,24})?\)?$/iu.exec(
      text,
    );
  if (!match) {
    if (LAST_FIRST.test(text)) put(draft, 'patientName', 'person', text, { units, confidence: 0.85 });
    return;
  }
  put(draft, 'patientName', 'person', match[1]!, { units, confidence: 0.85 });
  if (match[2] && /\d{3}/.test(match[2])) put(draft, 'memberId', 'id', match[2], { units, confidence: 0.85 });
}

/** `Northlake Health Plan payer ID 60417 · 3 inquiries`: who pays the claims below. */
const PAYS_BELOW = /^(\p{Lu}[^:·|]{3,60}?)[ ,(·|–-]{1,3}payer (?:id|#|no\.?)[:# ]{1,2}[A-Z0-9]{3,12}\b/iu;

/** What the row over a group of claims says of them: who pays, or whose they are. */
export function headOfGroup(draft: Draft, shown: string, units: number[]): void {
  const payer = PAYS_BELOW.exec(shown)?.[1];
  if (payer) put(draft, 'payer', 'name', payer, { units, confidence: 0.85 });
  else personInto(draft, shown, units);
}

/** The day and the number of a payment. */
export interface Payment {
  number?: string;
  day?: string;
}

const HOW_MANY = /^(?:.* )?\(?\d{1,4} claims?\)?$/i;
const PAID_ON =
  /\b(?:paid|issued|sent|deposited|payment date|dated)(?: on)?:? ([A-Z]\p{L}{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d))(?!\d)/iu;
const PAID_BY = /\b(?:eft|ach|check|cheque|trace|payment)(?: ?#| no\.?| number)?:? ?((?=(?:[A-Z-]*\d){5})[A-Z0-9-]{5,24})\b/i;

/**
 * What a row of few texts over a group of claims says of their payment: `Paid Nov 20, 2026`, `EFT 770041963`, `3 claims`. Empty for a group without a
 * payment, nothing where the row heads none.
 */
export function paymentOver({ cells }: GridRow): Payment | undefined {
  const said = cells.filter(isSaid);
  if (said.length < 2 || said.length > 3 || !said.some(({ text }) => HOW_MANY.test(text))) return undefined;
  const whole = said.map(({ text }) => text).join(' | ');
  const [day, number] = [PAID_ON.exec(whole)?.[1], PAID_BY.exec(whole)?.[1]];
  return day && number ? { day, number } : {};
}

/** The payment of a group in a claim below its row. */
export function paymentInto(draft: Draft, { number, day }: Payment = {}, units: number[]): void {
  if (number) put(draft, 'checkNumber', 'id', number, { units, confidence: 0.85 });
  if (day) put(draft, 'paymentDate', 'date', day, { units, confidence: 0.85 });
}

/** A member's number that a short word leads, below her name or in a strip. */
export const MEMBERS_NUMBER =
  /^(?:id|member(?: id)?|mbr(?: id)?|subscriber(?: id)?)(?: ?#| no\.?)?:? ((?=(?:[A-Z-]*\d){4})[A-Z0-9-]{6,20})$/i;

/** What a further row of a claim's record says in its cells: whose it is, its status as a category with its code, and why. */
export function moreOfRecord(draft: Draft, model: Model, { cells }: GridRow): void {
  const said = cells.filter(isSaid);
  whysBeside(draft, model, said);
  for (const { text, units } of said.length > 1 ? said : []) {
    const id = MEMBERS_NUMBER.exec(text)?.[1];
    if (id) put(draft, 'memberId', 'id', id, { units, confidence: 0.88 });
    const chips = statusChips(units.map((unit) => model.units[unit]!));
    if (!chips?.words) continue;
    if (put(draft, 'statusText', 'status', chips.words, { units, confidence: 0.9 }))
      addReason(draft.claim, draft.reasonMarks, chips.reason, { units, confidence: 0.92 });
  }
}

/** The one code with its group, a text of its own behind another value: `Payer claim no. K1190742` and `CO 29 Filed too late`. */
function whysBeside(draft: Draft, model: Model, cells: readonly Cell[]): void {
  const [first, ...more] = cells.flatMap(({ units }) => units.map((unit) => model.units[unit]!));
  const [why, ...others] = more.filter(({ text }) => beginsWithGroup(text) && /\p{L}{3}/u.test(text));
  if (!first || !/\d{3}/.test(first.text) || !why || others.length > 0) return;
  for (const reason of reasonsInCell(why.text, 'any', true))
    addReason(draft.claim, draft.reasonMarks, reason, { units: [why.id], confidence: 0.88 });
}
