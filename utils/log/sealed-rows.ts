/** Rows sealed to the log's public key: anybody in the browser may put one away, also while the log is locked; only the unlocked log opens it. */
import { cut } from './blocks';
import { type Bytes, concat, fromUtf8, utf8 } from './bytes';
import type { Database, SealedRow } from './database';
import { LogError } from './errors';
import { openSealed, sealTo } from './sealed-box';
import type { LogKeys, Vault } from './vault';

const pageId = (id: string, page: number): string => (page === 0 ? id : `${id}~${page}`);
export const rangeOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** A row without what is sealed in it. */
export interface SealedId {
  id: string;
  /** milliseconds since 1970 UTC */
  at: number;
}

export class SealedRows {
  readonly #database: Database;
  readonly #vault: Vault;

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /**
   * Puts a value away; one that is there under this id is replaced. Answers it sealed, and the log it belongs to. Throws `read-only` where there is
   * no log, `locked` where `most` rows begin with `prefix`.
   */
  async put(
    id: string,
    value: unknown,
    at: number,
    limit?: { prefix: string; most: number },
  ): Promise<{ log: string; box: Bytes }> {
    const sealing = await this.#vault.sealing();
    if (!sealing) throw new LogError('read-only');
    const box = await sealTo(sealing.publicKey, utf8(JSON.stringify(value)), `${sealing.log}/${id}`);
    await this.putBox(id, box, at, limit);
    return { log: sealing.log, box };
  }

  /** The same with what is sealed already. */
  async putBox(id: string, sealed: Bytes, at: number, limit?: { prefix: string; most: number }): Promise<void> {
    const pages = cut(sealed);
    await this.#database.write(['sealed'], async (transaction) => {
      const store = transaction.objectStore('sealed');
      if (limit && (await store.count(rangeOf(limit.prefix))) >= limit.most)
        throw new LogError('locked', 'Not saved: too many pages were captured while the log was locked. Unlock it.');
      await store.delete(rangeOf(`${id}~`));
      for (const [page, box] of pages.entries()) {
        const row: SealedRow = { id: pageId(id, page), at, box };
        await store.put(page === 0 && pages.length > 1 ? { ...row, pages: pages.length } : row);
      }
    });
  }

  /** Ids that begin so, oldest first. */
  async list(prefix: string): Promise<SealedId[]> {
    const rows = await this.#database.read(['sealed'], (transaction) =>
      transaction.objectStore('sealed').getAll(rangeOf(prefix)),
    );
    return rows.filter(({ id }) => !id.includes('~')).sort((a, b) => a.at - b.at);
  }

  /** What is sealed under this id; undefined where nothing is. Throws `not-readable`. */
  async open(id: string, keys: LogKeys): Promise<unknown> {
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

  async drop(id: string): Promise<void> {
    await this.#database.write(['sealed'], async (transaction) => {
      await transaction.objectStore('sealed').delete(id);
      await transaction.objectStore('sealed').delete(rangeOf(`${id}~`));
    });
  }
}
