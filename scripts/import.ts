/**
 * Reads files of the kinds the extension imports and prints one JSON line for each:
 * `npm run --silent import -- FILE…` → `{"file", "kind", "claims", "problems"}`, claims in dollars.
 */
import { readFile, stat } from 'node:fs/promises';
import { runModule } from './run-module.ts';

type ReadFile = typeof import('../utils/exchange/read-file.ts');
type Imported = typeof import('../utils/exchange/imported.ts');

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent import -- FILE…');
  process.exit(2);
}

const { readFile: readAny, LARGEST_FILE } = await runModule<ReadFile>('utils/exchange/read-file.ts');
const { resultJson } = await runModule<Imported>('utils/exchange/imported.ts');

for (const file of files) {
  const line = await one(file).catch((error: unknown) => failed(file, error instanceof Error ? error.message : String(error)));
  await new Promise((done) => process.stdout.write(`${JSON.stringify(line)}\n`, done));
}

async function one(file: string): Promise<Record<string, unknown>> {
  const found = await stat(file);
  if (found.isDirectory()) return failed(file, 'is a folder');
  if (found.size > LARGEST_FILE)
    return failed(file, `is ${Math.round(found.size / 1_048_576)} MB: too large to be a worklist or a remittance`);
  return resultJson(file, await readAny(await readFile(file), file, { today: new Date().toISOString().slice(0, 10) }));
}

function failed(file: string, what: string): Record<string, unknown> {
  return { file, kind: 'unknown', claims: [], problems: [{ where: 'file', what }] };
}
