/** The decided part of a row, read back from the log: another version may have written it. */
import { ACTIONS, DENIAL_CATEGORIES, DISPUTE_LEVELS } from '@/utils/claim/words';
import type { CaseRow } from './derive';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined => words.find((word) => word === value);

/** What this version understands of it; undefined where it is no row. */
export function summaryOf(row: unknown): CaseRow | undefined {
  if (!isRecord(row) || typeof row.headline !== 'string') return undefined;
  const action = oneOf(ACTIONS, row.action);
  const category = oneOf(DENIAL_CATEGORIES, row.category);
  const { deadline } = row;
  const level = isRecord(deadline) ? oneOf(DISPUTE_LEVELS, deadline.level) : undefined;
  return {
    headline: row.headline,
    ...(typeof row.title === 'string' ? { title: row.title } : {}),
    ...(action ? { action } : {}),
    ...(category ? { category } : {}),
    ...(typeof row.atStake === 'number' ? { atStake: row.atStake } : {}),
    ...(typeof row.underpaid === 'number' ? { underpaid: row.underpaid } : {}),
    ...(level && isRecord(deadline) && typeof deadline.date === 'string' ? { deadline: { level, date: deadline.date } } : {}),
  };
}
