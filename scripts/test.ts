/**
 * Everything that is checked, step by step: `npm test`. Some steps alone: `npm test -- build browser`.
 * The last line is `N passed, N failed` over all steps; the exit code is 1 where anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type BuildBrowser, type BuildMode, build } from './extension-browser.ts';
import { root } from './run-module.ts';

interface Outcome {
  passed: number;
  failed: number;
  skipped: string[];
  /** what failed, with the first line of each try */
  wrong: string[];
  /** what failed once and passed when it was tried again */
  late: string[];
}

/** Takes a line of a step's output. */
type Show = (line: string) => void;

interface Step {
  name: string;
  what: string;
  run(show: Show): Promise<Outcome>;
}

const once = (good: boolean): Outcome => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [], wrong: [], late: [] });

/** How gladly a program gives way, as the system counts it: a browser in a test waits for a clock, what only computes does not. */
const AS_USUAL = 0;
const GIVES_WAY = 10;

/** Runs a program under this Node, its output shown line by line as it comes. */
async function run(show: Show, nice: number, path: string, ...args: string[]): Promise<{ good: boolean; lastLine: string }> {
  let lastLine = '';
  const child = spawn(process.execPath, [join(root, path), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
  });
  if (child.pid !== undefined && nice !== AS_USUAL) setPriority(child.pid, nice);
  createInterface({ input: child.stdout }).on('line', (line) => {
    show(line);
    lastLine = line;
  });
  createInterface({ input: child.stderr }).on('line', show);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ good: code === 0, lastLine }));
  });
}

/** The same with a program of an installed package that gives way to tests in browsers: true where it ended well. */
const tool = async (show: Show, path: string, ...args: string[]): Promise<boolean> =>
  (await run(show, GIVES_WAY, `node_modules/${path}`, ...args)).good;

/** Runs a script of ours that ends with `N passed, N failed`. */
async function counting(show: Show, path: string): Promise<Outcome> {
  const { good, lastLine } = await run(show, AS_USUAL, path);
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed$/.exec(lastLine) ?? [];
  return {
    passed: Number(passed),
    failed: good ? Number(failed) : Math.max(Number(failed), 1),
    skipped: [],
    wrong: [],
    late: [],
  };
}

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) })),
    }),
  ),
});

async function vitest(show: Show, config: string, nice = AS_USUAL): Promise<Outcome> {
  const output = join(root, 'test-output', `${config}.json`);
  mkdirSync(dirname(output), { recursive: true });
  rmSync(output, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const { good } = await run(show, nice, 'node_modules/vitest/vitest.mjs', 'run', '--config', config, ...reporters);
  const report = readReport(output);
  if (!report) return once(false);
  // A file that cannot be loaded, or an error outside of any test, fails the run without a failed test.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter((t) => t.status !== 'passed' && t.status !== 'failed');
  const wrong = tests.filter((t) => t.status === 'failed');
  // The messages of a first try stay with a test that passed at its second.
  const late = tests.filter((t) => t.status === 'passed' && t.failureMessages.length > 0);
  return {
    passed: report.numPassedTests,
    failed: good ? failed : Math.max(failed, 1),
    skipped: skipped.map((test) => test.fullName),
    wrong: wrong.map(why),
    late: late.map(why),
  };
}

/** A test, and the first line of what was said of each try at it. */
const why = ({ fullName, failureMessages }: { fullName: string; failureMessages: string[] }): string =>
  `${fullName}: ${failureMessages.map((message) => message.split('\n')[0]).join(' · ')}`;

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

async function builds(show: Show): Promise<Outcome> {
  const total: Outcome = { passed: 0, failed: 0, skipped: [], wrong: [], late: [] };
  for (const [mode, browser] of BUILDS) {
    try {
      await build(mode, browser);
      total.passed++;
      show(`built for ${browser}, ${mode}`);
    } catch (error) {
      total.failed++;
      show(String(error instanceof Error ? error.message : error));
    }
  }
  return total;
}

/** The steps of a row run one after the other, the rows side by side: tests in browsers wait more than they work. */
const ROWS: Step[][] = [
  [
    {
      name: 'types',
      what: 'types',
      // The framework writes types of its own from what is in entrypoints/: they are made anew first.
      run: async (show) =>
        once((await tool(show, 'wxt/bin/wxt.mjs', 'prepare')) && (await tool(show, 'typescript/bin/tsc', '--noEmit'))),
    },
    {
      name: 'style',
      what: 'lint and format',
      run: async (show) => once(await tool(show, '@biomejs/biome/bin/biome', 'check', '.')),
    },
    { name: 'unused', what: 'unused code', run: async (show) => once(await tool(show, 'knip/bin/knip.js', '--no-progress')) },
    { name: 'unit', what: 'unit, component and house tests', run: (show) => vitest(show, 'vitest.config.ts', GIVES_WAY) },
    {
      name: 'screens',
      what: 'every screen and state in a real browser: axe, both themes, all widths',
      run: (show) => counting(show, 'tests/gallery/look.ts'),
    },
    {
      name: 'faults',
      what: 'what befalls the log: damage, kills and full disks, in a real browser',
      run: (show) => vitest(show, 'vitest.faults.config.ts'),
    },
  ],
  [
    { name: 'build', what: 'builds', run: builds },
    {
      name: 'browser',
      what: 'the built extension, its files and in real browsers',
      run: (show) => vitest(show, 'vitest.browser.config.ts'),
    },
  ],
];
const STEPS = ROWS.flat();

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step named ${unknown.join(', ')}: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const rows = ROWS.map((row) => row.filter(({ name }) => asked.length === 0 || asked.includes(name))).filter(
  (row) => row.length > 0,
);
const sum: Outcome = { passed: 0, failed: 0, skipped: [], wrong: [], late: [] };
const lines: string[] = [];

async function runRow(row: Step[]): Promise<void> {
  for (const { name, what, run } of row) {
    // Where two rows write at a time, each line says whose it is.
    const show: Show = rows.length > 1 ? (line) => console.log(`${name.padEnd(7)} │ ${line}`) : (line) => console.log(line);
    console.log(`\n── ${name}: ${what}`);
    const start = performance.now();
    const outcome = await run(show);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const line = `${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`;
    lines.push(line);
    console.log(line);
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    sum.skipped.push(...outcome.skipped);
    sum.wrong.push(...outcome.wrong);
    sum.late.push(...outcome.late);
  }
}

await Promise.all(rows.map(runRow));
console.log(`\n${lines.join('\n')}`);
for (const name of sum.wrong) console.log(`failed: ${name}`);
for (const name of sum.skipped) console.log(`skipped: ${name}`);
for (const name of sum.late) console.log(`passed at the second try: ${name}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
