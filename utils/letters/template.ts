/** A letter template: a file of text with a head that says when it is used, who signs it and what goes with it. */
import { z } from 'zod';
import { denialCategorySchema, disputeLevelSchema, routeSchema } from '@/utils/claim/words-schemas';
import { type FrontMatter, parseFrontMatter, TemplateError, type TemplateProblem } from './front-matter';

const sentence = z.string().min(3).max(300);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is a short name in small letters');

/** Who reads it. `clerk` is a script that she reads out herself and never sends. */
export const recipientSchema = z.enum(['payer', 'patient', 'physician', 'billing', 'clerk']);
export type Recipient = z.infer<typeof recipientSchema>;

/** `optional` papers are offered and not ticked. */
export const templateEnclosureSchema = z.strictObject({ id: name, title: z.string().min(3).max(300), optional: z.boolean() });
/**
 * What the letter cites: `rule` as a letter names it, where it stands, of which date or edition, and how far to trust that it was read right.
 * high: the rule's own text or its publisher's summary was read · medium: known from secondary pages · contract: the hospital's own papers decide.
 */
export const sourceSchema = z.strictObject({
  rule: sentence,
  where: sentence,
  date: z.string().min(4).max(80),
  trust: z.enum(['high', 'medium', 'low', 'contract']),
});

export const templateSchema = z.strictObject({
  id: name,
  title: sentence,
  /** what stands after "Re"; where it is left out the level and the title */
  subject: sentence.optional(),
  /** when to use it, for the clerk */
  when: sentence,
  /** why it is offered, in one short sentence beside the title */
  why: sentence,
  to: recipientSchema,
  /** `by-category`: the physician where the denial is clinical or its kind is not known, else the biller */
  signer: z.enum(['biller', 'physician', 'by-category', 'none']),
  /** what it is about; empty fits any */
  categories: z.array(denialCategorySchema),
  /** the kinds of denial that it answers, by the names of their rules; empty fits any of its categories */
  kinds: z.array(name),
  /** reason and remark codes without group, that make it fit better */
  codes: z.array(z.string().max(20)),
  /** the ways it goes: where all of them are closed so is the letter */
  routes: z.array(routeSchema),
  /** levels of dispute it is written for; empty fits any */
  levels: z.array(disputeLevelSchema),
  /** families of payers it is written for; empty fits any */
  payers: z.array(name),
  /** families of payers whose rules leave no room for it */
  notPayers: z.array(name),
  /** what tells it from its near twins: `emergency`, `not authorizationOnFile` */
  facts: z.array(
    z
      .string()
      .regex(
        /^(?:not )?(?:authorizationOnFile|acceptedInTime|inpatient|emergency|upheld|contracted)$/,
        'is not a fact that is asked about',
      ),
  ),
  /** fields that have to be there before it is sent, even where the text could do without */
  needs: z.array(z.string().max(80)),
  enclosures: z.array(templateEnclosureSchema),
  sources: z.array(sourceSchema),
  body: z.string().min(1).max(100_000),
  /** the line of the file on which the body starts */
  bodyLine: z.int().positive(),
});
export type Template = z.infer<typeof templateSchema>;

/** Keys with one value, keys with words apart by commas, keys with a list below them. */
const ONE = ['title', 'subject', 'when', 'why', 'to', 'signer'] as const;
const WORDS = ['categories', 'kinds', 'codes', 'routes', 'levels', 'payers', 'notPayers', 'facts', 'needs'] as const;
const LISTS = ['enclosures', 'sources'] as const;
export const MAX_TEMPLATE_LENGTH = 120_000;

/** The template in `source`; `id` is its file's name without the ending. Throws a TemplateError that names lines. */
export function parseTemplate(id: string, source: string): Template {
  if (source.length > MAX_TEMPLATE_LENGTH)
    throw new TemplateError([
      { line: 1, column: 1, message: `The file is longer than ${MAX_TEMPLATE_LENGTH} characters: it is no letter.` },
    ]);
  const head = parseFrontMatter(source);
  const known: readonly string[] = [...ONE, ...WORDS, ...LISTS];
  const strange = [...head.lines].filter(([key]) => !known.includes(key));
  if (strange.length > 0)
    throw new TemplateError(
      strange.map(([key, line]) => ({ line, column: 1, field: key, message: `“${key}” is not a key of a template.` })),
    );
  const words = (key: string) =>
    (head.values.get(key) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const parsed = templateSchema.safeParse({
    id,
    ...Object.fromEntries(ONE.map((key) => [key, head.values.get(key)])),
    ...Object.fromEntries(WORDS.map((key) => [key, words(key)])),
    enclosures: (head.lists.get('enclosures') ?? []).map(enclosure),
    sources: (head.lists.get('sources') ?? []).map(sourceOf),
    body: head.body.trim() === '' ? '' : head.body,
    bodyLine: head.bodyLine,
  });
  if (parsed.success) return parsed.data;
  throw new TemplateError(parsed.error.issues.map((issue) => problemOf(issue, head)));
}

/** `- records: Medical record, pages as cited`; `?` after the name where it is optional. */
function enclosure(item: string) {
  const match = /^([a-z][a-z0-9-]*)(\??):\s+(\S.*)$/.exec(item);
  return match ? { id: match[1], title: match[3], optional: match[2] === '?' } : { id: '', title: item, optional: false };
}

/** `- rule | where it stands | date | trust` */
function sourceOf(item: string) {
  const [rule = '', where = '', date = '', trust = ''] = item.split(' | ').map((word) => word.trim());
  return { rule, where, date, trust };
}

function problemOf(issue: z.core.$ZodIssue, head: FrontMatter): TemplateProblem {
  const key = String(issue.path[0] ?? '');
  const line = key === 'body' ? head.bodyLine : (head.lines.get(key) ?? 1);
  if (key === 'body') return { line, column: 1, message: 'The letter has no text, or more than 100,000 characters of it.' };
  const missing = !head.lines.has(key);
  return { line, column: 1, field: key, message: missing ? `“${key}:” is missing from the head.` : `“${key}”: ${issue.message}` };
}
