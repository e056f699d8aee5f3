/** What comes while the log is locked: captures, sealed to its public key, taken in when it is unlocked; and what does not fit this version. */
import type { Area, Capture } from './api';
import { asideRow, type SetAside } from './aside';
import type { Database } from './database';
import { Drafts } from './drafts';
import { isLogError } from './errors';
import { SealedCopies, type SealedCopy } from './sealed-copies';
import { SealedRows } from './sealed-rows';
import { lettersOf } from './short-hash';
import type { LogKeys, Vault } from './vault';

/** A capture with who and when: both stay what they were when it is taken in. */
export interface Waiting {
  capture: Capture;
  user: string;
  at: number;
}

export const CAPTURES = 'capture/';
const ASIDE = 'aside/';
/** A flood from one tab must not fill the disk behind a locked screen. */
const MOST_WAITING = 5_000;

export class WaitingRoom {
  readonly #rows: SealedRows;
  readonly #vault: Vault;
  readonly #copies: SealedCopies;
  readonly drafts: Drafts;

  constructor(database: Database, vault: Vault, local: Area) {
    this.#vault = vault;
    this.#copies = new SealedCopies(local);
    this.#rows = new SealedRows(database, vault);
    this.drafts = new Drafts(this.#rows, vault);
  }

  /** The same capture again replaces itself. Resolves when it is on disk in both places. */
  async keep(waiting: Waiting): Promise<void> {
    const id = CAPTURES + waiting.capture.id;
    const { log, box } = await this.#rows.put(id, waiting, waiting.at, { prefix: CAPTURES, most: MOST_WAITING });
    await this.#copies.keep(log, { id, at: waiting.at, box });
  }

  /** Puts back captures that the database has lost. */
  async putBack(): Promise<void> {
    const log = (await this.#vault.sealing())?.log;
    const copies = log === undefined ? [] : [...(await this.#copies.of(log)).values()];
    const there = new Set(copies.length > 0 ? (await this.#rows.list(CAPTURES)).map(({ id }) => id) : []);
    for (const { id, at, box } of copies) if (!there.has(id)) await this.#rows.putBox(id, box, at);
  }

  /** Puts away what does not fit, sealed: nothing that came in is dropped. The same values again replace themselves. */
  async keepAside(keys: LogKeys, values: unknown[], at: number): Promise<void> {
    await this.#rows.put(ASIDE + lettersOf(keys.blind(ASIDE + JSON.stringify(values))), values, at);
  }

  /** What was put away so, oldest first. What cannot be opened is told with no rows: it is there, and damaged. */
  async aside(keys: LogKeys): Promise<SetAside[]> {
    return Promise.all(
      (await this.#rows.list(ASIDE)).map(async ({ id, at }): Promise<SetAside> => {
        const values = await this.#rows.open(id, keys).catch((error: unknown) => {
          if (isLogError(error, 'not-readable')) return [];
          throw error;
        });
        return { id: id.slice(ASIDE.length), at, rows: Array.isArray(values) ? values.map(asideRow) : [] };
      }),
    );
  }

  dropAside(id: string): Promise<void> {
    return this.#rows.drop(ASIDE + id);
  }

  /** Hands over every capture, oldest first, and drops it when it is in. One that cannot be opened or taken in stays where it is. */
  async handOver(keys: LogKeys, take: (waiting: Waiting) => Promise<void>): Promise<number> {
    let taken = 0;
    const copies = await this.#copies.of(keys.log);
    await this.putBack();
    const rows = await this.#rows.list(CAPTURES);
    const left = new Set(rows.map(({ id }) => id));
    for (const { id } of rows) {
      let waiting: unknown;
      try {
        waiting = await this.#opened(id, keys, copies.get(id));
      } catch (error) {
        if (isLogError(error, 'not-readable')) continue;
        throw error;
      }
      try {
        await take(waiting as Waiting);
      } catch (error) {
        if (isLogError(error)) throw error;
        // what this version cannot take in stays, and keeps none of the others out
        continue;
      }
      await this.#rows.drop(id);
      left.delete(id);
      taken++;
    }
    // stopped before this they are taken in once more: by their ids the log knows that it has them
    if (copies.size > 0) await this.#copies.keepOnly(keys.log, left);
    return taken;
  }

  /** A capture; out of its second copy where the first is damaged. */
  async #opened(id: string, keys: LogKeys, copy: SealedCopy | undefined): Promise<unknown> {
    try {
      return await this.#rows.open(id, keys);
    } catch (error) {
      if (!copy || !isLogError(error, 'not-readable')) throw error;
      await this.#rows.putBox(id, copy.box, copy.at);
      return this.#rows.open(id, keys);
    }
  }
}
