/** What a label means, by its words. */

import { formBox } from './claim-forms';
import { CLEARINGHOUSES } from './clearinghouses';
import { LINE_WORDS, MONEY_WORDS } from './line-vocabulary';
import { OTHER_WORDS } from './other-labels';
import { brandIn, isBrandName } from './payer-brands';
import { remembered } from './remembered';
import { inEnglish } from './spanish';
import { FILLERS, PAYER_WORDS, SPELLINGS } from './spellings';
import { clean, withoutSigns } from './text';
import { CLAIM_WORDS } from './vocabulary';
import { type FieldWords, type Kind, PAYING_BODIES } from './words';

export interface Meaning {
  field: string;
  kind: Kind;
  /** 1 for the field's own words, less for words that other things carry too */
  score: number;
}

interface Core {
  words: ReadonlySet<string>;
  weak: boolean;
  entry: FieldWords;
  extra: ReadonlySet<string>;
  /** its place among all cores: of two that say as much the first one counts */
  at: number;
}

const LONGEST_LABEL = 64;

/** A label's words: lower case, abbreviations spelled out, fillers dropped. */
export const labelWords: (text: string) => readonly string[] = remembered(wordsOf);

/** The number of a label's box on the paper form: `12. Date received`, `24F Charges`, `FL 42 Rev code`. */
const BOX_NUMBER = /^(?:(?:box|fl|item) ?\d{1,2}[a-j]?[.):]?|\(?\d{1,2}[a-j]?[.):]|\d{1,2}[a-j]) (?=[a-z]{2})/;

/** The place in an electronic answer that a label's value stood in: `Patient (QC)`, `Claim service period (472)`, `Trace (TRN02)`. */
const PLACE_IN_ANSWER =
  / \((?:(?:ref|dtp|nm1|qualifier)[ *]?)?(?:pr|41|1p|qc|il|mi|1k|ej|blt|472|434|xx|d9|ea|9f|f8|6r|232|233|573|036|(?:bht|bpr|trn|stc|clp|svc|nm1|ref|dtp|amt|cas)[ -]?\d\d(?:-\d)?|loop \d{4}[a-z]?)\)(?=:?$)|^(?:clp|trn|stc|svc|bpr|dtp|amt)[ -]?\d\d(?:-\d)?(?: [–—-])? (?=[a-z])/;

/** A label with a number before it, as the boxes of forms have: the whole of it. */
const NUMBERED = /^(?:\(?\d|(?:box|fl|item|field|loc|form) ).{0,60}$/;

/** `Received by Humana`: the day on which the payer did. */
const BY_PAYER = /^((?:claim |date )?(?:received|processed)) by (?:the )?([a-z ]{2,30})$/;

/** `(loop 2010AA)`, `(CLM01)`, `(FL 42)`, `(11 digits)`, `(PR-3)`, `(SGF + FFP)`: where a label's value stands in a form or a transaction, how it looks, and of which funds it is. */
const IN_BRACKETS =
  / ?\((?:loop [\dA-Z]{4,6}|[A-Z]{2,3}\d{2}|(?:box|fl|form locator|item) ?\d{1,2}[a-z]?|\d{1,2} (?:digits|characters)|[A-Z][–-][A-Z]|[A-Z]{2,5}(?: ?[+&] ?[A-Z]{2,5}){1,3}|(?:with|incl(?:uding|\.)) (?:prefix|suffix)|(?<=\b(?:deductible|ded|co-?insurance|coins|co-?pay(?:ment)?|responsibility|resp|liability)(?: am(?:oun)?t)? \()(?:PR)(?:[- ]?\d{1,3})?)\)$/i;

/** `PaidAmount`, `memberId`: words that a program wrote together. */
const WRITTEN_TOGETHER = /^\p{L}\p{Ll}+(?:\p{Lu}\p{Ll}+|ID|NPI|DOB){1,4}$/u;

const apart = (text: string): string =>
  WRITTEN_TOGETHER.test(text) ? text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') : text.replace(IN_BRACKETS, '');

function wordsOf(text: string): string[] {
  const plain = inEnglish(apart(withoutSigns(clean(text))))
    .toLowerCase()
    .replace(PLACE_IN_ANSWER, '')
    .replace(NUMBERED, (box) => formBox(box) ?? box.replace(BOX_NUMBER, ''))
    .replace(
      /\b(?:medical )?bill (?=#|control|number|id\b|no\b|ref|icn|status|disposition|header|rec(?:eive)?d|rcvd|totals?\b|processed|paid)|\bbill (?=review)/,
      'claim ',
    )
    .replace(/\bbill[- ]to (?=prov|npi|facility|name|entity|practice)/, 'pay to ')
    .replace(/\bbill (?=from\b|prov|npi|facility|practice|entity|tin)/, 'billing ')
    .replace(/^bill:?$/, 'claim')
    .replace(/^(?:claim |services? |care |visit )?for:?$/, 'patient')
    .replace(
      /\byour (?=(?:patient |claim )?(?:ref|claim|acc|invoice|chart|case (?:no|num|#))|patient (?:no|num|id|#))/,
      'provider ',
    )
    .replace(/\bour (?=ref)/, 'payer ')
    .replace(/, (?:in all|all told|in total)$/, '')
    .replace(/\b(?:visits?|sessions?) (?=(?:from|to|through|thru)\b)/, 'service ')
    .replace(/\bprocedure date|\bdate of procedure/, 'service date')
    .replace(/^information source(?: name)?:?$/, 'payer')
    .replace(/^(?:\w+ )?as of(?: date)?:?$/, 'status date')
    .replace(/^(?:admit(?:ted)?|admission|discharged?)(?: date)? ?\/ ?(?=service|from|through|to\b|statement)/, '')
    .replace(
      /^(?:date )?received from (?:medicare|(?:the )?(?:primary|provider|hospital|clearinghouse))(?: payer)?:?$/,
      'received date',
    )
    .replace(/(?<=\b(?:number|no\.?|#|id|account)) \((?:submitter|submitter's|provider|provider's|hospital|yours?)\)(?=:?$)/, '')
    .replace(/\bd\.o\.b\b\.?/, 'dob')
    .replace(/\bd\.o\.s\b\.?/, 'dos')
    .replace(/\bpolicy holder\b/, 'policyholder')
    .replace(/\b(dx|diag|mod)(?=\d)/, '$1 ')
    .replace(/(?<=^carc|\bcode|\breason) \((?:co|pr|oa|pi|cr)\)$/, '')
    .replace(/(?<=[a-z]) \((?:deductible|copay\w*|coins\w*), [a-z, -]{4,40}\)$/, '')
    .replace(/\(e?s\)/g, '')
    .replace(/\((?:in )?\d{1,2}[ -]?min(?:ute)?s?\.?(?: each)?\)/, '')
    .replace(/ as (?:sent|submitted|filed):?$/, '')
    .replace(
      /(?<=^(?:member|subscriber|patient|insured|policy) (?:id|number|no\.?|name|account|birth date|dob)) (?:sent|submitted):?$/,
      '',
    )
    .replace(/\b(?:number|no\.?|total|count|#) of (?!service|days)/g, 'count ')
    .replace(
      /\b(paid|received|processed|denied|finalized|adjudicated|issued|sent|completed|decided|closed|posted|released|deposited|disbursed|reimbursed|determined|logged) on\b(?! (?:this )?claim)/g,
      '$1 date',
    )
    .replace(/\b(?:fin|finl?)dt\b/, 'finalized date')
    .replace(/^nos\.?$|^(?:num|no)\.? (?:of )?(?:svcs|services)\.?$|^number of (?:svcs|services)$/, 'service count')
    .replace(/^(?:claim )?(?:billed|submitted|sent in) by:?$/, 'billing provider')
    .replace(BY_PAYER, (all, done: string, who: string) =>
      who === 'us' || who === 'health plan' || PAYING_BODIES.has(who) || brandIn(who) || isName(who) ? `${done} date` : all,
    )
    .replace(/^[a-z]{3,} .+ (?=(?:paid|pays?|payments?|allowed|allowance|approved)\b)/, (name) =>
      brandIn(name)?.name === name.trim() ? 'payer ' : name,
    )
    .replace(/\bi\.d\.?(?=\s|$)/g, 'id')
    .replace(/\bins(?:urance)?\.? co\b\.?(?![ -]?(?:pay|ins))/, 'insurance company')
    .replace(
      /^(?:#|no\.?|num(?:ber)?|total) (?:of )?claims$|^claims (?=(?:paid|denied|pending|billed|submitted|processed|received)$)|^lines (?=(?:allowed|approved|paid|denied|pending|billed|submitted|processed)$)/,
      'claim count ',
    )
    .replace(/\bcpt-4\b/g, 'cpt4')
    .replace(/\bnon-?payment\b/, 'nonpayment')
    .replace(/\(?\b\d{1,3}(?:\.\d{1,2})? ?%\)?/g, ' ')
    .replace(/#/g, ' number ')
    .replace(/\bshare of cost\b/g, 'spenddown')
    .replace(/\brec'd\b/g, 'received')
    .replace(/'s?\b/g, '')
    .replace(/\bno\./g, 'number')
    .replace(/\bnon-covered\b|\bnon covered\b|\bnon-cov\b/g, 'noncovered')
    .replace(/\bco-pay(?:ment)?\b/g, 'copay')
    .replace(/\bco-ins(?:urance)?\b/g, 'coinsurance')
    .replace(/\bs[/ ]loc\b/g, 'sloc')
    .replace(/\be-?mail\b/g, 'email')
    .replace(/\bicd-?10(?:-cm)?\b/g, 'diagnosis')
    .replace(/\(yyyy.*|\(mm.*|\bmm\/dd\/yy(?:yy)?\b/g, '');
  const words: string[] = [];
  for (const raw of plain.split(/[^a-z0-9]+/)) {
    if (raw === '' || FILLERS.has(raw)) continue;
    const word = SPELLINGS.get(raw) ?? raw;
    if (!words.includes(word)) words.push(word);
  }
  return words;
}

let made = 0;

const coresOf = (entries: readonly FieldWords[]): Core[] =>
  entries.flatMap((entry) => {
    const extra = new Set((entry.extra ?? '').split(' ').filter((word) => word !== ''));
    return entry.core.map((core) => ({
      words: new Set(
        core
          .replace('~', '')
          .split(' ')
          .map((word) => SPELLINGS.get(word) ?? word)
          .filter((word) => !FILLERS.has(word)),
      ),
      weak: core.endsWith('~'),
      entry,
      extra,
      at: made++,
    }));
  });

const LINE_CORES = coresOf(LINE_WORDS);
const CLAIM_CORES = coresOf([...CLAIM_WORDS, ...MONEY_WORDS]);
const OTHER_CORES = coresOf([{ field: 'none', kind: 'none', core: OTHER_WORDS }]);

type Index = ReadonlyMap<string, readonly Core[]>;

/** Each core under the rarest of its words: of those that have `claim` or `number` in them nearly none is a label's. */
function byRarestWord(cores: readonly Core[]): Index {
  const times = new Map<string, number>();
  for (const { words } of cores) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const index = new Map<string, Core[]>();
  for (const core of cores) {
    const [rarest = ''] = [...core.words].sort((one, other) => times.get(one)! - times.get(other)!);
    const list = index.get(rarest);
    if (list) list.push(core);
    else index.set(rarest, [core]);
  }
  return index;
}

const CLAIM_INDEX = byRarestWord(CLAIM_CORES);
const LINE_INDEX = byRarestWord([...LINE_CORES, ...CLAIM_CORES]);
const OTHER_INDEX = byRarestWord(OTHER_CORES);

const PAYER_FIELDS = new Set(['paid', 'allowed', 'claimNumber', 'memberId', 'patientResponsibility']);

/** How something comes or is done, which is nobody's name. */
const WAYS =
  /^(?:e?mail|post|phone|fax|paper|portal|edi|edit|web\w*|online|mobile|user|system|sftp|api|hand|batch|clearinghouse|vendor|staff|agent|examiner|adjuster|analyst|team|desk|intake|mailroom|lockbox|date|day|month|year|week)$/;

/** One word that no label is made of: what somebody is called. */
const isName = (word: string): boolean =>
  /^[a-z]{3,14}$/.test(word) && !VOCABULARY.has(word) && !WAYS.test(word) && !CLEARINGHOUSES.test(word);

/** Every word that some label is made of. */
const VOCABULARY = new Set([
  ...[...LINE_CORES, ...CLAIM_CORES, ...OTHER_CORES].flatMap(({ words }) => [...words]),
  ...PAYER_WORDS,
]);

const NO_BRAND =
  /^(?:part\w*|not|never|fully|un\w+|over\w*|under\w*|previously|prev|already|being|been|was|has|when|who|how|late|now|yet|only|also|est\w*|exp\w*|proj\w*|antic\w*|max\w*|min\w*|average|avg|median|typical|ytd|mtd|lifetime|init\w*|sched\w*|add\w*|extra|dup\w*|incorrect\w*|refund\w*|oth|oi|sec\w*|other\w*|hra|hsa|fsa|ohc|oic|pip|private|medigap|supplement\w*|capitation|cap|bonus|incentive|reinsurance|stop|lien\w*|lawyer|coupon|manufacturer|grant|spouse|tax|taxes|shadow|historical|net|diff\w*|delta|target|model|benchmark|quote|forecast|retro\w*|manual|pricer|grouper|comparable|local|short|facility|attorney|pharmacy|caregiver|grantor|household|subro\w*|attachment|loan|advance|escrow|likelihood|copies|refills?|attempts?|users?|overrides?|cumulative|quarter\w*|annual|(?!calculated)\w{3,}(?:ed|ly|ing|[st]ion))$/;
/** Whose number a member's is not. */
const NO_MEMBER = /^(?:family|staff|team|crew|board|spouse|child|mother|baby|former|old|new|example|sample|mail|paper|card)$/;
/** Whose number a claim may have beside the payer's. */
const OTHERS_NUMBER =
  /^(?:example|sample|re?pric\w*|external|alternate|legacy|vendor|system|practice|local|internal|old|new|first|second|next|last|incoming|outbound|archive|portal|lockbox|sister|sub\w*|corrected|reversed|voided|linked|matching|matched|duplicate\w*|master|house|encounter|pre\w*)$/;

/** The first letters of a name, that no word is: `HDS Payment`. */
const LETTERS = /^[b-df-hj-np-tv-xz]{3,5}$/;

/** A word that no label is made of, before `paid` or `claim number` and nothing else, is what the payer calls itself: `HMSA paid`. */
function isBrand(word: string, all: ReadonlySet<string>, field: string): boolean {
  if (all.size > 4 || word === [...all].at(-1) || !/^[a-z]{3,14}$/.test(word) || VOCABULARY.has(word)) return false;
  if ((NO_BRAND.test(word) && brandIn(word) === undefined) || CLEARINGHOUSES.test(word)) return false;
  if (field === 'memberId')
    return word === [...all][0] && all.has('member') && (all.has('id') || all.has('number')) && !NO_MEMBER.test(word);
  if (field === 'claimNumber')
    return all.has('claim') && (all.has('number') || all.has('id')) && word === [...all][0] && !OTHERS_NUMBER.test(word);
  return (
    (field === 'paid' || field === 'allowed') &&
    (all.has('paid') ||
      all.has('allowed') ||
      all.has('pay') ||
      (all.has('payment') && (brandIn(word) !== undefined || LETTERS.test(word))))
  );
}

/** What the payer is, in a label of what only the payer says. */
const isPayersWord = (word: string, field: string): boolean =>
  PAYER_FIELDS.has(field) && (PAYER_WORDS.has(word) || (field !== 'memberId' && PAYING_BODIES.has(word)));

/** `Coins %`: how much of it, and no amount; `Coinsurance (20%)` is one. */
const IN_PERCENT = /(?:^|[^\d ]) ?%|\b(?:percent(?:age)?|pct)\b/i;

const meaningsIn = (line: boolean): ((text: string) => readonly Meaning[]) =>
  remembered((text) => {
    const found = ofCard(text) ?? look(labelWords(text), line, /allowance/i.test(text));
    return IN_PERCENT.test(text) ? found.filter(({ kind }) => kind !== 'money') : found;
  });
const ofClaim = meaningsIn(false);
const ofLine = meaningsIn(true);

/**
 * The fields that a label may mean, best first. `none` in front: known to be something that a claim has no field for.
 * @param line the label heads a column or box of a service line
 */
export const meanings = (text: string, line: boolean): readonly Meaning[] =>
  text.length > LONGEST_LABEL ? [] : line ? ofLine(text) : ofClaim(text);

/** Programs of states that are no payers' names, and whose cards have a number: Oregon Health Plan, Washington's ProviderOne, Connecticut's HUSKY. */
const PROGRAMS =
  /^(?:ohp|provider ?one|husky|famis|chip|schip|quest|hip|peachcare|(?:nj )?familycare|(?:washington )?apple health|health first(?: colorado)?|healthy connections|hoosier healthwise|(?:turquoise|centennial) care|denali ?kid ?care|badgercare plus)$/;

/** `IEHP ID`: the number on a payer's card is named by the payer, or by the program that it is of. */
function ofCard(text: string): Meaning[] | undefined {
  const [, name, one] =
    /^(([a-z]{3,12})(?: [a-z]{2,12}){0,2}?) (?:member |client |recipient )?(?:id|number|#|no\.?):?$/i.exec(text) ?? [];
  if (name === undefined) return undefined;
  const known = (name === one ? brandIn(name) !== undefined : isBrandName(name)) || PROGRAMS.test(name.toLowerCase());
  return known ? [{ field: 'memberId', kind: 'id', score: 0.92 }] : undefined;
}

/** How many of a label's words are not the core's own but may stand beside them; nothing where one may not, or where one of the core's is missing. */
function extrasOf({ words, extra, entry: { field } }: Core, all: ReadonlySet<string>, allowance: boolean): number | undefined {
  if (words.size > all.size) return undefined;
  for (const needed of words) if (!all.has(needed)) return undefined;
  for (const one of all)
    if (
      !words.has(one) &&
      !extra.has(one) &&
      !(isBrand(one, all, field) && (!allowance || LETTERS.test(one))) &&
      !isPayersWord(one, field)
    )
      return undefined;
  return all.size - words.size;
}

/** @param allowance the label speaks of an allowance, which many things have that are no claim's: `Frame allowance` */
function look(words: readonly string[], line: boolean, allowance: boolean): Meaning[] {
  if (words.length === 0 || words.length > 8) return [];
  const best = new Map<string, Meaning>();
  const all = new Set(words);
  const firstOf = (core: Core): number => words.findIndex((word) => core.words.has(word));
  const weigh = (index: Index): void => {
    const fitting = words.flatMap((word) =>
      (index.get(word) ?? []).flatMap((core) => {
        const extras = extrasOf(core, all, allowance);
        return extras === undefined ? [] : [{ core, extras, first: firstOf(core) }];
      }),
    );
    for (const { core, extras } of fitting.sort((one, other) => one.first - other.first || one.core.at - other.core.at)) {
      const { field, kind } = core.entry;
      // A last name alone is not the patient's name.
      if (field === 'patientName' && all.has('last') !== all.has('first')) continue;
      const named = core.weak && field === 'memberId' && words.some((one) => PAYER_WORDS.has(one));
      const score = (named ? 0.92 : core.weak ? (extras > 0 ? 0.57 : 0.6) : 1) - 0.02 * extras;
      if (score > (best.get(field)?.score ?? 0)) best.set(field, { field, kind, score });
    }
  };
  weigh(line ? LINE_INDEX : CLAIM_INDEX);
  weigh(OTHER_INDEX);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.field === 'none' ? 1 : b.field === 'none' ? -1 : 0));
}

/** The label is one we know, as a field's or as something else's. */
export const isLabel: (text: string) => boolean = remembered(
  (text) => meanings(text, false).length > 0 || meanings(text, true).length > 0,
);
