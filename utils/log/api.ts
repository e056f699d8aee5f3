/** The log as the other rooms see it. Pages read; only the background writes. Every failure is a `LogError` with a sentence. */
import type { Beside } from '@/utils/claim/beside';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import type { SetAside } from './aside';
import type { AuditLine, Verdict } from './audit';
import type { Progress } from './backup';
import type { Bytes } from './bytes';
import type { Entry, EntryBody, Source } from './entry';
import type { Health } from './errors';
import type { ClaimRecord, ClaimRow, Counts, Derived, Doubtful } from './record';
import type { Preview, Secret } from './restore';
import type { Share } from './share';
import type { VaultState } from './vault';

/** One claim as a page or a file showed it: a `ReadClaim` fits. */
export interface Observation {
  claim: Claim;
  doubtful: readonly Doubtful[];
  /** what a file says of it that is no field of the claim */
  beside?: Beside | undefined;
}

/** `looked`: nothing new of the claim, also where another source says the same; `again`: nor is it noted, for it was today already. */
export type SeenAs = 'new' | 'changed' | 'looked' | 'again';

export interface Seen {
  key: string;
  as: SeenAs;
}

export interface Recorded {
  /** ids of the entries of this message, the same when the message comes again */
  entries: string[];
  /** the claims it was about, by their keys now */
  claims: string[];
  /** true where the message was already in the log: nothing was written */
  repeated: boolean;
}

/** `claims[i]` belongs to the i-th observation; null where nothing on the page identifies a claim (not logged). */
export interface Captured extends Recorded {
  seen: (Seen | null)[];
  /** the log is locked: the capture was put away sealed, and is taken in at the next unlock */
  sealed?: true;
}

/** The log's lock. Every change is told to all pages (`onChange`). */
export interface VaultApi {
  state(): Promise<VaultState>;
  /** First passphrase. Returns the recovery key, to be printed; it is kept nowhere. Throws `weak-passphrase`. */
  setPassphrase(passphrase: string, shortest?: number): Promise<string>;
  /** Throws `wrong-passphrase`. What was captured while locked comes in behind it. */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** Opens with the recovery key and sets a new passphrase. */
  recover(recoveryKey: string, passphrase: string, shortest?: number): Promise<void>;
  change(from: string, to: string, shortest?: number): Promise<void>;
  renewRecovery(passphrase: string): Promise<string>;
}

export interface Message {
  /** made by the sender and kept for its retries: the same id again writes nothing */
  id: string;
  claim?: string;
  bodies: EntryBody[];
}

export interface Capture {
  id: string;
  observations: readonly Observation[];
  source: Source;
  /** an import's name, so that it can be undone as one */
  batch?: string;
}

export interface Page<T> {
  rows: T[];
  /** give it back for the next page; absent at the end */
  next?: string;
}

export interface WorklistQuery {
  /** first and last due day, both included; closed claims and claims without a date are left out unless asked for */
  from?: CalendarDate;
  to?: CalendarDate;
  withoutDate?: boolean;
  cursor?: string;
  /** at least so many rows, where there are that many (default 200) */
  limit?: number;
}

export interface LogReader {
  /** The claim by its key, also by an older key that has become another. */
  claim(key: string): Promise<ClaimRecord | undefined>;
  /** The claim that this reading belongs to, if it is in the log. */
  claimByIdentity(claim: Claim): Promise<ClaimRecord | undefined>;
  /** Every entry of the claim, oldest first, those taken back included. */
  history(key: string): Promise<Entry[]>;
  /** Rows by the day they are due, soonest first. */
  worklist(query?: WorklistQuery): Promise<Page<ClaimRow>>;
  /** All rows, closed claims too, in portions. */
  rows(): AsyncIterable<ClaimRow[]>;
  /** All claims in full, in portions. */
  all(): AsyncIterable<ClaimRecord[]>;
  /** The same for workers of a page, in at most so many parts that together are all claims (`readShare`). Nothing before there is a log. */
  shares(parts: number): Promise<Share[]>;
  /** Rows that hold every word typed, in names, numbers, payers, codes, notes. At most `limit` (default 50). */
  search(text: string, limit?: number): Promise<ClaimRow[]>;
  counts(): Promise<Counts>;
  /** Entries of the whole log, newest first. */
  journal(before?: number, limit?: number): Promise<Page<Entry>>;
  /** Every entry of the log in portions, in the order of the journal: export for the clerk's own use. */
  entries(): AsyncIterable<Entry[]>;
  /** The whole log as one encrypted file, piece by piece. A log without a passphrase needs one for the file. Throws `stopped`. */
  backup(options?: { passphrase?: string; progress?: Progress; signal?: AbortSignal }): AsyncIterable<Bytes>;
  /** Who did what when, without what was said of whom. */
  audit(): AsyncIterable<AuditLine[]>;
  /** Goes along the whole chain; names the first entry that is not as it was written. */
  verify(): Promise<Verdict>;
  /** Rows of backups that do not fit this version: they were put away, not dropped. Throws `locked`. */
  setAside(): Promise<SetAside[]>;
  vaultState(): Promise<VaultState>;
  /** What is known of damage, without looking anew. */
  health(): Promise<Health>;
  /** Calls back after every change, with the keys of the claims that changed in this very context, or nothing when another wrote. */
  onChange(listener: (keys?: readonly string[]) => void): () => void;
  close(): void;
}

export interface Log extends LogReader {
  /** Writes the entries in one transaction and answers after it is on disk. */
  record(message: Message): Promise<Recorded>;
  /** Takes in what a page or a file shows: finds each claim, writes what is new, and notes the look where nothing is. */
  seen(capture: Capture): Promise<Captured>;
  /** Takes back one entry of a claim. Undoing an `undone` entry brings it back. Without its claim only newer entries are found. */
  undo(message: { id: string; claim?: string; entry: string }): Promise<Recorded>;
  /** Takes back everything that an import brought. */
  undoBatch(message: { id: string; batch: string }): Promise<Recorded>;
  vault: VaultApi;
  /** Takes in what was captured while locked; how many captures that were. Done by itself after an unlock. */
  takeWaiting(): Promise<number>;
  /** Puts unfinished text away, sealed, so that it comes back after a lock or a crash. Works while locked; `undefined` drops it. */
  keepDraft(name: string, value: unknown): Promise<void>;
  /** Throws `locked`. */
  draft(name: string): Promise<unknown>;
  /** What a backup file would bring. Throws `not-a-backup`, `newer`, `wrong-passphrase`. */
  preview(file: Blob, secret: Secret): Promise<Preview>;
  /** Takes over the file's entries that are not here yet, all or none; twice is as good as once. Answers how many. */
  restore(message: { id: string; file: Blob; secret: Secret; progress?: Progress; signal?: AbortSignal }): Promise<number>;
  /** Removes what was set aside under this id. */
  dropAside(id: string): Promise<void>;
  /** Destroys what was said of claims closed before this moment. Answers how many claims. */
  retire(message: { id: string; before: number }): Promise<number>;
  /**
   * Is everything there? To be asked at every start, off the critical path; mends what can be mended. Works while locked.
   * Counts first; the thorough look, which reads everything, follows by itself once a day, and is waited for with `thorough`.
   */
  check(options?: { thorough?: boolean }): Promise<Health>;
  /** Resolves when nothing goes on behind the answers any more: lists written, the look behind a start or an unlock over. */
  quiet(): Promise<void>;
  /** Goes on without what is missing (`damaged`), or with a new log (`lost`). */
  goOn(id: string): Promise<void>;
}

/** Named places outside IndexedDB: `storage.local` in the browser. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface LogDeps {
  /** default `claimside` */
  name?: string;
  /** `storage.local`: the witness, the newest entries, the wrapped keys */
  local: Area;
  /** `storage.session`: the key while unlocked */
  session: Area;
  user: () => string;
  device: () => string;
  /** milliseconds since 1970 UTC; default `Date.now` */
  now?: () => number;
  /** what a row shows and by when it is due; pure, and the same for the same record */
  derive?: (record: ClaimRecord) => Derived;
  /** changes whenever `derive` does: all rows are then made again */
  derived?: string;
}
