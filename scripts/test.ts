/**
 * Everything that is checked, step by step: `npm test`. Some steps alone: `npm test -- build browser`.
 * The last line is `N passed, N failed` over all steps; the exit code is 1 where anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type BuildBrowser, type BuildMode, build } from './extension-browser.ts';
import { root } from './run-module.ts';

interface Outcome {
  passed: number;
  failed: number;
  skipped: string[];
}

interface Step {
  name: string;
  what: string;
  run(): Promise<Outcome>;
}

const once = (good: boolean): Outcome => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] });

/** Runs a script of ours that ends with `N passed, N failed`, its output shown as it comes. */
async function counting(path: string): Promise<Outcome> {
  let last = '';
  const child = spawn(process.execPath, [join(root, path)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    last = (last + text).slice(-200);
  });
  const good = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(last) ?? [];
  return { passed: Number(passed), failed: good ? Number(failed) : Math.max(Number(failed), 1), skipped: [] };
}

/** Runs a program of an installed package under this Node, its output shown as it comes. True where it ended well. */
function run(path: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

async function vitest(config: string): Promise<Outcome> {
  const output = join(root, 'test-output', `${config}.json`);
  mkdirSync(dirname(output), { recursive: true });
  rmSync(output, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const good = await run('vitest/vitest.mjs', 'run', '--config', config, ...reporters);
  const report = readReport(output);
  if (!report) return once(false);
  // A file that cannot be loaded, or an error outside of any test, fails the run without a failed test.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const skipped = report.testResults.flatMap((file) =>
    file.assertionResults.filter((t) => t.status !== 'passed' && t.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: good ? failed : Math.max(failed, 1),
    skipped: skipped.map((test) => test.fullName),
  };
}

function readReport(path: string): z.infer<typeof reportSchema> | undefined {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

const BUILDS: [BuildMode, BuildBrowser][] = [
  ['production', 'chrome'],
  ['granted', 'chrome'],
  ['production', 'firefox'],
  ['granted', 'firefox'],
];

async function builds(): Promise<Outcome> {
  const total: Outcome = { passed: 0, failed: 0, skipped: [] };
  for (const [mode, browser] of BUILDS) {
    try {
      build(mode, browser);
      total.passed++;
      console.log(`built for ${browser}, ${mode}`);
    } catch (error) {
      total.failed++;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return total;
}

const STEPS: Step[] = [
  {
    name: 'types',
    what: 'types',
    // The framework writes types of its own from what is in entrypoints/: they are made anew first.
    run: async () => once((await run('wxt/bin/wxt.mjs', 'prepare')) && (await run('typescript/bin/tsc', '--noEmit'))),
  },
  { name: 'style', what: 'lint and format', run: async () => once(await run('@biomejs/biome/bin/biome', 'check', '.')) },
  { name: 'unused', what: 'unused code', run: async () => once(await run('knip/bin/knip.js', '--no-progress')) },
  { name: 'unit', what: 'unit, component and house tests', run: () => vitest('vitest.config.ts') },
  {
    name: 'screens',
    what: 'every screen and state in a real browser: axe, both themes, all widths',
    run: () => counting('tests/gallery/look.ts'),
  },
  { name: 'build', what: 'builds', run: builds },
  { name: 'browser', what: 'the built extension, its files and in real browsers', run: () => vitest('vitest.browser.config.ts') },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step named ${unknown.join(', ')}: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const sum: Outcome = { passed: 0, failed: 0, skipped: [] };
const lines: string[] = [];
for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${step.name}: ${step.what}`);
  const start = performance.now();
  const outcome = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(
    `${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(8)} ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`,
  );
  console.log(lines.at(-1));
  sum.passed += outcome.passed;
  sum.failed += outcome.failed;
  sum.skipped.push(...outcome.skipped);
}

console.log(`\n${lines.join('\n')}`);
for (const name of sum.skipped) console.log(`skipped: ${name}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
