/** Reports that print below a claim, or above a section of claims, why it was denied: `ICN 260119944   DENIAL: CO197 PRECERT NOT OBTAINED   RMK: M76`. */
import type { Claim, Reason } from '@/utils/claim/claim';
import { reasonCodes } from '../cells/codes-in-cells';
import { cellText, type Row } from '../cells/table';
import { RULE_AROUND } from './page-heads';

/** The label, its codes, remarks and an amount. */
const MOST_CELLS = 4;
const LABEL =
  /^(?:(?:last|current|primary|payer|ins|claim|clm|remit) )?(?:message|msg|den(?:ial|ied)?|dnl|rej(?:ect(?:ion|ed)?)?|reason|rsn|carc|adj(?:ustment)?|eob)s?(?: (?:reason|rsn))?(?: (?:code|cd)s?)?(?: \d{1,2}\/\d{1,2}\/\d{2,4})?\s*[:=]\s*(\S.{0,300})$/i;
/** Without a colon only before a code with its group. */
const DENIED =
  /^(?:(?:last|current|payer|ins|claim) )?(?:den(?:ial|ied)?|rej(?:ect(?:ion|ed)?)?) ((?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d.{0,300})$/i;
/** The payer's number of the claim, and what stands behind it. */
const NUMBER =
  /^(?:(?:payer|payor|ins) )?(?:icn|dcn|tcn|ccn|(?:claim|clm)(?: ?#| (?:no|nbr|num|number)\b))[.\s:=#]{1,3}([A-Z0-9][A-Z0-9-]{6,24})(?: +(\S.{0,330}))?$/i;
const REMARKS = /[\s,;/(-]*\b(?:rmks?|rmrks?|remarks?|rarcs?)(?: (?:code|cd)s?)?\s*[:=#]?\s*(?=(?:N|MA?)\d)/i;
/** `REMARK: M76` */
const REMARK = /^(?:rmk|rmrk|remark|rarc)s?(?: (?:code|cd)s?)?\s*[:=]\s*((?:N|MA?)\d.{0,60})$/i;
/** A label of its own behind the codes of one printed line: `ADJ AMT: 426.57   ADJ DATE: 06/23/26   OVER FEE SCHEDULE`. */
const LABELLED =
  /^(?:(?:adj(?:ustment)?|den(?:ial|ied)?|rej(?:ect(?:ion|ed)?)?|reason|rsn) )?(amt|amount|date|dt) ?[:=] ?(\$?\d[\d,]*\.\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})(?: (\p{L}.*))?$/iu;
const NEXT_LABEL =
  / (?<!\b(?:adj|adjustment|denial|denied|den|rej|rejection|rejected|reason|rsn) )(?=(?:(?:adj(?:ustment)?|den(?:ial|ied)?|rej(?:ect(?:ion|ed)?)?|reason|rsn) )?(?:amt|amount|date|dt) ?[:=])/i;
const AMOUNT = /[\s,;/(-]*\b(?:amt|amount)\s*[:=]?\s*\$?(\d[\d,]*\.\d{2})\)?$/i;

/** What a row below a claim says of it. */
export interface Details {
  reasons: Reason[];
  claimNumber?: string;
}

/** What a row has that is nothing but the payer's number of a claim, its codes and their words; undefined for any other row. */
export function detailsOfRow(row: Row): Details | undefined {
  const filled: string[] = [];
  // nearly every row of a list is a claim's: it is let go at its fifth cell
  for (const cell of row.cells) if (cell !== '' && filled.push(cellText(cell)) > MOST_CELLS) return undefined;
  if (filled.length === 0) return undefined;
  const text = filled.join(' ').replace(/\s+/g, ' ').replace(RULE_AROUND, '');
  const [, claimNumber, behind] = NUMBER.exec(text) ?? [];
  if (claimNumber === undefined || !/\d{4}/.test(claimNumber)) {
    const reasons = reasonsIn(text);
    return reasons && { reasons };
  }
  const reasons = behind === undefined ? [] : reasonsIn(behind);
  return reasons && { reasons, claimNumber };
}

function reasonsIn(text: string): Reason[] | undefined {
  const alone = REMARK.exec(text)?.[1];
  if (alone !== undefined) return reasonCodes(alone, undefined, true);
  const [beginning = '', ...labelled] = text.split(NEXT_LABEL);
  const said = (LABEL.exec(beginning) ?? DENIED.exec(beginning))?.[1];
  if (said === undefined) return undefined;
  const reasons = codesWith(said);
  return reasons && labelled.every((part) => isSaid(part, reasons)) ? reasons : undefined;
}

/** Gives a line's one code what stands behind a label of its own: its amount, and the words behind it or behind its day. False for what is neither. */
function isSaid(part: string, reasons: Reason[]): boolean {
  const [, label = '', value = '', words] = LABELLED.exec(part) ?? [];
  const isDay = value.includes('/');
  if (value === '' || /^d/i.test(label) !== isDay) return false;
  const [only, ...more] = reasons.filter(({ system }) => system !== 'rarc');
  if (!only || more.length > 0) return true;
  if (!isDay) only.amount ??= Math.round(Number(value.replace(/[$,]/g, '')) * 100);
  if (words) only.text ??= words;
  return true;
}

function codesWith(said: string): Reason[] | undefined {
  const amount = AMOUNT.exec(said);
  const [code = '', remarks] = said.slice(0, amount?.index).split(REMARKS);
  const reasons = reasonCodes(code);
  const further = remarks === undefined ? [] : reasonCodes(remarks, undefined, true);
  if (!reasons?.every((reason) => reason.code !== undefined) || !further) return undefined;
  const [only, ...more] = reasons;
  if (amount && only && more.length === 0) only.amount ??= Math.round(Number(amount[1]!.replaceAll(',', '')) * 100);
  return [...reasons, ...further];
}

export interface ReasonRows {
  /** rows that say why the claim above them was denied, or its number */
  below: ReadonlyMap<Row, Details>;
  /** rows that say it of all claims below them, up to the next such row */
  heads: ReadonlyMap<Row, Reason[]>;
}

const NONE: ReadonlyMap<Row, never> = new Map<Row, never>();

/**
 * Rows of reasons stand below their claims, or head a section of claims where one stands right below the names: then each must have a claim right below it,
 * and they must differ, for one reason over the whole list is what it was filtered by.
 */
export function reasonRows(
  preamble: Row[],
  body: Row[],
  isClaim: (row: Row) => boolean,
  /** a column says why claims were denied */
  hasColumn: boolean,
): ReasonRows {
  const found = hasColumn ? new Map<Row, Details>() : messageRows(body, isClaim);
  for (const row of body) {
    const details = detailsOfRow(row);
    if (details && !isClaim(row)) found.set(row, details);
  }
  if (found.size === 0) return { below: NONE, heads: NONE };
  const first = body.findIndex((row) => found.has(row) || isClaim(row));
  if (first < 0 || preamble.some((row) => detailsOfRow(row))) return { below: NONE, heads: NONE };
  if (!found.has(body[first]!)) return { below: found, heads: NONE };
  const places = body.flatMap((row, at) => (found.has(row) ? [at] : []));
  const all = [...found.values()];
  const differ = new Set(all.map(({ reasons }) => JSON.stringify(reasons))).size > 1;
  const areHeads =
    differ &&
    first === 0 &&
    all.every(({ claimNumber }) => claimNumber === undefined) &&
    places.every((at) => body[at + 1] !== undefined && isClaim(body[at + 1]!));
  return { below: NONE, heads: areHeads ? new Map([...found].map(([row, { reasons }]) => [row, reasons])) : NONE };
}

/**
 * `CO-197: Precertification absent` alone in its row below a claim, without a label, in a list that has no column for it. More of them below the last claim than
 * below any other are a legend.
 */
function messageRows(body: Row[], isClaim: (row: Row) => boolean): Map<Row, Details> {
  const runs: { row: Row; reasons: Reason[] }[][] = [];
  let place: 'claim' | 'message' | 'other' = 'other';
  let isLast = false;
  for (const row of body) {
    if (isClaim(row)) {
      [place, isLast] = ['claim', false];
      continue;
    }
    const reasons: Reason[] | undefined = place === 'other' ? undefined : messageOf(row);
    if (reasons) {
      if (place === 'claim') runs.push([]);
      runs.at(-1)!.push({ row, reasons });
      isLast = true;
    }
    place = reasons ? 'message' : 'other';
  }
  const others = isLast ? runs.slice(0, -1) : runs;
  const isLegend = isLast && runs.at(-1)!.length > Math.max(0, ...others.map((run) => run.length));
  const kept = isLegend ? others : runs;
  return kept.length < RUNS ? new Map() : new Map(kept.flat().map(({ row, reasons }) => [row, { reasons }]));
}

/** Claims that have a message below them, at least. */
const RUNS = 2;

/** The codes of a row's one cell, each with its group or its category. */
function messageOf(row: Row): Reason[] | undefined {
  const [text, ...more] = row.cells.map(cellText).filter((cell) => cell !== '');
  if (text === undefined || more.length > 0 || !MESSAGE.test(text)) return undefined;
  const reasons = reasonCodes(text);
  return reasons?.every(({ code }) => code !== undefined) ? reasons : undefined;
}
const MESSAGE = /^(?:(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}\b|(?:A[0-8]|P[0-5]|R\d{1,2}|F[0-4]|D0|E\d):\d)/;

/** Adds to the claim what it does not have yet. */
export function addReasons(claim: Claim, reasons: readonly Reason[]): void {
  const known = claim.reasons ?? [];
  const further = reasons.filter(({ code, group }) => !known.some((one) => one.code === code && one.group === group));
  if (further.length > 0) claim.reasons = [...known, ...further.map((reason) => ({ ...reason }))];
}

/** Adds to the claim what a row below it says. Undefined, or why its number is not taken. */
export function addDetails(claim: Claim, { reasons, claimNumber }: Details): string | undefined {
  addReasons(claim, reasons);
  if (claimNumber === undefined || claim.claimNumber === claimNumber) return undefined;
  if (claim.claimNumber !== undefined) return `${claimNumber} is not the number that the claim has: not taken`;
  claim.claimNumber = claimNumber;
  return undefined;
}
