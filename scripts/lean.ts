/**
 * Leaves out of the build what nothing of ours uses of the libraries, and what no bundler can see is unused because the libraries name it themselves:
 * of the PDF library SVG, taking texts out of pages, writing PNG, colour names, forms, scripts and fonts that every reader has (letters embed theirs), two thirds of its size; of the workbook library
 * charts, pivot tables, pictures, comments and encryption; of the template language the tags and filters that letters do without; of the checks their way into JSON Schema, and that they make code out of text: our policy forbids it, and each try
 * would be reported.
 * And where a browser has it itself: reading XML, and the language of today in the Word templates' library.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import * as tables from './in-browser/cipher-tables.ts';

const PDF_PARTS = ['culori', 'node-html-better-parser', 'html-entities'];
const XML = fileURLToPath(new URL('in-browser/xml.ts', import.meta.url));
const TABLES = fileURLToPath(new URL('in-browser/cipher-tables.ts', import.meta.url));
const MARK = '\0left-out:';

/** Whoever calls one of these names after all hears of it, instead of going on with nothing. */
const UNUSED = `const unused = () => { throw new Error('left out of this build: scripts/lean.ts'); };`;
const PDF_NAMES = `${UNUSED}
export const parse = unused;
export const encode = unused;
export const converter = () => unused;
export const NodeType = {};
`;

const ZOD = /zod\/v4\/classic\/schemas\.js$/;
const LIQUID = /liquidjs\/dist\/liquid\.[\w.]*mjs$/;

/** Paths below `node_modules`, with forward slashes. */
const MODULES = [
  // What a PDF can hold and ours do not: forms to fill in, fonts by name, scripts, files, archives, and being encrypted when it is written.
  /pdf-lib\/es\/api\/(?:svg|svgPath|PDFSvg|PDFFont|PDFEmbeddedFile|PDFJavaScript|PDFJavaScriptAction)\.js$/,
  /pdf-lib\/es\/api\/(?:extraction\/extractPageContents|text\/layout|pdfa\/(?:srgbProfile|xmp|facturx))\.js$/,
  /pdf-lib\/es\/(?:api\/form|core\/acroform|core\/annotation|packages\/standard-fonts)\/(?!index)\w+\.js$/,
  /pdf-lib\/es\/core\/(?:interactive|security)\/\w+\.js$/,
  /pdf-lib\/es\/core\/embedders\/(?:CustomFont|CustomFontSubset|File|JavaScript|StandardFont)Embedder\.js$/,
  /pdf-lib\/es\/packages\/upng\/(?:encode|quantize|dither|framize)\.js$/,
  /hucre\/dist\/xlsx\/(?:chart|pivot|slicer|external-link|doc-props|comments|threaded-comments)-reader\.mjs$/,
  /hucre\/dist\/xlsx\/crypto\/agile\.mjs$/,
  /zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/,
];

/** Names that a module exports, as the libraries above write it; the default one is exported apart. */
const namesOf = (code: string): string[] => [
  ...[...code.matchAll(/^export (?:const|var|class|(?:async )?function) (\w+)/gm)].map(([, name = '']) => name),
  ...[...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim().replace(/^\w+ as /, '')),
  ),
];

/**
 * The same module without its work. A chart or pivot table that stands in a file is passed over (`parse…` gives nothing); what makes a method is called
 * for every check, and its method by nobody.
 */
function withoutWork(code: string): string {
  const kind = (name: string): string =>
    name.startsWith('parse') ? '() => undefined' : name.startsWith('create') ? '() => unused' : 'unused';
  const lines = namesOf(code).map((name) => `export const ${name} = ${kind(name)};`);
  if (/^export default\b/m.test(code)) lines.push('export default class { constructor() { unused(); } }');
  return [UNUSED, ...lines].join('\n');
}

/** The checks, that never ask whether they may compile: they go on as where they may not. */
function withoutCompiler(code: string): string {
  const asks = /export const allowsEval = [\s\S]*?\n\}\);/;
  if (!asks.test(code)) throw new Error('zod asks in another way whether it may compile: look at scripts/lean.ts');
  return code.replace(asks, 'export const allowsEval = { value: false };');
}

/** The reader of workbooks, that finds nothing in a file but its sheets: nothing of ours asks for pictures, comments, tables' frames or a file's properties. */
function sheetsAlone(code: string): string {
  const part =
    /\w+Rels\.find\(\(r\) => (?:matchesRelType\(r\.type, "(?:drawing|comments|threadedComment|person|image)"\)|r\.type === REL_CELL_IMAGES)\)/g;
  const parts = /if \((?:table|pivotTable|slicer|timeline)Rels\.length > 0\)/g;
  const files = /zip\.has\((?:"docProps\/\w+\.xml"|themePath)\)/g;
  const found = [part, parts, files].map((each) => [...code.matchAll(each)].length);
  if (found.join() !== '6,4,4')
    throw new Error('hucre looks for the parts of a workbook in another way: look at scripts/lean.ts');
  return code.replace(part, 'undefined').replace(parts, 'if (false)').replace(files, 'false');
}

/** What opens protected PDF files, with its tables worked out and not written out, each the same to the number; and without the ciphers of Node. */
function withWorkedOutTables(code: string): string {
  const numbersIn = (text: string): string => [...text.matchAll(/-?\b(?:0x[\da-f]+|\d+)\b/gi)].map(([one]) => Number(one)).join();
  const names = new Map(Object.entries(tables).map(([name, table]) => [table.flat().join(), name]));
  const used: string[] = [];
  const lean = code
    .replaceAll(/\[(?:\s*(?:-?(?:0x[\da-f]+|\d+)|new Word64\(0x[\da-f]+, 0x[\da-f]+\)),?)+\s*\]/gi, (literal) => {
      const name = names.get(numbersIn(literal));
      if (name === undefined) return literal;
      used.push(name);
      return literal.includes('Word64') ? `${name}.map(([high, low]) => new Word64(high, low))` : name;
    })
    .replace(/(?<=^export const getNodeCrypto = )\(\(\) => \{$[\s\S]*?^\}\)\(\);$/m, '() => undefined;');
  if (used.length !== names.size || lean.includes('createHash'))
    throw new Error('pdf-lib writes the tables of its ciphers in another way: look at scripts/lean.ts');
  const opening = withoutMethods(lean, 'CipherTransform', ['constructor', 'createStream', 'decryptString', 'decryptBytes']);
  return `import { ${used.join(', ')} } from ${JSON.stringify(TABLES)};\n${opening}`;
}

/**
 * Classes of which much is never called, and what of them is: by us, or by what we call. No bundler can see that nobody calls the others.
 */
const CLASSES: readonly { file: RegExp; name: string; kept: string }[] = [
  {
    file: /pdf-lib\/es\/api\/PDFDocument\.js$/,
    name: 'PDFDocument',
    kept:
      'constructor load create setTitle setAuthor setCreator setProducer setCreationDate setModificationDate getPageCount getPages getPageIndices addPage insertPage ' +
      'copyPages embedJpg embedPng flush save prepareForSave embedAll updateInfoDict syncPDFAMetadata getInfoDict',
  },
  {
    file: /pdf-lib\/es\/api\/PDFPage\.js$/,
    name: 'PDFPage',
    kept:
      'constructor setSize setMediaBox getSize getMediaBox getCropBox getBleedBox getTrimBox getArtBox pushOperators drawImage drawLine drawRectangle ' +
      'getContentStream createContentStream maybeEmbedGraphicsState',
  },
  {
    file: LIQUID,
    name: 'Liquid',
    kept: 'constructor parse _render renderSync analyzeSync registerFilter unregisterFilter registerTag',
  },
  { file: LIQUID, name: 'Parser', kept: 'constructor parse parseTokens parseToken parseStream' },
  { file: LIQUID, name: 'Render', kept: 'renderTemplates' },
  // Forms of texts that no check of ours is for, each with its expression: `z.uuid()` and the like are apart from these.
  { file: ZOD, name: 'ZodString', kept: '' },
  {
    file: ZOD,
    name: 'ZodType',
    kept:
      'check clone register refine superRefine overwrite optional exactOptional nullable nonoptional array transform default prefault catch pipe readonly ' +
      'safeParse safeParseAsync',
  },
];

/** The module with the class, and that without the methods that are not kept. */
function withoutMethods(code: string, name: string, kept: readonly string[]): string {
  const whole =
    new RegExp(`^(?:(?:export default )?class|export const) ${name} [\\s\\S]*?\\n\\}(?!,)`, 'm').exec(code)?.[0] ?? '';
  const method = /^ {4}(?:static |async |\*)*(\w+)\(.*\) \{\n[\s\S]*?\n {4}\},?\n/gm;
  const found = new Set([...whole.matchAll(method)].map(([, one = '']) => one));
  const missing = kept.filter((one) => !found.has(one));
  if (whole === '' || missing.length > 0)
    throw new Error(`${name} has ${missing.join(', ')} in another way: look at scripts/lean.ts`);
  return code.replace(whole, () => whole.replace(method, (all, one: string) => (kept.includes(one) ? all : '')));
}

/** What the Word templates' library brings along in each of its files for browsers of long ago, as the browsers of today have it. */
const HELPERS: Readonly<Record<string, string>> = {
  _typeof: '(value) { return typeof value; }',
  _toPropertyKey: '(key) { return key; }',
  _slicedToArray: '(list) { return [...list]; }',
  _toConsumableArray: '(list) { return [...list]; }',
  _defineProperty: '(on, key, value) { on[key] = value; return on; }',
  _objectSpread: '(into, ...from) { return Object.assign(into, ...from); }',
  _classCallCheck: '() {}',
};

const withoutHelpers = (code: string): string =>
  code.replace(/^function (_\w+)\(.*\}$/gm, (all, name: string) => (HELPERS[name] ? `function ${name}${HELPERS[name]}` : all));

/** The tags of the template language that letters keep (`utils/letters/engine.ts`). */
const TAGS = ['for', 'case', 'comment', 'if', 'unless', '#'];

/** The template language without the tags and filters that letters take out of it. */
function withoutOwnFilters(code: string): string {
  const filters = /^const filters = Object\.assign\(.*\);$/m;
  const tags = /^const tags = \{([^}]*)\};$/m;
  const listed = tags.exec(code)?.[1]?.split(',') ?? [];
  const kept = listed.filter((line) => TAGS.some((tag) => new RegExp(`^\\s*'?${tag}'?:`).test(line)));
  if (!filters.test(code) || kept.length !== TAGS.length)
    throw new Error('liquidjs lists its tags and filters in another way: look at scripts/lean.ts');
  return code.replace(filters, 'const filters = {};').replace(tags, `const tags = {${kept.join(',')}};`);
}

export const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (PDF_PARTS.includes(id) && importer?.includes('pdf-lib')) return MARK + id;
    return id === '@xmldom/xmldom' ? XML : undefined;
  },
  load(id) {
    if (id.startsWith(MARK)) return PDF_NAMES;
    const path = id.replaceAll('\\', '/');
    if (/zod\/v4\/core\/util\.js$/.test(path)) return withoutCompiler(readFileSync(id, 'utf8'));
    if (/zod\/v4\/core\/doc\.js$/.test(path)) return `${UNUSED}\nexport class Doc { constructor() { unused(); } }`;
    if (MODULES.some((module) => module.test(path))) return withoutWork(readFileSync(id, 'utf8'));
    if (/pdf-lib\/es\/core\/crypto\.js$/.test(path))
      return withWorkedOutTables(readFileSync(id, 'utf8').replaceAll('\r\n', '\n'));
    if (/hucre\/dist\/xlsx\/reader\.mjs$/.test(path)) return sheetsAlone(readFileSync(id, 'utf8'));
    if (/docxtemplater\/js\/[\w/-]+\.js$/.test(path)) return withoutHelpers(readFileSync(id, 'utf8'));
    const classes = CLASSES.filter(({ file }) => file.test(path));
    if (classes.length === 0) return undefined;
    const whole = readFileSync(id, 'utf8').replaceAll('\r\n', '\n');
    const code = LIQUID.test(path) ? withoutOwnFilters(whole) : whole;
    return classes.reduce((lean, { name, kept }) => withoutMethods(lean, name, kept.split(' ').filter(Boolean)), code);
  },
});
