/**
 * Sealed blocks: what belongs together is sealed together, since opening one block costs what opening one row costs. A box longer
 * than a row may be is cut into pages (rows over some 32 KiB are what browsers lose on a full disk).
 */
import type { BoxKey } from './box';
import { BOX_EXTRA, open, seal } from './box';
import { type Bytes, concat } from './bytes';
import type { BoxRow, Database, Reading } from './database';
import { LogError } from './errors';

export const PAGE = 30_000;
const MOST_PAGES = 2_000;

export type BlockStore = 'blocks' | 'keys';

const pageId = (id: string, page: number): string => (page === 0 ? id : `${id}~${page}`);
const placeOf = (log: string, store: BlockStore, id: string): string => `${log}/${store}/${id}`;

export interface Seal {
  log: string;
  box: BoxKey;
}

export interface SealedBlock {
  rows: BoxRow[];
  pages: number;
}

/** Pages of a box with so many bytes in it. */
export const pagesFor = (plain: number): number => Math.ceil((plain + BOX_EXTRA) / PAGE);

export function cut(box: Bytes): Bytes[] {
  if (box.length <= PAGE) return [box];
  const pages: Bytes[] = [];
  for (let from = 0; from < box.length; from += PAGE) pages.push(box.slice(from, from + PAGE));
  return pages;
}

export async function sealBlock(keys: Seal, store: BlockStore, id: string, plain: Bytes): Promise<SealedBlock> {
  const pages = cut(await seal(keys.box, plain, placeOf(keys.log, store, id)));
  return {
    pages: pages.length,
    rows: pages.map((box, page) => ({
      id: pageId(id, page),
      box,
      ...(page === 0 && pages.length > 1 ? { pages: pages.length } : {}),
    })),
  };
}

/** The keys of the claims are kept twice: a damaged page must not take the only copy. */
export const MIRROR = '~mirror/';
export const mirrorOf = (id: string): string => MIRROR + id;
export const mirrored = (row: BoxRow): BoxRow => ({ ...row, id: mirrorOf(row.id) });

/** Ids of a block's pages, as its first page says how many there are. */
export const pagesOf = (id: string, pages = 1): string[] => Array.from({ length: pages }, (_, page) => pageId(id, page));

/** Ids of the pages a block no longer has. */
export const surplusPages = (id: string, before: number, now: number): string[] =>
  Array.from({ length: Math.max(0, before - now) }, (_, index) => pageId(id, now + index));

export interface OpenBlock {
  plain: Bytes;
  pages: number;
}

/** Opens these blocks, in one transaction; those that are not there are absent from the answer. */
export async function fetchBlocks(
  database: Database,
  keys: Seal,
  wanted: readonly { store: BlockStore; id: string }[],
): Promise<Map<string, OpenBlock>> {
  if (wanted.length === 0) return new Map();
  const stores = [...new Set(wanted.map(({ store }) => store))];
  const idsIn = (store: BlockStore): string[] => wanted.flatMap((one) => (one.store === store ? one.id : []));
  const found = await database.read(stores, async (transaction) =>
    (
      await Promise.all(
        stores.map(async (store) => (await pagesIn(transaction, store, idsIn(store))).map((block) => ({ store, ...block }))),
      )
    ).flat(),
  );
  const blocks = await Promise.all(
    found.map(async ({ store, id, pages }) => {
      if (pages.length > 0 || store === 'keys') {
        const block = await openBlock(keys, store, id, pages).catch((error: unknown) => error as Error);
        if (!(block instanceof Error)) return [id, block] as const;
        if (store !== 'keys') throw block;
        const [mirror] = await database.read([store], (transaction) => pagesIn(transaction, store, [id], MIRROR));
        if (mirror?.pages.length) return [id, await openBlock(keys, store, id, mirror.pages)] as const;
        if (pages.length > 0) throw block;
      }
      return undefined;
    }),
  );
  return new Map(blocks.filter((block) => block !== undefined));
}

interface Pages {
  id: string;
  pages: (BoxRow | undefined)[];
}

/** The rows of these blocks; without any where a block is not there. */
export async function pagesIn(transaction: Reading, store: BlockStore, ids: readonly string[], prefix = ''): Promise<Pages[]> {
  const rows = transaction.objectStore(store);
  return Promise.all(
    ids.map(async (id) => {
      const first = await rows.get(prefix + id);
      const more = first?.pages ?? 1;
      if (more > MOST_PAGES) throw new LogError('not-readable');
      const rest = await Promise.all(Array.from({ length: more - 1 }, (_, index) => rows.get(prefix + pageId(id, index + 1))));
      return { id, pages: first ? [first, ...rest] : [] };
    }),
  );
}

/** Opens a block from its rows. Throws `not-readable` where one is missing or damaged. */
export async function openBlock(
  keys: Seal,
  store: BlockStore,
  id: string,
  pages: readonly (BoxRow | undefined)[],
): Promise<OpenBlock> {
  const boxes = pages.map((page) => page?.box);
  if (boxes.length === 0) throw new LogError('not-readable');
  if (boxes.some((box) => box === undefined)) throw new LogError('not-readable');
  const whole = boxes.length === 1 ? boxes[0]! : concat(...boxes.filter((box) => box !== undefined));
  return { plain: await open(keys.box, whole, placeOf(keys.log, store, id)), pages: pages.length };
}

/**
 * Opens the blocks from `from` to `to` (both included) in the order of their ids, those whose first page is among the next `rows` rows. `next`
 * is where to go on: no row is met twice, and none is passed over. Pages of a block need not follow on its first (`1~1` comes after `10`).
 */
export async function fetchRange(
  database: Database,
  keys: Seal,
  range: { from: string; to: string },
  rows: number,
): Promise<{ blocks: { id: string; plain: Bytes }[]; rows: number; next?: string }> {
  const found = await database.read(['blocks'], async (transaction) => {
    const store = transaction.objectStore('blocks');
    const met = await store.getAll(IDBKeyRange.bound(range.from, range.to), rows);
    const known = new Map(met.map((row) => [row.id, row]));
    const blocks = met.filter(({ id }) => !id.includes('~'));
    const pages = blocks.map((first) =>
      Promise.all(
        Array.from(
          { length: first.pages ?? 1 },
          (_, page) => known.get(pageId(first.id, page)) ?? store.get(pageId(first.id, page)),
        ),
      ),
    );
    return { met, blocks, pages: await Promise.all(pages) };
  });
  const blocks = await Promise.all(
    found.blocks.map(async ({ id }, at) => ({ id, plain: (await openBlock(keys, 'blocks', id, found.pages[at]!)).plain })),
  );
  const last = found.met.at(-1);
  // the least text that comes after it
  return { blocks, rows: found.met.length, ...(last && found.met.length >= rows ? { next: `${last.id}\0` } : {}) };
}
