/** One message, one transaction: entries, projection and indexes together, answered after it is on disk. */
import type { LogDeps } from './api';
import { Cabinet } from './cabinet';
import { after, type Moment, uuidAt } from './clock';
import { type ClaimKeyOf, type Faded, GENESIS, isFaded, sealCommit } from './commit';
import type { Database, Head, JournalRow } from './database';
import type { Entry, EntryBody } from './entry';
import { isLogError, LogError } from './errors';
import { extend, fold } from './fold';
import { readEntries, readMessage, readPlaced } from './journal';
import { Rows, writtenIn } from './rows';
import { Shelf } from './shelf';
import type { Kept, Ref } from './tables';
import type { LogKeys, Vault } from './vault';
import type { Witness } from './witness';

export const SCHEMA = 1;
export const PROJECTION = '1';

/** Text of entries in one commit: with what sealing adds, a commit of several entries stays one row. */
const COMMIT_TEXT = 20_000;

const isWhole = (entry: Entry | Faded): entry is Entry => !isFaded(entry);

interface Staged {
  entry: Entry;
  kept?: Kept;
}

/** What a message does, while it is worked out. Nothing is written before all of it is. */
export interface Unit {
  shelf: Shelf;
  keys: LogKeys;
  /** Adds an entry. Its record is folded and filed when the message is complete. */
  stage(kept: Kept | undefined, body: EntryBody, more?: { claim?: string; tokens?: string[]; batch?: string }): Entry;
  /** Takes over an entry of another log as it is. */
  adopt(kept: Kept | undefined, entry: Entry): void;
  /** All entries of a record so far, with their places; those of this very message have none yet. */
  placedOf(kept: Kept): Promise<{ entry: Entry | Faded; ref?: Ref }[]>;
  /** Gives an entry of this very message to another record. */
  hand(entry: Entry | Faded, kept: Kept): void;
  /** The record has to be written and its row filed again. */
  touch(kept: Kept): void;
  /** The record has other entries than before: fold them all again. */
  refold(kept: Kept): void;
  dismiss(kept: Kept): Promise<void>;
}

export interface Written {
  entries: Entry[];
  repeated: boolean;
  /** keys of the claims that changed */
  claims: string[];
}

/** What the writer has before it: thrown away whenever the journal's end is not where it left it. */
interface Desk {
  keys: LogKeys;
  cabinet: Cabinet;
  shelf: Shelf;
  rows: Rows;
  seq: number;
}

/** One writer, one message after the other. */
export class Writer {
  readonly #deps: LogDeps;
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #witness: Witness;
  readonly #onWritten: (claims: readonly string[]) => void;
  #queue: Promise<unknown> = Promise.resolve();
  #desk: Desk | undefined;

  constructor(
    deps: LogDeps,
    parts: { database: Database; vault: Vault; witness: Witness; onWritten: (claims: readonly string[]) => void },
  ) {
    this.#deps = deps;
    this.#database = parts.database;
    this.#vault = parts.vault;
    this.#witness = parts.witness;
    this.#onWritten = parts.onWritten;
  }

  /** Waits for its turn, writes what `plan` stages, and answers after the transaction is complete and witnessed. */
  write(message: string, plan: (unit: Unit) => Promise<void>): Promise<Written> {
    const turn = this.#queue.then(() => this.#attempt(message, plan, 3));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Runs while nothing is being written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  forget(): void {
    this.#desk = undefined;
  }

  async #attempt(message: string, plan: (unit: Unit) => Promise<void>, tries: number): Promise<Written> {
    try {
      return await this.#once(message, plan);
    } catch (error) {
      this.#desk = undefined;
      // another context wrote meanwhile: work it out again on what is there now
      if (isLogError(error, 'stopped') && tries > 1) return this.#attempt(message, plan, tries - 1);
      throw error;
    }
  }

  async #once(message: string, plan: (unit: Unit) => Promise<void>): Promise<Written> {
    const keys = await this.#vault.keys();
    if (!keys) throw new LogError('locked');
    const { head, known } = await this.#database.read(['meta', 'journal'], async (transaction) => {
      const [row, seq] = await Promise.all([
        transaction.objectStore('meta').get('head'),
        transaction.objectStore('journal').index('message').getKey(message),
      ]);
      return { head: row?.id === 'head' ? row : emptyHead(keys.log), known: seq !== undefined };
    });
    if (head.log !== keys.log) throw new LogError('read-only');
    const desk = this.#deskFor(keys, head);
    const keyOf: ClaimKeyOf = (claim) => desk.shelf.keyOf(claim, false);
    if (known) {
      const entries = (await readMessage(this.#database, keys, message, keyOf)) ?? [];
      return { entries: entries.filter(isWhole), repeated: true, claims: await this.#claimsOf(desk.shelf, entries) };
    }

    const staged: Staged[] = [];
    const stale = new Set<Kept>();
    const gone = new Set<Kept>();
    const changed = new Set<Kept>();
    let moment: Moment = { at: head.at, tick: head.tick };
    const unit: Unit = {
      shelf: desk.shelf,
      keys,
      stage: (kept, body, more = {}) => {
        moment = after(moment, (this.#deps.now ?? Date.now)());
        const claim = more.claim ?? kept?.key;
        const entry: Entry = {
          id: uuidAt(moment),
          ...moment,
          device: this.#deps.device(),
          user: this.#deps.user(),
          schema: SCHEMA,
          message,
          ...(claim === undefined ? {} : { claim }),
          ...(more.tokens ? { tokens: more.tokens } : {}),
          ...(more.batch === undefined ? {} : { batch: more.batch }),
          body,
        };
        staged.push({ entry, ...(kept ? { kept } : {}) });
        return entry;
      },
      adopt: (kept, entry) => {
        if (entry.at > moment.at) moment = { at: entry.at, tick: entry.tick };
        staged.push({ entry, ...(kept ? { kept } : {}) });
      },
      placedOf: async (kept) => [
        ...(await readPlaced(this.#database, keys, kept.refs, keyOf)),
        ...staged.filter((one) => one.kept === kept).map(({ entry }) => ({ entry })),
      ],
      hand: (entry, kept) => {
        const one = staged.find((other) => other.entry.id === entry.id);
        if (one) one.kept = kept;
      },
      touch: (kept) => void changed.add(kept),
      refold: (kept) => void stale.add(kept),
      dismiss: async (kept) => {
        gone.add(kept);
        await desk.shelf.remove(kept);
      },
    };
    await plan(unit);
    if (staged.length === 0) return { entries: [], repeated: false, claims: [] };

    for (const { entry } of staged) if (entry.claim !== undefined) await desk.shelf.keyOf(entry.claim, true);
    const journal = await this.#seal(keys, staged, head, message, keyOf);
    const touched = new Set<Kept>([...changed, ...stale, ...staged.flatMap(({ kept }) => (kept ? [kept] : []))]);
    for (const kept of gone) {
      await desk.rows.file({ ...kept, state: { ...kept.state, entries: 0 } });
      touched.delete(kept);
    }
    await this.#project(desk, staged, touched, stale, keys, keyOf);

    const next: Head = {
      ...head,
      seq: journal.at(-1)!.seq,
      hash: journal.at(-1)!.hash,
      entries: head.entries + staged.length,
      nodes: desk.shelf.next,
      ...moment,
    };
    await this.#commit(desk.cabinet, head, next, journal);
    desk.seq = next.seq;
    await this.#witness.write(next, journal);
    const claims = [...touched].map(({ key }) => key);
    this.#onWritten(claims);
    return { entries: staged.map(({ entry }) => entry), repeated: false, claims };
  }

  #deskFor(keys: LogKeys, head: Head): Desk {
    if (this.#desk?.keys !== keys || this.#desk.seq !== head.seq) {
      const cabinet = new Cabinet(this.#database, keys);
      const shelf = new Shelf(cabinet, keys.blind);
      this.#desk = { keys, cabinet, shelf, rows: new Rows(cabinet, this.#deps.derive ?? (() => ({}))), seq: head.seq };
    }
    this.#desk.shelf.next = head.nodes;
    return this.#desk;
  }

  /** Seals the staged entries in order, several to a commit, and gives every record the places of its new entries. */
  async #seal(keys: LogKeys, staged: readonly Staged[], head: Head, message: string, keyOf: ClaimKeyOf): Promise<JournalRow[]> {
    const journal: JournalRow[] = [];
    let [seq, previous] = [head.seq + 1, head.hash];
    for (let from = 0; from < staged.length; ) {
      let [to, size] = [from, 0];
      while (to < staged.length && (to === from || size < COMMIT_TEXT)) size += JSON.stringify(staged[to++]!.entry).length + 60;
      const commit = staged.slice(from, to);
      const entries = commit.map(({ entry }) => entry);
      const rows = await sealCommit(keys, entries, keyOf, { seq, previous }, from === 0 ? message : undefined);
      for (const [index, { kept }] of commit.entries()) kept?.refs.push([seq, index]);
      journal.push(...rows);
      seq += rows.length;
      previous = rows.at(-1)!.hash;
      from = to;
    }
    return journal;
  }

  async #project(
    desk: Desk,
    staged: readonly Staged[],
    touched: ReadonlySet<Kept>,
    stale: ReadonlySet<Kept>,
    keys: LogKeys,
    keyOf: ClaimKeyOf,
  ): Promise<void> {
    const unfolded = new Set(stale);
    for (const { entry, kept } of staged) {
      if (!kept) continue;
      const state = unfolded.has(kept) ? undefined : extend(kept.state, entry);
      if (state) kept.state = state;
      else unfolded.add(kept);
    }
    for (const kept of unfolded) kept.state = fold(await this.#entriesOf(kept, keys, keyOf, staged));
    for (const kept of touched) {
      desk.shelf.touch(kept);
      await desk.rows.file(kept);
    }
    for (const { entry, kept } of staged) if (kept) await desk.rows.keepWords(kept.n, writtenIn(entry.body));
  }

  /** The record's entries from the journal and from this very message. */
  async #entriesOf(kept: Kept, keys: LogKeys, keyOf: ClaimKeyOf, staged: readonly Staged[]): Promise<Entry[]> {
    const own = staged.filter((one) => one.kept === kept).map(({ entry }) => entry);
    const ids = new Set(own.map(({ id }) => id));
    const head = this.#desk?.seq ?? 0;
    const past = kept.refs.filter(([seq]) => seq <= head);
    const entries = await readEntries(this.#database, keys, past, keyOf);
    return [...entries.filter(isWhole).filter(({ id }) => !ids.has(id)), ...own];
  }

  async #commit(cabinet: Cabinet, head: Head, next: Head, journal: readonly JournalRow[]): Promise<void> {
    const pending = await cabinet.pending();
    next.blocks = head.blocks + pending.growth.blocks;
    next.keys = head.keys + pending.growth.keys;
    await this.#database.write(['journal', 'keys', 'blocks', 'meta'], async (transaction) => {
      const meta = transaction.objectStore('meta');
      const now = await meta.get('head');
      if ((now?.id === 'head' ? now.seq : 0) !== head.seq) throw new LogError('stopped');
      const writes: Promise<unknown>[] = [meta.put(next)];
      for (const row of journal) writes.push(transaction.objectStore('journal').add(row));
      for (const { store, id } of pending.remove) writes.push(transaction.objectStore(store).delete(id));
      for (const { store, row } of pending.put) writes.push(transaction.objectStore(store).put(row));
      await Promise.all(writes);
    });
    pending.settle();
  }

  async #claimsOf(shelf: Shelf, entries: readonly { claim?: string | undefined }[]): Promise<string[]> {
    const keys = new Set<string>();
    for (const { claim } of entries) if (claim !== undefined) keys.add((await shelf.byKey(claim))?.key ?? claim);
    return [...keys];
  }
}

export const emptyHead = (log: string): Head => ({
  id: 'head',
  log,
  seq: 0,
  hash: GENESIS,
  entries: 0,
  nodes: 1,
  at: 0,
  tick: 0,
  blocks: 0,
  keys: 0,
  projection: PROJECTION,
});
