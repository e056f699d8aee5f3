import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toBase64Url, utf8 } from './bytes';
import { keyedHash, nameOf } from './short-hash';

vi.setConfig({ testTimeout: 60_000 });

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 16));
const whole = (text: string): string => toBase64Url(sha256(utf8(text)).subarray(0, 16));

test('a short text is named by its SHA-256, as the standard’s own example says it', () => {
  // FIPS 180-4, example of one block: ba7816bf 8f01cfea 414140de 5dae2223 …
  expect(nameOf('abc')).toBe(toBase64Url(new Uint8Array(Buffer.from('ba7816bf8f01cfea414140de5dae2223', 'hex'))));
});

test('texts of every length hash as the library hashes them', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), key, (text, secret) => {
      expect(nameOf(text)).toBe(whole(text));
      expect(keyedHash(secret)(text)).toBe(latin(hmac(sha256, secret, utf8(text))));
    }),
    { numRuns: 60, seed: 7 },
  );
  for (let length = 0; length < 140; length++) expect(nameOf('x'.repeat(length))).toBe(whole('x'.repeat(length)));
});
