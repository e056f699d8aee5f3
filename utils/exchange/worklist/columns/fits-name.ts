/** Whether the values of a row can stand under names at all: a check against rows that are put together wrongly. */

import { saysNothing } from '../cells/damage';
import { cellText, type Row } from '../cells/table';
import type { WorklistField } from '../names/headers';
import { KIND } from './column';

/** What is under a day's name is a day, under an amount's an amount, and under a person's no number. */
export const fitsName = (row: Row, fields: readonly (WorklistField | 'ignored' | undefined)[]): boolean =>
  fields.every((field, index) => {
    const text = cellText(row.cells[index]);
    if (field === undefined || field === 'ignored' || saysNothing(text)) return true;
    if (KIND[field] === 'date') return DAY.test(text);
    if (KIND[field] === 'money') return /^[-($]*\d[\d,]*(?:\.\d+)?(?:[-)]| ?[CD]R)?$/i.test(text);
    if (KIND[field] === 'id') return !DAY.test(text) || /^\d+$/.test(text);
    return KIND[field] !== 'name' || !/\d/.test(text);
  });

const DAY =
  /^\D{0,4}\d{1,4}[/-]\w{1,3}[/-]\d|^\d{1,4}\.\d{1,2}\.\d{2,4}\b|^\d{5,8}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,2},? \d|^\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?,? \d/iu;
