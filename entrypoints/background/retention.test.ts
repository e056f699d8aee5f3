import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { localDay } from '@/utils/clock';
import { knownDay, trustClock } from '@/utils/settings/known-day';
import { keptSince, letGo } from './retention';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => fakeBrowser.reset());

const MONTH = 31 * 86_400_000;

/** Months in which the browser ran now and then. Answers what time it is then. */
async function pass(openLog: Parameters<typeof letGo>[0], from: number, months: number): Promise<number> {
  for (let month = 0; month < months; month++) await letGo(openLog, from + month * MONTH);
  return from + months * MONTH;
}

/** A log with a claim that is closed and one that is open. */
async function twoClaims() {
  const made = await newLog();
  const { seen } = await made.log.seen({
    id: 'm',
    observations: [shows(claimA), shows({ ...claimA, claimNumber: 'EM7K20492-01', patientAccountNumber: '00419-333' })],
    source: portal,
  });
  const [closed, open] = seen.map((one) => one!.key) as [string, string];
  await made.log.record({ id: 'c', claim: closed, bodies: [{ kind: 'closed', why: 'paid in full' }] });
  return { ...made, closed, open, openLog: async () => made.log };
}

test('the time is counted in months of the calendar', () => {
  expect(keptSince(new Date(2026, 2, 31, 15, 30).getTime(), 1)).toBe(new Date(2026, 1, 28).getTime());
  expect(keptSince(new Date(2026, 2, 12, 10).getTime(), 14)).toBe(new Date(2025, 0, 12).getTime());
});

test('without a policy every closed claim stays, however old it is', async () => {
  const { log, clock, closed, openLog } = await twoClaims();
  expect(await letGo(openLog, clock.now + 300 * MONTH)).toBe(0);
  expect(await log.claim(closed)).toBeDefined();
});

test('a closed claim leaves when its months are over and not before; an open one stays', async () => {
  const { log, clock, closed, open, openLog } = await twoClaims();
  await fakeBrowser.storage.managed.set({ retentionMonths: 6 });
  const fifth = await pass(openLog, clock.now, 5);
  expect(await letGo(openLog, fifth)).toBe(0);
  expect(await log.claim(closed)).toBeDefined();
  expect(await letGo(openLog, fifth + 2 * MONTH)).toBe(1);
  expect(await log.claim(closed)).toBeUndefined();
  expect(await log.claim(open)).toBeDefined();
});

test('a wrong number of months lets nothing go', async () => {
  const { log, clock, closed, openLog } = await twoClaims();
  await fakeBrowser.storage.managed.set({ retentionMonths: 0 });
  expect(await letGo(openLog, clock.now + 300 * MONTH)).toBe(0);
  expect(await log.claim(closed)).toBeDefined();
});

test('a shorter time that is set later on the same day holds on that day', async () => {
  const { clock, openLog } = await twoClaims();
  await fakeBrowser.storage.managed.set({ retentionMonths: 12 });
  const now = await pass(openLog, clock.now, 7);
  expect(await letGo(openLog, now)).toBe(0);
  await fakeBrowser.storage.managed.set({ retentionMonths: 6 });
  expect(await letGo(openLog, now)).toBe(1);
});

test('a locked log is left alone, and what is due leaves after the unlock', async () => {
  const { log, clock, closed, openLog } = await twoClaims();
  await fakeBrowser.storage.managed.set({ retentionMonths: 6 });
  const now = await pass(openLog, clock.now, 6);
  await log.vault.setPassphrase('correct horse battery staple');
  await log.vault.lock();
  expect(await letGo(openLog, now)).toBe(0);
  await log.vault.unlock('correct horse battery staple');
  expect(await letGo(openLog, now)).toBe(1);
  expect(await log.claim(closed)).toBeUndefined();
});

test.each([
  ['that has run here before', true],
  ['that lets go for the first time', false],
])(
  'a clock that is years ahead lets nothing go on a computer %s, before the clerk says that it is right',
  async (_which, ran) => {
    const { log, clock, closed, openLog } = await twoClaims();
    await fakeBrowser.storage.managed.set({ retentionMonths: 6 });
    if (ran) await letGo(openLog, clock.now);
    const wrong = clock.now + 60 * MONTH;
    for (const day of [0, 1, 2]) expect(await letGo(openLog, wrong + day * 86_400_000)).toBe(0);
    expect(await knownDay()).toEqual({ day: localDay(clock.now), doubted: localDay(wrong + 2 * 86_400_000) });
    expect(await log.claim(closed)).toBeDefined();
    // set right again: believed at once
    expect(await letGo(openLog, clock.now + MONTH)).toBe(0);
    expect(await knownDay()).toEqual({ day: localDay(clock.now + MONTH) });
    expect(await letGo(openLog, wrong)).toBe(0);
    await trustClock(localDay(wrong));
    expect(await letGo(openLog, wrong)).toBe(1);
  },
);
