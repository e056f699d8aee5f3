/** What stands where in the rows of a list, by the one row whose details stand below it with labels. */

import type { Draft } from '../draft/draft';
import { dates, identifier, money } from '../values/values';
import type { Kind } from '../words/words';
import type { Part, Shape } from './repeated-parts';
import { type Role, type Told, unnamed } from './repeated-roles';

/** The details of the one box that is open. */
export interface Details {
  /** the first text of the details */
  first: number;
  details: Draft;
}

const FIELDS: readonly (readonly [field: string, kind: Kind, shape: Shape])[] = [
  ['billed', 'money', 'money'],
  ['allowed', 'money', 'money'],
  ['paid', 'money', 'money'],
  ['patientResponsibility', 'money', 'money'],
  ['claimNumber', 'id', 'number'],
  ['memberId', 'id', 'number'],
  ['patientAccountNumber', 'id', 'number'],
  ['serviceFrom', 'dates', 'dates'],
  ['receivedDate', 'date', 'dates'],
  ['processedDate', 'date', 'dates'],
  ['paymentDate', 'date', 'dates'],
];

/** A value as the claim holds it. */
const heldBy = ({ text, shape }: Part): unknown =>
  shape === 'money' ? money(text)?.cents : shape === 'dates' ? dates(text, false)?.from : identifier(text);

/** The texts of all boxes that stand where one has what its details name, each with what they name it: where only one text has that value, and only one name. */
export function rolesByDetails(
  boxes: readonly (readonly Part[])[],
  open: number,
  details: Draft,
): { field: string; kind: Kind; role: Role }[] {
  const values = FIELDS.map(([field, kind, shape]) => ({
    field,
    kind,
    shape,
    value: Object.entries(details.claim).find(([name]) => name === field)?.[1] ?? sumOf(details, field),
  }));
  return (['money', 'number', 'dates'] as const).flatMap((shape) => {
    const roles = unnamed(boxes, shape);
    return values.flatMap(({ field, kind, shape: own, value }) => {
      if (own !== shape || value === undefined) return [];
      const named = values.filter((other) => other.shape === shape && other.value === value);
      const fits = roles.filter((role) => role[open] && heldBy(role[open]) === value);
      return named.length === 1 && fits.length === 1
        ? [{ field: field === 'serviceFrom' ? 'serviceDate' : field, kind, role: fits[0]! }]
        : [];
    });
  });
}

/** What the details' lines have of an amount together, where every line has it. */
function sumOf({ lines }: Draft, field: string): number | undefined {
  const sums = lines.map(({ line }) => Object.entries(line).find(([name]) => name === field)?.[1]);
  return sums.length > 0 && sums.every((sum) => typeof sum === 'number') ? sums.reduce((sum, one) => sum + one, 0) : undefined;
}

/** The days that the details name, as if the box did. */
export const daysOf = ({ claim }: Draft): Told[] =>
  (['receivedDate', 'processedDate', 'paymentDate'] as const).flatMap((field) => {
    const text = claim[field];
    return text === undefined ? [] : [{ field, kind: 'date' as const, text, unit: -1 }];
  });
