/** What lies in the blocks: which block holds what, and how it is written. Everything here but the claim keys can be made again from the journal. */
import type { ClaimStatus } from '@/utils/claim/claim';
import type { BlockStore } from './blocks';
import { type Bytes, fromUtf8, utf8 } from './bytes';
import type { State } from './fold';
import type { ClaimRow, Counts } from './record';

export interface Table<T> {
  store: BlockStore;
  prefix: string;
  decode(bytes: Bytes): T;
  encode(value: T): Bytes;
  empty(): T;
}

const json = <T>(store: BlockStore, prefix: string, empty: () => T): Table<T> => ({
  store,
  prefix,
  // our own writing, sealed by us: a box that opens is what we put in
  decode: (bytes) => JSON.parse(fromUtf8(bytes)) as T,
  encode: (value) => utf8(JSON.stringify(value)),
  empty,
});

/** Where an entry lies: first page of its commit, and its place in it. */
export type Ref = [seq: number, index: number];

/** A claim as it is kept: its state, which keys lead to it, and which readings tied them together. */
export interface Kept {
  n: number;
  key: string;
  /** keys under which its entries were written */
  keys: string[];
  /** the different sets of tokens that its readings showed, strongest first */
  bonds: string[][];
  refs: Ref[];
  state: State;
  /** where its row lies in the list; absent where it has none (everything taken back) */
  place?: string;
  /** what it adds to the counts */
  counted?: { status: ClaimStatus | 'not-shown'; closed: boolean; due: string; assigned?: string };
}

/** Eight claims a block: reading or writing one takes the others along, so few; each block a row, so not one. */
const RECORDS = 8;
export const records = json<Kept[]>('blocks', 'r', () => []);
export const recordBlock = (n: number): string => String(Math.floor(n / RECORDS)).padStart(8, '0');

/** Rows of the worklist, in blocks by the day they are due: the first screen is the first few blocks. */
export const list = json<(ClaimRow & { n: number })[]>('blocks', 'l', () => []);
/** Sorts after every date: claims without a date, then closed ones. */
export const WITHOUT_DATE = '9998';
export const CLOSED = '9999';
export const listBlock = (day: string, part: number): string => `${day}/${String(part).padStart(6, '0')}`;
/** Characters of JSON in a list block; above it a new part begins. */
export const LIST_FULL = 26_000;

/** Which list parts of a day have room. */
export const parts = json<{ last: number; size: number }>('blocks', 'p', () => ({ last: 0, size: 0 }));

/** Words of notes, calls and letters, for the search: claim number in the log → words. */
const WORDS = 64;
export const words = json<[n: number, words: string][]>('blocks', 'w', () => []);
export const wordBlock = (n: number): string => String(Math.floor(n / WORDS)).padStart(8, '0');

export const counts = json<Omit<Counts, 'waiting' | 'entries'>>('blocks', 'c', () => ({
  claims: 0,
  open: 0,
  closed: 0,
  byStatus: {},
  byDue: { none: 0 },
  byAssigned: {},
}));

/** Claims whose keys were destroyed, and when: nothing older comes back from a backup. */
export const retired = json<[claim: string, at: number][]>('blocks', 'x', () => []);

/** The key of each claim, base64; empty where it was destroyed. */
export const claimKeys = json<[key: string, secret: string][]>('keys', 'k', () => []);

const ENTRY = 20;
/** Look-ups in a row after which an index pays. */
const FEW = 4;

/** Blind index: sixteen bytes of HMAC, four bytes of record number, over and over. */
export class TokenShard {
  #bytes: Uint8Array;
  #view: DataView;
  #used: number;
  #asked = 0;
  /** places by the first four bytes */
  #places: Map<number, number[]> | undefined;

  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset);
    this.#used = bytes.length;
  }

  #at(blind: Bytes): number[] {
    const first = new DataView(blind.buffer, blind.byteOffset).getUint32(0);
    if (!this.#places && ++this.#asked > FEW) {
      this.#places = new Map();
      for (let at = 0; at < this.#used; at += ENTRY) this.#note(this.#view.getUint32(at), at);
    }
    if (this.#places) return (this.#places.get(first) ?? []).filter((at) => this.#is(at, blind));
    const found: number[] = [];
    for (let at = 0; at < this.#used; at += ENTRY) if (this.#view.getUint32(at) === first && this.#is(at, blind)) found.push(at);
    return found;
  }

  #note(first: number, at: number): void {
    const known = this.#places?.get(first);
    if (known) known.push(at);
    else this.#places?.set(first, [at]);
  }

  #is(at: number, blind: Bytes): boolean {
    for (let byte = 4; byte < 16; byte++) if (this.#bytes[at + byte] !== blind[byte]) return false;
    return true;
  }

  /** Numbers of the records that have this token. */
  find(blind: Bytes): number[] {
    return this.#at(blind).map((at) => this.#view.getUint32(at + 16));
  }

  add(blind: Bytes, n: number): void {
    if (this.#used + ENTRY > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(10 * ENTRY, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#bytes.set(blind, this.#used);
    this.#view.setUint32(this.#used + 16, n);
    this.#note(this.#view.getUint32(this.#used), this.#used);
    this.#used += ENTRY;
  }

  remove(blind: Bytes, n: number): void {
    const at = this.#at(blind).find((place) => this.#view.getUint32(place + 16) === n);
    if (at === undefined) return;
    this.#bytes.copyWithin(at, at + ENTRY, this.#used);
    this.#used -= ENTRY;
    this.#places = undefined;
  }

  /** Every token with its record, for the move to smaller shards. */
  *all(): Generator<[blind: Bytes, n: number]> {
    for (let at = 0; at < this.#used; at += ENTRY)
      yield [new Uint8Array(this.#bytes.subarray(at, at + 16)), this.#view.getUint32(at + 16)];
  }

  bytes(): Bytes {
    return new Uint8Array(this.#bytes.subarray(0, this.#used));
  }

  get size(): number {
    return this.#used / ENTRY;
  }
}

export const tokenShards: Table<TokenShard> = {
  store: 'blocks',
  prefix: 't',
  decode: (bytes) => new TokenShard(bytes),
  encode: (shard) => shard.bytes(),
  empty: () => new TokenShard(),
};

/** Claims in one shard, about: some 20 KB of keys. Above it there are twice as many shards. */
const SHARD = 250;

/** How many bits of a blind token name its shard, in a log of so many records. */
export const bitsFor = (records: number): number => Math.min(16, Math.max(0, Math.ceil(Math.log2(Math.max(1, records) / SHARD))));

/** The shard of a blind token where `bits` of its bits name it. */
export const shardOf = (blind: Bytes, bits: number): string => `${bits}-${((blind[0]! << 8) | blind[1]!) >> (16 - bits)}`;

/** Every shard at so many bits. */
export const shardsAt = (bits: number): string[] => Array.from({ length: 2 ** bits }, (_, index) => `${bits}-${index}`);
