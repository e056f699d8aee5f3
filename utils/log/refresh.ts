/**
 * Rows say what the rules decide, so other rules (after an update, under other contracts, by other code lists) make other rows. They are brought up
 * to date behind everything else, some records at a time, each time in a transaction of its own: the lists can be used meanwhile, and who is
 * stopped goes on where it was. Only rows that have become different are written.
 */
import type { Head } from './database';
import type { Desk } from './filing';
import { recordBlock, records } from './tables';

/** Records looked at in one transaction: some ten milliseconds of work. */
const AT_ONCE = 160;

/** What lies in the blocks and how, without what the rules decide. */
const shapeOf = (projection: string): string => projection.split('/')[0]!;

/** Whether blocks made with one are, but for what the rules decide, what blocks made with the other would be. */
export const sameShape = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other);

/** How much of the log is done, 0 to 1; undefined where nothing is left to do. */
export const refreshedShare = (head: Head | undefined): number | undefined =>
  head?.refresh === undefined ? undefined : Math.min(1, (head.refresh - 1) / Math.max(1, head.nodes - 1));

/** Brings the next records' rows up to date on the desk. What the head says then; nothing where none was left. */
export async function refreshSome(
  { cabinet, shelf, rows }: Desk,
  head: Head,
): Promise<Pick<Head, 'refresh' | 'moved'> | undefined> {
  if (head.refresh === undefined) return undefined;
  const end = Math.min(shelf.next, head.refresh + AT_ONCE);
  const ids = new Set<string>();
  for (let n = head.refresh; n < end; n++) ids.add(recordBlock(n));
  await cabinet.load(records, ids);
  const all = [...ids].flatMap((id) => cabinet.at(records, id)).filter(({ state }) => state.entries > 0);
  for (const kept of await rows.refresh(all)) shelf.touch(kept);
  // at the end whatever was made from the rows is made anew
  return end < shelf.next ? { refresh: end } : { moved: (head.moved ?? 0) + 1 };
}
