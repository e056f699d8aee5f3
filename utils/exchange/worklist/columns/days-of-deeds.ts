/** `Denied`, `Adjudicated`, `Rcvd` over days: when that was done, in a list that has no better column for it. */

import { cellText, type Row } from '../cells/table';
import { nameWords, type WorklistField } from '../names/headers';
import { type Column, sample, takeFor } from './column';
import { fits } from './column-content';

/** What is done to a claim, and the day that a column called so then holds. A payer that turns a claim back has not worked on it. */
const DEEDS: readonly (readonly [WorklistField, RegExp])[] = [
  ['processedDate', /^(?:(?:claim|payer) )?(?:denial|denied|adjudicated|processed|finalized)$/],
  ['receivedDate', /^(?:(?:claim|payer) )?received$/],
  ['paymentDate', /^(?:(?:claim|payer) )?(?:paid|payment)$/],
];

/** Gives those columns their day, before anything else is made of what is in them. */
export function daysOfDeeds(columns: Column[], rows: Row[]): void {
  for (const [field, name] of DEEDS) {
    if (columns.some((column) => column.field === field)) continue;
    const [only, ...more] = columns.filter(
      ({ by, index, header }) =>
        by !== 'clerk' && name.test(nameWords(header).join(' ')) && areDays(sample(rows, index).map(cellText), field),
    );
    if (!only || more.length > 0) continue;
    takeFor(only, field);
  }
  issuedBeside(columns, rows);
}

/** `Issued` beside the check's number: the day of the payment. */
function issuedBeside(columns: Column[], rows: Row[]): void {
  const check = columns.find(({ field }) => field === 'checkNumber');
  if (!check || columns.some(({ field }) => field === 'paymentDate')) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header, index }) =>
      !field &&
      by !== 'clerk' &&
      Math.abs(index - check.index) === 1 &&
      /^(?:date )?issued?(?: date)?$/.test(nameWords(header).join(' ')) &&
      areDays(sample(rows, index).map(cellText), 'paymentDate'),
  );
  if (only && more.length === 0) takeFor(only, 'paymentDate');
}

const areDays = (texts: string[], field: WorklistField): boolean =>
  texts.length > 1 && texts.every((text) => /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(text)) && fits(field, texts);
