/** Writes text on a PDF's pages in an embedded typeface: glyphs by number, each alphabet a font of its own, with the words behind it searchable. */
import {
  beginText,
  endText,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import type { Face } from './face';

export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
}

export interface TextPlace extends TextStyle {
  /** points from the lower left corner of the page to the first glyph's foot */
  x: number;
  y: number;
  /** 0 black to 1 white */
  grey?: number;
}

interface Font {
  face: Face;
  ref: PDFRef;
}

/** A stroke this thick for each point of size, around the glyphs, makes them bold. */
const BOLD = 0.036;
/** The slant of italics: the tangent of 12 degrees. */
const SLANT = 0.2126;

export class Typeface {
  readonly #fonts: readonly Font[];
  readonly #keys = new WeakMap<PDFPage, Map<Font, PDFName>>();

  private constructor(fonts: readonly Font[]) {
    this.#fonts = fonts;
  }

  static embed(file: PDFDocument, faces: readonly Face[]): Typeface {
    return new Typeface(faces.map((face, index) => ({ face, ref: embedded(file, face, `OpenSans${index}`) })));
  }

  /** Points. A character that no face has counts nothing. */
  widthOf(text: string, size: number): number {
    let width = 0;
    for (const { face, glyph } of this.#glyphs(text)) width += face.widths[glyph] ?? 0;
    return (width * size) / 1_000;
  }

  draw(page: PDFPage, text: string, { x, y, size, bold, italic, grey = 0 }: TextPlace): void {
    let at = x;
    for (const { font, glyphs, width } of this.#runs(text)) {
      page.pushOperators(
        pushGraphicsState(),
        beginText(),
        setFillingRgbColor(grey, grey, grey),
        setStrokingRgbColor(grey, grey, grey),
        setLineWidth(size * BOLD),
        setTextRenderingMode(bold ? TextRenderingMode.FillAndOutline : TextRenderingMode.Fill),
        setFontAndSize(this.#keyOn(page, font), size),
        setTextMatrix(1, 0, italic ? SLANT : 0, 1, at, y),
        showText(PDFHexString.of(glyphs)),
        endText(),
        popGraphicsState(),
      );
      at += (width * size) / 1_000;
    }
  }

  *#glyphs(text: string): Generator<{ font: Font; face: Face; glyph: number }> {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const font = this.#fonts.find(({ face }) => face.glyphs.has(code));
      const glyph = font?.face.glyphs.get(code);
      if (font && glyph !== undefined) yield { font, face: font.face, glyph };
    }
  }

  /** Neighbours of one alphabet are written in one go. */
  #runs(text: string): { font: Font; glyphs: string; width: number }[] {
    const runs: { font: Font; glyphs: string; width: number }[] = [];
    for (const { font, face, glyph } of this.#glyphs(text)) {
      const last = runs.at(-1);
      const run = last?.font === font ? last : { font, glyphs: '', width: 0 };
      if (run !== last) runs.push(run);
      run.glyphs += hex(glyph);
      run.width += face.widths[glyph] ?? 0;
    }
    return runs;
  }

  #keyOn(page: PDFPage, font: Font): PDFName {
    const keys = this.#keys.get(page) ?? new Map<Font, PDFName>();
    this.#keys.set(page, keys);
    const key = keys.get(font) ?? page.node.newFontDictionary('Letter', font.ref);
    keys.set(font, key);
    return key;
  }
}

const hex = (number: number): string => number.toString(16).padStart(4, '0');

/** A Type 0 font whose codes are the face's own glyph numbers (ISO 32000-1, 9.7). */
function embedded({ context }: PDFDocument, face: Face, name: string): PDFRef {
  const file = context.register(context.flateStream(face.file, { Length1: face.file.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [...face.box],
      ItalicAngle: 0,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.ascent,
      StemV: 80,
      FontFile2: file,
    }),
  );
  const glyphs = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFHexString.fromText('Adobe'), Ordering: PDFHexString.fromText('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, [...face.widths]],
      CIDToGIDMap: 'Identity',
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [glyphs],
      ToUnicode: context.register(context.flateStream(wordsOf(face))),
    }),
  );
}

/** Which character each glyph stands for, so that the text can be searched and copied (ISO 32000-1, 9.10.3). */
function wordsOf({ glyphs }: Face): string {
  const pairs = [...glyphs].map(([code, glyph]) => `<${hex(glyph)}> <${hex(code)}>`);
  const blocks: string[] = [];
  // A block holds a hundred pairs at most.
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
