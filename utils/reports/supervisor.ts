/** The supervisor's file: numbers alone. No patient, account, claim number or note is in it, and counts under ten give no rate. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { aging } from './aging';
import { appealsBy } from './appeals';
import { denialsBy, type Period } from './denials';
import { hfmaSix } from './hfma';
import { deadlines, overdueWithoutOwner, productivity, touchesPerClaim, untouchedOver } from './productivity';
import { type Rate, type Spread, TOO_FEW } from './rate';
import type { ReportAppeal, ReportClaim, ReportTouch, ReportWriteOff } from './rows';

export interface SupervisorInput {
  claims: readonly ReportClaim[];
  appeals: readonly ReportAppeal[];
  touches: readonly ReportTouch[];
  writeOffs: readonly ReportWriteOff[];
  netRevenue?: number;
  period?: Period;
}

export interface SupervisorFile {
  madeOn: CalendarDate;
  period: Period;
  /** `money`: `of` is cents */
  measures: { name: string; value: number | string; of?: number; money?: true }[];
  aging: { payer: string; bucket: string; claims: number; balance: number }[];
  denials: { payer: string; category: string; code: string; claims: number; amount: number | undefined }[];
  appeals: { payer: string; sent: number; decided: number; overturned: number | string; recovered: number }[];
  productivity: { user: string; action: string; count: number; claims: number; minutes: number }[];
}

/** Money in cents. */
export function supervisorFile(input: SupervisorInput, today: CalendarDate): SupervisorFile {
  const period = input.period ?? {};
  const six = hfmaSix({ ...input, period });
  const due = deadlines(input.claims, today);
  const measure = (name: string, { value, of }: Rate): SupervisorFile['measures'][number] => ({
    name,
    value: value ?? TOO_FEW,
    of,
  });
  const days = (name: string, { median, count }: Spread): SupervisorFile['measures'][number] => ({
    name,
    value: median ?? TOO_FEW,
    of: count,
  });
  return {
    madeOn: today,
    period,
    measures: [
      measure('Initial denial rate, claims', six.initialDenialRate),
      { ...measure('Initial denial rate, money', six.initialDenialRateMoney), money: true },
      measure('Primary denial rate', six.primaryDenialRate),
      ...(six.writeOffShare
        ? [{ ...measure('Denial write-offs of net patient service revenue', six.writeOffShare), money: true as const }]
        : []),
      days('Days from denial to appeal, median', six.daysDenialToAppeal),
      days('Days from denial to resolution, median', six.daysDenialToResolution),
      measure('Denials overturned, of those decided', six.overturned),
      days('Touches a claim, median', touchesPerClaim(input.touches, period)),
      { name: 'Not worked on for over 45 days', value: untouchedOver(input.claims, today).length },
      { name: 'Overdue without owner', value: overdueWithoutOwner(input.claims, today).length },
      { name: 'Deadlines missed', value: due.missed.length },
      { name: 'Deadlines within 14 days', value: due.near.length },
    ],
    aging: aging(input.claims, today).flatMap((row) =>
      Object.entries(row.buckets)
        .filter(([, cell]) => cell.count > 0)
        .map(([bucket, cell]) => ({ payer: row.payer, bucket, claims: cell.count, balance: cell.balance })),
    ),
    denials: denialsBy(input.claims, period).map(({ payer, category, code, count, amount }) => ({
      payer,
      category,
      code,
      claims: count,
      amount,
    })),
    appeals: appealsBy(input.appeals, 'payer', period).map(({ name, sent, decided, overturned, recovered }) => ({
      payer: name,
      sent,
      decided,
      overturned: overturned.value ?? TOO_FEW,
      recovered,
    })),
    productivity: productivity(input.touches, period).map(({ user, action, count, claims, minutes }) => ({
      user,
      action,
      count,
      claims,
      minutes,
    })),
  };
}
