/**
 * The records in the writer's hands: found by their tokens, made, tied together, filed. What is asked of tokens that were `prepare`d is
 * answered at once; other tokens' blocks are not in memory.
 */
import { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes';
import type { Cabinet } from './cabinet';
import type { KeyRing } from './commit';
import { emptyState } from './fold';
import type { Blind } from './short-hash';
import {
  beginsBlock,
  bitsFor,
  claimKeys,
  type Kept,
  recordBlock,
  records,
  shardOf,
  shardsAt,
  summary,
  type TokenShard,
  tokenShards,
} from './tables';
import type { LogKeys } from './vault';

/** A token on more records than this names none of them: see `resolver`, which would say the same. */
const WORN = 8;
/** Blind tokens kept from one message to the next. */
const MOST_BLINDED = 5_000;

export class Shelf implements KeyRing {
  readonly #cabinet: Cabinet;
  readonly #blind: LogKeys['blind'];
  readonly #blinded = new Map<string, Blind>();
  /** secrets that are not in the storage's shards yet, by their claims' keys */
  readonly #unfiled = new Map<string, string>();
  /** number of the next new record */
  next = 1;
  /** bits that name a shard */
  bits = 0;

  constructor(cabinet: Cabinet, blind: LogKeys['blind']) {
    this.#cabinet = cabinet;
    this.#blind = blind;
  }

  #blindOf(token: string): Blind {
    const known = this.#blinded.get(token);
    if (known) return known;
    const blind = this.#blind(token);
    this.#blinded.set(token, blind);
    return blind;
  }

  #shard(token: string): string {
    return shardOf(this.#blindOf(token), this.bits);
  }

  #tokens(id: string): TokenShard {
    return this.#cabinet.at(tokenShards, id);
  }

  /** More, smaller shards where the log has grown. To be called before the blocks are sealed. */
  async spread(): Promise<void> {
    const bits = bitsFor(this.next);
    if (bits <= this.bits) return;
    const old = shardsAt(this.bits);
    await this.#cabinet.loadAll([this.#cabinet.ask(tokenShards, old), this.#cabinet.ask(claimKeys, old)]);
    const tokens = old.map((id) => this.#tokens(id));
    const secrets = old.flatMap((id) => [...this.#cabinet.at(claimKeys, id)]);
    for (const id of old) {
      this.#cabinet.replace(tokenShards, id, tokenShards.empty());
      this.#cabinet.replace(claimKeys, id, claimKeys.empty());
    }
    this.bits = bits;
    for (const id of shardsAt(bits)) {
      this.#cabinet.replace(tokenShards, id, tokenShards.empty());
      this.#cabinet.replace(claimKeys, id, claimKeys.empty());
    }
    const shards = shardsAt(bits).map((id) => this.#tokens(id));
    for (const shard of tokens) shard.moveTo((start) => shards[start >> (16 - bits)]!);
    for (const [key, secret] of secrets) this.#cabinet.at(claimKeys, this.#shard(key)).set(key, secret);
  }

  /** A message is written: what it asked for is not asked again soon. */
  settle(): void {
    if (this.#blinded.size > MOST_BLINDED) this.#blinded.clear();
  }

  /** Reads in one go what is asked of these tokens, and of new records. */
  async prepare(tokens: readonly string[]): Promise<void> {
    const shards = new Set(tokens.map((token) => this.#shard(token)));
    await this.#cabinet.loadAll([
      this.#cabinet.ask(tokenShards, shards),
      this.#cabinet.ask(claimKeys, shards),
      this.#cabinet.ask(records, beginsBlock(this.next) ? [] : [recordBlock(this.next)]),
      // whatever is written is counted
      this.#cabinet.ask(summary, ['0']),
    ]);
    await this.#cabinet.load(records, new Set(tokens.flatMap((token) => this.#numbers(token).map(recordBlock))));
  }

  #all(token: string): number[] {
    const blind = this.#blindOf(token);
    return this.#tokens(shardOf(blind, this.bits)).find(blind);
  }

  #numbers(token: string): number[] {
    const found = this.#all(token);
    return found.length > WORN ? [] : found;
  }

  /** True where nothing in the log has any of these tokens: most claims of an import. */
  knowsNone(tokens: readonly string[]): boolean {
    return tokens.every((token) => !this.#tokens(this.#shard(token)).has(this.#blindOf(token)));
  }

  /** Records that have this token, in the order they came into the log. */
  async withToken(token: string): Promise<Kept[]> {
    await this.prepare([token]);
    return this.#records(this.#numbers(token).sort((a, b) => a - b));
  }

  #records(numbers: readonly number[]): Kept[] {
    return numbers.flatMap((n) => this.#cabinet.at(records, recordBlock(n)).find((kept) => kept.n === n) ?? []);
  }

  /** The record that a key leads to now. */
  async byKey(key: string): Promise<Kept | undefined> {
    await this.prepare([key]);
    const found = this.#all(key);
    await this.#cabinet.load(records, found.map(recordBlock));
    const kept = this.#records(found);
    return kept.find((one) => one.key === key || one.keys.includes(key)) ?? (kept.length === 1 ? kept[0] : undefined);
  }

  /** A new record; its keys and ties are added by what is written to it. Some tokens have to be prepared. */
  create(key: string): Kept {
    const kept: Kept = { n: this.next++, key, keys: [], bonds: [], refs: [], state: emptyState() };
    const id = recordBlock(kept.n);
    if (beginsBlock(kept.n)) this.#cabinet.begin(records, id);
    this.#cabinet.at(records, id).push(kept);
    return kept;
  }

  /** All records that hang together with this one by tokens, itself included. */
  async connected(kept: Kept): Promise<Kept[]> {
    const found = new Map([[kept.n, kept]]);
    for (const one of found.values())
      for (const token of new Set([...one.keys, ...one.bonds.flat()]))
        for (const other of await this.withToken(token)) if (!found.has(other.n)) found.set(other.n, other);
    return [...found.values()];
  }

  /** Notes that a reading showed these tokens together. */
  bind(kept: Kept, tokens: readonly string[]): void {
    if (kept.bonds.some((bond) => bond.length === tokens.length && bond.every((token, index) => token === tokens[index]))) return;
    const known = new Set([...kept.keys, ...kept.bonds.flat()]);
    kept.bonds.push([...tokens]);
    for (const token of tokens) if (!known.has(token)) this.#index(token, kept.n);
  }

  addKey(kept: Kept, key: string): void {
    if (kept.keys.includes(key)) return;
    const known = kept.bonds.some((bond) => bond.includes(key));
    kept.keys.push(key);
    if (!known) this.#index(key, kept.n);
  }

  /** Takes the record's tokens out of the index. */
  async unindex(kept: Kept): Promise<void> {
    const tokens = [...new Set([...kept.keys, ...kept.bonds.flat()])];
    await this.prepare(tokens);
    for (const token of tokens) {
      this.#tokens(this.#shard(token)).remove(this.#blindOf(token), kept.n);
      this.#cabinet.touch(tokenShards, this.#shard(token));
    }
  }

  /** Takes a record that is no longer indexed off the shelf. */
  remove(kept: Kept): void {
    const id = recordBlock(kept.n);
    const block = this.#cabinet.at(records, id);
    block.splice(block.indexOf(kept), 1);
    this.#cabinet.touch(records, id);
  }

  /** The record will be written. */
  touch(kept: Kept): void {
    this.#cabinet.touch(records, recordBlock(kept.n));
  }

  #index(token: string, n: number): void {
    const blind = this.#blindOf(token);
    const id = shardOf(blind, this.bits);
    this.#tokens(id).add(blind, n);
    this.#cabinet.touch(tokenShards, id);
  }

  /** The secrets of these claims, to be asked for by `secretOf`. */
  async fetch(claims: readonly string[]): Promise<void> {
    await this.#cabinet.load(claimKeys, new Set(claims.map((claim) => this.#shard(claim))));
  }

  /** What seals what is said under this claim key. Nothing where it was destroyed or never made. */
  secretOf(key: string): Bytes | undefined {
    const secret = this.#cabinet.at(claimKeys, this.#shard(key)).get(key);
    return secret ? fromBase64(secret) : undefined;
  }

  /** As `secretOf`, made at its first use. */
  makeSecret(key: string): void {
    if (!this.#cabinet.at(claimKeys, this.#shard(key)).has(key)) this.#keep(key, toBase64(randomBytes(32)));
  }

  #keep(key: string, secret: string): void {
    const id = this.#shard(key);
    this.#cabinet.at(claimKeys, id).set(key, secret);
    this.#cabinet.touch(claimKeys, id);
    this.#unfiled.set(key, secret);
  }

  /** The secrets that came since the blocks were written. */
  unfiled(): [key: string, secret: string][] {
    return [...this.#unfiled];
  }

  /** The blocks are written, with every secret in them. */
  filed(): void {
    this.#unfiled.clear();
  }

  /** The bytes of the claims' secrets, for the second copy of what was said of them. */
  secretsOf(keys: Iterable<string>): [key: string, secret: string][] {
    return [...keys].flatMap((key): [string, string][] => {
      const secret = this.#cabinet.at(claimKeys, this.#shard(key)).get(key);
      return secret ? [[key, secret]] : [];
    });
  }

  /** From now on what was said under these keys opens for nobody. */
  async destroySecrets(keys: readonly string[]): Promise<void> {
    await this.fetch(keys);
    for (const key of keys) {
      const id = this.#shard(key);
      this.#unfiled.delete(key);
      if (this.#cabinet.at(claimKeys, id).delete(key)) this.#cabinet.touch(claimKeys, id);
    }
  }

  /** Takes secrets of claims over from elsewhere; one that is here stays as it is. */
  async adoptSecrets(secrets: readonly (readonly [key: string, secret: string])[]): Promise<void> {
    await this.fetch(secrets.map(([key]) => key));
    for (const [key, secret] of secrets) if (!this.#cabinet.at(claimKeys, this.#shard(key)).has(key)) this.#keep(key, secret);
  }
}
