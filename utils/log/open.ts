/** Opens the log for reading: what every page of the extension does. The background opens it with `openLog`. */
import type { LogDeps, LogReader } from './api';
import { Database } from './database';
import { Reader } from './reader';
import { Vault } from './vault';
import { WaitingRoom } from './waiting';
import { Witness } from './witness';

/** `derive` as for `openLog`: what stands in the journal behind the lists is filed by the reader itself. */
type ReaderDeps = Pick<LogDeps, 'name' | 'local' | 'session' | 'derive'>;

const NAME = 'claimside';
/** Said on the channel: nothing but that something changed. */
export const CHANGED = 'changed';
export const VAULT_CHANGED = 'vault';

/** Where the log lies: its database, its keys, and the witness beside it. */
export interface Stores {
  database: Database;
  vault: Vault;
  witness: Witness;
}

function storesOf({ name = NAME, local, session }: ReaderDeps): Stores {
  const database = new Database(name);
  return { database, vault: new Vault(local, session, database), witness: new Witness(local) };
}

/**
 * Begins to open the log before it is known what for: the database connects and the keys are fetched while the message that the worker was
 * started for is on its way. To be given to `openLog`; what fails shows there. One that is not used is closed with `database.end()`.
 */
export function beginLog(deps: ReaderDeps): Stores {
  const stores = storesOf(deps);
  void stores.database.warm();
  stores.witness.warm();
  stores.vault.warm();
  return stores;
}

export interface Opened extends Stores {
  waiting: WaitingRoom;
  reader: Reader;
  channel: BroadcastChannel;
  listeners: Set<(keys?: readonly string[]) => void>;
}

export function open(deps: ReaderDeps, { database, vault, witness }: Stores = storesOf(deps)): Opened {
  // a witness of its own: the writer's counts what it writes
  const reader = new Reader(database, vault, new Witness(deps.local), deps.derive ?? (() => ({})));
  const channel = new BroadcastChannel(`${database.name}-log`);
  const listeners = new Set<(keys?: readonly string[]) => void>();
  database.onOutdated = () => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = ({ data }) => {
    if (data === VAULT_CHANGED) {
      vault.forget();
      reader.drop();
    }
    reader.forget();
    for (const listener of listeners) listener();
  };
  return { database, vault, witness, waiting: new WaitingRoom(database, vault, deps.local), reader, channel, listeners };
}

export const readerOf = ({ reader, vault, waiting, database, channel, listeners }: Opened): LogReader => ({
  claim: (key) => reader.claim(key),
  claimByIdentity: (claim) => reader.claimByIdentity(claim),
  history: (key) => reader.history(key),
  worklist: (query) => reader.worklist(query),
  rows: () => reader.rows(),
  all: () => reader.all(),
  shares: (parts) => reader.shares(parts),
  search: (text, limit) => reader.search(text, limit),
  counts: () => reader.counts(),
  journal: (before, limit) => reader.journal(before, limit),
  entries: () => reader.entries(),
  backup: (options) => reader.backup(options),
  audit: () => reader.audit(),
  verify: () => reader.verify(),
  health: () => reader.health(),
  setAside: async () => {
    const keys = await vault.unlocked();
    return keys ? waiting.aside(keys) : [];
  },
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
