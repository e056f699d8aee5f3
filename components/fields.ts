/** A claim's values as a clerk reads them: path to name and text. */
import { type CalendarDate, formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import { formatCents } from '@/utils/claim/money';
import { t, type Word } from '@/utils/words';
import { FACT_CHOICES, isAsked } from './fact-choices';

const NAMES: Record<keyof Claim, Word> = {
  payer: 'field_payer',
  plan: 'field_plan',
  network: 'field_network',
  claimType: 'field_claim_type',
  claimNumber: 'field_claim_number',
  patientAccountNumber: 'field_account',
  patientName: 'field_patient',
  patientBirthDate: 'field_birth_date',
  memberId: 'field_member_id',
  providerName: 'field_provider',
  providerNpi: 'field_npi',
  serviceFrom: 'field_service_from',
  serviceTo: 'field_service_to',
  receivedDate: 'field_received',
  processedDate: 'field_processed',
  paymentDate: 'field_payment_date',
  statusText: 'field_status_text',
  status: 'field_status',
  billed: 'field_billed',
  allowed: 'field_allowed',
  paid: 'field_paid',
  patientResponsibility: 'field_patient_share',
  deductible: 'field_deductible',
  coinsurance: 'field_coinsurance',
  copay: 'field_copay',
  checkNumber: 'field_check',
  diagnosisCodes: 'field_diagnoses',
  reasons: 'field_reasons',
  serviceLines: 'field_lines',
};

const LINE_NAMES = new Map<string, Word>([
  ['procedure', 'field_procedure'],
  ['modifiers', 'field_modifiers'],
  ['revenueCode', 'field_revenue_code'],
  ['units', 'field_units'],
]);

const MONEY: ReadonlySet<string> = new Set([
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
  'amount',
]);

/** What a value on a page can be said to be: id and name. Lines have no single place, so they cannot be taught. */
export const teachableFields = (): [string, string][] => [
  ...Object.entries(NAMES).flatMap(([field, word]): [string, string][] => (field === 'serviceLines' ? [] : [[field, t(word)]])),
  ['serviceDate', t('field_service_dates')],
  ['none', t('field_none')],
];

/** The name of what a value was said to be. */
export const taughtName = (field: string): string => teachableFields().find(([id]) => id === field)?.[1] ?? field;

const isField = (name: string): name is keyof Claim => Object.hasOwn(NAMES, name);

/** `serviceLines.2.paid` → "Line 3: Paid". A path that is not known is shown as it is. */
export function fieldName(path: string): string {
  const [head = '', ...rest] = path.split('.');
  if (!isField(head)) return path;
  const index = Number(rest[0]);
  if (rest.length === 0 || Number.isNaN(index)) return t(NAMES[head]);
  if (head === 'reasons') return t('field_reason_n', index + 1);
  const last = rest[1] ?? '';
  const inLine = LINE_NAMES.get(last) ?? (last === 'reasons' ? 'field_reasons' : isField(last) ? NAMES[last] : undefined);
  return inLine ? t('field_line_n', index + 1, t(inLine)) : t('field_line', index + 1);
}

/** A value as text: dates as `8 Sep 2026`, money with two decimals, lists by comma. Nothing there is "not shown". */
export function fieldText(path: string, value: unknown): string {
  const last = path.split('.').at(-1) ?? '';
  if (value === undefined || value === null || value === '') return t('not_shown');
  if (typeof value === 'number') return MONEY.has(last) ? formatCents(value) : String(value);
  if (typeof value === 'string' && isAsked(last)) {
    const word = FACT_CHOICES[last].find(([choice]) => choice === value)?.[1];
    return word ? t(word) : value;
  }
  if (typeof value === 'string') return isCalendarDate(value) ? formatDate(value) : value;
  if (Array.isArray(value))
    return value
      .map((part) => (typeof part === 'string' ? part : ''))
      .filter(Boolean)
      .join(', ');
  return t('not_shown');
}

/** `2026-02-03`, `2026-02-05` → `3–5 Feb 2026`; one date where they are the same or one is missing. */
export function serviceDates(from?: CalendarDate, to?: CalendarDate): string {
  if (!from && !to) return t('not_shown');
  if (!from || !to || from === to) return formatDate((from ?? to)!);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDate(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDate(from).slice(0, -5)} – ${formatDate(to)}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** `12 Mar`, with the year only where it is another year than today's. */
export function shortDate(date: CalendarDate, today: CalendarDate): string {
  const full = formatDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? full.slice(0, -5) : full;
}

export interface Fact {
  path: string;
  name: string;
  /** as shown */
  text: string;
  /** as copied: what a search field of a portal takes */
  copy: string;
}

/** Dates go to a portal's search as `MM/DD/YYYY`, the form that US portals take. */
const portalDate = (date: CalendarDate): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;

/** The facts a clerk copies most, in the order of her search: claim, account, patient, birth date, member, service, payer's check. */
export function factsOf(claim: Claim): Fact[] {
  const facts: Fact[] = [];
  const add = (path: keyof Claim, text: string | undefined, copy = text): void => {
    if (text !== undefined && copy !== undefined) facts.push({ path, name: t(NAMES[path]), text, copy });
  };
  add('claimNumber', claim.claimNumber);
  add('patientAccountNumber', claim.patientAccountNumber);
  add('patientName', claim.patientName);
  if (claim.patientBirthDate) add('patientBirthDate', formatDate(claim.patientBirthDate), portalDate(claim.patientBirthDate));
  add('memberId', claim.memberId);
  if (claim.serviceFrom) {
    facts.push({
      path: 'serviceFrom',
      name: t('field_service'),
      text: serviceDates(claim.serviceFrom, claim.serviceTo),
      copy: portalDate(claim.serviceFrom),
    });
  }
  if (claim.billed !== undefined) add('billed', formatCents(claim.billed));
  if (claim.checkNumber) add('checkNumber', claim.checkNumber);
  if (claim.providerNpi) add('providerNpi', claim.providerNpi);
  return facts;
}
