/**
 * Column names of hospitals' systems → fields. Names are compared word by word after their usual abbreviations are spelled out, so that
 * `Pt Acct #`, `PATIENT_ACCOUNT_NUMBER` and `Patient Acct No.` are one name. Within a field the better names come first.
 */
import { ABBREVIATIONS } from './abbreviations';
import { FIELD_NAMES, type WorklistField } from './header-names';
import { grammarOf } from './name-grammar';
import { ruleFor } from './name-rules';
import { IGNORED_NAMES } from './other-names';

export type { WorklistField } from './header-names';

export interface NameMatch {
  /** `ignored` is a name that is known and is none of the claim's fields (MRN, age, notes) */
  field: WorklistField | 'ignored';
  /** 0 is the best name of the field */
  rank: number;
}

const NOISE = new Set([
  'of',
  'the',
  'a',
  'for',
  'us',
  'usd',
  'mm',
  'dd',
  'yyyy',
  'yy',
  'mmddyyyy',
  'mmddyy',
  'yyyymmdd',
  'ccyymmdd',
  'in',
  'is',
  'hb',
  'pb',
  'field',
  'col',
  'column',
  'value',
  'txt',
  'tm',
  'time',
  'dttm',
  'dbo',
  'de',
  'del',
  'la',
  'text',
  'ts',
  'timestamp',
  'now',
  's',
  // `Result so far`
  'so',
  'far',
  // what stands over a group of columns of amounts
  'money',
  // a module of Meditech's
  'bar',
]);
/** Brands of clearinghouses: a claim ID of theirs is not the payer's. */
const CLEARINGHOUSES =
  /\b(?:waystar|zirmed|availity|change ?healthcare|emdeon|relay ?health|optum ?(?:360|ics|iedi)|ssi(?: ?group)?|quadax|trizetto|gateway ?edi|office ?ally|oa(?= claim)|experian|finthrive|medassets|navicure|claim\.?md|claimremedi|e-?solutions|ability|inovalon|apex ?edi|xactimed|assurance)\b/g;
/** Words that a name may have or lack without becoming another column. */
const OPTIONAL = new Set(['primary', '1', 'current', 'hospital', 'reported', 'full']);

/** `strPtName`, `lngAcct`, `cboPayer`, `nBalance`: of what kind a value is, or the box in which it stands, as programmers write it before its name. */
const KIND_OF_VALUE = /^(?:str|txt|mny|lng|dbl|sng|dec|n?vch|chr|fld|cbo|cmb|ddl|[cnv](?=[A-Z][a-z]))(?=[A-Z])/;
/** `dtmPaid`: a day. */
const DAY_BEFORE = /^(?:dtm|dte|dat|dt)(?=[A-Z])(.*)$/;

/** The words of a column name, abbreviations spelled out: `DOS From` → `service date from`. */
export function nameWords(name: string): string[] {
  const spaced = name
    .replace(/^\s*(?:\d{1,2}[.)]|(?:FL|Box|Field)[ #]?\d{1,2}[a-z]?\b[:.)]?)\s+/i, '')
    .replace(/^\s*\[([^[\]]+)\]\s*$/, '$1')
    .replace(KIND_OF_VALUE, '')
    .replace(DAY_BEFORE, '$1 Date')
    // how Cerner's tables name a code's words and a number's form; a claim's, a payer's and a stay's disposition is what became of it
    .replace(/(?<!(?:^|_)(?:CLAIM|CLM|PAYER|PAYOR|PYR|DISCH|DC|PAT|PT|ENC|FINAL))_DISP$/, '')
    .replace(/(?<=_NBR)_ALIAS$/, '')
    .replace(/Do(?=[BS](?![a-z]))/g, 'DO')
    .replace(/\b(\w{3,})s(?=\.[A-Za-z])/g, '$1')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    // below `Stay`
    .replace(/^(stay|visit|admission) in$/i, '$1 from')
    .replace(/^(stay|visit|admission) out$/i, '$1 thru')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)(?![A-Z]s\b)([A-Z][a-z])/g, '$1 $2')
    .replace(/(\d)([A-Z][a-z])/g, '$1 $2')
    // how many services a remittance's line has
    .replace(/^\s*(?:nos|un)\s*$/i, 'units')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?\b|['’]/g, '')
    .replace(/\b([a-z])\.([a-z])\b\.?/g, '$1$2')
    .replace(/(?<![a-z])d[ _]o[ _](?=[bs](?![a-z]))/g, 'do')
    .replace(/\bco[-_ ]?ins(?:ur(?:ance)?)?(?![a-z])/g, 'coinsurance')
    .replace(/\bo\/s\b/g, 'outstanding')
    .replace(/\ba\/r\b/g, 'ar')
    .replace(/\ba\/c\b|(?<![a-z])a_c(?=_(?:no|num|nbr|number|id)\b)/g, 'account')
    .replace(/(?<![a-z])d[/_ ]c(?![a-z])/g, 'discharge')
    .replace(/\bw\/o\b/g, 'write off')
    // by which a patient pays, and no plan's payment
    .replace(/(?<![a-z])(?:payment|pa?y?mt|pymt)[ _]?plan(?![a-z])/g, 'installment')
    .replace(/\b277 ?ca\b/g, '277')
    .replace(/\bl(?:ast)?[/, ]{1,2}f(?:irst)?(?:[/, ]{1,2}m(?:i|iddle(?: initial)?)?)?\b(?!\/)/g, 'last first')
    // how far Meditech's billing has come
    .replace(/\bbar[ _]?(?=status)/g, 'billing ')
    .replace(/\bf\/u\b/g, 'follow up')
    .replace(/\bf\/c\b/g, 'financial class')
    .replace(CLEARINGHOUSES, 'clearinghouse')
    // `Ins #1` is the first of them, and no number of one
    .replace(/#\s?([1-3])\b/g, ' $1 ')
    .replace(/#/g, ' number ')
    // a person's number is her own, and no account's
    .replace(/\bperson[ _]+(?=(?:n|nbr|nmbr|num|number|no|id)\b)/g, 'mrn ')
    .replace(/\$/g, ' amount ')
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)(?!(?:st|nd|rd|th|ca)\b)([a-z]{2})/g, '$1 $2')
    .trim();
  if (spaced === '') return [];
  const words = spaced.split(' ').flatMap(spelledOut);
  return words.filter((word, index) => !NOISE.has(word) && words.indexOf(word) === index);
}

/** A word without its abbreviation; `patientdob` and `idno`, which a database has glued, in their words; `cds` as `cd`. */
function spelledOut(word: string): string[] {
  const known = (text: string): string[] | undefined =>
    ABBREVIATIONS.get(text)?.split(' ') ?? (VOCABULARY.has(text) ? [text] : undefined);
  const one = known(word) ?? (word.endsWith('s') ? known(word.slice(0, -1)) : undefined);
  // `Accts` is how many there are, and none of them
  if (one) return word.endsWith('s') && !VOCABULARY.has(word) && COUNTED.has(one.join(' ')) ? [word] : one;
  return (ofPayer(word) ?? unglued(word) ?? [withVowels(word) ?? word]).flatMap((part) => known(part) ?? [part]);
}

/** The first letter and the consonants: what is left of a word that somebody has shortened by hand. */
const bones = (word: string): string => word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '');

const isWithin = (part: string, whole: string): boolean => {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
};

/** Words that are shortened in ways without end, by their consonants. */
const OFTEN_SHORTENED = (
  'account admit allowed amount authorization balance beneficiary billed charge check claim coinsurance control deductible denial ' +
  'diagnosis discharge encounter expected insurance insured invoice member modifier number outstanding patient payer payment policy primary ' +
  'procedure provider reason reference remark responsibility secondary service statement status subscriber'
)
  .split(' ')
  .map((word) => ({ word, bones: bones(word) }));

/** `denl`, `insrnc`, `encntr`: the one word of which these are most consonants, the first and the last among them; undefined where there are several. */
function withVowels(short: string): string | undefined {
  const own = bones(short.replace(/(?<=[^s])s$/, ''));
  if (own.length < 3 || !/^[a-z]+$/.test(own)) return undefined;
  const [only, ...more] = OFTEN_SHORTENED.filter(
    ({ word, bones: whole }) =>
      short.length < word.length &&
      own.at(0) === whole.at(0) &&
      own.at(-1) === whole.at(-1) &&
      own.length >= whole.length * 0.6 &&
      isWithin(own, whole),
  );
  return more.length === 0 ? only?.word : undefined;
}

const COUNTED: ReadonlySet<string> = new Set(
  'account claim patient visit encounter member invoice voucher ticket case line'.split(' '),
);

/** `insida`, `dcna`: the claim form's lines A, B and C are the first, the second and the third payer's. */
function ofPayer(word: string): string[] | undefined {
  const [, name = '', letter = ''] = /^([a-z]{3,})([abc])$/.exec(word) ?? [];
  const parts = VOCABULARY.has(name) ? [name] : unglued(word) ? undefined : unglued(name);
  return parts && [...parts, letter];
}

/** Every word that a name known here is made of, and the abbreviations of two letters and more. */
const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...ABBREVIATIONS.keys(),
    ...ABBREVIATIONS.values(),
    ...FIELD_NAMES.flatMap(([, names]) => names),
    ...IGNORED_NAMES,
    'dttm portal website',
  ]
    .flatMap((name) => name.split(' '))
    .filter((word) => /^[a-z]{2,}$/.test(word)),
);

/** The fewest words of which a glued one consists, the longer first; undefined where they do not fill it, or where all are scraps of two letters. */
function unglued(word: string): string[] | undefined {
  if (!/^[a-z]{4,30}$/.test(word)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end++)
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (before && VOCABULARY.has(part) && before.length + 1 < (best[end]?.length ?? 5)) best[end] = [...before, part];
    }
  const parts = best[word.length];
  return parts && parts.length > 1 && parts.some((part) => part.length > 2) ? parts : undefined;
}

const key = (words: string[]): string => [...words].sort().join(' ');

/** True for what is no column's name for having a number in it, or a day. The numbers of the trade's messages stand in names: `277 Status`, `835 Paid`. */
export const holdsNumber = (name: string): boolean => /\d{3}|\d[/.]\d/.test(name.replace(OF_MESSAGES, ''));
const OF_MESSAGES = /(?<!\d)(?:27[0-8]|83[57]|999)(?!\d)/g;

const known = new Map<string, NameMatch>();
for (const [field, names] of FIELD_NAMES)
  names.forEach((name, rank) => {
    const words = key(nameWords(name));
    if (!known.has(words)) known.set(words, { field, rank });
  });
for (const name of IGNORED_NAMES) {
  const words = key(nameWords(name));
  if (!known.has(words)) known.set(words, { field: 'ignored', rank: 0 });
}

/** `31-60`, `91+ days`, `Over 120`: sums by age. */
const BUCKET = /^(?:over |> ?)?\d{1,3}(?: ?(?:-|–|to) ?\d{1,3})? ?\+?(?: ?days?)?$/i;

/** True for the name of a column of sums by age. */
export const isAgeBucket = (name: string): boolean => BUCKET.test(name.trim());

/** Names whose meaning is kept: a list's own are asked for again and again, and also what only may be a name. */
const MOST_NAMES = 2_000;
const matched = new Map<string, NameMatch | undefined>();

/** What a column's name says it holds; undefined where the name is not known. */
export function matchName(name: string): NameMatch | undefined {
  const found = matched.get(name);
  if (found || matched.has(name)) return found;
  if (matched.size >= MOST_NAMES) matched.clear();
  const match = meaningOf(name);
  matched.set(name, match);
  return match;
}

function meaningOf(name: string): NameMatch | undefined {
  const bare = name
    .replace(/\(e?s\)/gi, '')
    // how databases write a blank in a name
    .replace(/_x0020_/gi, ' ')
    // `claim # w/ ins`
    .replace(/\bw\/ ?(?!o\b)/gi, 'with ')
    .replace(/^\s*\[([^[\]]+)\]\s*$/, '$1')
    // how Power BI writes a table and its column
    .replace(/^'?(\p{L}[\p{L}\d_ ]*)(?<! )'?\[(\p{L}[^[\]]*)\]$/u, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '' || bare.length > 60) return undefined;
  if (BUCKET.test(bare)) return { field: 'ignored', rank: 0 };
  const words = nameWords(bare);
  // `Balance (Patient)`, `Policy # (Sec)`: another's, and no claim's
  const inside = words.length > 0 ? nameWords(/[([]([^)\]]+)[)\]]/.exec(bare)?.[1] ?? '') : [];
  if (inside.some((word) => OTHERS_IN_BRACKETS.has(word)) || (inside.length === 1 && WHOSE.has(inside[0]!)))
    return matchName(bare.replace(/[()[\]]/g, ' '));
  const whole = /[([]/.test(bare) ? known.get(key(nameWords(bare.replace(/[()[\]]/g, ' ')))) : undefined;
  if (whole && whole.field !== 'ignored') return whole;
  const exact = known.get(key(words));
  if (exact && !(exact.field === 'ignored' && bare.includes('/'))) return exact;
  const needed = words.filter((word) => !OPTIONAL.has(word));
  const loose = needed.length > 0 && needed.length < words.length ? known.get(key(needed)) : undefined;
  if (loose) return { ...loose, rank: loose.rank + 20 };
  const inBrackets = /\(([^)]+)\)/.exec(bare)?.[1];
  if (words.length === 0 && inBrackets) return matchName(inBrackets);
  // `Claim Ref (ICN)`: the brackets say exactly what the words before them do not
  const said = inBrackets ? known.get(key(nameWords(inBrackets))) : undefined;
  if (said && said.field !== 'ignored') return { ...said, rank: said.rank + 10 };
  if (bare.includes('/')) {
    const halves = bare.split('/').map((half) => (half.trim().length > 1 ? known.get(key(nameWords(half))) : undefined));
    const found = halves.find((half) => half && half.field !== 'ignored');
    // `Ded/Coins`: two amounts in one sum
    if (new Set(halves.flatMap((half) => (half && AMOUNTS.has(half.field) ? [half.field] : []))).size > 1) return undefined;
    // what was paid and what was taken off in one sum
    if (found?.field === 'paid' && words.some((word) => word === 'adjustment' || word === 'write')) return undefined;
    // `Payer / Insurance` over a group of columns, one of which is the class or the telephone
    if (found?.field === 'payer' && words.some((word) => /^(?:class|phone|secondary|tertiary)$/.test(word))) return exact;
    if (found && !words.some((word) => /^(?:auth|authorization|precert|referral)$/.test(word)))
      return { ...found, rank: found.rank + 15 };
  }
  if (exact) return exact;
  const [first, second] = words.length === 1 && /^[a-z]{4}$/.test(words[0]!) ? [words[0]!.slice(0, 2), words[0]!.slice(2)] : [];
  const pair =
    first && second && PAIRED.has(first) && PAIRED.has(second) ? known.get(key(nameWords(`${first} ${second}`))) : undefined;
  if (pair) return { ...pair, rank: pair.rank + 30 };
  const told = grammarOf(words);
  const found = told ?? ruleFor(words);
  return found && { field: found.field, rank: (told ? 40 : 80) + found.rank };
}

/** Two of these are a name: `CKDT`, `PTNO`. By themselves they are too short to look for in other words. */
const PAIRED = new Set('ac ad bd bl cd ck cl dc dt dx fm fn fr id in ln mi nm no pd pt px sv to'.split(' '));

const AMOUNTS: ReadonlySet<string> = new Set(
  'billed allowed paid patientResponsibility deductible coinsurance copay balance expected'.split(' '),
);

const OTHERS_IN_BRACKETS = new Set(
  'patient guarantor self sp subscriber insured secondary tertiary 2 3 original clearinghouse attending rendering referring ordering operating prior previous auth authorization internal'.split(
    ' ',
  ),
);
/** Alone in brackets they say whose it is. */
const WHOSE = new Set(['payer', 'facility', 'bank']);
