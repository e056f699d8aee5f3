/** A whole log as a file: written once by each version, opened by every later one. */
import { openDB } from 'idb';
import type { Claim } from '@/utils/claim/claim';
import { VERSION } from '@/utils/log/database';
import { openLog } from '@/utils/log/log';
import { claimA, DAY, desk, type MemoryArea, portal, shows } from './desk';

export interface Example {
  version: number;
  local: Record<string, unknown>;
  stores: Record<string, { indexes: { name: string; keyPath: string; unique: boolean }[]; keyPath: string; rows: unknown[] }>;
}

export const EXAMPLE_PASSPHRASE = 'frozen example passphrase';
const STORES = ['journal', 'keys', 'blocks', 'sealed', 'meta'] as const;

const packed = (row: unknown): unknown =>
  JSON.parse(
    JSON.stringify(row, (_key, value: unknown) =>
      value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value,
    ),
  );

const unpacked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && typeof value.bytes === 'string') return new Uint8Array(Buffer.from(value.bytes, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpacked(item)]));
};

/** Shares nothing with the other claim. */
export const claimB: Claim = {
  ...claimA,
  claimNumber: 'EM7K77777-01',
  patientAccountNumber: '00777-777',
  memberId: 'W777777777',
  patientName: 'Bo Lindqvist',
};

/** Two claims, one with everything a clerk does, one captured while locked. */
export async function freeze(): Promise<Example> {
  const { deps, clock, local } = desk();
  const log = await openLog(deps);
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const claim = seen[0]!.key;
  clock.now += DAY;
  await log.record({
    id: 'm2',
    claim,
    bodies: [
      { kind: 'called', on: '2026-03-13', representative: 'Dana R.', reference: '88432', said: 'No authorization on file' },
      { kind: 'noted', text: 'Ask the clinic for the authorization letter' },
      { kind: 'task-set', action: 'appeal', due: '2026-04-02' },
      { kind: 'corrected', path: 'patientName', value: 'Ana M Rivera', was: 'Ana Rivera' },
      { kind: 'letter-drafted', letter: 'l1', template: 'authorization', text: 'To whom it may concern' },
    ],
  });
  const note = await log.record({ id: 'm3', claim, bodies: [{ kind: 'noted', text: 'wrong claim' }] });
  await log.vault.setPassphrase(EXAMPLE_PASSPHRASE);
  await log.quiet();
  // both stand in the journal behind the lists when the log is locked
  await log.undo({ id: 'm4', claim, entry: note.entries[0]! });
  await log.seen({ id: 'm4b', observations: [shows(claimB)], source: portal });
  await log.vault.lock();
  await log.seen({ id: 'm5', observations: [shows({ ...claimA, status: 'denied', statusText: 'Denied' })], source: portal });
  log.close();
  const db = await openDB(deps.name!);
  const stores: Example['stores'] = {};
  for (const name of STORES) {
    const store = db.transaction(name).store;
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { name: index, keyPath: String(keyPath), unique };
    });
    stores[name] = { keyPath: String(store.keyPath), indexes, rows: (await db.getAll(name)).map(packed) };
  }
  db.close();
  return { version: VERSION, local: Object.fromEntries(local.data), stores };
}

/** Puts a frozen log into a browser of its own. */
export async function thaw(example: Example, name: string, local: MemoryArea): Promise<void> {
  const db = await openDB(name, example.version, {
    upgrade: (upgrading) => {
      for (const [store, { keyPath, indexes }] of Object.entries(example.stores)) {
        const made = upgrading.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
    },
  });
  for (const [store, { rows }] of Object.entries(example.stores)) for (const row of rows) await db.put(store, unpacked(row));
  db.close();
  await local.set(example.local);
}
