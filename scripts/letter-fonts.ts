/**
 * The letters' fonts as they are shipped: of each file what a letter is written with. What else a font brings (kerning, ligatures and other forms of
 * letters that are only reached through them, names, glyphs' names) is a quarter of it, and no letter of ours asks for it.
 */
import { readFileSync } from 'node:fs';
import zopfli from '@gfx/zopfli';
import type { Plugin } from 'vite';
import { runModule } from './run-module.ts';

/** The tables that a letter's face is read from and that a PDF embeds (`utils/letters/type/face.ts`). */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'cvt ', 'fpgm', 'prep'];

type Tables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const viewOf = (table: Uint8Array): DataView => new DataView(table.buffer, table.byteOffset, table.byteLength);

function tableOf(tables: Tables, name: string): Uint8Array<ArrayBuffer> {
  const table = tables.get(name);
  if (!table) throw new Error(`the font has no table ${name}`);
  return table;
}

/** Whether outlines are found by four bytes each; otherwise by two, for twice as much. */
const hasLongPlaces = (tables: Tables): boolean => viewOf(tableOf(tables, 'head')).getUint16(50) === 1;

/** The outline of each glyph by its number; an empty one has no bytes. Source: OpenType 1.9, tables head, loca and glyf. */
export function outlines(tables: Tables): Uint8Array[] {
  const loca = viewOf(tableOf(tables, 'loca'));
  const glyf = tableOf(tables, 'glyf');
  const long = hasLongPlaces(tables);
  const start = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4);
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(start(glyph), start(glyph + 1)));
}

/** The glyphs that this one is put together of; none where it is drawn by itself. */
function partsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

/** The same tables with the outlines of glyphs alone that stand for a character or are part of one. Numbers of glyphs stay. */
function withoutUnreachable(tables: Tables, characters: Iterable<number>): Tables {
  const all = outlines(tables);
  const reached = new Set<number>();
  // Glyph 0 stands for what the font does not have.
  const open = [0, ...characters];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (reached.has(glyph)) continue;
    reached.add(glyph);
    open.push(...partsOf(all[glyph] ?? new Uint8Array()));
  }
  const kept = all.map((outline, glyph) => (reached.has(glyph) ? outline : new Uint8Array()));
  const long = hasLongPlaces(tables);
  const loca = Buffer.alloc((long ? 4 : 2) * (kept.length + 1));
  let at = 0;
  for (const [glyph, { length }] of kept.entries()) {
    at += length;
    if (long) loca.writeUInt32BE(at, 4 * (glyph + 1));
    else loca.writeUInt16BE(at / 2, 2 * (glyph + 1));
  }
  return new Map([...tables, ['glyf', new Uint8Array(Buffer.concat(kept))], ['loca', new Uint8Array(loca)]]);
}

/** The tables as a WOFF 1.0 file. Sums and the size of the font that it is made of stay at zero: who reads it goes by the tables. */
async function woffFile(tables: Tables): Promise<Buffer> {
  const list = await Promise.all(
    [...tables].map(async ([name, table]) => ({ name, table, packed: await zopfli.zlibAsync(table, {}) })),
  );
  const head = Buffer.alloc(44 + 20 * list.length);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt16BE(list.length, 12);
  let offset = head.length;
  const bodies = list.map(({ name, table, packed }, index) => {
    const body = packed.length < table.length ? packed : table;
    const at = 44 + 20 * index;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(offset, at + 4);
    head.writeUInt32BE(body.length, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

/** What is shipped of a WOFF font file. */
export async function lettersOf(file: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const [{ readWoff }, { faceOf }] = await Promise.all([
    runModule<typeof import('../utils/letters/type/woff.ts')>('utils/letters/type/woff.ts'),
    runModule<typeof import('../utils/letters/type/face.ts')>('utils/letters/type/face.ts'),
  ]);
  const font = await readWoff(file);
  const { glyphs } = faceOf(font);
  const needed = new Map([...font.tables].filter(([name]) => NEEDED.includes(name)));
  return await woffFile(withoutUnreachable(needed, glyphs.values()));
}

export const letterFonts = (): Plugin => ({
  name: 'letter-fonts',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    const [path = '', query] = id.split('?');
    if (query !== 'inline' || !path.endsWith('.woff')) return undefined;
    const file = await lettersOf(new Uint8Array(readFileSync(path)));
    return `export default ${JSON.stringify(`data:font/woff;base64,${file.toString('base64')}`)};`;
  },
});
