/** A log of its own for each test: a fake IndexedDB, places in memory, a clock that stands where it is put. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { Claim } from '@/utils/claim/claim';
import type { Area, LogDeps, Observation } from '@/utils/log/api';
import type { Head } from '@/utils/log/database';
import { openLog } from '@/utils/log/log';

export interface MemoryArea extends Area {
  data: Map<string, unknown>;
}

export function memoryArea(): MemoryArea {
  const data = new Map<string, unknown>();
  return {
    data,
    get: async (keys) =>
      Object.fromEntries(
        [...data].filter(([key]) => keys === null || keys.includes(key)).map(([key, value]) => [key, structuredClone(value)]),
      ),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) data.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) data.delete(key);
    },
  };
}

let names = 0;
/** 12 Mar 2026, 10:00 UTC */
export const MORNING = Date.UTC(2026, 2, 12, 10);
export const DAY = 86_400_000;

export interface Desk {
  deps: LogDeps;
  clock: { now: number };
  local: MemoryArea;
  session: MemoryArea;
}

export function desk(more: Partial<LogDeps> = {}): Desk {
  const clock = { now: MORNING };
  const [local, session] = [memoryArea(), memoryArea()];
  return {
    clock,
    local,
    session,
    deps: { name: `log-${names++}`, local, session, user: () => 'dana', device: () => 'desk-1', now: () => clock.now, ...more },
  };
}

export const newLog = async (more: Partial<LogDeps> = {}) => {
  const made = desk(more);
  return { ...made, log: await openLog(made.deps) };
};

/** Where the log's journal ends, as it stands in the storage. */
export async function headOf(name: string): Promise<Head> {
  const db = await openDB(name);
  const head: Head = await db.get('meta', 'head');
  db.close();
  return head;
}

/** Has the log's lists made again from the journal at its next opening, as after damage. To be called while it is closed. */
export async function spoilLists(name: string): Promise<void> {
  const db = await openDB(name);
  await db.put('meta', { ...(await db.get('meta', 'head')), projection: 'stale' });
  db.close();
}

export const portal = { kind: 'portal', name: 'meridian' } as const;
export const shows = (claim: Claim): Observation => ({ claim, doubtful: [] });

export const claimA: Claim = {
  payer: 'Meridian Mutual',
  claimNumber: 'EM7K20491-01',
  patientAccountNumber: '00419-332',
  patientName: 'Ana Rivera',
  patientBirthDate: '1961-05-04',
  memberId: 'W123456789',
  serviceFrom: '2026-02-03',
  serviceTo: '2026-02-05',
  status: 'pending',
  statusText: 'In process',
  billed: 500_000,
};
