/** A page that is read in part: the clerk says what a value is, the next claim is read so, and what was taught can be taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimRecord } from '../../utils/log/record.ts';
import { documentOf, type Session, startSession, until } from './kit/session.ts';

const SITE = 'https://claims.prairie-health.example';
const LABEL = 'Covered party no.';

let session: Session;
let page: Page;
let panel: Page;

const pair = (label: string, value: string): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const claimPage = (
  number: string,
  person: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Claim detail</title>
<h1>Claim detail</h1><dl>${pair('Claim Number', number)}${pair('Patient Name', 'Ana Rivera')}${pair(LABEL, person)}${pair('Claim Status', 'Denied')}
${pair('Service Dates', '03/02/2026 - 03/04/2026')}${pair('Total Billed', '$1,100.00')}${pair('Total Paid', '$0.00')}</dl>
<p id="why">Our clinical team could not confirm the setting.</p>`;

const PAGES = new Map([
  ['/first', claimPage('PH200100300', 'QX77120044')],
  ['/second', claimPage('PH900800700', 'QX90011223')],
]);

beforeAll(async () => {
  session = await startSession();
  page = session.context.pages()[0] ?? (await session.context.newPage());
  await page.route(`${SITE}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGES.get(new URL(route.request().url()).pathname) ?? '' }),
  );
  await page.goto(`${SITE}/first`);
  await logged('PH200100300', () => true);
  panel = await session.panelFor(page);
});
afterAll(() => session.close());

/** The claim in the log once it is as asked. */
const logged = (number: string, met: (record: ClaimRecord) => boolean): Promise<ClaimRecord> =>
  until(`${number} is in the log as expected`, async () =>
    (await session.log.records()).find((record) => record.claim.claimNumber === number && met(record)),
  );

test('a value that was not read is taught, logged at once, and read on the next claim', async () => {
  expect((await logged('PH200100300', () => true)).claim.memberId).toBeUndefined();
  const before = await documentOf(page);
  await panel.getByRole('button', { name: 'Values on the page' }).click();
  await page.bringToFront();
  await panel.getByRole('combobox', { name: `What “${LABEL}” is` }).selectOption({ label: 'Member ID' });
  await logged('PH200100300', ({ claim }) => claim.memberId === 'QX77120044');
  await panel.getByText(`“${LABEL}” is: Member ID`).waitFor();
  expect(await documentOf(page)).toBe(before);
  await page.goto(`${SITE}/second`);
  await logged('PH900800700', ({ claim }) => claim.memberId === 'QX90011223');
});

test('words selected on the page lead to their value', async () => {
  await page.bringToFront();
  await page.evaluate(() => {
    const value = [...document.querySelectorAll('dd')].find((cell) => cell.textContent === '$1,100.00');
    if (value) getSelection()?.selectAllChildren(value);
  });
  await panel.getByRole('button', { name: 'Use what is selected on the page' }).click();
  await panel.getByText('Selected on the page: “$1,100.00”').waitFor();
  await panel.getByRole('combobox', { name: 'What “Total Billed” is' }).first().waitFor();
});

test('the copy for support shows the page’s labels and none of its values', async () => {
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Show a masked copy' }).click();
  const copy = await panel.getByRole('textbox', { name: 'Masked copy of the page' }).inputValue();
  expect(copy).toContain('Claim Number');
  for (const value of ['PH900800700', 'QX90011223', 'Rivera', '1,100', '03/02/2026', 'clinical team'])
    expect(copy).not.toContain(value);
});

test('each value is shown on the page without changing it', async () => {
  const before = await documentOf(page);
  await page.bringToFront();
  await panel.getByText(/^Read: \d/).click();
  await panel.getByRole('button', { name: 'Show on the page Total Billed' }).last().click();
  const marked = await until('the value is marked', async () => {
    const worker = await session.worker();
    return worker.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ url: '${SITE}/*' });
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => [...(CSS.highlights.get('claimside-place') ?? [])].map(String).join('|') });
      return result || undefined;
    })()`);
  });
  expect(marked).toBe('$1,100.00');
  expect(await documentOf(page)).toBe(before);
});

test('taken back, the value is read as before', async () => {
  await page.bringToFront();
  await panel.getByRole('button', { name: `Take back ${LABEL}` }).click();
  await panel.getByText(/^Taught for/).waitFor({ state: 'detached' });
  await panel.getByRole('combobox', { name: `What “${LABEL}” is` }).waitFor();
});

test('selected words become a denial of the claim, and can be taken back', async () => {
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('why') ?? document.body));
  await panel.getByRole('button', { name: 'Selected text is the denial' }).click();
  const words = 'Our clinical team could not confirm the setting.';
  await logged('PH900800700', ({ claim }) => claim.reasons?.some(({ text }) => text === words) === true);
  await panel.getByRole('button', { name: 'Undo' }).first().click();
  await logged('PH900800700', ({ claim }) => claim.reasons?.some(({ text }) => text === words) !== true);
});

test('the settings say how the portal is read', async () => {
  const settings = await session.context.newPage();
  await settings.goto(session.url('options.html#portals'));
  await settings.getByText('claims.prairie-health.example').first().waitFor();
  expect(
    await settings
      .getByText(/of the main fields found/)
      .first()
      .innerText(),
  ).toMatch(/2 claims|3 claims/);
  await settings.close();
});
