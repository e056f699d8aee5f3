/** What the reports count, from a claim's record: each record gives one claim, its appeals, what was done on it and what was written off. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { HOSPITALS_OWN } from '@/utils/exchange/contract/variance';
import type { ReportedDecision } from '@/utils/followup/decide';
import type { ClaimRecord, SentLetter } from '@/utils/log/record';
import type { AgingRow } from '@/utils/reports/aging';
import type {
  AppealResult,
  ReportAppeal,
  ReportClaim,
  ReportDenial,
  ReportGap,
  ReportTouch,
  ReportWriteOff,
} from '@/utils/reports/rows';
import { type DayOf, type HospitalTerms, primaryEobOf, reportedDecisionOf } from './decision-of';
import { type ContractBook, underpaymentOf } from './underpaid';

export interface ReportRows {
  claims: ReportClaim[];
  appeals: ReportAppeal[];
  touches: ReportTouch[];
  writeOffs: ReportWriteOff[];
  gaps: ReportGap[];
  /** letters and digits of a payer's name, and every spelling met → the spelling that stands for it */
  payers: Map<string, string>;
  /** how old the open money of just these claims is on that day, where it was counted while they were put together */
  aged?: { on: CalendarDate; rows: AgingRow[] };
}

/** Rows on their way from where they were counted: each payer still in the spelling that stood there. */
export type CountedRows = Omit<ReportRows, 'payers' | 'aged'>;

export const noReportRows = (): ReportRows => ({
  claims: [],
  appeals: [],
  touches: [],
  writeOffs: [],
  gaps: [],
  payers: new Map(),
});

const RESULTS: ReadonlySet<string> = new Set<AppealResult>(['overturned', 'partly-overturned', 'upheld', 'withdrawn']);
const isResult = (result: string): result is AppealResult => RESULTS.has(result);

/** Levels at which a decision of the payer is disputed: proof of filing, a corrected claim or a talk is no appeal. */
const NO_APPEAL: ReadonlySet<string> = new Set(['timely-filing', 'corrected-claim', 'peer-to-peer']);

const amountOf = (amount: number | undefined): { amount?: number } => (amount === undefined ? {} : { amount });

function denialsOf({ claim, firstSeen, changed }: ClaimRecord, decision: ReportedDecision, day: DayOf): ReportDenial[] {
  const shown = claim.processedDate ?? claim.paymentDate ?? (changed?.status ? day(changed.at) : undefined);
  const on = { on: shown ?? day(firstSeen), ...(shown ? {} : { firstSeen: true as const }) };
  // what was rejected was never decided: a status file's codes deny nothing, a remittance's still do
  const given = decision.reasons.filter(
    ({ denial, reason }) => denial && (claim.status !== 'rejected' || reason.system === 'carc'),
  );
  if (given.length === 0) {
    if (claim.status !== 'denied') return [];
    const { category = 'other', atStake } = decision;
    return [{ category, ...on, ...(atStake === undefined ? {} : { amount: atStake }) }];
  }
  return given.map(({ reason: { group, code, amount }, category }) => ({
    category: category ?? decision.category ?? 'other',
    ...on,
    ...(code === undefined ? {} : { code: group ? `${group}-${code}` : code }),
    // the only reason that is given stands for all that was denied
    ...amountOf(amount ?? (given.length === 1 ? decision.atStake : undefined)),
  }));
}

function touchesOf(record: ClaimRecord, day: DayOf): ReportTouch[] {
  const touch = (stamp: { user: string; at: number }, action: ReportTouch['action']): ReportTouch => ({
    claim: record.key,
    user: stamp.user,
    on: day(stamp.at),
    action,
  });
  return [
    ...record.calls.map((call) => ({
      ...touch(call, 'called'),
      ...(call.minutes === undefined ? {} : { minutes: call.minutes }),
    })),
    ...record.notes.map((note) => touch(note, 'noted')),
    ...record.letters.map((letter) => touch(letter, 'letter')),
    ...record.done.map((done) => touch(done, done.action)),
  ];
}

/** Each decision belongs to the latest appeal before it that has none yet. */
function appealsOf(record: ClaimRecord, decision: ReportedDecision): ReportAppeal[] {
  const disputes = record.letters.filter((letter): letter is SentLetter & { level: string } =>
    letter.level === undefined ? false : !NO_APPEAL.has(letter.level),
  );
  const appeals = disputes
    .map(
      (letter): ReportAppeal => ({
        claim: record.key,
        payer: record.claim.payer ?? '',
        level: letter.level,
        template: letter.template,
        sentOn: letter.on,
        ...(decision.category ? { category: decision.category } : {}),
        ...(decision.atStake === undefined ? {} : { asked: decision.atStake }),
      }),
    )
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
  for (const { result, on, recovered } of record.outcomes) {
    if (!isResult(result)) continue;
    const appeal = appeals.findLast(({ sentOn, result: decided }) => decided === undefined && sentOn <= on);
    if (!appeal) continue;
    appeal.result = result;
    appeal.decidedOn = on;
    if (recovered !== undefined) appeal.recovered = recovered;
  }
  return appeals;
}

const STATUS_IN_WORK: ReadonlySet<string> = new Set(['pending', 'accepted', 'info-requested']);

/** First and last day of the lines: many remittances give no days of the claim as a whole. */
function daysOfLines(lines: ClaimRecord['claim']['serviceLines'] = []): { serviceFrom?: CalendarDate; serviceTo?: CalendarDate } {
  const days: { serviceFrom?: CalendarDate; serviceTo?: CalendarDate } = {};
  for (const { serviceFrom, serviceTo } of lines) {
    if (serviceFrom && !(days.serviceFrom && days.serviceFrom <= serviceFrom)) days.serviceFrom = serviceFrom;
    if (serviceTo && !(days.serviceTo && days.serviceTo >= serviceTo)) days.serviceTo = serviceTo;
  }
  return days;
}

function claimOf(record: ClaimRecord, decision: ReportedDecision, touches: readonly ReportTouch[], day: DayOf): ReportClaim {
  const { claim, closed, changed, assigned, task } = record;
  const next = closed ? undefined : decision.first;
  const deadline = next?.deadline?.kind === 'date' ? (next.deadline.safeDate ?? next.deadline.date) : undefined;
  const since = changed?.status ? day(changed.at) : (claim.receivedDate ?? day(record.firstSeen));
  const worked = touches.reduce<CalendarDate | undefined>(
    (last, { on }) => (last === undefined || on > last ? on : last),
    undefined,
  );
  const found: ReportClaim = {
    key: record.key,
    payer: claim.payer ?? '',
    closed: closed !== undefined,
    denials: denialsOf(record, decision, day),
  };
  const { status, billed, allowed, paid } = claim;
  const { serviceFrom, serviceTo } = claim.serviceFrom || claim.serviceTo ? claim : daysOfLines(claim.serviceLines);
  const primaryAnsweredOn = primaryEobOf(record);
  const nextDue = closed ? undefined : (task?.due ?? next?.due);
  // an absent fact is absent, not undefined; written out by name, for a hundred thousand claims are made so
  if (status !== undefined) found.status = status;
  if (serviceFrom !== undefined) found.serviceFrom = serviceFrom;
  if (serviceTo !== undefined) found.serviceTo = serviceTo;
  if (primaryAnsweredOn !== undefined) found.primaryAnsweredOn = primaryAnsweredOn;
  found.firstSeenOn = day(record.firstSeen);
  if (status && STATUS_IN_WORK.has(status)) found.pendingSince = since;
  if (billed !== undefined) found.billed = billed;
  if (allowed !== undefined) found.allowed = allowed;
  if (paid !== undefined) found.paid = paid;
  if (record.beside?.expected !== undefined) found.expected = record.beside.expected;
  if (record.beside?.balance !== undefined) found.balance = record.beside.balance;
  if (assigned) found.assignee = assigned.to;
  if (worked !== undefined) found.lastWorkedOn = worked;
  if (nextDue !== undefined) found.nextDue = nextDue;
  if (next) found.nextAction = next.action;
  if (deadline !== undefined) found.deadline = deadline;
  if (closed) found.resolvedOn = day(closed.at);
  return found;
}

/** Each line that is short, for another line's surplus makes none of it good; the claim as a whole where the hospital's own figure or no line tells. */
function gapsOf(record: ClaimRecord, book: ContractBook): ReportGap[] {
  const found = underpaymentOf(record, book);
  if (!found) return [];
  const { payer = '', claimNumber } = record.claim;
  const short = found.lines.filter(({ gap }) => gap > 0);
  const whole = found.claim && (found.claim.basis === HOSPITALS_OWN || short.length === 0);
  return (whole && found.claim ? [found.claim] : short).flatMap(({ procedure, expected, got, gap, basis }) =>
    gap <= 0
      ? []
      : [
          {
            claim: record.key,
            payer,
            ...(claimNumber ? { claimNumber } : {}),
            ...(procedure ? { procedure } : {}),
            expected,
            got,
            gap,
            basis,
          },
        ],
  );
}

/** One payer's name in several spellings (`MEDICARE`, `Medicare`) is one payer of a report: the first spelling stands for all. */
function payerOf(rows: ReportRows, shown: string | undefined): string {
  if (!shown) return '';
  const met = rows.payers.get(shown);
  if (met !== undefined) return met;
  const folded = shown.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const stands = rows.payers.get(folded) ?? shown;
  rows.payers.set(folded, stands);
  rows.payers.set(shown, stands);
  return stands;
}

/** What the hospital knows of its payers: terms in words for the deadlines, rates in its table for what was expected. */
export interface ReportKnowledge {
  terms?: HospitalTerms;
  /** without it nothing is expected of anyone */
  book?: ContractBook;
}

/** Adds what a record holds to the rows. `day` is the clerk's calendar day of a moment. */
export function addReportRows(
  rows: ReportRows,
  read: ClaimRecord,
  today: CalendarDate,
  day: DayOf,
  { terms, book }: ReportKnowledge = {},
): void {
  const payer = payerOf(rows, read.claim.payer);
  const record = payer === (read.claim.payer ?? '') ? read : { ...read, claim: { ...read.claim, payer } };
  const decision = reportedDecisionOf(record, today, day, terms);
  const touches = touchesOf(record, day);
  rows.claims.push(claimOf(record, decision, touches, day));
  rows.touches.push(...touches);
  if (book) rows.gaps.push(...gapsOf(record, book));
  rows.appeals.push(...appealsOf(record, decision));
  for (const { result, on } of record.outcomes)
    if (result === 'written-off' && decision.atStake !== undefined)
      rows.writeOffs.push({
        claim: record.key,
        amount: decision.atStake,
        on,
        ...(decision.category ? { category: decision.category } : {}),
      });
}

/** Adds rows that were counted apart: a payer met in both keeps the spelling it has here. */
export function joinReportRows(rows: ReportRows, more: CountedRows): void {
  for (const claim of more.claims) {
    claim.payer = payerOf(rows, claim.payer);
    rows.claims.push(claim);
  }
  for (const appeal of more.appeals) rows.appeals.push({ ...appeal, payer: payerOf(rows, appeal.payer) });
  for (const gap of more.gaps) rows.gaps.push({ ...gap, payer: payerOf(rows, gap.payer) });
  rows.touches.push(...more.touches);
  rows.writeOffs.push(...more.writeOffs);
}
