import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { claimA, type Desk, newLog, portal, shows } from '@/tests/log/desk';
import type { Log } from './api';
import { openBackup, readHeader, writeBackup } from './backup';
import type { Entry } from './entry';
import { openLog } from './log';
import { openReader } from './open';

vi.setConfig({ testTimeout: 180_000 });

const PASS = 'correct horse battery';

async function fileOf(log: Log, passphrase?: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of log.backup(passphrase === undefined ? {} : { passphrase })) parts.push(part);
  return new Blob(parts);
}

const recordsOf = async (log: Log): Promise<Map<string, unknown>> => {
  const found: [string, unknown][] = [];
  for await (const records of log.all()) found.push(...records.map((record): [string, unknown] => [record.key, record]));
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
};

async function worked(name = 'desk-1'): Promise<Desk & { log: Log }> {
  const made = await newLog({ device: () => name });
  const { seen } = await made.log.seen({ id: `${name}-1`, observations: [shows(claimA)], source: portal });
  made.clock.now += 1000;
  await made.log.record({ id: `${name}-2`, claim: seen[0]!.key, bodies: [{ kind: 'noted', text: `from ${name}` }] });
  return made;
}

describe('a backup', () => {
  test('brings everything to a new machine, and twice is as good as once', async () => {
    const { log } = await worked();
    const file = await fileOf(log, PASS);
    const other = await newLog();
    expect(await other.log.preview(file, { passphrase: PASS })).toMatchObject({ entries: 2, fresh: 2, unfit: 0 });
    expect(await other.log.restore({ id: 'r1', file, secret: { passphrase: PASS } })).toBe(2);
    expect(await recordsOf(other.log)).toEqual(await recordsOf(log));
    expect((await other.log.preview(file, { passphrase: PASS })).fresh).toBe(0);
    expect(await other.log.restore({ id: 'r2', file, secret: { passphrase: PASS } })).toBe(0);
    expect(await recordsOf(other.log)).toEqual(await recordsOf(log));
    expect(await other.log.verify()).toMatchObject({ whole: true });
  });

  test('of a log with a passphrase opens with it and with the recovery key, and with nothing else', async () => {
    const { log } = await worked();
    const recovery = await log.vault.setPassphrase(PASS);
    const file = await fileOf(log);
    const other = await newLog();
    await expect(other.log.preview(file, { passphrase: 'wrong horse battery' })).rejects.toMatchObject({
      problem: 'wrong-passphrase',
    });
    expect(await other.log.preview(file, { recovery })).toMatchObject({ entries: 2 });
    const text = await file.text();
    expect(text).not.toContain('Rivera');
    expect(text).not.toContain('EM7K20491');
  });

  test('needs a passphrase where the log has none', async () => {
    const { log } = await worked();
    await expect(fileOf(log)).rejects.toMatchObject({ problem: 'weak-passphrase' });
  });

  test('that is cut, changed, or of another product is refused in plain words, and nothing is changed', async () => {
    const { log } = await worked();
    const bytes = new Uint8Array(await (await fileOf(log, PASS)).arrayBuffer());
    const other = await newLog();
    const attempt = async (file: Uint8Array<ArrayBuffer>): Promise<string> =>
      other.log.restore({ id: 'r', file: new Blob([file]), secret: { passphrase: PASS } }).then(
        (count) => `restored ${count}`,
        (error: { name: string; sentence?: string }) => error.sentence ?? `raw ${error.name}`,
      );
    const header = bytes.indexOf(10);
    for (const length of [0, 1, header - 3, header + 1, header + 3, header + 40, bytes.length - 60, bytes.length - 1])
      expect(await attempt(bytes.slice(0, length))).toMatch(/^(The backup is|This file is not)/);
    for (const place of [header + 8, header + 60, bytes.length - 5]) {
      const changed = bytes.slice();
      changed[place]! ^= 4;
      expect(await attempt(changed)).toMatch(/^The backup is/);
    }
    const text = new TextEncoder();
    expect(await attempt(text.encode('{"__proto__":{"product":"claimside-backup"}}\n'))).toBe(
      'This file is not a backup of Claimside.',
    );
    expect(await attempt(text.encode('{"product":"claimside-backup","version":9}\n'))).toContain('newer version');
    expect((await other.log.counts()).claims).toBe(0);
    expect((await other.log.counts()).entries).toBe(0);
  });

  test('that is stopped half-way leaves the log as it was, also when the worker died in it', async () => {
    const { log } = await newLog();
    const observations = Array.from({ length: 2_500 }, (_, n) =>
      shows({ claimNumber: `CLM${10_000 + n}`, serviceFrom: '2026-02-03', billed: n }),
    );
    await log.seen({ id: 'import', observations, source: { kind: 'worklist', name: 'w.csv' } });
    const file = await fileOf(log, PASS);
    const other = await worked('desk-2');
    const before = await recordsOf(other.log);
    const controller = new AbortController();
    const stopping = {
      id: 'r',
      file,
      secret: { passphrase: PASS },
      signal: controller.signal,
      progress: () => controller.abort(),
    };
    await expect(other.log.restore(stopping)).rejects.toMatchObject({ problem: 'stopped' });
    expect(await recordsOf(other.log)).toEqual(before);

    // a worker that died after the first portion: its marker is there, and half of the rows
    other.log.close();
    const db = await openDB(other.deps.name!);
    const head = await db.get('meta', 'head');
    const row = await db.get('journal', head.seq);
    await db.put('meta', { id: 'restore', head });
    await db.put('journal', { ...row, seq: head.seq + 1, message: 'half' });
    await db.put('meta', { ...head, seq: head.seq + 1 });
    db.close();
    const next = await openLog(other.deps);
    expect(await next.check()).toMatchObject({ missing: 0 });
    expect(await recordsOf(next)).toEqual(before);
    expect(await next.restore({ id: 'r', file, secret: { passphrase: PASS } })).toBe(2_500);
  });
});

test('a restore that a full disk stops, and that cannot even be taken back then, is taken back before the next message', async () => {
  const { log } = await worked();
  const file = await fileOf(log, PASS);
  const other = await worked('desk-2');
  const before = await recordsOf(other.log);
  await other.log.check();
  let full = false;
  for (const name of ['add', 'put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      // room for the entries, and none for what says that they are all there
      full ||= name === 'delete' && this.name === 'meta';
      if (full) throw new DOMException('made to fail', 'QuotaExceededError');
      return real.apply(this, args) as never;
    });
  }
  const restored = other.log.restore({ id: 'r', file, secret: { passphrase: PASS } });
  await expect(restored).rejects.toMatchObject({ problem: 'disk-full' });
  vi.restoreAllMocks();
  await other.log.seen({ id: 'next', observations: [shows({ claimNumber: 'CLM777', billed: 1 })], source: portal });
  expect([...(await recordsOf(other.log)).keys()]).toHaveLength(before.size + 1);
  other.log.close();
  const next = await openLog(other.deps);
  expect(await next.check({ thorough: true })).toMatchObject({ state: 'well' });
  expect([...(await recordsOf(next)).keys()]).toHaveLength(before.size + 1);
  expect(await next.verify()).toMatchObject({ whole: true });
});

test('entries of a backup that do not fit are set aside once, shown while the log is open, and go on the clerk’s word alone', async () => {
  const { log } = await worked();
  const { header } = await readHeader(await fileOf(log, PASS));
  const key = await openBackup(header, { passphrase: PASS });
  const odd = { at: 1_700_000_000_000, user: 'Dana', schema: 1, message: 'x', body: { kind: 'sang', song: 'Rivera' } };
  async function* entries(): AsyncGenerator<Entry[]> {
    for await (const some of log.entries()) yield some;
    // as a version that is not there yet, or a fault, would have written it
    yield [odd as unknown as Entry];
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of writeBackup({ ...header, entries: 3 }, key, entries())) parts.push(part);
  const file = new Blob(parts);
  const other = await newLog();
  expect(await other.log.preview(file, { passphrase: PASS })).toMatchObject({ fresh: 2, unfit: 1 });
  expect(await other.log.restore({ id: 'r', file, secret: { passphrase: PASS } })).toBe(2);
  expect(await other.log.restore({ id: 'again', file, secret: { passphrase: PASS } })).toBe(0);
  const page = openReader(other.deps);
  const [part, ...more] = await page.setAside();
  expect(more).toEqual([]);
  expect(part).toMatchObject({ at: other.clock.now, rows: [{ at: odd.at, user: 'Dana', kind: 'sang', value: odd }] });
  await other.log.vault.setPassphrase(PASS);
  await other.log.vault.lock();
  await expect(other.log.setAside()).rejects.toMatchObject({ problem: 'locked' });
  await other.log.vault.unlock(PASS);
  expect(await other.log.setAside()).toHaveLength(1);
  await other.log.dropAside(part!.id);
  expect(await page.setAside()).toEqual([]);
});

test('two machines that take over each other’s backups hold the same claims', async () => {
  const numbers = fc.constantFrom('CLM1001', 'CLM1002', undefined);
  const accounts = fc.constantFrom('ACC100', 'ACC200', undefined);
  const steps = fc.array(fc.tuple(fc.boolean(), numbers, accounts, fc.constantFrom('pending', 'denied', 'paid')), {
    minLength: 2,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const [one, two] = [await newLog({ device: () => 'one' }), await newLog({ device: () => 'two' })];
      let now = 0;
      for (const [first, claimNumber, patientAccountNumber, status] of all) {
        const { log, clock } = first ? one : two;
        clock.now += 1000 * ++now;
        const claim = {
          ...(claimNumber ? { claimNumber } : {}),
          ...(patientAccountNumber ? { patientAccountNumber } : {}),
          memberId: 'MEM100',
          serviceFrom: '2026-02-03',
          billed: 100,
          status,
        } as const;
        const { seen } = await log.seen({ id: crypto.randomUUID(), observations: [shows(claim)], source: portal });
        await log.record({ id: crypto.randomUUID(), claim: seen[0]!.key, bodies: [{ kind: 'noted', text: String(now) }] });
      }
      const [fromOne, fromTwo] = [await fileOf(one.log, PASS), await fileOf(two.log, PASS)];
      await one.log.restore({ id: 'r', file: fromTwo, secret: { passphrase: PASS } });
      await two.log.restore({ id: 'r', file: fromOne, secret: { passphrase: PASS } });
      expect(await recordsOf(one.log)).toEqual(await recordsOf(two.log));
      one.log.close();
      two.log.close();
    }),
    { numRuns: 4 },
  );
});
