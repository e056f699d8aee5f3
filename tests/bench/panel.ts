/** P11: the panel over a log of a hundred thousand claims, against an empty page of the same extension; and how much script it is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type ExtensionBrowser, openExtensionBrowser } from '../../scripts/extension-browser.ts';
import { type BenchRow, median } from './kit/row.ts';

const KIB = 1024;
const CLAIMS = Number(process.env.CLAIMSIDE_BENCH_CLAIMS ?? 100_000);
const PORTION = 500;
const TIMES = 15;
const EMPTY = 'empty.html';
const PANEL = 'sidepanel.html';

/** Fills the log as an import does, portion by portion; runs in a page of the extension. */
async function fill(page: Page): Promise<void> {
  for (let from = 0; from < CLAIMS; from += PORTION) {
    const observations = Array.from({ length: PORTION }, (_, index) => {
      const n = from + index;
      return {
        claim: {
          payer: ['Meridian Mutual', 'Northwind Health', 'Cobalt Care'][n % 3],
          claimNumber: `CLM${String(n).padStart(8, '0')}`,
          patientName: `Ana Rivera ${n % 977}`,
          serviceFrom: '2026-02-03',
          status: ['denied', 'pending', 'paid'][n % 3],
          billed: 100_000 + n,
          ...(n % 3 === 0 ? { paid: 0, reasons: [{ system: 'carc', group: 'CO', code: '197', amount: 100_000 + n }] } : {}),
        },
        doubtful: [],
      };
    });
    const body = { id: crypto.randomUUID(), observations, source: { kind: 'worklist', name: 'bench' }, batch: 'bench' };
    const answer = await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name: 'take-in', body })})`);
    if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
  }
}

/** What a page took: milliseconds until something is painted, and until it has a button to press. */
interface Opening {
  painted: number;
  drawn: number;
}

/** Opens a page of the extension; what has no button is drawn when it is painted. */
async function opening(browser: ExtensionBrowser, path: string): Promise<Opening> {
  const page = await browser.context.newPage();
  try {
    await page.goto(browser.url(path));
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list, observer) => {
            const paint = list.getEntriesByName('first-contentful-paint')[0];
            if (!paint) return;
            observer.disconnect();
            resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    if (path === EMPTY) return { painted, drawn: painted };
    // The time of the frame in which the button stands, asked for in the page: the way to it and back is not the panel's.
    const drawn = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (time: number): void => {
            if (document.querySelector('button')) resolve(time);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    return { painted, drawn };
  } finally {
    await page.close();
  }
}

/** KiB of the scripts that must be there before the panel draws: what its page names, and what the first of them then asks for at once. */
function startScripts(folder: string): number {
  const namedIn = (file: string): string[] =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/"\/?(chunks\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  const first = namedIn(PANEL);
  const paths = new Set([...first, ...first.slice(0, 1).flatMap(namedIn)]);
  return [...paths].reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / KIB;
}

export async function rows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimside-panel-'));
  cpSync(await build('granted'), folder, { recursive: true });
  writeFileSync(join(folder, EMPTY), '<!doctype html><html lang="en"><title>Empty</title><p>Empty</p></html>');
  const browser = await openExtensionBrowser({ extension: folder });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.url(EMPTY));
    await fill(page);
    const panels: Opening[] = [];
    const empties: Opening[] = [];
    for (let time = 0; time < TIMES; time++) {
      panels.push(await opening(browser, PANEL));
      empties.push(await opening(browser, EMPTY));
    }
    const empty = median(empties.map(({ painted }) => painted));
    const at = `at ${CLAIMS.toLocaleString('en-US')} claims, against an empty page of the extension`;
    return [
      {
        id: 'P11 paint',
        what: `the panel's first paint ${at}`,
        value: median(panels.map(({ painted }) => painted)),
        yardstick: empty,
        unit: 'ms',
        goal: { most: 1.5 },
      },
      {
        id: 'P11 drawn',
        what: `the panel with its buttons ${at}: the first paint shows its head alone`,
        value: median(panels.map(({ drawn }) => drawn)),
        yardstick: empty,
        unit: 'ms',
        goal: { most: 5 },
      },
      {
        id: 'P11 script',
        what: "the panel's script before it draws, against 320 KiB",
        value: startScripts(folder),
        yardstick: 320,
        unit: 'KiB',
        goal: { most: 1 },
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
