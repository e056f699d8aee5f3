/** A letter as a Word file. Load this module on demand: it brings the whole `docx` library. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Inline, plainText } from './blocks';
import { hasRightToLeft, printable } from './characters';
import { columnWidths } from './columns';
import type { Letterhead } from './letterhead';

const FONT = 'Arial';
/** Half points, as Word counts. */
const SIZE = 21;
const SMALL = 17;
/** Twentieths of a point: US Letter with margins of an inch. */
const PAGE = { width: 12_240, height: 15_840, margin: 1_440 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** What is printed: the blocks as they stand after editing, and the claim number for the foot of each page. */
export interface Printed {
  title: string;
  blocks: readonly Block[];
  claimNumber?: string;
}

/** The letter as the bytes of a .docx. Places not ready to send are highlighted. Metadata hold the hospital's name and nothing of the patient. */
export async function letterDocx(letter: Printed, letterhead: Letterhead): Promise<Uint8Array<ArrayBuffer>> {
  const lists = letter.blocks.filter((block) => block.kind === 'list' && block.ordered);
  const file = new Document({
    creator: printable(letterhead.name),
    lastModifiedBy: printable(letterhead.name),
    title: printable(letter.title),
    styles: { default: { document: { run: { font: FONT, size: SIZE }, paragraph: { spacing: { after: 160, line: 264 } } } } },
    numbering: {
      config: lists.map((_, index) => ({
        reference: `list-${index}`,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 500, hanging: 360 } } },
          },
        ],
      })),
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: 1_100, bottom: 1_100, left: PAGE.margin, right: PAGE.margin },
          },
        },
        // Word takes a header without any paragraph for damage.
        headers: {
          first: new Header({ children: letterheadParagraphs(letterhead) }),
          default: new Header({ children: [new Paragraph('')] }),
        },
        footers: { first: footer(letter), default: footer(letter) },
        children: letter.blocks.flatMap((block) => blockChildren(block, lists.indexOf(block))),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function letterheadParagraphs(letterhead: Letterhead): Paragraph[] {
  const logo = letterhead.logo;
  const contact = [letterhead.phone && `Phone ${letterhead.phone}`, letterhead.fax && `Fax ${letterhead.fax}`].filter(
    (part) => part,
  );
  const small = [letterhead.address.split('\n').join(' · '), contact.join(' · ')].filter((line) => line !== '');
  return [
    ...(logo
      ? [
          new Paragraph({
            spacing: { after: 60 },
            children: [
              new ImageRun({
                type: logo.type,
                data: logo.bytes,
                transformation: logoSize(logo),
                altText: { name: 'Logo', title: 'Logo', description: printable(letterhead.name) },
              }),
            ],
          }),
        ]
      : []),
    new Paragraph({
      spacing: { after: 20 },
      children: [new TextRun({ text: printable(letterhead.name), bold: true, size: 28 })],
    }),
    ...small.map(
      (line, index) =>
        new Paragraph({
          spacing: { after: index === small.length - 1 ? 240 : 0 },
          ...(index === small.length - 1
            ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '808080', space: 6 } } }
            : {}),
          children: [new TextRun({ text: printable(line), size: SMALL, color: '404040' })],
        }),
    ),
  ];
}

/** At most 180 × 60 pixels, in its own proportions. */
function logoSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(180 / Math.max(1, width), 60 / Math.max(1, height), 1);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Faxed pages get separated: each says which claim it belongs to and how many there are. */
function footer(letter: Printed): Footer {
  const about = letter.claimNumber === undefined ? '' : `Claim ${letter.claimNumber} · `;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [
          new TextRun({
            size: SMALL,
            color: '404040',
            children: [printable(`${about}Page `), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function blockChildren(block: Block, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ keepNext: true, spacing: { before: 120, after: 100 }, children: runs(block.inlines, { bold: true }) }),
      ];
    case 'quote':
      return [new Paragraph({ indent: { left: 500, right: 500 }, children: runs(block.inlines, { italics: true }) })];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: `list-${list}`, level: 0 } } : { bullet: { level: 0 } }),
            spacing: { after: index === block.items.length - 1 ? 160 : 60 },
            children: runs(item),
          }),
      );
    case 'table':
      return [table(block), new Paragraph({ spacing: { after: 100 }, children: [] })];
    default:
      // A signature torn from its "Sincerely" is the commonest fault of a faxed letter.
      return [
        new Paragraph({
          keepLines: true,
          keepNext: block.part === 'closing',
          ...(plainText(block.inlines) === 'Sincerely,' ? { spacing: { after: 640 } } : {}),
          children: runs(block.inlines),
        }),
      ];
  }
}

function table(block: Extract<Block, { kind: 'table' }>): Table {
  const facts = block.header.length === 0;
  const widths = columnWidths(block, TEXT_WIDTH);
  const line = { style: facts ? BorderStyle.NONE : BorderStyle.SINGLE, size: 4, color: '999999' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (cells: readonly Inline[][], header: boolean) =>
    new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: facts ? 20 : 50, bottom: facts ? 20 : 50, left: facts ? 0 : 80, right: 80 },
            ...(header ? { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } } : {}),
            children: [
              new Paragraph({
                spacing: { after: 0 },
                alignment: block.right.includes(column) ? AlignmentType.END : AlignmentType.START,
                children: runs(cells[column] ?? [], { bold: header, size: facts ? SIZE : 18 }),
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [...(facts ? [] : [row(block.header, true)]), ...block.rows.map((cells) => row(cells, false))],
  });
}

interface RunStyle {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

/** One run a line. Text goes in as `text`, never as a child: there the library takes words like CURRENT for page numbers. */
const runs = (inlines: readonly Inline[], style: RunStyle = {}): TextRun[] =>
  inlines.flatMap((inline) =>
    inline.text.split('\n').map(
      (line, index) =>
        new TextRun({
          ...style,
          ...(inline.bold ? { bold: true } : {}),
          ...(inline.italic ? { italics: true } : {}),
          ...(inline.gap ? { highlight: 'yellow' as const } : {}),
          ...(hasRightToLeft(line) ? { rightToLeft: true } : {}),
          ...(index > 0 ? { break: 1 } : {}),
          text: printable(line),
        }),
    ),
  );
