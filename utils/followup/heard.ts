/** What payers say for each kind of denial: it teaches `leaning.ts`. The build puts the same sayings here packed (`scripts/sayings.ts`). */
import { once } from './memo';

/** Sayings by the kind's id. */
export type Heard = ReadonlyMap<string, readonly string[]>;

/** A line each: `heard/ID.txt`. */
export const allHeard: () => Heard = once(
  () =>
    new Map(
      Object.entries(import.meta.glob<string>('./heard/*.txt', { query: '?raw', import: 'default', eager: true })).map(
        ([path, text]) => [path.replace('./heard/', '').replace('.txt', ''), text.split('\n').filter((line) => line !== '')],
      ),
    ),
);
