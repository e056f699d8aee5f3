/** Records of two rows each under heads of two lines: what a head's second line names stands in the record's second row. */

import { shareX } from '../page/model';
import { parse } from '../values/parse';
import { type Meaning, meanings } from '../words/labels';
import { isBlank } from '../words/text';
import { type Cell, namesColumns } from './cells';
import type { RawRow } from './raw-rows';

/** Fewer heads of two lines than this may be labels that were broken. */
const LEAST = 3;
/** How far right the cells of second rows are set, so that no two of a record stand in one column. */
const APART = 10_000;
/** Titles may stand over the heads. */
const MOST_TITLES = 2;

interface Head {
  cell: Cell;
  /** what each of its lines names; nothing for a head that stands for one thing */
  halves?: readonly [Half, Half];
}

interface Half {
  text: string;
  /** nothing for words that nobody knows, below or above known ones */
  meaning?: Meaning;
}

/** Each record as one row under one row of heads; nothing where the table is no such. Rows that are of no record, as sums, stay as they are. */
export function underHalvedHeads(rows: readonly RawRow[]): RawRow[] | undefined {
  const first = rows.findIndex(({ cells }) => namesColumns(cells));
  if (first < 0 || first > MOST_TITLES) return undefined;
  const heads = rows[first]!.cells.map((cell): Head => ({ cell, halves: halvesOf(cell) }));
  if (heads.filter(isKnown).length < LEAST) return undefined;
  const out: RawRow[] = [...rows.slice(0, first), { ...rows[first]!, cells: headsOf(heads) }];
  let records = 0;
  let others = 0;
  for (let index = first + 1; index < rows.length; ) {
    const record = recordOf(heads, rows[index]!, rows[index + 1]);
    out.push(record ?? rows[index]!);
    if (record) records++;
    else others++;
    index += record ? 2 : 1;
  }
  return records > others ? out : undefined;
}

/** The two things that a head names, one below the other or with a slash between. */
function halvesOf({ lines, text, wide }: Cell): Head['halves'] {
  const parts = lines.length === 2 ? lines.map((line) => line.replace(/\s*\/$/, '')) : text.split(' / ');
  const [upper, lower, ...more] = parts.map((part): Half => {
    const [meaning] = meanings(part, true);
    return { text: part, ...(meaning ? { meaning } : {}) };
  });
  if (wide || !upper || !lower || more.length > 0) return undefined;
  const both = upper.meaning && lower.meaning;
  if (both ? upper.meaning!.field === lower.meaning!.field : lines.length !== 2) return undefined;
  return [upper, lower];
}

/** Both of its lines name something that is known. */
const isKnown = ({ halves }: Head): boolean => halves?.every(({ meaning }) => meaning !== undefined) ?? false;

const headsOf = (heads: readonly Head[]): Cell[] => [
  ...heads.map(({ cell, halves }) => (halves ? named(cell, halves[0].text) : cell)),
  ...heads.flatMap(({ cell, halves }) => (halves ? apart(named(cell, halves[1].text)) : [])),
];

const named = (cell: Cell, text: string): Cell => ({ ...cell, text, lines: [text] });
const apart = (cell: Cell): Cell => ({ ...cell, box: [cell.box[0] + APART, cell.box[1], cell.box[2], cell.box[3]] });

/** Two rows as one, where each holds what its line of the heads names, and not the one as well as the other. */
function recordOf(heads: readonly Head[], upper: RawRow, lower?: RawRow): RawRow | undefined {
  if (!lower || upper.nested || lower.nested || upper.cells.length !== heads.length) return undefined;
  const rows = [upper, lower].map(({ cells }) => intoHeads(heads, cells));
  const [above, below] = rows;
  if (!above || !below || !holds(heads, above, 0) || !holds(heads, below, 1)) return undefined;
  if (holds(heads, above, 1) && holds(heads, below, 0)) return undefined;
  return { ...upper, cells: [...upper.cells, ...lower.cells.filter(({ text }) => text !== '').map(apart)] };
}

/** Each cell at the head that it stands under; nothing where one holds several lines, or two stand under one head. */
function intoHeads(heads: readonly Head[], cells: readonly Cell[]): (Cell | undefined)[] | undefined {
  const columns: (Cell | undefined)[] = heads.map(() => undefined);
  for (const cell of cells) {
    const at = heads.findIndex((head) => shareX(head.cell.box, cell.box) > cell.box[2] / 2);
    if (at < 0 || columns[at] || cell.wide || (heads[at]!.halves && cell.lines.length > 1)) return undefined;
    columns[at] = cell;
  }
  return columns;
}

/** What stands under heads of two lines has the form of what the line of this number names, and there is enough of it. */
function holds(heads: readonly Head[], columns: readonly (Cell | undefined)[], line: 0 | 1): boolean {
  const said = columns.flatMap((cell, index) => (cell && !isBlank(cell.text) ? [{ cell, halves: heads[index]!.halves }] : []));
  // What a second row says stands under a second line.
  if (line === 1 && said.some(({ halves }) => !halves)) return false;
  const told = said.flatMap(({ cell, halves }) => {
    const kind = halves?.[line].meaning?.kind;
    return kind ? [parse(kind, cell.text) !== undefined] : [];
  });
  return told.length > 1 && !told.includes(false);
}
