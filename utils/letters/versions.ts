/** The versions of one letter: undo and redo while it is written, and what it said before, for as long as it is kept. */
import { z } from 'zod';
import { type Block, blocksSchema } from './blocks';

/** `filled` by the template · `edited` saved while writing · `restored` from an earlier one · `sent` as it went out */
export const versionSchema = z.strictObject({
  /** milliseconds since 1970 UTC */
  at: z.int().nonnegative(),
  by: z.string().max(120),
  why: z.enum(['filled', 'edited', 'restored', 'sent']),
  blocks: blocksSchema,
});
export type Version = z.infer<typeof versionSchema>;

/** `now` is the index of the version on screen; those after it were undone. */
export const letterHistorySchema = z
  .strictObject({ versions: z.array(versionSchema).min(1).max(60), now: z.int().nonnegative() })
  .refine((history) => history.now < history.versions.length, 'now points past the last version');
export type LetterHistory = z.infer<typeof letterHistorySchema>;

/** Savings that follow each other within this time, by one person, are one version. */
const ONE_GO = 20_000;
const KEPT = 50;

export const startHistory = (first: Omit<Version, 'why'>): LetterHistory => ({ versions: [{ ...first, why: 'filled' }], now: 0 });

export function currentBlocks(history: LetterHistory): Block[] {
  return history.versions[history.now]?.blocks ?? [];
}

const sameBlocks = (a: readonly Block[], b: readonly Block[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Saves what stands in the editor. Nothing new adds nothing; what was undone is given up as soon as something else is written. */
export function save(history: LetterHistory, version: Version): LetterHistory {
  const current = history.versions[history.now];
  if (current && version.why === 'edited' && sameBlocks(current.blocks, version.blocks)) return history;
  const kept = history.versions.slice(0, history.now + 1);
  const oneGo =
    current?.why === 'edited' &&
    version.why === 'edited' &&
    current.by === version.by &&
    version.at - current.at < ONE_GO &&
    history.now > 0;
  const versions = thinned([...(oneGo ? kept.slice(0, -1) : kept), oneGo ? { ...version, at: current.at } : version]);
  return { versions, now: versions.length - 1 };
}

/** The oldest edits go first; what the template gave and what was sent stay. */
function thinned(versions: Version[]): Version[] {
  if (versions.length <= KEPT) return versions;
  const oldest = versions.findIndex((version, index) => version.why === 'edited' && index < versions.length - 1);
  return oldest < 0 ? versions.slice(-KEPT) : versions.filter((_, index) => index !== oldest);
}

export const undo = (history: LetterHistory): LetterHistory => ({ ...history, now: Math.max(0, history.now - 1) });
export const redo = (history: LetterHistory): LetterHistory => ({
  ...history,
  now: Math.min(history.versions.length - 1, history.now + 1),
});

/** Brings an earlier version back as the newest one; nothing between is lost. */
export function restore(history: LetterHistory, index: number, at: number, by: string): LetterHistory {
  const wanted = history.versions[index];
  if (!wanted) return history;
  return save({ ...history, now: history.versions.length - 1 }, { at, by, why: 'restored', blocks: wanted.blocks });
}
