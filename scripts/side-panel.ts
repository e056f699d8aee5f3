/**
 * The browser's real side panel. Playwright knows it not as a page, so it is spoken to through the browser's own session:
 * commands wrapped in messages to its target.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface SidePanel {
  /** Runs an expression in the panel and gives its value, promises awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** The text a person sees in it. */
  text(): Promise<string>;
  /** A PNG of the panel, `height` pixels of it: what lies below a short window too. */
  screenshot(height?: number): Promise<Buffer>;
}

const PATIENCE = 60_000;
/** Milliseconds after which the button is pressed once more where no panel is open. */
const PRESS_AGAIN = 10_000;
/** Width at which browsers open a side panel. */
const PANEL_WIDTH = 360;

/** Presses the extension's button in the toolbar for the tab of this page, and gives the side panel that opens. */
export async function openSidePanel(browser: CDPSession, extension: string, page: Page): Promise<SidePanel> {
  await page.bringToFront();
  const { targetInfos: tabs } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const start = `chrome-extension://${extension}/sidepanel.html`;
  const end = Date.now() + PATIENCE;
  for (let pressed = 0; Date.now() < end; ) {
    // Pressed before the extension has said that its button opens the panel, the button does nothing.
    if (Date.now() - pressed > PRESS_AGAIN) {
      await browser.send('Extensions.triggerAction', { id: extension, targetId: tab.targetId });
      pressed = Date.now();
    }
    const { targetInfos } = await browser.send('Target.getTargets');
    // A panel opened as a tab is driven by Playwright and so attached; the real one is not.
    const panel = targetInfos.find(({ type, url, attached }) => type === 'page' && url.startsWith(start) && !attached);
    if (panel) return attach(browser, panel.targetId);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The side panel did not open.');
}

async function attach(browser: CDPSession, targetId: string): Promise<SidePanel> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let count = 0;
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count++;
      const id = count;
      const timer = setTimeout(() => done(() => reject(new Error(`The side panel did not answer ${method}.`))), PATIENCE);
      const listen = (event: { sessionId: string; message: string }) => {
        const answer: { id?: number; result?: unknown; error?: { message: string } } = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        done(() => (answer.error ? reject(new Error(answer.error.message)) : resolve(answer.result)));
      };
      const done = (finish: () => void) => {
        clearTimeout(timer);
        browser.off('Target.receivedMessageFromTarget', listen);
        finish();
      };
      browser.on('Target.receivedMessageFromTarget', listen);
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });

  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as {
      result: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    evaluate,
    text: async () => String(await evaluate('document.body.innerText')),
    screenshot: async (height) => {
      if (height !== undefined) {
        await send('Emulation.setDeviceMetricsOverride', { width: PANEL_WIDTH, height, deviceScaleFactor: 1, mobile: false });
      }
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}
