/** Pages that are half drawn, empty, huge, or change while they are read: nothing wrong is logged, and the panel says what it sees. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TabState } from '../../utils/messages/protocol.ts';
import { type Session, startSession, until } from './kit/session.ts';
import { onceTabState } from './kit/tab-state.ts';
import { answersWhileRead } from './kit/waits.ts';

const ADDRESS = 'https://claims.prairie-health.example/claim';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession();
});
afterAll(async () => {
  await session.close();
});
beforeEach(async () => {
  page = await session.context.newPage();
});
afterEach(async () => {
  await page.close();
});

const pair = (label: string, value: string): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Claim detail</title>';

const claim = (number: string, name: string, billed: string): string => `<h1>Claim detail</h1><dl>
${pair('Claim Number', number)}${pair('Patient Name', name)}${pair('Member ID', `PH${number}`)}${pair('Claim Status', 'Denied')}
${pair('Service Dates', '03/02/2026 - 03/04/2026')}${pair('Total Billed', billed)}${pair('Total Paid', '$0.00')}</dl>`;

async function show(html: string): Promise<void> {
  await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body: HEAD + html }));
  await page.goto(ADDRESS);
}

/** The tab's state once the page was read (or could not be). */
const onceRead = (): Promise<TabState> =>
  onceTabState('the page was read', session, `${ADDRESS}*`, ({ phase }) => phase !== 'reading' && phase !== 'unknown');

test('labels whose values are still to come are no claim', async () => {
  await show(claim('', '', ''));
  const { claims } = await onceRead();
  expect(claims.filter((key) => key !== '')).toEqual([]);
});

test('an empty page is said to be empty', async () => {
  await show('<body></body>');
  expect(await onceRead()).toMatchObject({ phase: 'read', page: 'empty', claims: [] });
});

test('a claim that takes another’s place while it is read is never mixed with it', async () => {
  const people = [
    ['PH200100300', 'Ana Rivera', '$1,100.00'],
    ['PH900800700', 'Boris Petrov', '$9,900.00'],
  ] as const;
  const [first, second] = people.map(([number, name, billed]) => claim(number, name, billed));
  await show(`<main>${first}</main><script>
    const both = ${JSON.stringify([first, second])};
    let turn = 0;
    const timer = setInterval(() => { document.querySelector('main').innerHTML = both[++turn % 2]; if (turn === 41) clearInterval(timer); }, 90);
  </script>`);
  await until('the claim that stays is in the log', async () =>
    (await session.log.records()).some((record) => record.claim.claimNumber === people[1][0]) ? true : undefined,
  );
  for (const { claim: read } of await session.log.records()) {
    const person = people.find(([number]) => number === read.claimNumber);
    if (person) expect([read.patientName, read.billed]).toEqual([person[1], Number(person[2].replace(/[$,.]/g, ''))]);
  }
});

test('a list of 20,000 rows is read in part or not at all, never wrongly, and the page stays usable', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) =>
      `<tr><td>PHX${String(row).padStart(7, '0')}</td><td>Rivera, Ana</td><td>03/02/2026</td><td>Paid</td><td>$${row}.25</td><td>$${row}.00</td></tr>`,
  ).join('');
  const load = () =>
    show(`<h1>Claim search results</h1><table><thead><tr><th>Claim Number</th><th>Patient Name</th><th>Service Date</th><th>Status</th>
    <th>Billed</th><th>Paid</th></tr></thead><tbody>${rows}</tbody></table>`);
  const state = await answersWhileRead(2_000, 4_000, page, load, onceRead);
  expect(['read', 'unreadable']).toContain(state.phase);
  const logged = (await session.log.records()).filter(({ claim: { claimNumber } }) => claimNumber?.startsWith('PHX'));
  for (const { claim: read } of logged) {
    const row = Number(read.claimNumber?.slice(3));
    expect([read.billed, read.paid]).toEqual([row * 100 + 25, row * 100]);
  }
});
