/** A letter as a PDF, laid out like its Word file. Load this module on demand: it brings the whole PDF library. */
import { PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { type Block, type Inline, plainText, runsOf } from './blocks';
import { columnWidths } from './columns';
import type { Letterhead } from './letterhead';
import { breakLines, type Line, type LineStyle, plainTwins, UnwritableText } from './pdf-text';
import { facesFor } from './type/open-sans';
import { Typeface } from './type/typeface';

/** Points: US Letter, an inch at the sides. */
export const SHEET = { width: 612, height: 792, side: 72, top: 60, bottom: 66 };
const WIDTH = SHEET.width - 2 * SHEET.side;
const LEADING = 1.3;
const BODY: LineStyle = { size: 10.5 };
const SMALL: LineStyle = { size: 8.5 };
const DARK = 0.3;
const GREY = rgb(DARK, DARK, DARK);

export interface PrintedLetter {
  title: string;
  blocks: readonly Block[];
  claimNumber?: string;
}

/** What every page needs, whatever stands in the letter: figures and words of the foot, marks of lists. */
const ALWAYS = 'Claim · Page 0123456789 of • Phone Fax.';

/** The typeface in the alphabets that these texts need. Throws UnwritableText where a character is in none of them. */
export async function typefaceFor(file: PDFDocument, texts: Iterable<string>): Promise<Typeface> {
  const { faces, missing } = await facesFor(plainTwins([ALWAYS, ...texts].join('')));
  if (missing.length > 0) throw new UnwritableText(missing);
  return Typeface.embed(file, faces);
}

/** Every text of the letterhead. */
export const textsOf = ({ name, address, phone = '', fax = '' }: Letterhead): string[] => [name, address, phone, fax];

/** The letter's pages. Throws UnwritableText where a name needs letters that the typeface lacks. */
export async function letterPdf(letter: PrintedLetter, letterhead: Letterhead): Promise<PDFDocument> {
  const file = await PDFDocument.create();
  const texts = letter.blocks.flatMap((block) => runsOf(block).map((runs) => plainText(runs)));
  const typeface = await typefaceFor(file, [...texts, ...textsOf(letterhead), letter.claimNumber ?? '']);
  const writer = new PageWriter(file, typeface);
  await writer.letterhead(letterhead);
  for (const block of letter.blocks) writer.block(block);
  writer.footers(letter.claimNumber === undefined ? '' : `Claim ${letter.claimNumber} · `);
  file.setTitle(letter.title);
  file.setAuthor(letterhead.name);
  return file;
}

/** Puts blocks on pages from the top down, and starts a new page where the old one is full. */
export class PageWriter {
  readonly #file: PDFDocument;
  readonly #typeface: Typeface;
  readonly #pages: PDFPage[] = [];
  #y = 0;

  constructor(file: PDFDocument, typeface: Typeface) {
    this.#file = file;
    this.#typeface = typeface;
    this.#newPage();
  }

  #newPage(): PDFPage {
    const page = this.#file.addPage([SHEET.width, SHEET.height]);
    this.#pages.push(page);
    this.#y = SHEET.height - SHEET.top;
    return page;
  }

  /** The page on which this much height is left. */
  #page(height: number): PDFPage {
    const page = this.#pages.at(-1);
    return page && this.#y - height >= SHEET.bottom ? page : this.#newPage();
  }

  async letterhead({ name, address, phone, fax, logo }: Letterhead): Promise<void> {
    if (logo) {
      const image = logo.type === 'png' ? await this.#file.embedPng(logo.bytes) : await this.#file.embedJpg(logo.bytes);
      const { width, height } = image.scaleToFit(135, 45);
      this.#page(height).drawImage(image, { x: SHEET.side, y: this.#y - height, width, height });
      this.#y -= height + 4;
    }
    this.#lines(breakLines([{ text: name }], this.#typeface, { size: 14, bold: true }, WIDTH), 14);
    const contact = [phone && `Phone ${phone}`, fax && `Fax ${fax}`].filter((part) => part).join(' · ');
    for (const line of [address.split('\n').join(' · '), contact].filter((text) => text !== ''))
      this.#lines(breakLines([{ text: line }], this.#typeface, SMALL, WIDTH), SMALL.size);
    this.#y -= 4;
    this.#page(0).drawLine({
      start: { x: SHEET.side, y: this.#y },
      end: { x: SHEET.width - SHEET.side, y: this.#y },
      thickness: 0.75,
      color: GREY,
    });
    this.#y -= 18;
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.#y -= 6;
        // A heading alone at the foot of a page is no help: two lines have to follow it.
        this.#page(BODY.size * LEADING * 3);
        this.#paragraph(block.inlines, { ...BODY, bold: true }, 0, 5);
        break;
      case 'quote':
        this.#paragraph(block.inlines, { ...BODY, italic: true }, 26, 8);
        break;
      case 'list':
        for (const [index, item] of block.items.entries()) this.#item(item, block.ordered ? `${index + 1}.` : '•');
        this.#y -= 5;
        break;
      case 'table':
        this.#table(block);
        break;
      default:
        this.#paragraph(block.inlines, BODY, 0, plainText(block.inlines) === 'Sincerely,' ? 34 : 8);
    }
  }

  #paragraph(runs: readonly Inline[], style: LineStyle, indent: number, after: number): void {
    this.#lines(breakLines(runs, this.#typeface, style, WIDTH - 2 * indent), style.size, SHEET.side + indent);
    this.#y -= after;
  }

  #item(runs: readonly Inline[], mark: string): void {
    const lines = breakLines(runs, this.#typeface, BODY, WIDTH - 24);
    const page = this.#page(BODY.size * LEADING);
    this.#typeface.draw(page, mark, { ...BODY, x: SHEET.side + 6, y: this.#y - BODY.size });
    this.#lines(lines, BODY.size, SHEET.side + 24);
    this.#y -= 3;
  }

  #lines(lines: readonly Line[], size: number, x: number = SHEET.side): void {
    for (const line of lines) {
      const page = this.#page(size * LEADING);
      this.#line(page, line, size, x, this.#y - size);
      this.#y -= size * LEADING;
    }
  }

  #line(page: PDFPage, line: Line, size: number, x: number, y: number): void {
    let at = x;
    for (const piece of line) {
      if (piece.gap) page.drawRectangle({ x: at, y: y - 2, width: piece.width, height: size + 2, color: rgb(1, 0.95, 0.3) });
      this.#typeface.draw(page, piece.text, { x: at, y, size, bold: piece.bold, italic: piece.italic });
      at += piece.width;
    }
  }

  #table(block: Extract<Block, { kind: 'table' }>): void {
    const facts = block.header.length === 0;
    const style = facts ? BODY : SMALL;
    const widths = columnWidths(block, WIDTH);
    const draw = (cells: readonly Inline[][], header: boolean) => {
      const broken = widths.map((width, column) =>
        breakLines(cells[column] ?? [], this.#typeface, header ? { ...style, bold: true } : style, width - 6),
      );
      const height = Math.max(1, ...broken.map((lines) => lines.length)) * style.size * LEADING + (facts ? 1 : 6);
      const before = this.#pages.length;
      const page = this.#page(height);
      if (!header && !facts && this.#pages.length > before) draw(block.header, true);
      this.#row(page, broken, widths, block.right, style.size, facts ? undefined : height);
      this.#y -= height;
    };
    if (!facts) draw(block.header, true);
    for (const cells of block.rows) draw(cells, false);
    this.#y -= 10;
  }

  #row(
    page: PDFPage,
    cells: readonly Line[][],
    widths: readonly number[],
    right: readonly number[],
    size: number,
    ruled?: number,
  ): void {
    let x = SHEET.side;
    for (const [column, width] of widths.entries()) {
      for (const [index, line] of (cells[column] ?? []).entries()) {
        const wide = line.reduce((sum, piece) => sum + piece.width, 0);
        const start = right.includes(column) ? x + width - 6 - wide : x;
        this.#line(page, line, size, start, this.#y - size - index * size * LEADING - (ruled === undefined ? 0 : 2));
      }
      x += width;
    }
    if (ruled !== undefined) {
      const y = this.#y - ruled + 1;
      page.drawLine({ start: { x: SHEET.side, y }, end: { x: SHEET.width - SHEET.side, y }, thickness: 0.5, color: GREY });
    }
  }

  /** `Claim … · Page 1 of 3` at the foot of every page written so far. */
  footers(about: string): void {
    for (const [index, page] of this.#pages.entries()) {
      const text = plainTwins(`${about}Page ${index + 1} of ${this.#pages.length}`);
      const width = this.#typeface.widthOf(text, SMALL.size);
      this.#typeface.draw(page, text, { ...SMALL, x: (SHEET.width - width) / 2, y: 34, grey: DARK });
    }
  }
}
