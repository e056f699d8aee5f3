/** The full page's worklist and reports with a list of some size: views that come back, dates moved together, what a payer changed, lists refused. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, startSession } from './kit/session.ts';

let session: Session;
let page: Page;

const DAY = 86_400_000;
const daysAgo = (days: number): string => {
  const [year, month, day] = new Date(Date.now() - days * DAY).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
};

const HEAD = 'Acct #,Claim Number,Patient Name,Payer,DOS From,Total Charges,Claim Status,Denial Code,Processed Date';
/** Nine denials for one reason in two weeks and one in the weeks before, other claims of another payer, and two that were never taken in. */
const ROWS = [
  ...Array.from(
    { length: 9 },
    (_, n) => `51${n}00,AE77${n}01,"Vale, Ana",Aetna,${daysAgo(60)},1${n}0.00,Denied,CO-197,${daysAgo(n + 1)}`,
  ),
  `52000,AE79001,"Moss, Eli",Aetna,${daysAgo(90)},210.00,Denied,CO-197,${daysAgo(25)}`,
  ...Array.from({ length: 4 }, (_, n) => `53${n}00,CI66${n}01,"Stone, Rae",Cigna,${daysAgo(50)},3${n}0.00,Pending,,`),
  ...Array.from({ length: 2 }, (_, n) => `54${n}00,,"Reed, Jo",Cigna,${daysAgo(20)},4${n}0.00,Rejected,A7:562,${daysAgo(3)}`),
];

async function go(section: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, section);
}

beforeAll(async () => {
  session = await startSession();
  page = await session.context.newPage();
  await page.goto(session.url('desk.html#import'));
  await page.locator('input[type=file]').setInputFiles({
    name: 'unpaid.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${[HEAD, ...ROWS].join('\r\n')}\r\n`),
  });
  await page.getByRole('button', { name: 'Import 16 claims' }).click();
  await page.getByText('New: 16').waitFor();
});
afterAll(async () => {
  await session.close();
});

test('a saved view brings its filter back, after a reload too', async () => {
  await go('worklist');
  await page.getByText('16 of 16 claims').waitFor();
  await page.getByRole('combobox', { name: 'Payer', exact: true }).selectOption({ label: 'Cigna' });
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('pending');
  await page.getByText('4 of 16 claims').waitFor();
  await page.getByText('Views', { exact: true }).click();
  await page.getByLabel('Name of the view').fill('Cigna pending');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cigna pending', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('16 of 16 claims').waitFor();
  await page.reload();
  await page.getByText('16 of 16 claims').waitFor();
  await page.getByText('Views', { exact: true }).click();
  await page.getByRole('button', { name: 'Cigna pending', exact: true }).click();
  await page.getByText('4 of 16 claims').waitFor();
  expect(await page.getByRole('combobox', { name: 'Payer', exact: true }).locator('option:checked').textContent()).toBe('Cigna');
  expect(await page.getByRole('combobox', { name: 'Status', exact: true }).inputValue()).toBe('pending');
});

test('the claims of a view are moved to one day together, and one undo puts each back on its own', async () => {
  const dues = async (): Promise<(string | undefined)[]> =>
    (await session.log.records()).filter(({ claim }) => claim.status === 'pending').map(({ task }) => task?.due);
  const before = await dues();
  const names = page.locator('.row-name');
  await names.first().focus();
  for (let n = 0; n < 4; n++) for (const key of ['x', 'j']) await page.keyboard.press(key);
  await page.getByText('4 claims selected').waitFor();
  await page.keyboard.press('m');
  const day = new Date(Date.now() + 21 * DAY).toISOString().slice(0, 10);
  await page.locator('input[type=date]').fill(day);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await dues()).toEqual([day, day, day, day]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').first().waitFor();
  expect(await dues()).toEqual(before);
});

test('what a payer began to deny is told with the weeks before, and what was never taken in is no denial', async () => {
  await go('reports');
  await page.getByLabel('Report', { exact: true }).selectOption('watch');
  const row = page.getByRole('row', { name: /Aetna.*CO-197/ });
  await row.waitFor();
  expect((await row.getByRole('cell').allTextContents()).join(' | ')).toMatch(/9.*1/);
  await page.getByLabel('Report', { exact: true }).selectOption('denials');
  await page
    .getByRole('row', { name: /CO-197/ })
    .first()
    .waitFor();
  const table = (await page.getByRole('table').allTextContents()).join(' ');
  expect(table).not.toMatch(/A7|Cigna/);
});

test('a code list that is wrong is refused with what is wrong, and the one in force stays', async () => {
  const options = await session.context.newPage();
  await options.goto(session.url('options.html#codes'));
  const versions = (): Promise<string[]> => options.locator('.facts .numbers').allTextContents();
  await options.getByText('Replace a list from a file').waitFor();
  const before = await versions();
  const take = (name: string, text: string): Promise<void> =>
    options.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await take('carc.json', JSON.stringify({ list: 'carc', asOf: '2027-03-01', codes: { '197': { gist: 'No approval' } } }));
  const alert = options.getByRole('alert');
  await alert.getByText(/Nothing was changed/).waitFor();
  expect(await alert.textContent()).toContain('197');
  await take('letter.json', 'Dear Sir');
  await alert.getByText(/cannot be read as JSON/).waitFor();
  expect(await versions()).toEqual(before);
  await options.close();
});
