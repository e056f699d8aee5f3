/**
 * Sealing to the log's public key: what is captured while locked can be put away by anyone and opened by the unlocked log alone.
 * ECDH P-256 with a key pair made for this one box, HKDF-SHA256, AES-256-GCM.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { importBoxKey, open, seal } from './box';
import { type Bytes, concat, utf8 } from './bytes';
import { LogError } from './errors';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** an uncompressed point of P-256 */
const POINT = 65;

export async function newSealingPair(): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

async function sharedKey(mine: CryptoKey, theirs: Bytes, salt: Bytes): Promise<Bytes> {
  const other = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
  const bits = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, mine, 256));
  return hkdf(sha256, bits, salt, utf8('claimside sealed box'), 32) as Bytes;
}

export async function sealTo(publicKey: Bytes, plain: Bytes, place: string): Promise<Bytes> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return concat(point, await seal(await importBoxKey(await sharedKey(pair.privateKey, publicKey, point)), plain, place));
}

/** Throws `not-readable` where the box was changed or sealed to another log. */
export async function openSealed(privateKey: CryptoKey, box: Uint8Array, place: string): Promise<Bytes> {
  if (box.length < POINT) throw new LogError('not-readable');
  const point = new Uint8Array(box.subarray(0, POINT));
  let key: Bytes;
  try {
    key = await sharedKey(privateKey, point, point);
  } catch {
    throw new LogError('not-readable');
  }
  return open(await importBoxKey(key), box.subarray(POINT), place);
}
