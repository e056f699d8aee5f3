import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { claimA, DAY, newLog, portal, shows, spoilLists } from '@/tests/log/desk';
import type { Log } from './api';
import { openLog } from './log';

vi.setConfig({ testTimeout: 30_000 });

const PASS = 'correct horse battery';

/** A log with a closed claim, of which something was written down and something is unfinished. */
async function closedClaim(more: Parameters<typeof newLog>[0] = {}) {
  const made = await newLog(more);
  const { seen } = await made.log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const claim = seen[0]!.key;
  await made.log.record({ id: 'm2', claim, bodies: [{ kind: 'noted', text: 'spoke with Tanaka' }] });
  await made.log.record({ id: 'm3', claim, bodies: [{ kind: 'closed', why: 'paid' }] });
  await made.log.keepDraft(`note:${claim}`, 'unfinished words');
  await made.log.keepDraft('note:another', 'of another claim');
  await made.log.quiet();
  made.clock.now += 400 * DAY;
  return { ...made, claim, before: made.clock.now - DAY };
}

/** What is left of claims in a log, wherever it could be asked for. */
async function left(log: Log): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const some of log.entries()) found.push(...some.filter(({ claim }) => claim !== undefined));
  for await (const some of log.all()) found.push(...some);
  found.push(...(await log.search('tanaka')), await log.claimByIdentity(claimA));
  return found.filter((one) => one !== undefined);
}

const backupOf = async (log: Log): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of log.backup({ passphrase: PASS })) parts.push(part);
  return new Blob(parts);
};

const secret = { passphrase: PASS };

test('a claim that was let go of stays gone when the lists are made again, and takes its unfinished texts with it', async () => {
  const { log, deps, claim, before } = await closedClaim();
  expect((await left(log)).length).toBeGreaterThan(4);
  expect(await log.retire({ id: 'r', before })).toBe(1);
  expect(await left(log)).toEqual([]);
  expect(await log.draft(`note:${claim}`)).toBeUndefined();
  expect(await log.draft('note:another')).toBe('of another claim');
  log.close();
  await spoilLists(deps.name!);
  const again = await openLog(deps);
  await again.check({ thorough: true });
  expect(await left(again)).toEqual([]);
  expect(await again.claim(claim)).toBeUndefined();
  expect(await again.verify()).toMatchObject({ whole: true });
  again.close();
});

test('stopped wherever it may be, it has gone entirely or goes the next time: no copy of its key is left behind', async () => {
  for (let stop = 1; stop <= 4; stop++) {
    const { log, deps, local, before } = await closedClaim();
    const { set } = local;
    let writes = 0;
    local.set = async (items) => {
      if (++writes === stop) throw new Error('the worker dies here');
      await set(items);
    };
    await log.retire({ id: 'r', before }).catch(() => {});
    local.set = set;
    log.close();
    await spoilLists(deps.name!);
    const next = await openLog(deps);
    await next.check();
    await next.retire({ id: 'again', before });
    expect(await left(next)).toEqual([]);
    next.close();
    // made again once more: from the second copy, too, it does not come back
    await spoilLists(deps.name!);
    const last = await openLog(deps);
    await last.check();
    expect(await left(last)).toEqual([]);
    last.close();
  }
});

test('when the browser falls back to files from before, the claim that was let go of since goes again', async () => {
  const { log, deps, before } = await closedClaim();
  await log.vault.setPassphrase(PASS);
  await log.quiet();
  const db = await openDB(deps.name!);
  const stores = ['journal', 'keys', 'blocks', 'meta', 'sealed'];
  const then = await Promise.all(stores.map((store) => db.getAll(store)));
  await log.retire({ id: 'r', before });
  log.close();
  for (const [at, store] of stores.entries()) {
    await db.clear(store);
    for (const row of then[at]!) await db.put(store, row);
  }
  db.close();
  const again = await openLog(deps);
  expect(await again.check()).toMatchObject({ state: 'repaired', missing: 0 });
  expect(await left(again)).toEqual([]);
  expect(await again.verify()).toMatchObject({ whole: true });
  again.close();
});

test('a machine that takes over the backup of one that let go of the claim lets go of it too, but not of what is newer there', async () => {
  const one = await closedClaim();
  const early = await backupOf(one.log);
  await one.log.retire({ id: 'r', before: one.before });
  const late = await backupOf(one.log);
  const [other, busy] = [await newLog(), await newLog()];
  for (const { log } of [other, busy]) await log.restore({ id: 'early', file: early, secret });
  other.clock.now = one.clock.now;
  busy.clock.now = one.clock.now + DAY;
  await busy.log.record({ id: 'new', claim: one.claim, bodies: [{ kind: 'reopened', why: 'paid back' }] });
  // stopped at its end it changes nothing
  const stopping = new AbortController();
  const stopped = other.log.restore({ id: 's', file: late, secret, signal: stopping.signal, progress: () => stopping.abort() });
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ problem: 'stopped' });
  expect((await left(other.log)).length).toBeGreaterThan(4);
  for (const { log } of [other, busy]) {
    await log.restore({ id: 'late', file: late, secret });
    await log.check({ thorough: true });
    expect(await log.verify()).toMatchObject({ whole: true });
  }
  expect(await left(other.log)).toEqual([]);
  expect((await left(busy.log)).length).toBeGreaterThan(4);
});
