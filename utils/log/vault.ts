/**
 * The keys of the log. One random data key; everything is sealed with keys derived from it. The data key itself is kept wrapped: by a
 * device key that cannot be exported until the clerk sets a passphrase, then by the passphrase and by a recovery key. While unlocked it
 * lies in `storage.session` (memory, own pages only).
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Area } from './api';
import { type BoxKey, importBoxKey, open, seal } from './box';
import { type Bytes, fromBase64, randomBytes, toBase64, toBase64Url, utf8 } from './bytes';
import type { Database } from './database';
import { LogError } from './errors';
import { calibratedRounds, newRecoveryKey, passphraseKey, recoveryBytes } from './passphrase';
import { newSealingPair } from './sealed-box';
import { type Blind, keyedHash } from './short-hash';
import { slots } from './slots';

/** What the log works with while it is open. */
export interface LogKeys {
  log: string;
  /** seals journal, projection, second copy */
  box: BoxKey;
  /** lookup by blind index */
  blind: (token: string) => Blind;
  /** opens what was captured while locked; made when it is asked for */
  unsealing: () => Promise<CryptoKey>;
}

/** `none`: no log yet · `device`: open, without a passphrase · `locked` · `open` with a passphrase. */
export type VaultState = 'none' | 'device' | 'locked' | 'open';

/** The data key under a passphrase, or under a recovery key; base64. */
export interface Passphrase {
  rounds: number;
  salt: string;
  box: string;
}
export interface Recovery {
  salt: string;
  box: string;
}

/** Kept in `storage.local`, with nothing in it that opens the log by itself. */
interface VaultRecord {
  v: 1;
  log: string;
  /** data key under the device key; absent once a passphrase is set */
  device?: string;
  passphrase?: Passphrase;
  recovery?: Recovery;
  /** to seal captures while locked */
  publicKey: string;
  /** its other half, under the data key */
  privateKey: string;
}

const SESSION = 'log.key';
const PLACE = { data: 'vault/data', recovery: 'vault/recovery', private: 'vault/private' };

/** Without it a log with a passphrase is locked for every worker and page that does not hold its keys in memory. */
export const forgetSessionKey = (session: Area): Promise<void> => session.remove([SESSION]);

/** Too short to stand against guessing; a policy may ask for more. */
export const SHORTEST_PASSPHRASE = 8;

export class Vault {
  readonly #slots;
  readonly #session: Area;
  readonly #database: Database;
  #keys: LogKeys | undefined;
  #opening: Promise<LogKeys | undefined> | undefined;
  #known: Promise<VaultRecord | undefined> | undefined;
  /** how often it was locked */
  #locks = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(local: Area, session: Area, database: Database) {
    this.#slots = slots(local, 'log.vault');
    this.#session = session;
    this.#database = database;
  }

  /** What changes the record is done one after the other: none may write back what another has just replaced. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** Read once: who changes it tells all others, and they `forget`. */
  #record(): Promise<VaultRecord | undefined> {
    this.#known ??= this.#read().then((record) => {
      if (!record) this.#known = undefined;
      return record;
    });
    this.#known.catch(() => {
      this.#known = undefined;
    });
    return this.#known;
  }

  async #read(): Promise<VaultRecord | undefined> {
    const found = await this.#slots.read();
    if (found) return JSON.parse(found.value) as VaultRecord;
    // `storage.local` was emptied: the copy in the database says what it was
    const copy = await this.#database.read(['meta'], (transaction) => transaction.objectStore('meta').get('vault'));
    return copy?.id === 'vault' ? (JSON.parse(copy.value) as VaultRecord) : undefined;
  }

  async #mustHave(): Promise<VaultRecord> {
    const record = await this.#record();
    if (!record) throw new LogError('locked');
    return record;
  }

  async state(): Promise<VaultState> {
    const record = await this.#record();
    if (!record) return 'none';
    if (record.device) return 'device';
    return (await this.#sessionKey(record)) ? 'open' : 'locked';
  }

  /** The log's public key for captures while locked, with the log's name. */
  async sealing(): Promise<{ log: string; publicKey: Bytes } | undefined> {
    const record = await this.#record();
    return record && { log: record.log, publicKey: fromBase64(record.publicKey) };
  }

  /** The keys, or nothing while locked or before there is a log. */
  async keys(): Promise<LogKeys | undefined> {
    if (this.#keys) return this.#keys;
    this.#opening ??= this.#opened();
    const opening = this.#opening;
    try {
      const keys = await opening;
      // locked or changed meanwhile: they are not kept
      if (this.#opening === opening) this.#keys = keys;
      return keys;
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  /** The keys; nothing where there is no log yet. Throws `locked`. */
  async unlocked(): Promise<LogKeys | undefined> {
    const keys = await this.keys();
    if (keys) return keys;
    const state = await this.state();
    if (state === 'none') return undefined;
    // made or unlocked by another context between the two looks
    const now = state === 'locked' ? undefined : await this.keys();
    if (!now) throw new LogError('locked');
    return now;
  }

  async #opened(): Promise<LogKeys | undefined> {
    const record = await this.#record();
    const data = record && (await (record.device ? this.#deviceOpen(record) : this.#sessionKey(record)));
    return data && keysFrom(record, data);
  }

  /** Begins to open: who asks next need not wait for all of it. What fails shows to who asks. */
  warm(): void {
    this.keys().catch(() => {});
  }

  /** Drops what this context holds; another has locked the log or changed its keys. */
  forget(): void {
    this.#keys = undefined;
    this.#opening = undefined;
    this.#known = undefined;
  }

  /** Makes a new log's keys. Only the background calls it, and only on a first run. */
  async create(): Promise<void> {
    const data = randomBytes(32);
    const log = toBase64Url(randomBytes(12));
    const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await this.#database.write(['meta'], async (transaction) => {
      await transaction.objectStore('meta').put({ id: 'device', key: deviceKey });
    });
    const pair = await newSealingPair();
    const box = await importBoxKey(data);
    await this.#write({
      v: 1,
      log,
      device: toBase64(await seal({ key: deviceKey, epoch: 1 }, data, PLACE.data)),
      publicKey: toBase64(pair.publicKey),
      privateKey: toBase64(await seal(box, pair.privateKey, PLACE.private)),
    });
    this.#opening = undefined;
    this.#keys = undefined;
  }

  /**
   * First passphrase: from now on the log opens with it, or with the recovery key that is returned, once, to be printed.
   * Throws `weak-passphrase` below the shortest length allowed.
   */
  setPassphrase(passphrase: string, shortest = SHORTEST_PASSPHRASE): Promise<string> {
    const locks = this.#locks;
    return this.#next(() => this.#setPassphrase(passphrase, shortest, locks));
  }

  async #setPassphrase(passphrase: string, shortest: number, locks: number): Promise<string> {
    const record = await this.#mustHave();
    if (record.passphrase) throw new LogError('wrong-message', 'This log has a passphrase already. Change it instead.');
    const data = await this.#deviceOpen(record);
    const { recovery, key } = await this.#withRecovery(data);
    const { device: _, ...kept } = record;
    await this.#replace({ ...kept, passphrase: await wrapWithPassphrase(passphrase, data, shortest), recovery });
    // it is set: whatever fails from here on must not keep the recovery key from her, and is made up for at the next unlock
    await this.#remember(record, data, locks).catch(() => {});
    await this.#dropDeviceKey().catch(() => {});
    return key;
  }

  /** Throws `wrong-passphrase`. */
  async unlock(passphrase: string): Promise<void> {
    const locks = this.#locks;
    const record = await this.#mustHave();
    if (!record.passphrase) return;
    await this.#remember(record, await unwrapWithPassphrase(passphrase, record.passphrase), locks);
  }

  /**
   * What was stopped half-way, and what one of the two places has lost: both hold what opens the log now, and a device key that opens nothing any
   * more goes, with the slot that it opens. Not where the database may be another log's.
   */
  tidy(): Promise<void> {
    return this.#next(async () => {
      const [stored, [copy, left]] = await Promise.all([
        this.#slots.read(),
        this.#database.read(['meta'], (transaction) => {
          const meta = transaction.objectStore('meta');
          return Promise.all([meta.get('vault'), meta.getKey('device')]);
        }),
      ]);
      const record = await this.#read();
      if (!record) return;
      const over = record.passphrase !== undefined && left !== undefined;
      if (over || copy?.id !== 'vault' || stored?.value !== copy.value) await this.#write(record);
      if (over) await this.#dropDeviceKey();
    });
  }

  /** A new recovery key; the old one opens nothing from now on. Throws `wrong-passphrase`. */
  renewRecovery(passphrase: string): Promise<string> {
    return this.#next(async () => {
      const record = await this.#mustHave();
      if (!record.passphrase) throw new LogError('wrong-message', 'This log has no passphrase yet.');
      const { recovery, key } = await this.#withRecovery(await unwrapWithPassphrase(passphrase, record.passphrase));
      await this.#replace({ ...record, recovery });
      return key;
    });
  }

  /** Opens with the recovery key and sets a new passphrase; the recovery key stays as it is. */
  recover(recoveryKey: string, passphrase: string, shortest = SHORTEST_PASSPHRASE): Promise<void> {
    const locks = this.#locks;
    return this.#next(async () => {
      const record = await this.#mustHave();
      if (!record.recovery) throw new LogError('wrong-passphrase', 'This log has no recovery key.');
      const data = await openWithRecovery(recoveryKey, record.recovery);
      await this.#rewrap(record, data, passphrase, shortest);
      await this.#remember(record, data, locks);
    });
  }

  /** Changes the passphrase. Stopped at any step, the log opens with the old one or with the new one, never with none. */
  change(from: string, to: string, shortest = SHORTEST_PASSPHRASE): Promise<void> {
    const locks = this.#locks;
    return this.#next(async () => {
      const record = await this.#mustHave();
      if (!record.passphrase) throw new LogError('wrong-message', 'This log has no passphrase yet.');
      const data = await unwrapWithPassphrase(from, record.passphrase);
      await this.#rewrap(record, data, to, shortest);
      await this.#remember(record, data, locks);
    });
  }

  async lock(): Promise<void> {
    this.#locks++;
    this.#keys = undefined;
    this.#opening = undefined;
    await forgetSessionKey(this.#session);
  }

  /**
   * What a backup carries so that it opens elsewhere: the wrapped data key, and what seals with it. A log without a passphrase needs one
   * for the file. Throws `locked`.
   */
  async forBackup(passphrase?: string): Promise<{ key: BoxKey; passphrase: Passphrase; recovery?: Recovery }> {
    const record = await this.#mustHave();
    const data = record.device ? await this.#deviceOpen(record) : await this.#sessionKey(record);
    if (!data) throw new LogError('locked');
    const wrapped =
      record.passphrase ??
      (passphrase === undefined ? undefined : await wrapWithPassphrase(passphrase, data, SHORTEST_PASSPHRASE));
    if (!wrapped)
      throw new LogError('weak-passphrase', 'A backup needs a passphrase. Set one for the log first, or give one for the file.');
    return { key: await importBoxKey(data), passphrase: wrapped, ...(record.recovery ? { recovery: record.recovery } : {}) };
  }

  async #rewrap(record: VaultRecord, data: Bytes, passphrase: string, shortest: number): Promise<void> {
    await this.#replace({ ...record, passphrase: await wrapWithPassphrase(passphrase, data, shortest) });
  }

  /**
   * Writes both slots, one after the other: stopped before the first, the log opens as it did; after it, in the new way.
   * The second write leaves nothing behind that opens in the old way.
   */
  async #replace(record: VaultRecord): Promise<void> {
    await this.#write(record);
    await this.#write(record);
  }

  async #dropDeviceKey(): Promise<void> {
    await this.#database.write(['meta'], (transaction) => transaction.objectStore('meta').delete('device'));
  }

  async #withRecovery(data: Bytes): Promise<{ recovery: Recovery; key: string }> {
    const { text, raw } = newRecoveryKey();
    const salt = randomBytes(16);
    const key = await importBoxKey(hkdf(sha256, raw, salt, utf8(PLACE.recovery), 32) as Bytes);
    return { key: text, recovery: { salt: toBase64(salt), box: toBase64(await seal(key, data, PLACE.recovery)) } };
  }

  async #write(record: VaultRecord): Promise<void> {
    this.#known = undefined;
    const value = JSON.stringify(record);
    await this.#slots.write(value);
    await this.#database.write(['meta'], (transaction) => transaction.objectStore('meta').put({ id: 'vault', value }));
    this.#known = undefined;
  }

  /** Keeps the log open; not where it was locked since `locks` was counted: who locks it while it is being opened means it. */
  async #remember(record: VaultRecord, data: Bytes, locks: number): Promise<void> {
    if (this.#locks !== locks) return;
    const kept = this.#session.set({ [SESSION]: { log: record.log, key: toBase64(data) } });
    const [keys] = await Promise.all([keysFrom(record, data), kept]);
    if (this.#locks !== locks) return forgetSessionKey(this.#session);
    this.#opening = undefined;
    this.#keys = keys;
  }

  async #sessionKey(record: VaultRecord): Promise<Bytes | undefined> {
    const found = (await this.#session.get([SESSION]))[SESSION] as { log?: unknown; key?: unknown } | undefined;
    return found?.log === record.log && typeof found.key === 'string' ? fromBase64(found.key) : undefined;
  }

  async #deviceOpen(record: VaultRecord): Promise<Bytes> {
    const row = await this.#database.read(['meta'], (transaction) => transaction.objectStore('meta').get('device'));
    if (row?.id !== 'device' || !record.device) throw new LogError('not-readable');
    return open({ key: row.key, epoch: 1 }, fromBase64(record.device), PLACE.data);
  }
}

async function keysFrom(record: VaultRecord, data: Bytes): Promise<LogKeys> {
  const box = await importBoxKey(data);
  const blind = keyedHash(hkdf(sha256, data, undefined, utf8('claimside blind index'), 32));
  const unsealing = async (): Promise<CryptoKey> => {
    const pair = await open(box, fromBase64(record.privateKey), PLACE.private);
    return crypto.subtle.importKey('pkcs8', pair, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  };
  return {
    log: record.log,
    box,
    blind,
    unsealing,
  };
}

async function wrapWithPassphrase(passphrase: string, data: Bytes, shortest: number): Promise<Passphrase> {
  if ([...passphrase].length < Math.max(shortest, SHORTEST_PASSPHRASE)) throw new LogError('weak-passphrase');
  const salt = randomBytes(16);
  const rounds = await calibratedRounds();
  const key = await passphraseKey(passphrase, salt, rounds);
  return { rounds, salt: toBase64(salt), box: toBase64(await seal({ key, epoch: 1 }, data, PLACE.data)) };
}

export async function unwrapWithPassphrase(passphrase: string, wrapped: Passphrase): Promise<Bytes> {
  const key = await passphraseKey(passphrase, fromBase64(wrapped.salt), wrapped.rounds);
  try {
    return await open({ key, epoch: 1 }, fromBase64(wrapped.box), PLACE.data);
  } catch {
    throw new LogError('wrong-passphrase');
  }
}

export async function openWithRecovery(recoveryKey: string, recovery: Recovery): Promise<Bytes> {
  try {
    const raw = recoveryBytes(recoveryKey);
    const key = await importBoxKey(hkdf(sha256, raw, fromBase64(recovery.salt), utf8(PLACE.recovery), 32) as Bytes);
    return await open(key, fromBase64(recovery.box), PLACE.recovery);
  } catch {
    throw new LogError('wrong-passphrase', 'That is not the recovery key of this log.');
  }
}
