/** One message, one transaction: entries, projection and indexes together, answered after it is on disk. */
import type { LogDeps } from './api';
import { seal } from './box';
import { type Bytes, sameBytes, utf8 } from './bytes';
import type { Pending } from './cabinet';
import type { Moment } from './clock';
import { sealCommits } from './commit';
import { asHead, type Database, emptyHead, type Head } from './database';
import { asLogError, isLogError, LogError } from './errors';
import { Filing } from './filing';
import { placesOf, readMessage, readPlaced } from './journal';
import type { Keeper } from './keeper';
import { isWhole, pack } from './packing';
import { refreshSome } from './refresh';
import { steady } from './steady';
import { catchUp, deskAt, filedHead, filedTo, sealLate } from './trail';
import { beginUnit, type OpenDesk, type Part, type Ready, type Unit, type Written } from './unit';
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
  async write(message: string, plan: (unit: Unit) => Promise<void>): Promise<Written> {
    const [written] = await this.writeAll([{ message, plan }]);
    return written!;
  }

  /**
   * As `write`, for messages that follow each other: each in a transaction of its own, the next worked out while the one before it goes to
   * the disk. Answers after the last; where one fails those before it are written, and none after it.
   */
  writeAll(parts: readonly Part[]): Promise<Written[]> {
    const written: Written[] = [];
    const turn = this.#queue.then(() => this.#attempt(parts, written, 3)).then(() => written);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Runs while nothing is being written. It may change what lies under the writer's hands. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue
      .then(work)
      .catch(async (error: unknown) => {
        await this.#failed(error);
        throw error;
      })
      .finally(() => this.forget());
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

  /** Brings some more rows up to date with the rules. Whether others are left; nothing where none was, or the log is locked. */
  refresh(): Promise<boolean | undefined> {
    let more: boolean | undefined;
    const turn = this.#queue.then(() =>
      this.#file(async (desk, head) => {
        const after = await refreshSome(desk, head);
        more = after && after.refresh !== undefined;
        return after;
      }),
    );
    this.#queue = turn.catch(() => {});
    return turn.then(() => more);
  }

  end(): void {
    clearTimeout(this.#quiet);
  }

  async #attempt(parts: readonly Part[], written: Written[], tries: number): Promise<void> {
    try {
      if (await this.#shaken) {
        await steady(this.#database, this.#deps.local);
        this.#shaken = Promise.resolve(false);
        await this.#deps.session.remove([SHAKEN]);
      }
      await this.series(parts.slice(written.length), written);
    } catch (error) {
      await this.#failed(error);
      // a block does not open: it is made again from the journal
      if (isLogError(error, 'not-readable') && tries > 1) {
        await this.#keeper.settle({ state: 'projection' });
        return this.#attempt(parts, written, 1);
      }
      // another context wrote meanwhile: work it out again on what is there now
      if (isLogError(error, 'stopped') && tries > 1) return this.#attempt(parts, written, tries - 1);
      throw error;
    }
  }

  /**
   * Writes these messages one after the other; `written` gets what each came to when it is on the disk. To be called by who has the turn.
   * With `restoring` nothing of it counts before all of it is there: no witness, no lists in between.
   */
  async series(parts: Iterable<Part> | AsyncIterable<Part>, written: Written[], restoring = false): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const part of parts) {
        this.#desk?.cabinet.tidy();
        const before = writing;
        const { ready, ...made } = await this.#prepare(part, restoring, before);
        await before;
        writing = (ready ? this.#commit(ready, restoring) : Promise.resolve()).then(() => void written.push(made.written));
        writing.catch(() => {});
      }
    } finally {
      // where the one before failed, that is why this one could not be worked out
      await writing;
    }
    this.#desk?.cabinet.tidy();
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

  /** Works a message out on the desk, as if what went before it were written; `before` is settled when it is or could not be. */
  async #prepare(part: Part, restoring: boolean, before: Promise<void>): Promise<{ written: Written; ready?: Ready }> {
    const { message, plan } = part;
    const keys = await this.#vault.keys();
    if (!keys) throw new LogError('locked');
    if (this.#desk && this.#desk.connection !== this.#database.connection) {
      await before;
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
    // opened anew meanwhile: what was looked at is another database, perhaps
    if (!this.#keeper.isClear(desk.connection)) throw new LogError('stopped');
    if (known) return { written: await this.#again(desk, message) };

    const filing = new Filing(desk.shelf, desk.rows, (refs) => readPlaced(this.#database, keys, refs, desk.shelf));
    await plan(beginUnit(this.#deps, message, desk, filing, head));
    const { staged } = filing;
    if (staged.length === 0) {
      // with a desk at hand it was not asked, and no transaction will tell
      if (known === undefined && (await placesOf(this.#database, [message])).size > 0)
        return { written: await this.#again(desk, message) };
      return { written: { entries: [], repeated: false, claims: [] } };
    }

    const begun = restoring
      ? await placesOf(
          this.#database,
          staged.map(({ entry }) => entry.message),
        )
      : new Map();
    const commits = await pack(desk.shelf, staged, head.seq + 1, new Set(begun.keys()));
    const claims = await filing.project();
    const behind = head.seq + commits.length - filedTo(head);
    const whole =
      restoring || filing.moved || staged.length > IMPORT || behind > FAR_BEHIND || desk.shelf.unfiled().length > MANY_CLAIMS;
    const shards = !restoring || part.last === true;
    const [journal, blocks] = await Promise.all([
      sealCommits(keys, commits, head.hash),
      whole ? this.#blocks(desk, head, shards) : this.#behind(keys, desk, head),
    ]);
    const next: Head = {
      ...blocks.head,
      projection: shards ? this.#projection : 'stale',
      seq: journal.at(-1)!.seq,
      hash: journal.at(-1)!.hash,
      entries: head.entries + staged.length,
      ...(filing.moved ? { moved: (head.moved ?? 0) + 1 } : {}),
      ...staged.map(({ entry }) => entry).reduce<Moment>(later, head),
    };
    desk.head = next;
    const secretsOf = new Set(staged.flatMap(({ entry }) => entry.claim ?? []));
    return {
      written: { entries: staged.map(({ entry }) => entry).filter(isWhole), repeated: false, claims },
      ready: {
        desk,
        head,
        next,
        journal,
        claims,
        secretsOf,
        last: part.last === true,
        ...(blocks.pending ? { pending: blocks.pending } : {}),
      },
    };
  }

  /**
   * Where the journal ends and whether it holds the message. With a desk at hand neither is asked: if another context wrote meanwhile, or
   * the message is there, the transaction fails and all of it is worked out again without the desk.
   */
  async #begin(keys: LogKeys, message: string): Promise<{ head: Head; known?: boolean }> {
    if (this.#desk?.keys === keys) return { head: this.#desk.head };
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

  /** What was changed in the blocks, sealed, and the head with the blocks at the journal's end; `shards` as for `Cabinet.pending`. */
  async #blocks(desk: OpenDesk, head: Head, shards = true): Promise<{ head: Head; pending: Pending }> {
    await desk.shelf.spread();
    const pending = await desk.cabinet.pending({ shards });
    desk.shelf.filed();
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

  /** @param work changes more on the desk, and answers what the head says of it; nothing where it changed nothing */
  async #file(work?: (desk: OpenDesk, head: Head) => Promise<Partial<Head> | undefined>): Promise<void> {
    const keys = await this.#vault.keys();
    if (!keys || (this.#desk && this.#desk.connection !== this.#database.connection)) return;
    const head = this.#desk?.head ?? (await this.#head());
    const behind = head && filedTo(head) < head.seq;
    if (!head || head.projection !== this.#projection || !(behind || (work && head.refresh !== undefined))) return;
    try {
      const desk = await this.#deskFor(keys, head);
      const said = await work?.(desk, head);
      const { head: filed, pending } = await this.#blocks(desk, head);
      const { refresh: _, ...rest } = filed;
      const next: Head = said ? { ...rest, ...said } : filed;
      await this.#database.write(['blocks', 'keys', 'meta'], async (transaction) => {
        const now = asHead(await transaction.objectStore('meta').get('head'));
        // another context wrote meanwhile, or made the blocks anew: it has them
        const same =
          now &&
          sameBytes(now.hash, head.hash) &&
          now.filed === head.filed &&
          now.projection === head.projection &&
          now.refresh === head.refresh;
        if (!same) throw new LogError('stopped');
        await Promise.all([
          transaction.objectStore('meta').put(next),
          ...pending.remove.map(({ store, id }) => transaction.objectStore(store).delete(id)),
          ...pending.put.map(({ store, row }) => transaction.objectStore(store).put(row)),
        ]);
      });
      pending.settle();
      desk.cabinet.tidy();
      desk.head = next;
    } catch (error) {
      await this.#failed(error);
      throw error;
    }
  }

  /**
   * Writes it all in one transaction, and the witness beside it. The witness may so be ahead of a database that fails: it is taken back
   * then, and where even that fails the entry is put back at the next start: found saved though it was not acknowledged, never lost, and
   * never twice, since its message is known by its id.
   */
  async #commit({ desk, head, next, journal, pending, secretsOf, claims, last }: Ready, restoring: boolean): Promise<void> {
    const { keys, shelf } = desk;
    const sealedSecrets = async (): Promise<Bytes | undefined> => {
      const secrets = shelf.secretsOf(secretsOf);
      return secrets.length ? seal(keys.box, utf8(JSON.stringify(secrets)), tailPlace(keys.log)) : undefined;
    };
    // where another context wrote meanwhile, its row stands in the place of ours and all of this fails
    const writing = this.#database.put(desk.connection, {
      add: journal.map((row) => ({ store: 'journal', row })),
      put: [{ store: 'meta', row: next }, ...(pending?.put ?? [])],
      remove: [...(pending?.remove ?? []), ...(last ? [{ store: 'meta' as const, id: 'restore' }] : [])],
    });
    const witnessing = restoring ? undefined : this.#witness.write(next, journal, sealedSecrets);
    const [written, witnessed] = await Promise.allSettled([writing, witnessing]);
    if (written.status === 'rejected') {
      if (!restoring) await this.#witness.retract(head).catch(() => {});
      throw written.reason;
    }
    if (witnessed.status === 'rejected') throw asLogError(witnessed.reason);
    pending?.settle();
    shelf.settle();
    clearTimeout(this.#quiet);
    if (!pending) this.#quiet = setTimeout(() => void this.file().catch(() => {}), QUIET);
    if (!restoring) this.#onWritten(claims);
  }

  /** What a message did that the journal holds already. */
  async #again({ keys, shelf }: OpenDesk, message: string): Promise<Written> {
    const entries = (await readMessage(this.#database, keys, message, shelf)) ?? [];
    const claims = new Set<string>();
    for (const { claim } of entries) if (claim !== undefined) claims.add((await shelf.byKey(claim))?.key ?? claim);
    return { entries: entries.filter(isWhole), repeated: true, claims: [...claims] };
  }
}
