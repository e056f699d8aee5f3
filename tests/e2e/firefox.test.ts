import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firefoxPath, NoBrowser } from '../../scripts/browsers.ts';
import { type Firefox, openFirefox } from '../../scripts/firefox.ts';
import { type Logbook, logbookOf } from '../../scripts/logbook.ts';
import { type PracticePortal, startPracticePortal } from '../practice-portal/server.ts';
import { until } from './kit/session.ts';
import { onSummary } from './kit/visible.ts';

/** Why Firefox cannot be had, or nothing. With CI set it must be had. */
function whyNot(): string | undefined {
  try {
    firefoxPath();
    return undefined;
  } catch (error) {
    if (error instanceof NoBrowser && !process.env.CI) return error.message;
    throw error;
  }
}

const missing = whyNot();
let firefox: Firefox;
let portal: PracticePortal;

beforeAll(async () => {
  if (missing !== undefined) return;
  portal = await startPracticePortal({ pace: 0.3 });
  firefox = await openFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await portal?.close();
});

const inFirefox = (what: string): string => `in Firefox ${what}${missing === undefined ? '' : ` (${missing})`}`;

describe('the whole main job', () => {
  let page: Page;
  let own: Page;
  let log: Logbook;

  beforeEach((context) => context.skip(missing !== undefined, missing));
  beforeAll(async () => {
    if (missing !== undefined) return;
    own = await firefox.ownPage('options.html#about');
    log = logbookOf(async (expression) => JSON.parse(String(await own.evaluate(`(${expression}).then(JSON.stringify)`))));
    page = await firefox.open(portal.address);
    await page.locator('button').click();
    await page.waitForSelector('nav a');
  });

  const recordOf = async (number: string | undefined) => (await log.records()).find(({ claim }) => claim.claimNumber === number);
  const numberOf = (kind: string): string => {
    const number = portal.claims.find(({ example }) => example === kind)?.claim.claimNumber;
    if (number === undefined) throw new Error(`The practice portal has no claim "${kind}".`);
    return number;
  };

  test(inFirefox('each claim that is opened on a portal stands in the log as it is shown'), async () => {
    for (const { claim } of portal.claims) {
      // Firefox surveys the page in front alone.
      await page.bringToFront();
      await page.goto(`${portal.address}/claims/${claim.claimNumber}`);
      const record = await until(`${claim.claimNumber} is in the log`, async () => {
        await page.bringToFront();
        const found = await recordOf(claim.claimNumber);
        return found?.claim.serviceLines?.length === claim.serviceLines?.length ? found : undefined;
      });
      expect(record.claim).toEqual(onSummary(claim));
    }
  });

  test(inFirefox('a claim in a frame is read, and the next one when the frame alone goes on'), async () => {
    await page.bringToFront();
    const shown = async (number: string | undefined): Promise<void> => {
      const key = (await recordOf(number))?.key;
      await until(`${number} is read in its frame`, async () => {
        await page.bringToFront();
        const states = String(await own.evaluate('browser.storage.session.get().then(JSON.stringify)'));
        return states.includes(`"claims":["${key}"]`) ? true : undefined;
      });
    };
    const [first, second, third] = portal.claims.map(({ claim }) => claim.claimNumber);
    await page.evaluate((address) => {
      document.body.innerHTML = `<h1>Work area</h1><iframe width="900" height="700" src="${address}"></iframe>`;
    }, `/claims/${first}`);
    await shown(first);
    for (const next of [second, third]) {
      await page.evaluate(
        (address) => document.querySelector('iframe')?.contentWindow?.location.assign(address),
        `/claims/${next}`,
      );
      await shown(next);
    }
  });

  describe('beside a denied claim', () => {
    const DENIED = 'denied: not medically necessary';
    let panel: Page;

    beforeAll(async () => {
      if (missing !== undefined) return;
      await page.bringToFront();
      await page.goto(`${portal.address}/claims/${numberOf(DENIED)}`);
      const tab = await own.evaluate(
        `browser.tabs.query({ url: '${portal.address.replace(/:\d+$/, '')}/*' }).then(([tab]) => tab.id)`,
      );
      const key = (await recordOf(numberOf(DENIED)))?.key;
      await until('the page in front is read', async () =>
        String(await own.evaluate(`browser.storage.session.get('tab:${tab}').then(JSON.stringify)`)).includes(
          `"claims":["${key}"]`,
        )
          ? true
          : undefined,
      );
      panel = await firefox.ownPage(`sidepanel.html?tab=${tab}`);
    });

    const kinds = async (): Promise<string[]> =>
      (await log.history((await recordOf(numberOf(DENIED)))?.key ?? '')).map(({ body }) => body.kind);
    const textOfPanel = async (): Promise<string> =>
      String(await panel.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
    const shows = (text: string): Promise<true> =>
      until(`the panel shows "${text}"`, async () => ((await textOfPanel()).includes(text) ? true : undefined));
    const press = async (...keys: KeyInput[]): Promise<void> => {
      for (const key of keys) await panel.keyboard.press(key);
    };

    test(inFirefox('the panel says what was denied, and its keys copy the note and set the next date'), async () => {
      await shows('4,302.50 of 4,302.50 denied');
      await press('n', 'm');
      await shows('Set date');
      await press('Enter');
      await shows('Next date:');
      expect(await kinds()).toContain('task-set');
    });

    test(inFirefox('a letter is written from the claim, its gaps are filled, and it goes out as a Word file'), async () => {
      await press('l');
      await shows('LETTERS THAT FIT');
      await press('Enter');
      await shows('Medical necessity');
      for (let gap = 0; gap < 40; gap++) {
        const filled = await panel.evaluate(() => {
          const boxes = [...document.querySelectorAll<HTMLInputElement>('section input[type=text], section textarea')];
          const empty = boxes.find(({ value }) => value === '');
          empty?.focus();
          return empty === undefined;
        });
        if (filled) break;
        await panel.keyboard.type('Written by the clerk');
      }
      await until('the letter is complete', async () =>
        (
          await panel.evaluate(() => document.querySelector<HTMLButtonElement>('button.main:not(:disabled)')?.innerText ?? '')
        ).includes('Word')
          ? true
          : undefined,
      );
      await panel.locator('button.main').click();
      await until('the log says that it was written', async () =>
        (await kinds()).includes('letter-drafted') ? true : undefined,
      );
    });
  });
});
