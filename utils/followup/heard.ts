/** What payers say for each kind of denial: it teaches `leaning.ts`. The build puts the same sayings here packed (`scripts/sayings.ts`). */

/** A line each, by the kind's id: `heard/ID.txt`. */
export const HEARD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(import.meta.glob<string>('./heard/*.txt', { query: '?raw', import: 'default', eager: true })).map(
    ([path, text]) => [path.replace('./heard/', '').replace('.txt', ''), text.split('\n').filter((line) => line !== '')],
  ),
);
