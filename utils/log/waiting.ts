/** What comes while the log is locked: captures, sealed to its public key, taken in when it is unlocked; and what does not fit this version. */
import type { Capture } from './api';
import { asideRow, type SetAside } from './aside';
import type { Database } from './database';
import { Drafts } from './drafts';
import { isLogError } from './errors';
import { SealedRows } from './sealed-rows';
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
  readonly drafts: Drafts;

  constructor(database: Database, vault: Vault) {
    this.#rows = new SealedRows(database, vault);
    this.drafts = new Drafts(this.#rows, vault);
  }

  /** The same capture again replaces itself. */
  keep(waiting: Waiting): Promise<void> {
    return this.#rows.put(CAPTURES + waiting.capture.id, waiting, waiting.at, { prefix: CAPTURES, most: MOST_WAITING });
  }

  /** Puts away what does not fit, sealed: nothing that came in is dropped. */
  keepAside(values: unknown[], at: number): Promise<void> {
    return this.#rows.put(ASIDE + crypto.randomUUID(), values, at);
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
    for (const { id } of await this.#rows.list(CAPTURES)) {
      let waiting: unknown;
      try {
        waiting = await this.#rows.open(id, keys);
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
      taken++;
    }
    return taken;
  }
}
