/** Heads that name more than one thing: what stands in which line or half of the cells below them. */

import { parse } from '../values/parse';
import { meanings } from '../words/labels';
import type { Cell } from './cells';
import { FIRST, isWhole, NUMBER, numberBelow, SAMPLE } from './columns-by-content';
import type { GridRow } from './grid';

/** Most of a column's cells hold one thing under another. */
const isStacked = (rows: readonly GridRow[], column: number): boolean => {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column] ?? []);
  return cells.length > 0 && cells.filter((cell) => cell.lines.length >= 2).length > cells.length / 2;
};

/** A range of days whose end stands on the line below it, as narrow columns break it: one value, whatever the head's lines say. */
const RANGE_GOES_ON = /\d ?(?:[-–—~→]|to|thru|through)$/i;

const isBrokenRange = (rows: readonly GridRow[], column: number): boolean =>
  rows.slice(0, SAMPLE).some((row) => {
    const cell = row.byColumn[column];
    return cell?.lines.length === 2 && RANGE_GOES_ON.test(cell.lines[0]!) && parse('dates', cell.text) !== undefined;
  });

/** The first line of most of a column's cells holds two things with a slash between them: `0450 / 99284`. */
const isSlashed = (rows: readonly GridRow[], column: number): boolean => {
  const firsts = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column]?.lines[0] ?? []);
  // Three things are no two halves: `99284 / 25 / 0450`.
  if (firsts.some((text) => / \/ .* \/ /.test(text))) return false;
  return firsts.filter((text) => / \/ /.test(text)).length > firsts.length / 2;
};

/** The same with a dot between, each two in one form: `0450 · 99284` over the service's words. */
const isDotted = (rows: readonly GridRow[], column: number): boolean => {
  const firsts = rows
    .slice(0, SAMPLE)
    .filter(isWhole)
    .flatMap((row) => row.byColumn[column]?.lines[0] || []);
  const dotted = firsts.filter((text) => /^\d{3,4} · [A-Z0-9]{5}(?: |$)/.test(text)).length;
  return dotted > 0 && dotted > firsts.length / 2;
};

/** Parts of a header cell that name a field each, with the line of the cell that they stand for. */
export function partsOfHead(cell: Cell, rows: readonly GridRow[], column: number): { text: string; line: number }[] {
  // Most columns have cells of one line each, and then nothing is asked of their lines.
  const lined = rows.some((row) => (row.byColumn[column]?.lines.length ?? 0) > 1);
  const stacked = lined && isStacked(rows, column);
  if (lined && isBrokenRange(rows, column)) return [{ text: cell.text, line: -1 }];
  const halved =
    lined && rows.some((row) => row.byColumn[column]?.lines.length === 2) ? halvesOfLines(cell, rows, column) : undefined;
  if (halved) return halved;
  const whole = cell.text.replace(/\s*\/\s*$/, '');
  const pair = whole.split(/\s+\/\s+/);
  if (pair.length === 2 && isSlashed(rows, column) && pair.every((text) => meanings(text, true).length > 0))
    return pair.map((text, line) => ({ text, line }));
  if (pair.length === 2 && isDotted(rows, column) && pair.every((text) => meanings(text, true).length > 0))
    return pair.map((text, half) => ({ text, line: HALVES + half }));
  // `Patient / ID` over a name and a number below it.
  if (stacked && pair.length === 2 && /^(?:id|#|no\.?|number)$/i.test(pair[1]!) && meanings(pair[0]!, true)[0]?.kind === 'person')
    return [
      { text: pair[0]!, line: 0 },
      { text: `${pair[0]} ID`, line: 1 },
    ];
  const lines = ofPayment(cell.lines.map((line) => line.replace(/\s*\/\s*$/, '')));
  // Two lines over two lines in every cell, each a field's label, be it one that other things carry too: `Claim #` over `Invoice`.
  if (lines.length === 2 && stacked && allOfTwo(rows, column) && mayNameTwo(lines))
    return lines.map((text, line) => ({ text, line }));
  if (
    stacked &&
    pair.length === 2 &&
    pair.every((text) => meanings(text, true).length > 0) &&
    !(lines.length === 2 && namesTwo(lines))
  )
    return pair.map((text, line) => ({ text, line }));
  if (
    lines.length === 2 &&
    stacked &&
    /^(?:member|patient|subscriber)$/i.test(lines[0]!) &&
    meanings(lines[1]!, true)[0]?.field === 'memberId'
  )
    return lines.map((text, line) => ({ text, line }));
  if (lines.length === 2 && namesTwo(lines) && (stacked || rows.some((row) => row.byColumn[column]?.lines.length === 2)))
    return lines.map((text, line) => ({ text, line }));
  const numbered = nameAndNumber(whole, rows, column);
  if (numbered) return numbered;
  const named = /^(.+?) ?\((?:[a-z]{2,20} )?(?:id|no\.?|number|#)\)$/i.exec(whole)?.[1];
  if (named && rows.slice(0, SAMPLE).every((row) => /^$|\p{L}.*\([\w-]+\)$/u.test(row.byColumn[column]?.text ?? '')))
    return [
      { text: named, line: FIRST },
      { text: `${named} ID`, line: NUMBER },
    ];
  if (lines.length === 2 && stacked && (holdTwo(lines, rows, column) || holdsFirst(lines, rows, column)))
    return lines.map((text, line) => ({ text, line }));
  if (meanings(whole, true).length > 0) return [{ text: whole, line: -1 }];
  // A head that is broken over two lines names two things only where its cells hold two.
  if (lines.length > 1 && lined) return lines.map((text, line) => ({ text, line }));
  // One amount of two kinds is of neither: `Cost-share/copay`.
  if ([/\bded(?:uct\w*)?\b/i, /\bco-?pay/i, /\bco-?ins|cost-?share/i].filter((kind) => kind.test(whole)).length > 1) return [];
  const slashed = whole.split(/\s*\/\s*|\s*\|\s*/);
  if (slashed.length > 1 && slashed.every((text) => meanings(text, true).length === 0)) return [{ text: whole, line: -1 }];
  return slashed.length > 1 && slashed.length < 4 ? slashed.map((text, line) => ({ text, line })) : [{ text: whole, line: -1 }];
}

/** Where the name ends and the number begins that a cell holds on one line. */
const [BEFORE_NUMBER, LAST_WORD] = [110, 111];
const NAME_AND_NUMBER = /^(\p{L}[\p{L} ,.&'-]{1,40}) ([A-Z]{0,4}\d[A-Z0-9-]{4,18})$/u;

/** `Plan / ID` over a name and a number on one line of every cell: a plan's number there is its member's. */
function nameAndNumber(whole: string, rows: readonly GridRow[], column: number): { text: string; line: number }[] | undefined {
  const name = /^(.+?) ?\/ ?(?:(?:member|subscriber|policy) )?(?:id|no\.?|number|#)$/i.exec(whole)?.[1];
  if (name === undefined) return undefined;
  const texts = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column]?.text || []);
  if (texts.length === 0 || !texts.every((text) => NAME_AND_NUMBER.test(text))) return undefined;
  const whose = meanings(name, true)[0]?.field === 'payer' ? 'Member' : name;
  return [
    { text: name, line: BEFORE_NUMBER },
    { text: `${whose} ID`, line: LAST_WORD },
  ];
}

/** Two labels on one line of a head of two lines: `Deductible` over `Coins / Copay`. */
function halvesOfLines(cell: Cell, rows: readonly GridRow[], column: number): { text: string; line: number }[] | undefined {
  if (cell.lines.length !== 2) return undefined;
  const known = (text: string): boolean => (meanings(text, true)[0]?.score ?? 0) > 0.9;
  const each = cell.lines.map((line, at) => {
    const halves = ofPayment(line.split(/\s*\/\s*/));
    // `Check date` is what both words say together, unless a cell has two values there: `09/24/2026 / 88120`.
    const parted = / \/ /.test(line) && rows.some((row) => / \/ /.test(row.byColumn[column]?.lines[at] ?? ''));
    return known(line) && !(parted && halves.length === 2 && halves.every(known)) ? [line] : halves;
  });
  return each.some((labels) => labels.length === 2) && each.flat().every(known)
    ? each.flatMap((labels, line) =>
        labels.map((text, half) => ({ text, line: labels.length === 2 ? HALVES * (line + 1) + half : line })),
      )
    : undefined;
}

/** `Date / check`: the day beside a payment's number is the payment's. */
const ofPayment = (labels: readonly string[]): string[] =>
  labels.map((label, index) =>
    /^date$/i.test(label) &&
    (/^payment$/i.test(labels[1 - index] ?? '') || meanings(labels[1 - index] ?? '', true)[0]?.field === 'checkNumber')
      ? 'Payment date'
      : label,
  );

/** Where the parts of a cell's first line begin to be counted, those of its second line as far behind. */
const HALVES = 10;

/** Two lines of a header cell that are a field's label each, and not one label that was broken. */
function namesTwo(lines: readonly string[]): boolean {
  const [first, second] = lines.map((line) => meanings(line, true)[0]);
  return first !== undefined && second !== undefined && first.score > 0.9 && second.score > 0.9 && first.field !== second.field;
}

const allOfTwo = (rows: readonly GridRow[], column: number): boolean =>
  rows.slice(0, SAMPLE).every((row) => [0, 2].includes(row.byColumn[column]?.lines.length ?? 0));

function mayNameTwo(lines: readonly string[]): boolean {
  const [first, second] = lines.map((line) => meanings(line, true)[0]);
  return (
    first !== undefined && second !== undefined && first.field !== second.field && ![first.field, second.field].includes('none')
  );
}

/** Every cell of two lines holds what the head's lines say, each on its own: `Member` over `Date of birth`. */
function holdTwo(lines: readonly string[], rows: readonly GridRow[], column: number): boolean {
  const [first, [second] = []] = lines.map((line) => meanings(line, true).filter(({ field }) => field !== 'none'));
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column] ?? []);
  return (
    second !== undefined &&
    cells.length > 0 &&
    cells.every(
      ({ lines: [upper = '', lower = ''] }) =>
        first!.some(({ kind }) => parse(kind, upper)) && parse(second.kind, lower) && !parse(second.kind, upper),
    )
  );
}

/** The head's first line names what the first line of every cell holds, and both lines together name nothing: `Claim` over `Type`. */
function holdsFirst([first = '', second = '']: readonly string[], rows: readonly GridRow[], column: number): boolean {
  const [own] = meanings(first, true);
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column] ?? []);
  return (
    own !== undefined &&
    own.field !== 'none' &&
    /^\p{L}[\p{L} ]{1,20}$/u.test(second) &&
    (meanings(`${first} ${second}`, true)[0]?.field ?? 'none') === 'none' &&
    cells.every(
      ({ lines: [upper = ''], text }) => text === '' || (parse(own.kind, upper) && (text === upper || !parse(own.kind, text))),
    )
  );
}

/** The line of a cell that a part of its header stands for; one line may hold the parts between slashes. */
export function partOf(cell: Cell, line: number): string {
  if (line < 0) return cell.text;
  if (line === NUMBER) return numberBelow(cell) ?? '';
  if (line === FIRST) return cell.lines.length > 1 ? cell.lines[0]! : cell.text.replace(/ ?\([^)]*\)$/, '');
  if (line === BEFORE_NUMBER || line === LAST_WORD) return NAME_AND_NUMBER.exec(cell.text)?.[line === LAST_WORD ? 2 : 1] ?? '';
  if (line >= HALVES) {
    const whole = cell.lines[Math.floor(line / HALVES) - 1] ?? '';
    return whole.split(/ · /.test(whole) ? ' · ' : / \/ /.test(whole) ? ' / ' : /\s*\/\s*/)[line % HALVES] ?? '';
  }
  const [first = ''] = cell.lines;
  if (cell.lines.length > 1 && !/ \/ /.test(first)) return cell.lines[line] ?? '';
  const halves = (/ \/ /.test(first) ? first : cell.text).split(/ \/ | \| /);
  return halves.length > 1 ? (halves[line] ?? '') : line === 0 ? cell.text : '';
}
