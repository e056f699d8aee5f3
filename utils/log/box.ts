/**
 * AES-256-GCM boxes: one byte of format, one of key epoch, twelve of IV, then ciphertext and tag. What a box belongs to (its place
 * in the log) goes in as associated data, so that a box moved elsewhere does not open.
 */
import { type Bytes, randomBytes, sameBytes, utf8 } from './bytes';
import { LogError } from './errors';

const FORMAT = 1;
const IV_LENGTH = 12;
const HEAD = 2 + IV_LENGTH;
const TAG = 16;
/** Bytes that a box is longer than what lies in it. */
export const BOX_EXTRA = HEAD + TAG;

export interface BoxKey {
  key: CryptoKey;
  epoch: number;
}

export const importBoxKey = async (raw: Bytes, epoch = 1): Promise<BoxKey> => ({
  key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
  epoch,
});

export async function seal({ key, epoch }: BoxKey, plain: Bytes, place: string): Promise<Bytes> {
  const iv = randomBytes(IV_LENGTH);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, plain);
  const box = new Uint8Array(HEAD + sealed.byteLength);
  box[0] = FORMAT;
  box[1] = epoch;
  box.set(iv, 2);
  box.set(new Uint8Array(sealed), HEAD);
  return box;
}

/** Whether two boxes under one key are the same: each is sealed with an IV of its own. */
export const sameBox = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && sameBytes(a.subarray(0, HEAD), b.subarray(0, HEAD)) && sameBytes(a.subarray(-TAG), b.subarray(-TAG));

/** Throws `not-readable` where the box was changed, moved, or sealed with another key. */
export async function open({ key }: BoxKey, box: Uint8Array, place: string): Promise<Bytes> {
  if (box.length < BOX_EXTRA || box[0] !== FORMAT) throw new LogError('not-readable');
  const iv = new Uint8Array(box.subarray(2, HEAD));
  try {
    const sealed = new Uint8Array(box.subarray(HEAD));
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, sealed));
  } catch {
    throw new LogError('not-readable');
  }
}
