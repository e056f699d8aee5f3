/** Reading the log from any page of the extension. Nothing is kept between two questions but what the search needs and what is not filed yet. */
import type { Claim } from '@/utils/claim/claim';
import type { LogReader, Page, WorklistQuery } from './api';
import { type AuditLine, auditLines, type Verdict, verify } from './audit';
import { type Progress, writeBackup } from './backup';
import { openBlock, pagesIn } from './blocks';
import { sameBox } from './box';
import type { Bytes } from './bytes';
import { byMoment } from './clock';
import { isFaded, type KeyRing, NO_KEYS } from './commit';
import { asHead, type Database, type Head } from './database';
import type { Entry } from './entry';
import { damaged, FOREIGN, type Health, isLogError, LOST, LogError, repaired, SHUT, WELL } from './errors';
import { Finder } from './finder';
import { recordOf } from './fold';
import { damageOf, lastLook, lossOf } from './health';
import { tokensOf } from './identity';
import { readCommits, readEntries } from './journal';
import type { ClaimRecord, ClaimRow, Counts, Derived } from './record';
import { refreshedShare } from './refresh';
import { rangeOf } from './sealed-rows';
import type { Found } from './search';
import { recordsIn, type Share, sharesOf } from './share';
import { wipe } from './short-hash';
import {
  type Kept,
  list,
  recordBlock,
  records,
  type Summary,
  shardOf,
  summary,
  type Table,
  tokenShards,
  WITHOUT_DATE,
  wordBlock,
  words as wordsTable,
} from './tables';
import { filedTo, keyRing } from './trail';
import type { LogKeys, Vault } from './vault';
import { through, type View, Views } from './view';
import { CAPTURES } from './waiting';
import { hashOf, type Witness } from './witness';

/** Rows of list blocks read at once. */
const SCREEN = 8;

const withoutNumber = ({ n: _, ...row }: ClaimRow & { n: number }): ClaimRow => row;

const whole = <T>(view: View, table: Table<T>): AsyncGenerator<T> =>
  through((range, rows) => view.range(table, range, rows), { from: `${table.prefix}/`, to: `${table.prefix}/\uffff` });

/** What a question is answered from. */
interface Open {
  keys: LogKeys;
  head: Head | undefined;
  view: View;
}

export class Reader implements Omit<LogReader, 'onChange' | 'close' | 'vaultState' | 'setAside'> {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #finder: Finder;
  readonly #witness: Witness;
  readonly #views: Views;
  /** what was counted last, with the box it was opened from: another count is in another box */
  #known: { keys: LogKeys; box: Bytes; summary: Summary } | undefined;

  constructor(database: Database, vault: Vault, witness: Witness, derive: (record: ClaimRecord) => Derived) {
    this.#database = database;
    this.#vault = vault;
    this.#witness = witness;
    this.#views = new Views(database, derive, () => this.#head());
    this.#finder = new Finder(database, {
      head: () => this.#head(),
      every: () => this.#searched(),
      of: (claims) => this.#searchedOf(claims),
    });
  }

  /** Something changed: what is kept for the search is behind. */
  forget(): void {
    this.#finder.stale();
  }

  /** Nothing of it may stay in memory: the log was locked. */
  drop(): void {
    this.#known = undefined;
    this.#finder.drop();
    this.#views.drop();
    wipe();
  }

  /** Throws `mending` while the lists are made again. */
  async #made(head: Head | undefined): Promise<void> {
    const made = head ? head.seq === 0 || !/^(stale|building)/.test(head.projection) : await this.#isNew();
    if (!made) throw new LogError('mending');
  }

  async #open(): Promise<Open | undefined> {
    const keys = await this.#vault.unlocked();
    if (!keys) return undefined;
    const head = await this.#head();
    await this.#made(head);
    return { keys, head, view: await this.#views.at(keys, head) };
  }

  /** A log without an end is new, unless the witness has seen one. */
  async #isNew(): Promise<boolean> {
    return ((await this.#witness.read())?.seq ?? 0) === 0;
  }

  async #withToken({ keys, view }: Open, token: string): Promise<Kept[]> {
    const blind = keys.blind(token);
    const found = (await view.block(tokenShards, shardOf(blind, view.bits))).find(blind);
    const kept = await Promise.all(
      found.map(async (n) => (await view.block(records, recordBlock(n))).find((one) => one.n === n)),
    );
    return kept.filter((one) => one !== undefined);
  }

  async #kept(open: Open, key: string): Promise<Kept | undefined> {
    const found = await this.#withToken(open, key);
    return found.find((one) => one.key === key || one.keys.includes(key)) ?? (found.length === 1 ? found[0] : undefined);
  }

  async claim(key: string): Promise<ClaimRecord | undefined> {
    const open = await this.#open();
    const kept = open && (await this.#kept(open, key));
    return kept && recordOf(kept.key, kept.state);
  }

  async claimByIdentity(claim: Claim): Promise<ClaimRecord | undefined> {
    const open = await this.#open();
    if (!open) return undefined;
    for (const token of tokensOf(claim)) {
      const kept = await this.#kept(open, token);
      if (kept) return recordOf(kept.key, kept.state);
    }
    return undefined;
  }

  async history(key: string): Promise<Entry[]> {
    const open = await this.#open();
    const kept = open && (await this.#kept(open, key));
    if (!kept) return [];
    const entries = await readEntries(this.#database, open.keys, kept.refs, await this.#keyRing(open));
    return entries.filter((entry): entry is Entry => !isFaded(entry)).sort(byMoment);
  }

  async worklist(query: WorklistQuery = {}): Promise<Page<ClaimRow>> {
    const open = await this.#open();
    if (!open) return { rows: [] };
    const end = query.to === undefined ? (query.withoutDate ? WITHOUT_DATE : '9997') : query.to;
    let from: string | undefined = query.cursor ?? `l/${query.from ?? ''}`;
    const rows: ClaimRow[] = [];
    while (from !== undefined && rows.length < (query.limit ?? 200)) {
      const { blocks, next }: { blocks: (ClaimRow & { n: number })[][]; next?: string } = await open.view.range(
        list,
        { from, to: `l/${end}/~` },
        SCREEN,
      );
      for (const block of blocks) rows.push(...block.map(withoutNumber));
      from = next;
    }
    return { rows, ...(from === undefined ? {} : { next: from }) };
  }

  async *rows(): AsyncGenerator<ClaimRow[]> {
    const open = await this.#open();
    if (open) for await (const block of whole(open.view, list)) yield block.map(withoutNumber);
  }

  async *all(): AsyncGenerator<ClaimRecord[]> {
    const open = await this.#open();
    if (open) for await (const block of whole(open.view, records)) yield recordsIn(block);
  }

  async shares(parts: number): Promise<Share[]> {
    const open = await this.#open();
    return open ? sharesOf(this.#database.name, open.keys, open.view, open.head?.nodes ?? 0, parts) : [];
  }

  async search(text: string, limit = 50): Promise<ClaimRow[]> {
    // between two keys the database is not asked whether there is a log: what is in memory goes at a lock
    const keys = (this.#finder.ready && (await this.#vault.keys())) || (await this.#open())?.keys;
    return keys ? this.#finder.find(keys, text, limit) : [];
  }

  async *#searched(): AsyncGenerator<Found[]> {
    const open = await this.#open();
    if (!open) return;
    const words = new Map<number, string>();
    for await (const block of whole(open.view, wordsTable)) for (const [n, text] of block) words.set(n, text);
    for await (const block of whole(open.view, list))
      yield block.map((row) => ({ n: row.n, row: withoutNumber(row), words: words.get(row.n) ?? '' }));
  }

  async #searchedOf(claims: readonly string[]): Promise<Map<number, Found | undefined>> {
    const found = new Map<number, Found | undefined>();
    const open = await this.#open();
    for (const claim of open ? claims : []) {
      const kept = await this.#kept(open!, claim);
      if (!kept) continue;
      const { view } = open!;
      const rows = kept.place === undefined ? [] : await view.block(list, kept.place);
      const row = rows.find(({ n }) => n === kept.n);
      const words = (await view.block(wordsTable, wordBlock(kept.n))).find(([n]) => n === kept.n)?.[1] ?? '';
      found.set(kept.n, row && { n: kept.n, row: withoutNumber(row), words });
    }
    return found;
  }

  /** While locked only how much is waiting. One question to the storage: these numbers stand on every screen. */
  async counts(): Promise<Counts> {
    const keys = await this.#vault.keys();
    const id = `${summary.prefix}/0`;
    const [head, waiting, [pages]] = await this.#database.read(['meta', 'sealed', 'blocks'], async (transaction) =>
      Promise.all([
        transaction.objectStore('meta').get('head').then(asHead),
        transaction.objectStore('sealed').getAllKeys(rangeOf(CAPTURES)),
        pagesIn(transaction, 'blocks', keys ? [id] : []),
      ]),
    );
    const { parts: _, ...counted } = await this.#counted(keys, head, pages?.pages ?? []);
    const refreshed = refreshedShare(head);
    return {
      ...counted,
      ...(refreshed === undefined ? {} : { refreshed }),
      entries: head?.entries ?? 0,
      waiting: waiting.filter((one) => !one.includes('~')).length,
    };
  }

  async #counted(keys: LogKeys | undefined, head: Head | undefined, pages: Parameters<typeof openBlock>[3]): Promise<Summary> {
    if (!keys) return summary.empty();
    await this.#made(head);
    if (head && filedTo(head) < head.seq) return (await this.#views.at(keys, head)).block(summary, '0');
    const box = pages[0]?.box;
    if (!box) return summary.empty();
    // several places on a screen ask for the same numbers whenever anything changed
    if (this.#known?.keys === keys && sameBox(this.#known.box, box)) return this.#known.summary;
    const found = summary.decode((await openBlock(keys, 'blocks', `${summary.prefix}/0`, pages)).plain);
    this.#known = { keys, box, summary: found };
    return found;
  }

  #keyRing({ keys, head }: Open): Promise<KeyRing> {
    return keyRing(this.#database, keys, head);
  }

  async *entries(): AsyncGenerator<Entry[]> {
    const open = await this.#open();
    if (!open) return;
    const ring = await this.#keyRing(open);
    const end = open.head?.seq ?? 0;
    for (let from = 1; from <= end; ) {
      const { commits, next } = await readCommits(this.#database, open.keys, from, Math.min(end, from + 300), ring);
      yield commits.flatMap(({ entries }) => entries).filter((entry): entry is Entry => !isFaded(entry));
      from = next;
    }
  }

  async *backup(options: { passphrase?: string; progress?: Progress; signal?: AbortSignal } = {}): AsyncGenerator<Bytes> {
    const open = await this.#open();
    if (!open) throw new LogError('locked');
    const { key, ...wrapped } = await this.#vault.forBackup(options.passphrase);
    const entries = open.head?.entries ?? 0;
    yield* writeBackup(
      { log: open.keys.log, device: 'claimside', made: Date.now(), entries, ...wrapped },
      key,
      this.entries(),
      options,
    );
  }

  async *audit(): AsyncGenerator<AuditLine[]> {
    const open = await this.#open();
    if (open) yield* auditLines(this.#database, open.keys, NO_KEYS);
  }

  async verify(): Promise<Verdict> {
    const open = await this.#open();
    if (!open) return { rows: 0, entries: 0, whole: true, lost: 0 };
    const testimony = await this.#witness.read();
    const witnessed = testimony?.log === open.keys.log ? { seq: testimony.seq, hash: hashOf(testimony) } : undefined;
    return verify(this.#database, open.keys, await this.#keyRing(open), witnessed);
  }

  async #head(): Promise<Head | undefined> {
    return this.#database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  }

  async health(): Promise<Health> {
    try {
      return (await this.#without()) ?? (await this.#noted());
    } catch (error) {
      if (isLogError(error, 'storage')) return SHUT;
      throw error;
    }
  }

  /** Whether there is no log here to speak of, though there was one. */
  async #without(): Promise<Health | undefined> {
    const [own, head, fresh] = await Promise.all([this.#vault.sealing(), this.#head(), this.#isNew()]);
    if (own && head && head.log !== own.log) return FOREIGN;
    if (own ? await this.#opens() : fresh && !head) return undefined;
    return LOST;
  }

  /** False where the key is gone that a log without a passphrase opens with. */
  async #opens(): Promise<boolean> {
    try {
      await this.#vault.keys();
      return true;
    } catch (error) {
      if (!isLogError(error, 'not-readable')) throw error;
      return false;
    }
  }

  /** What was written down of damage and repairs. */
  async #noted(): Promise<Health> {
    const [damage, { mended, restored }] = await Promise.all([damageOf(this.#database), lastLook(this.#database)]);
    if (damage) return damaged(lossOf(damage), restored ?? 0);
    // told for a day: a repair at the start of the morning must not go by unseen
    return mended !== undefined && Date.now() - mended < 86_400_000 ? repaired(restored ?? 0) : WELL;
  }

  async journal(before?: number, limit = 100): Promise<Page<Entry>> {
    const open = await this.#open();
    if (!open) return { rows: [] };
    const ring = await this.#keyRing(open);
    let to = (before ?? (open.head?.seq ?? 0) + 1) - 1;
    const rows: Entry[] = [];
    while (to > 0 && rows.length < limit) {
      const from = Math.max(1, to - limit + 1);
      const { commits } = await readCommits(this.#database, open.keys, from, to, ring);
      for (const { entries } of commits.toReversed())
        rows.push(...entries.filter((entry): entry is Entry => !isFaded(entry)).toReversed());
      to = (commits[0]?.seq ?? from) - 1;
    }
    return { rows, ...(to > 0 ? { next: String(to + 1) } : {}) };
  }
}
