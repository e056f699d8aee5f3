/** A letter as a Word file under the hospital's letterhead: the parts of the package (ISO 29500), written out and packed. */
import { strToU8, zipSync } from 'fflate';
import type { Block } from './blocks';
import type { Letterhead } from './letterhead';
import { bodyXml, lines, paragraph, run, type WordLook, xml } from './word-xml';

const FONT = 'Arial';
/** Half points, as Word counts. */
const SIZE = 21;
const SMALL = { size: 17, color: '404040' };
const TABLE_SIZE = 18;
/** Twentieths of a point: US Letter with margins of an inch at the sides. */
const PAGE = { width: 12_240, height: 15_840, side: 1_440, end: 1_100 };
/** English Metric Units in a pixel: in these Word measures pictures. */
const EMU = 9_525;

/** What is printed: the blocks as they stand after editing, and the claim number for the foot of each page. */
export interface Printed {
  title: string;
  blocks: readonly Block[];
  claimNumber?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMES = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}"`;

/** A part of the file besides the document itself: its name, what Word calls its kind, and its content. */
interface Part {
  id: string;
  kind: 'styles' | 'numbering' | 'settings' | 'header' | 'footer';
  name: string;
  content: string;
}

/**
 * The letter as the bytes of a .docx; the same letter gives the same bytes. Places not ready to send are highlighted. Metadata hold the hospital's
 * name and nothing of the patient.
 */
export function letterDocx(letter: Printed, letterhead: Letterhead): Uint8Array<ArrayBuffer> {
  const ordered = letter.blocks.filter((block) => block.kind === 'list' && block.ordered);
  const foot = `<w:ftr ${NAMES}>${footer(letter)}</w:ftr>`;
  const parts: Part[] = [
    { id: 'rId1', kind: 'styles', name: 'styles', content: STYLES },
    { id: 'rId2', kind: 'numbering', name: 'numbering', content: numbering(ordered.length) },
    { id: 'rId3', kind: 'settings', name: 'settings', content: SETTINGS },
    { id: 'rId4', kind: 'header', name: 'header1', content: `<w:hdr ${NAMES}>${letterheadParagraphs(letterhead)}</w:hdr>` },
    // Word takes a header without any paragraph for damage.
    { id: 'rId5', kind: 'header', name: 'header2', content: `<w:hdr ${NAMES}>${paragraph('')}</w:hdr>` },
    { id: 'rId6', kind: 'footer', name: 'footer1', content: foot },
    { id: 'rId7', kind: 'footer', name: 'footer2', content: foot },
  ];
  const look: WordLook = {
    item: (list) => ({ properties: inList(list.ordered ? FIRST_ORDERED + ordered.indexOf(list) : BULLETS), lead: '' }),
    tableSize: TABLE_SIZE,
  };
  const { logo } = letterhead;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': file(contentTypes(parts)),
    '_rels/.rels': file(
      relations([
        { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
        { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    ),
    'docProps/core.xml': file(coreProperties(letter, letterhead)),
    'word/document.xml': file(`<w:document ${NAMES}><w:body>${bodyXml(letter.blocks, look)}${SECTION}</w:body></w:document>`),
    'word/_rels/document.xml.rels': file(
      relations(parts.map(({ id, kind, name }) => ({ id, type: `${OFFICE}/${kind}`, target: `${name}.xml` }))),
    ),
    ...Object.fromEntries(parts.map(({ name, content }) => [`word/${name}.xml`, file(content)])),
  };
  if (logo) {
    const target = `media/logo.${logo.type}`;
    files['word/_rels/header1.xml.rels'] = file(relations([{ id: 'rId1', type: `${OFFICE}/image`, target }]));
    files[`word/${target}`] = logo.bytes;
  }
  return new Uint8Array(zipSync(files, { mtime: '1980-01-01T00:00' }));
}

const file = (content: string): Uint8Array => strToU8(HEAD + content);

const relations = (all: readonly { id: string; type: string; target: string }[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(parts: readonly Part[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const one = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>
${one('/word/document.xml', `${word}.document.main`)}${parts.map(({ kind, name }) => one(`/word/${name}.xml`, `${word}.${kind}`)).join('')}
${one('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}</Types>`;
}

function coreProperties({ title }: Printed, { name }: Letterhead): string {
  const dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ${dublin}><dc:title>${xml(title)}</dc:title><dc:creator>${xml(
    name,
  )}</dc:creator><cp:lastModifiedBy>${xml(name)}</cp:lastModifiedBy></cp:coreProperties>`;
}

const STYLES = `<w:styles ${NAMES}><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

/** Without the mode of Word 2013 and later the title bar says "Compatibility Mode". */
const SETTINGS = `<w:settings ${NAMES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const BULLETS = 1;
const FIRST_ORDERED = 2;

const inList = (number: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;

/** Bullets, and numbers that begin anew in each of so many lists. */
function numbering(lists: number): string {
  const kind = (id: number, format: string, text: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`;
  const list = (_: unknown, index: number): string =>
    `<w:num w:numId="${FIRST_ORDERED + index}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  return [
    `<w:numbering ${NAMES}>`,
    kind(0, 'bullet', '•'),
    kind(1, 'decimal', '%1.'),
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>`,
    ...Array.from({ length: lists }, list),
    '</w:numbering>',
  ].join('');
}

const SECTION = `<w:sectPr>
<w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/>
<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>
<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>
<w:pgMar w:top="${PAGE.end}" w:right="${PAGE.side}" w:bottom="${PAGE.end}" w:left="${PAGE.side}" w:header="708" w:footer="708" w:gutter="0"/>
<w:titlePg/></w:sectPr>`;

function letterheadParagraphs(letterhead: Letterhead): string {
  const contact = [letterhead.phone && `Phone ${letterhead.phone}`, letterhead.fax && `Fax ${letterhead.fax}`].filter(
    (part) => part,
  );
  const small = [letterhead.address.split('\n').join(' · '), contact.join(' · ')].filter((line) => line !== '');
  return [
    ...(letterhead.logo ? [paragraph(run(picture(letterhead.logo, letterhead.name)), '<w:spacing w:after="60"/>')] : []),
    paragraph(run(lines(letterhead.name), { bold: true, size: 28 }), '<w:spacing w:after="20"/>'),
    ...small.map((line, index) =>
      paragraph(run(lines(line), SMALL), index === small.length - 1 ? RULED : '<w:spacing w:after="0"/>'),
    ),
  ].join('');
}

/** The last line of the letterhead, with a rule below it. */
const RULED = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="808080"/></w:pBdr><w:spacing w:after="240"/>';

/** The logo, at most 180 × 60 pixels, in its own proportions. */
function picture({ width, height }: NonNullable<Letterhead['logo']>, hospital: string): string {
  const scale = Math.min(180 / Math.max(1, width), 60 / Math.max(1, height), 1);
  const [wide, high] = [Math.round(width * scale) * EMU, Math.round(height * scale) * EMU];
  const named = `name="Logo" descr="${xml(hospital)}"`;
  return `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high}"/><wp:docPr id="1" ${named}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** A field that Word works out anew: a page's number, or how many there are. Of marks that share a run LibreOffice does not take the size. */
const field = (name: 'PAGE' | 'NUMPAGES'): string =>
  [mark('begin'), `<w:instrText xml:space="preserve">${name}</w:instrText>`, mark('separate'), mark('end')]
    .map((part) => run(part, SMALL))
    .join('');

const mark = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;

/** Faxed pages get separated: each says which claim it belongs to and how many there are. */
function footer({ claimNumber }: Printed): string {
  const about = claimNumber === undefined ? '' : `Claim ${claimNumber} · `;
  const words = [run(lines(`${about}Page `), SMALL), field('PAGE'), run(lines(' of '), SMALL), field('NUMPAGES')];
  return paragraph(words.join(''), '<w:spacing w:after="0"/><w:jc w:val="center"/>');
}
