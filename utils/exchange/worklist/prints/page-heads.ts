/** What a report prints around its rows: the head of each page, and the section's heading that names the payer of the rows below it. */

import { isAmount } from '../cells/damage';
import { cellText, type Row } from '../cells/table';
import { PAYER } from '../columns/column-content';

/** True for a row that says again what stood above the column names, with another page number, date or time. */
export function pageHeads(preamble: Row[]): (row: Row) => boolean {
  const heads = new Set(preamble.map(withoutNumbers).filter((head) => /\p{L}{3}/u.test(head)));
  return (row) => heads.size > 0 && heads.has(withoutNumbers(row));
}

const withoutNumbers = (row: Row): string =>
  row.cells
    .map((cell) => cellText(cell).replace(/\d+/g, '0'))
    .filter((text) => text !== '')
    .join('\u0001')
    .toLowerCase();

const NAMED =
  '(?:(?:health|benefit|insurance) plan|payer|payor|insurer|ins(?:urance|\\.)?(?: company| co\\.?| plan)?|carrier|plan|fsc)';
/** `FC BC  CARRIER: …`, `PRIMARY CARRIER: …`: the class of the claims, or which of the payers, before it. */
const OF_CLASS = '(?:(?:f/?c|fin(?:ancial)? class|class)[ :#]{1,3}[A-Z0-9]{1,4}[ ,;-]{1,4})?(?:(?:primary|pri|current|1st) )?';
/** Also one of several labels: `FIN CLASS/PLAN: MEDICARE`. */
const HEADING = new RegExp(
  `^${OF_CLASS}(?:[\\p{L} .]{2,20}/)?${NAMED}(?: name)?(?:/[\\p{L} .]{2,20})?\\s*[:=-]\\s*(.{2,80})$`,
  'iu',
);
/** `SUBMITTER: GULFSIDE HOSPITAL   PAYER: 00590 FLORIDA BLUE`: behind whose claims they are, and nothing behind it. */
const BEHIND_PLACE = new RegExp(
  `^(?:submitter|provider|facility|hospital|clinic|practice|location|site|entity|company|department|dept|region|division|client)(?: name)?\\s?: ?[^:]{2,60} ${NAMED}(?: name)?\\s?: ?([^:]{2,80})$`,
  'iu',
);
/** `INS 0312 - BCBS NORTH CAROLINA`: its number in the list before its name. */
const NUMBERED = new RegExp(`^${NAMED}(?: (?:no|code|id))?[. #]*[A-Z]{0,3}\\d{2,8}\\s*[-–:]\\s+(\\p{L}.{1,80})$`, 'iu');
/** `FIN CLASS/PLAN: AET` in a cell of its own, before the name. */
const CODE_ALONE = /[:=-]\s*[A-Z0-9]{2,8}$/;

/** `** INSURANCE: AETNA **`, `--- Payer: CIGNA ---`: a heading drawn with stars or dashes. */
export const RULE_AROUND = /^[\s*=#<>~_-]+|[\s*=#<>~_-]+$/g;

/** The payer that a section's heading names: `Payer: 10100 - AETNA (continued)` → `10100 - AETNA`. Undefined where the row is no such heading. */
export function headingPayer(row: Row): string | undefined {
  const filled = row.cells.map((cell) => cellText(cell).replace(RULE_AROUND, '')).filter((text) => text !== '');
  const [label = '', name = '', ...more] = filled;
  if (more.length > 0) return more.every(isBeside) ? payerOf(isBeside(name) ? [label] : [label, name]) : undefined;
  return payerOf(filled);
}

function payerOf(filled: string[]): string | undefined {
  const [label = '', name = ''] = filled;
  // `Payer: AETNA` beside `Payer ID: 60054`
  const text = name.includes(':') && HEADING.test(label) ? label : filled.join(' ');
  const found =
    NUMBERED.exec(text)?.[1] ?? HEADING.exec(text)?.[1] ?? BEHIND_PLACE.exec(text)?.[1] ?? coded(text) ?? numbered(text);
  if (!found || /\ball\b/i.test(found)) return undefined;
  return bareName(CODE_ALONE.test(label) && isNameOfCode(name, label) ? name : found);
}

/** `PAYER 00590 FIRST COAST MEDICARE A`: the system's own number before the name, with nothing between them. A year is no such number. */
function numbered(text: string): string | undefined {
  const name = /^(?:payer|payor|carrier|insurer) (?!(?:19|20)\d\d )[A-Z]{0,3}\d{2,8} +(\p{L}[^\d:]{2,60})$/iu.exec(text)?.[1];
  return name === undefined || OF_THE_LIST.test(name) ? undefined : name;
}

/** `INS CO MCB : MEDICARE PART B`: the name behind the system's own code; undefined where what stands before the colon says what follows. */
function coded(text: string): string | undefined {
  const [, code = '', name] = CODED.exec(text) ?? [];
  return /^[A-Z]{2,6}$/.test(code) && !SAYS_WHAT.test(code) ? name : undefined;
}
const CODED = new RegExp(`^${NAMED}[ .]{1,3}([A-Z]{2,6}) ?: +(\\p{L}.{1,80})$`, 'iu');

/** What a heading says of its payer beside the name. */
const OF_PAYER =
  '(?:id|no|num(?:ber)?|code|group|grp|plan|edi|type|terms?|fax|phone|ph|tel(?:ephone)?|contact|attn|rep|addr(?:ess)?|state|class|fc|lob|product|network|region|' +
  'eft|era|web(?:site)?|e-?mail|url|portal|hours|policy|employer|npi|tin|filing(?: limit)?|claims?|count|balance|total)\\b';
const SAYS_WHAT = new RegExp(`^(?:${OF_PAYER}|name|mix|group|order|status|rank|desk|team|user|owner|class)`, 'iu');
const NUMBER = '[ .]{1,2}(?:id|no|num(?:ber)?|code|#)(?![\\p{L}\\d])';
/** `Group: 10441`, `Elec ID: 62308`, `Grp # 33401`, and a number under any other name. */
const LABEL_BESIDE = new RegExp(`^(?:${OF_PAYER}[ .]{0,2}[:#]|\\p{L}{2,20}${NUMBER}|[\\p{L} .]{2,20}: ?[\\d(])`, 'iu');
/** A telephone number, a post box. */
const REACHED = /^(?:[(+]?\d[\d ().+-]{6,}$|p\.? ?o\.? box\b)/i;

const isBeside = (text: string): boolean => LABEL_BESIDE.test(text) || REACHED.test(text);

/** `CARRIER: AETNA   Group: 10441   Ph: (888) 555-0142`, as a report prints it between its rows: its parts; undefined for any other line. */
export function printedHeading(line: string): string[] | undefined {
  const parts = line
    .replace(RULE_AROUND, '')
    .split(/\s{2,}/)
    .filter((part) => part !== '');
  const [label = '', name, ...more] = parts;
  if (isLabelled(label) && parts.slice(1).every(isBeside)) return parts;
  const whole = parts.join(' ');
  if (BEHIND_PLACE.test(whole)) return [whole];
  return name !== undefined && more.length > 0 && LABEL_ALONE.test(label) && !isBeside(name) && more.every(isBeside)
    ? [`${label.replace(/\s*:$/, '')}: ${name}`, ...more]
    : undefined;
}

/** True for such a line in cells, of which a number or two may stand where a claim has its own. */
export function headsPayer(row: Row): boolean {
  const [label = '', ...more] = row.cells.map(cellText).filter((text) => text !== '');
  return more.length > 0 && isLabelled(label.replace(RULE_AROUND, '')) && more.every(isBeside);
}

const LABELLED = new RegExp(
  `^${OF_CLASS}${NAMED}(?: name)?(?: ?: ?\\S|(?: (?:no|code|id))?[. #]{1,3}[A-Z]{0,3}\\d{2,8} ?[-–:] )`,
  'iu',
);
const isLabelled = (label: string): boolean => LABELLED.test(label) || coded(label) !== undefined;
const LABEL_ALONE = new RegExp(`^${OF_CLASS}${NAMED}(?: name)?(?: ?:)?$`, 'iu');

/** The name of a payer or of a plan, beside a label that says of its code that it is one, or beside a number. */
function isNameOfCode(name: string, label: string): boolean {
  const bare = name.replace(CONTINUED, '');
  if (bare.includes(':') || !/\p{L}{3}/u.test(bare) || PAYER.test(label)) return false;
  return /\d$|\b(?:class|fc|code|id|no)\b|#/i.test(label) || (/\s/.test(bare) && PAYER.test(bare));
}

/**
 * `MCR MEDICARE PART A`, `ILMCD - ILLINOIS MEDICAID`: the name without the system's own code before it, where the section's total says which of the words are the
 * code (`MCR TOTAL`) or the name (`Subtotal ILLINOIS MEDICAID`). `INS BCAB - BLUE CROSS` has a label before both, and its total too.
 */
export function withoutCode(name: string, totals: ReadonlySet<string>): string {
  const [, label] = LABELLED_CODE.exec(name) ?? [];
  if (label !== undefined && totals.has(label.toLowerCase())) return name.slice(label.length).replace(/^\s*[-–:]\s*/, '');
  const [, code = '', rest = ''] = /^([A-Z0-9]{2,8})(?:\s*[-–:]\s*|\s+)(\S.*)$/.exec(name) ?? [];
  return code !== '' && !PAYER.test(code) && (totals.has(code.toLowerCase()) || totals.has(rest.toLowerCase())) ? rest : name;
}

/** What stands before the name, where a stroke parts them. */
const LABELLED_CODE = new RegExp(`^(${NAMED}[ .]{1,3}[A-Z0-9]{2,8})\\s*[-–:]\\s*\\S`, 'iu');

const OF_TOTAL = /\b(?:sub[- ]?)?totals?\b(?: for| of)?\s*[:-]?/i;

/** What the list's totals are of: `MCR TOTAL`, `Subtotal AETNA`. */
export function namesOfTotals(rows: Row[]): ReadonlySet<string> {
  const names = rows.flatMap((row) => row.cells.map(cellText).filter((text) => text.length < 80 && /total/i.test(text)));
  const bare = (text: string): string => text.replace(RULE_AROUND, '').toLowerCase();
  return new Set(
    // what stands behind `AETNA TOTAL` in the same line is how many and how much
    names.flatMap((text) => [bare(text.replace(OF_TOTAL, ' ')), bare(text.split(OF_TOTAL)[0] ?? '')]),
  );
}

/** A payer's name without what a heading says of its section: that it runs on, how the payer is reached, how many claims follow and what they add up to. */
export const bareName = (heading: string): string =>
  heading
    .replace(CONTINUED, '')
    .replace(BESIDE_NAME, '')
    .replace(PHONE, '')
    .replace(SUMS, '')
    .replace(/ [([]\d{1,5}[)\]]$/, '')
    // its code in the system: `Aetna (AET00)`
    .replace(/ \([A-Z]{2,6}\d{1,6}\)$/, '')
    .replace(/^\d{5,10}\s+(?=\p{L}{3})/u, '')
    .trim();

/** `AETNA Group: 10441 Ph: (888) 555-0142`, `AETNA | Plan ID: 7`, `AETNA, PO BOX 14079`: where the name ends. */
const BESIDE_NAME = new RegExp(
  `[ ,;|*([-]*(?: ${OF_PAYER} ?[:#]| (?:elec(?:tronic)?|edi|payer|payor|pyr|group|grp|tax|customer)${NUMBER}|[ ,]p[.]? ?o[.]? box\\b| \\p{L}{2,20}: ?[\\d(]).*$`,
  'iu',
);

/** `AETNA (12 claims)`, `AETNA  Count: 2  Total: $560.00`. */
const SUMS =
  /[\s,;–—-]*(?:[([]?\s*\b\d{1,6} (?:open )?(?:claims?|accounts?|accts?|visits?|encounters?|invoices?|records?|rows?|items?)\b.*|\b(?:count|claims?|accounts?|accts?|records?|(?:sub ?)?total|balance|amount)\s*[:=#].*)$/i;

/** `AETNA (phone 800-555-0142)`: how the payer is reached is no part of its name. */
const PHONE = /[\s,;-]*[([]?\s*\b(?:phone|tel|ph|fax)\b[\s.:#]*[\d(+][\d\s().+-]*[)\]]?\s*$/i;

/** What a report says of a section that runs on over a page's end. */
const CONTINUED = /[\s,;-]*[([]?\s*\b(?:cont(?:inued|inues|'d|d|\.)?)\s*[)\].]*\s*$/i;

/**
 * Rows that are nothing but a name (and its sums) above claims: `AETNA` of a pivot table in outline form. They name payers where most of them can be
 * nothing else, or totals say it; then all do, for a section must never keep the payer of the one before it. `fault` says why a row is no claim.
 */
export function payerSections(rows: Row[], fault: (row: Row) => string | undefined): Map<Row, string> {
  const sections = new Map<Row, string>();
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const shown = next && loneName(row);
    // `3 visits` is a sum and names nobody
    const name = shown && bareName(shown.replace(RULE_AROUND, ''));
    if (name && !NOTE.test(shown) && fault(row) !== undefined && fault(next) === undefined) sections.set(row, name);
  });
  const sure = [...sections.values()].filter((name) => PAYER.test(name) || INSURER.test(name)).length;
  const areTotalled = (): boolean => rows.some((row) => row.cells.some((cell) => PAYERS_TOTAL.test(cellText(cell))));
  return sure > 0 && (sure >= sections.size / 2 || areTotalled()) ? sections : new Map();
}

/** `PAYER TOTAL`: what the sections are of. */
const PAYERS_TOTAL =
  /^(?:payer|payor|insurance|carrier|plan|health plan)\s+(?:sub[- ]?)?totals?\b|^(?:sub[- ]?)?totals?\s+(?:for|by|of)\s+(?:payer|payor|insurance|carrier|plan)$/i;

/** `NOTE 11/03/26 CLD PAYER`: what somebody wrote below a claim names nobody, and no more does a further code of it. */
const NOTE =
  /\b\d{1,2}[/-]\d{1,2}\b|^\W*(?:notes?|comments?|memo|remarks?|follow|called|cld|rep|message|msg|action|status|denial|reason)\b|^(?:CO|PR|OA|PI|CR)(?:[ -]?[A-Z]?\d{1,3})?$/i;

/** What insurers call themselves, and hospitals, departments and people do not. */
const INSURER =
  /\b(?:insurance|mutual|health ?plans?|hmo|ppo|epo|benefits?|assurance|casualty|administrators|health ?fund|medi-?cal|workers'? comp\w*|auto|indemnity)\b/i;

/** The payer of a sheet that has its name; undefined for a sheet that is called after anything else. */
const sheetPayer = (name: string | undefined): string | undefined =>
  name !== undefined && (PAYER.test(name) || INSURER.test(name)) && !OF_THE_LIST.test(name) ? bareName(name) : undefined;

/**
 * The payers that sheets are called after, by the sheet's name. Where most sheets by far can be called after nothing else, the others are called after payers
 * too, which nobody knows: `Aetna`, `BCBS TX`, `Brightfield`.
 */
export function sheetPayers(names: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const payer = sheetPayer(name);
    if (name !== undefined && payer !== undefined) found.set(name, payer);
  }
  const others = names.flatMap((name) => (name !== undefined && !found.has(name) && mayBePayer(name) ? [name] : []));
  if (found.size >= others.length * 2) for (const name of others) found.set(name, bareName(name));
  return found;
}

const mayBePayer = (name: string): boolean =>
  /\p{L}{2}/u.test(name) && !/\d/.test(name) && !OF_THE_LIST.test(name) && !PROVIDER.test(name) && !OF_SEVERAL.test(name);

/** Sheets of what is left over, or of no claims. */
const OF_SEVERAL =
  /\b(?:other|others|misc\w*|various|rest|small|commercial|govt?|government|managed|self|private|cash|patient|sheet|tab|summary|total|totals|notes?|key|legend|codes?|lookup|contacts?|phone|info|instructions?|template|pivot|chart|dashboard|done|closed|worked|completed?|paid|hold|todo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mine|unknown|none|tbd|log)\b/i;

/** What stands alone in a row above the names and can only be who pays: a payer's own list, or the first of the list's sections. */
export function titlePayer(row: Row, ofSection: boolean): string | undefined {
  const [shown, ...more] = row.cells.map((cell) => cellText(cell).replace(RULE_AROUND, '')).filter((cell) => cell !== '');
  const text = shown?.replace(SUMS, '').replace(OF_PORTAL, '');
  if (
    text === undefined ||
    more.length > 0 ||
    /\d/.test(text) ||
    OF_THE_LIST.test(text) ||
    PROVIDER.test(text) ||
    LABEL.test(text)
  )
    return text !== undefined && more.length === 0 ? ownList(text) : undefined;
  return ofSection || PAYER.test(text) || INSURER.test(text) ? bareName(text) : undefined;
}

/** ` - Provider Portal` behind the name of whose it is. */
const OF_PORTAL = /\s+[-–|]\s+(?:\p{L}+ )?(?:portal|connect|central|online|website)$/iu;

/** `Sanford Health Plan - Provider Claims Download`: an insurer's name before what it is a list of. */
function ownList(title: string): string | undefined {
  const [name = '', list, ...more] = title.split(/\s+[-–]\s+/);
  if (list === undefined || more.length > 0 || !/\b(?:claims?|remit\w*)\b/i.test(list)) return undefined;
  if (/\d/.test(name) || OF_THE_LIST.test(name) || PROVIDER.test(name) || LABEL.test(name) || KIND_OF_PAYER.test(name))
    return undefined;
  return PAYER.test(name) || INSURER.test(name) ? bareName(name) : undefined;
}

/** Whose claims a hospital's list may hold together: no payer's name. */
const KIND_OF_PAYER =
  /^(?:medicare|advantage|hmo|ppo|epo|auto|workers'? comp(?:ensation)?\b|compensation|commercial|managed care|health ?plans?|[/ ])+$/i;

/** What hospitals and practices are called, and lists. */
const PROVIDER =
  /\b(?:hospitals?|medical|clinics?|physicians?|surg\w*|orthop\w*|imaging|practice|associates|specialists|health ?system|university|campus|group|department|office|queue|insurance|unit|center|centre|service|by|run|user|filter)\b/i;

/** `Aetna denials Q3`: a sheet's name that says more than who pays. */
const OF_THE_LIST =
  /\b(?:den(?:ials?|ied)|claims?|aging|ar|a\/r|open|unpaid|pending|reject\w*|appeals?|work\w*|list|report|export|data|sheet|follow\w*|accounts?|accts?|q[1-4]|\d{4}|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|vs|and|&|old|new|copy|all|team|non)\b|\d{1,2}[-./]\d/i;

/** `Provider: PALM BAY MEDICAL GROUP`: says of what it is the name. */
const LABEL = /^\p{L}[^:]{2,24}:\s/u;

/** The only words of a row whose other cells are sums or empty. */
export function loneName(row: Row): string | undefined {
  const [name, ...rest] = row.cells.map(cellText).filter((text) => text !== '');
  return name &&
    /\p{L}{2}/u.test(name) &&
    !/\btotals?\b/i.test(name) &&
    !LABEL.test(name) &&
    rest.every((text) => isAmount(text) || /^[-($\d,.)]+$/.test(text))
    ? name
    : undefined;
}
