/**
 * The blocks in the writer's hands: read once, changed in memory, sealed and written together with the journal in one transaction.
 * What is kept in memory is only speed: the database decides, and after any failure the memory is thrown away. So what is handed over
 * to be written counts as written from then on: the next message is worked out while it goes to the disk.
 */
import { type BlockStore, fetchBlocks, mirrored, mirrorOf, type OpenBlock, type Seal, sealBlock, surplusPages } from './blocks';
import type { BoxRow, Database } from './database';
import { claimKeys, list, records, type Table, TokenShard, tokenShards } from './tables';

interface Held {
  store: BlockStore;
  value: unknown;
  /** pages in the database now */
  pages: number;
  encode: () => ReturnType<Table<unknown>['encode']>;
}

export interface Pending {
  put: { store: BlockStore; row: BoxRow }[];
  remove: { store: BlockStore; id: string }[];
  /** how many rows there are more in each store */
  growth: Record<BlockStore, number>;
  /** It is on the disk: it can be read there again. */
  settle(): void;
}

/** Blocks of one table that are to be read, and what is done with each. */
interface Asked {
  store: BlockStore;
  keys: readonly string[];
  take(key: string, block: OpenBlock | undefined): void;
}

/** Records and lists held at most between two messages, in blocks of some 10 KB. */
const MOST_HELD = 400;

const starting = (tables: readonly { prefix: string }[]): ((key: string) => boolean) => {
  const prefixes = tables.map(({ prefix }) => `${prefix}/`);
  return (key) => prefixes.some((prefix) => key.startsWith(prefix));
};
/** Records and rows of other claims go; the index and the claims' keys are needed by every new claim. */
const isPassing = starting([records, list]);
/** Nearly every claim changes one of these: they are most of what an import into a large log writes. */
const isShard = starting([tokenShards, claimKeys]);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : (value instanceof TokenShard || value instanceof Map) && value.size === 0;

export class Cabinet {
  readonly #database: Database;
  readonly #keys: Seal;
  readonly #held = new Map<string, Held>();
  readonly #dirty = new Set<string>();
  /** keys of blocks by their tables' prefixes and their ids */
  readonly #names = new Map<string, Map<string, string>>();
  /** blocks that are just being read */
  readonly #coming = new Map<string, Promise<void>>();
  /** what was handed over and is not on the disk yet */
  readonly #writing = new Set<readonly string[]>();

  constructor(database: Database, keys: Seal) {
    this.#database = database;
    this.#keys = keys;
  }

  /** Asked several times for each claim of an import: a text put together anew has to be hashed anew each time. */
  #keyOf({ prefix }: { prefix: string }, id: string): string {
    let keys = this.#names.get(prefix);
    if (!keys) {
      keys = new Map();
      this.#names.set(prefix, keys);
    }
    let key = keys.get(id);
    if (key === undefined) {
      key = `${prefix}/${id}`;
      keys.set(id, key);
    }
    return key;
  }

  #hold<T>(table: Table<T>, key: string, value: T, pages: number): void {
    this.#held.set(key, { store: table.store, value, pages, encode: () => table.encode(value) });
  }

  /** Reads these blocks in one transaction, those not yet held and not yet on their way. */
  load<T>(table: Table<T>, ids: Iterable<string>): Promise<void> {
    return this.loadAll([this.ask(table, ids)]);
  }

  /** What is to be read of a table, for `loadAll`. */
  ask<T>(table: Table<T>, ids: Iterable<string>): Asked {
    return {
      store: table.store,
      keys: [...ids].map((id) => `${table.prefix}/${id}`),
      take: (key, block) => this.#hold(table, key, block ? table.decode(block.plain) : table.empty(), block?.pages ?? 0),
    };
  }

  /** As `load`, of several tables in one transaction: each costs a way to the storage and back. */
  async loadAll(asked: readonly Asked[]): Promise<void> {
    const wanted = new Map<string, Asked>();
    const coming = new Set<Promise<void>>();
    for (const one of asked)
      for (const key of one.keys) {
        if (this.#held.has(key)) continue;
        const asked = this.#coming.get(key);
        if (asked) coming.add(asked);
        else wanted.set(key, one);
      }
    if (wanted.size > 0) {
      const fetching = this.#fetch(wanted);
      for (const key of wanted.keys()) this.#coming.set(key, fetching);
      coming.add(fetching);
    }
    await Promise.all(coming);
  }

  async #fetch(wanted: ReadonlyMap<string, Asked>): Promise<void> {
    try {
      const rows = [...wanted].map(([id, { store }]) => ({ store, id }));
      const found = await fetchBlocks(this.#database, this.#keys, rows);
      // one that was begun meanwhile: then nothing was there
      for (const [key, { take }] of wanted) if (!this.#held.has(key)) take(key, found.get(key));
    } finally {
      for (const key of wanted.keys()) this.#coming.delete(key);
    }
  }

  /** The block, if it is in memory. */
  held<T>(table: Table<T>, id: string): T | undefined {
    return this.#held.get(`${table.prefix}/${id}`)?.value as T | undefined;
  }

  /** A block that was loaded or begun, to be changed in place; say `touch` when it was. */
  at<T>(table: Table<T>, id: string): T {
    const held = this.#held.get(this.#keyOf(table, id));
    if (!held) throw new Error(`a block of ${table.prefix} was not loaded`);
    return held.value as T;
  }

  /** The block, read where it is not in memory. */
  async get<T>(table: Table<T>, id: string): Promise<T> {
    if (!this.#held.has(`${table.prefix}/${id}`)) await this.load(table, [id]);
    return this.at(table, id);
  }

  /** Begins a block that is surely not in the database: it need not be looked for. */
  begin<T>(table: Table<T>, id: string): void {
    const key = `${table.prefix}/${id}`;
    if (!this.#held.has(key)) this.#hold(table, key, table.empty(), 0);
  }

  touch<T>(table: Table<T>, id: string): void {
    this.#dirty.add(this.#keyOf(table, id));
  }

  /** The blocks of a table that are otherwise than in the storage, by their ids. */
  touched<T>(table: Table<T>): Map<string, T> {
    const prefix = `${table.prefix}/`;
    const ids = [...this.#dirty].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    return new Map(ids.map((id) => [id, this.at(table, id)]));
  }

  replace<T>(table: Table<T>, id: string, value: T): void {
    const key = `${table.prefix}/${id}`;
    this.#hold(table, key, value, this.#held.get(key)?.pages ?? 0);
    this.#dirty.add(key);
  }

  /** Seals what was touched, with `shards` false all but the index and the claims' keys: those stay touched. */
  async pending({ shards = true } = {}): Promise<Pending> {
    const put: Pending['put'] = [];
    const remove: Pending['remove'] = [];
    const growth = { blocks: 0, keys: 0 };
    const keys = [...this.#dirty].filter((key) => shards || !isShard(key));
    for (const key of keys) this.#dirty.delete(key);
    this.#writing.add(keys);
    await Promise.all(
      keys.map(async (key) => {
        const held = this.#held.get(key)!;
        // an empty list needs no row
        const sealed = isEmpty(held.value) ? { rows: [], pages: 0 } : await sealBlock(this.#keys, held.store, key, held.encode());
        const surplus = surplusPages(key, held.pages, sealed.pages);
        for (const row of sealed.rows) put.push({ store: held.store, row });
        for (const id of surplus) remove.push({ store: held.store, id });
        growth[held.store] += sealed.pages - held.pages;
        if (held.store === 'keys') {
          for (const row of sealed.rows) put.push({ store: 'keys', row: mirrored(row) });
          for (const id of surplus) remove.push({ store: 'keys', id: mirrorOf(id) });
          growth.keys += sealed.pages - held.pages;
        }
        held.pages = sealed.pages;
      }),
    );
    return { put, remove, growth, settle: () => void this.#writing.delete(keys) };
  }

  /** Lets go of what passes through and lies on the disk as it is here. To be called between two messages. */
  tidy(): void {
    if (this.#held.size <= MOST_HELD) return;
    this.#names.clear();
    const bound = new Set([...this.#dirty, ...[...this.#writing].flat()]);
    const others = [...this.#held.keys()].filter((key) => isPassing(key) && !bound.has(key));
    if (others.length > MOST_HELD) for (const key of others) this.#held.delete(key);
  }
}
