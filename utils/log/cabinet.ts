/**
 * The blocks in the writer's hands: read once, changed in memory, sealed and written together with the journal in one transaction.
 * What is kept in memory is only speed: the database decides, and after any failure the memory is thrown away.
 */
import { type BlockStore, fetchBlocks, mirrored, mirrorOf, type Seal, sealBlock, surplusPages } from './blocks';
import type { BoxRow, Database } from './database';
import { list, records, type Table, TokenShard } from './tables';

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
  settle(): void;
}

/** Blocks held at most between two messages; some 20 KB each. */
const MOST_HELD = 1_500;

const isEmpty = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) || (value instanceof TokenShard && value.size === 0);

export class Cabinet {
  readonly #database: Database;
  readonly #keys: Seal;
  readonly #held = new Map<string, Held>();
  readonly #dirty = new Set<string>();

  constructor(database: Database, keys: Seal) {
    this.#database = database;
    this.#keys = keys;
  }

  /** Reads these blocks in one transaction, those not yet held. */
  async load<T>(table: Table<T>, ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].map((id) => `${table.prefix}/${id}`).filter((id) => !this.#held.has(id));
    const found = await fetchBlocks(this.#database, this.#keys, table.store, wanted);
    for (const id of wanted) {
      const block = found.get(id);
      const value = block ? table.decode(block.plain) : table.empty();
      this.#held.set(id, { store: table.store, value, pages: block?.pages ?? 0, encode: () => table.encode(value) });
    }
  }

  /** The block, if it is in memory. */
  held<T>(table: Table<T>, id: string): T | undefined {
    return this.#held.get(`${table.prefix}/${id}`)?.value as T | undefined;
  }

  /** The block, to be changed in place; say `touch` when it was. */
  async get<T>(table: Table<T>, id: string): Promise<T> {
    const key = `${table.prefix}/${id}`;
    if (!this.#held.has(key)) await this.load(table, [id]);
    return this.#held.get(key)!.value as T;
  }

  touch<T>(table: Table<T>, id: string): void {
    this.#dirty.add(`${table.prefix}/${id}`);
  }

  replace<T>(table: Table<T>, id: string, value: T): void {
    const key = `${table.prefix}/${id}`;
    const held = this.#held.get(key);
    this.#held.set(key, { store: table.store, value, pages: held?.pages ?? 0, encode: () => table.encode(value) });
    this.#dirty.add(key);
  }

  /** Seals what was touched. */
  async pending(): Promise<Pending> {
    const put: Pending['put'] = [];
    const remove: Pending['remove'] = [];
    const growth = { blocks: 0, keys: 0 };
    const pages = new Map<string, number>();
    await Promise.all(
      [...this.#dirty].map(async (key) => {
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
        pages.set(key, sealed.pages);
      }),
    );
    return {
      put,
      remove,
      growth,
      settle: () => {
        for (const [key, count] of pages) this.#held.get(key)!.pages = count;
        this.#dirty.clear();
        // records and rows of other claims go; the index and the claims' keys are needed by every new claim
        if (this.#held.size > MOST_HELD)
          for (const key of this.#held.keys())
            if (key.startsWith(`${records.prefix}/`) || key.startsWith(`${list.prefix}/`)) this.#held.delete(key);
      },
    };
  }

  forget(): void {
    this.#held.clear();
    this.#dirty.clear();
  }
}
