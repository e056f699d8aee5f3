/** The worklist's columns: what each shows, what it sorts by, how wide it is. */
import { stakeOf, type WorkItem } from '@/utils/casework/worklist';
import { type CalendarDate, daysBetween, formatDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import { localDay } from '@/utils/clock';
import { t } from '@/utils/words';
import { actionWord, categoryWord, standingWord } from '../claim-words';
import { shortDate } from '../fields';
import { itemStanding, moneyOf, whoOf, whyNow } from '../work-words';

export const COLUMNS = [
  'status',
  'payer',
  'claim',
  'account',
  'member',
  'service',
  'billed',
  'stake',
  'underpaid',
  'todo',
  'action',
  'why',
  'due',
  'notBefore',
  'category',
  'codes',
  'owner',
  'seen',
] as const;
/** The claim's name is always there, as the first column. */
export type ColumnId = (typeof COLUMNS)[number] | 'patient';

export const USUAL_COLUMNS: readonly ColumnId[] = ['status', 'claim', 'stake', 'todo', 'why', 'due', 'owner'];

export interface ListColumn {
  name: () => string;
  /** the least width in rem; what is left over is shared out in the same proportion */
  width: number;
  /** numbers stand at the end */
  end?: true;
  text: (item: WorkItem, today: CalendarDate) => string;
  /** what is sorted by; what has none stands last in both directions */
  by: (item: WorkItem) => string | number | undefined;
}

const shown = (text: string | undefined): string => text ?? t('not_shown');
const day = (date: CalendarDate | undefined, today: CalendarDate): string =>
  date === undefined ? t('not_shown') : shortDate(date, today);

/** Days without a look from which a claim's age is said: the same as count for its urgency. */
const OLD = 45;

/** What gives a claim its place: the deadline or the date, then its age where it has one. The money stands in a column of its own. */
function priority(item: WorkItem, today: CalendarDate): string {
  const days = daysBetween(localDay(item.row.lastSeen), today);
  return days > OLD ? `${whyNow(item, today)} · ${t('why_old', days)}` : whyNow(item, today);
}

export const LIST_COLUMNS: Record<ColumnId, ListColumn> = {
  patient: { name: () => t('field_patient'), width: 8.5, text: whoOf, by: ({ row }) => row.patientName },
  status: {
    name: () => t('field_status'),
    width: 7,
    text: (item) => standingWord(itemStanding(item)),
    by: (item) => itemStanding(item),
  },
  payer: { name: () => t('field_payer'), width: 9, text: ({ row }) => shown(row.payer), by: ({ row }) => row.payer },
  claim: {
    name: () => t('field_claim_number'),
    // Medicare's numbers have 14 digits.
    width: 8.5,
    text: ({ row }) => shown(row.claimNumber),
    by: ({ row }) => row.claimNumber,
  },
  account: {
    name: () => t('field_account'),
    width: 7,
    text: ({ row }) => shown(row.patientAccountNumber),
    by: ({ row }) => row.patientAccountNumber,
  },
  member: {
    name: () => t('field_member_id'),
    width: 7.5,
    text: ({ row }) => shown(row.memberId),
    by: ({ row }) => row.memberId,
  },
  service: {
    name: () => t('field_service'),
    width: 6.5,
    text: ({ row }) => (row.serviceFrom ? formatDate(row.serviceFrom) : t('not_shown')),
    by: ({ row }) => row.serviceFrom,
  },
  billed: {
    name: () => t('field_billed'),
    width: 6,
    end: true,
    text: ({ row }) => (row.billed === undefined ? t('not_shown') : formatCents(row.billed)),
    by: ({ row }) => row.billed,
  },
  stake: { name: () => t('column_stake'), width: 5.5, end: true, text: moneyOf, by: stakeOf },
  underpaid: {
    name: () => t('column_underpaid'),
    width: 6,
    end: true,
    text: ({ summary }) => (summary?.underpaid === undefined ? '' : formatCents(summary.underpaid)),
    by: ({ summary }) => summary?.underpaid,
  },
  todo: {
    name: () => t('next'),
    width: 10,
    text: ({ summary }) => shown(summary?.title),
    by: ({ summary }) => summary?.title,
  },
  action: {
    name: () => t('column_action'),
    width: 8,
    text: ({ summary }) => (summary?.action ? actionWord(summary.action) : t('not_shown')),
    by: ({ summary }) => summary?.action,
  },
  why: { name: () => t('column_why_now'), width: 10.5, text: priority, by: ({ urgency }) => -urgency },
  due: { name: () => t('move_due'), width: 4.5, text: ({ row }, now) => day(row.due, now), by: ({ row }) => row.due },
  notBefore: {
    name: () => t('column_not_before'),
    width: 5.5,
    text: ({ row }, now) => (row.notBefore === undefined ? '' : shortDate(row.notBefore, now)),
    by: ({ row }) => row.notBefore,
  },
  category: {
    name: () => t('column_category'),
    width: 9,
    text: ({ summary }) => (summary?.category ? categoryWord(summary.category) : ''),
    by: ({ summary }) => summary?.category,
  },
  codes: {
    name: () => t('column_codes'),
    width: 7,
    text: ({ row }) => row.codes.join(', '),
    by: ({ row }) => row.codes[0],
  },
  owner: {
    name: () => t('column_owner'),
    width: 5,
    text: ({ row }) => row.assigned ?? '',
    by: ({ row }) => row.assigned,
  },
  seen: {
    name: () => t('column_seen'),
    width: 5,
    text: ({ row }, now) => shortDate(localDay(row.lastSeen), now),
    by: ({ row }) => row.lastSeen,
  },
};

export const isColumn = (name: string): name is ColumnId => Object.hasOwn(LIST_COLUMNS, name);

/** The columns that were chosen, those that still exist, else the usual ones. */
export function columnsFrom(chosen: readonly string[]): readonly ColumnId[] {
  const known = COLUMNS.filter((column) => chosen.includes(column));
  return known.length > 0 ? known : USUAL_COLUMNS;
}

/** What the open claim says itself, so that the list beside it has room for names and numbers in full. */
const ON_THE_CLAIM: ReadonlySet<ColumnId> = new Set(['todo', 'action', 'why', 'category', 'codes', 'owner', 'seen']);

/** The columns of the list while a claim is open beside it. */
export function columnsBeside(columns: readonly ColumnId[]): readonly ColumnId[] {
  return columns.filter((column) => !ON_THE_CLAIM.has(column));
}

/** A column to sort by, `-` before it for downwards; empty for the order of the day's work. */
export type Sort = '' | ColumnId | `-${ColumnId}`;

export const sortFrom = (text: string): Sort => {
  const name = text.replace(/^-/, '');
  if (!isColumn(name)) return '';
  return text.startsWith('-') ? `-${name}` : name;
};

/** Items by one column; what has no value stands last. */
export function sortedBy(items: readonly WorkItem[], sort: ColumnId | `-${ColumnId}`): WorkItem[] {
  const name = sort.replace(/^-/, '') as ColumnId;
  const direction = sort.startsWith('-') ? -1 : 1;
  const { by } = LIST_COLUMNS[name];
  const keyed = items.map((item) => ({ item, value: by(item) }));
  keyed.sort(({ value: a, item: one }, { value: b, item: other }) => {
    if (a === b) return one.row.key < other.row.key ? -1 : 1;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * direction;
  });
  return keyed.map(({ item }) => item);
}
