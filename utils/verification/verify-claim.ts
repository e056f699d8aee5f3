/** The hospital's record of a claim against what a portal shows: field by field. Amounts are cents, as in every claim. */

import { formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import { formatCents } from '@/utils/claim/money';
import {
  compareAccounts,
  compareBirthDates,
  compareMemberIds,
  compareNpis,
  compareNumbers,
  fitsMask,
  isItsDay,
  isItsMonth,
} from './identifiers';
import { slip, wordsOf } from './letters';
import { compareOrganisations } from './organisation-name';
import { comparePayers } from './payer-name';
import { compareNames } from './person-name';
import { type Comparison, differs, harmless, same, worst } from './verdict';

export const VERIFIED_FIELDS = [
  'patientName',
  'patientBirthDate',
  'memberId',
  'payer',
  'serviceFrom',
  'serviceTo',
  'billed',
  'serviceLines',
  'providerNpi',
  'providerName',
  'diagnosisCodes',
  'claimNumber',
  'patientAccountNumber',
  'checkNumber',
  'receivedDate',
  'processedDate',
  'paymentDate',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
  'statusText',
  'status',
] as const;
export type VerifiedField = (typeof VERIFIED_FIELDS)[number];

export interface FieldComparison extends Comparison {
  field: VerifiedField;
}

/** What the panel shows beside a claim: every field of identity that both sides have. */
const IDENTITY: readonly VerifiedField[] = [
  'patientName',
  'patientBirthDate',
  'memberId',
  'payer',
  'serviceFrom',
  'serviceTo',
  'billed',
  'serviceLines',
  'providerNpi',
];

/** All comparisons of the fields that identify a claim and that both sides show, in the order of a clerk's look. */
export function verifyClaim(hospital: Claim, portal: Claim): FieldComparison[] {
  return IDENTITY.filter((field) => hospital[field] !== undefined && portal[field] !== undefined).map((field) => ({
    field,
    ...verifyField(field, hospital, portal),
  }));
}

/** One field. A value that one side does not show is `harmless`. */
export function verifyField(field: VerifiedField, hospital: Claim, portal: Claim): Comparison {
  const [a, b] = [hospital[field], portal[field]];
  const missing = (value: unknown): boolean =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const [first, last] = [hospital.serviceFrom, portal.serviceFrom];
  if (field === 'serviceTo' && first !== undefined && first === last && (a ?? first) === (b ?? last))
    return same('The dates are the same.');
  if (missing(a) && missing(b)) return harmless('Neither side shows it.');
  if (missing(a) || missing(b)) return harmless(`It is not shown ${missing(a) ? 'in the hospital’s record' : 'on the portal'}.`);
  if (field === 'serviceLines')
    return compareLines((hospital.serviceLines ?? []).map(parted), (portal.serviceLines ?? []).map(parted));
  if (field === 'diagnosisCodes') return compareDiagnoses(hospital.diagnosisCodes ?? [], portal.diagnosisCodes ?? []);
  if (typeof a === 'number' && typeof b === 'number') return compareAmounts(field, a, b);
  const compared = compareText(field, String(a).trim(), String(b).trim());
  return field === 'patientName' ? withBirthDates(compared, hospital.patientBirthDate, portal.patientBirthDate) : compared;
}

/** What is harmless in a name ("Jr" on one side) is another person where the birth dates differ too. */
const withBirthDates = (names: Comparison, one: string | undefined, other: string | undefined): Comparison =>
  names.verdict === 'harmless' && one !== undefined && other !== undefined && one !== other
    ? differs(`${names.why} The birth dates differ too: it may be another person.`)
    : names;

function compareText(field: VerifiedField, a: string, b: string): Comparison {
  switch (field) {
    case 'patientName':
      return compareNames(a, b);
    case 'patientBirthDate':
      return compareBirthDates(a, b);
    case 'memberId':
      return compareMemberIds(a, b);
    case 'payer':
      return comparePayers(a, b);
    case 'providerNpi':
      return compareNpis(a, b);
    case 'providerName':
      return compareOrganisations(a, b);
    case 'claimNumber':
      return compareNumbers(a, b, 'claim number');
    case 'patientAccountNumber':
      return compareAccounts(a, b);
    case 'checkNumber':
      return compareNumbers(a, b, 'check number');
    case 'statusText':
    case 'status':
      return wordsOf(a).join(' ') === wordsOf(b).join(' ')
        ? same('The statuses are the same.')
        : differs('The statuses are not the same.');
    default:
      return compareDates(field, a, b);
  }
}

const DATE_DENIAL: Partial<Record<VerifiedField, string>> = {
  serviceFrom: ': the payer may not find the coverage, the authorization or the claim (CARC 26, 27, 18)',
  serviceTo: ': the days billed may not be those authorized (CARC 16, 198)',
};

function compareDates(field: VerifiedField, a: string, b: string): Comparison {
  if (a === b) return same('The dates are the same.');
  const show = (date: string): string => (isCalendarDate(date) ? formatDate(date) : date);
  const [whole, part] = isCalendarDate(a) ? [a, b] : [b, a];
  const shown =
    isCalendarDate(whole) && !isCalendarDate(part)
      ? (isItsMonth(part, whole) ?? isItsDay(part, whole) ?? fitsMask(part, whole))
      : undefined;
  if (shown) return harmless('One side shows a part of the date; what is shown is the same.');
  const how = slip(a.replaceAll('-', ''), b.replaceAll('-', ''));
  return differs(
    `${show(a)} and ${show(b)} are not the same${how ? ` (${how.replace('character', 'digit')})` : ''}${DATE_DENIAL[field] ?? ''}.`,
  );
}

function compareAmounts(field: VerifiedField, a: number, b: number): Comparison {
  if (a === b) return same('The amounts are the same.');
  const gap = `${formatCents(a)} and ${formatCents(b)} differ by ${formatCents(Math.abs(a - b))}`;
  return differs(field === 'billed' ? `${gap}: the payer may have another claim, or not all of it (CARC 16, 18).` : `${gap}.`);
}

function compareDiagnoses(a: string[], b: string[]): Comparison {
  const [left, right] = [a, b].map((codes) => codes.map((code) => code.toUpperCase().replace(/[^A-Z0-9]/g, ''))) as [
    string[],
    string[],
  ];
  if (left.join() === right.join()) return same('The diagnoses are the same.');
  if (left[0] === right[0] && [...left].sort().join() === [...right].sort().join()) return same('The diagnoses are the same.');
  if (left[0] === right[0] && (left.every((code) => right.includes(code)) || right.every((code) => left.includes(code))))
    return harmless('One side shows fewer diagnoses.');
  return differs('The diagnoses are not the same: the payer may find that they do not support the service (CARC 11, 50, 167).');
}

/** `99285-25` in one field: the code, and the modifiers written behind it. */
const parted = (line: ServiceLine): ServiceLine => {
  const match = /^([A-Z0-9]{5})((?:[-: ][A-Z0-9]{2}){1,4})$/i.exec(line.procedure?.trim() ?? '');
  if (!match) return line;
  const behind = (match[2] ?? '').split(/[-: ]/).filter(Boolean);
  return { ...line, procedure: match[1] ?? '', modifiers: [...behind, ...(line.modifiers ?? [])] };
};

/** A revenue code is written with three or four digits. */
const codeOf = (line: ServiceLine): string =>
  (line.procedure ?? line.revenueCode ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0(?=\d{3}$)/, '');
const modifiersOf = (line: ServiceLine): string =>
  [...(line.modifiers ?? [])]
    .map((one) => one.toUpperCase())
    .sort()
    .join(' ');

/** Procedures in any order; modifiers where both sides show some. */
function compareLines(a: ServiceLine[], b: ServiceLine[]): Comparison {
  const rest = [...b];
  const parts: Comparison[] = [];
  const unmatched: ServiceLine[] = [];
  for (const line of a) {
    const exact = rest.findIndex((other) => codeOf(other) === codeOf(line) && modifiersOf(other) === modifiersOf(line));
    const index = exact >= 0 ? exact : rest.findIndex((other) => codeOf(other) === codeOf(line));
    if (index < 0) {
      unmatched.push(line);
      continue;
    }
    const [other] = rest.splice(index, 1);
    parts.push(compareModifiers(line, other!, b), compareUnits(line, other!));
  }
  if (unmatched.length === 1 && rest.length === 1) {
    const how = slip(codeOf(unmatched[0]!), codeOf(rest[0]!));
    return differs(
      `${codeOf(unmatched[0]!)} and ${codeOf(rest[0]!)} are not the same${how ? ` (${how})` : ''}: the payer decides on another service (CARC 16, 181, 197).`,
    );
  }
  if (unmatched.length > 0)
    return differs(`${unmatched.map(codeOf).join(', ')} is not on the portal: a line may be missing from the claim.`);
  if (rest.length > 0) return differs(`${rest.map(codeOf).join(', ')} is on the portal and not in the hospital’s record.`);
  return worst([same('The procedures are the same.'), ...parts]);
}

/** How often a procedure was done, where it is said on both sides. */
function compareUnits(line: ServiceLine, other: ServiceLine): Comparison {
  if (line.units === other.units) return same('The procedures are the same.');
  if (line.units === undefined || other.units === undefined)
    return harmless(`The units of ${codeOf(line)} are not shown on one side.`);
  return differs(
    `The units of ${codeOf(line)} are not the same (${line.units}, ${other.units}): the payer may have another claim, or not all of it (CARC 151).`,
  );
}

const showsOne = ({ modifiers = [] }: ServiceLine): boolean => modifiers.length < 2;

function compareModifiers(line: ServiceLine, other: ServiceLine, portal: ServiceLine[]): Comparison {
  const [left, right] = [modifiersOf(line), modifiersOf(other)];
  if (left === right) return same('The procedures are the same.');
  if (right === '' && portal.every((one) => modifiersOf(one) === '')) return harmless('The portal shows no modifiers.');
  const [first, ...more] = other.modifiers ?? [];
  if (first && more.length === 0 && line.modifiers?.[0]?.toUpperCase() === first.toUpperCase() && portal.every(showsOne))
    return harmless(`The portal shows one modifier of ${codeOf(line)}.`);
  return differs(
    `The modifiers of ${codeOf(line)} are not the same (${left || 'none'}, ${right || 'none'}): the line may be denied (CARC 4, 97).`,
  );
}
