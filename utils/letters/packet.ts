/**
 * The packet: index, letter, then every enclosure in its order, as one PDF. Load this module on demand: it brings the whole PDF library.
 * Nothing is sent anywhere; what could not be joined is named, and nothing is joined by half.
 */
import { EncryptedPDFError, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Block, type Inline, plainText, runsOf } from './blocks';
import type { Letterhead } from './letterhead';
import { fileKind, fileProblem, type PacketFile, packetProblem, type UploadLimits } from './packet-files';
import { letterPdf, PageWriter, type PrintedLetter, SHEET, textsOf, typefaceFor } from './pdf';

export interface PacketEnclosure {
  /** as the letter numbers it: the first is Enclosure 1 */
  title: string;
  /** one or several files that together are this enclosure; none where it is sent apart */
  files: readonly PacketFile[];
}

export interface PacketRequest {
  /** the letter to be laid out, or a PDF of it printed elsewhere */
  letter: PrintedLetter | PacketFile;
  letterhead: Letterhead;
  claimNumber?: string;
  enclosures: readonly PacketEnclosure[];
  limits?: UploadLimits;
}

export interface PacketIndexRow {
  title: string;
  /** first and last page in the packet, counted from 1; absent where nothing was joined */
  pages?: { from: number; to: number };
}

export interface Packet {
  bytes: Uint8Array;
  pages: number;
  index: PacketIndexRow[];
  /** what the payer's limits say about the finished file */
  warning?: string;
}

/** A file that cannot be joined. The message names it and says what to do. */
export class PacketError extends Error {
  readonly file: string;
  constructor(file: string, message: string) {
    super(message);
    this.name = 'PacketError';
    this.file = file;
  }
}

export async function buildPacket(request: PacketRequest): Promise<Packet> {
  const letter = 'blocks' in request.letter ? await letterPdf(request.letter, request.letterhead) : await opened(request.letter);
  const papers: { title: string; files: PDFDocument[] }[] = [];
  for (const { title, files } of request.enclosures) papers.push({ title, files: await openedAll(files) });

  const indexPages = (await indexOf(request, rowsOf(letter, papers, 0))).getPageCount();
  const rows = rowsOf(letter, papers, indexPages);
  const packet = await indexOf(request, rows);
  for (const source of [letter, ...papers.flatMap(({ files }) => files)]) await append(packet, source);
  packet.setTitle('Appeal packet');
  packet.setAuthor(request.letterhead.name);
  const bytes = await packet.save({ updateFieldAppearances: false });
  const warning = packetProblem(bytes.length, request.limits ?? {});
  return { bytes, pages: packet.getPageCount(), index: rows, ...(warning === undefined ? {} : { warning }) };
}

function rowsOf(
  letter: PDFDocument,
  papers: readonly { title: string; files: readonly PDFDocument[] }[],
  before: number,
): PacketIndexRow[] {
  let next = before + 1;
  const take = (title: string, count: number): PacketIndexRow => {
    const from = next;
    next += count;
    return count === 0 ? { title } : { title, pages: { from, to: next - 1 } };
  };
  return [
    take('Letter', letter.getPageCount()),
    ...papers.map(({ title, files }, index) =>
      take(
        `Enclosure ${index + 1}: ${title}`,
        files.reduce((sum, file) => sum + file.getPageCount(), 0),
      ),
    ),
  ];
}

/** The index page (or pages) as a file of its own, to which the rest is added. */
async function indexOf(request: PacketRequest, rows: readonly PacketIndexRow[]): Promise<PDFDocument> {
  const file = await PDFDocument.create();
  const cell = (text: string): Inline[] => [{ text }];
  const last = Math.max(0, ...rows.map((row) => row.pages?.to ?? 0));
  const table: Block = {
    kind: 'table',
    part: 'body',
    header: [cell('Paper'), cell('Pages')],
    rows: rows.map(({ title, pages }) => [
      cell(title),
      cell(pages === undefined ? 'sent apart' : pages.from === pages.to ? `${pages.from}` : `${pages.from} to ${pages.to}`),
    ]),
    right: [1],
  };
  const about = `${request.claimNumber === undefined ? '' : `Claim ${request.claimNumber}. `}${last} pages in all, this index included.`;
  const blocks: Block[] = [
    { kind: 'heading', part: 'body', inlines: cell('Index of this packet') },
    { kind: 'paragraph', part: 'body', inlines: cell(about) },
    table,
  ];
  const texts = blocks.flatMap((block) => runsOf(block).map(plainText));
  const writer = new PageWriter(file, await typefaceFor(file, [...texts, ...textsOf(request.letterhead)]));
  await writer.letterhead(request.letterhead);
  for (const block of blocks) writer.block(block);
  return file;
}

const openedAll = async (files: readonly PacketFile[]): Promise<PDFDocument[]> => {
  const documents: PDFDocument[] = [];
  for (const file of files) documents.push(await opened(file));
  return documents;
};

/** A file as a document of its own: a PDF as it is, a picture on a page that it fits on. */
async function opened(file: PacketFile): Promise<PDFDocument> {
  const problem = fileProblem(file);
  if (problem !== undefined) throw new PacketError(file.name, problem);
  const kind = fileKind(file.bytes);
  return kind === 'pdf' ? openedPdf(file) : openedPicture(file, kind === 'png');
}

async function openedPdf({ name, bytes }: PacketFile): Promise<PDFDocument> {
  let document: PDFDocument;
  let pages: number;
  try {
    // The empty password opens files that anybody may read and nobody may change, as record systems write them.
    document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
    pages = document.getPageCount();
  } catch (error) {
    if (error instanceof EncryptedPDFError || isPasswordError(error))
      throw new PacketError(
        name,
        `“${name}” is protected by a password. Open it, print it to a new PDF without one, and add that.`,
      );
    throw new PacketError(name, `“${name}” cannot be read: the PDF is damaged. Save or scan it again.`);
  }
  if (pages === 0) throw new PacketError(name, `“${name}” has no pages.`);
  return document;
}

const isPasswordError = (error: unknown): boolean => error instanceof Error && /encrypt|password/i.test(error.message);

async function openedPicture({ name, bytes }: PacketFile, png: boolean): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  try {
    const image = png ? await document.embedPng(bytes) : await document.embedJpg(bytes);
    const upright = image.height >= image.width;
    const [width, height] = upright ? [SHEET.width, SHEET.height] : [SHEET.height, SHEET.width];
    const size = image.scaleToFit(width - 36, height - 36);
    document
      .addPage([width, height])
      .drawImage(image, { x: (width - size.width) / 2, y: (height - size.height) / 2, width: size.width, height: size.height });
    await document.flush();
  } catch {
    throw new PacketError(name, `“${name}” cannot be read: the picture is damaged. Save or scan it again.`);
  }
  return document;
}

/** Adds all pages; actions that a page would start when it is opened stay behind. */
async function append(packet: PDFDocument, source: PDFDocument): Promise<void> {
  for (const page of await packet.copyPages(source, source.getPageIndices())) {
    page.node.delete(PDFName.of('AA'));
    packet.addPage(page);
  }
}
