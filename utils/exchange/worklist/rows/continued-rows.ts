/**
 * Rows that go on with the claim above them: a further adjustment, a further line, all that names the claim left blank. They are read with the claim's own
 * values beside them, and become its reasons and lines.
 */
import type { Claim } from '@/utils/claim/claim';
import type { ImportedClaim } from '../../imported';
import { reasonCodes } from '../cells/codes-in-cells';
import { cellText, type Row } from '../cells/table';
import { KIND } from '../columns/column';
import type { ListShape } from '../columns/list-shape';
import type { WorklistField } from '../names/headers';

const REASONS: ReadonlySet<WorklistField> = new Set(['reasonGroup', 'reasonCode', 'remarkCode', 'reasonText', 'reasonAmount']);
const LINES: ReadonlySet<WorklistField> = new Set([
  ...(['procedure', 'modifiers', 'revenueCode', 'units', 'lineBilled', 'lineAllowed', 'linePaid'] as const),
  ...(['lineServiceFrom', 'lineServiceTo', 'diagnosisCodes'] as const),
]);
/** A line has its own days under the names for the claim's. */
const DAYS: ReadonlySet<WorklistField> = new Set(['serviceFrom', 'serviceTo', 'serviceDates']);
const MAY_GO_ON: ReadonlySet<WorklistField> = REASONS.union(LINES).union(DAYS);
const DAYS_OF_LINE = ['serviceFrom', 'serviceTo'] as const;
/** One of these at least says what the row is for. */
const CODES: ReadonlySet<WorklistField> = new Set(['reasonCode', 'remarkCode', 'procedure', 'revenueCode']);

const saysCode = (field: WorklistField, text: string): boolean =>
  CODES.has(field) ? /\d/.test(text) : field === 'reasonText' && reasonCodes(text) !== undefined;

/** True for a row without anything that names a claim, which has codes and nothing that a claim has once. */
export function goesOn(row: Row, shape: ListShape): boolean {
  // nearly every row names a claim of its own: it is let go at its first such cell
  for (const { field, index } of shape.mapped)
    if (field && !MAY_GO_ON.has(field) && KIND[field] !== 'money' && cellText(row.cells[index]) !== '') return false;
  const filled = shape.mapped.filter(({ index }) => cellText(row.cells[index]) !== '');
  const has = (fields: ReadonlySet<WorklistField>): boolean => filled.some(({ field }) => field && fields.has(field));
  const isLine = has(LINES);
  if (filled.length === 1 && isHead(cellText(row.cells[filled[0]!.index]))) return false;
  return (
    filled.some(({ field, index }) => field && saysCode(field, cellText(row.cells[index]))) &&
    filled.every(
      ({ field }) =>
        field && (REASONS.has(field) || LINES.has(field) || (isLine && (KIND[field] === 'money' || DAYS.has(field)))),
    )
  );
}

/** `Carrier: 8595 QUAY HEALTH`, `Page 1 of 4`: `Printed by …`: what heads a section or ends a page has numbers too. */
const isHead = (text: string): boolean => HEAD.test(text) && reasonCodes(text)?.every(({ code }) => code) !== true;
const HEAD =
  /^(?:page \d|(?:printed|run|generated|exported|created|downloaded|prepared|report(?:ed)?) (?:by|on|at|for)\b|\p{L}[\p{L} .#/]{1,24}: ?\S)/iu;

/** The row with what the claim's first row says of the claim. */
export function withClaim(row: Row, first: Row, shape: ListShape): Row {
  const own = new Set(
    shape.mapped.filter(({ field }) => field && (REASONS.has(field) || LINES.has(field))).map(({ index }) => index),
  );
  const places = Array.from({ length: Math.max(row.cells.length, first.cells.length) }, (_, index) => index);
  const repeated = new Set(places.filter((index) => !own.has(index) && cellText(row.cells[index]) === ''));
  return {
    ...row,
    cells: places.map((index) => (repeated.has(index) ? first.cells[index] : row.cells[index]) ?? ''),
    repeated,
  };
}

/** Whose the days of a further line are that names its claim no more: the line's, where it has days of its own. */
export function whoseDays({ repeated }: Row, { byField }: ListShape): 'claim' | 'line' | undefined {
  if (!repeated) return undefined;
  const isRepeated = (...fields: WorklistField[]): boolean | undefined => {
    const column = fields.flatMap((field) => byField.get(field) ?? [])[0];
    return column && repeated.has(column.index);
  };
  const days = isRepeated('serviceDates', 'serviceFrom');
  if (days) return 'claim';
  return days === false && isRepeated('patientAccountNumber', 'claimNumber') ? 'line' : undefined;
}

/**
 * Adds a further row to its claim. False where it is a line like the claim's first one: which amounts are the lines' then tells the list as a whole, when
 * rows of one claim are joined.
 */
export function addRow(claim: Claim, { claim: further }: ImportedClaim): boolean {
  const reasons = further.reasons ?? [];
  const lines = further.serviceLines ?? [];
  if (lines.length === 1 && claim.serviceLines?.length === 1 && (claim.claimNumber || claim.patientAccountNumber)) return false;
  if (lines.length === 0) claim.reasons = [...(claim.reasons ?? []), ...reasons];
  else {
    // a row for the claim, which says no day, and one for each of its lines
    const days = claim.serviceFrom === undefined ? DAYS_OF_LINE.filter((field) => further[field] !== undefined) : [];
    for (const line of lines) {
      if (reasons.length > 0) line.reasons = reasons;
      for (const field of days) line[field] ??= further[field]!;
    }
    claim.serviceLines = [...(claim.serviceLines ?? []), ...lines];
  }
  return true;
}
