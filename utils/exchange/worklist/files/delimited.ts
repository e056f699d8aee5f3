/** Delimited text → rows. Which lines belong to one record is settled first, so that one stray quote costs one row and not the rest of the file. */

import type { Problem } from '../../imported';
import { cleanText, type Row } from '../cells/table';
import { withLabelsApart } from '../layouts/apart-labels';
import { findHeader } from '../layouts/header-row';
import { unstacked } from '../layouts/stacked-cells';
import { betweenStrokes, drawnStrokes } from '../prints/strokes';

const DELIMITERS = [',', '\t', ';', '|', '^', '~'] as const;

/** A quoted field may run over this many lines; a quote that stays open longer was never meant to open. */
const LONGEST_RECORD = 25;

/** The lines of a text, whatever ends them; without the last empty one. */
export function linesOf(text: string): string[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Lines that a second export has put into quotes as a whole: `"1,""DOE, JANE"",AETNA"` → `1,"DOE, JANE",AETNA`. It may have left bare those that have
 * no comma of its own in them: a title, the names.
 */
export function unwrapped(lines: string[]): string[] {
  const wrapped = (line: string): boolean =>
    line.length > 2 && line.startsWith('"') && line.endsWith('"') && !/[^"]"[^"]/.test(line.slice(1, -1).replaceAll('""', ''));
  const filled = lines.slice(0, 60).filter((line) => line.trim() !== '');
  const inQuotes = filled.filter(wrapped);
  if (filled.length < 2 || inQuotes.length < filled.length / 2 || inQuotes.some((line) => /^"[^"]*"[,;|\t]"/.test(line)))
    return lines;
  if (filled.some((line) => !wrapped(line) && line.includes('"'))) return lines;
  return lines.map((line) => (wrapped(line) ? line.slice(1, -1).replaceAll('""', '"') : line));
}

/** Finds the delimiter whose columns have known names; undefined where none gives at least two columns. */
export function findDelimiter(lines: string[]): string | undefined {
  const said = /^"?sep=(.)"?$/i.exec(lines[0] ?? '')?.[1];
  if (said) return said;
  const head = lines.slice(0, 90);
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    if (!head.some((line) => line.includes(delimiter))) continue;
    const rows = recordsOf(head, delimiter, []);
    const score = (findHeader(rows)?.score ?? 0) * 10 + steadiness(rows);
    if (score > (best?.score ?? 0.5)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** How many rows have the most common number of cells (of two or more), as a share. */
function steadiness(rows: Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.cells.length > 1) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, rows.length);
}

/** All rows; a row's number is its place among the records, as a spreadsheet would count it. */
export function recordsOf(lines: string[], delimiter: string, problems: Problem[]): Row[] {
  const numbers: number[] = [];
  const records: string[][] = [];
  const width = usualWidth(lines, delimiter);
  const strokes = delimiter === '|' ? drawnStrokes(lines) : undefined;
  let number = 0;
  const take = (cells: string[]): void => {
    numbers.push(number);
    records.push(cells);
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    number++;
    if (number === 1 && /^"?sep=.?"?$/i.test(line)) continue;
    if (!line.includes('"')) {
      const cells = (strokes && betweenStrokes(line, strokes)) ?? line.split(delimiter);
      const escaped = line.includes('\\') ? unescaped(lines, index, cells, delimiter, width) : undefined;
      take(escaped?.cells ?? cells);
      if (escaped) index = escaped.last;
      continue;
    }
    const last = endOfRecord(lines, index, delimiter, width);
    if (last === undefined) {
      take(withoutQuotes(line, delimiter));
      problems.push({ where: `row ${number}`, what: 'has a quotation mark that is not closed: look at this row' });
      continue;
    }
    const record = last === index ? line : lines.slice(index, last + 1).join('\n');
    const cells = cellsOf(record, delimiter);
    if (!cells) problems.push({ where: `row ${number}`, what: 'has a quotation mark out of place: look at this row' });
    take(cells ?? allQuoted(record, delimiter, width) ?? withoutQuotes(record, delimiter));
    index = last;
  }
  return unstacked(records.map(withLabelsApart), String).map((cells, at) => ({
    number: numbers[at]!,
    cells: cells.map(cleanText),
  }));
}

/**
 * Databases write `\` before a delimiter or a line break that belongs to the value. Undone only where the row has its usual width with it and not
 * without: a backslash at a value's end is otherwise the value's own. `last` is the line on which the record ends.
 */
function unescaped(
  lines: string[],
  start: number,
  first: string[],
  delimiter: string,
  width: number,
): { cells: string[]; last: number } | undefined {
  let last = start;
  let cells = first;
  while (last - start < LONGEST_RECORD && endsEscaped(cells.at(-1)!) && lines[last + 1] !== undefined) {
    const [head = '', ...rest] = lines[++last]!.split(delimiter);
    cells = [...cells.slice(0, -1), `${cells.at(-1)!.slice(0, -1)} ${head}`, ...rest];
  }
  const joined: string[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before !== undefined && endsEscaped(before)) joined[joined.length - 1] = `${before.slice(0, -1)}${delimiter}${cell}`;
    else joined.push(cell);
  }
  return first.length !== width && joined.length === width ? { cells: joined, last } : undefined;
}

/** An odd number of backslashes: an even one is backslashes of the value. */
const endsEscaped = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\\$/.test(text);

/**
 * The cells of one record with quotes (RFC 4180: a quoted cell begins and ends with a quote, one inside it is doubled; blanks behind the last one are
 * passed over). Undefined where a quote is out of place.
 */
function cellsOf(record: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= record.length; at++) {
    const start = at;
    if (record[at] !== '"') {
      const next = record.indexOf(delimiter, at);
      at = next < 0 ? record.length : next;
      cells.push(record.slice(start, at));
      continue;
    }
    let end = record.indexOf('"', at + 1);
    while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
    if (end < 0) return undefined;
    at = end + 1;
    while (at < record.length && record[at] !== delimiter) if (/\S/.test(record[at++]!)) return undefined;
    cells.push(record.slice(start + 1, end).replaceAll('""', '"'));
  }
  return cells;
}

/** Where every cell stands in quotes, quotes part the cells together with the delimiter alone: `"code "Z00", line 1","26264.07"` are two. */
function allQuoted(record: string, delimiter: string, width: number): string[] | undefined {
  const cells = /^".*"\s*$/s.test(record) ? record.trimEnd().slice(1, -1).split(`"${delimiter}"`) : [];
  return cells.length === width ? cells.map((cell) => cell.replaceAll('""', '"')) : undefined;
}

/** The most common number of cells among records that end where they should. */
function usualWidth(lines: string[], delimiter: string): number {
  const counts = new Map<number, number>();
  const end = Math.min(lines.length, 400);
  for (let index = 0; index < end; index++) {
    const last = closingLine(lines, index, delimiter);
    if (last === undefined) continue;
    const record = last === index ? lines[index]! : lines.slice(index, last + 1).join('\n');
    const width = record.includes('"') ? quoted(record, delimiter).length : record.split(delimiter).length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    index = last;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Index of the line on which the quotes that a line opens are closed: its own, or a later one; undefined where none is near. */
function closingLine(lines: string[], start: number, delimiter: string): number | undefined {
  if (!lines[start]!.includes('"') || !quoteOpen(lines[start]!, delimiter, false)) return start;
  const last = Math.min(lines.length - 1, start + LONGEST_RECORD);
  for (let index = start + 1; index <= last; index++) if (!quoteOpen(lines[index]!, delimiter, true)) return index;
  return undefined;
}

/** Index of the line on which the record that begins at `start` ends; undefined where its quote is never closed sensibly. */
function endOfRecord(lines: string[], start: number, delimiter: string, width: number): number | undefined {
  let open = quoteOpen(lines[start]!, delimiter, false);
  for (let index = start; open; ) {
    index++;
    const line = lines[index];
    if (line === undefined || index > start + LONGEST_RECORD) return undefined;
    // a whole row inside a quoted field: the quote was never meant to open
    if (width > 2 && line.includes(delimiter) && quoted(line, delimiter).length >= width) return undefined;
    open = quoteOpen(line, delimiter, true);
    if (!open) return index;
  }
  return start;
}

/** Whether a quoted field is open at the line's end. A quote closes only before a delimiter or the line's end. */
function quoteOpen(line: string, delimiter: string, from: boolean): boolean {
  let open = from;
  for (let index = 0; index < line.length; index++) {
    if (line[index] !== '"') continue;
    if (open) {
      if (line[index + 1] === '"') index++;
      else if (index + 1 === line.length || line[index + 1] === delimiter || /^\s+$/.test(line.slice(index + 1))) open = false;
    } else if (index === 0 || line[index - 1] === delimiter) open = true;
  }
  return open;
}

const quoted = (record: string, delimiter: string): string[] => cellsOf(record, delimiter) ?? withoutQuotes(record, delimiter);

/** A record whose quotes cannot be trusted: split at every delimiter outside a quoted pair, quotes at the ends taken off. */
function withoutQuotes(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let open = false;
  for (let index = 0; index <= record.length; index++) {
    const char = record[index];
    if (char === '"') {
      const closes = open && (record[index + 1] === delimiter || index + 1 === record.length);
      const opens = !open && (index === 0 || record[index - 1] === delimiter) && closesSoon(record, index + 1, delimiter);
      if (closes) open = false;
      else if (opens) open = true;
    }
    if (index === record.length || (char === delimiter && !open)) {
      cells.push(record.slice(start, index).trim().replace(/^"|"$/g, '').replaceAll('""', '"'));
      start = index + 1;
    }
  }
  return cells;
}

/** A closing quote comes before the next opening one: otherwise this one was never meant to open. */
function closesSoon(record: string, from: number, delimiter: string): boolean {
  const close = record.indexOf(`"${delimiter}`, from);
  const end = close >= 0 ? close : record.endsWith('"') && record.length - 1 >= from ? record.length - 1 : -1;
  return end >= 0 && !record.slice(from, end).includes(`${delimiter}"`);
}
