/** The log's database: its stores, the chain of its versions, and transactions that always answer. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import type { Bytes } from './bytes';
import { asLogError, isLogError, LogError } from './errors';

/** One page of a sealed commit. `message` stands on the first page alone, and makes the message idempotent. */
export interface JournalRow {
  /** 1, 2, 3 … without a gap */
  seq: number;
  message?: string;
  /** pages of the commit that begins here */
  pages?: number;
  /** SHA-256 of the predecessor's hash, `seq` and `box` */
  hash: Bytes;
  box: Bytes;
}

/** One page of a sealed block. Pages after the first have the block's id with `~1`, `~2` … */
export interface BoxRow {
  id: string;
  box: Bytes;
  /** on the first page, where there are more */
  pages?: number;
}

/** Where the journal ends, and how much there is: compared with the witness at every start. */
export interface Head {
  id: 'head';
  log: string;
  seq: number;
  hash: Bytes;
  /** entries in the journal */
  entries: number;
  /** number of the next record */
  nodes: number;
  at: number;
  tick: number;
  /** bits that name a shard of the blind index and of the claims' keys */
  shards: number;
  /** rows in `blocks` and in `keys` */
  blocks: number;
  keys: number;
  /** how often records were numbered or put together otherwise: what points to them is made anew then */
  moved?: number;
  /** the journal's row up to which the blocks go, and what is said above of records, shards and rows; absent where that is its end */
  filed?: number;
  /** keys of claims that came behind it, sealed (see trail.ts) */
  late?: Bytes;
  /** what the blocks were made with (see `rebuild`), or how far making them again has come */
  projection: string;
  /** the record from whose number on rows may still say what other rules said (see `refresh`); absent where none does */
  refresh?: number;
  /** stretches of the journal that are lost for good, first and last row: known and accepted */
  lost?: [from: number, to: number][];
  /** entries that are there and no longer open, since the keys of their claims are lost: known and accepted */
  shut?: number;
}

/** Damage that was found and not yet mended: the log opens for reading only. */
export interface DamageRow {
  id: 'damage';
  missing: [from: number, to: number][];
  /** entries that no longer open, all there are and those that are not accepted yet, and their claims: where keys of claims are lost */
  shut?: { entries: number; fresh: number; claims: number };
}

/** When the log was last looked through from end to end, and when and how much was mended; milliseconds since 1970 UTC. */
export interface LookedRow {
  id: 'looked';
  through?: number;
  mended?: number;
  restored?: number;
}

/** In the second database of a salvage: everything is there, and the journal reached so far. */
export interface ShelterRow {
  id: 'shelter';
  rows: number;
}

/** A restore is under way: where the journal ended before it, and what was missing. */
export interface RestoreRow {
  id: 'restore';
  head: Head;
  damage?: DamageRow;
}

/** Copy of what `storage.local` holds of the vault. */
export interface VaultRow {
  id: 'vault';
  value: string;
}

export interface DeviceKeyRow {
  id: 'device';
  key: CryptoKey;
}

/** A capture made while the log was locked, sealed to its public key. */
export interface SealedRow {
  id: string;
  at: number;
  box: Bytes;
  pages?: number;
}

export interface LogSchema extends DBSchema {
  journal: { key: number; value: JournalRow; indexes: { message: string } };
  keys: { key: string; value: BoxRow };
  blocks: { key: string; value: BoxRow };
  meta: { key: string; value: Head | DeviceKeyRow | DamageRow | LookedRow | RestoreRow | ShelterRow | VaultRow };
  sealed: { key: string; value: SealedRow };
}

export const asHead = (row: LogSchema['meta']['value'] | undefined): Head | undefined => (row?.id === 'head' ? row : undefined);

/** Before the first row of the journal. */
export const GENESIS: Bytes = new Uint8Array(32);

/** A log in which nothing stands yet. */
export const emptyHead = (log: string): Head => ({
  id: 'head',
  log,
  seq: 0,
  hash: GENESIS,
  entries: 0,
  nodes: 1,
  at: 0,
  tick: 0,
  shards: 0,
  blocks: 0,
  keys: 0,
  projection: '',
});

export type LogStore = StoreNames<LogSchema>;
export type Reading = IDBPTransaction<LogSchema, LogStore[], 'readonly'>;
export type Writing = IDBPTransaction<LogSchema, LogStore[], 'readwrite'>;
type Upgrading = IDBPTransaction<LogSchema, LogStore[], 'versionchange'>;

/** `MIGRATIONS[n]` leads from version n to n + 1. A step is never changed once released; `tests/log` holds a database of each version. */
export const MIGRATIONS: readonly ((db: IDBPDatabase<LogSchema>, transaction: Upgrading) => void)[] = [
  (db) => {
    db.createObjectStore('journal', { keyPath: 'seq' }).createIndex('message', 'message', { unique: true });
    db.createObjectStore('keys', { keyPath: 'id' });
    db.createObjectStore('blocks', { keyPath: 'id' });
    db.createObjectStore('meta', { keyPath: 'id' });
    db.createObjectStore('sealed', { keyPath: 'id' });
  },
  // commits are written shorter from here on (commit.ts reads both): an older version must leave such a log alone
  () => {},
  // the blocks may be behind the journal from here on (trail.ts): an older version would take them for all there is
  () => {},
];

export const VERSION = MIGRATIONS.length;
const TIME_OUT = 15_000;
/** For what goes through a whole store: a log of years on a busy machine. */
export const LONG = 180_000;
/** Rows in one transaction from which on it is given as long: an import on a busy machine. */
const MANY_ROWS = 500;

const HELD =
  'Not saved: a page of Claimside that was opened before its update is still open. Close that page or reload it, and save again.';

/** Rejects with `no-answer` where a promise of the browser's storage never settles: it happens on full disks. */
export function withTimeout<T>(work: Promise<T>, onTimeout: () => void = () => {}, milliseconds = TIME_OUT): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onTimeout();
      reject(new LogError('no-answer'));
    }, milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What one transaction writes. */
interface Rows {
  add: { store: LogStore; row: LogSchema[LogStore]['value'] }[];
  put: { store: LogStore; row: LogSchema[LogStore]['value'] }[];
  remove: { store: LogStore; id: string }[];
}

export class Database {
  readonly name: string;
  #open: Promise<IDBPDatabase<LogSchema>> | undefined;
  #ended = false;
  /** a newer version of the extension has taken the database over while this page was open */
  #outdated = false;
  #connection = 0;
  /** called once when that happens */
  onOutdated: () => void = () => {};

  constructor(name: string) {
    this.name = name;
  }

  /** Which connection this is, counted: behind another one the database may be another, too. */
  get connection(): number {
    return this.#connection;
  }

  /** Why nothing is asked of the storage any more. That is no failure of the storage: nothing may be mended for it. */
  #gone(): LogError | undefined {
    if (this.#ended) return new LogError('stopped');
    return this.#outdated ? new LogError('outdated') : undefined;
  }

  #connect(): Promise<IDBPDatabase<LogSchema>> {
    const gone = this.#gone();
    if (gone) return Promise.reject(gone);
    this.#connection++;
    let held = false;
    const asked = openDB<LogSchema>(this.name, VERSION, {
      upgrade: (db, from, _to, transaction) => {
        for (const step of MIGRATIONS.slice(from)) step(db, transaction);
      },
      blocked: () => {
        held = true;
      },
      // another context upgrades or deletes: make way, and connect again when needed
      blocking: (_now, next) => this.#makeWay(next),
      terminated: () => {
        this.#open = undefined;
        this.#connection++;
      },
    });
    // one that comes too late is not wanted any more, and would stand in the way of others
    const tooLate = (): void => void asked.then((db) => db.close()).catch(() => {});
    const opening = withTimeout(asked, tooLate).catch((error: unknown) => {
      this.#open = undefined;
      throw held && isLogError(error, 'no-answer') ? new LogError('no-answer', HELD) : asLogError(error);
    });
    this.#open = opening;
    return opening;
  }

  #makeWay(next: number | null): void {
    this.close();
    if (next === null || next <= VERSION || this.#outdated) return;
    this.#outdated = true;
    this.onOutdated();
  }

  async #run<M extends 'readonly' | 'readwrite', T>(
    mode: M,
    stores: LogStore[],
    work: (transaction: IDBPTransaction<LogSchema, LogStore[], M>) => Promise<T>,
    again: boolean,
    patience = TIME_OUT,
  ): Promise<T> {
    const db = await (this.#open ?? this.#connect());
    let transaction: IDBPTransaction<LogSchema, LogStore[], M>;
    try {
      transaction = db.transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      // the connection was closed under us (another version, a storage error): one new connection, then give up
      this.close();
      if (again) return this.#run(mode, stores, work, false, patience);
      throw this.#gone() ?? asLogError(error);
    }
    const abort = () => {
      try {
        transaction.abort();
      } catch {
        // it was over already
      }
      this.close();
    };
    try {
      return await withTimeout(
        (async () => {
          const done = transaction.done;
          // observed below; without this a transaction that fails while `work` fails too would count as unhandled
          done.catch(() => {});
          const result = await work(transaction);
          await done;
          return result;
        })(),
        abort,
        patience,
      );
    } catch (error) {
      // a full disk shows in the transaction's own error; its requests only say that they were aborted
      const cause = error instanceof LogError ? error : (transaction.error ?? error);
      abort();
      throw this.#gone() ?? asLogError(cause);
    }
  }

  /** Begins to connect: who asks next need not wait for all of it. What fails shows then. */
  async warm(): Promise<void> {
    await (this.#open ?? this.#connect()).catch(() => {});
  }

  /** A read that the storage failed is tried once more on a new connection. */
  async read<T>(stores: LogStore[], work: (transaction: Reading) => Promise<T>, patience = TIME_OUT): Promise<T> {
    try {
      return await this.#run('readonly', stores, work, true, patience);
    } catch (error) {
      if (!isLogError(error, 'storage')) throw error;
      return this.#run('readonly', stores, work, true, patience);
    }
  }

  /** Strict durability: resolves after `complete`, when the rows are on disk. A failure leaves nothing behind. */
  write<T>(stores: LogStore[], work: (transaction: Writing) => Promise<T>, patience = TIME_OUT): Promise<T> {
    return this.#run('readwrite', stores, work, true, patience);
  }

  /**
   * Writes all of it or nothing, strictly, on this very connection and no other; throws `stopped` where that is gone, or where a row that is
   * to be added is there already. Asks for nothing and waits for no single row: one way to the storage and back.
   */
  put(connection: number, { add, put, remove }: Rows): Promise<void> {
    const stores = [...new Set([...add, ...put, ...remove].map(({ store }) => store))];
    if (connection !== this.#connection) return Promise.reject(new LogError('stopped'));
    return this.#run(
      'readwrite',
      stores,
      async (wrapped) => {
        if (connection !== this.#connection) throw new LogError('stopped');
        const transaction = unwrap(wrapped);
        // asked for once: an import puts some thousand rows
        const at = new Map(stores.map((store) => [store, transaction.objectStore(store)]));
        for (const { store, row } of add) at.get(store)?.add(row);
        for (const { store, id } of remove) at.get(store)?.delete(id);
        for (const { store, row } of put) at.get(store)?.put(row);
        transaction.commit();
      },
      false,
      add.length + put.length > MANY_ROWS ? LONG : TIME_OUT,
    );
  }

  /** Closes for good: nothing that is still under way connects again. */
  end(): void {
    this.#ended = true;
    this.close();
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    this.#connection++;
    open?.then((db) => db.close()).catch(() => {});
  }
}
