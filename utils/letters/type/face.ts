/** One TrueType face: which characters it has, how wide they are, and what a PDF has to know of it. Source: OpenType 1.9, tables cmap, hmtx, hhea, head. */
import { type FontTables, trueTypeFile } from './woff';

export interface Face {
  /** glyph by code point */
  glyphs: ReadonlyMap<number, number>;
  /** width of each glyph, in thousandths of the type's size */
  widths: readonly number[];
  /** thousandths of the type's size */
  ascent: number;
  descent: number;
  box: readonly [number, number, number, number];
  /** what a PDF embeds: the outlines and what they need, without the tables for editors and layout engines */
  file: Uint8Array<ArrayBuffer>;
}

/** What a PDF reader draws a glyph with, where glyphs are asked for by number (ISO 32000-1, 9.9). */
const NEEDED = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'cvt ', 'fpgm', 'prep'];

export function faceOf({ tables }: FontTables): Face {
  const view = (name: string): DataView => {
    const table = tables.get(name);
    if (!table) throw new Error(`the font has no table ${name}`);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const head = view('head');
  const hhea = view('hhea');
  const scale = 1_000 / head.getUint16(18);
  const measure = (table: DataView, at: number): number => Math.round(table.getInt16(at) * scale);
  return {
    glyphs: glyphsOf(view('cmap')),
    widths: widthsOf(view('hmtx'), hhea.getUint16(34), view('maxp').getUint16(4), scale),
    ascent: measure(hhea, 4),
    descent: measure(hhea, 6),
    box: [measure(head, 36), measure(head, 38), measure(head, 40), measure(head, 42)],
    file: trueTypeFile(new Map([...tables].filter(([name]) => NEEDED.includes(name)))),
  };
}

/** The last width stands for all glyphs behind it. */
function widthsOf(hmtx: DataView, measured: number, glyphs: number, scale: number): number[] {
  return Array.from({ length: glyphs }, (_, glyph) => Math.round(hmtx.getUint16(4 * Math.min(glyph, measured - 1)) * scale));
}

/** Characters of the basic plane, from the subtable of format 4 that every Unicode font has. */
function glyphsOf(cmap: DataView): Map<number, number> {
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap.getUint32(4 + 8 * index + 4);
    if (cmap.getUint16(start) === 4) return formatFour(cmap, start);
  }
  throw new Error('the font has no characters of the basic plane');
}

function formatFour(cmap: DataView, start: number): Map<number, number> {
  const segments = cmap.getUint16(start + 6) / 2;
  const row = (number: number): number => start + 14 + number * 2 * segments + (number > 0 ? 2 : 0);
  const [ends, starts, deltas, offsets] = [row(0), row(1), row(2), row(3)];
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const first = cmap.getUint16(starts + 2 * segment);
    const last = cmap.getUint16(ends + 2 * segment);
    const delta = cmap.getUint16(deltas + 2 * segment);
    const place = offsets + 2 * segment;
    const offset = cmap.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : cmap.getUint16(place + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
