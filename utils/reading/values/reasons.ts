/** Why an amount was not paid: codes in cells, in lists, in legends under a table, in words alone. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import { labelWords, meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { isBlank } from '../words/text';
import { codeFirst } from './category-cells';
import { carc, category, codesInText, isGroup, rarc, statusInBlanks, withoutTransaction } from './codes';
import { ledCodes } from './led-codes';
import { withLists } from './listed-codes';
import { CURRENCY, codesOnly, mayExplain, SEPARATORS, wordsAndAmount } from './reason-words';
import { type Shown, statusReasons, type Told } from './status-cells';
import { dates, money } from './values';

/** What a column or label says about the codes under it. */
export type CodeSource = 'carc' | 'rarc' | 'payer' | 'status' | 'any';

export const sourceOf: (header: string) => CodeSource = remembered((header) => {
  const source = sourceIn(header.toLowerCase());
  return source === 'any' ? sourceIn(labelWords(header).join(' ')) : source;
});

function sourceIn(words: string): CodeSource {
  if (/\bstatus code|\bcategory|\b277\b/.test(words)) return 'status';
  if (/\brarc\b|\bremark|\brmk\b/.test(words)) return /\bcarc\b|\breason/.test(words) ? 'any' : 'rarc';
  if (/\bc?arc\b|\badj|\bansi\b|\bhipaa\b|claim adjustment/.test(words)) return 'carc';
  if (
    /\beob\b|\bex\b|\beop\b|\bexplanation|\bineligible|\bedit|\baudit|\bpayer\b|\bplan\b|\binternal\b|\bexception|\berror|\breject|\besc\b|\bprocess|\bpolic(?:y|ies)\b|\bnotes?\b|\bmessages?\b|\bmsgs?\b|^codes?$|\brad\b/.test(
      words,
    )
  )
    return 'payer';
  return 'any';
}

/** The largest CARC in use and some to come: a larger number is a payer's own code. */
const LAST_CARC = 330;

/** One bare code, told apart by form and by what its column says. */
export function bareCode(shown: string, source: CodeSource, group?: AdjustmentGroup): Reason | undefined {
  const named = /^(?:CARC|CAC)[- ]?(?=[A-Z]?\d)(\w{1,3})$/i.exec(shown);
  const own = named ? carc(named[1]!) : undefined;
  if (own) return { system: 'carc', ...(group ? { group } : {}), code: own };
  const text = shown.replace(/^-+|-+$/g, '');
  const token = text.toUpperCase();
  // A group alone is no code, whoever's list it may look like, nor is a list's name.
  if (isGroup(token) || /^[CR]ARC$/.test(token)) return undefined;
  if (!/^[A-Z0-9][A-Z0-9.-]{0,11}$/.test(token) || !/\d|^[A-Z]{2,6}$/.test(token) || /^\d+\.\d\d$/.test(token)) return undefined;
  const asRarc = rarc(token);
  const asCarc = carc(token);
  const inRange = asCarc !== undefined && (/^[A-Z]/.test(asCarc) ? true : Number(asCarc) <= LAST_CARC) && token.length <= 3;
  if (group && asCarc) return { system: 'carc', group, code: asCarc };
  if (source === 'payer') return { system: 'payer', code: text };
  if (asRarc && source !== 'status') return { system: 'rarc', code: asRarc };
  if (source === 'rarc') return { system: 'payer', code: text };
  if (source === 'carc' && asCarc && inRange) return { system: 'carc', code: asCarc };
  if (source === 'any' && asCarc && inRange && /\d$/.test(token)) return { system: 'carc', code: asCarc };
  return { system: 'payer', code: text };
}

/** `Adjustment reason 197`, `Remark M62`: the list before the code. */
const NAMED_CODE = /^(adjustment reason|remark)(?: codes?)?[:#]? ((?=[A-Z]{0,2}\d)[A-Z0-9]{1,5}\b.*)$/i;

/** `1,080.00 (R19)`: what was not paid, and the code that says why. */
export const AMOUNT_AND_CODE =
  /^(\$?\d[\d,]{0,12}\.\d\d) ?(?:[([]([A-Z]{0,3}\d{1,4}[A-Z]?)[)\]]|(?<= )([A-Z]{1,3}\d{1,4}[A-Z]?))$/;

/** `G1 (378.08)`: a code, and what it took away. */
export const CODE_AND_AMOUNT = /^([A-Z]{0,3}\d{1,4}[A-Z]?) ?[([](\$?\d[\d,]{0,12}\.\d\d)[)\]]$/;

const SOME_AMOUNT = /^([A-Z]{0,3}\d{1,4}[A-Z]?)(?: ?[:=] ?| )[([]?(\$?\d[\d,]{0,12}\.\d\d)[)\]]?$/;

/** `H9 127.40, L7 112.60`, `P12 (77.59); 45 (12.07)`, `NJ01: $156.26`: codes, each with what it took away. */
function codesWithAmounts(text: string, source: CodeSource): Reason[] {
  const parts = text.split(/[,;|]\s+/).map((part) => SOME_AMOUNT.exec(part));
  const told = parts.map((part) => part && bareCode(part[1]!, source));
  return parts.length <= 8 && told.every((one) => one !== null && one !== undefined)
    ? told.map((one, index) => ({ ...one!, amount: money(parts[index]![2]!)!.cents }))
    : [];
}

/** `Not ordered by the team (code P2)`, `Filed too late (reason 29)`: the words before their code. */
const CODE_BEHIND_WORDS =
  /^(\p{L}[^()]{5,300}?)\.? \((code|carc|rarc|remark|reason|eob|ex|edit|note)(?: code)?:? ([A-Z]{0,3}\d{1,4}[A-Z]?)\)\.?$/iu;

/** `Z204 - No authorization on file (CO 197)`: a payer's own code, its words, and the public code behind them. */
const OWN_AND_PUBLIC =
  /^((?=[A-Z]{0,3}\d)[A-Z0-9]{2,6})(?: ?[-–—:] | )(\p{L}[^()]{5,300}?) ?[([]((?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3})[)\]]\.?$/u;

/** `The records were not sent. Remark M127.`: a sentence, and behind it codes of remarks. */
const REMARK_BEHIND =
  /^(\p{Lu}\p{Ll}+ (?:[^.]{1,160}[.;,] ){0,3}[^.;]{4,160}[.;]) (?:see )?(?:remark|rarc)s?(?: codes?)?:? ((?:MA?|N)\d{1,4}(?:,? (?:and )?(?:MA?|N)\d{1,4}){0,4})\.?$/iu;

/** Letters that shorten a word at the beginning of a sentence: no code. */
const ABBREVIATIONS = new Set(
  'PT DX RX MD HC TX SVC PMT CLM MBR PRV DRG CPT NPI NDC MSP DOS PCP HMO PPO DR MR MS TPL CNT RFL SBR PTS'.split(' '),
);

/** `ERA 10/30/2026`: a day, and no reason. */
const DATED = /^\p{L}{2,14}\.?:? \d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/u;

/** `07/09/2026 moved to work list`, `04-21-2026, qty 1`, `03 Aug 2026 4 units`: what happened on a day, and no reason. */
export const DAY_FIRST =
  /^(?:\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}[ -](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\p{L}{3,6})?\.?,?[ -]\d{4})\b/iu;

/** `RAD 0314`, `EOB Code 0250`: what kind of code the number behind it is. */
const NAMES_CODE = /^(?:RAD|EOB|EOP|ESC|RMK|MSG)(?: codes?)?[ :#]{1,2}(?=[A-Z]{0,2}\d{2,4}\b)/;

/** `RJ-014 / Contract number is not valid`: a code and its words, that stood apart. */
const PARTED_CODE = /^((?=\S*\d)[A-Z0-9-]{2,8}) \/ (?=\p{Lu}\p{Ll})/u;

/** `R7 – Itemized bill needed; R11 – Operative report needed`: what parts codes that each have their words, and one of them. */
const WORDED_NEXT = /[;|,] ?(?=(?=[A-Z]{0,3}\d)[A-Z0-9]{1,6} ?[-–—:=] ?\p{L})/u;
const WORDED = /^(?=[A-Z]{0,3}\d)[A-Z0-9]{1,6} ?[-–—:=] ?\p{L}{3}/u;

/** That there is none, or what a sum at the end is: `None open`, `NET`. */
const NO_REASON =
  /^(?:no (?:codes?|items?|remarks?|edits?|errors?|attachments?)|(?:none|nothing)(?: \p{L}+){0,3}\.?$|(?:net|totals?|sum)$)/iu;

const known = new Map<CodeSource, ((text: string) => readonly Readonly<Reason>[])[]>();

/**
 * The reasons in a cell of codes: `CO-45, PR 2`, `197`, `A4F R07`, `CO-45 Charge exceeds …`, `84 - Service not authorized`.
 * Words without a code are a reason in words where `words` allows it.
 */
export function reasonsInCell(text: string, source: CodeSource, words: boolean): Reason[] {
  let ask = known.get(source);
  if (!ask) {
    ask = [false, true].map((allowed) => remembered((cell) => reasonsIn(cell, source, allowed)));
    known.set(source, ask);
  }
  // A claim's lines say the same again and again; what each of them adds to a reason is its own.
  return ask[Number(words)]!(text).map((reason) => ({ ...reason }));
}

function reasonsIn(text: string, source: CodeSource, words: boolean): Reason[] {
  const plain = withoutTransaction(text.trim()).replace(CURRENCY, '').replace(NAMES_CODE, '').replace(PARTED_CODE, '$1 ');
  if (isBlank(plain) || NO_REASON.test(plain) || DATED.test(plain) || dates(plain, false)) return [];
  const listed = withLists(plain);
  if (listed.length > 0) return listed.flatMap(({ code, list }) => bareCode(code, sourceOf(list)) ?? []);
  const blanks = statusInBlanks(plain);
  if (blanks) return [{ system: 'csc', code: blanks }];
  const named = NAMED_CODE.exec(plain);
  if (named) return reasonsInCell(named[2]!, sourceOf(named[1]!), words);
  const behind = CODE_AND_AMOUNT.exec(plain);
  const led = AMOUNT_AND_CODE.exec(plain);
  const priced = (led && [plain, led[1]!, led[2] ?? led[3]!]) ?? (behind && [plain, behind[2]!, behind[1]!]);
  const own = priced && bareCode(priced[2]!, source);
  if (priced && own && !codesInText(plain).length) return [{ ...own, amount: money(priced[1]!)!.cents }];
  const remarked = words ? REMARK_BEHIND.exec(plain) : null;
  if (remarked && mayExplain(remarked[1]!))
    return [{ system: 'payer', text: remarked[1]! }, ...reasonsInCell(remarked[2]!, 'rarc', false)];
  const formed = codesInText(plain);
  const ofBoth = formed.length === 1 ? OWN_AND_PUBLIC.exec(plain) : null;
  const payers = ofBoth && bareCode(ofBoth[1]!, 'payer');
  if (payers) return [{ ...payers, text: ofBoth![2]! }, ...reasonsInCell(ofBoth![3]!, 'any', false)];
  if (formed.length > 0) return withTexts(plain, formed, source);
  const sums = codesWithAmounts(plain, source);
  if (sums.length > 0) return sums;
  if (DAY_FIRST.test(plain)) return [];
  const tokens = plain
    .split(SEPARATORS)
    .map((token) => token.replace(/^-+|-+$/g, ''))
    .filter((token) => token !== '' && !isBlank(token));
  const bare = tokens.map((token) => bareCode(token, source));
  if (
    tokens.length <= 8 &&
    !/\d[/-]\d{1,2}[/-]\d/.test(plain) &&
    bare.every((one) => one !== undefined) &&
    tokens.every(
      (token) =>
        token.length <= 8 && /\d|^[A-Z]{1,5}$|^(?:[A-Z]{2}[a-z]{1,3}|[A-Z]{3,4}[a-z]{1,2}|(?:EX)?[a-z][A-Z])$/.test(token),
    )
  )
    return bare.filter((one) => one !== undefined);
  const called = ledCodes(plain)?.map(({ list, code, words: said }) => {
    const { words: text, amount } = wordsAndAmount(said);
    const one = bareCode(code, sourceOf(list));
    return one && { ...one, text, ...(amount === undefined ? {} : { amount }) };
  });
  if (called?.every((one) => one !== undefined)) return called;
  const parts = plain.split(WORDED_NEXT);
  if (parts.length > 1 && parts.length <= 6 && parts.every((part) => WORDED.test(part)))
    return parts.flatMap((part) => reasonsInCell(part, source, false));
  const each = sentencesOf(plain, source);
  if (each.length > 1) return each;
  const ex =
    source === 'rarc'
      ? null
      : /^(EX(?:[A-Za-z0-9]{1,3}(?=\s?[-–—:|])|[a-z][A-Z0-9]|[A-Z0-9][a-z](?= ))(?!\w))\s?[-–—:|]?\s?(\S.{3,})$/.exec(plain);
  if (ex) return [{ system: 'payer', code: ex[1]!, ...wordsAndSum(ex[2]!) }];
  const coded = /^([A-Z0-9][A-Za-z0-9]{0,7})\s?(?:[-–—:|=]\s?|\s)(\S.{3,})$/.exec(plain);
  if (coded && /\d/.test(coded[1]!)) {
    const code = bareCode(coded[1]!, source);
    if (code) return [{ ...code, ...wordsAndSum(coded[2]!) }];
  }
  // `MC-118 Duplicate of an earlier claim`, with what it took away behind.
  const dashed = /^([A-Z]{2,4}-\d{2,4})(?: ?[-–—:])? (\p{Lu}\p{Ll}+ .{3,})$/u.exec(plain.replace(/ USD$/, ''));
  if (dashed && source !== 'rarc') return [{ system: 'payer', code: dashed[1]!, ...textAndAmount(dashed[2]!) }];
  const said = /^([A-Z0-9]{2,4})(?: ?[-–—:=|])? ((?:DENY|PAY|PEND)\b.{4,})$/.exec(plain);
  if (said && source !== 'rarc') return [{ system: 'payer', code: said[1]!, text: said[2]! }];
  const short = /^([A-Z]{2,3})(?: ?[-–—:=|])? ([A-Z].{6,})$/.exec(plain);
  if (short && source !== 'rarc' && !/[AEIOUY]/.test(short[1]!) && !ABBREVIATIONS.has(short[1]!))
    return [{ system: 'payer', code: short[1]!, text: short[2]! }];
  const tailed = CODE_BEHIND_WORDS.exec(plain);
  const tail = tailed && bareCode(tailed[3]!, sourceOf(tailed[2]!));
  if (tailed && tail) return [{ ...tail, text: tailed[1]! }];
  // `Repeated within 24 months (N-18)`: a code that its dash sets off as the payer's own.
  const dashedTail = words && source !== 'rarc' ? /^(\p{L}[^()]{9,300}) \(([A-Z]{1,3}-\d{1,4})\)\.?$/u.exec(plain) : null;
  if (dashedTail) return [{ system: 'payer', code: dashedTail[2]!, text: dashedTail[1]! }];
  return words && /\p{L}{3}/u.test(plain) && plain.length <= 400 && mayExplain(plain) && !isLabelled(plain)
    ? [{ system: 'payer', text: plain }]
    : [];
}

/** `Filed too late. 112.01`, `Filed too late ($112.01)`: an amount that is none of the words. */
const SUM_BEHIND = /\p{L}[.;]? ?(?:(?<=[.;] )-?\$?\d[\d,]{0,12}\.\d\d|\(-?\$?\d[\d,]{0,12}\.\d\d\))$/u;

const wordsAndSum = (said: string): { text: string; amount?: number } =>
  SUM_BEHIND.test(said) ? textAndAmount(said) : { text: said.trim() };

function textAndAmount(said: string): { text: string; amount?: number } {
  const { words: text, amount } = wordsAndAmount(said);
  return { text, ...(amount === undefined ? {} : { amount }) };
}

/** `Copay $25.00`: what an amount is, and no reason. */
function isLabelled(text: string): boolean {
  const label = /^(\p{L}[\p{L} ]{2,30}?):? \$?\d[\d,]{0,12}\.\d\d$/u.exec(text)?.[1];
  return label !== undefined && meanings(label, true)[0]?.kind === 'money';
}

/** `7R4 Invoice received. 0F1 Paid at the rate.`: codes of one form, each with a sentence. */
function sentencesOf(text: string, source: CodeSource): Reason[] {
  const parts = text.split(/(?<=\.) (?=[A-Z0-9]{2,5} \p{Lu})/u);
  const formOf = (part: string): string => part.replace(/ .*$/, '').replace(/[A-Z]/g, 'A').replace(/\d/g, '9');
  if (
    parts.length < 2 ||
    parts.length > 6 ||
    !parts.every((part) => /^(?=[A-Z]*\d)[A-Z0-9]{2,5} \S/.test(part) && formOf(part) === formOf(parts[0]!))
  )
    return [];
  return parts.flatMap((part) => {
    const at = part.indexOf(' ');
    const code = bareCode(part.slice(0, at), source);
    return code ? [{ ...code, text: part.slice(at + 1) }] : [];
  });
}

/** Each code with the words that follow it, and an amount where one stands among them. */
function withTexts(text: string, formed: ReturnType<typeof codesInText>, source: CodeSource): Reason[] {
  const reasons: Reason[] = [];
  const before = text.slice(0, formed[0]!.at);
  for (const token of before.split(SEPARATORS)) {
    const code = token === '' ? undefined : bareCode(token, source);
    if (code && /\d/.test(token)) reasons.push(code);
  }
  formed.forEach((one, index) => {
    const { at, length, ...reason } = one;
    const after = text.slice(at + length, formed[index + 1]?.at ?? text.length).replace(/^[-:/=](?=\$?\d)/, ' ');
    const { words, amount } = wordsAndAmount(after.replace(/[\s;,|]*\b(?:remarks?|rarc|with)(?: codes?)?[\s:]*$/i, ''));
    // The payer's own code may follow with words of its own: `CO-252 $650.00 AX1: Send the notes`.
    const own = /^([A-Z]{1,3}\d{1,4}): (\S.{3,})$/.exec(words);
    const more = codesOnly(words);
    if (words !== '' && !own && more.length === 0) reason.text ??= words;
    // `$252.00 CO-45 – Above the contract`: what was taken leads.
    const led = index === 0 && formed.length === 1 && amount === undefined ? money(before.trim()) : undefined;
    if (amount !== undefined) reason.amount = amount;
    else if (led?.sure) reason.amount = led.cents;
    reasons.push(reason);
    if (own) reasons.push({ system: 'payer', code: own[1]!, text: own[2]! });
    reasons.push(...more);
  });
  return reasons;
}

/** Over the names of lists that the codes beside them are from. */
const CODE_SET = /^(?:(?:reason |adjustment )?code (?:set|type|list|system|source)|(?:set|list|type|source)(?: of code)?)$/i;

const DESCRIBED = /descri|explanation|message|meaning|narrative|definition|\btext\b/i;

/** The reasons of one table row: group, code, remark, amount and words in columns of their own or together. */
export function reasonsOfEntries(headers: readonly Shown[]): Told {
  const cell = (words: RegExp) => headers.find((one) => words.test(one.header) && !isBlank(one.text));
  const group = cell(/\bgroup\b|\bgrp\b|\bcagc\b/i);
  const groupCode =
    group && isGroup(group.text.toUpperCase().slice(0, 2)) && /^[A-Za-z]{2}\b/.test(group.text)
      ? (group.text.toUpperCase().slice(0, 2) as AdjustmentGroup)
      : undefined;
  const statusCategory = headers.find(
    (one) => /\bcat(?:egory)?\b/i.test(one.header) && category(/^[A-Za-z]\d{1,2}/.exec(codeFirst(one.text))?.[0] ?? ''),
  );
  if (statusCategory) return statusReasons(statusCategory, headers);
  const amount = cell(/\bamount\b|\bamt\b/i) ?? (groupCode ? loneAmount(headers) : undefined);
  const worded = headers.some((one) => DESCRIBED.test(one.header)) ? undefined : wordsOfReason(headers);
  const described = cell(DESCRIBED) ?? worded;
  const several = headers.filter((one) => DESCRIBED.test(one.header)).length > 1;
  const reasons: Reason[] = [];
  const units: number[] = [];
  const before = described && headers[headers.indexOf(described) - 1];
  const set = headers.find((one) => CODE_SET.test(one.header) && !isBlank(one.text));
  const listed = set && sourceOf(set.text);
  for (const one of headers) {
    if (
      one === described ||
      (several && DESCRIBED.test(one.header)) ||
      one === amount ||
      one === set ||
      (one === group && groupCode) ||
      isBlank(one.text)
    )
      continue;
    const named =
      /\bcode|\breason|\brsn\b|\bremark|\barc\b|\bcarc|\brarc|\beob|\beop|\bhipaa|\badj|\bnote|\bmessage|\brmk|\berror|\bedit|\breject|\bexception|\besc\b|^ex$/i;
    if (!named.test(one.header)) continue;
    const own = sourceOf(one.header);
    const source = listed === 'carc' || listed === 'rarc' ? listed : own;
    const next = headers[headers.indexOf(one) + 1];
    const words = several && next && DESCRIBED.test(next.header) && !isBlank(next.text) ? { text: next.text } : {};
    for (const found of reasonsInCell(one.text, source, false)) {
      const reason = { ...words, ...found };
      // Where the public code has a column of its own, a payer's own code beside it is none: `0003` before `PR` and `3`.
      const payers =
        own === 'payer' && headers.some((other) => other !== one && sourceOf(other.header) === 'carc' && !isBlank(other.text));
      if (groupCode && !payers && reason.system !== 'rarc' && !reason.group && reason.code) {
        const code = carc(reason.code);
        if (code) {
          reasons.push({ ...reason, system: 'carc', group: groupCode, code });
          continue;
        }
      }
      reasons.push(reason);
    }
    units.push(...one.units);
  }
  if (!several && (reasons.length === 1 || (reasons.length > 1 && described))) {
    const words = described && !isBlank(described.text) ? described.text : undefined;
    // The words explain the code that stands next before them, else the first.
    const own = worded
      ? reasons.find(({ system }) => system === 'carc')
      : reasons.find((reason) => before !== undefined && reason.code !== undefined && before.text.includes(reason.code));
    const explained = own ?? reasons[0]!;
    if (words && explained.text === undefined) explained.text = words;
  }
  // An amount in a group is what the code of the group adjusts.
  const adjusted = groupCode ? reasons.find((reason) => reason.group === groupCode) : reasons[0];
  const cents = amount ? money(amount.text)?.cents : undefined;
  if (adjusted && cents !== undefined) adjusted.amount ??= cents;
  return { reasons, units };
}

/** `Amount above the contract rate.` under `Reason`, beside a column of adjustment codes: what the code means. */
function wordsOfReason(headers: readonly Shown[]): Shown | undefined {
  const coded = headers.some(
    ({ header, text }) => /\bcarc\b|\bcodes?\b/i.test(header) && sourceOf(header) !== 'rarc' && !isBlank(text) && !/ /.test(text),
  );
  const [only, ...more] = coded
    ? headers.filter(({ header }) => /^(?:(?:denial|adjustment|adj|plan|payer)\.? )?(?:reason|why)$/i.test(header))
    : [];
  const isWords =
    only && /\p{L}{3}/u.test(only.text) && /^\D+$/.test(only.text) && reasonsInCell(only.text, 'any', false).length === 0;
  return isWords && more.length === 0 ? only : undefined;
}

/** The one amount beside a group and its code is theirs, unless its column is of what was billed or paid: `Adjustment`. */
function loneAmount(headers: readonly Shown[]): Shown | undefined {
  const [only, ...more] = headers.filter(({ text }) => /\d\.\d\d\)?$/.test(text) && money(text)?.sure);
  return only && more.length === 0 && !/\b(?:bill|charge|paid|pay|allow|total|submitted|balance)/i.test(only.header)
    ? only
    : undefined;
}

export interface Legend {
  /** the code as the page writes it, upper case without spaces; or a footnote mark */
  key: string;
  text: string;
  reason?: Reason;
  unit: number;
}

export const legendKey = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The key without leading zeros and without a group, for codes that one place writes longer than another. */
export const looseKey = (code: string): string =>
  `~${legendKey(code)
    .replace(/^(?:CO|PR|OA|PI|CR)(?=\d)/, '')
    .replace(/^0+(?=.)/, '')}`;

/** A reason with the words that a legend elsewhere on the page gives its code. */
export function legendReason<T extends Reason>(reason: T, legend: ReadonlyMap<string, Legend>): T {
  if (reason.text !== undefined || reason.code === undefined) return reason;
  const found =
    legend.get(legendKey(`${reason.group ?? ''}${reason.code}`)) ??
    legend.get(legendKey(reason.system === 'csc' ? (reason.code.split(':')[1] ?? reason.code) : reason.code)) ??
    legend.get(looseKey(reason.code));
  return found ? { ...reason, text: found.text } : reason;
}
