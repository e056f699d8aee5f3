/** Opens Firefox with the extension. Playwright brings no extension into Firefox; WebDriver BiDi does. */
import puppeteer, { type Page } from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';
import { buildFolder } from './extension-browser.ts';

/** The id in the manifest, and an address for the extension that is known beforehand (Firefox makes one up for each profile). */
const ID = 'claimside@claimside.example';
const ADDRESS_ID = '5f6e2d1c-0b9a-4877-a655-443322110099';
/** Milliseconds, on a machine that is busy with something else: what works is not waited for. */
const PATIENCE = 120_000;

export interface Firefox {
  version: string;
  open(address: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab: `ownPage('sidepanel.html')`. */
  ownPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Throws `NoBrowser` where there is no Firefox. */
export async function openFirefox(extension: string = buildFolder('granted', 'firefox')): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    timeout: PATIENCE,
    // Without system access BiDi goes to no page of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: ADDRESS_ID }) },
  });
  await browser.installExtension(extension);
  return {
    version: await browser.version(),
    async open(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(address);
      return page;
    },
    async ownPage(path) {
      const address = `moz-extension://${ADDRESS_ID}/${path}`;
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      // The tab changes its process on the way, which BiDi reports as a lost frame: whether it arrived is asked of the page.
      page.goto(address).catch(() => undefined);
      const end = Date.now() + PATIENCE;
      while (Date.now() < end) {
        const at = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
        if (at === `${address} complete`) return page;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Firefox did not open ${address}.`);
    },
    close: () => browser.close(),
  };
}
