/**
 * Hashes of short texts, many thousand at a time: an import names every claim in three ways. The library's states are copied into one
 * that is used again and again, since making a new one costs more than the hash.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from './bytes';

const encoder = new TextEncoder();
const LONGEST = 1_024;
const text = new Uint8Array(LONGEST);
const digest = new Uint8Array(32);

/** What the library calls a hash: something that can be fed, read, and copied into another of its kind. */
interface State<T> {
  update(bytes: Uint8Array): unknown;
  digestInto(out: Uint8Array): void;
  _cloneInto(to?: T): T;
}

const hashing = <T extends State<T>>(begun: T) => {
  const work = begun._cloneInto();
  /** @param length bytes of the answer, 32 at most */
  return (value: string, length: number): Bytes => {
    // a code unit takes three bytes at most
    const bytes = value.length * 3 > LONGEST ? encoder.encode(value) : text.subarray(0, encoder.encodeInto(value, text).written);
    const state = begun._cloneInto(work);
    state.update(bytes);
    state.digestInto(digest);
    return digest.slice(0, length);
  };
};

/** SHA-256 of a text, cut to `length` bytes. */
export const shortHash = hashing(sha256.create());

/** HMAC-SHA256 of texts under one key. */
export const keyedHash = (key: Uint8Array): ((value: string, length: number) => Bytes) => hashing(hmac.create(sha256, key));
