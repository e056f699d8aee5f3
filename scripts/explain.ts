/**
 * `npm run --silent explain -- FILE.json`: a JSON array of denials in, one JSON line each out, with the very code that the panel runs.
 * An element that is not of the form gives a line with `error`, and the rest go on.
 */
import { readFileSync } from 'node:fs';
import { runModule } from './run-module.ts';

const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run --silent explain -- FILE.json (a JSON array of denials)');
  process.exit(2);
}

const { explainDenial, faultsOf } = await runModule<typeof import('../utils/followup/explain.ts')>('utils/followup/explain.ts');

function elementsOf(path: string): unknown[] {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return Array.isArray(json) ? json : [json];
}

let elements: unknown[];
try {
  elements = elementsOf(file);
} catch (error) {
  console.error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
const lines = elements.map((element) => {
  try {
    return JSON.stringify(explainDenial(element));
  } catch (error) {
    return JSON.stringify({ error: faultsOf(error) });
  }
});
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
