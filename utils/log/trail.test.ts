import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { claimA, headOf, newLog, portal, shows, spoilLists } from '@/tests/log/desk';
import { patient } from '@/tests/patience';
import type { Claim } from '@/utils/claim/claim';
import type { LogReader } from './api';
import { openLog } from './log';
import { openReader } from './open';
import { readShare } from './share';

vi.setConfig({ testTimeout: 60_000 });

/** Everything a page may ask for. */
async function answers(log: LogReader) {
  const claims = [];
  for await (const some of log.all()) claims.push(...some);
  const inShares = [];
  for (const share of await log.shares(3)) for await (const some of readShare(share)) inShares.push(...some);
  expect(inShares).toEqual(claims);
  const rows = [];
  for await (const some of log.rows()) rows.push(...some);
  const histories = await Promise.all(claims.map(async ({ key }) => (await log.history(key)).map(({ id }) => id)));
  return {
    claims: claims
      .map((record, index) => ({ record, history: histories[index] }))
      .sort((a, b) => (a.record.key < b.record.key ? -1 : 1)),
    rows: rows.sort((a, b) => (a.key < b.key ? -1 : 1)),
    counts: await log.counts(),
    due: (await log.worklist({ withoutDate: true })).rows.map(({ key }) => key).sort(),
    found: (await log.search('note')).map(({ key }) => key).sort(),
  };
}

const numbers = fc.constantFrom('CLM1001', 'CLM1002', 'CLM1003', undefined);
const accounts = fc.constantFrom('ACC100', 'ACC200', undefined);
const acts = fc.constantFrom('nothing', 'note', 'task', 'undo', 'close', 'file', 'die');

test('what stands in the journal behind the lists is answered as if it stood in them, also after the worker died', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(numbers, accounts, acts), { minLength: 3, maxLength: 10 }), async (steps) => {
      const made = await newLog();
      let { log } = made;
      const reader = openReader(made.deps);
      for (const [at, [claimNumber, patientAccountNumber, act]] of steps.entries()) {
        made.clock.now += 1000;
        const claim: Claim = {
          ...(claimNumber ? { claimNumber } : {}),
          ...(patientAccountNumber ? { patientAccountNumber } : {}),
          memberId: 'MEM100',
          serviceFrom: '2026-02-03',
          billed: 100 + at,
        };
        const key = (await log.seen({ id: `s${at}`, observations: [shows(claim)], source: portal })).seen[0]!.key;
        const record = (body: Parameters<typeof log.record>[0]['bodies'][number]) =>
          log.record({ id: `r${at}`, claim: key, bodies: [body] });
        if (act === 'note') await record({ kind: 'noted', text: 'a note' });
        if (act === 'task') await record({ kind: 'task-set', action: 'appeal', due: `2026-04-1${at % 10}` });
        if (act === 'close') await record({ kind: 'closed', why: 'paid' });
        if (act === 'undo')
          await log.undo({ id: `u${at}`, claim: key, entry: (await record({ kind: 'noted', text: 'no note' })).entries[0]! });
        if (act === 'file') await log.quiet();
        if (act === 'die') {
          log.close();
          log = await openLog(made.deps);
        }
        const now = await answers(reader);
        expect(await answers(log)).toEqual(now);
      }
      const before = await answers(reader);
      await log.quiet();
      expect((await headOf(made.deps.name!)).filed).toBeUndefined();
      expect(await answers(reader)).toEqual(before);
      expect(await answers(openReader(made.deps))).toEqual(before);
      expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
      log.close();
      reader.close();
    }),
    { numRuns: 8 },
  );
});

test('the lists follow by themselves, at the latest after so many claims', async () => {
  const { log, deps } = await newLog();
  const capture = (n: number) =>
    log.seen({
      id: `m${n}`,
      observations: [
        shows({ ...claimA, claimNumber: `CLM${1000 + n}`, patientAccountNumber: `ACC${n}00`, memberId: `MEM${n}00` }),
      ],
      source: portal,
    });
  for (let n = 0; n < 100; n++) await capture(n);
  // never more than the 90 claims behind; on a slow machine the lists may have followed in a pause before that, too
  expect(100 - ((await headOf(deps.name!)).filed ?? 100)).toBeLessThanOrEqual(91);
  await patient(async () => expect((await headOf(deps.name!)).filed).toBeUndefined());
  expect((await headOf(deps.name!)).late).toBeUndefined();
  log.close();
});

test('keys of claims that came behind the lists are destroyed like all others', async () => {
  const { log, deps, clock, local } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  await log.record({ id: 'm2', claim: seen[0]!.key, bodies: [{ kind: 'closed', why: 'paid' }] });
  clock.now += 1000;
  expect(await log.retire({ id: 'r', before: clock.now })).toBe(1);
  expect((await headOf(deps.name!)).late).toBeUndefined();
  const bodies = [];
  for await (const some of log.entries()) bodies.push(...some.map(({ body }) => body.kind));
  expect(bodies).not.toContain('seen');
  log.close();
  // nor do they come back from the second copy
  await spoilLists(deps.name!);
  const again = await openLog(deps);
  await again.check();
  for await (const some of again.entries()) for (const { body } of some) expect(body.kind).not.toBe('seen');
  expect(local.data.size).toBeGreaterThan(0);
  again.close();
});
