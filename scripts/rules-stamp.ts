/**
 * What the rows of the lists depend on: the rules, the code lists, the claim's own words and how a row is made. Its checksum tells a build whether
 * an update has changed any of it: only then are rows made anew (`utils/log/refresh.ts`).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-module.ts';

/** Rooms and files, relative to the project's folder. */
const MADE_OF = [
  'utils/claim',
  'utils/codes',
  'utils/followup',
  'utils/casework',
  'utils/log/rows.ts',
  'utils/log/fold.ts',
  'scripts/kinds.ts',
  'scripts/sayings.ts',
];

const filesIn = (path: string): string[] =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => filesIn(`${path}/${entry.name}`));

/** The same for the same sources, on every machine. */
export function rulesStamp(): string {
  const hash = createHash('sha256');
  for (const path of MADE_OF.flatMap(filesIn).sort()) {
    if (/\.test\.\w+$/.test(path)) continue;
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}
