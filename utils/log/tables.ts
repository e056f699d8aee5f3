/** What lies in the blocks: which block holds what, and how it is written. Everything here but the claim keys can be made again from the journal. */
import type { ClaimStatus } from '@/utils/claim/claim';
import type { BlockStore } from './blocks';
import { type Bytes, fromUtf8, sameBytes, utf8 } from './bytes';
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

/** Blind index: sixteen bytes of HMAC, four bytes of record number, over and over. */
export class TokenShard {
  #bytes: Uint8Array;
  #used: number;

  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bytes = bytes;
    this.#used = bytes.length;
  }

  *#places(blind: Bytes): Generator<number> {
    const bytes = this.#bytes;
    for (let at = 0; at < this.#used; at += 20)
      if (bytes[at + 1] === blind[1] && bytes[at + 2] === blind[2] && sameBytes(bytes.subarray(at, at + 16), blind)) yield at;
  }

  /** Numbers of the records that have this token. */
  find(blind: Bytes): number[] {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset);
    return [...this.#places(blind)].map((at) => view.getUint32(at + 16));
  }

  add(blind: Bytes, n: number): void {
    if (this.#used + 20 > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(200, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#bytes.set(blind, this.#used);
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset).setUint32(this.#used + 16, n);
    this.#used += 20;
  }

  remove(blind: Bytes, n: number): void {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset);
    for (const at of this.#places(blind))
      if (view.getUint32(at + 16) === n) {
        this.#bytes.copyWithin(at, at + 20, this.#used);
        this.#used -= 20;
        return;
      }
  }

  bytes(): Bytes {
    return new Uint8Array(this.#bytes.subarray(0, this.#used));
  }
}

export const tokenShards: Table<TokenShard> = {
  store: 'blocks',
  prefix: 't',
  decode: (bytes) => new TokenShard(bytes),
  encode: (shard) => shard.bytes(),
  empty: () => new TokenShard(),
};

/** 256 shards, by the first byte of the blind token. */
export const shardOf = (blind: Bytes): string => String(blind[0]).padStart(3, '0');
