/** The account note in the hospital's own format: a text with `{fields}`, filled from one claim. */
import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { Case } from './case';

export const NOTE_FIELDS = [
  'today',
  'clerk',
  'payer',
  'claimNumber',
  'account',
  'patient',
  'birthDate',
  'memberId',
  'service',
  'status',
  'processed',
  'billed',
  'allowed',
  'paid',
  'patientShare',
  'amount',
  'reason',
  'codes',
  'check',
  'next',
  'due',
  'why',
  'call',
] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

export interface NoteWords {
  notShown: string;
  /** the claim's state in words */
  status: string;
  /** the money at stake in words */
  amount: string;
  /** the last call in words, where there was one */
  call?: string;
}

/** Fields of a template that do not exist, in their order, each once. */
export function unknownFields(template: string): string[] {
  const known: ReadonlySet<string> = new Set(NOTE_FIELDS);
  return [...new Set([...template.matchAll(/\{([^{}\n]{1,40})\}/g)].map((match) => match[1]!))].filter(
    (name) => !known.has(name),
  );
}

function codesOf({ claim }: Case): string {
  const reasons = [...(claim.reasons ?? []), ...(claim.serviceLines ?? []).flatMap((line) => line.reasons ?? [])];
  return [...new Set(reasons.map(({ group, code }) => [group, code].filter(Boolean).join('-')).filter(Boolean))].join(' ');
}

/** The values of every field that is known. A value is put in as it is: braces in it are never read as a field. */
function valuesOf(theCase: Case, today: CalendarDate, clerk: string, words: NoteWords): Map<NoteField, string | undefined> {
  const { claim, decision } = theCase;
  const money = (cents: number | undefined) => (cents === undefined ? undefined : formatCents(cents));
  const date = (day: CalendarDate | undefined) => (day === undefined ? undefined : formatDate(day));
  const next = decision.next[0];
  const denials = decision.reasons.filter((reason) => reason.denial).map((reason) => reason.words);
  const service =
    claim.serviceFrom && claim.serviceTo && claim.serviceFrom !== claim.serviceTo
      ? `${formatDate(claim.serviceFrom)} – ${formatDate(claim.serviceTo)}`
      : date(claim.serviceFrom);
  return new Map<NoteField, string | undefined>([
    ['today', formatDate(today)],
    ['clerk', clerk || undefined],
    ['payer', claim.payer],
    ['claimNumber', claim.claimNumber],
    ['account', claim.patientAccountNumber],
    ['patient', claim.patientName],
    ['birthDate', date(claim.patientBirthDate)],
    ['memberId', claim.memberId],
    ['service', service],
    ['status', words.status],
    ['processed', date(claim.processedDate)],
    ['billed', money(claim.billed)],
    ['allowed', money(claim.allowed)],
    ['paid', money(claim.paid)],
    ['patientShare', money(claim.patientResponsibility)],
    ['amount', words.amount],
    ['reason', denials.length > 0 ? `${denials.join('; ')}.` : decision.headline ? `${decision.headline}.` : undefined],
    ['codes', codesOf(theCase) || undefined],
    ['check', claim.checkNumber],
    ['next', next?.title],
    ['due', date(next?.due)],
    ['why', next?.why],
    ['call', words.call],
  ]);
}

/** The note. What is not known is written as "not shown", never left blank; a name that is no field stays as it stands. */
export function writeNote(template: string, theCase: Case, today: CalendarDate, clerk: string, words: NoteWords): string {
  const values = valuesOf(theCase, today, clerk, words);
  const known: ReadonlySet<string> = new Set(NOTE_FIELDS);
  return template
    .replace(/\{([^{}\n]{1,40})\}/g, (whole, name: string) =>
      known.has(name) ? (values.get(name as NoteField) ?? words.notShown) : whole,
    )
    .trim();
}
