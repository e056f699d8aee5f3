/** What of the worklist is shown and in which order: pure, so that the table and its tests agree. */
import { categoryWord, standingWord } from '@/components/claim-words';
import { type ColumnId, columnsFrom, isColumn, type Sort, sortedBy, sortFrom } from '@/components/desk/columns';
import type { Choices } from '@/components/desk/FilterBar';
import { type Filter, fitting, inOrder, type WorkItem } from '@/utils/casework/worklist';
import { CLAIM_STATUSES } from '@/utils/claim/words';
import type { SavedView } from '@/utils/settings/settings';
import { t } from '@/utils/words';

const byName = (a: readonly [string, string], b: readonly [string, string]): number => (a[1] < b[1] ? -1 : 1);

/** What the open claims hold, each value once. */
export function choicesOf(items: readonly WorkItem[]): Choices {
  const payers = new Set<string>();
  const owners = new Set<string>();
  const statuses = new Set<string>();
  const categories = new Map<string, string>();
  for (const { row, summary } of items) {
    if (row.payer !== undefined) payers.add(row.payer);
    if (row.assigned !== undefined) owners.add(row.assigned);
    statuses.add(row.status ?? 'not-shown');
    if (summary?.category && !categories.has(summary.category)) categories.set(summary.category, categoryWord(summary.category));
  }
  const plain = (names: Set<string>) => [...names].map((name) => [name, name] as const).sort(byName);
  return {
    payer: plain(payers),
    owner: plain(owners),
    status: [
      ...CLAIM_STATUSES.filter((status) => statuses.has(status)).map((status) => [status, standingWord(status)] as const),
      ...(statuses.has('not-shown') ? [['not-shown', t('status_unknown')] as const] : []),
    ],
    category: [...categories].sort(byName),
  };
}

/** All open items in the order asked for. */
export const ordered = (items: readonly WorkItem[], sort: Sort): WorkItem[] =>
  sort === '' ? inOrder(items) : sortedBy(items, sort);

/** Those that fit; `found` are further keys that a search in notes and letters found. */
export function shownOf(items: readonly WorkItem[], filter: Filter, found: ReadonlySet<string>): WorkItem[] {
  if (!filter.text?.trim() || found.size === 0) return items.filter(fitting(filter));
  const { text: _, ...others } = filter;
  const [whole, rest] = [fitting(filter), fitting(others)];
  return items.filter((item) => whole(item) || (found.has(item.row.key) && rest(item)));
}

export interface ListState {
  filter: Filter;
  sort: Sort;
  columns: readonly ColumnId[];
}

export const fromView = ({ text, payer, owner, group, status, category, sort, columns }: SavedView): ListState => ({
  filter: { text, payer, owner, group, status, category },
  sort: sortFrom(sort),
  columns: columnsFrom(columns),
});

export const toView = (name: string, { filter, sort, columns }: ListState): SavedView => ({
  name,
  text: filter.text ?? '',
  payer: filter.payer ?? '',
  owner: filter.owner ?? '',
  group: filter.group ?? '',
  status: filter.status ?? '',
  category: filter.category ?? '',
  sort,
  columns: columns.filter(isColumn),
});
