/**
 * Keeps what the search needs in memory: made once from the sealed lists, then kept up with what the journal says was written since. Goes
 * at a lock.
 */
import { NO_KEYS } from './commit';
import type { Database, Head } from './database';
import { readCommits } from './journal';
import type { ClaimRow } from './record';
import { type Found, SearchIndex } from './search';
import type { LogKeys } from './vault';

/** Journal rows since the index was made above which it is made anew. */
const FAR_BEHIND = 400;
/** Claims changed in the index above which it is made anew. */
const MANY_CHANGES = 2_000;

/** Claims whose search text is made in the time between two keys. */
const SMALL = 5_000;

/** Where the rows come from. */
export interface Source {
  head(): Promise<Head | undefined>;
  /** every row of the lists */
  every(): AsyncIterable<Found[]>;
  /** the rows of these claims as they are now, each by its number; nothing where a claim has none */
  of(claims: readonly string[]): Promise<Map<number, Found | undefined>>;
}

interface Made {
  index: SearchIndex;
  /** where the journal ended, and how often records had been put together otherwise */
  seq: number;
  moved: number;
}

export class Finder {
  readonly #database: Database;
  readonly #source: Source;
  #made: Promise<Made> | undefined;
  #stale = false;
  #following: Promise<boolean> | undefined;
  #renewing: Promise<Made | undefined> | undefined;

  constructor(database: Database, source: Source) {
    this.#database = database;
    this.#source = source;
  }

  get ready(): boolean {
    return this.#made !== undefined;
  }

  /** Something was written. */
  stale(): void {
    this.#stale = true;
  }

  /** Nothing of it may stay in memory: the log was locked. */
  drop(): void {
    this.#made = undefined;
  }

  async find(keys: LogKeys, text: string, limit: number): Promise<ClaimRow[]> {
    this.#made ??= this.#make();
    const mine = this.#made;
    mine.catch(() => {
      if (this.#made === mine) this.#made = undefined;
    });
    const made = await mine;
    if (await this.#caughtUp(keys, made)) {
      const renewed = this.#renew(mine);
      // a large one is made behind the answer: typing must not wait for an import
      if (made.index.size <= SMALL) return ((await renewed) ?? made).index.find(text, limit);
    }
    return made.index.find(text, limit);
  }

  /** Takes in what was written since, once for all who ask meanwhile. True where the index is to be made anew. */
  async #caughtUp(keys: LogKeys, made: Made): Promise<boolean> {
    let anew = false;
    // at most twice: what is written on and on does not keep an answer back
    for (let turn = 0; turn < 2 && (this.#stale || this.#following); turn++) {
      this.#following ??= this.#take(keys, made);
      anew = (await this.#following) || anew;
    }
    return anew;
  }

  async #take(keys: LogKeys, made: Made): Promise<boolean> {
    this.#stale = false;
    try {
      return await this.#follow(keys, made);
    } catch (error) {
      this.stale();
      throw error;
    } finally {
      this.#following = undefined;
    }
  }

  #renew(before: Promise<Made>): Promise<Made | undefined> {
    this.#renewing ??= this.#make()
      .then((made) => {
        // a lock in between drops both
        if (this.#made === before) this.#made = Promise.resolve(made);
        return made;
      })
      .catch(() => {
        this.stale();
        return undefined;
      })
      .finally(() => {
        this.#renewing = undefined;
      });
    return this.#renewing;
  }

  async #make(): Promise<Made> {
    this.#stale = false;
    const head = await this.#source.head();
    const found: Found[] = [];
    for await (const some of this.#source.every()) for (const one of some) found.push(one);
    return { index: new SearchIndex(found), seq: head?.seq ?? 0, moved: head?.moved ?? 0 };
  }

  /** Takes in what was written since; true where that is too much, or claims were put together otherwise. */
  async #follow(keys: LogKeys, made: Made): Promise<boolean> {
    const head = await this.#source.head();
    if (!head || head.seq === made.seq) return (head?.moved ?? 0) !== made.moved;
    if (head.seq < made.seq || (head.moved ?? 0) !== made.moved || head.seq - made.seq > FAR_BEHIND) return true;
    const { commits, next } = await readCommits(this.#database, keys, made.seq + 1, head.seq, NO_KEYS);
    const claims = new Set(commits.flatMap(({ entries }) => entries.flatMap(({ claim }) => claim ?? [])));
    for (const [n, found] of await this.#source.of([...claims])) made.index.replace(n, found);
    made.seq = next - 1;
    return made.index.changes > MANY_CHANGES;
  }
}
