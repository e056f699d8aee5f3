/**
 * What the store's own linter says of the Firefox package: `npm run lint:packages`, after `npm run zip`. It is fetched for the run and pinned
 * here; it is no dependency, since it brings more packages than everything else together. Fails on an error, and on a warning that is not explained.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-module.ts';

const LINTER = 'addons-linter@10.14.0';

/** Warnings that come back with every package, each with why it is none; `file` is where it may come from. */
const KNOWN: { code: string; file: RegExp; why: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    why: 'the package is for Firefox on a desk; there the key is known since 140',
  },
  { code: 'DANGEROUS_EVAL', file: /\.js$/, why: 'zod asks whether it may compile; the policy says no, and it goes on without' },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /\.js$/, why: 'React’s own; nothing of ours makes markup out of text (held by a test)' },
];

const findingSchema = z.object({ code: z.string(), message: z.string(), file: z.string().optional() });
const reportSchema = z.object({ errors: z.array(findingSchema), warnings: z.array(findingSchema) });

const name = readdirSync(join(root, '.output')).find((file) => file.endsWith('-firefox.zip'));
if (name === undefined) {
  console.error('There is no package yet: npm run zip makes it.');
  process.exit(2);
}
// Away from the project, so that the linter's packages never mix with ours.
const folder = mkdtempSync(join(tmpdir(), 'claimside-lint-'));
const run = spawnSync('npx', ['--yes', LINTER, join(root, '.output', name), '--output', 'json'], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
rmSync(folder, { recursive: true, force: true });
const found = run.stdout.indexOf('{');
if (found < 0) {
  console.error(`The linter did not run: ${run.stderr || run.error?.message}`);
  process.exit(2);
}
const { errors, warnings } = reportSchema.parse(JSON.parse(run.stdout.slice(found)));
const unexplained = warnings.filter(
  ({ code, file = '' }) => !KNOWN.some((known) => known.code === code && known.file.test(file)),
);
for (const { code, file = '', message } of [...errors, ...unexplained]) console.error(`${code} ${file}: ${message}`);
console.log(`${name}: ${errors.length} errors, ${warnings.length} warnings, ${unexplained.length} of them unexplained`);
process.exitCode = errors.length + unexplained.length > 0 ? 1 : 0;
