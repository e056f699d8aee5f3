/**
 * All claims in parts, each to be read by a worker of a page: it opens the blocks by itself, with the key that seals them and nothing else. The
 * key cannot be exported; a worker that has it is to be ended when the log is locked.
 */
import type { Seal } from './blocks';
import { Database } from './database';
import { recordOf } from './fold';
import type { ClaimRecord } from './record';
import { blockName, type Kept, recordBlock, records } from './tables';
import type { LogKeys } from './vault';
import { type Range, readRange, through, type View } from './view';

/** What is handed to a worker: it can be cloned. */
export interface Share {
  database: string;
  seal: Seal;
  range: Range;
  /** blocks that are not in the storage yet as they are now, by their ids */
  touched: ReadonlyMap<string, Kept[]>;
}

/** Ids of record blocks from one block's number on to before another's; a block's further pages follow on its own id. */
const between = (from: number, to: number): Range => ({
  from: `${records.prefix}/${blockName(from)}`,
  to: `${records.prefix}/${Number.isFinite(to) ? blockName(to - 1) : ''}\uffff`,
});

/** The claims of a log, parted evenly by their numbers; `nodes` is the next number to be given. */
export function sharesOf(database: string, { log, box }: LogKeys, view: View, nodes: number, parts: number): Share[] {
  const touched = [...view.touched(records)];
  const blocks = Number(recordBlock(nodes)) + 1;
  const bounds = [...new Set(Array.from({ length: parts }, (_, part) => Math.floor((blocks * part) / parts)))];
  return bounds.map((from, part) => {
    const range = between(from, bounds[part + 1] ?? Number.POSITIVE_INFINITY);
    const own = touched.filter(([id]) => id >= blockName(from) && `${records.prefix}/${id}` <= range.to);
    return { database, seal: { log, box }, range, touched: new Map(own) };
  });
}

/** Claims in a block; those of which everything was taken back are none. */
export const recordsIn = (block: readonly Kept[]): ClaimRecord[] =>
  block.filter(({ state }) => state.entries > 0).map(({ key, state }) => recordOf(key, state));

/** The claims of a share in portions, in the order of their numbers. Throws a LogError. */
export async function* readShare({ database, seal, range, touched }: Share): AsyncGenerator<ClaimRecord[]> {
  const storage = new Database(database);
  try {
    const read = (part: Range, rows: number) => readRange(storage, seal, records, part, rows, touched);
    for await (const block of through(read, range)) yield recordsIn(block);
  } finally {
    storage.end();
  }
}
