/**
 * Pages that mean harm, or are beyond all measure, with the built extension in a real browser. Each is read rightly or said not to be read; nothing wrong is
 * logged, the tab answers all the while, and the document is after it what it was before.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TabState } from '../../utils/messages/protocol.ts';
import { documentOf, type Session, startSession, until } from './kit/session.ts';
import { onceTabState } from './kit/tab-state.ts';
import { answersWhileRead, answersWithin } from './kit/waits.ts';

const SITE = 'https://claims.prairie-health.example';

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

const pair = (label: string, value: string): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const claim = (
  number: string,
  more = '',
): string => `<h1>Claim detail</h1><dl>${pair('Claim Number', number)}${pair('Patient Name', 'Ana Rivera')}
${pair('Member ID', `QX${number}`)}${pair('Claim Status', 'Denied')}${pair('Service Dates', '03/02/2026 - 03/04/2026')}
${pair('Total Billed', '$1,100.00')}${pair('Total Paid', '$0.00')}${more}</dl>`;

async function show(body: string, head = ''): Promise<void> {
  await page.route(`${SITE}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Claim detail</title>${head}<body>${body}</body></html>`,
    }),
  );
  await page.goto(`${SITE}/claim`, { waitUntil: 'load' });
}

/** What the panel would say of the tab, once the page was read or given up. */
const said = (seconds?: number): Promise<TabState> =>
  onceTabState(
    'the page was read or given up',
    session,
    `${SITE}/*`,
    ({ phase }) => phase === 'read' || phase === 'unreadable',
    seconds,
  );

const logged = async (number: string) =>
  (await session.log.records()).find((record) => record.claim.claimNumber === number)?.claim;
const onceLogged = (number: string) => until(`${number} is in the log`, () => logged(number));

describe('a page that would deceive the survey', () => {
  test('with forms and fields named as the document’s own properties is read as it stands', async () => {
    const names = [
      'parentNode',
      'childNodes',
      'firstChild',
      'nextSibling',
      'nodeType',
      'localName',
      'attributes',
      'getAttribute',
      'shadowRoot',
    ];
    const fields = names.map((name) => `<input type="hidden" name="${name}" value="x">`).join('');
    await show(
      `<form id="getElementById" name="documentElement">${fields}${claim('PH300000001')}</form><img name="defaultView" alt=""><img name="createRange" alt="">
       <form name="title"></form><form name="body"><input name="checkVisibility"><input name="getBoundingClientRect"></form>`,
    );
    const before = await documentOf(page);
    expect(await onceLogged('PH300000001')).toMatchObject({
      patientName: 'Ana Rivera',
      billed: 110_000,
      paid: 0,
      status: 'denied',
    });
    expect(await documentOf(page)).toBe(before);
  });

  test('whose scripts replace the browser’s own functions is read as it stands', async () => {
    await show(
      claim('PH300000002'),
      `<script>
        for (const [owner, name] of [[Node.prototype,'firstChild'],[Node.prototype,'nextSibling'],[CharacterData.prototype,'data'],[Element.prototype,'localName']])
          Object.defineProperty(owner, name, { get() { return null; } });
        Element.prototype.getAttribute = () => 'Paid';
        Element.prototype.checkVisibility = () => true;
        Element.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 9, height: 9 });
        window.getComputedStyle = () => ({ display: 'none' });
        Array.prototype.push = () => 0; Map.prototype.get = () => undefined; JSON.stringify = () => '{}';
      </script>`,
    );
    expect(await onceLogged('PH300000002')).toMatchObject({ patientName: 'Ana Rivera', billed: 110_000, status: 'denied' });
  });

  test('with a column called __proto__ and values of markup and script is read as text', async () => {
    await show(`<div id="constructor">${claim('PH300000003', pair('__proto__', 'polluted') + pair('constructor', '<b>x</b>'))}</div>
      <table><tr><th>__proto__</th><th>toString</th><th>Procedure</th><th>Billed</th></tr>
      <tr><td>polluted</td><td>x</td><td>99213</td><td>$1,100.00</td></tr></table>
      <p>&lt;img src=x onerror="window.hit=1"&gt;</p>`);
    const read = await onceLogged('PH300000003');
    expect(read).toMatchObject({ patientName: 'Ana Rivera', billed: 110_000 });
    expect(JSON.stringify(read)).not.toContain('polluted');
    expect(await page.evaluate(() => [({} as Record<string, unknown>).polluted, 'hit' in window])).toEqual([undefined, false]);
  });

  test('with invisible and full-width characters is read as a person sees it', async () => {
    const wide = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    await show(
      claim('PH30\u200b0000\u2060004')
        .replace('$1,100.00', `$${wide('1,100.00')}`)
        .replace('Ana Rivera', 'Ana\u200d Riv\u00adera'),
    );
    expect(await onceLogged('PH300000004')).toMatchObject({ billed: 110_000, patientName: 'Ana Rivera' });
  });

  test('with text turned by bidirectional marks logs no number that is not there', async () => {
    await show(claim('\u202e500000003HP\u202c'));
    await said();
    for (const number of ['500000003HP', 'PH300000005'])
      expect([undefined, number]).toContain((await logged(number))?.claimNumber);
    expect((await session.log.records()).some((record) => /[\u202a-\u202e]/.test(record.claim.claimNumber ?? ''))).toBe(false);
  });
});

describe('a page beyond measure', () => {
  test('of 500,000 elements is said to be too large, and the tab answers', { timeout: 600_000 }, async () => {
    const load = () =>
      show(
        `${claim('PH300000006')}<div id="much"></div><script>
      const much = document.getElementById('much');
      for (let i = 0; i < 500; i++) { const box = document.createElement('p'); box.innerHTML = '<i>x</i>'.repeat(999); much.append(box); }
      </script>`,
      );
    const state = await answersWhileRead(2_000, 8_000, page, load, () => said(240));
    expect(state).toMatchObject({ phase: 'read', page: 'too-large' });
    expect(await logged('PH300000006')).toBeUndefined();
  });

  // Of what is drawn Chromium itself survives some two thousand levels; what is not drawn may be as deep as it likes.
  test('nested 20,000 deep is read, as far down as a person can see', async () => {
    await show(
      `${claim('PH300000007')}<div id="drawn"></div><div id="deep" hidden></div><script>
      for (const [id, depth] of [['drawn', 1200], ['deep', 20000]]) {
        let at = document.getElementById(id);
        for (let i = 0; i < depth; i++) { const next = document.createElement('div'); at.append(next); at = next; }
        at.append('bottom');
      }
      </script>`,
    );
    expect(await onceLogged('PH300000007')).toMatchObject({ billed: 110_000, status: 'denied' });
  });

  // Far below the fold, where the browser draws it when somebody scrolls there: to break so long a text into lines takes it minutes of its own.
  test('with one text of 50 MB is read around it, and the tab answers', { timeout: 300_000 }, async () => {
    const load = () =>
      show(
        `${claim('PH300000008')}<p id="long" style="margin-top:4000px;content-visibility:auto;contain-intrinsic-height:1em"></p>
        <script>document.getElementById('long').textContent = 'word '.repeat(10_000_000);</script>`,
      );
    await answersWhileRead(2_000, 4_000, page, load, () => onceLogged('PH300000008'));
    expect(await logged('PH300000008')).toMatchObject({ billed: 110_000, status: 'denied' });
  });

  test('that changes for ever is read once what it says stands still, and is not slowed', async () => {
    await show(
      `${claim('PH300000009')}<p id="tick">0</p><script>
      let n = 0; setInterval(() => { for (let i = 0; i < 50; i++) document.getElementById('tick').setAttribute('class', 'c' + ++n); }, 5);
      </script>`,
    );
    expect(await onceLogged('PH300000009')).toMatchObject({ billed: 110_000, status: 'denied' });
    await answersWithin(500, 3_000, page);
  });
});

test('a host that only looks like a portal’s is not taken for it', async () => {
  const lookalike = 'https://apps.avaiIity.com.example';
  await page.route(`${lookalike.toLowerCase()}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Claim detail</title>${claim('PH300000010')}` }),
  );
  await page.goto(`${lookalike}/claim`);
  await onceLogged('PH300000010');
  const read = ({ phase, claims }: TabState): boolean => phase === 'read' && claims.length === 1;
  const { portal } = await onceTabState('the page was read', session, `${lookalike.toLowerCase()}/*`, read);
  expect(portal).toBeUndefined();
});
