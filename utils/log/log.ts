/** Opens the log: `openReader` for pages, `openLog` for the background, which alone writes. */
import type { Capture, Captured, Log, LogDeps, LogReader, Recorded, VaultApi } from './api';
import { takeIn } from './capture';
import { Database } from './database';
import type { Entry, EntryBody } from './entry';
import { LogError } from './errors';
import { Keeper } from './keeper';
import { Reader } from './reader';
import { Vault } from './vault';
import { WaitingRoom } from './waiting';
import { Witness } from './witness';
import { PROJECTION, type Unit, Writer, type Written } from './writer';

type ReaderDeps = Pick<LogDeps, 'name' | 'local' | 'session'>;

const NAME = 'claimside';
/** Said on the channel: nothing but that something changed. */
const CHANGED = 'changed';
/** Claims in one transaction: larger imports are several, each with an id of its own made from the message's. */
const AT_ONCE = 1_000;
export const VAULT_CHANGED = 'vault';

interface Opened {
  database: Database;
  vault: Vault;
  reader: Reader;
  channel: BroadcastChannel;
  listeners: Set<(keys?: readonly string[]) => void>;
}

function open(deps: ReaderDeps): Opened {
  const name = deps.name ?? NAME;
  const database = new Database(name);
  const vault = new Vault(deps.local, deps.session, database);
  const reader = new Reader(database, vault);
  const channel = new BroadcastChannel(`${name}-log`);
  const listeners = new Set<(keys?: readonly string[]) => void>();
  channel.onmessage = ({ data }) => {
    if (data === VAULT_CHANGED) vault.forget();
    reader.forget();
    for (const listener of listeners) listener();
  };
  return { database, vault, reader, channel, listeners };
}

const readerOf = ({ reader, vault, database, channel, listeners }: Opened): LogReader => ({
  claim: (key) => reader.claim(key),
  claimByIdentity: (claim) => reader.claimByIdentity(claim),
  history: (key) => reader.history(key),
  worklist: (query) => reader.worklist(query),
  rows: () => reader.rows(),
  all: () => reader.all(),
  search: (text, limit) => reader.search(text, limit),
  counts: () => reader.counts(),
  journal: (before, limit) => reader.journal(before, limit),
  health: () => reader.health(),
  vaultState: () => vault.state(),
  onChange: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  close: () => {
    channel.close();
    listeners.clear();
    database.end();
  },
});

/** For pages: reads what the background wrote. Before there is a log every answer is empty; while it is locked they throw `locked`. */
export const openReader = (deps: ReaderDeps): LogReader => readerOf(open(deps));

const recordedOf = ({ entries, claims, repeated }: Written): Recorded => ({
  entries: entries.map(({ id }) => id),
  claims,
  repeated,
});

/** For the background. */
export async function openLog(deps: LogDeps): Promise<Log> {
  const opened = open(deps);
  const { database, vault, reader, channel, listeners } = opened;
  const witness = new Witness(deps.local);
  const changed = (claims?: readonly string[]): void => {
    reader.forget();
    channel.postMessage(CHANGED);
    for (const listener of listeners) listener(claims);
  };
  if ((await vault.state()) === 'none') await vault.create();
  const projection = `${PROJECTION}/${deps.derived ?? ''}`;
  const keeper = new Keeper(deps, { database, vault, witness, projection });
  const writer = new Writer(deps, {
    database,
    vault,
    witness,
    keeper,
    projection,
    onWritten: changed,
  });
  const now = deps.now ?? Date.now;
  const waiting = new WaitingRoom(database, vault);

  const onClaim = async (unit: Unit, claim: string | undefined, bodies: readonly EntryBody[]): Promise<void> => {
    if (claim === undefined) {
      for (const body of bodies) unit.stage(undefined, body);
      return;
    }
    const kept = await unit.shelf.byKey(claim);
    if (!kept) throw new LogError('unknown-claim');
    await unit.shelf.addKey(kept, kept.key);
    for (const body of bodies) unit.stage(kept, body);
  };

  const takeSome = async (capture: Capture, by: { user: string; at: number; late: boolean }): Promise<Captured> => {
    let found: Captured['seen'] = [];
    const written = await writer.write(capture.id, async (unit) => {
      found = await takeIn(unit, capture, by);
    });
    if (written.repeated)
      found = await Promise.all(
        capture.observations.map(async ({ claim }) => {
          const record = await reader.claimByIdentity(claim);
          return record ? { key: record.key, as: 'again' as const } : null;
        }),
      );
    return { ...recordedOf(written), seen: found };
  };

  const take = async (capture: Capture, by: { user: string; at: number; late: boolean }): Promise<Captured> => {
    const whole: Captured = { entries: [], claims: [], seen: [], repeated: true };
    for (let from = 0; from === 0 || from < capture.observations.length; from += AT_ONCE) {
      const part = { ...capture, observations: capture.observations.slice(from, from + AT_ONCE) };
      const taken = await takeSome(from === 0 ? part : { ...part, id: `${capture.id}#${from / AT_ONCE}` }, by);
      whole.entries.push(...taken.entries);
      whole.claims.push(...taken.claims);
      whole.seen.push(...taken.seen);
      whole.repeated &&= taken.repeated;
    }
    return whole;
  };

  /** The claim of one of the newest entries: what a clerk takes back she has just done. */
  const claimOfEntry = async (entry: string): Promise<string | undefined> =>
    (await reader.journal(undefined, 2_000)).rows.find(({ id }) => id === entry)?.claim;

  const seen: Log['seen'] = async (capture) => {
    const by = { user: deps.user(), at: now() };
    if (await vault.keys()) return take(capture, { ...by, late: false });
    await waiting.keep({ capture, ...by });
    changed();
    return { entries: [], claims: [], seen: [], repeated: false, sealed: true };
  };

  const takeWaiting = async (): Promise<number> => {
    const keys = await vault.keys();
    if (!keys) throw new LogError('locked');
    const taken = await waiting.handOver(
      keys,
      async ({ capture, user, at }) => void (await take(capture, { user, at, late: true })),
    );
    if (taken > 0) changed();
    return taken;
  };

  const turned = (): void => {
    writer.forget();
    reader.forget();
    channel.postMessage(VAULT_CHANGED);
    for (const listener of listeners) listener();
  };
  const opening = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    turned();
    // comes in behind the unlock; what fails here stays where it is and is tried at the next
    void writer
      .alone(() => keeper.examine())
      .then(takeWaiting)
      .catch(() => {});
    return result;
  };
  const lockable: VaultApi = {
    state: () => vault.state(),
    setPassphrase: (passphrase, shortest) => opening(vault.setPassphrase(passphrase, shortest)),
    unlock: (passphrase) => opening(vault.unlock(passphrase)),
    recover: (recoveryKey, passphrase, shortest) => opening(vault.recover(recoveryKey, passphrase, shortest)),
    change: (from, to, shortest) => opening(vault.change(from, to, shortest)),
    renewRecovery: (passphrase) => vault.renewRecovery(passphrase),
    lock: async () => {
      await vault.lock();
      turned();
    },
  };

  const undo: Log['undo'] = async ({ id, claim, entry }) => {
    const key = claim ?? (await claimOfEntry(entry));
    if (key === undefined) throw new LogError('unknown-entry');
    const written = await writer.write(id, async (unit) => {
      const kept = await unit.shelf.byKey(key);
      if (!kept) throw new LogError('unknown-claim');
      const target = (await unit.filing.placedOf(kept)).find((placed) => placed.entry.id === entry)?.entry;
      if (!target) throw new LogError('unknown-entry');
      unit.stage(kept, { kind: 'undone', entry }, target.claim === undefined ? {} : { claim: target.claim });
    });
    return recordedOf(written);
  };

  /** Entries of an import, newest first: it lies together in the journal. */
  const batchOf = async (batch: string): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (let before: number | undefined; ; ) {
      const { rows, next } = await reader.journal(before, 500);
      found.push(...rows.filter((entry) => entry.batch === batch));
      const passed =
        found.some(({ body }) => body.kind === 'imported') || (found.length > 0 && !rows.some((entry) => entry.batch === batch));
      if (next === undefined || passed) return found.filter(({ claim }) => claim !== undefined);
      before = Number(next);
    }
  };

  const undoBatch: Log['undoBatch'] = async ({ id, batch }) => {
    const entries = await batchOf(batch);
    const whole: Recorded = { entries: [], claims: [], repeated: true };
    for (let from = 0; from === 0 || from < entries.length; from += AT_ONCE) {
      const written = await writer.write(`${id}#${from / AT_ONCE}`, async (unit) => {
        for (const entry of entries.slice(from, from + AT_ONCE)) {
          const kept = entry.claim === undefined ? undefined : await unit.shelf.byKey(entry.claim);
          if (kept && entry.claim !== undefined) unit.stage(kept, { kind: 'undone', entry: entry.id }, { claim: entry.claim });
        }
      });
      whole.entries.push(...written.entries.map((entry) => entry.id));
      whole.claims.push(...written.claims);
      whole.repeated &&= written.repeated;
    }
    return whole;
  };

  return {
    ...readerOf(opened),
    vault: lockable,
    takeWaiting,
    keepDraft: (name, value) => waiting.keepDraft(name, value, now()),
    draft: async (name) => {
      const keys = await vault.keys();
      if (!keys) throw new LogError('locked');
      return waiting.draft(name, keys);
    },
    record: async ({ id, claim, bodies }) => recordedOf(await writer.write(id, (unit) => onClaim(unit, claim, bodies))),
    seen,
    undo,
    undoBatch,
    check: () =>
      writer.alone(async () => {
        const health = await keeper.examine();
        if (health.state !== 'well') changed();
        return health;
      }),
    goOn: async (id) => {
      const lost = await writer.alone(() => keeper.goOn());
      writer.forget();
      await writer.write(id, async (unit) => void unit.stage(undefined, { kind: 'repaired', lost }));
    },
  };
}
