/** Two writings of a payer or plan. Companies with like names are other companies; one that is not in the table is compared word by word. */
import { plainLetters } from './letters';
import { PAYERS, STATES } from './payer-table';
import { EXPAND, GENERIC, LEGAL, LINES, PRODUCTS } from './payer-vocabulary';
import { type Comparison, differs, harmless, same } from './verdict';

const DENIAL = 'the claim may go to the wrong payer (CARC 109, 22 or 31)';

function normal(name: string): string {
  const letters = plainLetters(name.replace(/&/g, ' and ').replace(/\bBC\s?\/\s?BS\b/gi, 'BCBS'));
  const words = letters.split(' ').flatMap((word) => (EXPAND[word] ?? word).split(' '));
  return words
    .join(' ')
    .replace(/\bBLUE CROSS (?:AND )?BLUE SHIELD\b/g, 'BCBS')
    .replace(/\bBC BS\b/g, 'BCBS')
    .replace(/\bUNITEDHEALTHCARE\b/g, 'UNITED HEALTHCARE')
    .replace(/\bUNITED HEALTH CARE\b/g, 'UNITED HEALTHCARE')
    .replace(/\bTRI CARE\b/g, 'TRICARE')
    .replace(/\bHEALTHPLAN(?=S?\b)/g, 'HEALTH PLAN')
    .replace(/\bHEALTH CARE\b/g, 'HEALTHCARE');
}

const bare = (text: string): string =>
  text
    .split(' ')
    .filter((word) => !LEGAL.has(word))
    .join(' ');

interface Known {
  company: string;
  state?: string;
}

/** `BLUE SHIELD CALIFORNIA` is written `BLUE SHIELD CA` too. */
function withStateCode(text: string): string[] {
  const found = Object.entries(STATES).find(([name]) => text.endsWith(` ${name}`));
  return found ? [text, `${text.slice(0, -found[0].length)}${found[1]}`] : [text];
}

/** Programs and associations whose plans of several states are one company each by state. */
const BY_STATE = /^(?:bcbs|medicaid|kaiser|regence|highmark)\//;

/** Every name of the table; `inOneWord` has the long ones of several words without their blanks: `HEALTHNET` for `HEALTH NET`. */
interface Directory {
  aliases: ReadonlyMap<string, Known>;
  inOneWord: ReadonlyMap<string, Known>;
}

let made: Directory | undefined;

/** Made at the first comparison: most pages start without one. */
function directory(): Directory {
  if (made) return made;
  const aliases = new Map<string, Known>();
  for (const [key, names] of PAYERS) {
    const [company = '', state] = key.split('/');
    const known: Known = { company: BY_STATE.test(key) ? company : key, ...(state ? { state } : {}) };
    for (const name of names.split('|')) for (const text of withStateCode(bare(normal(name)))) aliases.set(text, known);
  }
  const long = [...aliases].filter(([name]) => name.includes(' ') && name.length >= 9);
  made = { aliases, inOneWord: new Map(long.map(([name, known]) => [name.replaceAll(' ', ''), known])) };
  return made;
}

interface Payer {
  known?: Known;
  state?: string;
  line?: string;
  products: string[];
  words: string[];
  written: string;
}

/** A log has few payers, each compared many times. */
const parsed = new Map<string, Payer>();

function parse(name: string): Payer {
  let payer = parsed.get(name);
  if (!payer) {
    if (parsed.size > 1_000) parsed.clear();
    payer = parseAnew(name);
    parsed.set(name, payer);
  }
  return payer;
}

function parseAnew(name: string): Payer {
  const full = normal(name);
  const text = bare(full);
  const { aliases, inOneWord } = directory();
  const exact = aliases.get(text) ?? aliases.get(bare(normal(name.replace(/\([^)]*\)/g, ' ')))) ?? inOneWord.get(text);
  if (exact)
    return {
      known: exact,
      ...(exact.state ? { state: exact.state } : {}),
      ...lineOf(exact.company.toUpperCase()),
      products: [],
      words: text.split(' '),
      written: text,
    };
  const [withoutState, state] = takeState(full);
  const whole = bare(withoutState);
  const [withoutProducts, products] = takeProducts(whole);
  // `First Choice Health` is not First Health with a word of its plan within
  const inner = longestAlias(withoutProducts);
  const known = longestAlias(whole) ?? (inner && ` ${whole} `.includes(` ${inner.alias} `) ? inner : undefined);
  const line = lineOf(withoutProducts);
  const place = known?.known.state ?? state;
  return {
    ...(known ? { known: known.known } : {}),
    ...(place ? { state: place } : {}),
    ...(known && /medicare|medicaid|community|better/.test(known.known.company)
      ? lineOf(known.known.company.toUpperCase())
      : line),
    products: known ? [...products, ...without(known.rest.join(' '), products)] : products,
    words: withoutProducts.split(' '),
    written: text,
  };
}

const lineOf = (text: string): { line?: string } => {
  if (/^(?:MEDICARE|MEDICAID)\b/.test(text)) return {};
  const found = LINES.find(([pattern]) => pattern.test(text))?.[1];
  return found ? { line: found } : {};
};

function takeState(text: string): [string, string | undefined] {
  for (const [name, code] of Object.entries(STATES)) {
    const pattern = new RegExp(`(?:\\bOF )?\\b${name}\\b`);
    if (
      pattern.test(text) &&
      !(name === 'VIRGINIA' && /WEST VIRGINIA/.test(text)) &&
      !(name === 'KANSAS' && /KANSAS CITY|ARKANSAS/.test(text))
    )
      return [fold(text.replace(pattern, ' ')), code];
  }
  const code =
    /(?:\bOF )?\b(A[LKZR]|C[AOT]|DE|FL|GA|I[DLA]|K[SY]|M[ADEINSOT]|N[CDEHJMVY]|OH|OK|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/.exec(
      text,
    );
  return code && text.includes(' ') ? [fold(text.slice(0, code.index)), code[1]] : [text, undefined];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function takeProducts(text: string): [string, string[]] {
  const products: string[] = [];
  let rest = ` ${text} `;
  for (const product of [...PRODUCTS].sort((a, b) => b.length - a.length))
    if (rest.includes(` ${product} `) && fold(rest.replace(` ${product} `, ' ')) !== '') {
      products.push(product);
      rest = rest.replace(` ${product} `, '  ');
    }
  return [fold(rest), products];
}

/** The words of a text that belong to none of the products found in it; a product of one word is found once as it stands. */
function without(text: string, products: readonly string[]): string[] {
  let rest = ` ${text} `;
  for (const product of products) rest = rest.replace(` ${product} `, '  ');
  return fold(rest).split(' ').filter(Boolean);
}

/** The longest name of the table that the text begins with; what follows is kept. */
function longestAlias(text: string): { known: Known; alias: string; rest: string[] } | undefined {
  const { aliases } = directory();
  const words = text.split(' ');
  for (let count = words.length; count > 0; count--) {
    const alias = words.slice(0, count).join(' ');
    const known = aliases.get(alias);
    if (known && (count > 1 || words[0]!.length > 3 || words.length === 1 || ['UHC', 'UMR', 'MVP', 'BCN'].includes(words[0]!)))
      return { known, alias, rest: words.slice(count) };
  }
  return undefined;
}

const unhyphened = (name: string): string => plainLetters(name.replace(/(\p{L})-(?=\p{L})/gu, '$1'));

/** `a` is the hospital's, `b` the portal's. */
export function comparePayers(a: string, b: string): Comparison {
  if (plainLetters(a) === '' || plainLetters(b) === '') return harmless('The payer is not shown on one side.');
  if (plainLetters(a) === plainLetters(b)) return same('The payers are the same.');
  if (unhyphened(a) === unhyphened(b)) return same('The payers are the same but for a hyphen.');
  const [left, right] = [parse(a), parse(b)];
  if (left.known && right.known) return compareKnown(left, right);
  if (left.known || right.known) return differs(`${a} and ${b} are not known as one payer: ${DENIAL}.`);
  return compareUnknown(left, right);
}

function compareKnown(left: Payer, right: Payer): Comparison {
  const [a, b] = [left.known!.company, right.known!.company];
  if (a !== b && isPlainBlue(left, right)) return harmless('One side says Blue Cross Blue Shield alone.');
  if (isEmpire(left, right) || isEmpire(right, left)) return harmless('Empire is Anthem in New York.');
  if (isRenamed(left, right)) return harmless('Amerigroup is called Wellpoint there.');
  if (a !== b) return related(a, b) ?? differs(`They are two companies: ${DENIAL}.`);
  if (left.state && right.state && left.state !== right.state)
    return differs(`They are the plans of two states (${left.state}, ${right.state}): ${DENIAL}.`);
  if (left.line !== right.line) return differs(`They are two lines of business: ${DENIAL}.`);
  const [extra1, extra2] = [leftover(left.products), leftover(right.products)];
  if (isLessFull(extra1, extra2) || isLessFull(extra2, extra1)) return harmless('One side shows more of the plan’s name.');
  if (extra1.length > 0 && extra2.length > 0 && extra1.join() !== extra2.join())
    return differs(`They are two plans of the payer: ${DENIAL}.`);
  const strange = [...extra1, ...extra2].filter((word) => !PRODUCTS.has(word));
  if (strange.length > 0 && extra1.join() !== extra2.join())
    return differs(`One side says ${strange.join(' ').toLowerCase()}: it may be another company; ${DENIAL}.`);
  if (extra1.length !== extra2.length) return harmless('One side shows the plan, the other the payer alone.');
  if (left.state !== right.state) return harmless('The state is not shown on one side.');
  return isAbbreviation(a, left, right) ? same('The payers are the same.') : harmless('They are two names of one payer.');
}

/** `UHC`, `BCBSTX`: initials, or letters that stand for the same words. A brand, a legal form, a contractor or a program's own name is another name. */
function isAbbreviation(company: string, left: Payer, right: Payer): boolean {
  const [one, other] = [left, right].map(({ written }) =>
    withStateCode(written)
      .at(-1)!
      .replaceAll(/\bPART\b|[^A-Z0-9]/g, ''),
  ) as [string, string];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [left, right] : [right, left];
  const letters = short.written.replaceAll(' ', '');
  if (/^(?:bcbs|anthem|highmark)/.test(company) || /\bBCBS|\bBLUE (?:CROSS|SHIELD)\b/.test(`${left.written} ${right.written}`))
    return true;
  // `Aetna` of AETNA LIFE INSURANCE COMPANY: a word of the name, and no short form of it
  if (long.written.split(' ').includes(short.written)) return false;
  return !short.written.includes(' ') && letters.length <= 5 && isMadeOf(letters, long.written.split(' '));
}

/** `UHC` of UNITED HEALTHCARE, `FEP` of FEDERAL EMPLOYEE PROGRAM: each letter stands in the words in their order, the first at a word's head. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  const text = words.join('');
  if (!words.some((word) => word.startsWith(letters.charAt(0)))) return false;
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const isEmpire = (one: Payer, other: Payer): boolean =>
  one.known?.company === 'anthem' && (one.state ?? 'NY') === 'NY' && /\bEMPIRE\b/.test(other.written) && other.state === 'NY';

/** In the state that both name; a bare Wellpoint may be another company of the group. */
const isRenamed = (left: Payer, right: Payer): boolean =>
  [left, right]
    .map(({ known }) => known?.company)
    .sort()
    .join() === 'amerigroup,wellpoint' &&
  left.state !== undefined &&
  left.state === right.state;

/** How a plan pays, which says nothing of its name. */
const KINDS = new Set(['HMO', 'PPO', 'EPO', 'POS', 'HDHP', 'INDEMNITY']);

/** `Aetna PPO` beside `Aetna Open Choice PPO`: the kind of plan alone, and the plan of that kind. */
const isLessFull = (fewer: readonly string[], more: readonly string[]): boolean =>
  fewer.length > 0 &&
  fewer.length < more.length &&
  fewer.every((word) => KINDS.has(word) && more.join(' ').split(' ').includes(word)) &&
  more.every((word) => fewer.includes(word) || (PRODUCTS.has(word) && !KINDS.has(word)));

const leftover = (products: string[]): string[] =>
  products
    .filter((word) => !GENERIC.has(word) || PRODUCTS.has(word))
    .filter((word) => !LEGAL.has(word))
    .sort();

/** The association's name alone says nothing of which of its plans: less shown. */
const isPlainBlue = (left: Payer, right: Payer): boolean =>
  [
    [left, right],
    [right, left],
  ].some(
    ([plain, other]) =>
      plain?.known?.company === 'bcbs' &&
      !plain.state &&
      /\b(?:BCBS|BLUE CROSS|BLUE SHIELD)\b/.test(other?.written ?? '') &&
      other?.known?.company !== 'bcbs fep',
  );

/** A program and its part: less shown. Parts and regions among themselves are not. */
function related(a: string, b: string): Comparison | undefined {
  const [general, special] = a.length < b.length ? [a, b] : [b, a];
  if (
    (general === 'medicare' && /^medicare [ab]$/.test(special)) ||
    (general === 'tricare' && /^tricare (?:east|west)$/.test(special))
  )
    return harmless('One side shows the part or region, the other the program alone.');
  if (special === 'humana military' && general === 'tricare') return harmless('Humana Military runs TRICARE East.');
  if ([a, b].sort().join('|') === 'humana military|tricare east') return harmless('Humana Military runs TRICARE East.');
  if ([a, b].sort().join('|') === 'anthem|anthem blue cross/CA') return harmless('The state is not shown on one side.');
  return undefined;
}

function compareUnknown(left: Payer, right: Payer): Comparison {
  const [a, b] = [left.written, right.written];
  if (a === b) return same('The payers are the same.');
  if (left.state && right.state && left.state !== right.state) return differs(`They are the plans of two states: ${DENIAL}.`);
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return harmless('The names differ in blanks alone.');
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  const shorter = fewer.split(' ');
  const extra = more.split(' ').filter((word) => !shorter.includes(word));
  const own = shorter.filter((word) => !GENERIC.has(word));
  if (
    own.length > 0 &&
    shorter.every((word) => more.split(' ').includes(word)) &&
    extra.every((word) => GENERIC.has(word) || /^(?:HMO|PPO|EPO|POS)$/.test(word)) &&
    more.startsWith(own[0]!)
  )
    return harmless('One side shows less of the name.');
  return differs(`The payers are not the same: ${DENIAL}.`);
}

/** Kinds of plan written out, and as they are shortened. */
const PLAN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bOPEN ACCESS PLUS\b/g, 'OAP'],
  [/\bPREFERRED PROVIDER ORGANI[SZ]ATION\b/g, 'PPO'],
  [/\bHEALTH MAINTENANCE ORGANI[SZ]ATION\b/g, 'HMO'],
  [/\bEXCLUSIVE PROVIDER ORGANI[SZ]ATION\b/g, 'EPO'],
  [/\bPOINT OF SERVICES?\b/g, 'POS'],
  [/\bHIGH DEDUCTIBLE HEALTH PLAN\b/g, 'HDHP'],
  [/\bMEDICARE ADVANTAGE\b/g, 'MA'],
  [/\b(?:PLAN|PLANS|THE|OF)\b/g, ' '],
];

/** Two writings of a plan of one payer. One that shows more words of the same plan is harmless; other words are another plan. */
export function comparePlans(a: string, b: string): Comparison {
  const [left, right] = [a, b].map((name) => {
    let words = normal(name);
    for (const [pattern, short] of PLAN_WORDS) words = words.replaceAll(pattern, short);
    return fold(words).split(' ').filter(Boolean);
  }) as [string[], string[]];
  if (left.length === 0 || right.length === 0) return harmless('The plan is not shown on one side.');
  if (left.join(' ') === right.join(' ')) return same('The plans are the same.');
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  return fewer.every((word) => more.includes(word))
    ? harmless('One side shows more of the plan’s name.')
    : differs(`They are two plans of the payer: ${DENIAL}.`);
}
