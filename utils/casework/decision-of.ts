/** What to do about a claim, from its record in the log: the facts that its entries add up to, given to the rules. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import {
  type DecideInput,
  decide,
  decideForList,
  decideForReport,
  type ListedDecision,
  type ReportedDecision,
} from '@/utils/followup/decide';
import type { Decision } from '@/utils/followup/decision';
import { type ClaimFacts, NO_FACTS } from '@/utils/followup/facts';
import { isDispute } from '@/utils/followup/follow-up';
import type { ClaimRecord } from '@/utils/log/record';
import { samePayer } from './same-payer';

/** The clerk's calendar day of a moment in milliseconds. */
export type DayOf = (at: number) => CalendarDate;

/** Only the keys that have a value: an absent fact is absent, not undefined. */
function known<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Most claims have no entries of a kind: for those nothing new is made. */
const eachOf = <S, T>(stamps: readonly S[], none: T[], fact: (stamp: S) => T): T[] =>
  stamps.length === 0 ? none : stamps.map(fact);

const UPHELD: ReadonlySet<string> = new Set(['upheld', 'partly-overturned']);

/** The letter that goes with a signed waiver of liability: once it is sent, the hospital has said that it has no contract with the plan. */
const WITH_WAIVER = 'ma-noncontract';

/** A record's entries as the rules want them: oldest first, days instead of moments. */
export function factsOf(record: ClaimRecord, day: DayOf): ClaimFacts {
  const outcome = record.outcomes.at(-1);
  const { task, closed, changed } = record;
  const firstSeenOn = day(record.firstSeen);
  // Written out for what every claim has: it is made for each claim of the log.
  const facts: ClaimFacts = {
    calls: eachOf(record.calls, NO_FACTS.calls, ({ on, representative, reference, said, promisedOn }) =>
      known({ on, representative, reference, said, promisedOn }),
    ),
    notes: eachOf(record.notes, NO_FACTS.notes, (note) => ({ on: day(note.at), text: note.text })),
    letters: eachOf(record.letters, NO_FACTS.letters, ({ on, template: letter, level, how, confirmation, does }) =>
      known({ on, letter, level, how, confirmation, does }),
    ),
    tasksDone: eachOf(record.done, NO_FACTS.tasksDone, (done) =>
      known({ on: day(done.at), action: done.action, text: done.text }),
    ),
    firstSeenOn,
    statusSince: changed?.status ? day(changed.at) : firstSeenOn,
  };
  if (task) facts.task = known({ action: task.action, text: task.text, due: task.due, notBefore: task.notBefore });
  if (outcome) facts.outcome = known({ on: outcome.on, result: outcome.result, recovered: outcome.recovered });
  if (outcome) {
    const disputedOn = facts.letters.findLast(isDispute)?.on ?? '';
    const upheld = record.outcomes.filter(({ on, result }) => UPHELD.has(result) && on >= disputedOn).length;
    if (upheld > 0) facts.upheld = upheld;
  }
  if (closed) facts.closed = { on: day(closed.at), why: closed.why };
  return facts;
}

/** What the hospital itself knows about its payers: its state, and its contracts' terms in words. */
export interface HospitalTerms {
  state?: string;
  contracts: readonly { payer: string; terms: string }[];
}

/** Names are compared in many ways, which takes its time, and a log's claims have few payers: each is sought once. */
const sought = new WeakMap<HospitalTerms, Map<string, string | undefined>>();

/** The contract with this payer. Another company of a like name is another payer: only the same one, however it is written, counts. */
function contractFor(payer: string | undefined, terms: HospitalTerms): string | undefined {
  if (payer === undefined || terms.contracts.length === 0) return undefined;
  let found = sought.get(terms);
  if (!found) {
    found = new Map();
    sought.set(terms, found);
  }
  if (!found.has(payer)) found.set(payer, terms.contracts.find((contract) => samePayer(contract.payer, payer))?.terms);
  return found.get(payer);
}

/** The day of the primary payer's answer, where this claim is to another payer: its own answer starts no clock for itself. */
export function primaryEobOf({ claim, beside }: Pick<ClaimRecord, 'claim' | 'beside'>): CalendarDate | undefined {
  const primary = beside?.primary;
  if (!primary?.payer || !claim.payer) return undefined;
  return samePayer(primary.payer, claim.payer) ? undefined : primary.on;
}

/** What the claim itself says of plan, network and form. Revenue codes stand on institutional claims alone. */
export function standingOf({
  plan,
  network,
  claimType,
  serviceLines,
}: ClaimRecord['claim']): Pick<ClaimFacts, 'plan' | 'network' | 'claimType'> {
  const standing: Pick<ClaimFacts, 'plan' | 'network' | 'claimType'> = {};
  if (plan) standing.plan = plan;
  if (network) standing.network = network;
  const form = claimType ?? (serviceLines?.some(({ revenueCode }) => revenueCode !== undefined) ? 'institutional' : undefined);
  if (form) standing.claimType = form;
  return standing;
}

const NO_TERMS: HospitalTerms = { contracts: [] };

function inputOf(record: ClaimRecord, today: CalendarDate, day: DayOf, terms: HospitalTerms): DecideInput {
  const { claim } = record;
  const facts = factsOf(record, day);
  const { plan, network, claimType } = standingOf(claim);
  if (plan) facts.plan = plan;
  if (network) facts.network = network;
  if (claimType) facts.claimType = claimType;
  if (!facts.network && record.letters.some(({ template }) => template === WITH_WAIVER)) {
    facts.network = 'non-contract';
    facts.waiverOfLiability = true;
  }
  if (terms.state) facts.state = terms.state;
  const primaryEobOn = primaryEobOf(record);
  if (primaryEobOn) facts.primaryEobOn = primaryEobOn;
  const contract = contractFor(claim.payer, terms);
  return contract === undefined ? { claim, facts, today } : { claim, facts, today, contract };
}

/** `terms` absent: the payers' general rules alone. */
export const decisionOf = (record: ClaimRecord, today: CalendarDate, day: DayOf, terms: HospitalTerms = NO_TERMS): Decision =>
  decide(inputOf(record, today, day, terms));

/** What a list shows of it: the same, without what only the claim's own panel says. */
export const listedDecisionOf = (
  record: ClaimRecord,
  today: CalendarDate,
  day: DayOf,
  terms: HospitalTerms = NO_TERMS,
): ListedDecision => decideForList(inputOf(record, today, day, terms));

/** What reports count of it: the same, without what only the claim's own panel says. */
export const reportedDecisionOf = (
  record: ClaimRecord,
  today: CalendarDate,
  day: DayOf,
  terms: HospitalTerms = NO_TERMS,
): ReportedDecision => decideForReport(inputOf(record, today, day, terms));
