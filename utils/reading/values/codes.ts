/** Codes told apart by form: procedures, modifiers, revenue codes, diagnoses, and the four kinds of reasons. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import { remembered } from '../words/remembered';
import { ledCodes } from './led-codes';

/** CPT (five digits, or four and F, T, U, M, A) or HCPCS level II (a letter and four digits; W to Z are a state's own). */
const PROCEDURE = /^(?:\d{5}|\d{4}[FTUMA]|[A-Z]\d{4})$/;
/** Two characters; two digits only where they are modifiers in use (22 to 99, 1P to 8P and the like come with a letter). */
const MODIFIER = /^(?:[A-Z][A-Z0-9]|\d[A-Z]|[2-9]\d)$/;

const NEXT_MODIFIER = /^[\s:,/([;^|·•–—-]{1,3}([A-Z0-9]{2})(?=$|[\s:,/()\];^|·•–—-])[)\]]?(.*)$/;

/** What follows the day of a month: ` Jun 2026`, `-JUN-26`. */
const REST_OF_DAY = /^[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ -]\d{2,4}\b/i;

/** `6/1/2026   97110 GP`: the day of a service before its code. */
export const DAY_BEFORE = /^(\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)) (?=[A-Z]?\d{4})(.*)$/;

export interface Procedure {
  procedure: string;
  modifiers: readonly string[];
  /** what follows the code and its modifiers */
  rest: string;
  /** a revenue code that stands before it (`0750/43239`) */
  revenue?: string;
}

/** `97140-59-GP`, `99284 25`, `45385 (PT)`, `HC:97110:GP`, `99213 OFFICE VISIT`. */
export const procedure: (text: string) => Readonly<Procedure> | undefined = remembered(procedureIn);

function procedureIn(text: string): Procedure | undefined {
  const both = /^(\d{4})\s?[/|-]\s?([A-Z]?\d{4,5}[A-Z]?\b.*)$/.exec(text);
  const inner = both && procedureIn(both[2]!);
  if (inner) return { ...inner, revenue: both[1]! };
  const match = /^(?:(?:HC|CPT|HCPCS|HCPC|AD|ER|IV)[ :]{1,3})?([A-Za-z]?\d{4,5}[A-Za-z]?)(?=$|[\s:,/(;^–—-])(.*)$/.exec(text);
  if (!match) return undefined;
  const code = match[1]!.toUpperCase();
  // `26301-00441` is a number of something.
  if (!PROCEDURE.test(code) || /^-\d{3}/.test(match[2]!)) return undefined;
  let rest = match[2]!.replace(/^[ ,;·-]{1,3}mod(?:ifier)?s?\.?:? (?=[A-Z0-9]{2}\b)/i, ' ');
  const modifiers: string[] = [];
  for (let next = NEXT_MODIFIER.exec(rest); next && modifiers.length < 4; next = NEXT_MODIFIER.exec(rest)) {
    if (
      !MODIFIER.test(next[1]!) ||
      // How many, and of what: `60 units`; a day: `27 Jun 2026`.
      (/^\d\d$/.test(next[1]!) &&
        (/^ ?(?:units?|days?|visits?|minutes?|hours?)\b/i.test(next[2]!) || REST_OF_DAY.test(next[2]!))) ||
      (/^(?:OF|IN|TO|BY|OR|NO|ON|AT|EA|HR|MG|ML|IV|CT|MR|XR)$/.test(next[1]!) && next[2]!.trim() !== '')
    )
      break;
    modifiers.push(next[1]!);
    rest = next[2]!;
  }
  return { procedure: code, modifiers, rest: rest.replace(/^[\s:,/()-]+/, '').trim() };
}

/** The service whose code and modifiers are all that a text says: `88331-26`. */
export const serviceAlone = (text: string): Readonly<Procedure> | undefined => {
  const found = procedure(text);
  return found?.rest === '' ? found : undefined;
};

/** It has the form of a modifier. */
export const isModifier = (text: string): boolean => MODIFIER.test(text);

/** All of a cell's modifiers, or nothing where it holds something else. */
export function modifiers(text: string): string[] | undefined {
  const found = text
    .toUpperCase()
    .split(/[\s,:;/|-]+/)
    .filter((part) => part !== '');
  return found.length > 0 && found.length <= 5 && found.every((part) => /^[A-Z0-9]{2}$/.test(part)) ? found : undefined;
}

/** Three or four digits, written with four. */
export function revenueCode(text: string): string | undefined {
  const match = /^(?:REV(?:ENUE)?(?: CODE| CD)?[ :]*)?(\d{3,4})$/i.exec(text);
  return match ? match[1]!.padStart(4, '0') : undefined;
}

/** `0120 Room & board, semi-private`: four digits whose words speak of what hospitals bill by revenue code, and no dentist. */
export const isWordedRevenue = (text: string): boolean =>
  /^0[1-9]\d\d(?: [-–·:])? \p{L}/u.test(text) &&
  /\b(?:room|board|ward|private|icu|ccu|intensive|nursery|pharmacy|drugs?|iv|solutions?|suppl(?:y|ies)|implants?|prosthe\w+|lab(?:oratory)?|patholog\w+|chemistry|hematology|radiology|imaging|x-?ray|ct|mri|ultrasound|operating|or services|anesthesia|blood|respiratory|pulmonary|therapy|emergency|er|clinic|ambulance|ekg|ecg|eeg|cardi\w+|recovery|observation|treatment room|dialysis|oncology|hospice|skilled nursing|home health|gastro\w+|preventive|telemetry|detox\w*|psych\w*|labor|delivery)\b/i.test(
    text,
  );

/** An ICD-10-CM code with its point. */
export function diagnosis(text: string): string | undefined {
  const match = /^([A-TV-Z]\d[0-9A-Z])\.?([0-9A-Z]{0,4})$/.exec(text.toUpperCase());
  if (!match || (match[2] === '' && text.includes('.'))) return match && match[2] === '' ? undefined : undefined;
  return match[2] === '' ? match[1] : `${match[1]}.${match[2]}`;
}

/** Diagnoses in the order shown; nothing where a part is none. Letters and numbers that count them (`A:`, `1.`) and descriptions in words are left out. */
export function diagnoses(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(/[\s,;|/]+/)) {
    const plain = part
      .replace(/[-–—:].*$/, '')
      .replace(/[.:)]+$/, '')
      .replace(/^\(/, '');
    const code = /\d/.test(plain) && plain.length >= 3 ? diagnosis(plain) : undefined;
    if (code && !found.includes(code)) found.push(code);
  }
  return found;
}

const GROUPS = /^(?:CO|PR|OA|PI|CR)$/;
export const isGroup = (text: string): text is AdjustmentGroup => text.length === 2 && GROUPS.test(text);

/** The last number with each letter in the list (X12 code source 139, Aug 2026); a few of room where new ones still come. */
const LAST_LETTERED = { A: 8, B: 23, D: 23, P: 35, W: 9, Y: 3 } as const;

/** CARC: 1 to 3 digits, or A, B, D, P, W, Y and digits; without leading zeros. */
export function carc(text: string): string | undefined {
  const match = /^(?:0*([1-9]\d{0,2})|([ABDPWY])(0|[1-9]\d?))$/.exec(text.toUpperCase());
  if (!match) return undefined;
  if (match[1] !== undefined) return match[1];
  const number = Number(match[3]);
  return number <= LAST_LETTERED[match[2] as 'A'] && (number > 0 || match[2] === 'A') ? `${match[2]}${number}` : undefined;
}

/** The last number with each letter in the list (X12 code source 411, Aug 2026: M144, MA134, N9xx), and room where new ones still come. */
const LAST_REMARK = { M: 150, MA: 140, N: 1_199 } as const;

/** RARC: M, MA or N and digits. */
export function rarc(text: string): string | undefined {
  const [code, list, number] = /^(MA|M|N)(\d{1,4})$/.exec(text.toUpperCase()) ?? [];
  if (code === undefined || (list === 'MA' ? number!.length < 2 : number!.startsWith('0'))) return undefined;
  return Number(number) <= LAST_REMARK[list as 'M'] ? code : undefined;
}

/** 277 claim status category: A0 to A8, D0, E0 to E4, F0 to F4, P0 to P5, R0 to R17. */
const CATEGORY = '(?:A[0-8]|D0|E[0-4]|F[0-4]|P[0-5]|R(?:1[0-7]|\\d))';
const ONLY_CATEGORY = new RegExp(`^${CATEGORY}$`);
export const category = (text: string): string | undefined => ONLY_CATEGORY.exec(text.toUpperCase())?.[0];

export interface Found extends Reason {
  /** where in the text the code stands */
  at: number;
  length: number;
}

const GROUPED = /\b(CO|PR|OA|PI|CR)[ \-:/*]{0,3}(\d{1,3}|[ABDPWY]\d{1,2})\b(?![.%\d]|\/\d{1,2}\/)/g;
/** `PR-2 progress report`, `PR-4 report`: forms of a physician's reports in workers' compensation. */
const IS_REPORT =
  /^ (?:\(?(?:primary|treating|physician'?s?|progress|permanent|final|initial|first|supplemental|and|stationary|&|p&s)\)? ){0,4}(?:reports?|forms?)\b/i;
/** Further codes of a group behind its first one: `CO:45,253; PR:3`. What goes on in words or as an amount or a day is none. */
const MORE_OF_GROUP =
  /(?: ?[,&+] ?|\/)(\d{1,3}|[ABDPWY]\d{1,2})(?= ?(?:$|[,;|)&+]|(?<= )(?:CO|PR|OA|PI|CR)\b|(?<= )(?:MA|M|N)\d)|\/\d{1,3}$)/y;
/** The group behind its code: `45-CO`, `CARC 45 (CO)`. */
const GROUP_BEHIND =
  /(?<![\w.$,/*-]|(?<![\w/*(-])(?:CO|PR|OA|PI|CR)[ :])(?:CARC[ :-]{1,2})?(\d{1,3}|[ABDPWY]\d{1,2})(?:[-/*](CO|PR|OA|PI)\b| ?\((CO|PR|OA|PI)\))(?![-/*]?\d)/g;
const REMARK = /\b(MA|M|N)(\d{1,4})\b/g;
/** The entities of 277 codes that are met (X12, NM101), where no sign of its own sets one off. */
const ENTITY = '(?:IL|QC|PR|1P|1Z|40|41|71|72|77|82|85|87|DN|DK|DQ|FA|GB|HK|LI|MSC|PE|PW|45|36|QZ|SEP|TL|TTP|TU|UHG|Y2|03)';
const STATUS = new RegExp(
  `\\b(${CATEGORY})(?:\\s{0,2}(?:[:/|,-]|\\bstatus\\b)\\s{0,2}|[*>])(\\d{1,3})(?:(?:\\s{0,2}[:/|]\\s{0,2}|[*>-])([A-Z0-9]{2})\\b|\\s?\\((${ENTITY})\\))?(?!\\w)(?![./]\\d)`,
  'g',
);
/** `A7 (562, 82)`, `A7.562.82`: the entity tells such a code from a count and from a chapter. */
const STATUS_BEHIND = new RegExp(
  `\\b(${CATEGORY})(?: ?[([](\\d{1,3})[,;:/ ] ?(${ENTITY})[)\\]]|\\.(\\d{1,3})\\.(${ENTITY})\\b(?!\\.?\\d))`,
  'g',
);

/** `A7 164 IL`, `A7 (164)`, `A7.164`: what may be two adjustment codes, a count or a chapter needs the entity, and `R10.84` is a diagnosis. */
const BLANKS = new RegExp(`^(?!R\\d\\d\\.)(${CATEGORY})(?: (\\d{1,3})(?: ([A-Z0-9]{2}))?| ?[([](\\d{2,3})[)\\]]|\\.(\\d{2,3}))$`);

/** A 277 code that is all a text says, its parts set apart by blanks. */
export function statusInBlanks(text: string): string | undefined {
  const [, first, apart, entity, bracketed, dotted] = BLANKS.exec(text) ?? [];
  const status = apart ?? bracketed ?? dotted;
  return first !== undefined && (entity !== undefined || /^(?:[DFR]|A[2347])/.test(first))
    ? [first, String(Number(status)), entity].filter(Boolean).join(':')
    : undefined;
}

const SPELLED = new RegExp(`\\bcat(?:egory)?\\.?(?: code)?[: ]{1,2}(${CATEGORY})\\b`, 'gi');
/** A code right behind its category is of a status, whatever it is called. */
const SPELLED_STATUS =
  /\bstat(?:us|\.)?(?: code)?[: ]{1,2}(\d{1,3})\b|(?<=^cat(?:egory)?\.?(?: code)?[: ]{1,2}[A-Z]\d{1,2}[\s,;/|·–-]{1,3})code[: ]{1,2}(\d{1,3})\b/i;
const SPELLED_ENTITY = /\bentity(?: code)?[: ]{1,2}([A-Z0-9]{2})\b/i;
/** The entity next behind the status. */
const ENTITY_NEXT = /^[\s,;/|·(–-]{1,3}ent(?:ity|\.)?(?: code)?[: ]{1,2}([A-Z0-9]{2})\b\)?/i;
/** ` - Claim has been paid`, up to the next label with a colon. */
const WORDS_BEHIND = /^\s?[-–—]\s(\p{L}.*?)(?=\s(?:\p{Lu}\p{L}{1,20} ){0,2}\p{Lu}\p{L}{1,20}:\s|$)/u;

const ENTITY_LAST = / ?\(entity(?: code)?:? [A-Z0-9]{2}\)$/i;
/** The same in one text with both codes, without a sign before it. */
const WORDS_NEXT = /^[\s,;:|·]{1,3}(\p{L}[^\d:]{3,300})$/u;

/** `277CA Category A7`, `STC A7:255`: what brought an answer, and no code. */
export const withoutTransaction = (text: string): string =>
  text.replace(/^(?:277(?:CA|PS|U)?|STC\d{0,2})(?:[ :·|–—-]{1,3}|$)/, '');

export type SpelledStatus = Found & {
  /** what the page says of the category, its code included where it stands with the words */
  categoryWords: string;
};

/**
 * `Finalized/Denial (Category F2): Processed according to contract (Status 107, Entity IL)`, and `Category: F2 - Finalized/Denial` before
 * `Status: 107 - Processed according to contract`, `Category A7 Code 255 Diagnosis code`, once or several times in one text.
 */
export function spelledStatus(text: string): SpelledStatus[] {
  if (!/\bcat/i.test(text)) return [];
  const starts = [...text.matchAll(SPELLED)];
  return starts.flatMap((first, index) => {
    const stretch = text.slice(first.index, starts[index + 1]?.index ?? text.length);
    const second = SPELLED_STATUS.exec(stretch);
    if (!second) return [];
    const behind = second.index + second[0].length;
    const next = ENTITY_NEXT.exec(stretch.slice(behind));
    const end = behind + (next?.[0].length ?? 0);
    const between = stretch.slice(first[0].length, second.index).replace(/^[\s):–,.;-]+|[\s(:–,.;-]+$/g, '');
    const rest = stretch.slice(end);
    const said = (WORDS_BEHIND.exec(rest) ?? (between === '' ? WORDS_NEXT.exec(rest) : null))?.[1]
      ?.replace(ENTITY_LAST, '')
      .trim();
    const words = said ?? between;
    const before = withoutTransaction(text.slice(starts[index - 1] === undefined ? 0 : first.index, first.index)).replace(
      /[\s(:–-]+$/,
      '',
    );
    const coded = stretch.slice(first[0].length - first[1]!.length, second.index);
    return [
      {
        system: 'csc',
        code: [first[1]!.toUpperCase(), String(Number(second[1] ?? second[2])), next?.[1] ?? SPELLED_ENTITY.exec(stretch)?.[1]]
          .filter(Boolean)
          .join(':'),
        ...(words === '' ? {} : { text: words }),
        at: first.index,
        length: end + (said === undefined ? 0 : stretch.slice(end).indexOf(said) + said.length),
        categoryWords: (said === undefined || between === '' ? before : coded).trim(),
      },
    ];
  });
}

const PAIRED = new RegExp(`^((${CATEGORY})\\s?[:–-]\\s?\\S.{2,120}?)\\s[/|;]\\s(\\d{1,3})\\s?[:–-]\\s?(\\S.*)$`);

/** `Rejected A7:164:IL`: the words of a status and the 277 code beside them. */
export function codedStatus(text: string): { words: string; reason: Reason } | undefined {
  const [code, ...more] = codesInText(text).filter((one) => one.system === 'csc');
  const words = code ? `${text.slice(0, code.at)} ${text.slice(code.at + code.length)}`.replace(/[\s()|,;·–-]+$/, '').trim() : '';
  return code && more.length === 0 && /\p{L}{3}/u.test(words) && words.length < 50
    ? { words, reason: { system: 'csc', code: code.code! } }
    : undefined;
}

/** `F2:Finalized/Denial / 88:Not eligible on that day`: a category with its words and a status with its own, in one text. */
export function pairedStatus(text: string): { words: string; reason: Reason } | undefined {
  const match = PAIRED.exec(text);
  return match
    ? { words: match[1]!, reason: { system: 'csc', code: `${match[2]}:${Number(match[3])}`, text: match[4]! } }
    : undefined;
}

/** Codes that say by their own form what they are: `CO-45`, `PR 2`, `N130`, `F2:20`, with their place in the text. */
export const codesInText: (text: string) => readonly Readonly<Found>[] = remembered(formedCodes);

/** `CO 45 39,639.95`: a code with its group at the beginning says by itself what it is, whatever stands above it. */
export const beginsWithGroup = (text: string): boolean => {
  const [first] = codesInText(text);
  return first?.system === 'carc' && first.at === 0;
};

/** A group and its code that are all a text says: `CO 45`, `PR-3`. */
export function groupAndCode(text: string): readonly [AdjustmentGroup, string] | undefined {
  const only = codesInText(text)[0];
  return only?.system === 'carc' && only.group && only.code && only.at === 0 && only.length === text.length
    ? [only.group, only.code]
    : undefined;
}

function formedCodes(text: string): Found[] {
  // Each of them has a digit and a letter; most texts, amounts and dates among them, have not both.
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return [];
  const found: Found[] = [];
  for (const match of /[ADEFPR]\d/.test(text) ? text.matchAll(STATUS) : [])
    found.push({
      system: 'csc',
      code: [match[1], String(Number(match[2])), match[3] ?? match[4]].filter(Boolean).join(':'),
      at: match.index,
      length: match[0].length,
    });
  for (const match of /[ADEFPR]\d ?[.([]\d/.test(text) ? text.matchAll(STATUS_BEHIND) : [])
    found.push({
      system: 'csc',
      code: [match[1], String(Number(match[2] ?? match[4])), match[3] ?? match[5]].join(':'),
      at: match.index,
      length: match[0].length,
    });
  for (const { categoryWords: _words, ...one } of spelledStatus(text)) found.push(one);
  const taken = (at: number) => found.some((one) => at >= one.at && at < one.at + one.length);
  for (const match of /CO|PR|OA|PI/.test(text) ? text.matchAll(GROUP_BEHIND) : []) {
    const [group, code] = [match[2] ?? match[3]!, carc(match[1]!)];
    if (code && isGroup(group) && !taken(match.index))
      found.push({ system: 'carc', group, code, at: match.index, length: match[0].length });
  }
  for (const match of /CO|PR|OA|PI|CR/.test(text) ? text.matchAll(GROUPED) : []) {
    // `PR09` and `CR1` without a separator are a payer's own codes; `PR-09`, `PR009` and `CR-1` are not.
    const own = (match[0].length === 4 && match[2]!.startsWith('0')) || (match[0].length === 3 && !/^(?:CO|PR)/.test(match[0]));
    const code = own ? undefined : carc(match[2]!);
    if (!code || !isGroup(match[1]!) || taken(match.index)) continue;
    if (match[1] === 'PR' && IS_REPORT.test(text.slice(match.index + match[0].length))) continue;
    found.push({ system: 'carc', group: match[1], code, at: match.index, length: match[0].length });
    found.push(...moreOfGroup(text, match.index + match[0].length, match[1]));
  }
  for (const match of /[MNA]\d/.test(text) ? text.matchAll(REMARK) : []) {
    const code = rarc(match[0]);
    if (code && !taken(match.index)) found.push({ system: 'rarc', code, at: match.index, length: match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The codes that follow a group's first one with a comma and no group of their own. */
function moreOfGroup(text: string, from: number, group: AdjustmentGroup): Found[] {
  const found: Found[] = [];
  MORE_OF_GROUP.lastIndex = from;
  for (let next = MORE_OF_GROUP.exec(text); next; next = MORE_OF_GROUP.exec(text)) {
    const code = carc(next[1]!);
    if (!code) break;
    found.push({ system: 'carc', group, code, at: next.index + next[0].length - next[1]!.length, length: next[1]!.length });
  }
  return found;
}

/** Nothing but codes that say by their form what they are: `CO 50   N115`. */
export function isOnlyCodes(text: string): boolean {
  const found = codesInText(text);
  let at = 0;
  for (const one of found) {
    if (!/^[\s,;/|&+]*$/.test(text.slice(at, one.at))) return false;
    at = one.at + one.length;
  }
  return found.length > 0 && /^[\s,;/|]*$/.test(text.slice(at));
}

/** A word that leads codes: `Remark H377`, `EOB Code 0250`, `Reasons: CO-45`. */
const LEADS_CODES =
  /^(?:adj(?:ustment)?s?|codes?|denials?|eo[bp]s?|ex|messages?|reasons?|remarks?|notes?|carc|rarc)(?: codes?)?[:#]? ?(?=[A-Z]{0,3}[ -]?\d)/i;

/** The text begins with a code, or with the word for one and a code: it says why. */
export const saysWhy = (text: string): boolean =>
  LEADS_CODES.test(text) || codesInText(withoutTransaction(text))[0]?.at === 0 || ledCodes(text) !== undefined;

/** What leads the adjustments of the line above: `ADJ:`, `GRP/RSN`, `REASON/REMARK`, `GRP/RC`. */
const LEADS_ADJUSTMENTS =
  /^(?:adj(?:ustments?|s)?|reasons?|rsn|remarks?|rmks?|codes?|denials?|group|grp|carc)(?:[/ &-](?:adj|reasons?|rsn|rc|remarks?|rmks?|codes?|rarc))?\.?:? (?=[A-Z]{1,3} ?-?\d)/i;

/** Nothing but codes with what each took away, led by the word for them: `ADJ: CO45 121.60 PR3 20.00 M119`. */
export function areAdjustments(text: string): boolean {
  const told = text.replace(LEADS_ADJUSTMENTS, '');
  const found = codesInText(told);
  const rest = found.reduceRight((left, { at, length }) => `${left.slice(0, at)} ${left.slice(at + length)}`, told);
  const led = told !== text;
  return (
    found[0]?.at === 0 &&
    rest
      .split(/[\s,;/|]+/)
      .every((word) => word === '' || /^-?\$?[\d,]+\.\d\d-?$/.test(word) || (led && /^[A-Z]{1,3}\d{1,4}$/.test(word)))
  );
}
