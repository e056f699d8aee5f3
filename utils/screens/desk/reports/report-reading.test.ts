import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '@/tests/gallery/words';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { patient } from '@/tests/patience';
import { today } from '@/utils/clock';
import { aging } from '@/utils/reports/aging';
import { countShare } from './count-share';
import { agingView } from './money-views';
import { type CountShare, type ReadRows, ReportReading } from './report-reading';
import { ofPayer } from './view';

const id = (): string => crypto.randomUUID();
const claims = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) =>
    shows({ ...claimA, claimNumber: `EM7K20${100 + from + n}-01`, patientAccountNumber: `00419-${100 + from + n}` }),
  );

const nothing = { terms: { contracts: [] }, rates: { terms: [], threshold: 0 }, lists: [] };

/** Here and not in a worker: the same rows. */
const count: CountShare = async (asked, take) => {
  for await (const rows of countShare(asked)) take(rows);
};

async function started(others: ReturnType<typeof shows>[] = []) {
  const { log } = await newLog();
  if (others.length > 0) await log.seen({ id: id(), source: portal, observations: others });
  await log.seen({ id: id(), source: portal, observations: claims(0, 12) });
  const told = vi.fn<(now: ReadRows) => void>();
  const reading = new ReportReading({ log, tell: told, known: async () => nothing, count, counters: 2 });
  const last = (): ReadRows | undefined => told.mock.lastCall?.[0];
  await patient(() => expect(last()?.rows?.claims).toHaveLength(12 + others.length));
  return { log, reading, last };
}

test('numbers under a reader’s eyes stay, and are told to be old; asked for, they are new', async () => {
  const { log, reading, last } = await started();
  await log.seen({ id: id(), source: portal, observations: claims(12, 15) });
  await patient(() => expect(last()?.stale).toBe(true));
  expect(last()?.rows?.claims).toHaveLength(12);
  reading.again();
  await patient(() => expect(last()?.rows?.claims).toHaveLength(15));
  expect(last()?.stale).toBe(false);
});

test('what could not be read comes by itself once it can be read', async () => {
  const { log, reading, last } = await started();
  await log.vault.setPassphrase('blue heron over 7 lakes');
  await log.vault.lock();
  reading.again();
  await patient(() => expect(last()?.problem?.sentence).toMatch(/locked/));
  await log.vault.unlock('blue heron over 7 lakes');
  await patient(() => expect(last()?.rows?.claims).toHaveLength(12));
  expect(last()?.problem).toBeUndefined();
});

test('open money counted while claims are put together is what counting them gives, and one payer’s is that payer’s alone', async () => {
  const other = {
    ...claimA,
    payer: 'Northwind Health',
    claimNumber: 'NW-1',
    patientAccountNumber: '00977-1',
    memberId: 'NW5512',
  };
  const { last } = await started([shows(other)]);
  const rows = last()!.rows!;
  expect(rows.aged).toEqual({ on: today(), rows: aging(rows.claims, today()) });
  expect(rows.aged?.rows).toHaveLength(2);
  fakeBrowser.i18n.getMessage = getMessage;
  const [table] = agingView({ rows: ofPayer(rows, 'Northwind Health'), today: today(), period: {} }).tables;
  expect(table?.rows.map(([payer, ...numbers]) => [payer, numbers.at(-1)])).toEqual([['Northwind Health', 1]]);
});
