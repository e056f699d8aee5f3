import { expect, test, vi } from 'vitest';
import { claimA, headOf, newLog, portal, shows } from '@/tests/log/desk';
import { patient } from '@/tests/patience';
import type { LogDeps, LogReader } from './api';
import { openLog } from './log';
import { openReader } from './open';
import type { ClaimRow } from './record';

vi.setConfig({ testTimeout: 60_000 });

const CLAIMS = 500;

const rules = (name: string, due: string): Pick<LogDeps, 'derived' | 'derive'> => ({
  derived: name,
  derive: () => ({ due, row: { headline: name } }),
});
const BEFORE = rules('before', '2026-03-20');
const AFTER = rules('after', '2026-04-02');

const claim = (n: number) => ({
  ...claimA,
  claimNumber: `CLM${1000 + n}`,
  patientAccountNumber: `ACC${n}00`,
  memberId: `MEM${n}00`,
});

/** A log whose rows were made by the rules before, closed. */
async function madeBefore() {
  const made = await newLog(BEFORE);
  await made.log.seen({ id: 'm1', observations: Array.from({ length: CLAIMS }, (_, n) => shows(claim(n))), source: portal });
  await made.log.quiet();
  made.log.close();
  return made;
}

async function rowsOf(log: LogReader): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for await (const some of log.rows()) rows.push(...some);
  return rows;
}

test('under other rules the lists can be used at once, and come up to date behind it', async () => {
  const { deps } = await madeBefore();
  const log = await openLog({ ...deps, ...AFTER });
  const page = openReader({ ...deps, ...AFTER });
  await log.check();
  expect(await rowsOf(page)).toHaveLength(CLAIMS);
  await log.record({ id: 'm2', claim: (await page.search('clm1007'))[0]!.key, bodies: [{ kind: 'noted', text: 'in between' }] });
  expect((await page.worklist({ limit: 1 })).rows).not.toEqual([]);
  await log.quiet();
  const rows = await rowsOf(page);
  expect(rows).toHaveLength(CLAIMS);
  expect(new Set(rows.map((row) => JSON.stringify([row.due, row.row])))).toEqual(
    new Set([JSON.stringify([AFTER.derive!({} as never).due, { headline: 'after' }])]),
  );
  expect(await page.counts()).toMatchObject({ claims: CLAIMS, byDue: { '2026-04-02': CLAIMS } });
  expect((await page.counts()).refreshed).toBeUndefined();
  expect((await page.search('clm1007'))[0]).toMatchObject({ due: '2026-04-02' });
  expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  expect(await log.verify()).toMatchObject({ whole: true });
  log.close();
  page.close();
});

test('stopped in the middle it says how far it is, and goes on there', async () => {
  const { deps } = await madeBefore();
  const first = await openLog({ ...deps, ...AFTER });
  void first.check();
  await patient(async () => expect((await headOf(deps.name!)).refresh).toBeGreaterThan(1));
  first.close();
  const stopped = (await headOf(deps.name!)).refresh!;
  const page = openReader({ ...deps, ...AFTER });
  expect((await page.counts()).refreshed).toBeCloseTo((stopped - 1) / CLAIMS, 1);
  const second = await openLog({ ...deps, ...AFTER });
  void second.check();
  await patient(async () => expect((await headOf(deps.name!)).refresh ?? CLAIMS + 1).toBeGreaterThan(stopped));
  await patient(async () => expect((await headOf(deps.name!)).refresh).toBeUndefined());
  expect((await rowsOf(page)).every(({ due }) => due === '2026-04-02')).toBe(true);
  second.close();
  page.close();
});

test('the same rules change nothing', async () => {
  const { deps } = await madeBefore();
  const before = await headOf(deps.name!);
  const log = await openLog({ ...deps, ...BEFORE });
  await log.check();
  await log.quiet();
  expect(await headOf(deps.name!)).toEqual(before);
  log.close();
});
