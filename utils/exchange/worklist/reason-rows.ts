/** Reports that print below a claim, or above a section of claims, why it was denied: `DENIAL: CO197 PRECERT NOT OBTAINED   RMK: M76`. */
import type { Claim, Reason } from '@/utils/claim/claim';
import { reasonCodes } from './codes-in-cells';
import { RULE_AROUND } from './page-heads';
import { cellText, type Row } from './table';

/** The label, its codes, remarks and an amount. */
const MOST_CELLS = 4;
const LABEL =
  /^(?:(?:last|current|primary|payer|ins|claim|clm|remit) )?(?:den(?:ial|ied)?|dnl|rej(?:ect(?:ion|ed)?)?|reason|rsn|carc|adj(?:ustment)?|eob)s?(?: (?:reason|rsn))?(?: (?:code|cd)s?)?(?: \d{1,2}\/\d{1,2}\/\d{2,4})?\s*[:=]\s*(\S.{0,300})$/i;
const REMARKS = /[\s,;/(-]*\b(?:rmks?|rmrks?|remarks?|rarcs?)(?: (?:code|cd)s?)?\s*[:=#]?\s*(?=(?:N|MA?)\d)/i;
/** `REMARK: M76` */
const REMARK = /^(?:rmk|rmrk|remark|rarc)s?(?: (?:code|cd)s?)?\s*[:=]\s*((?:N|MA?)\d.{0,60})$/i;
const AMOUNT = /[\s,;/(-]*\b(?:amt|amount)\s*[:=]?\s*\$?(\d[\d,]*\.\d{2})\)?$/i;

/** The codes of a row that has nothing but them and their words; undefined for any other row. */
export function reasonsOfRow(row: Row): Reason[] | undefined {
  const filled: string[] = [];
  // nearly every row of a list is a claim's: it is let go at its fifth cell
  for (const cell of row.cells) if (cell !== '' && filled.push(cellText(cell)) > MOST_CELLS) return undefined;
  if (filled.length === 0) return undefined;
  const text = filled.join(' ').replace(RULE_AROUND, '');
  const alone = REMARK.exec(text)?.[1];
  if (alone !== undefined) return reasonCodes(alone, undefined, true);
  const said = LABEL.exec(text)?.[1];
  if (said === undefined) return undefined;
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
  /** rows that say why the claim above them was denied */
  below: ReadonlyMap<Row, Reason[]>;
  /** rows that say it of all claims below them, up to the next such row */
  heads: ReadonlyMap<Row, Reason[]>;
}

const NONE: ReadonlyMap<Row, Reason[]> = new Map();

/**
 * Rows of reasons stand below their claims, or head a section of claims where one stands right below the names: then each must have a claim right below it,
 * and they must differ, for one reason over the whole list is what it was filtered by.
 */
export function reasonRows(preamble: Row[], body: Row[], isClaim: (row: Row) => boolean): ReasonRows {
  const found = new Map<Row, Reason[]>();
  for (const row of body) {
    const reasons = reasonsOfRow(row);
    if (reasons && !isClaim(row)) found.set(row, reasons);
  }
  if (found.size === 0) return { below: NONE, heads: NONE };
  const first = body.findIndex((row) => found.has(row) || isClaim(row));
  if (first < 0 || preamble.some((row) => reasonsOfRow(row))) return { below: NONE, heads: NONE };
  if (!found.has(body[first]!)) return { below: found, heads: NONE };
  const places = body.flatMap((row, at) => (found.has(row) ? [at] : []));
  const differ = new Set([...found.values()].map((reasons) => JSON.stringify(reasons))).size > 1;
  const areHeads = differ && first === 0 && places.every((at) => body[at + 1] !== undefined && isClaim(body[at + 1]!));
  return { below: NONE, heads: areHeads ? found : NONE };
}

/** Adds to the claim what it does not have yet. */
export function addReasons(claim: Claim, reasons: readonly Reason[]): void {
  const known = claim.reasons ?? [];
  const further = reasons.filter(({ code, group }) => !known.some((one) => one.code === code && one.group === group));
  if (further.length > 0) claim.reasons = [...known, ...further.map((reason) => ({ ...reason }))];
}
