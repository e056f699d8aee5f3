/**
 * The inner seal: an entry's body under the key of its claim, so that destroying that one key destroys what was said of the claim. It
 * lies in a commit that AES-256-GCM seals and proves as a whole, so it needs no proof of its own. ChaCha20 (RFC 8439) at once: for some
 * hundred bytes a call to the browser's cipher costs ten times as much as the cipher. Bodies of the first version are AES-256-GCM boxes.
 */
import { chacha20 } from '@noble/ciphers/chacha.js';
import { importBoxKey, open } from './box';
import { type Bytes, fromUtf8, randomBytes } from './bytes';

/** First byte; a box of the first version begins with 1. */
const FORMAT = 2;
const NONCE = 12;
const HEAD = 1 + NONCE;

/** Bytes that a veiled text takes up at most. */
export const mostVeiled = (text: string): number => HEAD + text.length * 3;

const encoder = new TextEncoder();

/**
 * Writes the veiled text to `out` at `at`, where there is room for it, and answers how many bytes that were.
 * @param secret 32 bytes, the claim's own
 */
export function veil(secret: Bytes, text: string, out: Bytes, at: number): number {
  const nonce = randomBytes(NONCE);
  out[at] = FORMAT;
  out.set(nonce, at + 1);
  const body = out.subarray(at + HEAD);
  const own = body.subarray(0, encoder.encodeInto(text, body).written);
  // the cipher's own bytes in place of the text's
  chacha20(secret, nonce, own, own);
  return HEAD + own.length;
}

/** The text, or nothing where it was veiled with another key: the claim's own was destroyed, and a later one took its place. */
export async function unveil(secret: Bytes, box: Bytes, place: string): Promise<string | undefined> {
  try {
    if (box[0] !== FORMAT) return fromUtf8(await open(await importBoxKey(secret), box, place));
    const text = fromUtf8(chacha20(secret, box.subarray(1, HEAD), box.subarray(HEAD)));
    return text.startsWith('{"kind":') ? text : undefined;
  } catch {
    return undefined;
  }
}
