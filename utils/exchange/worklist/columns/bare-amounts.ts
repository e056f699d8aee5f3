/** `Amt`, `Total`: what a column of amounts without a name of its own holds, where the other amounts of the rows prove it. */

import { cellText, type Row } from '../cells/table';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import { nameWords, type WorklistField } from '../names/headers';
import { type Column, sample } from './column';

const BARE = /^(?:amount|total|total amount)$/;

/** True for a name that says that it is an amount, and not which. */
export const isBareAmount = ({ header }: Column): boolean => BARE.test(nameWords(header).join(' '));

/** `Remaining` over amounts to the cent, in a list that says nowhere else what is open. Visits may remain too, and have no cents. */
export function remainders(columns: Column[], rows: Row[]): void {
  if (columns.some(({ field }) => field === 'balance')) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header }) => !field && by === 'none' && /^(?:remaining|remainder)$/.test(nameWords(header).join(' ')),
  );
  if (!only || more.length > 0) return;
  const texts = sample(rows, only.index).map(cellText);
  if (texts.length === 0 || !texts.every((text) => CENTS.test(text.trim()))) return;
  only.field = 'balance';
  only.by = 'content';
  only.known = true;
}

const CENTS = /^[-($ ]{0,3}\d[\d,]*\.\d{2}[-)]?$/;

/** Rows looked at. */
const PROBED = 2_000;

/**
 * `Allow` is short for what is allowed and for the allowance that the contract takes off. It is none that is allowed where it makes the charge together with what
 * was paid and what is open, in most rows that have it.
 */
export function allowances(columns: Column[], rows: Row[]): void {
  const all = (['billed', 'allowed', 'paid', 'balance'] as const).map((wanted) => columns.find(({ field }) => field === wanted));
  const [billed, allowed, paid, balance] = all;
  if (!billed || allowed?.by !== 'name' || !paid || !balance) return;
  const some = rows.slice(0, PROBED);
  const shape = moneyShape(some.flatMap((row) => [billed, allowed, paid, balance].map(({ index }) => row.cells[index])));
  const amount = (row: Row, { index }: Column): number => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? Math.abs(parsed.value) : 0;
  };
  const taken = some.filter((row) => amount(row, allowed) > 0);
  const proofs = taken.filter((row) => amount(row, allowed) + amount(row, paid) + amount(row, balance) === amount(row, billed));
  if (proofs.length < 2 || proofs.length <= taken.length / 2) return;
  delete allowed.field;
  allowed.by = 'none';
}

/**
 * The charge, in a list that has what was paid and what is open: in no row less than both together, with one row at least that was paid in part. An
 * amount that was denied is less than both there. Without what was paid: nowhere less than what is open, more in a row at least, the same in most.
 */
export function bareCharges(columns: Column[], rows: Row[]): void {
  const has = (field: WorklistField): Column | undefined => columns.find((column) => column.field === field);
  const [paid, balance] = [has('paid'), has('balance')];
  if (!balance || has('billed')) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header }) => !field && by === 'none' && BARE.test(nameWords(header).join(' ')),
  );
  if (!only || more.length > 0) return;
  const some = rows.slice(0, PROBED);
  const shape = moneyShape(some.flatMap((row) => [only, balance, ...(paid ? [paid] : [])].map(({ index }) => row.cells[index])));
  const amount = (row: Row, { index }: Column): number | undefined => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? parsed.value : undefined;
  };
  let [proofs, less, same] = [0, 0, 0];
  for (const row of some) {
    const [charge, taken, open] = [amount(row, only), paid && amount(row, paid), amount(row, balance)];
    if (charge === undefined) continue;
    const rest = Math.abs(taken ?? 0) + (open ?? 0);
    if (charge < rest) return;
    if (taken && open) proofs++;
    if (open !== undefined && charge > open) less++;
    if (open !== undefined && charge === open) same++;
  }
  if (paid ? proofs === 0 : less === 0 || same < less) return;
  only.field = 'billed';
  only.by = 'content';
  only.known = true;
}
