/**
 * SHA-256 and HMAC-SHA256 (FIPS 180-4, RFC 2104) of short texts, many thousand at a time: an import names every claim in three ways.
 * The library does the same with a dozen objects for each hash, and tidying them up costs more than the hash; a test holds both together.
 */
import { toBase64Url } from './bytes';

/** First 32 bits of the fractional parts of the roots of the first primes: square roots begin a hash, cube roots go into its rounds. */
const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

const BLOCK = 64;
const words = new Int32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Works the block at `from` into the state. */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4;
    words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const two = words[i - 2]!;
    const fifteen = words[i - 15]!;
    const late = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10);
    const early = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3);
    words[i] = (late + words[i - 7]! + early + words[i - 16]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUNDS[i]! + words[i]!) | 0;
    const other = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}

/** Hashes the rest of a message, `length` bytes of the buffer, after `before` bytes that the state has seen already. */
function finish(state: Int32Array, buffer: Uint8Array, length: number, before: number): void {
  const end = Math.ceil((length + 9) / BLOCK) * BLOCK;
  buffer.fill(0, length, end);
  buffer[length] = 0x80;
  // texts here are far shorter than 2^29 bytes
  const bits = (before + length) * 8;
  for (let byte = 0; byte < 4; byte++) buffer[end - 1 - byte] = bits >>> (8 * byte);
  for (let from = 0; from < end; from += BLOCK) compress(state, buffer, from);
}

const encoder = new TextEncoder();
const state = new Int32Array(8);
let buffer = new Uint8Array(1_024);

/** Up to so many characters a loop is quicker than the encoder. */
const SHORT = 100;

/** The text's bytes in `buffer`, with room behind them for what ends a hash. */
function fill(text: string): number {
  // a code unit takes three bytes at most
  const room = text.length * 3 + 2 * BLOCK;
  if (buffer.length < room) buffer = new Uint8Array(room);
  // a short text in ASCII, as nearly every number is, is there before the browser's encoder is called
  if (text.length > SHORT) return encoder.encodeInto(text, buffer).written;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return encoder.encodeInto(text, buffer).written;
    buffer[at] = unit;
  }
  return text.length;
}

/** Leaves nothing of what was hashed last. */
export function wipe(): void {
  buffer.fill(0);
  words.fill(0);
  state.fill(0);
}

const raw: number[] = [];
/** The first bytes of what was hashed, in a list that the next call uses again. */
function take(count: number): number[] {
  raw.length = count;
  for (let byte = 0; byte < count; byte++) raw[byte] = (state[byte >> 2]! >>> (24 - 8 * (byte & 3))) & 255;
  return raw;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((letter) => letter.charCodeAt(0));
const NAME = 16;
const letters: number[] = [];

/** The first 128 bits of a text's SHA-256, in base64url without padding: 22 letters. */
export function nameOf(text: string): string {
  const written = fill(text);
  state.set(START);
  finish(state, buffer, written, 0);
  const bytes = take(NAME);
  letters.length = 0;
  for (let at = 0; at < NAME; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    letters.push(LETTERS[three >> 18]!, LETTERS[(three >> 12) & 63]!, LETTERS[(three >> 6) & 63]!, LETTERS[three & 63]!);
  }
  letters.length = Math.ceil((NAME * 8) / 6);
  return String.fromCharCode.apply(undefined, letters);
}

/** What names a text under a key: the first 128 bits of its HMAC-SHA256, a byte a character. */
export type Blind = string;

/** A blind name as letters, for an id. */
export const lettersOf = (blind: Blind): string => toBase64Url(Uint8Array.from(blind, (letter) => letter.charCodeAt(0)));

/** The blind names of texts under one key of 32 bytes. */
export function keyedHash(key: Uint8Array): (text: string) => Blind {
  const begun = (pad: number): Int32Array => {
    const block = new Uint8Array(BLOCK).fill(pad);
    for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
    const own = Int32Array.from(START);
    compress(own, block, 0);
    return own;
  };
  const [inner, outer] = [begun(0x36), begun(0x5c)];
  return (text) => {
    const written = fill(text);
    state.set(inner);
    finish(state, buffer, written, BLOCK);
    for (let at = 0; at < 32; at++) buffer[at] = (state[at >> 2]! >>> (24 - 8 * (at & 3))) & 255;
    state.set(outer);
    finish(state, buffer, 32, BLOCK);
    return String.fromCharCode.apply(undefined, take(NAME));
  };
}
