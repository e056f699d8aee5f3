/** Looks after the log: examines it at the start and after a storage error, mends what can be mended, and stands guard until then. */
import { deleteDB } from 'idb';
import type { LogDeps } from './api';
import { asHead, type Database, type Head } from './database';
import { damaged, FOREIGN, type Health, isLogError, LOST, LogError, repaired, SHUT, UNTIL_UNLOCK, WELL } from './errors';
import {
  accept,
  countLists,
  damageOf,
  type Evidence,
  type Finding,
  gather,
  glance,
  inspect,
  lastLook,
  lossOf,
  mend,
  noteLook,
  rowsIn,
  searchThrough,
  secretsFrom,
} from './health';
import { isBuilt, rebuild } from './rebuild';
import { sameShape } from './refresh';
import { rollBack } from './restore-marker';
import { dropShelter, salvage, settleBack } from './salvage';
import type { LogKeys, Vault } from './vault';
import type { Witness } from './witness';

const DAY = 86_400_000;
/** Milliseconds before the storage is asked again after it failed. */
const PAUSES = [100, 500];

/** How often the whole log is looked through where something is written meanwhile. */
const LOOKS = 4;

function refuseDamaged(health: Health): void {
  if (health.missing > 0 || health.state === 'foreign') throw new LogError('read-only', `Not saved. ${health.sentence}`);
}

export class Keeper {
  readonly #deps: LogDeps;
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #witness: Witness;
  readonly #projection: string;
  /** the connection behind which everything was as it was left; behind another one the database may be another, too */
  #cleared: number | undefined;
  #first: Promise<Evidence> | undefined;

  constructor(deps: LogDeps, parts: { database: Database; vault: Vault; witness: Witness; projection: string }) {
    this.#deps = deps;
    this.#database = parts.database;
    this.#vault = parts.vault;
    this.#witness = parts.witness;
    this.#projection = parts.projection;
  }

  /** Begins to look: the first write need not wait for all of it. What fails shows there. */
  warm(): void {
    this.#first = gather(this.#database, this.#witness);
    this.#first.catch(() => {});
  }

  /** Whether there has been a log. Where its keys are nowhere it is lost, or does not answer for a moment: that is no first run. */
  async knowsLog(): Promise<boolean> {
    const { head, testimony } = await this.#gather();
    return head !== undefined || testimony !== undefined;
  }

  /** Something went wrong in the storage: look again before the next write. */
  doubt(): void {
    this.#cleared = undefined;
    this.#first = undefined;
  }

  /** Whether what lies behind this connection was looked at. */
  isClear(connection: number): boolean {
    return this.#cleared === connection;
  }

  /** Before a write. True where everything is as it was left; throws `read-only` with the reason where the log is not whole. */
  async clear(keys: LogKeys): Promise<boolean> {
    if (this.isClear(this.#database.connection)) return true;
    const evidence = await this.#gather();
    const finding = glance(keys.log, evidence);
    // the usual: everything is as it was left
    if (finding.state !== 'well' || evidence.damage) {
      const known = finding.state === 'well' && evidence.damage;
      refuseDamaged(known ? damaged(lossOf(known), 0) : await this.#settle(keys.log, finding));
    }
    const asLeft =
      finding.state === 'well' && !evidence.restoring && (!evidence.head || isBuilt(evidence.head, this.#projection));
    if (!asLeft) {
      await this.built(keys);
      // that keys of claims are lost shows when every entry is opened
      const shut = await damageOf(this.#database);
      if (shut) refuseDamaged(damaged(lossOf(shut), 0));
    }
    this.#cleared = asLeft ? evidence.connection : this.#database.connection;
    return asLeft;
  }

  /** Before a restore, which also brings back what is missing: looked at once more, the log may be damaged. Throws `read-only` where it is not this log's. */
  async admit(keys: LogKeys): Promise<void> {
    const refused = await this.clear(keys).catch((error: unknown) => {
      if (!isLogError(error, 'read-only')) throw error;
      return error;
    });
    if (!(refused instanceof LogError)) return;
    const health = await this.examine();
    if (health.state === 'well' || health.state === 'repaired') await this.clear(keys);
    else if (health.missing > 0) this.#cleared = this.#database.connection;
    else throw new LogError('read-only', `Not restored. ${health.sentence}`);
  }

  /** What is there, with what a restore or a salvage left half-done put right first. */
  async #gather(counting = false): Promise<Evidence> {
    const first = counting ? undefined : await this.#first;
    this.#first = undefined;
    const evidence =
      first?.connection === this.#database.connection ? first : await gather(this.#database, this.#witness, counting);
    const changed = evidence.restoring
      ? await rollBack(this.#database)
      : !evidence.head && (await settleBack(this.#database, this.#database.name));
    return changed ? gather(this.#database, this.#witness, counting) : evidence;
  }

  /** The whole look, at the start and on demand. Answers also while the log is locked. */
  async examine(): Promise<Health> {
    try {
      return await this.#patiently(() => this.#examine());
    } catch (error) {
      if (!isLogError(error, 'storage')) throw error;
      return this.#salvaged();
    }
  }

  /** Asks a storage that fails once more, and once more. Throws `storage` where it fails to the end. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await work();
      } catch (error) {
        if (!isLogError(error, 'storage')) throw error;
        // a browser that finds its files damaged throws them away when it opens them anew: then they are put back
        this.#database.close();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return work();
  }

  /** Moves what can be read into a new database. One that does not even open is left alone until the clerk says so. */
  async #salvaged(): Promise<Health> {
    try {
      await this.#head();
      await this.#salvage();
      return await this.#examine();
    } catch (error) {
      if (!isLogError(error, 'storage')) throw error;
      return SHUT;
    }
  }

  async #salvage(): Promise<void> {
    const { seq } = (await this.#witness.read()) ?? { seq: 0 };
    await salvage(this.#database, this.#database.name, seq);
    await this.#stale();
  }

  async #examine(): Promise<Health> {
    const log = (await this.#vault.sealing())?.log;
    if (log === undefined) return (await this.knowsLog()) ? LOST : WELL;
    const keys = await this.#keysOrLost();
    if (keys === 'lost') return LOST;
    const evidence = await this.#gather(true);
    const finding = inspect(log, evidence);
    const built = !evidence.head || isBuilt(evidence.head, this.#projection);
    if (finding.state !== 'well' || evidence.damage || (!built && keys)) return this.#mended(finding);
    await dropShelter(this.#database.name);
    return WELL;
  }

  /** The lists are counted each time; the thorough look, which reads everything, is once a day. Reads only; what it finds is for `settle`. */
  async searchThrough(again = false): Promise<Finding> {
    const lists = await countLists(this.#database);
    if (lists.state !== 'well') return lists;
    const keys = await this.#keysOrLost();
    const now = (this.#deps.now ?? Date.now)();
    const [head, { through }] = await Promise.all([this.#head(), lastLook(this.#database)]);
    if (keys === 'lost' || !head || (!again && through !== undefined && now - through < DAY)) return { state: 'well' };
    let found: Finding | undefined;
    for (let look = 0; !found && look < LOOKS; look++)
      found = await searchThrough(this.#database, keys).catch((error: unknown): Finding => {
        if (isLogError(error, 'storage')) return { state: 'journal', why: 'changed' };
        throw error;
      });
    // written to all the time: the next start looks again
    if (!found) return { state: 'well' };
    if (found.state === 'well') await noteLook(this.#database, { through: now });
    return found;
  }

  /** Mends what was found. */
  async settle(finding: Finding): Promise<Health> {
    try {
      return await this.#patiently(() => this.#mended(finding));
    } catch (error) {
      if (!isLogError(error, 'storage')) throw error;
      await this.#salvage();
      return this.#mended({ state: 'journal', why: 'changed' });
    }
  }

  async #mended(finding: Finding): Promise<Health> {
    const log = (await this.#vault.sealing())?.log;
    if (log === undefined) return WELL;
    const health = await this.#settle(log, finding);
    const keys = await this.#keysOrLost();
    if (health.state === 'foreign' || keys === 'lost') return health;
    if (keys) await this.built(keys);
    const damage = await damageOf(this.#database);
    if (damage) return damaged(lossOf(damage), health.restored);
    return !keys && health.restored === 0 && health.state === 'repaired' ? UNTIL_UNLOCK : health;
  }

  async #keysOrLost(): Promise<LogKeys | undefined | 'lost'> {
    try {
      return await this.#vault.keys();
    } catch (error) {
      if (!isLogError(error, 'not-readable')) throw error;
      // it may lie in the second database of a salvage that was stopped
      return (await settleBack(this.#database, this.#database.name)) ? this.#keysOrLost() : 'lost';
    }
  }

  async #settle(log: string, finding: Finding): Promise<Health> {
    this.doubt();
    switch (finding.state) {
      case 'foreign':
        return FOREIGN;
      case 'projection':
        await this.#stale();
        return repaired(0);
      case 'journal':
        return this.#mend(log);
      case 'well':
        // what was missing may be there again: the second copy, too, can fail to answer for a moment
        return (await damageOf(this.#database)) ? this.#mend(log) : WELL;
    }
  }

  async #mend(log: string): Promise<Health> {
    const { restored, missing } = await mend(this.#database, this.#witness, log, await gather(this.#database, this.#witness));
    return missing.length ? damaged({ rows: rowsIn(missing) }, restored) : repaired(restored);
  }

  async #stale(): Promise<void> {
    await this.#database.write(['meta'], async (transaction) => {
      const head = asHead(await transaction.objectStore('meta').get('head'));
      if (head) await transaction.objectStore('meta').put({ ...head, projection: 'stale' });
    });
  }

  /** Whether rows were made by other rules than those of now, and nothing says yet that they are to be brought up to date. */
  async isOfOtherRules(): Promise<boolean> {
    const head = await this.#head();
    return head !== undefined && !isBuilt(head, this.#projection) && sameShape(head.projection, this.#projection);
  }

  /** Makes the projection again where it is not of this version, or was damaged. Where only the rules are others, `Writer.refresh` has to follow. */
  async built(keys: LogKeys): Promise<void> {
    const head = await this.#head();
    if (!head || isBuilt(head, this.#projection)) return;
    if (sameShape(head.projection, this.#projection)) return this.#otherRules();
    const secrets = await secretsFrom(this.#witness, keys);
    await rebuild(this.#database, keys, this.#deps.derive ?? (() => ({})), this.#projection, secrets);
  }

  async #otherRules(): Promise<void> {
    await this.#database.write(['meta'], async (transaction) => {
      const head = asHead(await transaction.objectStore('meta').get('head'));
      if (!head || !sameShape(head.projection, this.#projection)) return;
      await transaction.objectStore('meta').put({ ...head, projection: this.#projection, refresh: 1 });
    });
  }

  async #head(): Promise<Head | undefined> {
    return this.#database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  }

  /**
   * The clerk goes on without what is missing. What she was told may have been of a moment, so it is looked at again before anything is given up.
   * Returns how many rows are missing for good.
   */
  async goOn(): Promise<number> {
    this.#vault.forget();
    let health = await this.examine();
    if (health.state === 'lost') {
      await deleteDB(this.#database.name);
      await this.#vault.create();
      await this.#witness.reset();
      this.doubt();
      return 0;
    }
    // nothing in it can be read, or it is another log's: a new one, with what the second copy holds
    if (health === SHUT || health.state === 'foreign') {
      await deleteDB(this.#database.name);
      health = await this.examine();
    }
    if (health.state !== 'damaged') return 0;
    await accept(this.#database);
    const head = await this.#head();
    if (head) await this.#witness.write(head, []);
    this.doubt();
    return health.missing;
  }
}
