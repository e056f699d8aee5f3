/** Tables of old databases keep ten letters of a column's name, others eight or twelve: `PATIENT_NA`, `DENIAL_COD`, `TOTAL_CHAR`. */
import { ABBREVIATIONS } from './abbreviations';
import { FIELD_NAMES } from './header-names';
import { matchName } from './headers';
import { IGNORED_NAMES } from './other-names';

/** The lengths at which names are cut. */
const [SHORTEST, LONGEST] = [8, 31];

/** What a name would be that is cut: the same for one that is known, or that no one field's name begins with. */
export function wholeNames(names: readonly string[]): (name: string) => string {
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
