/**
 * The tables of AES, MD5 and SHA-2, worked out as their standards say: written out they are two thirds of what the PDF library takes to open
 * protected files, and numbers by chance cannot be packed.
 */

const twice = (value: number): number => (value << 1) ^ (value > 127 ? 0x11b : 0);
const left = (value: number, by: number): number => ((value << by) | (value >> (8 - by))) & 255;

/** AES: what each byte is substituted by. Source: FIPS 197, 5.1.1. */
export const SUBSTITUTES: number[] = [];
/** And back again. */
export const ORIGINALS: number[] = [];
// A number and its inverse, both going through all of them: one is multiplied by 3, the other divided by it.
for (let value = 1, inverse = 1, more = true; more; more = value !== 1) {
  const by = inverse ^ left(inverse, 1) ^ left(inverse, 2) ^ left(inverse, 3) ^ left(inverse, 4) ^ 0x63;
  SUBSTITUTES[value] = by;
  ORIGINALS[by] = value;
  value ^= twice(value);
  inverse ^= inverse << 1;
  inverse ^= inverse << 2;
  inverse = (inverse ^ (inverse << 4)) & 255;
  if (inverse > 127) inverse ^= 9;
}
SUBSTITUTES[0] = 0x63;
ORIGINALS[0x63] = 0;

/** AES: each byte times 14, 9, 13 and 11, as the columns are mixed back. Source: FIPS 197, 5.3.3. */
export const MIXED: number[] = SUBSTITUTES.map((_, one) => {
  const two = twice(one);
  const four = twice(two);
  const eight = twice(four);
  return (((eight ^ four ^ two) << 24) | ((eight ^ one) << 16) | ((eight ^ four ^ one) << 8) | (eight ^ two ^ one)) >>> 0;
});

/** MD5. Source: RFC 1321, 3.4. */
export const SINES: number[] = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0);

const PRIMES: number[] = [];
for (let number = 2; PRIMES.length < 80; number++) if (PRIMES.every((prime) => number % prime !== 0)) PRIMES.push(number);

/** The whole number whose cube comes nearest to this from below (Newton's method), beginning with one that is too large. */
function cubeRoot(of: bigint, from: bigint): bigint {
  for (let root = from; ; ) {
    const next = (2n * root + of / (root * root)) / 3n;
    if (next >= root) return root;
    root = next;
  }
}

/** SHA-512: 64 bits behind the point of the cube roots of the first primes, in two halves. Source: FIPS 180-4, 4.2.3. */
export const CUBE_ROOTS: (readonly [high: number, low: number])[] = PRIMES.map((prime) => {
  // of a number below 2⁹ × 2¹⁹²
  const root = cubeRoot(BigInt(prime) << 192n, 1n << 67n);
  return [Number((root >> 32n) & 0xffffffffn), Number(root & 0xffffffffn)];
});

/** SHA-256: the first 32 of them. Source: FIPS 180-4, 4.2.2. */
export const SHORT_ROOTS: number[] = CUBE_ROOTS.slice(0, 64).map(([high]) => high);
