/** The blocks as a reader sees them: as they lie in the storage, with what stands in the journal behind them filed in memory. */
import { fetchBlocks, fetchRange, type Seal } from './blocks';
import type { Database, Head } from './database';
import type { Desk } from './filing';
import type { ClaimRecord, Derived } from './record';
import type { Table } from './tables';
import { catchUp, deskAt, filedTo } from './trail';
import type { LogKeys } from './vault';

/** Rows of blocks, from the first id to the last, both included. */
export interface Range {
  from: string;
  to: string;
}

export interface View {
  /** bits that name a shard of the blind index */
  bits: number;
  block<T>(table: Table<T>, id: string): Promise<T>;
  /** The blocks of a table in the order of their ids, some `rows` rows at once. */
  range<T>(table: Table<T>, range: Range, rows: number): Promise<Portion<T>>;
  /** The blocks of a table that are otherwise than in the storage, by their ids. */
  touched<T>(table: Table<T>): ReadonlyMap<string, T>;
}

/** Blocks that follow each other. `next` is where to go on; absent at the end. */
export interface Portion<T> {
  blocks: T[];
  next?: string;
}

/** Rows of blocks read at once by who goes through many. */
const PORTION = 60;

/** The blocks of a range one after the other: the next portion is fetched and opened while the caller works on this one. */
export async function* through<T>(
  read: (range: Range, rows: number) => Promise<Portion<T>>,
  { from, to }: Range,
): AsyncGenerator<T> {
  const portion = (start: string): Promise<Portion<T>> => {
    const found = read({ from: start, to }, PORTION);
    // whoever stops early does not hear of it
    found.catch(() => {});
    return found;
  };
  for (let ahead: Promise<Portion<T>> | undefined = portion(from); ahead; ) {
    const { blocks, next }: Portion<T> = await ahead;
    ahead = next === undefined ? undefined : portion(next);
    yield* blocks;
  }
}

/** The stored blocks of a range, with those of `touched` in their places. */
export async function readRange<T>(
  database: Database,
  keys: Seal,
  table: Table<T>,
  range: Range,
  rows: number,
  touched: ReadonlyMap<string, T>,
): Promise<Portion<T>> {
  const { blocks, next } = await fetchRange(database, keys, range, rows);
  // what was read reaches to where the next portion begins
  const end = next ?? range.to;
  const all = new Map(blocks.map(({ id, plain }): [string, () => T] => [id, () => table.decode(plain)]));
  for (const [id, value] of touched) {
    const key = `${table.prefix}/${id}`;
    if (key >= range.from && key <= end) all.set(key, () => value);
  }
  const found = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value());
  return { blocks: found, ...(next === undefined ? {} : { next }) };
}

/** The blocks alone. */
function asStored(database: Database, keys: Seal, bits: number): View {
  return {
    bits,
    block: async (table, id) => {
      const key = `${table.prefix}/${id}`;
      const block = (await fetchBlocks(database, keys, [{ store: table.store, id: key }])).get(key);
      return block ? table.decode(block.plain) : table.empty();
    },
    range: (table, range, rows) => readRange(database, keys, table, range, rows, new Map()),
    touched: () => new Map(),
  };
}

/** The blocks with those of the desk in their places. */
function withDesk(database: Database, keys: Seal, { cabinet, shelf }: Desk): View {
  return {
    bits: shelf.bits,
    block: (table, id) => cabinet.get(table, id),
    range: (table, range, rows) => readRange(database, keys, table, range, rows, cabinet.touched(table)),
    touched: (table) => cabinet.touched(table),
  };
}

interface Ahead {
  keys: LogKeys;
  head: Head;
  desk: Desk;
}

const sameBlocks = (a: Head, b: Head): boolean =>
  filedTo(a) === filedTo(b) && a.projection === b.projection && (a.moved ?? 0) === (b.moved ?? 0);

export class Views {
  readonly #database: Database;
  readonly #derive: (record: ClaimRecord) => Derived;
  readonly #head: () => Promise<Head | undefined>;
  #ahead: Ahead | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database, derive: (record: ClaimRecord) => Derived, head: () => Promise<Head | undefined>) {
    this.#database = database;
    this.#derive = derive;
    this.#head = head;
  }

  /** Nothing of it may stay in memory: the log was locked. */
  drop(): void {
    this.#ahead = undefined;
  }

  /** The log as it was when its head was this one, or later. */
  async at(keys: LogKeys, head: Head | undefined): Promise<View> {
    if (!head || filedTo(head) >= head.seq) {
      this.#ahead = undefined;
      return asStored(this.#database, keys, head?.shards ?? 0);
    }
    const turn = this.#turn.then(() => this.#caughtUp(keys, head));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #caughtUp(keys: LogKeys, head: Head): Promise<View> {
    let now: Head | undefined = head;
    for (; now && filedTo(now) < now.seq; now = await this.#head()) {
      const ahead = await this.#follow(keys, now);
      // where the blocks were written meanwhile, part of them is newer than the journal that was filed on them
      const then = await this.#head();
      if (!then || !sameBlocks(then, now)) continue;
      this.#ahead = ahead;
      return withDesk(this.#database, keys, ahead.desk);
    }
    this.#ahead = undefined;
    return asStored(this.#database, keys, now?.shards ?? 0);
  }

  async #follow(keys: LogKeys, head: Head): Promise<Ahead> {
    const known = this.#ahead;
    this.#ahead = undefined;
    const going = known?.keys === keys && sameBlocks(known.head, head);
    if (going && known.head.seq >= head.seq) return known;
    const desk = going ? known.desk : deskAt(this.#database, keys, head, this.#derive);
    await catchUp(this.#database, keys, desk, going ? known.head.seq : filedTo(head), head);
    return { keys, head, desk };
  }
}
