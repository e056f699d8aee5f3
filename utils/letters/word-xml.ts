/** A letter's blocks as WordprocessingML, for a file of our own and for the hospital's: bold, lists and tables kept, what has to stand together held together. */
import { type Block, type Inline, plainText, runsOf } from './blocks';
import { hasRightToLeft, printable } from './characters';
import { columnWidths } from './columns';

/** Twentieths of a point: what a page with margins of an inch leaves. Word makes it narrower where the file's own page is. */
const TEXT_WIDTH = 9_360;

type List = Extract<Block, { kind: 'list' }>;

/** What differs between the files that a letter is written into. */
export interface WordLook {
  /** what marks an item of a list: properties of its paragraph, and what stands before its text */
  item(list: List, index: number): { properties: string; lead: string };
  /** half points; the text's own size where it is absent */
  tableSize?: number;
}

/** Text as XML content: the characters that XML reads are written out, what XML cannot hold is left out. */
export const xml = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The blocks one after the other, as the content of a document's body. Empty ones are left out. */
export const bodyXml = (blocks: readonly Block[], look: WordLook): string =>
  blocks
    .filter((block) => runsOf(block).length > 0)
    .map((block) => blockXml(block, look))
    .join('');

function blockXml(block: Block, look: WordLook): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(runs(block.inlines, { bold: true }), '<w:keepNext/><w:spacing w:before="120" w:after="100"/>');
    case 'quote':
      return paragraph(runs(block.inlines, { italic: true }), '<w:spacing w:after="160"/><w:ind w:left="500" w:right="500"/>');
    case 'list':
      return block.items
        .map((item, index) => {
          const { properties, lead } = look.item(block, index);
          const after = index === block.items.length - 1 ? 160 : 60;
          return paragraph(
            lead + runs(item),
            `${properties}<w:spacing w:after="${after}"/><w:ind w:left="500" w:hanging="360"/>`,
          );
        })
        .join('');
    case 'table':
      return table(block, look.tableSize) + paragraph('', '<w:spacing w:after="100"/>');
    default: {
      // A signature torn from its "Sincerely" is the commonest fault of a faxed letter.
      const together = `${block.part === 'closing' ? '<w:keepNext/>' : ''}<w:keepLines/>`;
      const after = plainText(block.inlines) === 'Sincerely,' ? 640 : 160;
      return paragraph(runs(block.inlines), `${together}<w:spacing w:after="${after}"/>`);
    }
  }
}

/** @param properties in the order that the schema wants them in (ISO 29500-1, CT_PPr) */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** How a piece of text looks, where it differs from the text around it. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  /** six hexadecimal digits */
  color?: string;
  /** half points */
  size?: number;
}

/** Content that is XML already, as a run. `more` comes after what the look says (highlight, direction). */
export function run(content: string, { bold, italic, color, size }: RunLook = {}, more = ''): string {
  const properties = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    more,
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** Text as a run's content, its lines apart. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join('<w:br/>');

const runs = (inlines: readonly Inline[], look: RunLook = {}): string =>
  inlines
    .map(({ text, bold, italic, gap }) => {
      const more = `${gap ? '<w:highlight w:val="yellow"/>' : ''}${hasRightToLeft(text) ? '<w:rtl/>' : ''}`;
      return run(lines(text), { ...look, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }, more);
    })
    .join('');

function table(block: Extract<Block, { kind: 'table' }>, tableSize: number | undefined): string {
  const facts = block.header.length === 0;
  const widths = columnWidths(block, TEXT_WIDTH);
  const size = facts || tableSize === undefined ? {} : { size: tableSize };
  const line = (side: string) => `<w:${side} w:val="${facts ? 'none' : 'single'}" w:sz="4" w:space="0" w:color="999999"/>`;
  const none = (side: string) => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  const high = facts ? 20 : 50;
  const margins = [margin('top', high), margin('left', facts ? 0 : 80), margin('bottom', high), margin('right', 80)].join('');
  const cell = (inlines: readonly Inline[], column: number, header: boolean): string => {
    const shade = header ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
    const align = block.right.includes(column) ? '<w:jc w:val="right"/>' : '';
    const text = runs(inlines, header ? { bold: true, ...size } : size);
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${shade}<w:tcMar>${margins}</w:tcMar></w:tcPr>${paragraph(
      text,
      `<w:spacing w:after="0"/>${align}`,
    )}</w:tc>`;
  };
  const row = (cells: readonly Inline[][], header: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${widths
      .map((_, column) => cell(cells[column] ?? [], column, header))
      .join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${line('top')}${none('left')}${line('bottom')}${none('right')}${line('insideH')}${none('insideV')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...(facts ? [] : [row(block.header, true)]),
    ...block.rows.map((cells) => row(cells, false)),
    '</w:tbl>',
  ].join('');
}
