/**
 * Compares the hospital's record with the portal's: `npm run --silent verify -- FILE.json`. The file is a JSON array of
 * `{"field", "hospital": {…}, "portal": {…}}`, claims in dollars; one line is printed for each: `{"verdict", "why"}`.
 */
import { readFileSync } from 'node:fs';
import { runModule } from './run-module.ts';

const { comparePair } = await runModule<typeof import('../utils/verification/pair.ts')>('utils/verification/pair.ts');

const file = process.argv[2];
if (!file) {
  console.error('usage: npm run --silent verify -- FILE.json');
  process.exit(2);
}

let pairs: unknown;
try {
  pairs = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
for (const pair of Array.isArray(pairs) ? pairs : [pairs]) console.log(JSON.stringify(comparePair(pair)));
