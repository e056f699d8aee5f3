import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { HOSPITAL } from './kit/hospital.ts';
import { type Session, startSession, until } from './kit/session.ts';

/** Denied as filed too late, though the portal's own page shows when it was received. */
const LATE = 'MM26-7598230';

const SETTINGS = {
  ...HOSPITAL,
  letters: { payers: [{ payer: 'Meridian Mutual', address: 'PO Box 4410\nColumbus, OH 43216', textLimit: 800 }] },
  contracts: [{ payer: 'Meridian Mutual', terms: 'timely filing: 730 days from service; appeal: 180 days from denial' }],
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file with these paragraphs; `part` is put into it beside what belongs there. */
async function wordFile(texts: readonly string[], part?: { name: string; content: string }) {
  const file = new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] });
  const zip = new PizZip(await Packer.toArrayBuffer(file));
  if (part) zip.file(part.name, part.content);
  return { name: 'page.docx', mimeType: DOCX, buffer: Buffer.from(zip.generate({ type: 'uint8array', compression: 'DEFLATE' })) };
}

/** `megabytes`: as a scan has them, one stream that nothing makes smaller. */
async function pdf(pages: number, { password, megabytes = 0 }: { password?: string; megabytes?: number } = {}) {
  const file = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) file.addPage([612, 792]);
  const scan = file.context.register(file.context.stream(new Uint8Array(megabytes * 1_000_000)));
  if (megabytes > 0) file.getPage(0).node.set(PDFName.of('Scan'), scan);
  if (password) file.encrypt({ userPassword: password, ownerPassword: password });
  const bytes = await file.save({ useObjectStreams: false });
  return { name: megabytes > 0 ? 'scan.pdf' : `${pages}-pages.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

const wordsIn = (path: string): string =>
  (new PizZip(readFileSync(path)).file('word/document.xml')?.asText() ?? '').replace(/<[^>]+>/g, '');

let session: Session;
let portal: Page;
let panel: Page;
let options: Page;

const record = async () => (await session.log.records()).find(({ claim }) => claim.claimNumber === LATE);
const entries = async () => session.log.history((await record())?.key ?? '');
const pressFor = async (key: string): Promise<Download> => {
  const [download] = await Promise.all([panel.waitForEvent('download'), panel.keyboard.press(key)]);
  return download;
};
const word = () => panel.getByRole('button', { name: 'Word' });

/** The claim stands in the panel, and its keys work. */
const atHand = () => panel.getByRole('button', { name: /^Copy note/ }).waitFor();

/** Two keys: the letters of the next step, and the one that fits best. One that was begun before is open after the first. */
async function writeLetter(): Promise<void> {
  await panel.keyboard.press('Enter');
  const fitting = panel.getByRole('heading', { name: 'Letters that fit' });
  await fitting.or(word()).waitFor();
  if (await fitting.isVisible()) await panel.keyboard.press('Enter');
  await word().waitFor();
}

beforeAll(async () => {
  session = await startSession();
  await (await session.worker()).evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(SETTINGS)} })`);
  portal = session.context.pages()[0] ?? (await session.context.newPage());
  await signIn(portal, session.portal.address);
  await openResults(portal);
  await openClaim(portal, LATE);
  await until('the claim is in the log', record);
  options = await session.context.newPage();
  await options.goto(session.url('options.html#letters'));
});
afterAll(async () => {
  await session.close();
});
beforeEach(async () => {
  panel = await session.panelFor(portal);
  await atHand();
});
afterEach(async () => {
  await panel.close();
});

describe('from a denial to its letter', () => {
  test('two keys, and it is ready to send: it says when the payer had the claim, and by which paper', async () => {
    await writeLetter();
    await until('the letter is ready', async () => ((await word().isEnabled()) ? true : undefined));
    await panel.getByText('The claim is proven to be filed in time.').waitFor();
    const text = await panel.getByRole('textbox', { name: 'Letter', exact: true }).innerText();
    expect(text).toContain('Meridian Mutual received the claim on');
    expect(text).toContain('payer’s portal, screenshot of');
    expect(text).toContain('PO Box 4410');
    expect(text).not.toMatch(/[[\]]/);
    await panel.getByText(/characters too many for the portal’s box/).waitFor();
  });

  test('without proof it warns and does not go out', async () => {
    await writeLetter();
    await panel.getByRole('button', { name: /^Remove payer’s portal/ }).click();
    await panel.getByText(/Without the payer’s own acceptance this appeal is lost/).waitFor();
    expect(await word().isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Add a paper' }).click();
    await panel.getByLabel('Day it shows').fill('2025-01-10');
    await panel.getByLabel('It says').selectOption('Accepted (A1, A2)');
    await panel.getByLabel('Payer’s control number on it').fill('MM25-1');
    await until('the letter is ready again', async () => ((await word().isEnabled()) ? true : undefined));
  });
});

describe('on the hospital’s own Word page', () => {
  const takeIn = async (file: Awaited<ReturnType<typeof wordFile>>) =>
    options.locator('input[accept=".docx"]').setInputFiles(file);

  test.each<[string, () => ReturnType<typeof wordFile>, RegExp]>([
    ['an unknown field', () => wordFile(['{claim.nummer}']), /no field \{claim\.nummer\}.*claim\.number/],
    ['macros', () => wordFile(['{letter.text}'], { name: 'word/vbaProject.bin', content: 'x' }), /It holds macros/],
    [
      'a link to outside',
      () =>
        wordFile(['{letter.text}'], {
          name: 'word/_rels/extra.xml.rels',
          content:
            '<Relationships><Relationship Id="r1" Type="t" Target="https://example.com/x" TargetMode="External"/></Relationships>',
        }),
      /It links to something outside: https:\/\/example\.com/,
    ],
    [
      'a document type definition',
      () => wordFile(['{letter.text}'], { name: 'word/extra.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      /document type definition/,
    ],
    [
      'far more than a letter holds',
      () => wordFile(['{letter.text}'], { name: 'word/media/bomb.bin', content: '0'.repeat(45_000_000) }),
      /zip bomb/,
    ],
  ])('a file with %s is refused with the reason', async (_what, file, reason) => {
    await takeIn(await file());
    await options.getByText(reason).first().waitFor();
    expect(await options.getByText('None: letters go under the letterhead of the settings.').isVisible()).toBe(true);
  });

  test('a good one is kept, and the letter comes out on it with its fields filled', async () => {
    await takeIn(
      await wordFile([
        '{facility.name}, our own page',
        '{letter.title} for claim {claim.number}',
        '{letter.text}',
        '{letter.enclosures}',
      ]),
    );
    await options.getByText('page.docx').waitFor();
    await panel.reload();
    await atHand();
    await writeLetter();
    const words = wordsIn(await (await pressFor('w')).path());
    expect(words).toContain('Harbor View Medical Center, our own page');
    expect(words).toContain(`Timely filing: proof of receipt for claim ${LATE}`);
    expect(words).toContain('received the claim on');
    expect(words).not.toMatch(/[{}]/);
    await options
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await options
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await options.getByText('None: letters go under the letterhead of the settings.').waitFor();
  });
});

describe('the packet', () => {
  type Attached = Awaited<ReturnType<typeof pdf>>;
  const chooser = (paper = 0) => panel.locator('.numbered input[type=file]').nth(paper);
  const attach = async (file: Attached): Promise<void> => {
    await chooser().setInputFiles(file);
    await panel.getByText(file.name).first().waitFor();
  };
  /** From the disk, as a clerk does: what is sent to the browser as bytes may not be this large. */
  const attachFromDisk = async ({ name, buffer }: Attached): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'claimside-packet-'));
    try {
      writeFileSync(join(folder, name), buffer);
      await chooser().setInputFiles(join(folder, name));
      await panel.getByText(name).first().waitFor();
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('a scan of 60 MB goes along; a PDF under a password is named with what to do about it, and nothing is lost', async () => {
    await writeLetter();
    const letter = panel.getByRole('textbox', { name: 'Letter', exact: true });
    const before = await letter.innerText();
    await attachFromDisk(await pdf(2, { megabytes: 60 }));
    await panel.getByText('60.0 MB').waitFor();
    await chooser(1).setInputFiles(await pdf(1, { password: 'secret' }));
    await panel.getByText('1-pages.pdf').first().waitFor();
    await panel.keyboard.press('k');
    await panel.getByText(/“1-pages\.pdf” is protected by a password\. Open it, print it to a new PDF without one/).waitFor();
    expect(await letter.innerText()).toBe(before);
    await panel.getByRole('button', { name: 'Remove 1-pages.pdf' }).click();
    await panel.getByRole('heading').first().click();
    const packet = readFileSync(await (await pressFor('k')).path());
    expect(packet.length).toBeGreaterThan(60_000_000);
    expect((await PDFDocument.load(packet)).getPageCount()).toBeGreaterThanOrEqual(4);
    expect(await panel.getByText(/is protected by a password/).count()).toBe(0);
  });

  test('index, letter and papers leave as one PDF, also with names in other alphabets', async () => {
    await writeLetter();
    await attach(await pdf(3));
    await panel.getByLabel('Another paper').fill('Hồ sơ bệnh án Łódź, копія');
    await panel.getByRole('button', { name: 'Add it' }).click();
    await panel.getByRole('heading').first().click();
    const file = await PDFDocument.load(readFileSync(await (await pressFor('k')).path()));
    expect(file.getPageCount()).toBeGreaterThanOrEqual(5);
    const words = file
      .getPages()
      .flatMap((page) => page.extractContents())
      .map((asset) => (asset.kind === 'text' ? asset.getText() : ''))
      .join('');
    expect(words.replaceAll(' ', '')).toContain('HồsơbệnhánŁódź,копія');
    expect(words).toContain('Page 1 of');
  });
});

describe('after it is sent', () => {
  test('the log has how, where and with what, the clock stops, and the payer is not asked before its term', async () => {
    await writeLetter();
    await panel.keyboard.press('s');
    await panel.getByLabel('Confirmation or tracking number').fill('9407-1112');
    await panel.getByRole('button', { name: 'Log it' }).click();
    await panel
      .getByText(/^Wait for the answer to the/)
      .first()
      .waitFor();
    expect((await entries()).map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        kind: 'letter-sent',
        how: 'mail',
        where: 'PO Box 4410 Columbus, OH 43216',
        confirmation: '9407-1112',
        does: 'appeal',
      }),
    );
    await panel
      .getByText(/not before \d{1,2} /)
      .first()
      .waitFor();
  });

  test('upheld leads on to the second level, which quotes why', async () => {
    await panel.keyboard.press('o');
    await panel.getByRole('menuitem', { name: 'Record an outcome' }).click();
    await panel.getByLabel('Result').selectOption('upheld');
    await panel.getByLabel('The payer’s reason, in its words').fill('The screenshot does not name the claim');
    await panel.getByText(/^Then: Appeal/).waitFor();
    expect(await panel.getByRole('checkbox', { name: /^Go on to the letter: Upheld at/ }).isChecked()).toBe(true);
    await panel.keyboard.press('Control+Enter');
    await panel.getByRole('heading', { name: 'Letters that fit' }).waitFor();
    await panel.keyboard.press('Enter');
    await word().waitFor();
    const text = await panel.getByRole('textbox', { name: 'Letter', exact: true }).innerText();
    expect(text).toContain('The screenshot does not name the claim');
    expect(text).toContain('upheld on');
  });
});

describe('a template of the hospital’s own', () => {
  test('a fault is named by line and column; mended, kept, saved as a file and taken in again it is the same', async () => {
    await options.bringToFront();
    await options.getByLabel('Start from a letter').selectOption('Records submission cover');
    const text = options.getByLabel('Text', { exact: true });
    const source = await text.inputValue();
    await text.fill(source.replace('{{ claim.number }}', '{{ claim.nummer }}').replace(/$/, '\n{{ claim.nummer }}'));
    await options
      .getByText(/^Line \d+, column \d+: There is no field “claim\.nummer”\. Did you mean “claim\.number”\?/)
      .first()
      .waitFor();
    expect(await options.getByRole('button', { name: 'Save' }).last().isDisabled()).toBe(true);
    await text.fill(`${source}\nOur own last line.\n`);
    await options.getByRole('button', { name: 'Save' }).last().click();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: /^Save as a file/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${source}\nOur own last line.\n`);
    await options.locator('input[accept*=".txt"]').setInputFiles({
      name: 'their-cover.letter.txt',
      mimeType: 'text/plain',
      buffer: readFileSync(await download.path()),
    });
    await options.locator('p', { hasText: /^their-cover$/ }).waitFor();
  });
});
