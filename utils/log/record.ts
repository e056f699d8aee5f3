/** What a claim's entries add up to, as the panel, the worklist and the letters read it. Nothing here is stored as truth. */
import type { Beside } from '@/utils/claim/beside';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim, ClaimStatus } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { Action } from '@/utils/claim/words';
import type { EntryOf, Source } from './entry';

/** Who did it, when (milliseconds since 1970 UTC, `whenOf` the entry), and the entry that says so: the handle for `undo` and for the history. */
export interface Stamp {
  entry: string;
  at: number;
  user: string;
}

/** A value that the clerk set right. It stands before whatever a page says. */
export interface Correction extends Stamp {
  path: string;
  value: unknown;
  was?: unknown;
}

/** The open follow-up: what, by when, and not before. */
export interface Task extends Stamp {
  action: Action;
  text?: string;
  due: CalendarDate;
  notBefore?: CalendarDate;
}

export interface DoneTask extends Stamp {
  action: Action;
  text?: string;
}

/** Calls as they were written down. Long texts are cut to 500 characters here; `history` has them whole. */
export type Call = Stamp & Omit<EntryOf<'called'>, 'kind'>;
export type Note = Stamp & { text: string };
export type SentLetter = Stamp & Omit<EntryOf<'letter-sent'>, 'kind'>;
/** The latest draft of a letter; its text is in the entry (`history`, or `draft`). */
export type LetterDraft = Stamp & Omit<EntryOf<'letter-drafted'>, 'kind' | 'text'>;
export type Outcome = Stamp & Omit<EntryOf<'outcome'>, 'kind'>;

/** What one source last said, so that portal, remittance and representative can be held against each other. */
export interface SourceView {
  source: Source;
  firstSeen: number;
  lastSeen: number;
  /** the money, dates and status that this source showed last */
  shown: Claim;
}

/** One value that the last new reading changed. `from` is absent where it was not shown before. */
export interface Change {
  path: string;
  from?: unknown;
  to?: unknown;
}

/** What was different from the look before: "Was pending on 20 Feb". */
export interface Changed {
  at: number;
  /** when the earlier state was last seen */
  since: number;
  changes: Change[];
  status?: { from?: ClaimStatus; text?: string };
}

export interface Doubtful {
  path: string;
  shown: string;
  why: string;
}

export interface ClaimRecord {
  /** Names the claim in the log; made from what identifies it, so the same on every machine. Not for addresses or file names. */
  key: string;
  /** everything read and corrected, merged */
  claim: Claim;
  firstSeen: number;
  lastSeen: number;
  changed?: Changed;
  corrections: Correction[];
  doubtful: Doubtful[];
  sources: SourceView[];
  /** what files say of it that is no field of the claim */
  beside?: Beside;
  task?: Task;
  done: DoneTask[];
  calls: Call[];
  notes: Note[];
  drafts: LetterDraft[];
  letters: SentLetter[];
  /** newest last */
  outcomes: Outcome[];
  closed?: Stamp & { why: string };
  assigned?: Stamp & { to: string };
  /** how many entries it rests on, those taken back not counted */
  entries: number;
}

/**
 * A claim in a list: what a row shows and a list sorts by. `row` is what the house derives from the record when it is written
 * (`derive` of `openLog`): headline, next action, money at stake.
 */
export interface ClaimRow {
  key: string;
  payer?: string;
  claimNumber?: string;
  patientAccountNumber?: string;
  patientName?: string;
  memberId?: string;
  serviceFrom?: CalendarDate;
  status?: ClaimStatus;
  billed?: Cents;
  paid?: Cents;
  /** `CO-197`, `N54`, … of claim and lines, each once */
  codes: string[];
  lastSeen: number;
  due?: CalendarDate;
  notBefore?: CalendarDate;
  assigned?: string;
  closed?: true;
  row?: unknown;
}

export interface Counts {
  claims: number;
  open: number;
  closed: number;
  entries: number;
  /** captured while locked, not yet in the log */
  waiting: number;
  byStatus: Partial<Record<ClaimStatus | 'not-shown', number>>;
  /** open claims by the day they are due; `none` where there is no date */
  byDue: Record<CalendarDate | 'none', number>;
  byAssigned: Record<string, number>;
  /** how much of the lists is brought up to date with other rules, 0 to 1; absent where all is */
  refreshed?: number;
}

/** What `derive` says of a record: the day it is due (a task's own date when absent) and what its row shows. JSON only. */
export interface Derived {
  due?: CalendarDate;
  notBefore?: CalendarDate;
  row?: unknown;
}
