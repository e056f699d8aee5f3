/** Bytes, text and base64 as the log stores them. */

/** What WebCrypto accepts: bytes over a buffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The browser's own way, where it is new enough to have one: ten times as fast, and an import makes a key for each claim. */
const own: { to?: (this: Uint8Array) => string; from?: (text: string) => Bytes } = {
  to: Reflect.get(Uint8Array.prototype, 'toBase64'),
  from: Reflect.get(Uint8Array, 'fromBase64'),
};

export function toBase64(bytes: Uint8Array): string {
  if (own.to) return own.to.call(bytes);
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8192) binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(binary);
}

/** Throws on what is no base64. */
export function fromBase64(text: string): Bytes {
  if (own.from) return own.from.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Base64 without padding and with `-_`: fits into a key. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const POOL = 4_096;
let pool: Bytes = new Uint8Array(0);

/** Random bytes, fetched from the browser in larger portions: each call to it costs as much as a hash. */
export function randomBytes(length: number): Bytes {
  if (length > POOL) throw new RangeError('more random bytes than the pool holds');
  if (pool.length < length) pool = crypto.getRandomValues(new Uint8Array(POOL));
  const bytes = pool.slice(0, length);
  pool.fill(0, 0, length);
  pool = pool.subarray(length);
  return bytes;
}
