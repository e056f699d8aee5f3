/** What a worker of the benches is asked: the log, and the same data in plain rows as its yardstick. Every call answers milliseconds. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Claim } from '@/utils/claim/claim';
import type { Area, Log } from '@/utils/log/api';
import { writeBackup } from '@/utils/log/backup';
import { importBoxKey, seal } from '@/utils/log/box';
import type { Entry } from '@/utils/log/entry';
import { tokensOf } from '@/utils/log/identity';
import { openLog } from '@/utils/log/log';
import { beginLog, type Stores } from '@/utils/log/open';
import { passphraseKey } from '@/utils/log/passphrase';

interface Chrome {
  storage: { local: Area; session: Area };
  runtime: {
    onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean): void;
    };
  };
}
declare const chrome: Chrome;

const RAW = 'raw';
let begun: Stores | undefined;
let opened: Promise<Log> | undefined;
const log = (): Promise<Log> => {
  const { local, session } = chrome.storage;
  opened ??= openLog({ local, session, user: () => 'dana', device: () => 'desk-1' }, begun);
  return opened;
};

/** As the extension's worker does while it starts. */
export function expectLog(): void {
  begun = beginLog(chrome.storage);
}

const raw = (): Promise<IDBPDatabase> =>
  openDB(RAW, 1, {
    upgrade: (db) => {
      db.createObjectStore('claims', { keyPath: 'n' }).createIndex('due', 'due');
    },
  });

const DUE = (n: number): string => `2026-${String((n % 9) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
const FIRST = ['Ana', 'Bo', 'Carla', 'Dmitri', 'Eun-ji', 'Farid', 'Grace', 'Hiro'];
const LAST = ['Rivera', 'Lindqvist', 'Okafor', 'Petrov', 'Kim', 'Haddad', 'Müller', 'Tanaka'];

const claimOf = (n: number): Claim => ({
  payer: ['Meridian Mutual', 'Northwind Health', 'Cobalt Care'][n % 3]!,
  claimNumber: `CLM${String(n).padStart(8, '0')}`,
  patientAccountNumber: `ACC-${String(n * 7).padStart(8, '0')}`,
  patientName: `${FIRST[n % 8]} ${LAST[(n >> 3) % 8]}`,
  memberId: `W${String(100_000_000 + n)}`,
  serviceFrom: `2025-${String((n % 12) + 1).padStart(2, '0')}-10`,
  serviceTo: `2025-${String((n % 12) + 1).padStart(2, '0')}-12`,
  status: (['pending', 'denied', 'paid'] as const)[n % 3]!,
  statusText: 'Finalized',
  billed: 100_000 + n,
  paid: n % 3 === 2 ? 80_000 : 0,
  reasons: [{ system: 'carc', group: 'CO', code: ['197', '50', '16'][n % 3]!, amount: 20_000 }],
  serviceLines: [
    { procedure: '99213', units: 1, billed: 60_000, serviceFrom: '2025-05-10' },
    { procedure: '71046', units: 1, billed: 40_000, serviceFrom: '2025-05-10' },
  ],
});

const source = { kind: 'worklist', name: 'bench' } as const;
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

async function* scale(claims: number, entries: number): AsyncGenerator<Entry[]> {
  const start = Date.UTC(2025, 0, 1);
  let tick = 0;
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const entry = (body: Entry['body'], tokens: string[], whole: boolean): Entry => {
    tick++;
    const id = `${hex(start + tick, 12).slice(0, 8)}-${hex(start + tick, 12).slice(8)}-7000-8000-${hex(tick, 12)}`;
    return {
      id,
      at: start + tick,
      tick: 0,
      device: 'desk-1',
      user: 'dana',
      schema: 1,
      message: `m${Math.floor(tick / 200)}`,
      claim: tokens[0]!,
      ...(whole ? { tokens } : {}),
      body,
    };
  };
  const each = Math.round(entries / claims);
  let frame: Entry[] = [];
  for (let n = 0; n < claims; n++) {
    const claim = claimOf(n);
    const tokens = tokensOf(claim);
    frame.push(entry({ kind: 'seen', claim, source, doubtful: [] }, tokens, true));
    frame.push(entry({ kind: 'task-set', action: 'appeal', due: DUE(n) }, tokens, false));
    if (n % 4 === 0) frame.push(entry({ kind: 'noted', text: `Called provider line about ${n}, on hold` }, tokens, false));
    while (frame.length < ((n % 1000) + 1) * each) frame.push(entry({ kind: 'looked', source }, tokens, false));
    if (n % 1000 === 999) {
      yield frame;
      frame = [];
    }
  }
  if (frame.length) yield frame;
}

const calls: Record<string, (...args: never[]) => unknown> = {
  born: () => 'born',
  /** captures one by one, and puts of the same claim with the same durability, in turn */
  captures: async (count: number, from: number) => {
    const db = await raw();
    const times: { log: number[]; raw: number[] } = { log: [], raw: [] };
    for (let n = from; n < from + count; n++) {
      const claim = claimOf(n);
      times.log.push(
        await time(async () => (await log()).seen({ id: `capture-${n}`, observations: [{ claim, doubtful: [] }], source })),
      );
      times.raw.push(
        await time(async () => {
          const transaction = db.transaction('claims', 'readwrite', { durability: 'strict' });
          transaction.store.put({ n, due: DUE(n), ...claim });
          await transaction.done;
        }),
      );
    }
    db.close();
    return times;
  },
  /** one capture and nothing else: what a worker that has just started is asked for */
  capture: (n: number) =>
    time(async () => (await log()).seen({ id: `capture-${n}`, observations: [{ claim: claimOf(n), doubtful: [] }], source })),
  import: (count: number, from: number) =>
    time(async () =>
      (await log()).seen({
        id: `import-${from}`,
        observations: Array.from({ length: count }, (_, n) => ({ claim: claimOf(from + n), doubtful: [] })),
        source,
        batch: `b-${from}`,
      }),
    ),
  rawImport: (count: number, from: number) =>
    time(async () => {
      const db = await raw();
      for (let n = from; n < from + count; n += 1_000) {
        const transaction = db.transaction('claims', 'readwrite', { durability: 'strict' });
        for (let at = n; at < Math.min(from + count, n + 1_000); at++)
          transaction.store.put({ n: at, due: DUE(at), ...claimOf(at) });
        await transaction.done;
      }
      db.close();
    }),
  /** the log at its full size, by way of a restore */
  fill: (claims: number, entries: number) =>
    time(async () => {
      const key = crypto.getRandomValues(new Uint8Array(32));
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const passphrase = await wrap(key);
      const header = { log: 'bench', device: 'bench', made: 1, entries, passphrase };
      for await (const part of writeBackup(header, await importBoxKey(key), scale(claims, entries))) parts.push(part);
      await (await log()).restore({ id: 'fill', file: new Blob(parts), secret: { passphrase: 'bench bench bench' } });
    }),
  check: () => time(async () => (await log()).check()),
  quiet: async () => (await log()).quiet(),
  checkThrough: () => time(async () => (await log()).check({ thorough: true })),
  allKeys: () =>
    time(async () => {
      const db = await openDB('claimside');
      await db.getAllKeys('journal');
      db.close();
    }),
  setPassphrase: async (passphrase: string) => {
    const { vault } = await log();
    if ((await vault.state()) === 'device') await vault.setPassphrase(passphrase);
  },
  lock: async () => (await log()).vault.lock(),
  unlock: (passphrase: string) => time(async () => (await log()).vault.unlock(passphrase)),
  pbkdf2: async () => {
    const [slot] = Object.values(await chrome.storage.local.get(['log.vault.0'])) as { value: string }[];
    const { rounds } = (JSON.parse(slot!.value) as { passphrase: { rounds: number } }).passphrase;
    return time(async () => {
      const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode('bench bench bench'), 'PBKDF2', false, [
        'deriveKey',
      ]);
      await crypto.subtle.deriveKey(
        { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: rounds },
        secret,
        { name: 'AES-GCM', length: 256 },
        false,
        ['encrypt'],
      );
    });
  },
  largestRow: async () => {
    const db = await openDB('claimside');
    let largest = 0;
    for (const store of ['journal', 'blocks', 'keys'])
      for (let cursor = await db.transaction(store).store.openCursor(); cursor; cursor = await cursor.continue())
        largest = Math.max(largest, (cursor.value as { box: Uint8Array }).box.length);
    db.close();
    return largest;
  },
  clear: async () => {
    await deleteDB(RAW);
    return true;
  },
};

async function wrap(key: Uint8Array<ArrayBuffer>): Promise<{ rounds: number; salt: string; box: string }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const rounds = 600_000;
  const box = await seal({ key: await passphraseKey('bench bench bench', salt, rounds), epoch: 1 }, key, 'vault/data');
  const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
  return { rounds, salt: base64(salt), box: base64(box) };
}

export function answerCalls(): void {
  chrome.runtime.onMessage.addListener((message, _sender, respond) => {
    const { name, args } = message as { name: string; args: unknown[] };
    const call = calls[name] as ((...args: unknown[]) => unknown) | undefined;
    Promise.resolve()
      .then(() => {
        if (!call) throw new Error(`no call ${name}`);
        return call(...args);
      })
      .then(
        (value) => respond({ ok: true, value: value ?? null }),
        (error: unknown) => respond({ ok: false, problem: 'bench', sentence: String(error) }),
      );
    return true;
  });
}
