/** A claim as the clerk works it: what stands in the log, what it means, what comes next. Made from log and decision, stored nowhere. */
import type { Beside } from '@/utils/claim/beside';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import type { Action } from '@/utils/claim/words';
import type { Variance } from '@/utils/exchange/contract/variance';
import type { AskedFact } from '@/utils/followup/asked';
import type { Decision } from '@/utils/followup/decision';
import type { EntryBody } from '@/utils/log/entry';
import type { Check } from './checklist';
import type { Conflict, OtherReason } from './conflicts';

/** A value that differs from the look before, as in the claim; absent is "not shown". */
export interface Change {
  path: string;
  was?: unknown;
  now?: unknown;
  /** the day of the earlier look */
  since: CalendarDate;
}

/** A value seen on the page but not read surely; it is not in the claim. */
export interface DoubtfulValue {
  path: string;
  shown: string;
  why: string;
}

/** The hospital's record against the portal's, where they are not the same. */
export interface Difference {
  field: string;
  hospital: unknown;
  portal: unknown;
  verdict: 'harmless' | 'differs';
  why: string;
}

export interface HistoryItem {
  /** the entry's id in the log */
  id: string;
  /** milliseconds since 1970 UTC */
  at: number;
  user: string;
  body: EntryBody;
  canUndo: boolean;
  undone: boolean;
}

export interface Task {
  action: Action;
  text?: string;
  due: CalendarDate;
  notBefore?: CalendarDate;
}

export interface Case {
  /** the claim's key in the log */
  key: string;
  /** as it stands: the newest readings, the clerk's corrections above them */
  claim: Claim;
  decision: Decision;
  /** the last look: when and where */
  seen?: { on: CalendarDate; where: string };
  changes: Change[];
  doubtful: DoubtfulValue[];
  /** paths of the clerk's own values */
  corrected: string[];
  differences: Difference[];
  /** patient and coverage, a check each */
  checks: Check[];
  /** facts that the payer's rule depends on and nobody has said yet */
  asks: AskedFact[];
  /** portal and remittance disagree */
  conflicts: Conflict[];
  /** the representative gave another reason than the claim shows */
  otherReason?: OtherReason;
  /** what files say beside the claim: open and expected money, the primary's answer, proof of filing */
  beside?: Beside;
  /** allowed less than agreed, beyond the hospital's threshold */
  underpaid?: Variance;
  history: HistoryItem[];
  task?: Task;
  owner?: string;
  closed?: string;
}
