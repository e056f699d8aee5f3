/**
 * What the clerk and the log know beside the claim itself, as plain facts: the casework room makes it from a claim's entries.
 * Everything is optional but the lists; oldest first.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Network } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { Action, DisputeLevel } from '@/utils/claim/words';

export type Outcome =
  | 'overturned'
  | 'partly-overturned'
  | 'upheld'
  | 'paid'
  | 'written-off'
  | 'billed-patient'
  | 'billed-other-payer'
  | 'withdrawn';

export interface ClaimFacts {
  calls: { on: CalendarDate; representative?: string; reference?: string; said?: string; promisedOn?: CalendarDate }[];
  notes: { on: CalendarDate; text: string }[];
  /** `does` is the step that the letter carries out; one that carries out none stops no clock */
  letters: { on: CalendarDate; letter: string; level?: DisputeLevel; how: string; confirmation?: string; does?: Action }[];
  tasksDone: { on: CalendarDate; action: Action; text?: string }[];
  /** the next date she set herself; it wins over the rule's own date */
  task?: { action: Action; text?: string; due: CalendarDate; notBefore?: CalendarDate };
  outcome?: { on: CalendarDate; result: Outcome; recovered?: Cents };
  /** how often it was upheld, wholly or in part, since the last letter that disputed: twice where the payer sent it on and that reviewer decided too */
  upheld?: number;
  closed?: { on: CalendarDate; why: string };
  firstSeenOn?: CalendarDate;
  /** since when the payer shows the status it shows now */
  statusSince?: CalendarDate;
  /** what she, a file or a contract says about the payer */
  plan?: string;
  state?: string;
  network?: Network;
  claimType?: 'institutional' | 'professional';
  /** the primary payer's EOB, where this payer is secondary */
  primaryEobOn?: CalendarDate;
  waiverOfLiability?: boolean;
}

export const NO_FACTS: ClaimFacts = { calls: [], notes: [], letters: [], tasksDone: [] };
