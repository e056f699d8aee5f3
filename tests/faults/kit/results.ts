/** What a fault run did and what came out, a line each, for docs/reliability.md. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/run-module.ts';

export function note(what: string, figures: Record<string, string | number>): void {
  const folder = join(root, 'test-output');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'faults.jsonl'), `${JSON.stringify({ what, ...figures })}\n`);
}
