/** What comes while the log is locked: captures and unfinished texts, sealed to its public key, taken in when it is unlocked. */
import type { Capture } from './api';
import { asideRow, type SetAside } from './aside';
import { cut } from './blocks';
import { concat, fromUtf8, utf8 } from './bytes';
import type { Database, SealedRow } from './database';
import { isLogError, LogError } from './errors';
import { openSealed, sealTo } from './sealed-box';
import type { LogKeys, Vault } from './vault';

/** A capture with who and when: both stay what they were when it is taken in. */
export interface Waiting {
  capture: Capture;
  user: string;
  at: number;
}

export const CAPTURES = 'capture/';
const DRAFTS = 'draft/';
const ASIDE = 'aside/';
/** A flood from one tab must not fill the disk behind a locked screen. */
const MOST_WAITING = 5_000;

const pageId = (id: string, page: number): string => (page === 0 ? id : `${id}~${page}`);
export const rangeOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

export class WaitingRoom {
  readonly #database: Database;
  readonly #vault: Vault;

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async #put(id: string, value: unknown, at: number, most?: number): Promise<void> {
    const sealing = await this.#vault.sealing();
    if (!sealing) throw new LogError('locked');
    const pages = cut(await sealTo(sealing.publicKey, utf8(JSON.stringify(value)), `${sealing.log}/${id}`));
    await this.#database.write(['sealed'], async (transaction) => {
      const store = transaction.objectStore('sealed');
      if (most !== undefined && (await store.count(rangeOf(CAPTURES))) >= most)
        throw new LogError('locked', 'Not saved: too many pages were captured while the log was locked. Unlock it.');
      await store.delete(rangeOf(`${id}~`));
      for (const [page, box] of pages.entries()) {
        const row: SealedRow = { id: pageId(id, page), at, box };
        await store.put(page === 0 && pages.length > 1 ? { ...row, pages: pages.length } : row);
      }
    });
  }

  /** The same capture again replaces itself. */
  keep(waiting: Waiting): Promise<void> {
    return this.#put(CAPTURES + waiting.capture.id, waiting, waiting.at, MOST_WAITING);
  }

  async keepDraft(name: string, value: unknown, at: number): Promise<void> {
    if (value !== undefined) return this.#put(DRAFTS + name, value, at);
    await this.#drop(DRAFTS + name);
  }

  /** Drops what is unfinished about these claims: the names of such texts end with the claim's key. */
  async dropDraftsOf(claims: ReadonlySet<string>): Promise<void> {
    if (claims.size === 0) return;
    const ids = await this.#database.read(['sealed'], (transaction) =>
      transaction.objectStore('sealed').getAllKeys(rangeOf(DRAFTS)),
    );
    const about = (id: string): string => id.split('~')[0]!.split(':').at(-1)!;
    await Promise.all(ids.filter((id) => !id.includes('~') && claims.has(about(id))).map((id) => this.#drop(id)));
  }

  /** Puts away what does not fit, sealed: nothing that came in is dropped. */
  keepAside(values: unknown[], at: number): Promise<void> {
    return this.#put(ASIDE + crypto.randomUUID(), values, at);
  }

  /** What was put away so, oldest first. What cannot be opened is told with no rows: it is there, and damaged. */
  async aside(keys: LogKeys): Promise<SetAside[]> {
    const rows = await this.#database.read(['sealed'], (transaction) => transaction.objectStore('sealed').getAll(rangeOf(ASIDE)));
    const first = rows.filter(({ id }) => !id.includes('~')).sort((a, b) => a.at - b.at);
    return Promise.all(
      first.map(async ({ id, at }): Promise<SetAside> => {
        const values = await this.#open(id, keys).catch((error: unknown) => {
          if (isLogError(error, 'not-readable')) return [];
          throw error;
        });
        return { id: id.slice(ASIDE.length), at, rows: Array.isArray(values) ? values.map(asideRow) : [] };
      }),
    );
  }

  dropAside(id: string): Promise<void> {
    return this.#drop(ASIDE + id);
  }

  async draft(name: string, keys: LogKeys): Promise<unknown> {
    return this.#open(DRAFTS + name, keys);
  }

  async #drop(id: string): Promise<void> {
    await this.#database.write(['sealed'], async (transaction) => {
      await transaction.objectStore('sealed').delete(id);
      await transaction.objectStore('sealed').delete(rangeOf(`${id}~`));
    });
  }

  async #open(id: string, keys: LogKeys): Promise<unknown> {
    const rows = await this.#database.read(['sealed'], async (transaction) => {
      const store = transaction.objectStore('sealed');
      const first = await store.get(id);
      if (!first) return [];
      const rest = await Promise.all(
        Array.from({ length: (first.pages ?? 1) - 1 }, (_, page) => store.get(pageId(id, page + 1))),
      );
      return [first, ...rest];
    });
    if (rows.length === 0) return undefined;
    const box = concat(...rows.flatMap((row) => (row ? [row.box] : [])));
    return JSON.parse(fromUtf8(await openSealed(await keys.unsealing(), box, `${keys.log}/${id}`))) as unknown;
  }

  /** Hands over every capture, oldest first, and drops it when it is in. One that cannot be opened stays where it is. */
  async handOver(keys: LogKeys, take: (waiting: Waiting) => Promise<void>): Promise<number> {
    const rows = await this.#database.read(['sealed'], (transaction) =>
      transaction.objectStore('sealed').getAll(rangeOf(CAPTURES)),
    );
    const ids = rows.filter(({ id }) => !id.includes('~')).sort((a, b) => a.at - b.at);
    let taken = 0;
    for (const { id } of ids) {
      let waiting: unknown;
      try {
        waiting = await this.#open(id, keys);
      } catch (error) {
        if (isLogError(error, 'not-readable')) continue;
        throw error;
      }
      await take(waiting as Waiting);
      await this.#drop(id);
      taken++;
    }
    return taken;
  }
}
