/** Reading the log from any page of the extension. Nothing is kept between two questions but what the search needs. */
import type { Claim } from '@/utils/claim/claim';
import type { LogReader, Page, WorklistQuery } from './api';
import { type AuditLine, auditLines, type Verdict, verify } from './audit';
import { type Progress, writeBackup } from './backup';
import { fetchBlocks, fetchRange, type Seal } from './blocks';
import type { Bytes } from './bytes';
import { Cabinet } from './cabinet';
import { byMoment } from './clock';
import { isFaded, type KeyRing, NO_KEYS } from './commit';
import { asHead, type Database, type Head } from './database';
import type { Entry } from './entry';
import { damaged, type Health, LogError, repaired, WELL } from './errors';
import { Finder } from './finder';
import { recordOf } from './fold';
import { damageOf, lastLook, rowsIn } from './health';
import { tokensOf } from './identity';
import { readCommits, readEntries } from './journal';
import type { ClaimRecord, ClaimRow, Counts } from './record';
import type { Found } from './search';
import { Shelf } from './shelf';
import {
  type Kept,
  list,
  recordBlock,
  records,
  shardOf,
  summary,
  type Table,
  tokenShards,
  WITHOUT_DATE,
  wordBlock,
  words as wordsTable,
} from './tables';
import type { LogKeys, Vault } from './vault';
import { CAPTURES, rangeOf } from './waiting';
import type { Witness } from './witness';

/** Rows of list blocks read at once. */
const SCREEN = 8;
const PORTION = 60;

const withoutNumber = ({ n: _, ...row }: ClaimRow & { n: number }): ClaimRow => row;

export class Reader implements Omit<LogReader, 'onChange' | 'close' | 'vaultState'> {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #finder: Finder;
  readonly #witness: Witness;

  constructor(database: Database, vault: Vault, witness: Witness) {
    this.#database = database;
    this.#vault = vault;
    this.#witness = witness;
    this.#finder = new Finder(database, {
      head: () => this.#head(),
      every: (keys) => this.#searched(keys),
      of: (keys, claims) => this.#searchedOf(keys, claims),
    });
  }

  /** Something changed: what is kept for the search is behind. */
  forget(): void {
    this.#finder.stale();
  }

  /** Nothing of it may stay in memory: the log was locked. */
  drop(): void {
    this.#finder.drop();
  }

  /** Throws `locked`, or `mending` while the lists are made again; nothing before there is a log. */
  async #keys(): Promise<LogKeys | undefined> {
    const keys = await this.#vault.keys();
    if (!keys) {
      if ((await this.#vault.state()) === 'none') return undefined;
      throw new LogError('locked');
    }
    const head = await this.#head();
    const made = head ? head.seq === 0 || !/^(stale|building)/.test(head.projection) : await this.#isNew();
    if (!made) throw new LogError('mending');
    return keys;
  }

  /** A log without an end is new, unless the witness has seen one. */
  async #isNew(): Promise<boolean> {
    return ((await this.#witness.read())?.seq ?? 0) === 0;
  }

  async #block<T>(keys: Seal, table: Table<T>, id: string): Promise<T> {
    const key = `${table.prefix}/${id}`;
    const block = (await fetchBlocks(this.#database, keys, table.store, [key])).get(key);
    return block ? table.decode(block.plain) : table.empty();
  }

  async #withToken(keys: LogKeys, token: string): Promise<Kept[]> {
    const blind = keys.blind(token);
    const bits = (await this.#head())?.shards ?? 0;
    const found = (await this.#block(keys, tokenShards, shardOf(blind, bits))).find(blind);
    const kept = await Promise.all(
      found.map(async (n) => (await this.#block(keys, records, recordBlock(n))).find((one) => one.n === n)),
    );
    return kept.filter((one) => one !== undefined);
  }

  async #kept(keys: LogKeys, key: string): Promise<Kept | undefined> {
    const found = await this.#withToken(keys, key);
    return found.find((one) => one.key === key || one.keys.includes(key)) ?? (found.length === 1 ? found[0] : undefined);
  }

  async claim(key: string): Promise<ClaimRecord | undefined> {
    const keys = await this.#keys();
    const kept = keys && (await this.#kept(keys, key));
    return kept && recordOf(kept.key, kept.state);
  }

  async claimByIdentity(claim: Claim): Promise<ClaimRecord | undefined> {
    const keys = await this.#keys();
    if (!keys) return undefined;
    for (const token of tokensOf(claim)) {
      const kept = await this.#kept(keys, token);
      if (kept) return recordOf(kept.key, kept.state);
    }
    return undefined;
  }

  async history(key: string): Promise<Entry[]> {
    const keys = await this.#keys();
    const kept = keys && (await this.#kept(keys, key));
    if (!kept) return [];
    const entries = await readEntries(this.#database, keys, kept.refs, await this.#keyRing(keys));
    return entries.filter((entry): entry is Entry => !isFaded(entry)).sort(byMoment);
  }

  async worklist(query: WorklistQuery = {}): Promise<Page<ClaimRow>> {
    const keys = await this.#keys();
    if (!keys) return { rows: [] };
    const end = query.to === undefined ? (query.withoutDate ? WITHOUT_DATE : '9997') : query.to;
    let from: string | undefined = query.cursor ?? `l/${query.from ?? ''}`;
    const rows: ClaimRow[] = [];
    while (from !== undefined && rows.length < (query.limit ?? 200)) {
      const { blocks, next } = await fetchRange(this.#database, keys, { from, to: `l/${end}/~` }, SCREEN);
      for (const { plain } of blocks) rows.push(...list.decode(plain).map(withoutNumber));
      from = next;
    }
    return { rows, ...(from === undefined ? {} : { next: from }) };
  }

  async *#portions<T>(keys: Seal, table: Table<T[]>): AsyncGenerator<T[]> {
    let from: string | undefined = `${table.prefix}/`;
    while (from !== undefined) {
      const { blocks, next } = await fetchRange(this.#database, keys, { from, to: `${table.prefix}/\uffff` }, PORTION);
      for (const { plain } of blocks) yield table.decode(plain);
      from = next;
    }
  }

  async *rows(): AsyncGenerator<ClaimRow[]> {
    const keys = await this.#keys();
    if (keys) for await (const block of this.#portions(keys, list)) yield block.map(withoutNumber);
  }

  async *all(): AsyncGenerator<ClaimRecord[]> {
    const keys = await this.#keys();
    if (keys)
      for await (const block of this.#portions(keys, records))
        yield block.filter(stands).map((kept) => recordOf(kept.key, kept.state));
  }

  async search(text: string, limit = 50): Promise<ClaimRow[]> {
    // between two keys the database is not asked whether there is a log: what is in memory goes at a lock
    const keys = (this.#finder.ready && (await this.#vault.keys())) || (await this.#keys());
    return keys ? this.#finder.find(keys, text, limit) : [];
  }

  async *#searched(keys: LogKeys): AsyncGenerator<Found[]> {
    const words = new Map<number, string>();
    for await (const block of this.#portions(keys, wordsTable)) for (const [n, text] of block) words.set(n, text);
    for await (const block of this.#portions(keys, list))
      yield block.map((row) => ({ n: row.n, row: withoutNumber(row), words: words.get(row.n) ?? '' }));
  }

  async #searchedOf(keys: LogKeys, claims: readonly string[]): Promise<Map<number, Found | undefined>> {
    const found = new Map<number, Found | undefined>();
    for (const claim of claims) {
      const kept = await this.#kept(keys, claim);
      if (!kept) continue;
      const rows = kept.place === undefined ? [] : await this.#block(keys, list, kept.place);
      const row = rows.find(({ n }) => n === kept.n);
      const words = (await this.#block(keys, wordsTable, wordBlock(kept.n))).find(([n]) => n === kept.n)?.[1] ?? '';
      found.set(kept.n, row && { n: kept.n, row: withoutNumber(row), words });
    }
    return found;
  }

  /** While locked only how much is waiting. */
  async counts(): Promise<Counts> {
    const keys = (await this.#vault.keys()) && (await this.#keys());
    const [head, waiting] = await this.#database.read(['meta', 'sealed'], async (transaction) =>
      Promise.all([transaction.objectStore('meta').get('head'), transaction.objectStore('sealed').getAllKeys(rangeOf(CAPTURES))]),
    );
    const { parts: _, ...counted } = keys ? await this.#block(keys, summary, '0') : summary.empty();
    return { ...counted, entries: asHead(head)?.entries ?? 0, waiting: waiting.filter((id) => !id.includes('~')).length };
  }

  async #keyRing(keys: LogKeys): Promise<KeyRing> {
    const shelf = new Shelf(new Cabinet(this.#database, keys), keys.blind);
    shelf.bits = (await this.#head())?.shards ?? 0;
    return shelf;
  }

  async *entries(): AsyncGenerator<Entry[]> {
    const keys = await this.#keys();
    if (!keys) return;
    const ring = await this.#keyRing(keys);
    const end = (await this.#head())?.seq ?? 0;
    for (let from = 1; from <= end; ) {
      const { commits, next } = await readCommits(this.#database, keys, from, Math.min(end, from + 300), ring);
      yield commits.flatMap(({ entries }) => entries).filter((entry): entry is Entry => !isFaded(entry));
      from = next;
    }
  }

  async *backup(options: { passphrase?: string; progress?: Progress; signal?: AbortSignal } = {}): AsyncGenerator<Bytes> {
    const keys = await this.#keys();
    if (!keys) throw new LogError('locked');
    const { key, ...wrapped } = await this.#vault.forBackup(options.passphrase);
    const entries = (await this.#head())?.entries ?? 0;
    yield* writeBackup(
      { log: keys.log, device: 'claimside', made: Date.now(), entries, ...wrapped },
      key,
      this.entries(),
      options,
    );
  }

  async *audit(): AsyncGenerator<AuditLine[]> {
    const keys = await this.#keys();
    if (keys) yield* auditLines(this.#database, keys, NO_KEYS);
  }

  async verify(): Promise<Verdict> {
    const keys = await this.#keys();
    if (!keys) return { rows: 0, entries: 0, whole: true, lost: 0 };
    return verify(this.#database, keys, await this.#keyRing(keys));
  }

  async #head(): Promise<Head | undefined> {
    return this.#database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  }

  async health(): Promise<Health> {
    const [damage, { mended, restored }] = await Promise.all([damageOf(this.#database), lastLook(this.#database)]);
    if (damage) return damaged(rowsIn(damage.missing), restored ?? 0);
    // told for a day: a repair at the start of the morning must not go by unseen
    return mended !== undefined && Date.now() - mended < 86_400_000 ? repaired(restored ?? 0) : WELL;
  }

  async journal(before?: number, limit = 100): Promise<Page<Entry>> {
    const keys = await this.#keys();
    if (!keys) return { rows: [] };
    const ring = await this.#keyRing(keys);
    let to = (before ?? ((await this.#head())?.seq ?? 0) + 1) - 1;
    const rows: Entry[] = [];
    while (to > 0 && rows.length < limit) {
      const from = Math.max(1, to - limit + 1);
      const { commits } = await readCommits(this.#database, keys, from, to, ring);
      for (const { entries } of commits.toReversed())
        rows.push(...entries.filter((entry): entry is Entry => !isFaded(entry)).toReversed());
      to = (commits[0]?.seq ?? from) - 1;
    }
    return { rows, ...(to > 0 ? { next: String(to + 1) } : {}) };
  }
}

const stands = (kept: Kept): boolean => kept.state.entries > 0;
