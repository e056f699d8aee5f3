/**
 * Lists that say the claim first and one of its lines behind it in each row (`Claim ID, Claim Charge, … Line, Proc, Line Charge, Coins, Adj Code`): what stands
 * behind the line's first column is the line's, also where all lines of a claim say the same. So is, in any order, what is not called the claim's where the
 * claim's own charge is called so.
 */
import type { Claim, Reason } from '@/utils/claim/claim';
import { cellText, type Row } from '../cells/table';
import { nameWords, type WorklistField } from '../names/headers';
import { saysClaim } from './claim-and-line';
import type { Column } from './column';

/** What only a claim has. */
const OF_CLAIM: readonly WorklistField[] = [
  ...(['claimNumber', 'patientAccountNumber', 'patientName', 'lastName', 'memberId', 'payer', 'patientBirthDate'] as const),
  ...(['billed', 'paid', 'balance', 'expected', 'statusText', 'statusCategory', 'statusCode', 'categoryText'] as const),
];
const OF_LINE: readonly WorklistField[] = [
  'procedure',
  'modifiers',
  'revenueCode',
  'units',
  'lineBilled',
  'lineAllowed',
  'linePaid',
];
const MONEY = ['allowed', 'patientResponsibility', 'deductible', 'coinsurance', 'copay'] as const;
const REASONS = ['reasonCode', 'remarkCode', 'reasonText', 'reasonGroup', 'reasonAmount'] as const;

/** The fields that are the line's; none where the list is not parted so, or has no two rows of one claim. */
export function fieldsOfLine(byField: ReadonlyMap<WorklistField, Column[]>, rows: readonly Row[]): ReadonlySet<WorklistField> {
  const placesOf = (fields: readonly WorklistField[]): number[] =>
    fields.flatMap((field) => byField.get(field)?.map(({ index }) => index) ?? []);
  const number = (byField.get('claimNumber') ?? byField.get('patientAccountNumber'))?.[0];
  const start = Math.min(...placesOf(OF_LINE));
  const charge = byField.get('billed')?.[0];
  if (!number || !byField.has('lineBilled')) return new Set();
  const isParted = placesOf(OF_CLAIM).every((place) => place < start);
  if (!isParted && !(charge && nameWords(charge.header).includes('claim'))) return new Set();
  const numberOf = (row: Row | undefined): string => cellText(row?.cells[number.index]);
  const isFilled = (row: Row, fields: readonly WorklistField[]): boolean =>
    placesOf(fields).some((place) => cellText(row.cells[place]) !== '');
  // a claim's further line says the claim's number again, or leaves all that is the claim's empty
  const goesOn = (row: Row, above: Row | undefined): boolean =>
    numberOf(row) === ''
      ? isFilled(row, ['procedure', 'revenueCode']) && !isFilled(row, OF_CLAIM)
      : numberOf(row) === numberOf(above);
  if (!rows.some((row, at) => at > 0 && goesOn(row, rows[at - 1]))) return new Set();
  const isBehind = (field: WorklistField): boolean =>
    isParted
      ? placesOf([field]).every((place) => place > start)
      : (byField.get(field)?.every((column) => !saysClaim(column)) ?? true);
  const reasons = REASONS.every(isBehind) ? REASONS : [];
  return new Set([...MONEY.filter((field) => byField.has(field) && isBehind(field)), ...reasons]);
}

/** Gives the row's one line what is the line's. What the 277 says is said of the claim. */
export function toLine(claim: Claim, ofLine: ReadonlySet<WorklistField>): void {
  const [line, ...more] = claim.serviceLines ?? [];
  if (!line || more.length > 0 || ofLine.size === 0) return;
  for (const field of MONEY) {
    const amount = claim[field];
    if (amount === undefined || !ofLine.has(field)) continue;
    line[field] ??= amount;
    delete claim[field];
  }
  if (!claim.reasons || !ofLine.has('reasonCode')) return;
  const isClaims = ({ system }: Reason): boolean => system === 'csc';
  const [kept, own] = [claim.reasons.filter(isClaims), claim.reasons.filter((reason) => !isClaims(reason))];
  if (own.length > 0) line.reasons = own;
  if (kept.length > 0) claim.reasons = kept;
  else delete claim.reasons;
}
