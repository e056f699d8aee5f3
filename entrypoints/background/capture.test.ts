import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newLog } from '@/tests/log/desk';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { takeIn } from './capture';
import { shownBefore, tabState } from './tab-states';

beforeEach(() => {
  fakeBrowser.reset();
  // The portal is enabled: what a browser without a person cannot be asked for.
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
});

/** A claim's page of labels and their values. */
function pageOf(number: string, paid: string): PageText {
  const rows = [
    ['Claim Number', number],
    ['Patient Name', 'Ana Rivera'],
    ['Claim Status', 'Paid'],
    ['Date of Service', '03/02/2026'],
    ['Total Billed', '$1,100.00'],
    ['Total Paid', paid],
  ] as const;
  const page: PageText = {
    url: `https://portal.example/claims/${number}`,
    title: 'Claim detail',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 800] }],
    pieces: [],
  };
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) {
      const block = page.blocks.push({ parent: 0, kind: 'block', box: [column * 170, 100 + row * 24, 160, 20] }) - 1;
      page.pieces.push({ text, box: [column * 170, 100 + row * 24, text.length * 7, 16], block, look: column });
    }
  return page;
}

test('a page that is logged after the one that took its place is not what the tab shows', async () => {
  const { log } = await newLog();
  const tab = await fakeBrowser.tabs.create({ url: 'https://portal.example/claims/PH300000202' });
  let open = (): void => undefined;
  const late = new Promise<typeof log>((resolve) => {
    open = () => resolve(log);
  });
  const before = takeIn(() => late, 'first', tab.id!, [pageOf('PH300000201', '$80.00')]);
  expect(await takeIn(async () => log, 'second', tab.id!, [pageOf('PH300000202', '$90.00')])).toBe(true);
  const shown = await tabState(tab.id!);
  open();
  expect(await before).toBe(true);
  expect(await tabState(tab.id!)).toEqual(shown);
  expect(shown).toMatchObject({ phase: 'read', kind: 'claim-detail', claims: [expect.any(String)] });
  expect(await shownBefore(tab.id!)).toMatchObject({ claimNumber: 'PH300000202' });
  // Both are in the log all the same.
  let logged = 0;
  for await (const rows of log.rows()) logged += rows.length;
  expect(logged).toBe(2);
});
