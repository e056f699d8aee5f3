import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { beginLog } from './open';
import { SealedRows } from './sealed-rows';

const PASS = 'correct horse battery';

async function withClaim() {
  const made = await newLog();
  const { seen } = await made.log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  return { ...made, name: `note:${seen[0]!.key}` };
}

async function idsIn(name: string): Promise<string[]> {
  const db = await openDB(name);
  const ids = (await db.getAllKeys('sealed')).map(String);
  db.close();
  return ids;
}

test('the place of an unfinished note does not say which claim it is about, open or locked', async () => {
  const { log, deps, name } = await withClaim();
  const key = name.split(':')[1]!;
  await log.keepDraft(name, 'on hold since nine');
  const open = await idsIn(deps.name!);
  expect(open).toHaveLength(1);
  await log.vault.setPassphrase(PASS);
  await log.vault.lock();
  await log.keepDraft(name, 'on hold since ten');
  await log.keepDraft(name, 'on hold since eleven');
  const locked = await idsIn(deps.name!);
  expect(locked).toHaveLength(2);
  for (const id of [...open, ...locked]) expect(id).not.toContain(key);
  await log.vault.unlock(PASS);
  expect(await log.draft(name)).toBe('on hold since eleven');
  expect(await idsIn(deps.name!)).toEqual(open);
  log.close();
});

test('a note that was given up while the log was locked stays given up', async () => {
  const { log, deps, name } = await withClaim();
  await log.keepDraft(name, 'on hold since nine');
  await log.vault.setPassphrase(PASS);
  await log.vault.lock();
  await log.keepDraft(name, undefined);
  await log.vault.unlock(PASS);
  expect(await log.draft(name)).toBeUndefined();
  expect(await idsIn(deps.name!)).toEqual([]);
  log.close();
});

test('what an older version put away under the name itself is found, and lies under another name from then on', async () => {
  const { log, deps, name } = await withClaim();
  const { database, vault } = beginLog(deps);
  await new SealedRows(database, vault).put(`draft/${name}`, 'written before the update', 1);
  database.end();
  expect(await log.draft(name)).toBe('written before the update');
  const [id, ...more] = await idsIn(deps.name!);
  expect(more).toEqual([]);
  expect(id).not.toContain(name);
  log.close();
});
