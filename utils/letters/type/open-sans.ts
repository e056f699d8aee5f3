/**
 * Open Sans (SIL Open Font License 1.1), cut into alphabets as its package ships it. Each alphabet is loaded when a letter has a character of
 * it. One weight: bold and italic are drawn from it, so that the package stays small. Of Cyrillic only what living Slavic languages write:
 * the rest of it would be as large as Latin's.
 */
import { type Face, faceOf } from './face';
import { readWoff } from './woff';

/** In the order in which they are tried; most letters need the first alone. */
const ALPHABETS: readonly (() => Promise<{ default: string }>)[] = [
  () => import('@fontsource/open-sans/files/open-sans-latin-400-normal.woff?inline'),
  () => import('@fontsource/open-sans/files/open-sans-latin-ext-400-normal.woff?inline'),
  () => import('@fontsource/open-sans/files/open-sans-vietnamese-400-normal.woff?inline'),
  () => import('@fontsource/open-sans/files/open-sans-cyrillic-400-normal.woff?inline'),
  () => import('@fontsource/open-sans/files/open-sans-greek-400-normal.woff?inline'),
];

const loaded = new Map<number, Promise<Face>>();

async function load(alphabet: () => Promise<{ default: string }>): Promise<Face> {
  const { default: address } = await alphabet();
  // The file stands in the address itself (`data:…;base64,…`): nothing is fetched.
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return faceOf(await readWoff(bytes));
}

/** The faces that are needed to write these characters, and the characters that none of them has. */
export async function facesFor(characters: Iterable<string>): Promise<{ faces: Face[]; missing: string[] }> {
  let missing = [...new Set(characters)].filter((character) => character !== '\n');
  const faces: Face[] = [];
  for (const [index, alphabet] of ALPHABETS.entries()) {
    if (missing.length === 0 && index > 0) break;
    const face = await (loaded.get(index) ?? loaded.set(index, load(alphabet)).get(index));
    if (!face) break;
    const left = missing.filter((character) => !face.glyphs.has(character.codePointAt(0) ?? 0));
    // The first is always there: page numbers and rules are written in it.
    if (left.length < missing.length || index === 0) faces.push(face);
    missing = left;
  }
  return { faces, missing };
}
