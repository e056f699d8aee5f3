/** One message, one transaction: entries, projection and indexes together, answered after it is on disk. */
import type { LogDeps, Recorded } from './api';
import { seal } from './box';
import { utf8 } from './bytes';
import { Cabinet, type Pending } from './cabinet';
import { after, type Moment, uuidAt } from './clock';
import { type Commit, type Faded, isFaded, makeCommit, sealCommits } from './commit';
import { asHead, type Database, emptyHead, type Head, type JournalRow } from './database';
import type { Entry, EntryBody } from './entry';
import { asLogError, isLogError, LogError } from './errors';
import { type Desk, Filing, type Staged } from './filing';
import { readMessage, readPlaced } from './journal';
import type { Keeper } from './keeper';
import { SCHEMA } from './restore';
import { beginRestore, endRestore, rollBack } from './restore-marker';
import { Rows } from './rows';
import { Shelf } from './shelf';
import { steady } from './steady';
import type { Kept } from './tables';
import type { LogKeys, Vault } from './vault';
import { tailPlace, type Witness } from './witness';

/** Grows when blocks are written otherwise than before: they are made again. */
export const PROJECTION = '2';

/** Text of entries in one commit: with what sealing adds, a commit of several entries stays one row. */
const COMMIT_TEXT = 20_000;
/** What an entry takes up beside its body, about. */
const HEADER = 200;

function textOf(staged: Staged): string {
  staged.text ??= JSON.stringify(staged.entry.body);
  return staged.text;
}

const SHAKEN = 'log.shaken';

interface More {
  claim?: string;
  tokens?: string[];
  batch?: string;
  /** who and when, where it was not now */
  user?: string;
  at?: number;
}

/** What a message does, while it is worked out. Nothing is written before all of it is. */
export interface Unit {
  shelf: Shelf;
  /** Adds an entry. Its record is folded and filed when the message is complete. */
  stage(kept: Kept | undefined, body: EntryBody, more?: More): Entry;
  filing: Filing;
  rows: Rows;
}

const isWhole = (entry: Entry | Faded): entry is Entry => !isFaded(entry);

const later = (a: Moment, b: Moment): Moment =>
  b.at > a.at || (b.at === a.at && b.tick > a.tick) ? { at: b.at, tick: b.tick } : { at: a.at, tick: a.tick };

export interface Written {
  entries: Entry[];
  repeated: boolean;
  /** keys of the claims that changed */
  claims: string[];
}

/** What the writer has before it: thrown away whenever the journal's end is not where it left it. */
interface OpenDesk extends Desk {
  keys: LogKeys;
  /** behind another one the journal may be another */
  connection: number;
  head: Head;
}

/** What the log answers. */
export const recordedOf = ({ entries, claims, repeated }: Written): Recorded => ({
  entries: entries.map(({ id }) => id),
  claims,
  repeated,
});

/** One writer, one message after the other. */
export class Writer {
  readonly #deps: LogDeps;
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #witness: Witness;
  readonly #keeper: Keeper;
  readonly #projection: string;
  readonly #onWritten: (claims: readonly string[]) => void;
  #queue: Promise<unknown> = Promise.resolve();
  #desk: OpenDesk | undefined;
  /** the storage failed, and nothing was acknowledged since; outlives the worker */
  #shaken: Promise<boolean>;

  constructor(
    deps: LogDeps,
    parts: {
      database: Database;
      vault: Vault;
      witness: Witness;
      keeper: Keeper;
      projection: string;
      onWritten: (claims: readonly string[]) => void;
    },
  ) {
    this.#deps = deps;
    this.#database = parts.database;
    this.#vault = parts.vault;
    this.#witness = parts.witness;
    this.#keeper = parts.keeper;
    this.#projection = parts.projection;
    this.#onWritten = parts.onWritten;
    this.#shaken = deps.session.get([SHAKEN]).then((found) => found[SHAKEN] === true);
    this.#shaken.catch(() => {});
  }

  /** Waits for its turn, writes what `plan` stages, and answers after the transaction is complete and witnessed. */
  write(message: string, plan: (unit: Unit) => Promise<void>): Promise<Written> {
    const turn = this.#queue.then(() => this.#attempt(message, plan, 3));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Runs while nothing is being written. It may change what lies under the writer's hands. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work).finally(() => this.forget());
    this.#queue = turn.catch(() => {});
    return turn;
  }

  forget(): void {
    this.#desk = undefined;
  }

  async #attempt(message: string, plan: (unit: Unit) => Promise<void>, tries: number): Promise<Written> {
    try {
      if (await this.#shaken) {
        await steady(this.#database, this.#deps.local);
        this.#shaken = Promise.resolve(false);
        await this.#deps.session.remove([SHAKEN]);
      }
      return await this.#once(message, plan, false);
    } catch (error) {
      this.#desk = undefined;
      if (isLogError(error, 'storage') || isLogError(error, 'no-answer') || isLogError(error, 'disk-full')) {
        // what the browser holds after a failure is not known: connect again and look before the next answer
        this.#database.close();
        this.#keeper.doubt();
        this.#shaken = Promise.resolve(true);
        await this.#deps.session.set({ [SHAKEN]: true }).catch(() => {});
      }
      // a block does not open: it is made again from the journal
      if (isLogError(error, 'not-readable') && tries > 1) {
        await this.#keeper.settle({ state: 'projection' });
        return this.#attempt(message, plan, 1);
      }
      // another context wrote meanwhile: work it out again on what is there now
      if (isLogError(error, 'stopped') && tries > 1) return this.#attempt(message, plan, tries - 1);
      throw error;
    }
  }

  async #once(message: string, plan: (unit: Unit) => Promise<void>, restoring: boolean): Promise<Written> {
    const keys = await this.#vault.keys();
    if (!keys) throw new LogError('locked');
    if (this.#desk && this.#desk.connection !== this.#database.connection) {
      this.#desk = undefined;
      this.#keeper.doubt();
    }
    let [end, asLeft] = await Promise.all([this.#begin(keys, message), restoring || this.#keeper.clear(keys)]);
    if (!asLeft) {
      this.#desk = undefined;
      end = await this.#begin(keys, message);
    }
    const { head, known } = end;
    const desk = this.#deskFor(keys, head);
    if (known) {
      const entries = (await readMessage(this.#database, keys, message, desk.shelf)) ?? [];
      return { entries: entries.filter(isWhole), repeated: true, claims: await this.#claimsOf(desk.shelf, entries) };
    }

    const filing = new Filing(desk.shelf, desk.rows, (refs) => readPlaced(this.#database, keys, refs, desk.shelf));
    await plan(this.#unit(message, desk, filing, head));
    const { staged } = filing;
    if (staged.length === 0) return { entries: [], repeated: false, claims: [] };

    const begun = restoring ? await this.#knownMessages(staged.map(({ entry }) => entry.message)) : new Set<string>();
    const commits = await this.#commits(desk.shelf, staged, head.seq + 1, begun);
    const claims = await filing.project();
    await desk.shelf.spread();
    const [journal, pending] = await Promise.all([sealCommits(keys, commits, head.hash), desk.cabinet.pending()]);
    const next: Head = {
      ...head,
      projection: this.#projection,
      seq: journal.at(-1)!.seq,
      hash: journal.at(-1)!.hash,
      entries: head.entries + staged.length,
      nodes: desk.shelf.next,
      shards: desk.shelf.bits,
      ...(filing.moved ? { moved: (head.moved ?? 0) + 1 } : {}),
      blocks: head.blocks + pending.growth.blocks,
      keys: head.keys + pending.growth.keys,
      ...staged.map(({ entry }) => entry).reduce<Moment>(later, head),
    };
    const witnessing = async (): Promise<void> => {
      if (restoring) return;
      await this.#witness.write(next, journal, async () => {
        const secrets = desk.shelf.secretsOf(new Set(staged.flatMap(({ entry }) => entry.claim ?? [])));
        return secrets.length ? seal(keys.box, utf8(JSON.stringify(secrets)), tailPlace(keys.log)) : undefined;
      });
    };
    await this.#commit(desk, { head, next, journal, pending }, witnessing);
    desk.head = next;
    if (!restoring) this.#onWritten(claims);
    return { entries: staged.map(({ entry }) => entry).filter(isWhole), repeated: false, claims };
  }

  #unit(message: string, desk: OpenDesk, filing: Filing, head: Head): Unit {
    let moment: Moment = { at: head.at, tick: head.tick };
    return {
      shelf: desk.shelf,
      filing,
      rows: desk.rows,
      stage: (kept, body, more = {}) => {
        if (more.at === undefined) moment = after(moment, (this.#deps.now ?? Date.now)());
        const then = more.at === undefined ? moment : { at: more.at, tick: filing.staged.length };
        const claim = more.claim ?? kept?.key;
        const entry: Entry = {
          id: uuidAt(then),
          ...then,
          device: this.#deps.device(),
          user: more.user ?? this.#deps.user(),
          schema: SCHEMA,
          message,
          ...(claim === undefined ? {} : { claim }),
          ...(more.tokens ? { tokens: more.tokens } : {}),
          ...(more.batch === undefined ? {} : { batch: more.batch }),
          body,
        };
        filing.add({ entry, ...(kept ? { kept } : {}) });
        return entry;
      },
    };
  }

  /**
   * Where the journal ends and whether it holds the message. With a desk at hand neither is asked: if another context wrote meanwhile, or
   * the message is there, the transaction fails and all of it is worked out again without the desk.
   */
  async #begin(keys: LogKeys, message: string): Promise<{ head: Head; known: boolean }> {
    if (this.#desk?.keys === keys) return { head: this.#desk.head, known: false };
    return this.#database.read(['meta', 'journal'], async (transaction) => {
      const [row, seq] = await Promise.all([
        transaction.objectStore('meta').get('head'),
        transaction.objectStore('journal').index('message').getKey(message),
      ]);
      return { head: asHead(row) ?? emptyHead(keys.log), known: seq !== undefined };
    });
  }

  #deskFor(keys: LogKeys, head: Head): OpenDesk {
    if (this.#desk?.keys !== keys || this.#desk.head.seq !== head.seq) {
      const cabinet = new Cabinet(this.#database, keys);
      const shelf = new Shelf(cabinet, keys.blind);
      this.#desk = {
        keys,
        cabinet,
        shelf,
        rows: new Rows(cabinet, this.#deps.derive ?? (() => ({}))),
        head,
        connection: this.#database.connection,
      };
    }
    this.#desk.shelf.next = head.nodes;
    this.#desk.shelf.bits = head.shards;
    return this.#desk;
  }

  /** The staged entries in order, several of one message to a commit, and the place of each noted. `begun`: messages that are in the journal. */
  async #commits(shelf: Shelf, staged: readonly Staged[], start: number, begun: Set<string>): Promise<Commit[]> {
    const claims = new Set(staged.flatMap(({ entry }) => entry.claim ?? []));
    await shelf.fetch([...claims]);
    for (const claim of claims) shelf.makeSecret(claim);
    const commits: Commit[] = [];
    for (let [from, seq] = [0, start]; from < staged.length; ) {
      const { message } = staged[from]!.entry;
      let [to, size] = [from, 0];
      while (to < staged.length && staged[to]!.entry.message === message && (to === from || size < COMMIT_TEXT))
        size += textOf(staged[to++]!).length + HEADER;
      const some = staged.slice(from, to);
      const entries = some.flatMap((one) => (isWhole(one.entry) ? [{ entry: one.entry, text: textOf(one) }] : []));
      const commit = makeCommit(entries, (claim) => shelf.secretOf(claim), seq, begun.has(message) ? undefined : message);
      for (const [index, one] of some.entries()) one.ref = [seq, index];
      begun.add(message);
      commits.push(commit);
      seq += commit.rows;
      from = to;
    }
    return commits;
  }

  /** Messages of these that the journal holds, up to a row. */
  async #knownMessages(messages: Iterable<string>, upTo = Number.MAX_SAFE_INTEGER): Promise<Set<string>> {
    const asked = [...new Set(messages)];
    return this.#database.read(['journal'], async (transaction) => {
      const index = transaction.objectStore('journal').index('message');
      const found = await Promise.all(asked.map((message) => index.getKey(message)));
      return new Set(asked.filter((_, at) => (found[at] ?? Number.POSITIVE_INFINITY) <= upTo));
    });
  }

  /**
   * Takes entries over from another journal, those of messages that are not here yet. All of them or none: until the end a marker
   * says where to go back to, also for the next worker. To be called inside `alone`.
   */
  async adopt(id: string, batches: AsyncIterable<readonly Entry[]>, end: (count: number) => EntryBody): Promise<number> {
    const keys = await this.#vault.keys();
    if (!keys) throw new LogError('locked');
    await this.#keeper.clear(keys);
    const base = await beginRestore(this.#database, emptyHead(keys.log));
    let count = 0;
    try {
      let part = 0;
      for await (const batch of batches) {
        const known = await this.#knownMessages(
          batch.map(({ message }) => message),
          base.seq,
        );
        const plan = async ({ filing, rows }: Unit): Promise<void> => {
          const retired = await rows.retired();
          for (const entry of batch) {
            if (known.has(entry.message) || (entry.claim !== undefined && (retired.get(entry.claim) ?? -1) >= entry.at)) continue;
            await filing.place(entry);
            count++;
          }
        };
        await this.#once(`${id}#${part++}`, plan, true);
      }
      if (count > 0) await this.#once(id, async (unit) => void unit.stage(undefined, end(count)), true);
      await this.#witness.write(await endRestore(this.#database), []);
    } catch (error) {
      await rollBack(this.#database);
      this.#desk = undefined;
      this.#keeper.doubt();
      await this.#keeper.built(keys);
      throw error;
    }
    this.#desk = undefined;
    this.#onWritten([]);
    return count;
  }

  /**
   * Writes it all in one transaction, and the witness beside it. The witness may so be ahead of a database that fails: it is taken back
   * then, and where even that fails the entry is put back at the next start: found saved though it was not acknowledged, never lost, and
   * never twice, since its message is known by its id.
   */
  async #commit(
    desk: OpenDesk,
    { head, next, journal, pending }: { head: Head; next: Head; journal: readonly JournalRow[]; pending: Pending },
    witnessing: () => Promise<void>,
  ): Promise<void> {
    // where another context wrote meanwhile, its row stands in the place of ours and all of this fails
    const writing = this.#database.put(desk.connection, {
      add: journal.map((row) => ({ store: 'journal', row })),
      put: [{ store: 'meta', row: next }, ...pending.put],
      remove: pending.remove,
    });
    const [written, witnessed] = await Promise.allSettled([writing, witnessing()]);
    if (written.status === 'rejected') {
      await this.#witness.retract(head).catch(() => {});
      throw written.reason;
    }
    if (witnessed.status === 'rejected') throw asLogError(witnessed.reason);
    pending.settle();
    desk.shelf.settle();
  }

  async #claimsOf(shelf: Shelf, entries: readonly { claim?: string | undefined }[]): Promise<string[]> {
    const keys = new Set<string>();
    for (const { claim } of entries) if (claim !== undefined) keys.add((await shelf.byKey(claim))?.key ?? claim);
    return [...keys];
  }
}
