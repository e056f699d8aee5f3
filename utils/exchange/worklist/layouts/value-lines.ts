/**
 * A table copied out of a web page into a plain text: each cell has become a line, the names first. They become rows again where every value fits the name
 * under which it comes to stand; a value too many or too few would put all that follow under others' names.
 */

import { cleanText, type Row } from '../cells/table';
import { fitsName } from '../columns/fits-name';
import { IDENTITY } from '../columns/list-shape';
import { holdsNumber, matchName, type WorklistField } from '../names/headers';

/** Lines in which the names begin, names of a list, and the share of them that are known; records that must fit. */
const [SEARCHED, FEWEST, MOST, KNOWN, RECORDS] = [40, 4, 24, 0.7, 2];

/** Undefined where the lines are no such cells. */
export function valueLines(lines: string[]): Row[] | undefined {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, text: cleanText(line) }]));
  const start = filled.slice(0, SEARCHED).findIndex((_, at) => filled.slice(at, at + FEWEST).every(({ text }) => isName(text)));
  if (start < 0 || filled.some(({ text }) => text.includes('\t'))) return undefined;
  for (let count = FEWEST; count <= MOST; count++) {
    const names = filled.slice(start, start + count).map(({ text }) => text);
    if (holdsNumber(names.at(-1) ?? '0000')) return undefined;
    const fields = names.map((name) => matchName(name)?.field);
    if (!isList(fields)) continue;
    const cells = filled.slice(start + count);
    const records = Array.from({ length: Math.floor(cells.length / count) }, (_, at): Row => {
      const own = cells.slice(at * count, (at + 1) * count);
      return { number: own[0]!.number, cells: own.map(({ text }) => text) };
    });
    // what is left over at the end is a foot of the page
    if (records.length < RECORDS || cells.length % count > 1 || !records.every((row) => fitsName(row, fields))) continue;
    const foot = cells.slice(records.length * count).map(({ number, text }): Row => ({ number, cells: [text] }));
    return [{ number: filled[start]!.number, cells: names }, ...records, ...foot];
  }
  return undefined;
}

const isName = (text: string): boolean => matchName(text) !== undefined;

function isList(fields: (WorklistField | 'ignored' | undefined)[]): boolean {
  const own = fields.filter((field) => field !== undefined && field !== 'ignored');
  const isNamed = own.some((field) => IDENTITY.some((one) => one === field));
  return isNamed && new Set(own).size === own.length && own.length >= FEWEST && own.length >= fields.length * KNOWN;
}
