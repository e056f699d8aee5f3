import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { claimA, type Desk, newLog, portal, shows } from '@/tests/log/desk';
import type { Log } from './api';
import { openLog } from './log';

vi.setConfig({ testTimeout: 30_000 });

const PASS = 'correct horse battery';
/** Enough for the keys to lie in several blocks. */
const CLAIMS = 150;

const see = (log: Log, from: number, count: number) =>
  log.seen({
    id: `m${from}`,
    observations: Array.from({ length: count }, (_, n) =>
      shows({
        ...claimA,
        claimNumber: `CLM${1000 + from + n}`,
        patientAccountNumber: `ACC${from + n}00`,
        memberId: `MEM${from + n}00`,
      }),
    ),
    source: portal,
  });

/** A closed log with a backup of it, and without the second copy of its newest entries: as if they were long ago. */
async function written(): Promise<Desk & { backup: Blob }> {
  const made = await newLog();
  await see(made.log, 0, CLAIMS);
  await made.log.quiet();
  const parts: BlobPart[] = [];
  for await (const part of made.log.backup({ passphrase: PASS })) parts.push(part);
  made.log.close();
  for (const key of [...made.local.data.keys()].filter((name) => name.startsWith('log.tail'))) made.local.data.delete(key);
  return { ...made, backup: new Blob(parts) };
}

async function spoil(name: string, work: (db: IDBPDatabase, id: string) => Promise<unknown>): Promise<void> {
  const db = await openDB(name);
  const [id] = (await db.getAllKeys('keys', IDBKeyRange.bound('k/', 'k/\uffff'))) as string[];
  for (const copy of [id!, `~mirror/${id}`]) await work(db, copy);
  db.close();
}
const takeAway = (name: string) => spoil(name, (db, id) => db.delete('keys', id));
const overwrite = (name: string) =>
  spoil(name, async (db, id) => {
    const row = await db.get('keys', id);
    row.box[40] ^= 1;
    await db.put('keys', row);
  });

async function openedOf(log: Log): Promise<number> {
  let count = 0;
  for await (const entries of log.entries()) count += entries.filter(({ body }) => body.kind === 'seen').length;
  return count;
}

test.each([
  ['the first', 1],
  ['one in the middle', 3],
])('a backup brings back what was in %s of the rows of one import, each entry once', async (_which, seq) => {
  const { deps, backup } = await written();
  const db = await openDB(deps.name!);
  expect(await db.count('journal')).toBeGreaterThan(4);
  await db.delete('journal', seq);
  db.close();
  const log = await openLog(deps);
  expect(await log.check()).toMatchObject({ state: 'damaged', missing: 1 });
  const lost = CLAIMS - (await openedOf(log));
  const secret = { passphrase: PASS };
  expect(await log.preview(backup, secret)).toMatchObject({ entries: CLAIMS, fresh: lost });
  expect(await log.restore({ id: 'r', file: backup, secret })).toBe(lost);
  expect(await openedOf(log)).toBe(CLAIMS);
  expect((await log.counts()).claims).toBe(CLAIMS);
  expect((await log.preview(backup, secret)).fresh).toBe(0);
  expect(await log.restore({ id: 'r2', file: backup, secret })).toBe(0);
  expect(await log.verify()).toMatchObject({ whole: true, lost: 1 });
});

describe('a log that has lost the keys of some of its claims, both copies', () => {
  test.each([
    ['taken away', takeAway, false],
    ['overwritten', overwrite, true],
  ])('says so at its start, with how many entries no longer open: %s', async (_how, spoiled, thorough) => {
    const { deps } = await written();
    await spoiled(deps.name!);
    const log = await openLog(deps);
    const health = await log.check({ thorough });
    const lost = CLAIMS - (await openedOf(log));
    expect(lost).toBeGreaterThan(10);
    expect(health).toMatchObject({ state: 'damaged', missing: lost });
    expect(health.sentence).toContain(`${lost} entries about ${lost} claims can no longer be opened.`);
    expect(await log.health()).toMatchObject({ state: 'damaged', missing: lost });
    await expect(see(log, 500, 1)).rejects.toMatchObject({ problem: 'read-only' });
    expect((await log.counts()).claims).toBe(CLAIMS - lost);
  });

  test('goes on without them on the clerk’s word, and says no more than that', async () => {
    const { deps } = await written();
    await takeAway(deps.name!);
    const log = await openLog(deps);
    const { missing } = await log.check();
    await log.goOn('go');
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
    expect(await log.verify()).toMatchObject({ whole: true, lost: missing });
    await see(log, 500, 1);
    // what is lost besides is told as such
    await log.quiet();
    log.close();
    for (const key of ['log.tail.1', 'log.tail.2', 'log.tail.3', 'log.tail.4']) await deps.local.remove([key]);
    await takeAway(deps.name!);
    const again = await openLog(deps);
    const second = await again.check();
    expect(second).toMatchObject({ state: 'damaged' });
    expect(second.missing).toBe(CLAIMS + 1 - missing - (await openedOf(again)));
  });

  test('has them again out of a backup, each once, and needs not go on without them before', async () => {
    const { deps, backup } = await written();
    await takeAway(deps.name!);
    const log = await openLog(deps);
    const { missing } = await log.check();
    const secret = { passphrase: PASS };
    expect(await log.preview(backup, secret)).toMatchObject({ entries: CLAIMS, fresh: missing });
    expect(await log.restore({ id: 'r', file: backup, secret })).toBe(missing);
    expect(await openedOf(log)).toBe(CLAIMS);
    expect((await log.counts()).claims).toBe(CLAIMS);
    expect(await log.health()).toMatchObject({ state: 'well' });
    expect(await log.verify()).toMatchObject({ whole: true, lost: 0 });
    expect(await log.restore({ id: 'r2', file: backup, secret })).toBe(0);
    await see(log, 500, 1);
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  });
});
