/** Keys from what a person knows: the passphrase, and the recovery key that is printed at set-up. */
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, randomBytes, utf8 } from './bytes';
import { LogError } from './errors';

/** Floor for PBKDF2-SHA256: OWASP Password Storage Cheat Sheet, 2023 and later. */
export const FEWEST_ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
/** How long an unlock may take on this machine: long for a guesser, short for a clerk. */
const AIM = 250;
const SAMPLE = 100_000;

const derive = async (passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> => {
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

/** As many rounds as this machine does in a quarter of a second, never fewer than the floor. */
export async function calibratedRounds(): Promise<number> {
  const start = performance.now();
  await derive('calibration', randomBytes(16), SAMPLE);
  const rounds = Math.round((AIM / Math.max(1, performance.now() - start)) * (SAMPLE / 10_000)) * 10_000;
  return Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, rounds));
}

/** The key-encryption key of a passphrase. Refuses to work below the floor, whatever a file says. */
export async function passphraseKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) throw new LogError('not-readable');
  return derive(passphrase, salt, rounds);
}

/** No I, L, O, U: they are mistaken for others on paper (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function toLetters(bytes: Uint8Array): string {
  let [bits, count, text] = [0, 0, ''];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += LETTERS[(bits >> count) & 31];
    }
    bits &= (1 << count) - 1;
  }
  return count > 0 ? text + LETTERS[(bits << (5 - count)) & 31] : text;
}

const SECRET = 20;
const CHECK = 2;

/** 160 random bits and 16 of checksum, in eight groups: `7K3QD-…`. */
export function newRecoveryKey(): { text: string; raw: Bytes } {
  const raw = randomBytes(SECRET);
  const letters = toLetters(concat(raw, sha256(raw).subarray(0, CHECK)));
  return { raw, text: letters.match(/.{1,5}/g)!.join('-') };
}

/** The bytes of a recovery key as typed: small letters, spaces, O for 0 and I or L for 1 are all right. Throws `wrong-passphrase`. */
export function recoveryBytes(text: string): Bytes {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let [bits, count, at] = [0, 0, 0];
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0 || at > SECRET + CHECK)
      throw new LogError('wrong-passphrase', 'The recovery key has a letter that it cannot have.');
    bits = (bits << 5) | value;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = (bits >> count) & 255;
      bits &= (1 << count) - 1;
    }
  }
  const raw = bytes.slice(0, SECRET);
  const sum = sha256(raw).subarray(0, CHECK);
  if (at !== SECRET + CHECK || sum.some((byte, index) => byte !== bytes[SECRET + index]))
    throw new LogError('wrong-passphrase', 'The recovery key is not complete or has a typing mistake.');
  return raw;
}
