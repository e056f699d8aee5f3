/** The chosen letter's text as WordprocessingML, to stand in the hospital's own file: in the file's own font, with bold, lists and tables kept. */
import { type Block, type Inline, runsOf } from '../blocks';
import { hasRightToLeft, printable } from '../characters';
import { columnWidths } from '../columns';

/** Twentieths of a point: what a page with margins of an inch leaves. Word makes it narrower where the file's own page is. */
const TEXT_WIDTH = 9_360;

/** Text as XML content: the three characters that XML reads are written out, what XML cannot hold is left out. */
export const xml = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function bodyXml(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => runsOf(block).length > 0)
    .map(blockXml)
    .join('');
}

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(runs(block.inlines, true), '<w:keepNext/><w:spacing w:before="120" w:after="80"/>');
    case 'quote':
      return paragraph(
        runs(block.inlines.map((run) => ({ ...run, italic: true as const }))),
        '<w:spacing w:after="120"/><w:ind w:left="500" w:right="500"/>',
      );
    case 'list':
      return block.items
        .map((item, index) =>
          paragraph(
            `<w:r><w:t xml:space="preserve">${block.ordered ? `${index + 1}.` : '•'}</w:t></w:r><w:r><w:tab/></w:r>${runs(item)}`,
            '<w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="500" w:hanging="360"/>',
          ),
        )
        .join('');
    case 'table':
      return `${table(block)}${paragraph('')}`;
    default:
      return paragraph(runs(block.inlines), '<w:spacing w:after="120"/>');
  }
}

const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

function runs(inlines: readonly Inline[], bold = false): string {
  return inlines
    .map((inline) => {
      const properties = [
        bold || inline.bold ? '<w:b/>' : '',
        inline.italic ? '<w:i/>' : '',
        inline.gap ? '<w:highlight w:val="yellow"/>' : '',
        hasRightToLeft(inline.text) ? '<w:rtl/>' : '',
      ].join('');
      const lines = inline.text.split('\n').map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
      return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
    })
    .join('');
}

function table(block: Extract<Block, { kind: 'table' }>): string {
  const facts = block.header.length === 0;
  const widths = columnWidths(block, TEXT_WIDTH);
  const edge = (side: string) => `<w:${side} w:val="${facts ? 'none' : 'single'}" w:sz="4" w:space="0" w:color="999999"/>`;
  const row = (cells: readonly Inline[][], header: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${widths
      .map((width, column) => {
        const align = block.right.includes(column) ? '<w:jc w:val="right"/>' : '';
        const content = paragraph(runs(cells[column] ?? [], header), `<w:spacing w:after="0"/>${align}`);
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
      })
      .join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${edge('top')}${edge('bottom')}${edge('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...(facts ? [] : [row(block.header, true)]),
    ...block.rows.map((cells) => row(cells, false)),
    '</w:tbl>',
  ].join('');
}
