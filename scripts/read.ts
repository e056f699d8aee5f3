/**
 * Reads saved portal pages with the built extension in a real browser, for whoever looks after portals:
 *
 *   npm run --silent read -- PATH… [--url ADDRESS] [--out FILE]
 *
 * A path is a page or a folder of pages. One JSON line a page goes to standard output or to FILE, progress to standard error. A page that
 * cannot be read gives a line with `error`, and the rest go on; the exit code is then 1.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NoBrowser } from './browsers.ts';
import { openReader } from './read/extension-reader.ts';
import { pagesAt, type SavedPage, type Unusable } from './read/saved-pages.ts';

const USAGE = 'usage: npm run --silent read -- PATH… [--url ADDRESS] [--out FILE]';
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const sentence = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, out: { type: 'string' } },
  });
  if (positionals.length === 0) {
    say(USAGE);
    return 2;
  }
  if (values.url !== undefined && !URL.canParse(values.url)) {
    say(`--url is no address: ${values.url}`);
    return 2;
  }
  const failures: Unusable[] = [];
  const pages: SavedPage[] = [];
  for (const path of positionals) {
    try {
      for (const page of pagesAt(path, values.url)) {
        if ('error' in page) failures.push(page);
        else pages.push(page);
      }
    } catch (error) {
      failures.push({ file: path, error: sentence(error) });
    }
  }
  const out = values.out === undefined ? 1 : openSync(values.out, 'w');
  const print = (line: object): void => void writeSync(out, `${JSON.stringify(line)}\n`);
  for (const failure of failures) print(failure);
  let failed = failures.length;
  if (pages.length > 0) {
    const reader = await openReader(say);
    try {
      for (const [index, page] of pages.entries()) {
        try {
          const read = await reader.read(page);
          print({ file: page.file, ...read });
          say(`${index + 1} of ${pages.length}  ${page.file}  ${read.kind}, ${read.claims.length} claims`);
        } catch (error) {
          failed++;
          print({ file: page.file, error: sentence(error) });
          say(`${index + 1} of ${pages.length}  ${page.file}  ${sentence(error)}`);
        }
      }
    } finally {
      await reader.close();
    }
  }
  if (out !== 1) closeSync(out);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof NoBrowser || !(error instanceof Error) ? sentence(error) : error.message);
  process.exitCode = 2;
}
