/** The records in the writer's hands: found by their tokens, made, tied together, filed. */

import type { BoxKey } from './box';
import { type Bytes, randomBytes, toBase64 } from './bytes';
import type { Cabinet } from './cabinet';
import { claimKey } from './commit';
import { emptyState } from './fold';
import { bitsFor, claimKeys, type Kept, recordBlock, records, shardOf, shardsAt, tokenShards } from './tables';
import type { LogKeys } from './vault';

/** A token on more records than this names none of them: see `resolver`, which would say the same. */
const WORN = 8;
const MOST_CLAIM_KEYS = 20_000;

export class Shelf {
  readonly #cabinet: Cabinet;
  readonly #blind: LogKeys['blind'];
  readonly #blinded = new Map<string, Bytes>();
  readonly #claimKeys = new Map<string, Promise<BoxKey>>();
  /** number of the next new record */
  next = 1;
  /** bits that name a shard */
  bits = 0;

  constructor(cabinet: Cabinet, blind: LogKeys['blind']) {
    this.#cabinet = cabinet;
    this.#blind = blind;
  }

  #blindOf(token: string): Bytes {
    const known = this.#blinded.get(token);
    if (known) return known;
    if (this.#blinded.size > 50_000) this.#blinded.clear();
    const blind = this.#blind(token);
    this.#blinded.set(token, blind);
    return blind;
  }

  #shard(token: string): string {
    return shardOf(this.#blindOf(token), this.bits);
  }

  /** More, smaller shards where the log has grown. To be called before the blocks are sealed. */
  async spread(): Promise<void> {
    const bits = bitsFor(this.next);
    if (bits <= this.bits) return;
    const old = shardsAt(this.bits);
    await Promise.all([this.#cabinet.load(tokenShards, old), this.#cabinet.load(claimKeys, old)]);
    const tokens = (await Promise.all(old.map((id) => this.#cabinet.get(tokenShards, id)))).flatMap((shard) => [...shard.all()]);
    const keys = (await Promise.all(old.map((id) => this.#cabinet.get(claimKeys, id)))).flat();
    for (const id of old) {
      this.#cabinet.replace(tokenShards, id, tokenShards.empty());
      this.#cabinet.replace(claimKeys, id, claimKeys.empty());
    }
    this.bits = bits;
    for (const id of shardsAt(bits)) {
      this.#cabinet.replace(tokenShards, id, tokenShards.empty());
      this.#cabinet.replace(claimKeys, id, claimKeys.empty());
    }
    for (const [blind, n] of tokens) (await this.#cabinet.get(tokenShards, shardOf(blind, bits))).add(blind, n);
    for (const pair of keys) (await this.#cabinet.get(claimKeys, this.#shard(pair[0]))).push(pair);
  }

  /** Reads in one go what the look-ups for these tokens need. */
  async prepare(tokens: readonly string[]): Promise<void> {
    const shards = tokens.map((token) => this.#shard(token));
    await Promise.all([this.#cabinet.load(tokenShards, shards), this.#cabinet.load(claimKeys, shards)]);
    const found: string[] = [];
    for (const token of tokens) for (const n of await this.numbers(token)) found.push(recordBlock(n));
    await this.#cabinet.load(records, found);
  }

  async numbers(token: string): Promise<number[]> {
    const blind = this.#blindOf(token);
    const found = (await this.#cabinet.get(tokenShards, shardOf(blind, this.bits))).find(blind);
    return found.length > WORN ? [] : found;
  }

  /** True where nothing in the log has any of these tokens, and their shards were prepared: most claims of an import. */
  knowsNone(tokens: readonly string[]): boolean {
    return tokens.every((token) => {
      const blind = this.#blindOf(token);
      return this.#cabinet.held(tokenShards, shardOf(blind, this.bits))?.find(blind).length === 0;
    });
  }

  async byNumber(n: number): Promise<Kept | undefined> {
    return (await this.#cabinet.get(records, recordBlock(n))).find((kept) => kept.n === n);
  }

  /** Records that have this token, in the order they came into the log. */
  async withToken(token: string): Promise<Kept[]> {
    const kept = await Promise.all((await this.numbers(token)).sort((a, b) => a - b).map((n) => this.byNumber(n)));
    return kept.filter((one) => one !== undefined);
  }

  /** The record that a key leads to now. */
  async byKey(key: string): Promise<Kept | undefined> {
    const blind = this.#blindOf(key);
    const found = (await this.#cabinet.get(tokenShards, shardOf(blind, this.bits))).find(blind);
    const kept = (await Promise.all(found.map((n) => this.byNumber(n)))).filter((one) => one !== undefined);
    return kept.find((one) => one.key === key || one.keys.includes(key)) ?? (kept.length === 1 ? kept[0] : undefined);
  }

  /** A new record; its keys and ties are added by what is written to it. */
  async create(key: string): Promise<Kept> {
    const kept: Kept = { n: this.next++, key, keys: [], bonds: [], refs: [], state: emptyState() };
    (await this.#cabinet.get(records, recordBlock(kept.n))).push(kept);
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
  async bind(kept: Kept, tokens: readonly string[]): Promise<void> {
    if (kept.bonds.some((bond) => bond.length === tokens.length && bond.every((token, index) => token === tokens[index]))) return;
    const known = new Set([...kept.keys, ...kept.bonds.flat()]);
    kept.bonds.push([...tokens]);
    for (const token of tokens) if (!known.has(token)) await this.#index(token, kept.n);
  }

  async addKey(kept: Kept, key: string): Promise<void> {
    if (kept.keys.includes(key)) return;
    const known = kept.bonds.some((bond) => bond.includes(key));
    kept.keys.push(key);
    if (!known) await this.#index(key, kept.n);
  }

  /** Takes the record's tokens out of the index. */
  async unindex(kept: Kept): Promise<void> {
    for (const token of new Set([...kept.keys, ...kept.bonds.flat()])) {
      const blind = this.#blindOf(token);
      (await this.#cabinet.get(tokenShards, shardOf(blind, this.bits))).remove(blind, kept.n);
      this.#cabinet.touch(tokenShards, shardOf(blind, this.bits));
    }
  }

  /** Takes a record that is no longer indexed off the shelf. */
  async remove(kept: Kept): Promise<void> {
    const id = recordBlock(kept.n);
    const block = await this.#cabinet.get(records, id);
    block.splice(block.indexOf(kept), 1);
    this.#cabinet.touch(records, id);
  }

  /** The record will be written. */
  touch(kept: Kept): void {
    this.#cabinet.touch(records, recordBlock(kept.n));
  }

  async #index(token: string, n: number): Promise<void> {
    const blind = this.#blindOf(token);
    (await this.#cabinet.get(tokenShards, shardOf(blind, this.bits))).add(blind, n);
    this.#cabinet.touch(tokenShards, shardOf(blind, this.bits));
  }

  /** The key that seals what is said under this claim key; made at its first use. Nothing where it was destroyed. */
  async keyOf(key: string, make: boolean): Promise<BoxKey | undefined> {
    const known = this.#claimKeys.get(key);
    if (known) return known;
    const id = this.#shard(key);
    const shard = await this.#cabinet.get(claimKeys, id);
    let secret = shard.find(([name]) => name === key)?.[1];
    if (secret === undefined && make) {
      secret = toBase64(randomBytes(32));
      shard.push([key, secret]);
      this.#cabinet.touch(claimKeys, id);
    }
    if (!secret) return undefined;
    if (this.#claimKeys.size > MOST_CLAIM_KEYS) this.#claimKeys.clear();
    const made = claimKey(secret);
    this.#claimKeys.set(key, made);
    return made;
  }

  /** The bytes of the claims' keys, for the second copy of what was said of them. */
  async secretsOf(keys: Iterable<string>): Promise<[key: string, secret: string][]> {
    const found: [string, string][] = [];
    for (const key of keys) {
      const secret = (await this.#cabinet.get(claimKeys, this.#shard(key))).find(([name]) => name === key)?.[1];
      if (secret) found.push([key, secret]);
    }
    return found;
  }

  /** From now on what was said under this key opens for nobody. */
  async destroyKey(key: string): Promise<void> {
    const id = this.#shard(key);
    const shard = await this.#cabinet.get(claimKeys, id);
    const at = shard.findIndex(([name]) => name === key);
    if (at >= 0) shard.splice(at, 1);
    this.#cabinet.touch(claimKeys, id);
    this.#claimKeys.delete(key);
  }

  /** Takes the key of a claim over from elsewhere; one that is here, or was destroyed here, stays as it is. */
  async adoptSecret(key: string, secret: string): Promise<void> {
    const id = this.#shard(key);
    const shard = await this.#cabinet.get(claimKeys, id);
    if (shard.some(([name]) => name === key)) return;
    shard.push([key, secret]);
    this.#cabinet.touch(claimKeys, id);
  }

  forget(): void {
    this.#blinded.clear();
    this.#claimKeys.clear();
  }
}
