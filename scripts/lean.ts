/**
 * Leaves out of the build what nothing of ours uses of the libraries, and what no bundler can see is unused because the libraries name it themselves:
 * of the PDF library SVG, taking texts out of pages, writing PNG, colour names and the metrics of fonts that every reader has (letters embed theirs), half of its size; of the workbook library
 * charts, pivot tables and encryption; of the checks their way into JSON Schema, and that they make code out of text: our policy forbids it, and each try
 * would be reported.
 * And where a browser has it itself: reading XML. What packs ZIP entries is needed once.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PDF_PARTS = ['culori', 'node-html-better-parser', 'html-entities'];
const XML = fileURLToPath(new URL('in-browser/xml.ts', import.meta.url));
const DEFLATE = fileURLToPath(new URL('in-browser/deflate.ts', import.meta.url));
const MARK = '\0left-out:';

/** Whoever calls one of these names after all hears of it, instead of going on with nothing. */
const UNUSED = `const unused = () => { throw new Error('left out of this build: scripts/lean.ts'); };`;
const PDF_NAMES = `${UNUSED}
export const parse = unused;
export const encode = unused;
export const converter = () => unused;
export const NodeType = {};
`;

const MODULES = [
  /pdf-lib[\\/]es[\\/]api[\\/](?:svg|extraction[\\/]extractPageContents)\.js$/,
  /pdf-lib[\\/]es[\\/]packages[\\/]upng[\\/](?:encode|quantize|dither|framize)\.js$/,
  /hucre[\\/]dist[\\/]xlsx[\\/](?:(?:chart|pivot)-(?:reader|writer)|(?:drawing|comments)-writer)\.mjs$/,
  /hucre[\\/]dist[\\/]xlsx[\\/]crypto[\\/]agile\.mjs$/,
  /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/,
];

/** Names that a module exports, as the libraries above write it. */
const namesOf = (code: string): string[] => [
  ...[...code.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name = '']) => name),
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
  return [UNUSED, ...lines].join('\n');
}

/** The checks, that never ask whether they may compile: they go on as where they may not. */
function withoutCompiler(code: string): string {
  const asks = /export const allowsEval = [\s\S]*?\n\}\);/;
  if (!asks.test(code)) throw new Error('zod asks in another way whether it may compile: look at scripts/lean.ts');
  return code.replace(asks, 'export const allowsEval = { value: false };');
}

export const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (PDF_PARTS.includes(id) && importer?.includes('pdf-lib')) return MARK + id;
    if (/^pako\//.test(id) && importer?.includes('pizzip')) return DEFLATE;
    return id === '@xmldom/xmldom' ? XML : undefined;
  },
  load(id) {
    if (id.startsWith(MARK)) return PDF_NAMES;
    if (/pdf-lib[\\/].*[\\/]standard-fonts[\\/][^\\/]+\.compressed\.json$/.test(id) && !id.includes('all-encodings')) return '""';
    if (/zod[\\/]v4[\\/]core[\\/]util\.js$/.test(id)) return withoutCompiler(readFileSync(id, 'utf8'));
    if (/zod[\\/]v4[\\/]core[\\/]doc\.js$/.test(id)) return `${UNUSED}\nexport class Doc { constructor() { unused(); } }`;
    return MODULES.some((path) => path.test(id)) ? withoutWork(readFileSync(id, 'utf8')) : undefined;
  },
});
