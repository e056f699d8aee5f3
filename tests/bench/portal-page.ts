/** P2, P3, P4c: what the extension costs in a portal page, in the real browser with the built extension. */
import type { Page } from 'playwright-core';
import { build, openExtensionBrowser, openPlainBrowser, type PlainBrowser } from '../../scripts/extension-browser.ts';
import { startPracticePortal } from '../practice-portal/server.ts';
import { heapBytes, type Share, sampled, scriptTasks } from './kit/main-thread.ts';
import { busyPage, detailPage, listPage } from './kit/pages.ts';
import { type BenchRow, median } from './kit/row.ts';
import { servePages } from './kit/server.ts';

const MIB = 1024 * 1024;
/** By then a page that rests has been surveyed. */
const UNTIL_IDLE = 1_500;
/** The same for a long list on a slow machine. */
const UNTIL_SURVEYED = 20_000;
const BUSY_FOR = 4_000;
const VISITS = 7;

export async function rows(): Promise<BenchRow[]> {
  await build('granted');
  const [portal, pages] = [
    await startPracticePortal({ pace: 0 }),
    await servePages({ detail: detailPage(), list: listPage(), busy: busyPage() }),
  ];
  const [withIt, without] = [await openExtensionBrowser(), await openPlainBrowser()];
  try {
    return [
      await claimPage(portal.address, withIt),
      await firstVisit(pages.address('detail'), withIt),
      await heap(portal.address, withIt, without),
      await slowest(pages.address('list'), withIt),
      await busy(pages.address('busy'), withIt),
    ];
  } finally {
    await withIt.close();
    await without.close();
    await pages.close();
    await portal.close();
  }
}

const idle = (page: Page): Promise<void> => page.waitForTimeout(UNTIL_IDLE);

async function signedIn(address: string, browser: PlainBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('table').waitFor();
  return page;
}

/** A clerk goes from claim to claim; the page draws each without a load, and the script in it has run before, as most often in her day. */
async function claimPage(address: string, browser: PlainBrowser): Promise<BenchRow> {
  const page = await signedIn(address, browser);
  const shares: Share[] = [];
  for (const row of await page.getByRole('table').getByRole('link').all()) {
    await idle(page);
    shares.push(
      await sampled(page, async () => {
        await row.click();
        await page.locator('.lines table, .lines iframe').waitFor();
        await idle(page);
      }),
    );
    await page.goBack();
    await page.getByRole('table').waitFor();
  }
  await page.close();
  return {
    id: 'P2',
    what: 'main thread of a portal page until idle: the extension against the page’s own work',
    value: median(shares.map(({ ours }) => ours)),
    yardstick: median(shares.map(({ others }) => others)),
    unit: 'ms',
    goal: { most: 0.05 },
  };
}

/**
 * What the row above leaves out, where one page stays and its script has run before: a claim opened in a new tab, where the script is loaded, compiled and
 * run for the first time. Loading and compiling count.
 */
async function firstVisit(address: string, browser: PlainBrowser): Promise<BenchRow> {
  const visits: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const page = await browser.context.newPage();
    const tasks = await scriptTasks(page, async () => {
      await page.goto(address);
      await idle(page);
    });
    visits.push(tasks.reduce((sum, task) => sum + task, 0));
    await page.close();
  }
  if (visits.includes(0)) throw new Error('The claim was not surveyed in time.');
  return {
    id: 'P2 first',
    what: 'processor time of the extension for a claim in a new tab, from the script’s loading until idle, against 25 ms',
    value: median(visits),
    yardstick: 25,
    unit: 'ms',
    goal: { most: 1 },
  };
}

async function heap(address: string, withIt: PlainBrowser, without: PlainBrowser): Promise<BenchRow> {
  const used: [number[], number[]] = [[], []];
  for (let i = 0; i < 5; i++) {
    for (const [which, browser] of [withIt, without].entries()) {
      const page = await signedIn(address, browser);
      await idle(page);
      used[which === 0 ? 0 : 1].push((await heapBytes(page)) / MIB);
      await page.close();
    }
  }
  return {
    id: 'P2 heap',
    what: 'script memory added to a portal page, against 2.5 MiB',
    value: median(used[0]) - median(used[1]),
    yardstick: 2.5,
    unit: 'MiB',
    goal: { most: 1 },
  };
}

/** The page has no script: every task that runs one, from the first on, is the extension's. */
async function slowest(address: string, browser: PlainBrowser): Promise<BenchRow> {
  const longest: number[] = [];
  for (let i = 0; i < 3; i++) {
    const page = await browser.context.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    longest.push(
      Math.max(
        0,
        ...(await scriptTasks(page, async () => {
          await page.goto(address);
          await page.waitForTimeout(UNTIL_SURVEYED);
        })),
      ),
    );
    await page.close();
  }
  if (longest.includes(0)) throw new Error('The list was not surveyed in time.');
  return {
    id: 'P3',
    what: 'longest task of the extension on a list of 18,000 elements, four times slower processor, against 50 ms',
    value: median(longest),
    yardstick: 50,
    unit: 'ms',
    goal: { most: 1 },
  };
}

async function busy(address: string, browser: PlainBrowser): Promise<BenchRow> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await idle(page);
  const { ours, wall } = await sampled(page, () => page.waitForTimeout(BUSY_FOR));
  await page.close();
  return {
    id: 'P4c',
    what: 'watching a page that changes 1,000 times a second, against the time that passes',
    value: ours,
    yardstick: wall,
    unit: 'ms',
    goal: { most: 0.02 },
  };
}
