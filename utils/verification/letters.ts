/** Writing set aside: case, accents, points, blanks; and how far two spellings are apart. */

const SPECIAL: Record<string, string> = { ß: 'SS', æ: 'AE', œ: 'OE', ø: 'O', đ: 'D', ð: 'D', ł: 'L', þ: 'TH', ı: 'I' };

/** Upper case without accents; everything that is no letter or digit becomes a blank, apostrophes vanish. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (char) => SPECIAL[char] ?? char)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();
}

export const wordsOf = (text: string): string[] =>
  plainLetters(text)
    .split(' ')
    .filter((word) => word !== '');

/** What lies between two spellings, where it is one slip of the hand; undefined where they are further apart. */
export function slip(
  a: string,
  b: string,
): 'one character differs' | 'one character is missing' | 'two characters are swapped' | undefined {
  if (a === b) return undefined;
  if (a.length === b.length) {
    const places = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
    if (places.length === 1) return 'one character differs';
    const [first = 0, second = 0] = places;
    return places.length === 2 && a[first] === b[second] && a[second] === b[first] ? 'two characters are swapped' : undefined;
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length !== 1) return undefined;
  for (let index = 0; index < longer.length; index++)
    if (longer.slice(0, index) + longer.slice(index + 1) === shorter) return 'one character is missing';
  return undefined;
}
