/**
 * Names as a database writes them: with the table's before each (`claims.PatName`, `AR_PT_NAME`), or cut at ten letters, as old ones keep no more
 * (`PATIENT_NA`, `DENIAL_COD`, `TOTAL_CHAR`).
 */
import { ABBREVIATIONS } from './abbreviations';
import { FIELD_NAMES } from './header-names';
import { matchName } from './headers';
import { IGNORED_NAMES } from './other-names';

/** The lengths at which names are cut. */
const [SHORTEST, LONGEST] = [8, 31];

/** What a list's names say: without the table's, and whole where one is cut; the same for one that is known, or that no one field's name begins with. */
export function wholeNames(names: readonly string[]): (name: string) => string {
  const table = tableOf(names);
  if (table === undefined) return uncut(names);
  const own = (name: string): string => name.replace(table, '');
  const whole = uncut(names.map(own));
  return (name) => whole(own(name));
}

/** Columns that a table has at least. */
const COLUMNS = 4;

/** What stands before every name and is no part of it; undefined where the names begin in several ways. */
function tableOf(names: readonly string[]): RegExp | undefined {
  const filled = names.filter((name) => name !== '');
  if (filled.length < COLUMNS) return undefined;
  // `p.Name`, `c.Amount`: tables in a query
  if (filled.every((name) => ALIAS.test(name))) return ALIAS;
  const first = FIRST.exec(filled[0]!)?.[0];
  return first !== undefined && filled.every((name) => name.length > first.length && name.startsWith(first)) ? FIRST : undefined;
}

const ALIAS = /^\[?[a-z]\w?\]?\.(?=[\w[])/i;
const FIRST = /^\[?[a-z]\w*?\]?(?:\.|_)(?=[\w[])/i;

function uncut(names: readonly string[]): (name: string) => string {
  const filled = names.filter((name) => name !== '');
  const most = Math.max(0, ...filled.map((name) => name.length));
  const isCut = filled.every((name) => /^\w+$/.test(name)) && filled.filter((name) => name.length === most).length > 1;
  if (!isCut || most < SHORTEST || most > LONGEST) return (name) => name;
  return (name) => (name.length === most && !matchName(name) ? (wholeName(name) ?? name) : name);
}

const WORDS: readonly string[] = [
  ...new Set([...ABBREVIATIONS.values(), ...FIELD_NAMES.flatMap(([, names]) => names), ...IGNORED_NAMES].flatMap(wordsOf)),
];

function wordsOf(name: string): string[] {
  return name.split(' ').filter((word) => word.length > 3);
}

/** The name with its last word in full, where all words that begin so make a name of one field. */
function wholeName(name: string): string | undefined {
  const [, before = '', tail = ''] = /^(\w+_)([a-z]+)$/i.exec(name) ?? [];
  const start = tail.toLowerCase();
  if (start === '') return undefined;
  const found = WORDS.flatMap((word) => {
    const match = word.length > start.length && word.startsWith(start) ? matchName(before + word) : undefined;
    return match ? [{ name: before + word, field: match.field }] : [];
  });
  return new Set(found.map(({ field }) => field)).size === 1 ? found[0]!.name : undefined;
}
