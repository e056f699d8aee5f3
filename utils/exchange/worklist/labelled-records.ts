/**
 * Claims that are written downwards: a label and its value in each row, block after block (`Account: A10001`, `Patient: DOE, JANE`), or the names at the
 * left and each claim a column. They become the list they are, where nothing else in the file is a row of names.
 */
import { matchName } from './headers';
import { cellText, type Row } from './table';

/** Known names at the left that make a table of it, and their share of all. */
const FEWEST = 4;
const KNOWN = 0.6;

interface Pair {
  number: number;
  label: string;
  values: string[];
}

/** Names first, then a row for each claim with the number of its first row; undefined where the rows are no such records. */
export function labelledRecords(rows: Row[]): Row[] | undefined {
  const all = rows.flatMap((row): Pair[] => {
    const cells = row.cells.map(cellText);
    const filled = cells.filter((text) => text !== '');
    if (filled.length === 0) return [];
    // a comma in a value parts the line again
    const [, label = '', value = ''] = /^([^:]{2,40}):\s+(.+)$/.exec(filled.join(', ')) ?? [];
    if (label !== '' && matchName(label)) return [{ number: row.number, label, values: [value] }];
    return [{ number: row.number, label: cells[0]!.replace(/\s*:$/, ''), values: cells.slice(1) }];
  });
  // a title, and which of the claims each column is: `#1`, `#2`, `TOTAL`
  const pairs = all.slice(all.findIndex(({ label }) => matchName(label))).filter(({ label }) => label !== '');
  const labels = [...new Set(pairs.map(({ label }) => label))];
  const known = labels.filter((label) => matchName(label));
  const fields = new Set(known.map((label) => matchName(label)?.field).filter((field) => field !== 'ignored'));
  if (fields.size < FEWEST || known.length < labels.length * KNOWN) return undefined;
  const records = labels.length === pairs.length ? acrossOf(pairs) : downOf(pairs);
  return records && [{ number: 0, cells: labels }, ...records(labels)];
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
