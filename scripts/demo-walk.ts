/** The demo without a person: a clerk's walk through the practice portal, and what the extension makes of it. */

import type { PracticePortal } from '../tests/practice-portal/server.ts';
import { backToResults, openClaim, openResults, signIn } from '../tests/practice-portal/walk.ts';
import { formatDate } from '../utils/claim/calendar-date.ts';
import type { Decision } from '../utils/followup/decision.ts';
import type { ClaimRecord } from '../utils/log/record.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { logbookOf } from './logbook.ts';
import { beside } from './picture.ts';
import { runModule } from './run-module.ts';

type Write = (name: string, content: Buffer | Uint8Array | string) => void;

interface DecisionRoom {
  decisionOf(record: ClaimRecord, today: string, day: (at: number) => string): Decision;
}

/** Seconds that a claim may take from its last drawing to the log. */
const PATIENCE = 20;
/** Height of the pictures: a claim's reasons, next step and facts fit into it. */
const HEIGHT = 900;
/** The claim that the README's picture shows. */
const PICTURED = 'denied: no authorization';

const localDay = (at: number): string => {
  const moment = new Date(at);
  return new Date(at - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Opens every claim once, waits for the log, and hands over pictures; prints the follow-up log at the end. */
export async function showWork(browser: ExtensionBrowser, portal: PracticePortal, write: Write): Promise<void> {
  const log = logbookOf(async (expression) => {
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    return worker.evaluate(expression);
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await signIn(page, portal.address);
  await openResults(page);
  const panel = await browser.sidePanel(page);

  for (const { claim, example } of portal.claims) {
    const { claimNumber = '', serviceLines = [] } = claim;
    process.stderr.write(`${claimNumber}  ${example} …\n`);
    await openClaim(page, claimNumber);
    await logged(
      log.records,
      (record) => record.claim.claimNumber === claimNumber && record.claim.serviceLines?.length === serviceLines.length,
    );
    // The panel draws what the log says a moment after the log says it.
    await page.waitForTimeout(500);
    const name = example.replace(/[^a-z]+/g, '-');
    const picture = await panel.screenshot(HEIGHT);
    write(`panel-${name}.png`, picture);
    if (example === PICTURED) write('panel-beside-portal.png', await beside(browser.context, await page.screenshot(), picture));
    await backToResults(page);
  }

  console.log(await table(await log.records(), portal));
}

async function logged(records: () => Promise<ClaimRecord[]>, wanted: (record: ClaimRecord) => boolean): Promise<void> {
  const end = Date.now() + PATIENCE * 1000;
  while (!(await records()).some(wanted)) {
    if (Date.now() > end) throw new Error(`The claim is not in the log after ${PATIENCE} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The follow-up log as a clerk would want it printed: what is due first stands first. */
async function table(records: ClaimRecord[], portal: PracticePortal): Promise<string> {
  const { decisionOf } = await runModule<DecisionRoom>('utils/casework/decision-of.ts');
  const today = localDay(Date.now());
  const shown = new Set(portal.claims.map(({ claim }) => claim.claimNumber));
  const rows = records
    .filter(({ claim }) => shown.has(claim.claimNumber))
    .map((record) => ({ record, decision: decisionOf(record, today, localDay) }))
    .map(({ record: { claim }, decision }) => {
      const [next] = decision.next;
      return {
        due: next?.due ?? '',
        cells: [claim.claimNumber ?? '', claim.statusText ?? 'not shown', decision.headline, next?.title ?? 'Nothing to do'],
      };
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ due, cells }) => [...cells, due ? formatDate(due) : '']);
  const lines = [['Claim', 'Status', 'Reason', 'Next action', 'Due'], ...rows];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0))) ?? [];
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
