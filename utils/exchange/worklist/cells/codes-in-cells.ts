/** Denial codes, remarks, statuses, procedures and diagnoses as lists write them. */
import type { AdjustmentGroup, ClaimStatus, Reason, ServiceLine } from '@/utils/claim/claim';
import { segmentReasons } from './segments-in-cells';

/** No number of the public list comes near it. */
export const LAST_CARC = 320;

const GROUPS: ReadonlySet<string> = new Set(['CO', 'PR', 'OA', 'PI', 'CR']);
const isGroup = (text: string): text is AdjustmentGroup => GROUPS.has(text);

/** `CO-16`, `CO16`, `C0-197`, `16`, `N130`, `MA04`, `B7`; words after the code become its text. Undefined where there is no code. */
export function reasonCode(shown: string, group?: string, remarks = false): Reason | undefined {
  const csc = remarks ? undefined : statusReason(shown.trim());
  if (csc) return csc;
  const match =
    /^(?:(C[O0]|PR|[O0]A|PI|CR)[\s:_*^.–-]{0,3})?([A-Z]{0,2}\d{1,4}|[A-Z]\d)(?:\.0(?!\d))?(?:\s*[-–:=(*]\s*|\s+|$)(.{0,400})$/i.exec(
      shown.trim(),
    );
  if (!match) return undefined;
  const prefix = match[1]?.toUpperCase().replace('C0', 'CO').replace('0A', 'OA');
  const code = match[2]!.toUpperCase().replace(/^0+(?=\d)/, '');
  // how systems write that there is none
  if (code === '0') return undefined;
  const [, behind] = /^\(?(CO|PR|OA|PI|CR)\)?$/i.exec(match[3]!.trim()) ?? [];
  const text = behind ? '' : match[3]!.trim();
  if (!prefix && (remarks || /^(?:N|M|MA)\d{1,3}$/.test(code)) && /^(?:N|M|MA)\d{1,3}$/.test(code))
    return { system: 'rarc', code, ...(text ? { text } : {}) };
  if (remarks) return undefined;
  if (!/^(?:\d{1,3}|[ABDPWY]\d{1,2})$/.test(code) || Number(code) > LAST_CARC) return undefined;
  const known = prefix ?? (behind ?? group)?.toUpperCase();
  const sign = /\s-\$?[\d,]+\.\d{2}$/.test(shown.trim()) && !/\s-\s/.test(shown) ? -1 : 1;
  return {
    system: 'carc',
    ...(known && isGroup(known) ? { group: known } : {}),
    code,
    ...(/^[($ ]*-?\$?\d[\d,]*\.\d{2}\)?$/.test(text) || EQUALS.test(shown)
      ? { amount: sign * Math.round(Number(text.replace(/[$,() ]/g, '')) * 100) }
      : text
        ? { text }
        : {}),
  };
}

/** `CO-45=54.58`, `PR-3=25`: an amount also without cents. */
const EQUALS = /= ?\$?\d[\d,]*(?:\.\d)?$/;

/** `Invalid member ID (A7:164)`. */
const STATUS_BEHIND = / [([]((?:A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d):\d{1,3}(?::[A-Z0-9]{2})?)[)\]]$/i;

/** `A7:562 Billing provider's NPI`: category and code of a 277, with the code's words, which may stand before it: `Invalid member ID (A7:164)`. */
function statusReason(shown: string): Reason | undefined {
  const [, first, rest = ''] =
    /^((?:A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d):\d{1,3}(?::[A-Z0-9]{2})?)(?:\s*[-–:]\s*|\s+|$)(.{0,400})$/i.exec(shown) ??
    [];
  const behind = first === undefined ? STATUS_BEHIND.exec(shown) : null;
  const code = first ?? behind?.[1];
  const text = behind ? shown.slice(0, behind.index) : rest;
  return code === undefined
    ? undefined
    : { system: 'csc', code: code.toUpperCase().replace(/:0+(?=\d)/, ':'), ...(text ? { text } : {}) };
}

const BARE_CODE = /^(?:(?:C[O0]|PR|[O0]A|PI|CR)[-_]?)?(?:(?:N|M|MA|[ABDPWY])?\d{1,3})(?:\.0)?$/i;

/** `CARC 16, RARC N290`, `Remark: N130`: what stands before a code and says of which list it is. */
const LIST_NAME =
  /\b(?:carc|rarc|(?:reason|remark|denial|adj(?:ustment)?)(?: (?:code|cd))?)s?\s?[:#=]?\s?(?=(?:(?:CO|PR|OA|PI|CR)[ -]?)?[A-Z]{0,2}\d{1,4}\b)/gi;

/** `CO 197 - Authorization absent RARC N54`: behind the words of a code, with the name of their list. */
const NAMED_REMARKS =
  /(?<=\p{L}\p{L})[ ,;(/]{1,3}(?:rarc|remark(?: code)?)s?\s?[:#=]?\s?((?:N|MA?)\d{1,3}(?:[ ,;/]{1,2}(?:N|MA?)\d{1,3}){0,4})\)?$/iu;

/** Before the next category and code of a 277 with words behind it: `A7:507 Code missing A3:33:IL Not found`. */
const NEXT_ANSWER = /\s+(?=(?:A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d):\d{1,3}(?::[A-Z0-9]{2})?\s\p{L})/u;

/** Codes whose groups stand in a column of their own, in the same order: `CO,PR` beside `45,1`. */
function underGroups(codes: Reason[] | undefined, groups: readonly string[]): Reason[] | undefined {
  const coded = codes?.filter(({ system, group }) => system === 'carc' && group === undefined) ?? [];
  const named = groups.map((group) => group.toUpperCase());
  if (coded.length !== groups.length || !named.every(isGroup)) return codes;
  for (const [index, reason] of coded.entries()) reason.group = named[index] as AdjustmentGroup;
  return codes;
}

/** Every code of a cell: `CO-16, CO-45; N130`, `CO16/N130`, `N130 N115`. Undefined where a part is no code, so that nothing is half taken. */
export function reasonCodes(cell: string, group?: string, remarks = false): Reason[] | undefined {
  const segments = segmentReasons(cell);
  if (segments) return segments;
  const groups = group?.split(/[,;|/ ]+/) ?? [];
  if (groups.length > 1) return underGroups(reasonCodes(cell, undefined, remarks), groups);
  const answers = remarks ? [] : cell.split(NEXT_ANSWER).map((answer) => statusReason(answer.trim()));
  if (answers.length > 1 && !answers.includes(undefined)) return answers as Reason[];
  const behind = remarks ? null : NAMED_REMARKS.exec(cell);
  if (behind?.index) {
    const [first, further] = [reasonCodes(cell.slice(0, behind.index), group), reasonCodes(behind[1]!, undefined, true)];
    return first && further ? [...first, ...further] : undefined;
  }
  const plain = shortGroups(withoutDay(cell)).replace(LIST_NAME, '').replace(QUOTES, '').replace(BRACKETED, ' ($1)');
  return codesOf(plain, group, remarks)?.flatMap(withRemark);
}

const DAYS =
  /(?<![\d/-])(?:(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:20)?\d{2}|20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d/-])/g;
/** Behind a code with its group, where further codes would have the same sign before them: `CO-197 10/14`. */
const SHORT_DAY = /^((?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3})[ (]{1,3}(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\)?$/i;
const BETWEEN = /^[\s,;:|/()[\]–-]+|[\s,;:|/()[\]–-]+$/g;

/** `CO-197 10/14/26`, `10/14/26 CO-16 Lacks info`: without the day of the denial, whose numbers are no codes. */
function withoutDay(cell: string): string {
  const short = cell.length < 20 ? SHORT_DAY.exec(cell)?.[1] : undefined;
  if (short || cell.length > 500) return short ?? cell;
  const [day, ...more] = cell.matchAll(DAYS);
  if (!day || more.length > 0) return cell;
  const [before, behind] = [cell.slice(0, day.index), cell.slice(day.index + day[0].length)].map((part) =>
    part.replace(BETWEEN, ''),
  );
  // `CO 4/16/26`: codes behind their group
  return (before === '' || behind === '') && /\d|\p{L}{3}/u.test(before! + behind!) ? before! + behind! : cell;
}

/** The group as its two letters with a hyphen before its code, where it is written out (`Contractual Obligation 197`) or parted by a stroke. */
function shortGroups(cell: string): string {
  if (/^(?:c[o0]|pr|[o0]a|pi|cr)\/[a-z]?\d/i.test(cell)) return cell.replace(STROKE, '$1-');
  if (!/^(?:contr|pat|other|payer|payor)/i.test(cell)) return cell;
  return cell.replace(WRITTEN_GROUP, (_, word: string) => GROUP_OF[word.slice(0, 3).toLowerCase()]!);
}
/** `CO/16`: the stroke parts the group from its code. */
const STROKE = /\b(C[O0]|PR|[O0]A|PI|CR)\/(?=[A-Z]?\d{1,3}\b)/gi;
const WRITTEN_GROUP =
  /^(contractual obligations?|patient responsibility|other adjustments?|pay[eo]r initiated(?: reductions?)?)[ :#-]{1,3}(?=[A-Z]?\d{1,3}\b)/i;
const GROUP_OF: Record<string, string> = { con: 'CO', pat: 'PR', oth: 'OA', pay: 'PI' };

/** `16[CO]`: the group behind its code. */
const BRACKETED = /(?<=\b[A-Z]?\d{1,3}) ?\[(C[O0]|PR|[O0]A|PI|CR)\]/gi;

/** Around a code, as programs print lists of texts. */
const QUOTES = /["'](?=[A-Z]{0,2}-?\d)|(?<=\d)["']/gi;

/** `CO 16 N382 missing ID`: the remark that stands behind a code has the words behind it. */
function withRemark(reason: Reason): Reason[] {
  const [, code, words = ''] = (reason.system === 'carc' && /^((?:N|MA?)\d{1,3})\b[\s:,–-]*(.*)$/.exec(reason.text ?? '')) || [];
  if (!code) return [reason];
  const { text: _, ...first } = reason;
  // `CO 50 M25 CO 252`
  const further = WITH_GROUP.test(words) ? reasonCodes(words) : undefined;
  return [first, { system: 'rarc', code, ...(words && !further ? { text: words } : {}) }, ...(further ?? [])];
}

const WITH_GROUP = /^(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}\b/;

/** `CO 97 45`: the group a blank before its first code. */
const APART = /^(C[O0]|PR|[O0]A|PI|CR) (?=[A-Z]?\d)/i;
const SEVERAL = /[,;/|&+~\n\\]|\^(?!\d)|\band\b/i;

/** Between an amount and the next code with its group: `CO-45 $2,688.52 CO-50 $4,992.97`. */
const BEHIND_AMOUNT = /(?<=\d\.\d{2}\)?)[\s,;|/&+]+(?=(?:CO|PR|OA|PI|CR)[ :*_-]?[A-Z]?\d)/i;

/** Between a code and the next, each with its group: `CO 45  CO 97`, `CO45:CO97`. */
const BEHIND_CODE = /(?<=\b(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3})[\s:]{1,3}(?=(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}(?![\d.]))/gi;

/**
 * Before the next code with its group, or a remark alone, whatever words stand behind the one before it: `CO18: Exact duplicate; CO97: Included; N19`.
 */
const NEXT_CODE =
  / ?[;|,/+\n] ?(?=(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}(?:$| ?[:;|,+\n(=–-]| [\p{L}-])|(?:N|MA?)\d{1,3}(?:$| ?[;|,+\n]))/iu;

function codesOf(cell: string, group: string | undefined, remarks: boolean): Reason[] | undefined {
  const shown = cell.replace(BEHIND_CODE, '; ');
  const each = /\p{L}{3}/u.test(shown) ? shown.split(NEXT_CODE) : [];
  if (each.length > 1) {
    const codes = each.map((one) => codesOf(one, group, remarks));
    if (codes.every((found) => found !== undefined)) return codes.flat();
  }
  const amounts = shown.split(BEHIND_AMOUNT);
  if (amounts.length > 1) {
    const each = amounts.map((one) => codesOf(one, group, remarks));
    return each.every((codes) => codes !== undefined) ? each.flat() : undefined;
  }
  const whole = reasonCode(shown, group, remarks);
  if (whole && (!whole.text || !SEVERAL.test(whole.text)) && !listed(whole.text)) return [whole];
  const parts = shown
    .replace(/\d{1,3}(?:,\d{3})+\.\d{2}/g, (amount) => amount.replaceAll(',', ''))
    .split(SEVERAL)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: Reason[] = [];
  for (const part of parts.flatMap((one) => {
    const words = one.replace(APART, '$1').split(/\s+/);
    return words.every((word) => BARE_CODE.test(word)) ? words : [one];
  })) {
    // `CO 97, 45`: the group stands before the first of its codes
    const before = found.findLast(({ system }) => system === 'carc')?.group;
    const reason = reasonCode(part, group ?? before, remarks);
    // words with a comma in them after one code are that code's text
    if (!reason) return whole && found.length === 1 ? [whole] : undefined;
    const { text, ...code } = reason;
    const remarked = text?.split(/\s+/) ?? [];
    if (remarked.length > 0 && remarked.every((word) => REMARK.test(word)))
      found.push(code, ...remarked.map((word): Reason => ({ system: 'rarc', code: word.toUpperCase() })));
    else found.push(reason);
  }
  return found.length > 0 ? found : undefined;
}

/**
 * A code with its group among words: `No auth on file (CO-197)`, `Lack of info (CO16/N290)`, with the remark that follows on it. The words become
 * its text; several codes among words stay words.
 */
export function codesAmong(shown: string): Reason[] | undefined {
  const found = [...shown.matchAll(/\b((?:CO|PR|OA|PI)[- ]?\d{1,3})((?:[/,; ]{1,2}(?:N|MA?)\d{1,3})*)\b/g)];
  const [only] = found;
  const reason = only && found.length === 1 ? reasonCode(only[1]!) : undefined;
  const remarks = only?.[2]?.match(/(?:N|MA?)\d+/g) ?? [];
  return reason && [{ ...reason, text: shown }, ...remarks.map((code): Reason => ({ system: 'rarc', code }))];
}

/** A remark code that stands behind a denial code: `CO 16 - M127`. */
const REMARK = /^(?:N|M|MA)\d{1,3}$/i;

const listed = (text: string | undefined): boolean => text?.split(/\s+/).every((word) => BARE_CODE.test(word)) ?? false;

/** First that fits decides; the order goes from the particular to the general. */
const STATUS_WORDS: readonly (readonly [RegExp, ClaimStatus])[] = [
  [/\b(?:not on file|not found|no claim on file|no record|unable to locate|no claim found|nof)\b/, 'not-found'],
  [/\b(?:not denied|not paid|unpaid|non[- ]?payment|to be paid|appeal\w*|denial (?:review|follow)|no response)\b/, 'finalized'],
  [
    /\b(?:info(?:rmation)? (?:is )?(?:requested|needed|required)|rec(?:ord)?s? (?:requested|needed|required)|(?:additional|more) info\w*|info(?:rmation)? req(?:'d|d)?|records? req(?:'d|d)?|medical records|(?:documentation|attachments?) (?:requested|needed|required)|request(?:ed)? for (?:additional )?info\w*|(?:wants?|needs?|asks? for|asked for) (?:the |our |med(?:ical)? |office |op |more |itemized )?(?:rec(?:ord)?s?|notes?|bill|documents?|documentation|info\w*))\b/,
    'info-requested',
  ],
  [/\b(?:reject(?:ed|ion)?|rej(?= (?:at|by)\b)|front[- ]end reject\w*|rechazad[ao]|return(?:ed)? to provider)\b/, 'rejected'],
  [/\b(?:denied|deny|denial|zero[- ]?paid|denegad[ao])\b/, 'denied'],
  [/\b(?:reversed|reversal|voided|void|adjusted|recouped|recoupment|takeback|corrected)\b/, 'revised'],
  [
    /\b(?:pending|pended|pend|in[- ]process|in progress|processing|under review|in review|suspended|in adjudication|on hold at payer|not finalized|a?waiting (?:on |for )?(?:the )?(?:payer|insurance|ins|carrier)(?:'s)? (?:response|reply|payment|decision|determination|adjudication)|pendiente|en proceso)\b/,
    'pending',
  ],
  [/\b(?:paid|partial(?:ly)? pay(?:ment)?|payment (?:issued|received|made|posted)|pagad[ao])\b/, 'paid'],
  [/\b(?:accept(?:ed)?|acknowledged|received by payer|received|on file|aceptad[ao]|recibid[ao])\b/, 'accepted'],
];

/** `T B9997`: the status and the place of a claim in Medicare's system. */
export const MEDICARES_PLACE = /^([ADIMPRSTU]) ?[BM][0-9A-Z]{4}$/;
/** Returned to the provider, rejected, denied, paid, suspended; the others say nothing of the payer's decision. */
const OF_PLACE: Record<string, ClaimStatus> = { T: 'rejected', R: 'rejected', D: 'denied', P: 'paid', S: 'pending' };

const FINISHED = /\b(?:finali[sz]ed|processed|completed?|adjudicated|closed)\b/;

/** The status that a list's words tell; undefined for the hospital's own steps (open, billed, appealed), which say nothing of the payer. */
export function statusOf(shown: string, paid: number | undefined, denied: boolean): ClaimStatus | undefined {
  const text = shown.toLowerCase();
  const category = /^(a[0-8]|p[0-5]|r\d{1,2}|f[0-4]|d0)(?::|\s|-|$)/.exec(text)?.[1];
  if (category) return CATEGORY[category[0]!]?.(category);
  const place = MEDICARES_PLACE.exec(shown)?.[1];
  if (place) return OF_PLACE[place];
  for (const [pattern, status] of STATUS_WORDS) if (pattern.test(text)) return status === 'finalized' ? undefined : status;
  if (!FINISHED.test(text)) return undefined;
  if (paid !== undefined && paid > 0) return 'paid';
  return denied ? 'denied' : 'finalized';
}

/** Words that say that a claim was denied, sent back or wants something. */
export const refuses = (shown: string): boolean =>
  /^(?:denied|rejected|info-requested)$/.test(statusOf(shown, undefined, false) ?? '');

const CATEGORY: Record<string, (code: string) => ClaimStatus | undefined> = {
  a: (code) => (code === 'a4' ? 'not-found' : /a[3678]/.test(code) ? 'rejected' : 'accepted'),
  p: () => 'pending',
  r: () => 'info-requested',
  f: (code) => (code === 'f1' ? 'paid' : code === 'f2' ? 'denied' : code === 'f3' ? 'revised' : 'finalized'),
  d: () => 'not-found',
};

/** How many of it: `A0425-RH x12`, `97110 (4)`, `J1885 * 2 units`. Two digits alone may be a modifier. */
const UNITS =
  / ?(?:×|\bx|(?<=^[A-Z]?\d{4,5})x| [xX] | X(?=[06-9]|\d\d)| \* |\(x ?|\((?=\d\)|\d{1,4} u)) ?(\d{1,4})(?:\.0+)? ?(?:units?|u)?\)?$/;
/** `A0433 X1`: once, or a modifier. */
const UNITS_OR_MODIFIER = / X[1-5]$/;

/**
 * `99213`, `99213-25`, `99213 25 59`, `J1885 x2`; several codes of one cell each become a line. Undefined where a part is no procedure.
 */
export function procedures(shown: string): ServiceLine[] | undefined {
  const found: ServiceLine[] = [];
  for (const whole of shown
    .split(/[,;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const units = UNITS.exec(whole);
    const part = whole.slice(0, (units ?? UNITS_OR_MODIFIER.exec(whole))?.index);
    // `99214,25`: a modifier behind a comma
    const last = found.at(-1);
    if (last && /^(?:\d{2}|[A-Z][A-Z0-9])$/i.test(part)) {
      last.modifiers = [...(last.modifiers ?? []), part.toUpperCase()];
      continue;
    }
    const match = /^((?:\d{4}|[A-Z]\d{3})[\dA-Z])(?:\.0+)?((?:[\s:/-]+[A-Z0-9]{2}){0,4})$/i.exec(part);
    if (!match) return undefined;
    const modifiers = match[2]!.split(/[\s:/-]+/).filter((one) => one !== '');
    found.push({
      procedure: match[1]!.toUpperCase(),
      ...(modifiers.length > 0 ? { modifiers: modifiers.map((one) => one.toUpperCase()) } : {}),
      ...(units ? { units: Number(units[1]) } : {}),
    });
  }
  return found.length > 0 ? found : undefined;
}

export function modifiersOf(shown: string): string[] | undefined {
  const parts = shown.split(/[\s,;:/|-]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.length <= 4 && parts.every((part) => /^[A-Z0-9]{2}$/i.test(part))
    ? parts.map((part) => part.toUpperCase())
    : undefined;
}

/** ICD-10-CM with the point: `E119` → `E11.9`. Undefined where a part is no such code. */
export function diagnoses(shown: string): string[] | undefined {
  const found: string[] = [];
  for (const part of shown.split(/[,;|/:~^\s]+/).filter((one) => one !== '')) {
    const match = /^([A-TV-Z]\d[0-9A-Z])\.?([0-9A-Z]{0,4})$/i.exec(part);
    if (!match) return undefined;
    found.push(match[2] ? `${match[1]}.${match[2]}`.toUpperCase() : match[1]!.toUpperCase());
  }
  return found.length > 0 ? found : undefined;
}
