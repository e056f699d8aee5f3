import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { type LogSchema, MIGRATIONS, VERSION } from '@/utils/log/database';
import { openLog } from '@/utils/log/log';
import { openReader } from '@/utils/log/open';
import { claimA, desk, newLog, portal, shows } from './desk';
import { claimB, EXAMPLE_PASSPHRASE, type Example, thaw } from './example';

vi.setConfig({ testTimeout: 60_000 });

const examples = import.meta.glob<Example>('./v*.json', { eager: true, import: 'default' });

const isHead = (row: unknown): boolean => typeof row === 'object' && row !== null && 'id' in row && row.id === 'head';

test('every version has its frozen example, and the chain of versions has no gap', () => {
  expect(Object.keys(examples).sort()).toEqual(MIGRATIONS.map((_, index) => `./v${index + 1}.json`).sort());
  expect(VERSION).toBe(MIGRATIONS.length);
});

/** Every step up to this version, and the end of the process before the last of it is on disk. */
const stoppedUpgrade = (name: string, from: number): Promise<unknown> =>
  openDB<LogSchema>(name, VERSION, {
    upgrade: (db, _from, _to, transaction) => {
      for (const step of MIGRATIONS.slice(from)) step(db, transaction);
      transaction.done.catch(() => {});
      transaction.abort();
    },
  });

describe.each(Object.entries(examples))('a log of %s', (_path, example) => {
  test('opens in this version with everything in it', async () => {
    const { deps, local } = desk();
    await thaw(example, deps.name!, local);
    const log = await openLog(deps);
    await log.vault.unlock(EXAMPLE_PASSPHRASE);
    await log.takeWaiting();
    expect(await log.check({ thorough: true })).toMatchObject({ missing: 0 });
    const record = await log.claimByIdentity(claimA);
    expect(record).toMatchObject({
      claim: { ...claimA, patientName: 'Ana M Rivera', status: 'denied', statusText: 'Denied' },
      task: { action: 'appeal', due: '2026-04-02' },
      calls: [{ reference: '88432' }],
      notes: [{ text: 'Ask the clinic for the authorization letter' }],
      drafts: [{ letter: 'l1' }],
      changed: { status: { from: 'pending' } },
    });
    expect((await log.history(record!.key)).map(({ body }) => body.kind)).toHaveLength(9);
    expect(await log.verify()).toMatchObject({ whole: true });
    await log.record({ id: 'new', claim: record!.key, bodies: [{ kind: 'noted', text: 'written by this version' }] });
    expect((await log.search('clinic'))[0]?.key).toBe(record!.key);
  });

  test('is the same after the browser stopped in the middle of bringing it to this version', async () => {
    const { deps, local } = desk();
    await thaw(example, deps.name!, local);
    if (example.version < VERSION) await expect(stoppedUpgrade(deps.name!, example.version)).rejects.toThrow();
    const log = await openLog(deps);
    await log.vault.unlock(EXAMPLE_PASSPHRASE);
    await log.takeWaiting();
    const record = await log.claimByIdentity(claimA);
    expect(await log.history(record!.key)).toHaveLength(9);
    expect(await log.verify()).toMatchObject({ whole: true });
    log.close();
  });

  test('has its lists made again when this version makes them otherwise, also when that is stopped half-way', async () => {
    const { deps, local } = desk();
    await thaw(example, deps.name!, local);
    const first = await openLog({ ...deps, derived: '2', derive: () => ({ row: { headline: 'made by the new version' } }) });
    await first.vault.unlock(EXAMPLE_PASSPHRASE);
    await first.takeWaiting();
    first.close();
    const db = await openDB(deps.name!);
    const head = await db.get('meta', 'head');
    await db.clear('blocks');
    await db.put('meta', { ...head, projection: 'building:0', blocks: 0, nodes: 1 });
    db.close();
    const second = await openLog({ ...deps, derived: '2', derive: () => ({ row: { headline: 'made by the new version' } }) });
    await second.check();
    expect((await second.worklist()).rows[0]).toMatchObject({ row: { headline: 'made by the new version' } });
  });
});

test('the newest example holds what stands in the journal behind its lists, with the keys of its claims', async () => {
  const { version, stores, local: frozen } = examples[`./v${VERSION}.json`]!;
  const head = stores.meta!.rows.find((row): row is { filed: number; seq: number } => isHead(row))!;
  expect(head.filed).toBeLessThan(head.seq);
  const { deps, local } = desk();
  await thaw({ version, stores, local: frozen }, deps.name!, local);
  const log = await openLog(deps);
  await log.vault.unlock(EXAMPLE_PASSPHRASE);
  const record = await log.claimByIdentity(claimB);
  expect(record?.claim).toEqual(claimB);
  expect(await log.history(record!.key)).toHaveLength(1);
  expect(await log.search('lindqvist')).toHaveLength(1);
  log.close();
});

test('a page that was opened before an update makes way for it, and says that it has to be reloaded', async () => {
  const { log, deps } = await newLog();
  await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  await log.quiet();
  log.close();
  const old = openReader(deps);
  expect((await old.counts()).claims).toBe(1);
  const told = new Promise<void>((resolve) => old.onChange(() => resolve()));
  const newer = await openDB(deps.name!, VERSION + 1, { upgrade: (db) => void db.createObjectStore('of the future') });
  await told;
  await expect(old.counts()).rejects.toMatchObject({ problem: 'outdated', sentence: expect.stringContaining('Reload the page') });
  expect(await newer.count('journal')).toBe(1);
  newer.close();
});

test('where a page of an older version does not make way, the sentence says what to close', async () => {
  const { deps } = desk();
  const old = await openDB(deps.name!, 1, { upgrade: (db) => void db.createObjectStore('meta', { keyPath: 'id' }) });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const refusal = openReader(deps)
    .counts()
    .catch((error: unknown) => error);
  let answered = false;
  void refusal.then(() => {
    answered = true;
  });
  // time goes on until the old page had its turn, however many turns the machine takes for that
  while (!answered) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(await refusal).toMatchObject({ problem: 'no-answer', sentence: expect.stringContaining('Close that page') });
  vi.useRealTimers();
  old.close();
});

test('a log of a newer version is left alone', async () => {
  const { log, deps } = await newLog();
  await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  log.close();
  const newer = await openDB(deps.name!, VERSION + 1, { upgrade: (db) => void db.createObjectStore('of the future') });
  newer.close();
  const again = await openLog(deps).catch((error: { sentence: string }) => error);
  const refusal =
    'sentence' in again
      ? again
      : await again
          .seen({ id: 'm2', observations: [shows(claimA)], source: portal })
          .catch((error: { sentence: string }) => error);
  expect('sentence' in refusal && refusal.sentence).toContain('newer version');
  const db = await openDB(deps.name!);
  expect(db.version).toBe(VERSION + 1);
  expect(await db.count('journal')).toBe(1);
  db.close();
});
