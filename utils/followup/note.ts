/**
 * The account note in the hospital's own format: a template of plain text that she can edit. `{claim.number}` is filled in; a part in
 * square brackets is left out where one of its values is not known, so that a note never says what nobody knows.
 */
import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import { type Cents, formatCents } from '@/utils/claim/money';
import type { Decision } from './decision';
import type { ClaimFacts } from './facts';

/** One line for a field of 250 characters. */
export const SHORT_NOTE =
  '{today}[ {clerk}]: {payer} claim {claim.number}: {status}[, {reasons}][, {denied} denied]. Next: {next.title} by {next.due}.[ Called {call.date}[, {call.representative}][, ref {call.reference}].]';

/** The whole account of a look, a call and what comes next. */
export const LONG_NOTE = `{today}[ {clerk}]
Payer {payer}, claim {claim.number}[, account {claim.account}]
[Patient {patient.name}][, member ID {patient.memberId}]
[Service {claim.service}][, received {claim.received}][, processed {claim.processed}]
Status: {status}[ ({claim.statusText})]
[Billed {billed}][, allowed {allowed}][, paid {paid}][, patient share {patientShare}][, denied {denied}]
[Reasons: {reasons}]
[Check or EFT {claim.check}]
[Called {call.date}[, {call.representative}][, ref {call.reference}]][: {call.said}]
[Sent {sent.date} by {sent.how}][, confirmation {sent.confirmation}]
Next: {next.title} by {next.due}[, not before {next.notBefore}]
[Last day {deadline.date}]`;

/** Names that a template can use, with what each is. */
export const NOTE_FIELDS: Readonly<Record<string, string>> = {
  today: 'today’s date',
  clerk: 'your name',
  payer: 'payer',
  status: 'what happened, in our words',
  reasons: 'reasons with their codes',
  billed: 'billed amount',
  allowed: 'allowed amount',
  paid: 'paid amount',
  patientShare: 'patient’s share',
  denied: 'denied amount',
  'claim.number': 'payer’s claim number',
  'claim.account': 'patient account number',
  'claim.service': 'dates of service',
  'claim.received': 'received date',
  'claim.processed': 'processed date',
  'claim.statusText': 'status as the payer shows it',
  'claim.check': 'check or EFT number',
  'patient.name': 'patient’s name',
  'patient.memberId': 'member ID',
  'call.date': 'date of the last call',
  'call.representative': 'who answered',
  'call.reference': 'call’s reference number',
  'call.said': 'what was said',
  'sent.date': 'date of the last letter',
  'sent.how': 'how it was sent',
  'sent.confirmation': 'proof of sending',
  'next.title': 'next action',
  'next.due': 'its date',
  'next.notBefore': 'not before',
  'next.why': 'why',
  'deadline.date': 'last day',
  'deadline.source': 'where the last day comes from',
};

export interface NoteInput {
  claim: Claim;
  decision: Decision;
  facts: ClaimFacts;
  today: CalendarDate;
  clerk?: string;
}

const day = (date: CalendarDate | undefined): string | undefined => (date === undefined ? undefined : formatDate(date));
const money = (cents: Cents | undefined): string | undefined => (cents === undefined ? undefined : formatCents(cents));

function valuesOf({ claim, decision, facts, today, clerk }: NoteInput): Map<string, string | undefined> {
  const call = facts.calls.at(-1);
  const letter = facts.letters.at(-1);
  const next = decision.next[0];
  const deadline = next?.deadline?.kind === 'date' ? next.deadline : undefined;
  const service =
    claim.serviceFrom === undefined || claim.serviceTo === undefined || claim.serviceFrom === claim.serviceTo
      ? day(claim.serviceFrom ?? claim.serviceTo)
      : `${formatDate(claim.serviceFrom)} to ${formatDate(claim.serviceTo)}`;
  const reasons = decision.reasons
    .map(({ reason, words }) => `${[reason.group, reason.code].filter(Boolean).join('-') || 'no code'} ${words}`)
    .join('; ');
  return new Map([
    ['today', formatDate(today)],
    ['clerk', clerk],
    ['payer', claim.payer],
    ['status', decision.headline],
    ['reasons', reasons || undefined],
    ['billed', money(claim.billed)],
    ['allowed', money(claim.allowed)],
    ['paid', money(claim.paid)],
    ['patientShare', money(claim.patientResponsibility)],
    ['denied', money(decision.category === undefined ? undefined : decision.atStake)],
    ['claim.number', claim.claimNumber],
    ['claim.account', claim.patientAccountNumber],
    ['claim.service', service],
    ['claim.received', day(claim.receivedDate)],
    ['claim.processed', day(claim.processedDate)],
    ['claim.statusText', claim.statusText],
    ['claim.check', claim.checkNumber],
    ['patient.name', claim.patientName],
    ['patient.memberId', claim.memberId],
    ['call.date', day(call?.on)],
    ['call.representative', call?.representative],
    ['call.reference', call?.reference],
    ['call.said', call?.said],
    ['sent.date', day(letter?.on)],
    ['sent.how', letter?.how.replaceAll('-', ' ')],
    ['sent.confirmation', letter?.confirmation],
    ['next.title', next?.title],
    ['next.due', day(next?.due)],
    ['next.notBefore', day(next?.notBefore)],
    ['next.why', next?.why],
    ['deadline.date', day(deadline?.date)],
    ['deadline.source', deadline?.source.text],
  ]);
}

const FIELD = /\{([a-zA-Z.]{1,40})\}/g;
const INNER_PART = /\[([^[\]]*)\]/;

/** Fills one line: parts in brackets from the inside out; a value not known outside of brackets is "not shown". */
function fillLine(line: string, values: ReadonlyMap<string, string | undefined>): string {
  // values are put in last, so that a bracket or a brace in a value is only text
  const chosen: string[] = [];
  let text = line;
  for (let match = INNER_PART.exec(text); match; match = INNER_PART.exec(text)) {
    const part = match[1] ?? '';
    const complete = [...part.matchAll(FIELD)].every(([, name]) => values.get(name ?? '') !== undefined);
    text = text.slice(0, match.index) + (complete ? part : '') + text.slice(match.index + match[0].length);
  }
  const filled = text.replaceAll(FIELD, (_whole, name: string) => {
    chosen.push(values.get(name) ?? 'not shown');
    return `\uE000${chosen.length - 1}\uE000`;
  });
  return filled
    .replace(/^[\s,;:.]+/, '')
    .replaceAll(/\s+,/g, ',')
    .trim()
    .replaceAll(/\uE000(\d+)\uE000/g, (_whole, index: string) => chosen[Number(index)] ?? '');
}

/** The note as text. Lines of which nothing is left are dropped. Control and private characters of pages are taken out. */
export function accountNote(template: string, input: NoteInput): string {
  const values = valuesOf(input);
  for (const [name, value] of values) values.set(name, value?.replaceAll(/[\p{Cc}\p{Co}]+/gu, ' ').trim() || undefined);
  return template
    .split('\n')
    .map((line) => fillLine(line, values))
    .filter((line) => line !== '')
    .join('\n');
}

/** Names in a template that are no field: shown to her before she saves it. */
export const unknownNoteFields = (template: string): string[] =>
  [...new Set([...template.matchAll(FIELD)].map(([, name]) => name ?? ''))].filter((name) => !Object.hasOwn(NOTE_FIELDS, name));
