/**
 * The inner seal: an entry's body under the key of its claim, so that destroying that one key destroys what was said of the claim. It
 * lies in a commit that AES-256-GCM seals and proves as a whole, so it needs no proof of its own. ChaCha20 (RFC 8439) at once: for some
 * hundred bytes a call to the browser's cipher costs ten times as much as the cipher. Bodies of the first version are AES-256-GCM boxes.
 */
import { chacha20 } from '@noble/ciphers/chacha.js';
import { importBoxKey, open } from './box';
import { type Bytes, fromUtf8, randomBytes, utf8 } from './bytes';

/** First byte; a box of the first version begins with 1. */
const FORMAT = 2;
const NONCE = 12;
const HEAD = 1 + NONCE;

/** @param secret 32 bytes, the claim's own */
export function veil(secret: Bytes, text: string): Bytes {
  const plain = utf8(text);
  const box = new Uint8Array(HEAD + plain.length);
  box[0] = FORMAT;
  const nonce = randomBytes(NONCE);
  box.set(nonce, 1);
  chacha20(secret, nonce, plain, box.subarray(HEAD));
  return box;
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
