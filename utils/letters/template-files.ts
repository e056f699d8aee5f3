/** Templates as files: taken out to be shared, taken in from a colleague. A file is text and nothing else, and is checked like one's own. */
import { checkTemplate, type TemplateCheck } from './check-template';
import { FIELDS, type Field } from './fields';
import { MAX_TEMPLATE_LENGTH } from './template';

const ENDING = '.letter.txt';

/** Name and text of the file that holds a template. */
export const templateFile = (id: string, source: string): { name: string; text: string } => ({
  name: `${id}${ENDING}`,
  text: source,
});

/** The template's name from its file's: small letters, digits and hyphens. */
export function templateIdOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/(?:\.letter)?\.(?:txt|md)$/i, '');
  const id = base
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);
  return id === '' ? 'own-letter' : id;
}

const refused = (message: string): TemplateCheck => ({ ok: false, problems: [{ line: 1, column: 1, message }] });

/** A file taken in: its name, its bytes. Answers with the checked template or with every fault, by line and column. */
export function readTemplateFile(fileName: string, bytes: Uint8Array): TemplateCheck {
  if (bytes.length > 4 * MAX_TEMPLATE_LENGTH) return refused('The file is too large for a letter template.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refused('This is a Word file. Take it in under “Word template”, or save its text as a .txt file.');
  try {
    return checkTemplate(templateIdOf(fileName), new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refused('The file is not text in UTF-8. Save it again as a text file.');
    throw error;
  }
}

export interface FieldMenuItem extends Field {
  /** what is put in at the cursor */
  insert: string;
}

/** The menu of the template editor: groups in the order of the context, each field with what it puts in. */
export function fieldMenu(): { group: string; fields: FieldMenuItem[] }[] {
  const groups = new Map<string, FieldMenuItem[]>();
  for (const field of FIELDS) {
    const group = field.label.includes(':') ? field.label.slice(0, field.label.indexOf(':')) : 'General';
    groups.set(group, [...(groups.get(group) ?? []), { ...field, insert: `{{ ${field.path} }}` }]);
  }
  const extras: FieldMenuItem[] = [
    { path: 'ask', label: 'A fact to add by hand', kind: 'text', insert: '{% ask name "What to ask for, with record pages" %}' },
    { path: 'enclosure', label: 'Number of an enclosure', kind: 'text', insert: '{% enclosure name %}' },
    { path: 'payer_reason', label: 'The payer’s reason, quoted', kind: 'text', insert: '{% payer_reason %}' },
    { path: 'service_lines', label: 'Table of service lines', kind: 'text', insert: '{% service_lines %}' },
  ];
  return [...[...groups].map(([group, fields]) => ({ group, fields })), { group: 'Passages', fields: extras }];
}
