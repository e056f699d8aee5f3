/**
 * The hospital's own Word file as a letter: `{claim.number}` where a field goes. It is taken apart and checked at import; what fills it is text.
 * Load this module on demand: it brings docxtemplater. No expression language: a tag is a name, looked up in the list of fields.
 */
import Docxtemplater from 'docxtemplater';
import type { LetterContext } from '../context';
import { fieldAt, LINE_FIELDS, nearestField } from '../fields';
import type { Gap, Letter } from '../fill';
import { type Answers, FieldDrop, type Group, scopeOf } from '../scope';
import { bodyXml, run, type WordLook } from '../word-xml';
import { Archive } from './archive';
import { dangers } from './safe-parts';
import { UnzipError, unzip } from './unzip';

export type WordTemplateCheck =
  | {
      ok: true;
      /** the fields it uses, in their order */
      fields: string[];
      /** the file as it is kept: packed anew from the parts that were checked */
      bytes: Uint8Array;
    }
  | { ok: false; problems: string[] };

/** What a Word template may name besides the fields: the chosen letter's own text. */
const LETTER_FIELDS: ReadonlyMap<string, string> = new Map([
  ['letter.text', 'the text of the chosen letter'],
  ['letter.title', 'its title'],
  ['letter.enclosures', 'the numbered list of enclosures'],
]);

/** Takes a file in. Nothing of it is kept where a danger or an unknown field is found; every sentence says what to do. */
export async function checkWordTemplate(bytes: Uint8Array): Promise<WordTemplateCheck> {
  let parts: Map<string, Uint8Array>;
  try {
    parts = await unzip(bytes);
  } catch (error) {
    if (error instanceof UnzipError) return { ok: false, problems: [error.message] };
    throw error;
  }
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml'))
    return { ok: false, problems: ['This is no Word file (.docx).'] };
  const found = dangers(parts);
  if (found.length > 0) return { ok: false, problems: found };
  const packed = new Archive(parts).bytes();
  const { tags, problems } = tagsOf(packed);
  const unknown = tags.flatMap((tag) => tagProblem(tag) ?? []);
  if (problems.length + unknown.length > 0) return { ok: false, problems: [...problems, ...new Set(unknown)] };
  if (tags.length === 0)
    return { ok: false, problems: ['It has no field. Write fields in braces where they go, such as {claim.number}.'] };
  return { ok: true, fields: [...new Set(tags.map((tag) => tag.name))], bytes: packed };
}

interface FoundTag {
  name: string;
  /** `loop` opens a repeated or conditional part, `raw` is anything but a plain field */
  kind: 'field' | 'loop' | 'raw';
  inLines: boolean;
}

/** `{letter.text}` becomes paragraphs, lists and tables of the file: the one tag that is more than a text. Its XML is made here, from blocks. */
const LETTER_TEXT = 'letter.text';
const letterTextModule = () => ({
  name: 'LetterText',
  parse: (content: string) =>
    content.trim() === LETTER_TEXT ? { type: 'placeholder', value: LETTER_TEXT, module: 'rawxml' } : null,
});

/** The tags of a checked file, and what docxtemplater itself finds wrong with them. */
function tagsOf(bytes: Uint8Array): { tags: FoundTag[]; problems: string[] } {
  const tags: FoundTag[] = [];
  const collect = (parts: readonly unknown[], inLines: boolean): void => {
    for (const part of parts) {
      if (!isPart(part) || part.type !== 'placeholder') continue;
      const name = part.value.trim();
      const loop = part.module === 'loop';
      tags.push({ name, kind: loop ? 'loop' : part.module && name !== LETTER_TEXT ? 'raw' : 'field', inLines });
      if (part.subparsed) collect(part.subparsed, inLines || name === 'lines');
    }
  };
  const module = {
    name: 'Collector',
    // Called for the inside of each loop first, then for the whole: only the whole is collected.
    postparse: (parts: Docxtemplater.DXT.Part[], options: unknown) => {
      if (typeof options !== 'object' || options === null || !('basePart' in options)) collect(parts, false);
      return parts;
    },
  };
  try {
    new Docxtemplater(Archive.of(bytes), { ...OPTIONS, modules: [letterTextModule(), module] });
    return { tags, problems: [] };
  } catch (error) {
    return { tags: [], problems: faultsOf(error) };
  }
}

interface TagPart {
  type: string;
  value: string;
  module?: string;
  subparsed?: readonly unknown[];
}

const isPart = (part: unknown): part is TagPart =>
  typeof part === 'object' && part !== null && 'type' in part && 'value' in part && typeof part.value === 'string';

function tagProblem({ name, kind, inLines }: FoundTag): string | undefined {
  if (kind === 'raw') return `{${name}} is not a plain field. Fields are names in braces, such as {claim.number}.`;
  if (kind === 'loop') return name === 'lines' || fieldAt(name) ? undefined : unknownField(name);
  if (LETTER_FIELDS.has(name)) return undefined;
  const line = LINE_FIELDS.some((field) => field.path === name);
  if (line) return inLines ? undefined : `{${name}} belongs to a service line: put it between {#lines} and {/lines}.`;
  return fieldAt(name) ? undefined : unknownField(name);
}

function unknownField(name: string): string {
  const near = nearestField(name);
  return `There is no field {${name.slice(0, 60)}}.${near === undefined ? '' : ` Did you mean {${near}}?`}`;
}

/** docxtemplater's own complaints, in words. */
function faultsOf(error: unknown): string[] {
  const errors = errorList(error);
  const words = errors.map(({ id, tag }) => {
    const named = tag === undefined ? 'A field' : `{${tag.slice(0, 60)}}`;
    if (/unclosed_tag|unopened_tag|duplicate/.test(id))
      return `${named} has no matching brace. Write it again without formatting inside it.`;
    if (/unclosed_loop/.test(id)) return `${named} is opened and never closed. Close it with {/${tag?.slice(0, 60) ?? ''}}.`;
    if (/unopened_loop|closing_tag/.test(id)) return `${named} is closed but was not opened.`;
    if (/raw_/.test(id)) return `${named} has to stand alone in its paragraph.`;
    return `${named} cannot be read (${id}).`;
  });
  return words.length > 0
    ? [...new Set(words)]
    : ['The fields of this file cannot be read. Write them again without formatting inside them.'];
}

function errorList(error: unknown): { id: string; tag?: string }[] {
  if (typeof error !== 'object' || error === null || !('properties' in error)) return [];
  const { properties } = error;
  if (typeof properties !== 'object' || properties === null) return [];
  if ('errors' in properties && Array.isArray(properties.errors)) return properties.errors.flatMap(errorList);
  const id = 'id' in properties && typeof properties.id === 'string' ? properties.id : 'unknown';
  const tag = 'xtag' in properties && typeof properties.xtag === 'string' ? properties.xtag : undefined;
  return [{ id, ...(tag === undefined ? {} : { tag }) }];
}

/** Whatever a tag says, it is a name and nothing more. */
const OPTIONS = { paragraphLoop: true, linebreaks: true, stripInvalidXMLChars: true, errorLogging: false } as const;

/** The file's own numbering is the hospital's: what marks an item is written out. */
const LOOK: WordLook = {
  item: ({ ordered }, index) => ({
    properties: '<w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs>',
    lead: run(`<w:t>${ordered ? `${index + 1}.` : '•'}</w:t><w:tab/>`),
  }),
};

export interface FilledWordTemplate {
  bytes: Uint8Array;
  /** what was not known: written into the file as `[label]`, and asked for here */
  gaps: Gap[];
}

/** Fills a checked file (`checkWordTemplate(…).bytes`). `letter` is the chosen letter, for `{letter.text}`. */
export function fillWordTemplate(
  bytes: Uint8Array,
  context: LetterContext,
  letter: Letter,
  answers: Answers = new Map(),
): FilledWordTemplate {
  const scope = scopeOf(context, answers);
  const gaps = new Map<string, Gap>();
  const show = (drop: FieldDrop): string => {
    const { field, doubt, text } = FieldDrop.describe(drop);
    if (!doubt) return text;
    gaps.set(field.path, {
      field: field.path,
      label: field.label,
      gap: doubt.gap,
      kind: field.kind,
      ...(doubt.why ? { why: doubt.why } : {}),
    });
    return text === '' ? `[${field.label}]` : text;
  };
  const lines = Array.isArray(scope.lines) ? scope.lines : [];
  const lookUp = (tag: string, line: unknown): unknown => {
    const name = tag.trim();
    if (name === 'lines') return lines;
    if (name === LETTER_TEXT)
      return bodyXml(
        letter.blocks.filter((block) => block.part === 'body'),
        LOOK,
      );
    if (name === 'letter.title') return letter.title;
    if (name === 'letter.enclosures') return letter.enclosures.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
    const [group = '', key = ''] = name.split('.');
    return name.startsWith('line.') ? memberOf(line, key) : key === '' ? scope[group] : memberOf(scope[group], key);
  };
  const archive = Archive.of(bytes);
  const document = new Docxtemplater(archive, {
    ...OPTIONS,
    parser: (tag: string) => ({
      get: (item: unknown, { meta }: { meta?: { part?: { module?: string } } } = {}) => {
        const value = lookUp(tag, item);
        if (!(value instanceof FieldDrop)) return value;
        // A condition asks whether something is there; a field writes it.
        return meta?.part?.module === 'loop' ? value.valueOf() !== undefined : show(value);
      },
    }),
    nullGetter: () => '',
    modules: [letterTextModule()],
  });
  document.render({});
  for (const gap of letter.gaps) if (gap.where?.part === 'body' && !gaps.has(gap.field)) gaps.set(gap.field, gap);
  return { bytes: archive.bytes(), gaps: [...gaps.values()] };
}

function memberOf(group: unknown, key: string): unknown {
  if (typeof group !== 'object' || group === null || !Object.hasOwn(group, key)) return undefined;
  return (group as Group)[key];
}
