/** Several codes of a claim in columns of their own, each with its words beside it: `Stc1, Stc1Text, Stc2, Stc2Text`, `Denial Cd 1, Denial Desc 1`. */

import { statusCode } from '../cells/status-codes';
import { cellText, type Row } from '../cells/table';
import { type Column, sample, takeFor } from './column';

const WORDS = /^(?:text|txt|desc|descr|description|msg|message|meaning|words)$/;
const SAID_OR_NOT = /^(?:code|cd|reason|rsn)$/;

interface Numbered {
  stem: string;
  number: string;
  isWords: boolean;
}

/** Undefined for a name that has no number, or several. */
function numbered(header: string): Numbered | undefined {
  const parts = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+|\d+/g);
  const numbers = parts?.filter((part) => /\d/.test(part)) ?? [];
  const [number, ...more] = numbers;
  if (!parts || number === undefined || number.length > 2 || more.length > 0) return undefined;
  const named = parts.filter((part) => part !== number && !WORDS.test(part) && !SAID_OR_NOT.test(part));
  return { stem: named.join(' '), number, isWords: parts.some((part) => WORDS.test(part)) };
}

/** Columns whose names say that they have the words of another column's codes → that column. */
export function wordsOfCodes(names: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const all = names.map(numbered);
  all.forEach((words, index) => {
    if (!words?.isWords || words.stem === '') return;
    const code = all.findIndex((one) => one && !one.isWords && one.stem === words.stem && one.number === words.number);
    if (code >= 0) found.set(index, code);
  });
  return found;
}

const CODED = new Set(['reasonCode', 'remarkCode', 'statusCode']);

/** Further codes of a 277 beside the first, and the words of each code. What has no code beside it stays unknown. */
export function numberedWords(columns: Column[], rows: Row[], words: ReadonlyMap<number, number>): void {
  const first = columns.find(({ field }) => field === 'statusCode');
  const stem = first && numbered(first.header)?.stem;
  for (const column of columns) {
    if (column.field || column.by === 'clerk' || stem === undefined || numbered(column.header)?.stem !== stem) continue;
    const cells = words.has(column.index) ? [] : sample(rows, column.index).map(cellText);
    if (cells.length === 0 || !cells.every((text) => statusCode(text)?.code)) continue;
    takeFor(column, 'statusCode');
  }
  for (const [index, code] of words) {
    const [column, ofCode] = [columns[index], columns[code]];
    if (!column || column.field || column.by === 'clerk' || !ofCode?.field || !CODED.has(ofCode.field)) continue;
    ofCode.words = index;
    column.known = true;
  }
}
