/** What lies in the blocks: which block holds what, and how it is written. Everything here but the claim keys can be made again from the journal. */
import type { ClaimStatus } from '@/utils/claim/claim';
import type { BlockStore } from './blocks';
import { type Bytes, fromUtf8, utf8 } from './bytes';
import type { State } from './fold';
import type { ClaimRow, Counts } from './record';
import type { Blind } from './short-hash';

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
/** Whether a record with this number is the first of its block: then nothing lies there yet. */
export const beginsBlock = (n: number): boolean => n % RECORDS === 0;
/** Ids of record blocks sort as their numbers. */
export const blockName = (block: number): string => String(block).padStart(8, '0');
export const recordBlock = (n: number): string => blockName(Math.floor(n / RECORDS));

/** Rows of the worklist, in blocks by the day they are due: the first screen is the first few blocks. */
export const list = json<(ClaimRow & { n: number })[]>('blocks', 'l', () => []);
/** Sorts after every date: claims without a date, then closed ones. */
export const WITHOUT_DATE = '9998';
export const CLOSED = '9999';
export const listBlock = (day: string, part: number): string => `${day}/${String(part).padStart(6, '0')}`;
/** Characters of JSON in a list block; above it a new part begins. */
export const LIST_FULL = 12_000;

/** Words of notes, calls and letters, for the search: claim number in the log → words. */
const WORDS = 64;
export const words = json<[n: number, words: string][]>('blocks', 'w', () => []);
export const wordBlock = (n: number): string => String(Math.floor(n / WORDS)).padStart(8, '0');

/** What is kept of all claims together: how many there are, and which part of each day's list has room. */
export interface Summary extends Omit<Counts, 'waiting' | 'entries'> {
  parts: Map<string, { last: number; size: number }>;
}

export const summary: Table<Summary> = {
  store: 'blocks',
  prefix: 'c',
  decode: (bytes) => {
    const { parts, ...counted } = JSON.parse(fromUtf8(bytes)) as Summary & { parts: [string, { last: number; size: number }][] };
    return { ...counted, parts: new Map(parts) };
  },
  encode: (value) => utf8(JSON.stringify({ ...value, parts: [...value.parts] })),
  empty: () => ({
    claims: 0,
    open: 0,
    closed: 0,
    byStatus: {},
    byDue: { none: 0 },
    byAssigned: {},
    parts: new Map(),
  }),
};

/** Claims whose keys were destroyed, and when: nothing older comes back from a backup. */
export const retired = json<[claim: string, at: number][]>('blocks', 'x', () => []);

/** The secret of each claim, base64, by the claim's key; one that was destroyed is not there. */
export const claimKeys: Table<Map<string, string>> = {
  store: 'keys',
  prefix: 'k',
  decode: (bytes) => new Map(JSON.parse(fromUtf8(bytes)) as [key: string, secret: string][]),
  encode: (secrets) => utf8(JSON.stringify([...secrets])),
  empty: () => new Map(),
};

const ENTRY = 20;
/** Look-ups in a row after which an index pays. */
const FEW = 4;

const NOWHERE: readonly number[] = [];

/** The first four bytes of a blind token, by which it is looked for. */
const firstIn = (blind: Blind): number =>
  ((blind.charCodeAt(0) << 24) | (blind.charCodeAt(1) << 16) | (blind.charCodeAt(2) << 8) | blind.charCodeAt(3)) >>> 0;
const firstOf = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

/** Blind index: sixteen bytes of HMAC, four bytes of record number, over and over. */
export class TokenShard {
  #bytes: Bytes;
  #used: number;
  #asked = 0;
  /** place by the first four bytes; where several share them, all their places */
  #places: Map<number, number | number[]> | undefined;

  constructor(bytes: Bytes = new Uint8Array(0)) {
    this.#bytes = bytes;
    this.#used = bytes.length;
  }

  #at(blind: Blind): readonly number[] {
    const first = firstIn(blind);
    if (!this.#places && ++this.#asked > FEW) {
      this.#places = new Map();
      for (let at = 0; at < this.#used; at += ENTRY) this.#note(at);
    }
    if (this.#places) {
      const found = this.#places.get(first);
      if (found === undefined) return NOWHERE;
      return (typeof found === 'number' ? [found] : found).filter((at) => this.#is(at, blind));
    }
    const found: number[] = [];
    for (let at = 0; at < this.#used; at += ENTRY) if (firstOf(this.#bytes, at) === first && this.#is(at, blind)) found.push(at);
    return found;
  }

  #note(at: number): void {
    if (!this.#places) return;
    const first = firstOf(this.#bytes, at);
    const known = this.#places.get(first);
    if (known === undefined) this.#places.set(first, at);
    else if (typeof known === 'number') this.#places.set(first, [known, at]);
    else known.push(at);
  }

  #is(at: number, blind: Blind): boolean {
    for (let byte = 4; byte < 16; byte++) if (this.#bytes[at + byte] !== blind.charCodeAt(byte)) return false;
    return true;
  }

  /** Numbers of the records that have this token. */
  find(blind: Blind): number[] {
    return this.#at(blind).map((at) => firstOf(this.#bytes, at + 16));
  }

  has(blind: Blind): boolean {
    return this.#at(blind).length > 0;
  }

  add(blind: Blind, n: number): void {
    this.#makeRoom();
    for (let byte = 0; byte < 16; byte++) this.#bytes[this.#used + byte] = blind.charCodeAt(byte);
    for (let byte = 0; byte < 4; byte++) this.#bytes[this.#used + 16 + byte] = n >>> (24 - 8 * byte);
    this.#note(this.#used);
    this.#used += ENTRY;
  }

  remove(blind: Blind, n: number): void {
    const at = this.#at(blind).find((place) => firstOf(this.#bytes, place + 16) === n);
    if (at === undefined) return;
    this.#bytes.copyWithin(at, at + ENTRY, this.#used);
    this.#used -= ENTRY;
    this.#places = undefined;
  }

  /** Puts every token with its record into the shards that `shardFor` names by the token's first two bytes: the move to smaller ones. */
  moveTo(shardFor: (start: number) => TokenShard): void {
    for (let at = 0; at < this.#used; at += ENTRY)
      shardFor((this.#bytes[at]! << 8) | this.#bytes[at + 1]!).#append(this.#bytes, at);
  }

  #append(bytes: Bytes, from: number): void {
    this.#makeRoom();
    for (let byte = 0; byte < ENTRY; byte++) this.#bytes[this.#used + byte] = bytes[from + byte]!;
    this.#note(this.#used);
    this.#used += ENTRY;
  }

  #makeRoom(): void {
    if (this.#used + ENTRY <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(10 * ENTRY, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }

  bytes(): Bytes {
    return this.#bytes.subarray(0, this.#used);
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

/**
 * Claims in one shard, about; above it there are twice as many shards. Some 15 KB: a capture writes a few of them anew, an import nearly all,
 * each as a row of its own. A log with more, smaller shards than that keeps them until it has grown.
 */
const SHARD = 256;

/** How many bits of a blind token name its shard, in a log of so many records. */
export const bitsFor = (records: number): number => Math.min(16, Math.max(0, Math.ceil(Math.log2(Math.max(1, records) / SHARD))));

const shardNames: string[][] = [];

/** Every shard at so many bits. */
export function shardsAt(bits: number): readonly string[] {
  shardNames[bits] ??= Array.from({ length: 2 ** bits }, (_, index) => `${bits}-${index}`);
  return shardNames[bits];
}

/** The shard of a blind token where `bits` of its bits name it. */
export const shardOf = (blind: Blind, bits: number): string =>
  shardsAt(bits)[((blind.charCodeAt(0) << 8) | blind.charCodeAt(1)) >> (16 - bits)]!;
