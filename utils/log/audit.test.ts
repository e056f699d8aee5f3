import { type IDBPDatabase, openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { claimA, DAY, newLog, portal, shows } from '@/tests/log/desk';
import { tokensOf } from './identity';

vi.setConfig({ testTimeout: 30_000 });

async function written(count: number) {
  const made = await newLog();
  for (let n = 0; n < count; n++) {
    made.clock.now += 1000;
    await made.log.seen({ id: `m${n}`, observations: [shows({ ...claimA, claimNumber: `CLM${1000 + n}` })], source: portal });
  }
  return made;
}

test('the audit says who did what when, and nothing of the patient', async () => {
  const { log } = await written(3);
  const lines = [];
  for await (const some of log.audit()) lines.push(...some);
  expect(lines.map(({ user, device, kind }) => [user, device, kind])).toEqual(Array(3).fill(['dana', 'desk-1', 'seen']));
  expect(JSON.stringify(lines)).not.toMatch(/Rivera|CLM100|W123456789/);
});

test('a journal that was tampered with names the first bad entry', async () => {
  const { log, deps, clock } = await written(6);
  expect(await log.verify()).toEqual({ rows: 6, entries: 6, whole: true, lost: 0 });
  const db = await openDB(deps.name!);
  const row = await db.get('journal', 4);
  row.box[40] ^= 1;
  await db.put('journal', row);
  db.close();
  expect(await log.verify()).toMatchObject({ whole: false, firstBad: { seq: 4, why: 'changed', after: clock.now - 3_000 } });
});

test('a claim’s name in the audit tells it apart, and is found by nobody who guesses at its number', async () => {
  const { log } = await written(3);
  const lines = [];
  for await (const some of log.audit()) lines.push(...some);
  expect(new Set(lines.map(({ claim }) => claim)).size).toBe(3);
  const guessed = [0, 1, 2].flatMap((n) => tokensOf({ ...claimA, claimNumber: `CLM${1000 + n}` }));
  for (const { claim } of lines) for (const token of guessed) expect(claim).not.toContain(token.slice(1));
});

test.each<[string, (db: IDBPDatabase) => Promise<void>, object]>([
  [
    'whose end was cut off, with the note of where it ends',
    async (db) => {
      const [before, head] = [await db.get('journal', 4), await db.get('meta', 'head')];
      for (const seq of [5, 6]) await db.delete('journal', seq);
      await db.put('meta', { ...head, seq: 4, hash: before.hash, entries: 4 });
    },
    { seq: 5, why: 'missing' },
  ],
  [
    'in which a message carries another id',
    async (db) => void (await db.put('journal', { ...(await db.get('journal', 3)), message: 'another' })),
    { seq: 3, why: 'changed' },
  ],
  [
    'of which a claim’s key was taken away, though nobody let go of the claim',
    async (db) => {
      const keys = await db.getAllKeys('keys');
      for (const key of keys) await db.delete('keys', key);
    },
    { seq: 1, why: 'unreadable' },
  ],
])('a journal %s is not called whole', async (_what, tamper, firstBad) => {
  const { log, deps } = await written(6);
  await log.quiet();
  expect(await log.verify()).toMatchObject({ whole: true });
  const db = await openDB(deps.name!);
  await tamper(db);
  db.close();
  expect(await log.verify()).toMatchObject({ whole: false, firstBad });
  log.close();
});

test('a closed claim leaves when its time is over: nobody can read it any more, the fact that it was there stays', async () => {
  const { log, clock, local } = await written(2);
  const rows = (await log.worklist({ withoutDate: true })).rows;
  const [gone, stays] = [rows[0]!.key, rows[1]!.key];
  for (const claim of [gone, stays]) await log.record({ id: claim, claim, bodies: [{ kind: 'closed', why: 'paid in full' }] });
  await log.record({ id: 're', claim: stays, bodies: [{ kind: 'reopened' }] });
  clock.now += 400 * DAY;
  const before = local.data.size;
  expect(await log.retire({ id: 'retire', before: clock.now - 365 * DAY })).toBe(1);
  expect(local.data.size).toBeGreaterThanOrEqual(before);
  expect(await log.claim(gone)).toBeUndefined();
  expect(await log.claim(stays)).toBeDefined();
  expect((await log.counts()).claims).toBe(1);
  const kinds = [];
  for await (const some of log.audit()) kinds.push(...some.map(({ kind }) => kind));
  expect(kinds).toEqual(['seen', 'seen', 'closed', 'closed', 'reopened', 'retired']);
  expect(await log.verify()).toMatchObject({ whole: true });

  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of log.backup({ passphrase: 'correct horse battery' })) parts.push(part);
  const other = await newLog();
  await other.log.restore({ id: 'r', file: new Blob(parts), secret: { passphrase: 'correct horse battery' } });
  expect((await other.log.counts()).claims).toBe(1);
});

test('a claim that was retired does not come back from an older backup', async () => {
  const { log, clock } = await written(1);
  const [row] = (await log.worklist({ withoutDate: true })).rows;
  await log.record({ id: 'close', claim: row!.key, bodies: [{ kind: 'closed', why: 'paid' }] });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of log.backup({ passphrase: 'correct horse battery' })) parts.push(part);
  clock.now += 400 * DAY;
  await log.retire({ id: 'retire', before: clock.now });
  const other = await newLog();
  const retired: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of log.backup({ passphrase: 'correct horse battery' })) retired.push(part);
  const secret = { passphrase: 'correct horse battery' };
  await other.log.restore({ id: 'r1', file: new Blob(retired), secret });
  await other.log.restore({ id: 'r2', file: new Blob(parts), secret });
  expect((await other.log.counts()).claims).toBe(0);
});
