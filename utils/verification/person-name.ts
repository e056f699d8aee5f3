/** Two writings of a person's name. */
import { plainLetters, slip, wordsOf } from './letters';
import { compareMasked, DENIAL, isMasked } from './masked-name';
import { isGivenName, isNickname } from './nicknames';
import { type Comparison, differs, harmless, same, worst } from './verdict';

interface PersonName {
  given: string[];
  last: string[];
  suffix?: string;
  /** the last name is written with a hyphen: as a rule two names that a marriage joined */
  hyphen: boolean;
  /** a comma said which is the last name */
  told: boolean;
  title: boolean;
  /** written with Spanish accents: as a rule two surnames without a hyphen */
  accented: boolean;
  /** words written with an apostrophe, which only last names have */
  elided: ReadonlySet<string>;
}

const SUFFIXES: Record<string, string> = {
  JR: 'JR',
  JUNIOR: 'JR',
  SR: 'SR',
  SENIOR: 'SR',
  II: 'II',
  '2ND': 'II',
  III: 'III',
  '3RD': 'III',
  IV: 'IV',
  '4TH': 'IV',
  V: 'V',
};
const TITLES = new Set(['MR', 'MRS', 'MS', 'MISS', 'DR', 'REV', 'SISTER', 'MD', 'DO', 'RN', 'PHD', 'ESQ', 'DDS', 'NP', 'PA']);
/** Those titles that stand behind a name and are nobody's first name. */
const CREDENTIALS = new Set(['MD', 'RN', 'PHD', 'ESQ', 'DDS', 'NP']);
/** Words that belong to the last name after them. */
const PARTICLES = new Set([
  'DE',
  'LA',
  'LAS',
  'LOS',
  'DEL',
  'DELA',
  'VAN',
  'VON',
  'DER',
  'DEN',
  'TEN',
  'TER',
  'DI',
  'DA',
  'DOS',
  'DU',
  'LE',
  'ST',
  'SAINT',
  'SAN',
  'SANTA',
  'MC',
  'MAC',
  'O',
  'AL',
  'EL',
  'BIN',
  'IBN',
  'ABU',
  'BEN',
]);

const NEWBORN = /\bbaby ?(boy|girl)\b/i;

/** `BG Holloway` beside `BABY GIRL HOLLOWAY`: a newborn's first name shortened. Elsewhere such letters may be initials. */
function withNewborn(name: string, other: string): string {
  const sex = NEWBORN.exec(other)?.[1]?.toLowerCase();
  if (!sex || NEWBORN.test(name)) return name;
  return name.replace(sex === 'girl' ? /\b(?:BG|girl)\b/i : /\b(?:BB|boy)\b/i, `Baby ${sex === 'girl' ? 'Girl' : 'Boy'}`);
}

/** `D'Amico`, `O'Brien`: nobody is called so but by the last name. */
const ELIDED = /\b([dlo])['’](\p{L}{3,})/giu;

/** `D AMICO` beside `D'Amico`: the apostrophe became a blank. Elsewhere such a letter may be an initial. */
const withApostrophe = (name: string, other: string): string =>
  [...other.matchAll(ELIDED)].reduce(
    (text, [, letter = '', rest = '']) => text.replace(new RegExp(`\\b${letter} ${rest}\\b`, 'iu'), `${letter}'${rest}`),
    name,
  );

/** `EZE^NGOZI^A`: carets part a name's fields, the last name first. */
const withoutCarets = (name: string): string => {
  const [last = '', ...given] = name.split('^');
  return given.length > 0 ? `${last}, ${given.join(' ')}` : name;
};

/** `one` is the hospital's, `other` the portal's. */
export function compareNames(one: string, other: string): Comparison {
  const [a, b] = [withoutCarets(one), withoutCarets(other)];
  const compared = compareWritten(withApostrophe(withNewborn(a, b), b), withApostrophe(withNewborn(b, a), a));
  if (compared.verdict === 'same' || (!UMLAUT.test(a) && !UMLAUT.test(b))) return compared;
  // `ü` and `ue` are one letter in two writings; `Muller` beside `Mueller` says of neither which it is
  const spelt = compareWritten(spellUmlauts(a), spellUmlauts(b));
  return spelt.verdict === 'same' ? spelt : compared;
}

const UMLAUT = /[äöüøå]/i;

/** `Jürgen` as `Juergen`, `Åse` as `Aase`. */
const spellUmlauts = (name: string): string =>
  name.normalize('NFC').replace(/[äöüøå]/gi, (letter) => `${plainLetters(letter)}${/å/i.test(letter) ? 'a' : 'e'}`);

function compareWritten(a: string, b: string): Comparison {
  if (plainLetters(a) === '' || plainLetters(b) === '') return harmless('The name is not shown on one side.');
  if (isMasked(a) || isMasked(b)) return compareMasked(a, b);
  const [left, right] = parsePair(a, b);
  if (left.given.length + left.last.length === 0 || right.given.length + right.last.length === 0)
    return differs('One side shows no name.');
  const last = compareLast(left, right);
  const parts = [last, compareGiven(left, right, isCut(left.last, right.last)), compareSuffix(left, right)];
  if (parts[0]!.verdict === 'differs' || parts[1]!.verdict === 'differs') {
    const turned = swapped(left, right);
    if (turned) return worst([turned, parts[2]!]);
  }
  if (left.title !== right.title) parts.push(harmless('A title is written on one side only.'));
  return worst(parts);
}

function parsePair(a: string, b: string): [PersonName, PersonName] {
  const left = parse(a);
  const right = parse(b);
  // where only one side says which is the last name, the other is cut so that the last names fit
  if (left.told && !right.told) alignTo(right, left);
  else if (right.told && !left.told) alignTo(left, right);
  else if (!left.told && !right.told) alignLengths(left, right);
  return [left, right];
}

function parse(shown: string): PersonName {
  const text = shown.replace(/["“”(][^"“”()]{1,20}["“”)]/g, ' ');
  const elided = new Set([...text.matchAll(ELIDED)].map(([word]) => plainLetters(word)));
  const accented = /[áéíóúñ]/i.test(text.normalize('NFC'));
  // `Sr. Mary Agnes`: in front of a name it is a nun's title
  const isSister = (words: string[]): boolean => words[0] === 'SR' && words.length > 2;
  const title = isSister(wordsOf(text)) || wordsOf(text).some((word) => TITLES.has(word));
  let suffix: string | undefined;
  const take = (words: string[]): string[] =>
    words.filter((word, index) => {
      if ((TITLES.has(word) && words.length > 1) || (index === 0 && isSister(words))) return false;
      if (SUFFIXES[word] && (index > 0 || words.length === 1) && !(word === 'V' && index < words.length - 1)) {
        suffix = SUFFIXES[word];
        return false;
      }
      return true;
    });
  const filled = text
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  // `Ella Reed, MD`: the comma does not say which is the last name
  const comma = filled.filter(
    (words, index) => index === 0 || filled[0]!.length < 2 || !words.every((word) => CREDENTIALS.has(word)),
  );
  const pieces = comma.map(take).filter((words) => words.length > 0);
  const bare = text.replace(/,?\s*\b(?:jr|sr|ii|iii|iv)\b\.?\s*$/i, '');
  if (pieces.length >= 2) {
    const isJoined = /\p{L}-\p{L}/u.test(bare.split(',')[0] ?? '');
    return {
      hyphen: isJoined,
      last: saints(pieces[0]!),
      given: pieces.slice(1).flat(),
      told: true,
      title,
      elided,
      accented,
      ...(suffix ? { suffix } : {}),
    };
  }
  const words = pieces[0] ?? [];
  let cut = Math.max(words.length - 1, Math.min(1, words.length));
  while (cut > 1 && PARTICLES.has(words[cut - 1]!)) cut--;
  // a hyphen keeps the two halves of a last name together
  const hyphen = /([\p{L}'’]+)-([\p{L}'’]+)\s*$/u.exec(bare);
  if (hyphen && words.length >= 3 && words[cut - 1] === plainLetters(hyphen[1]!) && words[cut] === plainLetters(hyphen[2]!))
    cut--;
  return {
    given: words.slice(0, cut),
    last: saints(words.slice(cut)),
    hyphen: hyphen !== null,
    told: false,
    title,
    elided,
    accented,
    ...(suffix ? { suffix } : {}),
  };
}

const saints = (words: string[]): string[] => words.map((word) => (word === 'SAINT' ? 'ST' : word));

function alignTo(loose: PersonName, told: PersonName): void {
  const words = [...loose.given, ...loose.last];
  const wanted = told.last.join('');
  // `Heather Lowe-Garrison` beside `GARRISON, HEATHER`: half of her last name is no middle name
  if (loose.hyphen && loose.last.length === 2 && loose.last[1] === wanted) return;
  for (let cut = 1; cut < words.length; cut++)
    if (saints(words.slice(cut)).join('') === wanted) {
      loose.given = words.slice(0, cut);
      loose.last = saints(words.slice(cut));
      return;
    }
  for (let cut = 1; cut < words.length; cut++)
    if (saints(words.slice(0, cut)).join('') === wanted && !isGivenName(words[0]!)) {
      loose.last = saints(words.slice(0, cut));
      loose.given = words.slice(cut);
      return;
    }
  // `Inés Rubio Salcedo` beside `RUBIO, INES`: the first of two Spanish surnames is the one that is used alone
  const first = words.length - 2;
  if (loose.accented && first > 0 && words[first] === wanted) {
    loose.given = words.slice(0, first);
    loose.last = words.slice(first);
  }
}

/** `Ana Garcia-Lopez` and `Ana Garcia Lopez`: the side without hyphen is cut like the other. */
function alignLengths(left: PersonName, right: PersonName): void {
  const [more, less] = left.last.length > right.last.length ? [left, right] : [right, left];
  const words = [...less.given, ...less.last];
  const cut = words.length - more.last.length;
  if (cut >= 1 && saints(words.slice(cut)).join('') === more.last.join('')) {
    less.given = words.slice(0, cut);
    less.last = saints(words.slice(cut));
  }
}

/** `Jean-Baptiste`, `Jean-Louis`: one name of one family, not two that a marriage joined. */
const isOneFrenchName = (last: readonly string[]): boolean => last.length === 2 && (last[0] === 'JEAN' || last[0] === 'PIERRE');

function compareLast(a: PersonName, b: PersonName): Comparison {
  const [left, right] = [a.last.join(''), b.last.join('')];
  if (left === right) return same('The names are the same.');
  if (left === '' || right === '') return harmless('The last name is not shown on one side.');
  if (umlauts(left) === umlauts(right)) return harmless('The last name is written with an umlaut on one side.');
  const [fewer, more] = a.last.length <= b.last.length ? [a.last, b.last] : [b.last, a.last];
  const main = more.filter((word) => !PARTICLES.has(word));
  if (isOneFrenchName(more) !== isOneFrenchName(fewer)) return differs(`The last names are not the same: ${DENIAL}.`);
  if (main.length > fewer.length && fewer.every((word) => more.includes(word)) && fewer.some((word) => word.length > 2)) {
    const half = 'One side shows one half of a double last name';
    return a.hyphen || b.hyphen ? differs(`${half}: ${DENIAL}.`) : harmless(`${half}.`);
  }
  if (cutShort(left, right)) return harmless('The last name is cut short on one side.');
  const how = slip(left, right);
  return differs(`The last name is not the same${how ? ` (${how})` : ''}: ${DENIAL}.`);
}

/** `cut`: the last names are cut short on one side. */
function compareGiven(a: PersonName, b: PersonName, cut: boolean): Comparison {
  if (a.given.join('') === b.given.join('')) return same('The names are the same.');
  const [first1 = '', ...rest1] = a.given;
  const [first2 = '', ...rest2] = b.given;
  if (first1 === '' || first2 === '') return harmless('The first name is not shown on one side.');
  // Mary Ann, Maryann M
  for (const [one, two] of [
    [a.given, b.given],
    [b.given, a.given],
  ] as const)
    if (one.length > 1 && two[0] === `${one[0]}${one[1]}`) return compareMiddle(one.slice(2), two.slice(1));
  const middle = compareMiddle(rest1, rest2);
  // a screen that cuts one name cuts the other too, also by a single letter
  if (cut && first1.length !== first2.length && startsLike(first1, first2))
    return worst([harmless('The first name is cut short on one side.'), middle]);
  return worst([compareFirst(first1, first2), middle]);
}

function compareFirst(a: string, b: string): Comparison {
  if (a === b) return same('The names are the same.');
  if (a.length === 1 || b.length === 1)
    return a[0] === b[0]
      ? harmless('One side shows the initial of the first name.')
      : differs(`The first initial is not the same: ${DENIAL}.`);
  if (ABBREVIATED.get(a) === b || ABBREVIATED.get(b) === a) return same('The first name is abbreviated on one side.');
  if (isNickname(a, b)) return harmless(`${title(a)} and ${title(b)} are forms of one name.`);
  if (umlauts(a) === umlauts(b)) return harmless('The first name is written with an umlaut on one side.');
  if (cutShort(a, b)) return harmless('The first name is cut short on one side.');
  const how = slip(a, b);
  return differs(
    `The first name is not the same${how ? ` (${how})` : ', as with twins or another member of the family'}: ${DENIAL}.`,
  );
}

/** Written abbreviations, not short names. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['WM', 'WILLIAM'],
  ['CHAS', 'CHARLES'],
  ['GEO', 'GEORGE'],
  ['THOS', 'THOMAS'],
  ['JAS', 'JAMES'],
  ['ROBT', 'ROBERT'],
  ['EDW', 'EDWARD'],
  ['JOS', 'JOSEPH'],
  ['RICHD', 'RICHARD'],
  ['DANL', 'DANIEL'],
  ['SAML', 'SAMUEL'],
  ['BENJ', 'BENJAMIN'],
  ['ELIZ', 'ELIZABETH'],
  ['MARGT', 'MARGARET'],
]);

function compareMiddle(a: string[], b: string[]): Comparison {
  if (a.join('') === b.join('')) return same('The names are the same.');
  if (a.length === 0 || b.length === 0) return harmless('The middle name is not shown on one side.');
  const [left, right] = [a.join(''), b.join('')];
  if (left[0] === right[0] && (left.length === 1 || right.length === 1))
    return harmless('One side shows the initial of the middle name.');
  if (isNickname(a[0]!, b[0]!)) return harmless('The middle names are forms of one name.');
  const how = slip(left, right);
  return differs(`The middle name is not the same${how ? ` (${how})` : ''}: look whether it is the same person.`);
}

function compareSuffix(a: PersonName, b: PersonName): Comparison {
  if (a.suffix === b.suffix) return same('The names are the same.');
  if (!a.suffix || !b.suffix) return harmless(`${title(a.suffix ?? b.suffix ?? '')} is written on one side only.`);
  return differs(`${title(a.suffix)} and ${title(b.suffix)} are two persons: ${DENIAL}.`);
}

/** Frequent last names, and forms of them, that nobody has for a first name. */
const SURNAME =
  /^(?:NGUYEN|TRAN|PHAM|HUYNH|HOANG|PATEL|SMITH|JOHNSON|WILLIAMS|BROWN|JONES|MILLER|ANDERSON|THOMPSON|GARCIA|TORRES|RIVERA|FLORES|MORALES|ORTIZ|RUIZ|CASTILLO|MENDOZA|MC[A-Z]{3,}|O(?:BRIEN|CONN|NEIL|MALL|REIL|HARA|DONN|LEAR|KEEF|SULL|TOOL|GRAD|ROURK|DWYER|FLAH)[A-Z]*|[A-Z]{2,}(?:[^NI]EZ|SKI|WICZ))$/;

/** Frequent Vietnamese family names: `Nguyen Thi Hoa` is Hoa Thi Nguyen where the first name is written first. */
const FAMILY_FIRST = /^(?:NGUYEN|TRAN|LE|PHAM|HUYNH|HOANG|PHAN|VU|VO|DANG|BUI|DO|HO|NGO|DUONG|LY)$/;

/**
 * First and last name in the other order. Where one of the words can only be a first name it is a way of writing; where both can be either,
 * they may have been entered in each other's field.
 */
function swapped(a: PersonName, b: PersonName): Comparison | undefined {
  const left = [...a.given, ...a.last];
  const right = [...b.given, ...b.last];
  if (left.length < 2 || left.length !== right.length || [...left].sort().join(' ') !== [...right].sort().join(' '))
    return undefined;
  if (a.told !== b.told || !a.told) {
    const lastFirst = (words: string[], other: string[]): boolean =>
      !isGivenName(words[0]!) &&
      (isGivenName(other[0]!) || SURNAME.test(words[0]!) || a.elided.has(words[0]!) || b.elided.has(words[0]!)) &&
      words[0] === other.at(-1) &&
      (words.slice(1).join(' ') === other.slice(0, -1).join(' ') ||
        (FAMILY_FIRST.test(words[0]!) && words.slice(1).reverse().join(' ') === other.slice(0, -1).join(' ')));
    if ((!a.told && lastFirst(left, right)) || (!b.told && lastFirst(right, left)))
      return same('The last name is written first on one side.');
  }
  return differs(`First and last name are swapped on one side: ${DENIAL}.`);
}

const umlauts = (word: string): string => word.replace(/AE/g, 'A').replace(/OE/g, 'O').replace(/UE/g, 'U');

/** As many letters of a first name as many screens have room for. */
const ROOM = 10;

/** Screens cut long names off; one letter less is a slip of the hand and no cut, but where a field ends. */
const cutShort = (a: string, b: string): boolean => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && (shorter.length === ROOM || (shorter.length >= 8 && longer.length - shorter.length >= 2));
};

const isCut = (a: readonly string[], b: readonly string[]): boolean => cutShort(a.join(''), b.join(''));

/** One is the beginning of the other, eight letters at least. */
const startsLike = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a));

const title = (word: string): string => (/^[IV]+$/.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase());
