/**
 * The five code lists as data: what a code means in a few words of our own, where it belongs, and since when it is retired.
 * Which codes exist was compared over several public copies; the official sentences belong to their owners and are not here.
 * A list is replaced by a file of the same shape (`parseCodeListFile`), so that a yearly update needs no release.
 */
import { z } from 'zod';
import { plainFault } from '@/utils/plain-fault';
import cagcFile from './lists/cagc.json';
import carcFile from './lists/carc.json';
import cscFile from './lists/csc.json';
import csccFile from './lists/cscc.json';
import rarcFile from './lists/rarc.json';

/** carc adjustment reasons · rarc remarks · cscc claim status categories · csc claim status · cagc adjustment groups */
export const CODE_LISTS = ['carc', 'rarc', 'cscc', 'csc', 'cagc'] as const;
export type CodeListName = (typeof CODE_LISTS)[number];

const codeSchema = z.strictObject({
  /** our own short words */
  gist: z.string().min(1).max(200),
  /** the denial category, or `payment-info` where nothing was denied */
  category: z.string().min(1).max(40),
  /** the day it was retired; true where the day is not known */
  retired: z.union([z.string(), z.literal(true)]).optional(),
  start: z.string().optional(),
  note: z.string().max(200).optional(),
  /** a remark that only informs */
  alert: z.literal(true).optional(),
});
const listSchema = z.strictObject({
  list: z.enum(CODE_LISTS),
  /** the date, or the words, of the version the list follows */
  asOf: z.string().min(1).max(80),
  codes: z.record(z.string().regex(/^[A-Z0-9]{1,6}$/), codeSchema),
});

export interface CodeEntry extends z.infer<typeof codeSchema> {
  code: string;
}
export interface CodeList {
  list: CodeListName;
  asOf: string;
  codes: ReadonlyMap<string, CodeEntry>;
}
export type CodeLists = Readonly<Record<CodeListName, CodeList>>;

const listFrom = (file: z.infer<typeof listSchema>): CodeList => ({
  list: file.list,
  asOf: file.asOf,
  codes: new Map(Object.entries(file.codes).map(([code, entry]) => [code, { code, ...entry }])),
});

/** The list in a replacement file (its parsed JSON), or what is wrong with it, one sentence a fault; nothing is half taken. */
export function parseCodeListFile(json: unknown): { list: CodeList } | { faults: string[] } {
  const parsed = listSchema.safeParse(json);
  if (parsed.success) return { list: listFrom(parsed.data) };
  return {
    faults: parsed.error.issues.slice(0, 20).map((issue) => `${issue.path.join(' › ') || 'the file'} ${plainFault(issue)}`),
  };
}

// our own files: a test holds them to the shape, so that no page and no worker has to at its start
const shipped = (file: unknown): CodeList => listFrom(file as z.infer<typeof listSchema>);

/** The lists that came with this version. */
export const SHIPPED: CodeLists = {
  carc: shipped(carcFile),
  rarc: shipped(rarcFile),
  cscc: shipped(csccFile),
  csc: shipped(cscFile),
  cagc: shipped(cagcFile),
};

const current: Record<CodeListName, CodeList> = { ...SHIPPED };
let count = 0;

/** The lists in force: the shipped ones, or what the hospital put in their place. The one thing in this room that can change. */
export const CODES: CodeLists = current;

/** Another number whenever other lists are in force: what was worked out under the old ones is then worked out anew. */
export const listsEdition = (): number => count;

/** Puts these in the place of the shipped lists of their names; of the other names the shipped ones stand. */
export function putListsInForce(replaced: readonly CodeList[]): void {
  Object.assign(current, withLists(SHIPPED, replaced));
  count += 1;
}

/** The same lists with some of them replaced. */
export function withLists(lists: CodeLists, replaced: readonly CodeList[]): CodeLists {
  const made = { ...lists };
  for (const list of replaced) made[list.list] = list;
  return made;
}

/** What the list says of a code as it is written (`045`, `co`, `ma13O`); undefined where it is not in the list. */
export function lookUp(list: CodeListName, code: string, lists: CodeLists = CODES): CodeEntry | undefined {
  const { codes } = lists[list];
  const upper = code.trim().toUpperCase();
  return codes.get(upper) ?? codes.get(bareCode(upper)) ?? codes.get(bareCode(digitsForLetters(upper)));
}

/** Leading zeros set aside: `045` → `45`, `N054` → `N54`, `MA04` stays where the list has it, and so does `0254`: four digits are a payer's own edit. */
export function bareCode(code: string): string {
  if (/^0\d{3,}$/.test(code)) return code;
  const match = /^([A-Z]{0,2})0*(\d+[A-Z]?)$/.exec(code);
  return match ? `${match[1]}${match[2]}` : code;
}

/** The letter O typed for a zero, and I or L for a one, behind the first letters: `MA13O` → `MA130`, `5O` → `50`. */
export function digitsForLetters(code: string): string {
  const match = /^([A-Z]{0,2}?)([0-9OIL]*)$/.exec(code);
  if (!match?.[2] || !/\d/.test(match[2])) return code;
  return `${match[1]}${match[2].replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`;
}
