/** The demo without a person: a clerk's walk through the practice portal, and what the extension makes of it. */
import type { PracticePortal } from '../tests/practice-portal/server.ts';
import { backToResults, openClaim, openResults, signIn } from '../tests/practice-portal/walk.ts';
import type { ClaimRecord } from '../utils/log/record.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { logbookOf } from './logbook.ts';
import { beside } from './picture.ts';
import { runModule } from './run-module.ts';

type Write = (name: string, content: Uint8Array | string) => void;
type DemoLog = typeof import('./demo-log.ts');

/** Seconds that a claim may take from its last drawing to the log. */
const PATIENCE = 20;
/** Height of the pictures: a claim's reasons and next step fit into it. */
const HEIGHT = 900;
/** The claim that the README's picture shows, and the letter is about. */
const PICTURED = 'denied: no authorization';
const APPEALED = 'denied: not medically necessary';

/** Opens every claim once, waits for the log, and hands over pictures and a letter; prints the follow-up log at the end. */
export async function showWork(browser: ExtensionBrowser, portal: PracticePortal, write: Write): Promise<void> {
  const log = logbookOf(async (expression) => {
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    return worker.evaluate(expression);
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await signIn(page, portal.address);
  await openResults(page);
  const panel = await browser.sidePanel(page);
  const { followUpTable, appealLetter } = await runModule<DemoLog>('scripts/demo-log.ts');

  for (const { claim, example } of portal.claims) {
    const { claimNumber = '', serviceLines = [] } = claim;
    process.stderr.write(`${claimNumber}  ${example}\n`);
    await openClaim(page, claimNumber);
    const record = await logged(
      log.records,
      (read) => read.claim.claimNumber === claimNumber && read.claim.serviceLines?.length === serviceLines.length,
    );
    // The panel draws what the log says a moment after the log says it.
    await page.waitForTimeout(500);
    const picture = await panel.screenshot(HEIGHT);
    write(`panel-${example.replace(/[^a-z]+/g, '-')}.png`, picture);
    if (example === PICTURED) write('panel-beside-portal.png', await beside(browser.context, await page.screenshot(), picture));
    if (example === APPEALED) {
      const { name, bytes } = await appealLetter(record);
      write(name, bytes);
    }
    await backToResults(page);
  }

  const shown = new Set(portal.claims.map(({ claim }) => claim.claimNumber));
  console.log(followUpTable((await log.records()).filter(({ claim }) => shown.has(claim.claimNumber))));
}

async function logged(records: () => Promise<ClaimRecord[]>, wanted: (record: ClaimRecord) => boolean): Promise<ClaimRecord> {
  const end = Date.now() + PATIENCE * 1000;
  for (;;) {
    const found = (await records()).find(wanted);
    if (found) return found;
    if (Date.now() > end) throw new Error(`The claim is not in the log after ${PATIENCE} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
