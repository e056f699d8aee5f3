/**
 * Tables as an XLSX workbook: every text is a text cell, every amount a number cell, and no cell is a formula. The parts of the package (ISO 29500)
 * are written out and packed piece by piece, so that no string holds a whole sheet.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ColumnKind, SheetTable, SheetValue } from './sheet';

/** The format and the width of a column, in the order of their styles from 1 on (0 is Excel's own). Formats from 164 on are written with the file. */
const STYLES: readonly { kind: ColumnKind; format: number; code?: string; width: number }[] = [
  { kind: 'text', format: 49, width: 22 },
  { kind: 'money', format: 164, code: '#,##0.00;-#,##0.00', width: 13 },
  { kind: 'date', format: 165, code: 'yyyy-mm-dd', width: 12 },
  { kind: 'count', format: 1, width: 9 },
  { kind: 'rate', format: 166, code: '0.0%', width: 9 },
];
const styleOf = (kind: ColumnKind): number => 1 + STYLES.findIndex((style) => style.kind === kind);

/** The longest text a cell can hold. */
const LONGEST = 32_767;
/** Rows in one piece. */
const PIECE = 1_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The same tables give the same bytes. */
export function xlsxBytes(tables: readonly SheetTable[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(tables);
  const texts = new Map<string, number>();
  return packed(function* () {
    yield ['[Content_Types].xml', [contentTypes(tables.length)]];
    yield ['_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]];
    yield ['xl/workbook.xml', [workbook(names)]];
    yield [
      'xl/_rels/workbook.xml.rels',
      [
        relations([
          ...names.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
    ];
    yield ['xl/styles.xml', [styles()]];
    for (const [index, table] of tables.entries()) yield [`xl/worksheets/sheet${index + 1}.xml`, sheet(table, texts)];
    yield ['xl/sharedStrings.xml', sharedTexts(texts)];
  });
}

/** Parts by their names, each in pieces, as one archive. */
function packed(parts: () => Iterable<[string, Iterable<string>]>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, pieces] of parts()) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = '1980-01-01T00:00';
    archive.add(entry);
    entry.push(strToU8(HEAD));
    for (const piece of pieces) entry.push(strToU8(piece));
    entry.push(new Uint8Array(), true);
  }
  archive.end();
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function* sheet({ columns, rows }: SheetTable, texts: Map<string, number>): Generator<string> {
  const widths = columns.map(({ kind }, index) => {
    const style = styleOf(kind);
    return `<col min="${index + 1}" max="${index + 1}" width="${STYLES[style - 1]?.width}" style="${style}" customWidth="1"/>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  yield `${columns.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`;
  const letters = columns.map((_, index) => lettersOf(index));
  const line = (values: readonly SheetValue[], kinds: readonly ColumnKind[], number: number): string =>
    `<row r="${number}">${kinds.map((kind, index) => cell(values[index], kind, `${letters[index]}${number}`, texts)).join('')}</row>`;
  const kinds = columns.map(({ kind }) => kind);
  let piece = line(
    columns.map(({ header }) => header),
    columns.map(() => 'text'),
    1,
  );
  let number = 1;
  for (const row of rows) {
    number += 1;
    piece += line(row, kinds, number);
    if (number % PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** A cell's XML, empty where there is nothing. A text is written by its place among all texts of the workbook. */
function cell(value: SheetValue, kind: ColumnKind, place: string, texts: Map<string, number>): string {
  if (value === undefined || value === '') return '';
  const number =
    typeof value === 'number' ? (kind === 'money' ? value / 100 : value) : kind === 'date' ? dayNumber(value) : undefined;
  if (number !== undefined) return Number.isFinite(number) ? `<c r="${place}" s="${styleOf(kind)}"><v>${number}</v></c>` : '';
  const text = printable(String(value)).slice(0, LONGEST);
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${place}" s="${styleOf('text')}" t="s"><v>${index}</v></c>`;
}

/** Days as Excel counts them from 1900 on; undefined where the text is no day or lies before March 1900, where its count is wrong. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const days = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days > 60 ? days : undefined;
}

/** A, B … Z, AA … for 0, 1 … */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function* sharedTexts(texts: ReadonlyMap<string, number>): Generator<string> {
  yield `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">`;
  let piece = '';
  let count = 0;
  for (const text of texts.keys()) {
    piece += `<si><t xml:space="preserve">${xml(text)}</t></si>`;
    count += 1;
    if (count % PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sst>`;
}

/** What most texts are made of alone. */
const PLAIN = /^[ -\uD7FF\n\t]*$/;

/** Control characters are no part of XML, nor are the two that Unicode keeps free; lone surrogates are mended. */
const printable = (text: string): string =>
  PLAIN.test(text)
    ? text
    : [...text.toWellFormed()]
        .filter((char) => (char >= ' ' && !/[\uFFFE\uFFFF]/.test(char)) || char === '\n' || char === '\t')
        .join('');

/** `_x0041_` is how Excel writes a character by its number: where a text says so itself, its first sign is written by number. */
const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const relations = (all: readonly [kind: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const one = (name: string, kind: string) => `<Override PartName="/xl/${name}.xml" ContentType="${excel}.${kind}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, index) => one(`worksheets/sheet${index + 1}`, 'worksheet'));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${one(
    'workbook',
    'sheet.main',
  )}${all.join('')}${one('styles', 'styles')}${one('sharedStrings', 'sharedStrings')}</Types>`;
}

const workbook = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

function styles(): string {
  const own = STYLES.filter(({ code }) => code !== undefined);
  const formats = own.map(({ format, code = '' }) => `<numFmt numFmtId="${format}" formatCode="${xml(code)}"/>`).join('');
  const uses = STYLES.map(
    ({ format }) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${formats}</numFmts>
<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${1 + uses.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${uses.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Within Excel's limits: 31 characters, none of `[]:*?/\`, no two alike. */
function sheetNames(tables: readonly SheetTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }) => {
    const base =
      printable(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || 'Sheet';
    let found = base;
    for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${base} ${count}`;
    taken.add(found.toLowerCase());
    return found;
  });
}
