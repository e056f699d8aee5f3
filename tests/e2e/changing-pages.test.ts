/** Pages that change under the clerk's hands: navigation without a load, late drawing, rows drawn as they are scrolled to, tabs, frames of other sites. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClaimRecord } from '../../utils/log/record.ts';
import { type Session, startSession, until } from './kit/session.ts';

const SITE = 'https://claims.prairie-health.example';
const LINES = 'https://lines.prairie-health.example';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
beforeEach(async () => {
  page = await session.context.newPage();
});
afterEach(() => page.close());

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Claim detail</title>';
const pair = (label: string, value: string): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const claim = (number: string, name: string, billed: string): string => `<h1>Claim detail</h1><dl>
${pair('Claim Number', number)}${pair('Patient Name', name)}${pair('Claim Status', 'Denied')}
${pair('Service Dates', '03/02/2026 - 03/04/2026')}${pair('Total Billed', billed)}${pair('Total Paid', '$0.00')}</dl>`;
const lines = (
  billed: string,
): string => `<h2>Service lines</h2><table><tr><th>Procedure</th><th>Service Date</th><th>Billed</th><th>Paid</th></tr>
<tr><td>99213</td><td>03/02/2026</td><td>${billed}</td><td>$0.00</td></tr></table>`;

async function show(body: string, frame = ''): Promise<void> {
  await page.route(`${SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: HEAD + body }));
  await page.route(`${LINES}/**`, (route) => route.fulfill({ contentType: 'text/html', body: HEAD + frame }));
  await page.goto(`${SITE}/claim`);
}

const records = async (number: string): Promise<ClaimRecord[]> =>
  (await session.log.records()).filter((record) => record.claim.claimNumber === number);
const logged = (number: string, met: (record: ClaimRecord) => boolean = () => true): Promise<ClaimRecord> =>
  until(`${number} is in the log as expected`, async () => (await records(number)).find(met));

test('the next claim, drawn without a load and field by field, is never mixed with the one before', async () => {
  await show(`<main>${claim('PH400000001', 'Ana Rivera', '$1,100.00')}</main><script>
    function next() {
      history.pushState({}, '', '/claim/2');
      const cells = document.querySelectorAll('dd');
      ['PH400000002', 'Boris Petrov', 'Paid', '04/06/2026 - 04/06/2026', '$9,900.00', '$9,900.00']
        .forEach((value, at) => setTimeout(() => { cells[at].textContent = value; }, 120 * at));
    }</script>`);
  await logged('PH400000001');
  await page.evaluate('next()');
  const { claim: second } = await logged('PH400000002', (record) => record.claim.paid === 990_000);
  expect(second).toMatchObject({ patientName: 'Boris Petrov', status: 'paid', billed: 990_000, serviceFrom: '2026-04-06' });
  const [first] = await records('PH400000001');
  expect(first?.claim).toMatchObject({ patientName: 'Ana Rivera', status: 'denied', billed: 110_000, paid: 0 });
});

test('a grid that draws only the rows in sight brings each claim once, as it is scrolled to', async () => {
  await show(`<h1>Claim search results</h1><div id="box" style="height:300px;overflow:auto;position:relative"><div style="height:3000px">
    <table id="grid" style="position:absolute;top:0"></table></div></div><script>
    const head = '<tr><th>Claim Number</th><th>Patient Name</th><th>Service Date</th><th>Status</th><th>Billed</th><th>Paid</th></tr>';
    const box = document.getElementById('box'), grid = document.getElementById('grid');
    function draw() {
      const first = Math.min(90, Math.floor(box.scrollTop / 30));
      grid.style.top = box.scrollTop + 'px';
      grid.innerHTML = head + Array.from({ length: 10 }, (_, i) => {
        const row = first + i;
        return '<tr><td>PH41' + String(row).padStart(7, '0') + '</td><td>Rivera, Ana</td><td>03/02/2026</td><td>Paid</td><td>$' + row + '.25</td><td>$' + row + '.00</td></tr>';
      }).join('');
    }
    box.addEventListener('scroll', draw); draw();
  </script>`);
  await logged('PH410000009');
  for (const top of [300, 600]) {
    await page.evaluate((to) => document.getElementById('box')?.scrollTo(0, to), top);
    await logged(`PH41${String(top / 30 + 9).padStart(7, '0')}`);
  }
  const seen = (await session.log.records()).filter((record) => record.claim.claimNumber?.startsWith('PH41'));
  expect(new Set(seen.map((record) => record.claim.claimNumber)).size).toBe(seen.length);
  for (const { claim: read } of seen) {
    const row = Number(read.claimNumber?.slice(4));
    expect([read.billed, read.paid]).toEqual([row * 100 + 25, row * 100]);
  }
});

test('lines on a tab that loads when it is opened complete the claim and make no second one', async () => {
  await show(`<main>${claim('PH420000001', 'Ana Rivera', '$1,100.00')}</main><button id="tab" onclick="setTimeout(() => {
    document.querySelector('main').innerHTML = document.getElementById('later').innerHTML; }, 300)">Lines</button>
    <template id="later"><h1>Claim detail</h1><dl>${pair('Claim Number', 'PH420000001')}${pair('Patient Name', 'Ana Rivera')}${pair('Claim Status', 'Denied')}</dl>${lines('$1,100.00')}</template>`);
  await logged('PH420000001');
  await page.getByRole('button', { name: 'Lines' }).click();
  const { claim: whole } = await logged('PH420000001', (record) => record.claim.serviceLines?.length === 1);
  expect(whole).toMatchObject({ patientName: 'Ana Rivera', billed: 110_000 });
  expect(await records('PH420000001')).toHaveLength(1);
});

/** A portal whose claims stand in a frame of its own: `/claim` holds the frame, and `/detail-N` is claim N. */
async function showFramed(around: (frame: string) => string, slow = false): Promise<void> {
  await page.route(`${SITE}/**`, async (route) => {
    const number = /detail-(\d)/.exec(route.request().url())?.[1];
    const body =
      number === undefined
        ? around('<iframe name="content" src="/detail-1" width="700" height="500"></iframe>')
        : `${claim(`PH44000000${number}`, 'Ana Rivera', `$${number},100.00`)}<a href="/detail-${Number(number) + 1}">Next claim</a>`;
    // Longer than a page needs to be at rest: the frame is still empty when the page around it is looked at.
    if (number !== undefined && slow) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.fulfill({ contentType: 'text/html', body: HEAD + body });
  });
  await page.goto(`${SITE}/claim`);
}

test('a claim in a frame is read when the frame loads late, and the next one when the clerk goes on in the frame alone', async () => {
  await showFramed((frame) => `<h1>Claims</h1>${frame}`, true);
  await logged('PH440000001', (record) => record.claim.billed === 110_000);
  await page.frameLocator('iframe').getByText('Next claim').click();
  await logged('PH440000002', (record) => record.claim.billed === 210_000);
  await page.frameLocator('iframe').getByText('Next claim').click();
  await logged('PH440000003', (record) => record.claim.billed === 310_000);
});

test('a claim in a frame within a frame is read when the inner frame goes to it', async () => {
  await showFramed((frame) => `<h1>Claims</h1><iframe width="800" height="600" srcdoc='<p>Work area</p>${frame}'></iframe>`);
  await logged('PH440000001');
  await page.frameLocator('iframe').frameLocator('iframe').getByText('Next claim').click();
  await logged('PH440000002', (record) => record.claim.billed === 210_000);
});

test('a value in a frame of another site is read with its claim, and shown where it stands', async () => {
  await show(
    `${claim('PH430000001', 'Ana Rivera', '$1,100.00')}<iframe src="${LINES}/lines" width="700" height="300"></iframe>`,
    lines('$1,100.00'),
  );
  await logged('PH430000001', (record) => record.claim.serviceLines?.length === 1);
  const panel = await session.panelFor(page);
  await panel.getByRole('button', { name: 'Values on the page' }).click();
  await page.bringToFront();
  await panel.getByText(/^Read: \d/).click();
  await panel
    .getByRole('listitem')
    .filter({ hasText: '99213' })
    .getByRole('button', { name: 'Show on the page Procedure' })
    .click();
  const marked = await until('the value is marked in its frame', async () => {
    const worker = await session.worker();
    return worker.evaluate(`(async () => {
      const tabs = await chrome.tabs.query({ url: '${SITE}/*' });
      const found = await chrome.scripting.executeScript({
        target: { tabId: tabs.at(-1).id, allFrames: true },
        func: () => [...(CSS.highlights.get('claimside-place') ?? [])].map(String).join('|'),
      });
      return found.map(({ result }) => result).find((text) => text);
    })()`);
  });
  expect(marked).toBe('99213');
  await panel.close();
});

test('lines that are closed are asked for by the name of their section', async () => {
  await show(
    `${claim('PH440000001', 'Ana Rivera', '$1,100.00')}<details><summary>Service lines</summary>${lines('$1,100.00')}</details>`,
  );
  await logged('PH440000001');
  const panel = await session.panelFor(page);
  await panel.getByText('Open “Service lines” to log it.').waitFor();
  await page.locator('summary').click();
  await logged('PH440000001', (record) => record.claim.serviceLines?.length === 1);
  await panel.close();
});
