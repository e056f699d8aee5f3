/** The letters' fonts as they are built: every character is written as with the whole font. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lettersOf, outlines } from '../../scripts/letter-fonts.ts';
import { faceOf } from '../../utils/letters/type/face';
import { readWoff } from '../../utils/letters/type/woff';

const folder = dirname(fileURLToPath(import.meta.resolve('@fontsource/open-sans/files/open-sans-latin-400-normal.woff')));
const alphabets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'].map((name) => `open-sans-${name}-400-normal.woff`);

test.each(alphabets)('%s loses nothing that a letter is written with', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const whole = await readWoff(bytes);
  const shipped = new Uint8Array(await lettersOf(bytes));
  const lean = await readWoff(shipped);
  const { file: _whole, ...before } = faceOf(whole);
  const { file: _lean, ...after } = faceOf(lean);
  expect(after).toEqual(before);
  const [drawn, leanDrawn] = [outlines(whole.tables), outlines(lean.tables)];
  for (const glyph of before.glyphs.values()) expect(Buffer.compare(drawn[glyph] ?? bytes, leanDrawn[glyph] ?? bytes)).toBe(0);
  expect(shipped.length).toBeLessThan(0.85 * bytes.length);
});
