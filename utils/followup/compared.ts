/**
 * Two numbers that a text sets against each other: "billed 5, charted 3", "approved 3 days, billed 5", "8 units, max 4 a day", "expected 4,410, got 3,900".
 * Which of them is larger is what was denied, and no word says it: it is told in words of our own, which the rules know.
 */

/** What a number counts, by the word beside it. */
type Role = 'billed' | 'recorded' | 'approved' | 'limit' | 'allowed' | 'expected' | 'paid';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['billed', /^(?:billed|bld|submitted|submtd|claimed|charged|coded|keyed|entered)$/],
  [
    'recorded',
    /^(?:charted|chart|charts|documented|docd|doc|documentation|records?|recs?|given|administered|performed|done|rendered|delivered|mar|notes?|log|ordered|order|used|drawn)$/,
  ],
  ['approved', /^(?:approved|apprvd|appvd|authorized|authd|auth|auths|authorization|certified|precert|precerted|pa)$/],
  ['limit', /^(?:max|maximum|limit|lim|mue|mues|cap|ceiling|allow|allows|permitted|permits|payable)$/],
  [
    'expected',
    /^(?:expected|expect|exp|contract|contracted|contractual|agreement|exhibit|exh|sched|schedule|calc|should|owed|agreed|loa|amendment|rate)$/,
  ],
  ['allowed', /^(?:allowed|allowable|alwd)$/],
  ['paid', /^(?:paid|pd|got|priced|reimbursed|received|pays)$/],
];

const SMALL: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);

/** A part in which a number belongs to the word beside it. */
const PARTS =
  /[,;:()]+(?=\s|$)|\.+(?=\s|$)|\s[-–—]+\s|\b(?:but|while|whereas|only|just|against|versus|vs|and|yet|however|not|of)\b/;

/** A number by itself, no part of a date or code. */
const NUMBER = /^\$?(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,7}(?:\.\d\d)?|\d{1,3}%|\d{1,3}u)$/;
const SPAN = /^(?:days?|months?|mos?|years?|yrs?|weeks?|wks?)$/;
/** "211 days after": a time, of which nothing was billed. */
const OF_TIME = /^(?:after|from|past|since|late|before|prior|ago|old|filing|timely|window|deadline)$/;

/** What stands before a number that counts nothing: "DRG 470", "line 3". */
const NAMED =
  /^(?:drgs?|apr-drg|line|lines|ln|rev|code|claim|clm|icn|check|ck|eft|dx|cpt|level|lvl|no|number|nbr|exhibit|section|sec|day|page|appendix)$/;

interface Counted {
  role: Role;
  count: number;
  money: boolean;
}

function countOf(word: string): { count: number; money: boolean } | undefined {
  const small = SMALL.get(word);
  if (small !== undefined) return { count: small, money: false };
  const [, digits] = NUMBER.exec(word) ?? [];
  if (digits === undefined) return undefined;
  return { count: Number(digits.replaceAll(/[,%u]/g, '')), money: /[$.,%]/.test(word) };
}

const roleOf = (word: string): Role | undefined => ROLES.find(([, words]) => words.test(word))?.[0];

/** The numbers of one part with what they count: where there are as many of both, each with its own, in order. */
function countedIn(part: string): Counted[] {
  const words = part.split(/\s+|(?<=[a-z0-9])\/(?=[a-z])/).filter((word) => word !== '');
  const roles: Role[] = [];
  const counts: { count: number; money: boolean }[] = [];
  words.forEach((word, index) => {
    const role = roleOf(word);
    const last = roles.at(-1);
    // "paid at 6,030 allowed" counts one thing
    if (role === 'allowed' && last === 'paid') return;
    if (role !== undefined && last !== role) roles.push(role);
    const number = countOf(word);
    if (
      !number ||
      NAMED.test(words[index - 1] ?? '') ||
      (SPAN.test(words[index + 1] ?? '') && OF_TIME.test(words[index + 2] ?? ''))
    )
      return;
    counts.push(number);
  });
  const amounts = counts.filter(({ money }) => money);
  const own = counts.length > roles.length ? amounts : counts;
  if (roles.length === 0 || roles.length !== own.length) return [];
  return roles.flatMap((role, index) => (own[index] ? [{ role, ...own[index] }] : []));
}

/** Every number of units is small, every amount of money is not or is written as money. */
const MOST_UNITS = 400;

/** How it is told: the number that was billed or paid, the one it is set against, and the words for more, as much, or less. */
const TOLD: readonly { of: Role; against: Role; money: boolean; more?: string; equal?: string; less?: string }[] = [
  { of: 'billed', against: 'recorded', money: false, more: 'units billed overrecorded', equal: 'units billed asrecorded' },
  {
    of: 'billed',
    against: 'approved',
    money: false,
    more: 'units billed overauthorized',
    equal: 'units billed withinauthorized',
  },
  {
    of: 'recorded',
    against: 'approved',
    money: false,
    more: 'units billed overauthorized',
    equal: 'units billed withinauthorized',
  },
  { of: 'billed', against: 'limit', money: false, more: 'units billed overlimit' },
  { of: 'billed', against: 'allowed', money: false, more: 'units billed overlimit' },
  { of: 'allowed', against: 'expected', money: true, less: 'paid belowcontract', equal: 'paid ascontract' },
  { of: 'paid', against: 'expected', money: true, less: 'paid belowcontract', equal: 'paid ascontract' },
  { of: 'paid', against: 'allowed', money: true, equal: 'paid ascontract' },
];

/** What the numbers of a text in small letters say against each other, in words for `phrase.ts`; empty where none are compared. */
export function comparedIn(text: string): string {
  // "440.00 of 900.00 per contract": what stands behind "of" is the bill
  const counted = text
    .replaceAll(/\bof \$?[\d,.]+(?= (?:per|by|under) )/g, '')
    .split(PARTS)
    .flatMap((part) => countedIn(part ?? ''));
  if (counted.length < 2) return '';
  for (const { of, against, money, more, equal, less } of TOLD) {
    const fits = (number: Counted, role: Role): boolean =>
      number.role === role && (money ? number.money || number.count > MOST_UNITS : !number.money && number.count <= MOST_UNITS);
    const one = counted.find((number) => fits(number, of));
    const other = counted.find((number) => fits(number, against));
    if (!one || !other) continue;
    const told = one.count > other.count ? more : one.count < other.count ? less : equal;
    if (told) return told;
  }
  return '';
}
