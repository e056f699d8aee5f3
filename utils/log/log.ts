/** Opens the log for the background, which alone writes. Pages open it with `openReader`. */
import { adopt } from './adopt';
import type { Log, LogDeps, VaultApi } from './api';
import { capturing } from './captures';
import type { EntryBody } from './entry';
import { type Health, LogError } from './errors';
import { forgetSecrets } from './health';
import { Keeper } from './keeper';
import { CHANGED, open, readerOf, type Stores, VAULT_CHANGED } from './open';
import { entriesOf, openFile, preview } from './restore';
import { RETIRED_AT_ONCE, retireSome } from './retention';
import { presentIn } from './shut';
import { undoing } from './undo';
import { recordedOf, type Unit } from './unit';
import { PROJECTION, Writer } from './writer';

/** Milliseconds after the opening: what the log was opened for goes first. */
const REFRESH_AFTER = 2_000;
/** Milliseconds between two portions of rows that are brought up to date. */
const BETWEEN = 20;
const TOLD_EACH = 32;

/** @param begun what `beginLog` began, if it was */
export async function openLog(deps: LogDeps, begun?: Stores): Promise<Log> {
  const opened = open(deps, begun);
  const { database, vault, witness, waiting, reader, channel, listeners } = opened;
  const now = deps.now ?? Date.now;
  const projection = `${PROJECTION}/${deps.derived ?? ''}`;
  const keeper = new Keeper(deps, { database, vault, witness, projection });
  const tell = (what: string, claims?: readonly string[]): void => {
    reader.forget();
    channel.postMessage(what);
    for (const listener of listeners) listener(claims);
  };
  let bringing: Promise<void> | undefined;
  /** Rows that other rules made are brought up to date, one portion after the other; what is asked for meanwhile comes in between. */
  const refreshAll = async (): Promise<void> => {
    const keys = await vault.keys();
    if (keys && (await keeper.isOfOtherRules())) await writer.alone(() => keeper.built(keys));
    let more = await writer.refresh();
    const some = more !== undefined;
    for (let portion = 1; more; portion++) {
      // pages say how far it is
      if (portion % TOLD_EACH === 0) changed([]);
      await new Promise((next) => setTimeout(next, BETWEEN));
      more = await writer.refresh();
    }
    if (some) changed();
  };
  const bringUpToDate = (): void => {
    bringing ??= refreshAll()
      .catch(() => {})
      .finally(() => {
        bringing = undefined;
      });
  };
  const waking = setTimeout(bringUpToDate, REFRESH_AFTER);
  const changed = (claims?: readonly string[]): void => tell(CHANGED, claims);
  const writer = new Writer(deps, { database, vault, witness, keeper, projection, onWritten: changed });
  const captures = capturing({ writer, reader, vault, waiting, now: () => ({ user: deps.user(), at: now() }), changed });

  keeper.warm();
  if ((await vault.state()) === 'none' && !(await keeper.knowsLog())) await vault.create();
  vault.warm();

  let searching: Promise<Health | undefined> | undefined;
  let searchingAgain = false;
  const search = async (again: boolean): Promise<Health | undefined> => {
    const found = await keeper.searchThrough(again);
    if (found.state === 'well') return undefined;
    const health = await writer.alone(() => keeper.settle(found));
    changed();
    return health;
  };
  /** The thorough look, behind everything else; one at a time, since what it finds is mended under its feet. */
  const searchThrough = async (again: boolean): Promise<Health | undefined> => {
    // one that leaves out what was looked at today is no answer to who asks for all of it
    while (again && searching && !searchingAgain) await searching.catch(() => {});
    if (!searching) searchingAgain = again;
    searching ??= search(again).finally(() => {
      searching = undefined;
    });
    return searching;
  };
  let tidying: Promise<void> | undefined;
  /** Takes up a repair that was stopped half-way. Keeps what the first look told where nothing was left to do. */
  const examineAgain = async (first: Health): Promise<Health> => {
    const health = await writer.alone(() => keeper.examine());
    if (health.state === 'well') return first;
    changed();
    return health;
  };
  const check: Log['check'] = async (options) => {
    const quick = await writer.alone(() => keeper.examine());
    const open = quick.state === 'well' || quick.state === 'repaired';
    if (!open) {
      changed();
      return quick;
    }
    // what fails here is tried again at the unlock
    await waiting.putBack().catch(() => {});
    // a repair behind an earlier look may have been stopped since: the answer is of how the log stands at its end
    if (options?.thorough) return (await searchThrough(true)) ?? (await examineAgain(quick));
    tidying = vault.tidy().catch(() => {});
    // what a worker before this one has not filed; what the look finds is told on the channel
    void writer.file().catch(() => {});
    void searchThrough(false)
      .catch(() => examineAgain(quick))
      .catch(() => {});
    bringUpToDate();
    return quick;
  };
  const turned = (): void => {
    writer.forget();
    reader.drop();
    tell(VAULT_CHANGED);
  };
  let behind: Promise<void> = Promise.resolve();
  const opening = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    turned();
    // comes in behind the unlock; what fails here stays where it is and is tried at the next
    behind = check()
      .then(captures.takeWaiting)
      .then(
        () => {},
        () => {},
      );
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
      // what is just being worked out goes, too, when it is done
      void writer.alone(async () => {});
    },
  };

  const onClaim = async (unit: Unit, claim: string | undefined, bodies: readonly EntryBody[]): Promise<void> => {
    const kept = claim === undefined ? undefined : await unit.shelf.byKey(claim);
    if (claim !== undefined && !kept) throw new LogError('unknown-claim');
    if (kept) {
      await unit.shelf.prepare([kept.key]);
      unit.shelf.addKey(kept, kept.key);
    }
    for (const body of bodies) unit.stage(kept, body);
  };

  const retire: Log['retire'] = async ({ id, before }) => {
    const closed: string[] = [];
    for await (const rows of reader.rows()) closed.push(...rows.filter((row) => row.closed).map(({ key }) => key));
    const keys = await vault.keys();
    if (!keys) throw new LogError('locked');
    let claims = 0;
    for (let from = 0; from < closed.length; from += RETIRED_AT_ONCE) {
      const some = closed.slice(from, from + RETIRED_AT_ONCE);
      // worked out again where another context wrote meanwhile: counted once
      let gone = 0;
      await writer.write(`${id}#${from / RETIRED_AT_ONCE}`, async (unit) => {
        gone = await retireSome(unit, some, before);
        // first of all from the second copy: stopped in between, the claim is there still and goes the next time
        await forgetSecrets(witness, keys, unit.filing.gone);
        await waiting.drafts.dropOf(unit.filing.gone);
      });
      claims += gone;
    }
    return claims;
  };

  const reading = readerOf(opened);
  return {
    ...reading,
    ...captures,
    close: () => {
      clearTimeout(waking);
      writer.end();
      reading.close();
    },
    ...undoing(writer, reader),
    vault: lockable,
    record: async ({ id, claim, bodies }) => recordedOf(await writer.write(id, (unit) => onClaim(unit, claim, bodies))),
    keepDraft: (name, value) => waiting.drafts.keep(name, value, now()),
    draft: async (name) => {
      const keys = await vault.keys();
      if (!keys) throw new LogError('locked');
      return waiting.drafts.get(name, keys);
    },
    preview: async (file, secret) => {
      const keys = await vault.keys();
      return preview(database, file, secret, keys ? await presentIn(database, keys) : { shut: new Set() });
    },
    restore: ({ id, file, secret, ...options }) =>
      writer.alone(async () => {
        const { state, sentence } = await reader.health();
        if (state === 'lost') throw new LogError('read-only', `Not restored. ${sentence}`);
        const keys = await vault.keys();
        if (!keys) throw new LogError('locked');
        const backup = await openFile(file, secret);
        const entries = entriesOf(backup, { ...options, aside: (values) => waiting.keepAside(keys, values, now()) });
        const count = await adopt({ database, vault, witness, keeper, writer, waiting }, id, entries, (taken) => ({
          kind: 'restored',
          log: backup.header.log,
          entries: taken,
        }));
        changed([]);
        return count;
      }),
    dropAside: async (id) => {
      await waiting.dropAside(id);
      changed();
    },
    retire,
    check,
    quiet: async () => {
      await behind;
      await searching?.catch(() => {});
      await tidying;
      await bringing;
      await writer.file();
    },
    goOn: async (id) => {
      if ((await vault.state()) === 'locked') throw new LogError('locked');
      const lost = await writer.alone(() => keeper.goOn());
      turned();
      await writer.write(id, async (unit) => void unit.stage(undefined, { kind: 'repaired', lost }));
    },
  };
}
