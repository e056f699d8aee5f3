/**
 * Claims that are written downwards: a label and its value in each row, block after block (`Account: A10001`, `Patient: DOE, JANE`), or the names at the
 * left and each claim a column. They become the list they are, where nothing else in the file is a row of names.
 */

import { cellText, type Row } from '../cells/table';
import { matchName } from '../names/headers';

/** Known names at the left that make a table of it, and their share of all. */
const FEWEST = 4;
const KNOWN = 0.6;
/** Fields that a further column of labels names at least. */
const FURTHER = 2;

interface Pair {
  number: number;
  label: string;
  values: string[];
}

/** Names first, then a row for each claim with the number of its first row; undefined where the rows are no such records. */
export function labelledRecords(rows: Row[]): Row[] | undefined {
  const further = furtherLabels(rows);
  const all = rows.flatMap((row): Pair[] => {
    const cells = row.cells.map(cellText);
    if (further.length > 0) return pairsIn(row.number, cells, further);
    const filled = cells.filter((text) => text !== '');
    if (filled.length === 0) return [];
    // a comma in a value parts the line again, and one in a label does not
    const [, label = '', value = ''] = /^([^:]{2,40}):\s+(.+)$/.exec(filled[0]!.includes(':') ? filled.join(', ') : '') ?? [];
    if (label !== '' && matchName(label)) return [{ number: row.number, label, values: [value] }];
    return [{ number: row.number, label: cells[0]!.replace(/\s*:$/, ''), values: cells.slice(1) }];
  });
  // a title, and which of the claims each column is: `#1`, `#2`, `TOTAL`
  const pairs = all.slice(firstOf(all)).filter(({ label }) => label !== '');
  const labels = [...new Set(pairs.map(({ label }) => label))];
  const known = labels.filter((label) => matchName(label));
  const fields = new Set(known.map((label) => matchName(label)?.field).filter((field) => field !== 'ignored'));
  if (fields.size < FEWEST || known.length < labels.length * KNOWN) return undefined;
  const records = labels.length === pairs.length ? acrossOf(pairs) : downOf(pairs);
  return records && [{ number: 0, cells: labels }, ...records(labels)];
}

/** Where the first claim begins: at the first known label of those that come as often as most do, which `Run date: …` above them does not. */
function firstOf(all: readonly Pair[]): number {
  const counts = new Map<string, number>();
  for (const { label } of all) if (matchName(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const usual = [...counts.values()].sort((a, b) => a - b)[counts.size >> 1] ?? 0;
  return all.findIndex(({ label }) => (counts.get(label) ?? 0) >= usual && matchName(label));
}

/** Rows of a form that has labels in further columns, each with its value beside it: `Account #  71896888    Date of Birth  03/30/2014`. */
function furtherLabels(rows: Row[]): number[] {
  const width = Math.min(12, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const texts = index < 2 ? [] : rows.map((row) => cellText(row.cells[index])).filter((text) => text !== '');
    const names = new Set(
      texts.map((text) => matchName(text)?.field).filter((field) => field !== undefined && field !== 'ignored'),
    );
    return names.size >= FURTHER && texts.filter((text) => matchName(text)).length >= texts.length * KNOWN;
  });
}

function pairsIn(number: number, cells: string[], further: number[]): Pair[] {
  const starts = [0, ...further];
  return starts.map((start, at) => {
    const values = cells.slice(start + 1, starts[at + 1]).filter((text) => text !== '');
    return { number, label: (cells[start] ?? '').replace(/\s*:$/, ''), values: [values.join(' ')] };
  });
}

/** Each label once: every column is a claim, which is where its number stands. */
function acrossOf(pairs: Pair[]): (labels: string[]) => Row[] {
  const width = Math.max(...pairs.map(({ values }) => values.length));
  return () =>
    Array.from({ length: width }, (_, at) => ({ number: at + 2, cells: pairs.map(({ values }) => values[at] ?? '') })).filter(
      ({ cells }) => cells.some((text) => text !== ''),
    );
}

/** The first label begins a claim each time; undefined where a label comes twice in one claim. */
function downOf(pairs: Pair[]): ((labels: string[]) => Row[]) | undefined {
  const blocks: Map<string, string>[] = [];
  const numbers: number[] = [];
  for (const { number, label, values } of pairs) {
    if (label === pairs[0]!.label) {
      blocks.push(new Map());
      numbers.push(number);
    }
    const block = blocks.at(-1)!;
    if (block.has(label)) return undefined;
    block.set(label, values.filter((text) => text !== '').join(' '));
  }
  return (labels) => blocks.map((block, at) => ({ number: numbers[at]!, cells: labels.map((label) => block.get(label) ?? '') }));
}
