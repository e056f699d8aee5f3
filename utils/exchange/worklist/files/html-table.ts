/** Systems save web pages and XML as `.xls`: their tables → rows, read as text, never as markup. */

import type { Problem } from '../../imported';
import { plainText } from '../cells/markup-text';
import { cleanText, type Row, type Table } from '../cells/table';
import { withLabelsApart } from '../layouts/apart-labels';
import { unstacked } from '../layouts/stacked-cells';

export interface Markup {
  tables: Table[];
  problems: Problem[];
}

/** A DTD with declarations of its own; the bare `<!DOCTYPE html>` of every web page declares nothing. */
const DECLARES = /<!DOCTYPE[^>[]{0,500}\[|<!ENTITY\b/i;

/** Undefined where the text has no table. A DTD is told and not looked at: no entity of the file's own is resolved. */
export function markupTables(text: string): Markup | undefined {
  const head = text.slice(0, 200_000);
  if (!/<(?:table|Worksheet|ss:Worksheet)[\s>]/i.test(head)) return undefined;
  const sheet = /<(?:ss:)?Worksheet[\s>]/i.test(text);
  const problems: Problem[] = [];
  if (DECLARES.test(head) || (sheet && /<!DOCTYPE\b/i.test(head))) problems.push({ where: 'file', what: DTD });
  const tables: Table[] = [];
  const pieces = sheet
    ? text.split(/<(?:ss:)?Worksheet(?=[\s>])/i).slice(1)
    : withoutFrames(text)
        .split(/<table(?=[\s>])/i)
        .slice(1);
  let number = 0;
  for (const piece of pieces) {
    const numbers: number[] = [];
    const texts: string[][] = [];
    const held: Held[] = [];
    if (sheet) number = 0;
    for (const row of piece.split(sheet ? /<(?:ss:)?Row(?=[\s>/])/i : /<tr(?=[\s>])/i).slice(1)) {
      const attributes = row.slice(0, Math.max(row.indexOf('>'), 0));
      number = Math.max(number + 1, sheet ? Number(/(?:ss:)?Index="(\d{1,7})"/i.exec(attributes)?.[1] ?? 0) : 0);
      const cells = cellsOf(row, sheet, held);
      if (isHidden(attributes)) problems.push({ where: `row ${number}`, what: 'is hidden in the file and was not taken' });
      else {
        numbers.push(number);
        texts.push(cells);
      }
      number += row.split(FRAMED).length - 1;
    }
    const rows = unstacked(texts.map(withLabelsApart), String).map(
      (cells, at): Row => ({ number: numbers[at]!, cells: cells.map(cleanText) }),
    );
    const name = sheet ? /(?:ss:)?Name="([^"]{1,80})"/i.exec(piece.slice(0, Math.max(piece.indexOf('>'), 0)))?.[1] : undefined;
    if (rows.length > 0) tables.push({ ...(name ? { name: cleanText(plainText(name)) } : {}), rows });
  }
  return tables.length > 0 ? { tables, problems } : undefined;
}

/** Stands for the row of a frame around a value: it is counted. */
const FRAMED = '<i framed>';

/** A table of one row within a cell is a frame around the cell's value, and no list: its tags go. */
const withoutFrames = (text: string): string =>
  text.replace(
    /<td([^<>]{0,200})>\s{0,20}<table[^<>]{0,200}>((?:(?!<\/?(?:table|tr)\b)<[^<>]{0,200}>|[^<]){0,200}<tr[^<>]{0,200}>(?:(?!<\/?(?:table|tr)\b)<[^<>]{0,200}>|[^<]){0,600}<\/tr>(?:<\/tbody>|\s){0,20})<\/table>\s{0,20}<\/td>/gi,
    (_, attributes: string, inside: string) => `<td${attributes}>${FRAMED}${inside.replace(/<[^<>]*>/g, ' ')}</td>`,
  );

/** What is said of a file that brings declarations along. */
export const DTD = 'brings a document type definition (DTD) along: nothing of it was looked at or taken';

const isHidden = (attributes: string): boolean =>
  /display\s*:\s*none|\b(?:ss:)?Hidden\s*=\s*"1"|\shidden(?=[\s=]|$)/i.test(attributes);

/** A cell from above that reaches down: how many rows more, and what it says there where it stands in one column. */
interface Held {
  rows: number;
  text: string;
}

/** `held`, by column, is brought on to the next row. */
function cellsOf(row: string, sheet: boolean, held: (Held | undefined)[]): string[] {
  const cells: string[] = [];
  const isHeld = (): boolean => (held[cells.length]?.rows ?? 0) > 0;
  const pushHeld = (): void => {
    const above = isHeld() ? held[cells.length]! : undefined;
    if (above) above.rows--;
    cells.push(above?.text ?? '');
  };
  for (const piece of row.split(sheet ? /<(?:ss:)?Cell(?=[\s>/])/i : /<t[dh](?=[\s>])/i).slice(1)) {
    const close = piece.indexOf('>');
    const attributes = piece.slice(0, Math.max(close, 0));
    // XML counts a row's cells itself and leaves the covered ones out; a web page leaves them out and does not count
    const index = sheet ? numberIn(attributes, /\b(?:ss:)?Index="(\d{1,4})"/i) : 0;
    while (sheet ? index > cells.length + 1 : isHeld()) pushHeld();
    const start = cells.length;
    cells.push(attributes.endsWith('/') ? '' : plainText(piece.slice(close + 1), true));
    const across = sheet
      ? numberIn(attributes, /\b(?:ss:)?MergeAcross="(\d{1,3})"/i)
      : numberIn(attributes, /\bcolspan\s*=\s*["']?(\d{1,3})/i) - 1;
    for (let extra = 0; extra < Math.min(50, across); extra++) cells.push('');
    const down = sheet
      ? numberIn(attributes, /\b(?:ss:)?MergeDown="(\d{1,4})"/i)
      : numberIn(attributes, /\browspan\s*=\s*["']?(\d{1,4})/i) - 1;
    if (down > 0)
      for (let at = start; at < cells.length; at++)
        held[at] = { rows: Math.min(1_000, down), text: cells.length === start + 1 ? cells[at]! : '' };
  }
  while (isHeld()) pushHeld();
  return cells;
}

const numberIn = (attributes: string, pattern: RegExp): number => Number(pattern.exec(attributes)?.[1] ?? 0);
