/** What a row of the worklist says: who, what, and why now. */
import { chanceOf } from '@/utils/casework/chance';
import { standingOf } from '@/utils/casework/look';
import { type Group, stakeOf, type WorkItem } from '@/utils/casework/worklist';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import { t } from '@/utils/words';
import { levelWord } from './claim-words';
import { daysLeft } from './DueLine';
import { shortDate } from './fields';

export const groupWord = (group: Group): string =>
  ({
    overdue: t('group_overdue'),
    today: t('group_today'),
    week: t('group_week'),
    later: t('group_later'),
    waiting: t('group_waiting'),
  })[group];

export const whoOf = ({ row }: Pick<WorkItem, 'row'>): string =>
  row.patientName ?? row.patientAccountNumber ?? row.claimNumber ?? t('not_shown');

export const itemStanding = ({ row, summary }: WorkItem) =>
  standingOf(
    row.status === undefined ? {} : { status: row.status },
    summary?.atStake === undefined ? undefined : { atStake: summary.atStake },
  );

const chanceWord = ({ summary }: Pick<WorkItem, 'summary'>): string | undefined => {
  const chance = chanceOf(summary);
  return chance && { good: t('chance_good'), even: t('chance_even'), poor: t('chance_poor') }[chance];
};

/** "Appeal ends in 6 days" where a deadline runs, else by when it is due; then how likely the step brings its money. */
export function whyNow(item: WorkItem, today: CalendarDate): string {
  const { row, group } = item;
  if (group === 'waiting' && row.notBefore) return t('not_before', shortDate(row.notBefore, today));
  return [dayOf(item, today), chanceWord(item)].filter(Boolean).join(' · ');
}

function dayOf({ row, summary }: WorkItem, today: CalendarDate): string {
  if (summary?.deadline) return t('why_deadline', levelWord(summary.deadline.level), daysLeft(summary.deadline.date, today));
  if (row.due === undefined) return t('why_no_date');
  return t('why_due', shortDate(row.due, today), daysLeft(row.due, today));
}

/** The money at stake; unknown is "not shown". */
export function moneyOf(item: WorkItem): string {
  const cents = stakeOf(item);
  return cents === undefined ? t('not_shown') : formatCents(cents);
}
