/** What reports are computed from: plain rows that the caller makes from the log's projection. Money is cents, dates are calendar dates. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { ClaimStatus } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { Action, DenialCategory } from '@/utils/claim/words';

export interface ReportDenial {
  category: DenialCategory;
  /** `CO-197`, `N54`, a payer's own code; absent where the payer gave words alone */
  code?: string;
  amount?: Cents;
  on: CalendarDate;
  /** the day is that of the first look, for no source shows the payer's own: the denial may be much older */
  firstSeen?: true;
}

export interface ReportClaim {
  key: string;
  /** "not shown" claims are told by an empty text */
  payer: string;
  status?: ClaimStatus;
  closed: boolean;
  serviceFrom?: CalendarDate;
  serviceTo?: CalendarDate;
  /** of a secondary claim: the day the primary payer answered */
  primaryAnsweredOn?: CalendarDate;
  firstSeenOn?: CalendarDate;
  /** since when the payer has the claim in work */
  pendingSince?: CalendarDate;
  billed?: Cents;
  allowed?: Cents;
  paid?: Cents;
  expected?: Cents;
  /** still open; where no list said so, billed less paid */
  balance?: Cents;
  denials: ReportDenial[];
  assignee?: string;
  lastWorkedOn?: CalendarDate;
  nextDue?: CalendarDate;
  nextAction?: Action;
  /** the nearest last day of a dispute or filing that is still open */
  deadline?: CalendarDate;
  resolvedOn?: CalendarDate;
}

export type AppealResult = 'overturned' | 'partly-overturned' | 'upheld' | 'withdrawn';

export interface ReportAppeal {
  claim: string;
  payer: string;
  level?: string;
  template?: string;
  category?: DenialCategory;
  sentOn: CalendarDate;
  asked?: Cents;
  /** absent while it is open */
  result?: AppealResult;
  decidedOn?: CalendarDate;
  recovered?: Cents;
}

export interface ReportTouch {
  claim: string;
  user: string;
  on: CalendarDate;
  action: Action | 'looked' | 'called' | 'noted' | 'letter';
  minutes?: number;
}

/** One line, or a claim as a whole, that was allowed less than agreed. */
export interface ReportGap {
  claim: string;
  payer: string;
  claimNumber?: string;
  /** absent for the claim as a whole */
  procedure?: string;
  expected: Cents;
  got: Cents;
  /** expected less got, above zero */
  gap: Cents;
  /** how the expected amount was worked out */
  basis: string;
}

export interface ReportWriteOff {
  claim: string;
  amount: Cents;
  on: CalendarDate;
  category?: DenialCategory;
}
