/**
 * Opens every screen of the gallery in a real browser, in both themes, at three widths, with forced colours and with letters twice as large, and
 * looks for what axe finds wrong and for what runs over the edge. `node tests/gallery/look.ts [--pictures DIR] [NAME…]`; the last line says how many passed and failed.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer, type InlineConfig } from 'vite';
import { chromiumPath } from '../../scripts/browsers.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const [, , ...args] = process.argv;
const picturesAt = args.indexOf('--pictures');
const pictures = picturesAt >= 0 ? args[picturesAt + 1] : undefined;
const wanted = args.filter((_, index) => picturesAt < 0 || (index !== picturesAt && index !== picturesAt + 1));

const config = {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root, 'wxt/browser': join(here, 'browser.ts') } },
  oxc: { jsx: { runtime: 'automatic' } },
  server: { port: 0, host: '127.0.0.1', hmr: false },
} satisfies InlineConfig;
const server = await createServer(config);
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
/** Milliseconds: the first page that is opened waits until all its code is made ready, on a machine that may be busy with something else. */
const PATIENCE = 180_000;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Finding {
  where: string;
  what: string;
}

interface View {
  colorScheme: 'light' | 'dark';
  width: number;
  forcedColors?: 'active';
  text?: string;
  /** the widths differ in room alone: what axe looks at is the same */
  axe?: true;
}

/** Dark differs from light in its colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function inspect(page: Page, where: string, { axe, colorScheme }: View): Promise<Finding[]> {
  const found: Finding[] = [];
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push({ where, what: `runs ${over} px over the edge` });
  if (!axe) return found;
  const violations = await page.evaluate(
    async (only) => {
      interface Found {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Found> } };
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
    },
    colorScheme === 'dark' ? COLOURS : undefined,
  );
  for (const what of violations) found.push({ where, what });
  return found;
}

const VIEWS: readonly View[] = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 360, axe: true },
  { colorScheme: 'light', width: 420 },
  { colorScheme: 'dark', width: 360, axe: true },
  { colorScheme: 'light', width: 360, forcedColors: 'active' },
  { colorScheme: 'light', width: 360, text: '200%' },
  { colorScheme: 'light', width: 1280, axe: true },
  { colorScheme: 'dark', width: 1280, axe: true },
  { colorScheme: 'light', width: 1024 },
  { colorScheme: 'light', width: 1280, forcedColors: 'active' },
  { colorScheme: 'light', width: 1280, text: '200%' },
];

const findings: Finding[] = [];
let passed = 0;
try {
  // One page for all views: loading its code anew for each would take longer than all that is looked for.
  const page = await browser.newPage({ bypassCSP: true });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.waitForSelector('#screens');
  const names = (await page.locator('#screens a').allTextContents()).filter(
    (name) => wanted.length === 0 || wanted.includes(name),
  );
  await page.addScriptTag({ path: axe });
  for (const view of VIEWS) {
    const { colorScheme, width, forcedColors = 'none', text } = view;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text ?? '');
    const viewName = [colorScheme, forcedColors === 'none' ? '' : 'forced colours', text ? `text ${text}` : '', String(width)]
      .filter(Boolean)
      .join(' ');
    for (const name of names) {
      if (name.startsWith('desk') !== width > 1000) continue;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, name);
      await page.waitForSelector(`[data-screen="${name}"]`);
      const here = await inspect(page, `${name} (${viewName})`, view);
      if (here.length === 0) passed++;
      findings.push(...here);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}-${viewName.replaceAll(' ', '-')}.png`), fullPage: true });
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
const byWhat = Map.groupBy(findings, ({ what }) => what);
for (const [what, all] of byWhat)
  process.stdout.write(`${what}\n  on ${all.length}: ${all.map(({ where }) => where).join(', ')}\n`);
const failed = new Set(findings.map(({ where }) => where)).size;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
