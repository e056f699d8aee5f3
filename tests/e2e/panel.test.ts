import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TabState } from '../../utils/messages/protocol.ts';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type Session, startSession, until } from './kit/session.ts';
import { onceTabState } from './kit/tab-state.ts';

const number = 'MM26-7659903';

describe('beside a claim', () => {
  let session: Session;
  let portal: Page;
  let panel: Page;

  beforeAll(async () => {
    session = await startSession();
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    portal = session.context.pages()[0] ?? (await session.context.newPage());
    await signIn(portal, session.portal.address);
    await openResults(portal);
    await openClaim(portal, number);
    // With all its lines: on a slow machine the page is drawn, and read, in parts.
    const shown = session.portal.claims.find(({ claim }) => claim.claimNumber === number)?.claim.serviceLines?.length;
    await until('the claim is in the log', async () =>
      (await record())?.claim.serviceLines?.length === shown ? true : undefined,
    );
  });
  afterAll(async () => {
    await session.close();
  });
  beforeEach(async () => {
    panel = await session.panelFor(portal);
    await panel.getByText('4,302.50 of 4,302.50 denied').waitFor();
    return () => panel.close();
  });

  const record = async () => (await session.log.records()).find(({ claim }) => claim.claimNumber === number);
  const entries = async () => session.log.history((await record())?.key ?? '');

  test('the panel says what happened, how much, why, and what to do by when', async () => {
    const text = await panel.locator('body').innerText();
    expect(text).toContain('Denied');
    expect(text).toContain('CO-50');
    expect(text).toContain('Service does not meet medical necessity criteria');
    expect(text).toMatch(/Appeal: .+\n/);
    expect(text).toMatch(/by \d{1,2} [A-Z][a-z]{2} \d{4} · \d+ days left/);
    expect(text).toContain(number);
  });

  /** Types something into every place that the letter still needs. */
  const fillGaps = async (): Promise<void> => {
    const region = panel.getByRole('region', { name: /places? to fill/ });
    for (let i = 0; i < 40; i++) {
      const values = await region
        .getByRole('textbox')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
      const empty = values.indexOf('');
      if (empty < 0) break;
      await region.getByRole('textbox').nth(empty).fill('Written by the clerk');
    }
    // Keys are the letter’s own only while nobody types.
    await panel.getByRole('heading').first().click();
  };

  test('a letter goes out as a Word file with the claim’s facts once its gaps are filled, and the log says that it was drafted', async () => {
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Letters that fit' }).waitFor();
    await panel.keyboard.press('Enter');
    const word = panel.getByRole('button', { name: 'Word' });
    await word.waitFor();
    expect(await word.isDisabled()).toBe(true);
    await fillGaps();
    const [download] = await Promise.all([panel.waitForEvent('download'), panel.keyboard.press('w')]);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}-medical-necessity\.docx$/);
    const words =
      new PizZip(readFileSync(await download.path()))
        .file('word/document.xml')
        ?.asText()
        .replace(/<[^>]+>/g, '') ?? '';
    for (const shown of [
      number,
      'Theodore Vance',
      'MRD663209415',
      '4,302.50',
      'Service does not meet medical necessity criteria',
    ]) {
      expect(words).toContain(shown);
    }
    expect((await entries()).map(({ body }) => body.kind)).toContain('letter-drafted');

    // The same letter and an enclosure as one PDF: parts of the library that does it are left out of the package.
    const enclosure = await PDFDocument.create();
    for (let page = 0; page < 3; page++) enclosure.addPage();
    await panel
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'eob.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await enclosure.save()) });
    await panel.getByText('eob.pdf').first().waitFor();
    await panel.getByRole('heading').first().click();
    const [packet] = await Promise.all([panel.waitForEvent('download'), panel.keyboard.press('k')]);
    const pages = (await PDFDocument.load(readFileSync(await packet.path()))).getPageCount();
    expect(pages).toBeGreaterThan(3);
  });

  test('the note is one key away, ready for the billing system', async () => {
    await panel.keyboard.press('n');
    const note = await until('the note is on the clipboard', async () => {
      const copied = await panel.evaluate(() => navigator.clipboard.readText());
      return copied.includes(number) ? copied : undefined;
    });
    expect(note).toContain('Meridian Mutual');
  });

  test('from the claim on screen to the note copied and the next date set it is three keys', async () => {
    const keys = ['n', 'm', 'Enter'];
    expect(keys.length).toBeLessThanOrEqual(4);
    await panel.evaluate(() => navigator.clipboard.writeText(''));
    for (const key of keys) await panel.keyboard.press(key);
    await panel
      .getByText(/^Next date: /)
      .first()
      .waitFor();
    const copied = (): Promise<string> => panel.evaluate(() => navigator.clipboard.readText());
    await until('the note is on the clipboard', async () => ((await copied()).includes(number) ? true : undefined));
    const set = (await entries()).map(({ body }) => body).find(({ kind }) => kind === 'task-set');
    expect(set).toMatchObject({ due: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    // A change of mind is one key more.
    await panel.getByRole('button', { name: 'Undo' }).first().press('Enter');
    await panel.getByText('Taken back').first().waitFor();
  });

  test('looked at again with nothing new, the claim has no further reading', async () => {
    const readings = async () => (await entries()).filter(({ body }) => body.kind === 'seen');
    const before = await readings();
    const address = `${session.portal.address}/*`;
    const { readAt: last = 0 } = await onceTabState('the page was read', session, address, ({ phase }) => phase === 'read');
    await portal.bringToFront();
    await portal.reload();
    await portal.getByRole('table', { name: 'Service lines' }).waitFor();
    const again = ({ phase, readAt = 0, claims }: TabState): boolean => phase === 'read' && readAt > last && claims.length === 1;
    await onceTabState('the page was read once more', session, address, again);
    expect(before.length).toBeGreaterThan(0);
    expect(await readings()).toEqual(before);
  });
});

describe('on a portal that is not enabled', () => {
  test('the panel says so and has the button that enables it', async () => {
    const session = await startSession({ mode: 'production' });
    const portal = session.context.pages()[0] ?? (await session.context.newPage());
    await signIn(portal, session.portal.address);
    const panel = await session.panelFor(portal);
    await panel.getByRole('button', { name: 'Enable this site' }).click();
    await panel.getByText('The browser now asks beside the address bar').waitFor();
    expect(await session.log.records()).toEqual([]);
    await session.close();
  });
});
