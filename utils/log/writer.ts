/** One message, one transaction: entries, projection and indexes together, answered after it is on disk. */
import type { LogDeps } from './api';
import { seal } from './box';
import { sameBytes, utf8 } from './bytes';
import type { Pending } from './cabinet';
import type { Moment } from './clock';
import { sealCommits } from './commit';
import { asHead, type Database, emptyHead, type Head, type JournalRow } from './database';
import type { Entry, EntryBody } from './entry';
import { asLogError, isLogError, LogError } from './errors';
import { type Desk, Filing } from './filing';
import { readMessage, readPlaced } from './journal';
import type { Keeper } from './keeper';
import { isWhole, pack } from './packing';
import { beginRestore, endRestore, rollBack } from './restore-marker';
import type { Shelf } from './shelf';
import { steady } from './steady';
import { catchUp, deskAt, filedHead, filedTo, sealLate } from './trail';
import { beginUnit, type Unit, type Written } from './unit';
import type { LogKeys, Vault } from './vault';
import { tailPlace, type Witness } from './witness';

/** Grows when blocks are written otherwise than before: they are made again. */
export const PROJECTION = '2';

/** Journal rows behind the blocks, and claims that came with them, above which the next message takes the blocks along. */
const FAR_BEHIND = 120;
const MANY_CLAIMS = 90;
/** Entries of one message that are filed at once: an import. */
const IMPORT = 40;
/** Milliseconds without a message after which the blocks are written. */
const QUIET = 400;

const SHAKEN = 'log.shaken';

const later = (a: Moment, b: Moment): Moment =>
  b.at > a.at || (b.at === a.at && b.tick > a.tick) ? { at: b.at, tick: b.tick } : { at: a.at, tick: a.tick };

/** What the writer has before it, caught up with the journal: thrown away whenever its end is not where it left it. */
interface OpenDesk extends Desk {
  keys: LogKeys;
  /** behind another one the journal may be another */
  connection: number;
  head: Head;
}

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
  #quiet: ReturnType<typeof setTimeout> | undefined;
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

  /** Writes the blocks where they are behind. Done by itself a moment after the last message; what fails is made up for later. */
  file(): Promise<void> {
    const turn = this.#queue.then(() => this.#file());
    this.#queue = turn.catch(() => {});
    return turn;
  }

  end(): void {
    clearTimeout(this.#quiet);
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
      await this.#failed(error);
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

  async #failed(error: unknown): Promise<void> {
    this.#desk = undefined;
    if (!isLogError(error, 'storage') && !isLogError(error, 'no-answer') && !isLogError(error, 'disk-full')) return;
    // what the browser holds after a failure is not known: connect again and look before the next answer
    this.#database.close();
    this.#keeper.doubt();
    this.#shaken = Promise.resolve(true);
    await this.#deps.session.set({ [SHAKEN]: true }).catch(() => {});
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
    const desk = await this.#deskFor(keys, head);
    if (known) {
      const entries = (await readMessage(this.#database, keys, message, desk.shelf)) ?? [];
      return { entries: entries.filter(isWhole), repeated: true, claims: await this.#claimsOf(desk.shelf, entries) };
    }

    const filing = new Filing(desk.shelf, desk.rows, (refs) => readPlaced(this.#database, keys, refs, desk.shelf));
    await plan(beginUnit(this.#deps, message, desk, filing, head));
    const { staged } = filing;
    if (staged.length === 0) return { entries: [], repeated: false, claims: [] };

    const begun = restoring ? await this.#knownMessages(staged.map(({ entry }) => entry.message)) : new Set<string>();
    const commits = await pack(desk.shelf, staged, head.seq + 1, begun);
    const claims = await filing.project();
    const behind = head.seq + commits.length - filedTo(head);
    const whole =
      restoring || filing.moved || staged.length > IMPORT || behind > FAR_BEHIND || desk.shelf.unfiled().length > MANY_CLAIMS;
    const [journal, blocks] = await Promise.all([
      sealCommits(keys, commits, head.hash),
      whole ? this.#blocks(desk, head) : this.#behind(keys, desk, head),
    ]);
    const next: Head = {
      ...blocks.head,
      projection: this.#projection,
      seq: journal.at(-1)!.seq,
      hash: journal.at(-1)!.hash,
      entries: head.entries + staged.length,
      ...(filing.moved ? { moved: (head.moved ?? 0) + 1 } : {}),
      ...staged.map(({ entry }) => entry).reduce<Moment>(later, head),
    };
    const witnessing = async (): Promise<void> => {
      if (restoring) return;
      await this.#witness.write(next, journal, async () => {
        const secrets = desk.shelf.secretsOf(new Set(staged.flatMap(({ entry }) => entry.claim ?? [])));
        return secrets.length ? seal(keys.box, utf8(JSON.stringify(secrets)), tailPlace(keys.log)) : undefined;
      });
    };
    await this.#commit(desk, { head, next, journal, ...(blocks.pending ? { pending: blocks.pending } : {}) }, witnessing);
    desk.head = next;
    clearTimeout(this.#quiet);
    if (!blocks.pending) this.#quiet = setTimeout(() => void this.file().catch(() => {}), QUIET);
    if (!restoring) this.#onWritten(claims);
    return { entries: staged.map(({ entry }) => entry).filter(isWhole), repeated: false, claims };
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

  async #deskFor(keys: LogKeys, head: Head): Promise<OpenDesk> {
    if (this.#desk?.keys === keys && this.#desk.head.seq === head.seq) return this.#desk;
    const { connection } = this.#database;
    const desk = deskAt(this.#database, keys, head, this.#deps.derive ?? (() => ({})));
    await catchUp(this.#database, keys, desk, filedTo(head), head);
    this.#desk = { ...desk, keys, head, connection };
    return this.#desk;
  }

  #head(): Promise<Head | undefined> {
    return this.#database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  }

  /** What was changed in the blocks, sealed, and the head with the blocks at the journal's end. */
  async #blocks(desk: OpenDesk, head: Head): Promise<{ head: Head; pending: Pending }> {
    await desk.shelf.spread();
    const pending = await desk.cabinet.pending();
    const { blocks, keys } = pending.growth;
    return {
      head: {
        ...filedHead(head),
        nodes: desk.shelf.next,
        shards: desk.shelf.bits,
        blocks: head.blocks + blocks,
        keys: head.keys + keys,
      },
      pending,
    };
  }

  /** The head with the blocks staying where they are. */
  async #behind(keys: LogKeys, { shelf }: OpenDesk, head: Head): Promise<{ head: Head; pending?: Pending }> {
    const secrets = shelf.unfiled();
    const late = secrets.length ? await sealLate(keys, secrets) : undefined;
    return { head: { ...head, filed: filedTo(head), ...(late ? { late } : {}) } };
  }

  async #file(): Promise<void> {
    const keys = await this.#vault.keys();
    if (!keys || (this.#desk && this.#desk.connection !== this.#database.connection)) return;
    const head = this.#desk?.head ?? (await this.#head());
    if (!head || filedTo(head) === head.seq || head.projection !== this.#projection) return;
    try {
      const desk = await this.#deskFor(keys, head);
      const { head: next, pending } = await this.#blocks(desk, head);
      await this.#database.write(['blocks', 'keys', 'meta'], async (transaction) => {
        const now = asHead(await transaction.objectStore('meta').get('head'));
        // another context wrote meanwhile, or made the blocks anew: it has them
        const same = now && sameBytes(now.hash, head.hash) && now.filed === head.filed && now.projection === head.projection;
        if (!same) throw new LogError('stopped');
        await Promise.all([
          transaction.objectStore('meta').put(next),
          ...pending.remove.map(({ store, id }) => transaction.objectStore(store).delete(id)),
          ...pending.put.map(({ store, row }) => transaction.objectStore(store).put(row)),
        ]);
      });
      this.#filed(desk, pending);
      desk.head = next;
    } catch (error) {
      await this.#failed(error);
      throw error;
    }
  }

  #filed(desk: OpenDesk, pending: Pending): void {
    pending.settle();
    desk.shelf.filed();
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
    { head, next, journal, pending }: { head: Head; next: Head; journal: readonly JournalRow[]; pending?: Pending },
    witnessing: () => Promise<void>,
  ): Promise<void> {
    // where another context wrote meanwhile, its row stands in the place of ours and all of this fails
    const writing = this.#database.put(desk.connection, {
      add: journal.map((row) => ({ store: 'journal', row })),
      put: [{ store: 'meta', row: next }, ...(pending?.put ?? [])],
      remove: pending?.remove ?? [],
    });
    const [written, witnessed] = await Promise.allSettled([writing, witnessing()]);
    if (written.status === 'rejected') {
      await this.#witness.retract(head).catch(() => {});
      throw written.reason;
    }
    if (witnessed.status === 'rejected') throw asLogError(witnessed.reason);
    if (pending) this.#filed(desk, pending);
    desk.shelf.settle();
  }

  async #claimsOf(shelf: Shelf, entries: readonly { claim?: string | undefined }[]): Promise<string[]> {
    const keys = new Set<string>();
    for (const { claim } of entries) if (claim !== undefined) keys.add((await shelf.byKey(claim))?.key ?? claim);
    return [...keys];
  }
}
