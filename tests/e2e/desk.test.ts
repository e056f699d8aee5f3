import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, startSession, until } from './kit/session.ts';

let session: Session;
let page: Page;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  session = await startSession();
  page = await session.context.newPage();
  await page.goto(session.url('desk.html'));
});
afterAll(async () => {
  await session.close();
});

const HEAD = 'Acct #,Claim Number,Patient Name,DOB,Payer,Member ID,DOS From,Total Charges,Claim Status,Denial Code,Odd';
const row = (n: number, name: string): string =>
  `0041${n},EM7K2${n},"${name}",05/04/1961,Aetna,W10020${n},02/03/2026,"1,${n}.50",Denied,CO-197,z${n}`;
const list = (...rows: string[]) => ({
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEAD, ...rows].join('\r\n')}\r\n`),
});

/** The same in another section, by its address. */
async function go(section: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, section);
}

async function wrongForAxe(): Promise<string[]> {
  // As a string: the page's own policy allows no script of a test.
  return page.evaluate(
    `(() => { ${axe}; return axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html)); })()`,
  );
}

interface Exported {
  product: string;
  entries: { id: string; user: string; at: number; body: { kind: string } }[];
}

const names = (): Promise<string[]> => page.locator('.row-name').allTextContents();

test('a list is shown with what is new before anything is written, and stands in the worklist after the import', async () => {
  await go('import');
  await page
    .locator('input[type=file]')
    .setInputFiles(list(row(331, 'Rivera, Ana'), row(332, 'Ito, Ben'), row(333, '=2+5, Eve')));
  await page.getByText('3 new claims').first().waitFor();
  expect(await session.log.records()).toEqual([]);
  expect(await wrongForAxe()).toEqual([]);
  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  await page.getByText('New: 3 · changed: 0').waitFor();
  expect((await session.log.records()).map(({ claim }) => claim.billed).sort()).toEqual([133_150, 133_250, 133_350]);
  await go('worklist');
  await page.getByText('3 of 3 claims').waitFor();
  expect(await names()).toContain('Ana Rivera');
  expect(await wrongForAxe()).toEqual([]);
});

test('a column that was set right is remembered for the next list, and the same list again brings nothing new', async () => {
  await go('import');
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(list(row(331, 'Rivera, Ana')));
  await page.getByText('1 claim without news').first().waitFor();
  await page.getByText('11 columns').click();
  await page.getByLabel('Field of the column Odd').selectOption('checkNumber');
  await page.getByText('1 changed claim').first().waitFor();
  await page.getByRole('button', { name: 'Import 1 claim' }).click();
  await page.getByText('changed: 1').waitFor();
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.locator('input[type=file]').setInputFiles(list(row(332, 'Ito, Ben')));
  await page.getByText('1 changed claim').first().waitFor();
  await page.getByText('Check or EFT: not shown → z332').waitFor();
});

test('several claims are given to a clerk by keys alone, and one undo takes all of it back', async () => {
  await go('worklist');
  await page.getByRole('button', { name: 'Ana Rivera' }).focus();
  const first = (await names())[0] ?? '';
  await page.getByRole('button', { name: first, exact: true }).focus();
  for (const key of ['x', 'j', 'x', 'a']) await page.keyboard.press(key);
  await page.getByLabel('Name', { exact: true }).fill('Kim');
  await page.keyboard.press('Enter');
  await page.getByText('Given to Kim (2 claims)').first().waitFor();
  expect((await session.log.records()).filter(({ assigned }) => assigned?.to === 'Kim')).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').first().waitFor();
  expect((await session.log.records()).filter(({ assigned }) => assigned !== undefined)).toEqual([]);
});

test('Enter opens the claim beside the list, Escape closes it and gives the focus back', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ben Ito' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.claim-pane article').waitFor();
  expect(await page.locator('.claim-pane').textContent()).toContain('EM7K2332');
  expect(await wrongForAxe()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.claim-pane').waitFor({ state: 'detached' });
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.textContent);
  await until('the focus is back', async () => ((await focused()) === 'Ben Ito' ? true : undefined));
});

test('the reports count what was imported, and lead to the claims', async () => {
  await go('reports');
  await page.getByLabel('Report', { exact: true }).selectOption('denials');
  const authorization = page.getByRole('row', { name: /CO-197/ });
  expect(await authorization.textContent()).toContain('Authorization');
  await authorization.getByRole('button').click();
  await page.getByRole('button', { name: 'Ben Ito' }).waitFor();
  expect(await wrongForAxe()).toEqual([]);
});

test('the exported list holds no formula, and the journal says that it went out', async () => {
  await go('export');
  await page.getByLabel('Format').selectOption('csv');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('Ana Rivera');
  expect(text.split(/[\r\n,]+/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  await go('log');
  await page.getByText('Exported: csv open').waitFor();
  await page.getByRole('button', { name: 'Check the journal' }).click();
  await page.getByText('The journal is whole').waitFor();
  expect(await wrongForAxe()).toEqual([]);
});

test('the clerk’s own export holds every entry of the log, each with who, when and what', async () => {
  await go('export');
  await page.getByLabel('Format').selectOption('json');
  const records = await session.log.records();
  const histories = await Promise.all(records.map(({ key }) => session.log.history(key)));
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toMatch(/^claimside-log-[\d-]+\.json$/);
  const { product, entries } = JSON.parse(readFileSync(await saved.path(), 'utf8')) as Exported;
  expect(product).toBe('Claimside');
  const there = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of histories.flat()) expect(there.get(entry.id)).toEqual(entry);
  expect(there.size).toBe(entries.length);
  expect(entries.every(({ user, at }) => user !== '' && at > 0)).toBe(true);
  const kinds = new Set(entries.map(({ body }) => body.kind));
  for (const kind of ['seen', 'assigned', 'undone', 'imported', 'exported']) expect(kinds).toContain(kind);
  expect(JSON.stringify(entries)).toContain('Rivera');
});

test('a backup that is stopped in the middle leaves no file, here or there, and says so', async () => {
  await go('export');
  await page.getByLabel('Passphrase for this file').fill('seven green rivers at dawn');
  await page.getByLabel('The same again').fill('seven green rivers at dawn');
  const saved: string[] = [];
  const note = (download: { suggestedFilename(): string }): void => void saved.push(download.suggestedFilename());
  page.on('download', note);
  // pressed the moment it is there: the log is small, and written before a hand could stop it
  await page.getByRole('region', { name: 'Backup' }).evaluate((part) => {
    const button = (text: string): HTMLButtonElement | undefined =>
      [...part.querySelectorAll('button')].find(({ textContent }) => textContent === text);
    const drawn = new MutationObserver(() => {
      const cancel = button('Cancel');
      if (!cancel) return;
      drawn.disconnect();
      cancel.click();
    });
    drawn.observe(part, { childList: true, subtree: true });
    button('Save a backup')?.click();
  });
  await page.getByText('Stopped. Nothing was changed.').waitFor();
  await page.getByText('No backup was made on this computer yet.').waitFor();
  expect(
    await page.evaluate(`(async () => (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).length)()`),
  ).toBe(0);
  expect(saved).toEqual([]);
  page.off('download', note);
});

test('a backup opens with its passphrase alone and brings nothing that is there already', async () => {
  await go('export');
  await page.getByLabel('Passphrase for this file').fill('seven green rivers at dawn');
  await page.getByLabel('The same again').fill('seven green rivers at dawn');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const saved = await (await waiting).path();
  expect(readFileSync(saved, 'latin1')).not.toMatch(/Rivera|EM7K2/);
  await page.locator('input[type=file]').setInputFiles(saved);
  await page.getByLabel('Passphrase of the backup').fill('another one entirely');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Passphrase of the backup').fill('seven green rivers at dawn');
  await page.keyboard.press('Enter');
  await page.getByText('0 of them are not in the log').waitFor();
});

test('a remittance shows its provider-level money apart, and an import can be taken back as one', async () => {
  await go('import');
  await page.reload();
  const before = await session.log.records();
  await page.locator('input[type=file]').setInputFiles('tests/exchange/x12/lfh-managed-care.835');
  await page.getByText('Remittance (835)').waitFor();
  await page.getByRole('button', { name: /^Import \d+ claims?$/ }).click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor();
  expect((await session.log.records()).length).toBeGreaterThan(before.length);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import was taken back.').waitFor();
  const after = await session.log.records();
  expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
});

test('what is no list at all is named, and nothing of it is written', async () => {
  await page.getByRole('button', { name: 'Another file' }).click();
  const before = await session.log.records();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
  ]);
  await page.getByText('is a PDF: ask the source for CSV, XLSX or X12').waitFor();
  await page.getByRole('button', { name: 'Leave it, next file' }).click();
  await page.getByText('is empty').waitFor();
  expect(await session.log.records()).toEqual(before);
});

test('a row that fits two claims is settled by hand, and an underpaid claim leads from the report to its dispute letter', async () => {
  const take = async (name: string, text: string): Promise<void> => {
    await go('import');
    await page.reload();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await take(
    'two.csv',
    'Acct #,Claim Number,Patient,Payer,DOS,Charges\n77001,CLM100,"Ng, Al",Aetna,02/03/2026,100.00\n77001,CLM200,"Ng, Al",Aetna,02/03/2026,100.00\n',
  );
  await page.getByRole('button', { name: 'Import 2 claims' }).click();
  await page.getByText('New: 2').waitFor();
  await take(
    'doubt.csv',
    'Acct #,Patient,Payer,DOS,Charges,Allowed,Paid,Expected Payment,Status\n77001,"Ng, Al",Aetna,02/03/2026,100.00,60.00,60.00,90.00,Paid\n',
  );
  await page.getByLabel(/^Which claim is/).selectOption({ label: 'CLM200 · Aetna · 3 Feb 2026 · 100.00' });
  await page.getByRole('button', { name: 'Import 1 claim' }).click();
  await page.getByText('changed: 1').waitFor();
  const ng = (await session.log.records()).filter(({ claim }) => claim.patientAccountNumber === '77001');
  expect(ng.map(({ claim }) => [claim.claimNumber, claim.status]).sort()).toEqual([
    ['CLM100', undefined],
    ['CLM200', 'paid'],
  ]);
  await go('reports');
  await page.getByLabel('Report', { exact: true }).selectOption('underpaid');
  const rates = (...lines: string[]) => ({
    name: 'rates.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Payer,Code,Rate', ...lines, ''].join('\n')),
  });
  await page.locator('input[type=file]').setInputFiles(rates('Aetna,99213,85.00', 'Aetna,71046,'));
  await page.getByRole('cell', { name: 'has no rate and no percentage: not taken' }).waitFor();
  // with anything wrong in it nothing of the file is taken
  expect(await page.getByText(/from rates.csv/).count()).toBe(0);
  await page.locator('input[type=file]').setInputFiles(rates('Aetna,99213,85.00'));
  await page.getByText(/^1 term from rates.csv/).waitFor();
  expect(await wrongForAxe()).toEqual([]);
  await page
    .getByRole('row', { name: /CLM200.*30.00/ })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: 'Al Ng' }).click();
  await page.locator('.claim-pane').getByText('Underpaid by 30.00').waitFor();
  await page
    .locator('.claim-pane')
    .getByRole('button', { name: /Write letter/ })
    .click();
  await page.locator('.claim-pane').getByText('Underpayment: contract rate').click();
  await page.locator('.claim-pane').getByText('We ask for payment of $30.00').first().waitFor();
  // What the printer gets is the letter, and nothing of the page around it.
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: 'screen' });
  expect(printed).toContain('We ask for payment of $30.00');
  expect(printed).not.toMatch(/Underpaid by|Numbered list|Places? to fill/i);
});
