/**
 * Filing entries: each to the record of its claim, which is found or made; then every record that changed is folded, its row put
 * in its place, and the counts kept. The writer files what is new, `rebuild` files the whole journal again: the same code.
 */
import type { Cabinet } from './cabinet';
import { type Faded, isFaded } from './commit';
import type { Entry } from './entry';
import { extend, fold } from './fold';
import type { PlacedEntry } from './journal';
import { resolver } from './resolve';
import { type Rows, writtenIn } from './rows';
import type { Shelf } from './shelf';
import type { Kept, Ref } from './tables';

export interface Staged {
  /** its body as text, made once for its size and its sealing */
  text?: string;
  entry: Entry | Faded;
  kept?: Kept;
  /** its place in the journal, known once the commit is sealed */
  ref?: Ref;
}

const isWhole = (entry: Entry | Faded): entry is Entry => !isFaded(entry);

export class Filing {
  readonly staged: Staged[] = [];
  /** records were put together otherwise, or went */
  moved = false;
  /** keys of claims that were let go of */
  readonly gone = new Set<string>();
  readonly #shelf: Shelf;
  readonly #rows: Rows;
  readonly #read: (refs: readonly Ref[]) => Promise<PlacedEntry[]>;
  readonly #touched = new Set<Kept>();
  readonly #stale = new Set<Kept>();

  constructor(shelf: Shelf, rows: Rows, read: (refs: readonly Ref[]) => Promise<PlacedEntry[]>) {
    this.#shelf = shelf;
    this.#rows = rows;
    this.#read = read;
  }

  add(staged: Staged): void {
    this.staged.push(staged);
    if (staged.kept) this.#touched.add(staged.kept);
  }

  /**
   * Finds or makes the record of an entry that was written elsewhere or earlier, and adds it there. With the word that a claim was let go of
   * the claim goes here too.
   */
  async place(entry: Entry | Faded, ref?: Ref): Promise<void> {
    if (isWhole(entry) && entry.body.kind === 'retired') await this.#letGo(entry.body.claim, entry.at);
    const kept = entry.claim === undefined ? undefined : await this.#recordFor(entry.claim, entry.tokens);
    this.add({ entry, ...(kept ? { kept } : {}), ...(ref ? { ref } : {}) });
  }

  async #recordFor(claim: string, tokens: readonly string[] | undefined): Promise<Kept> {
    if (tokens?.length) return this.locate(tokens);
    const known = await this.#shelf.byKey(claim);
    const kept = known ?? this.#shelf.create(claim);
    this.#shelf.addKey(kept, claim);
    return kept;
  }

  /** A new record, for tokens that were prepared and that nothing in the log has. */
  begin(tokens: readonly string[]): Kept {
    const kept = this.#shelf.create(tokens[0]!);
    this.#shelf.addKey(kept, tokens[0]!);
    this.#shelf.bind(kept, tokens);
    return kept;
  }

  /** The record that a reading with these tokens belongs to, found or made, with every record filed as the ties now say. */
  async locate(tokens: readonly string[]): Promise<Kept> {
    const key = tokens[0]!;
    await this.#shelf.prepare(tokens);
    const near = new Map<number, Kept>();
    for (const token of tokens)
      for (const holder of await this.#shelf.withToken(token))
        if (!near.has(holder.n)) for (const kept of await this.#shelf.connected(holder)) near.set(kept.n, kept);
    const own = await this.#shelf.byKey(key);
    if (own?.keys.includes(key)) near.set(own.n, own);

    const resolve = resolver([...[...near.values()].flatMap(({ bonds }) => bonds), tokens]);
    const targets = [...near.values()].map((kept) => new Set(kept.keys.map(resolve)));
    const apart = targets.every(({ size }) => size === 1) && new Set(targets.map((set) => [...set][0])).size === near.size;
    if (!apart) return this.#regroup([...near.values()], tokens, resolve);

    for (const kept of near.values()) {
      const name = resolve(kept.keys[0]!);
      if (name === kept.key) continue;
      kept.key = name;
      this.#touched.add(kept);
    }
    const target = resolve(key);
    const kept = [...near.values()].find((one) => one.key === target) ?? this.#shelf.create(target);
    this.#shelf.addKey(kept, key);
    this.#shelf.bind(kept, tokens);
    return kept;
  }

  /** Rare: two records turn out to be one claim, or one record to hold two. Every entry goes to the claim that its key now leads to. */
  async #regroup(together: readonly Kept[], tokens: readonly string[], resolve: (key: string) => string): Promise<Kept> {
    this.moved = true;
    const key = tokens[0]!;
    const placed = (await Promise.all(together.map((kept) => this.placedOf(kept)))).flat();
    const spare = [...together];
    for (const kept of together) await this.#shelf.unindex(kept);
    const written = placed.flatMap(({ entry }) => [entry.claim ?? [], entry.tokens ?? []].flat());
    await this.#shelf.prepare([...written, ...tokens]);
    const groups = new Map<string, Kept>();
    for (const target of [...new Set([...placed.map(({ entry }) => resolve(entry.claim ?? key)), resolve(key)])].sort()) {
      const own = spare.find((kept) => kept.key === target) ?? spare.find((kept) => resolve(kept.keys[0] ?? '') === target);
      if (own) spare.splice(spare.indexOf(own), 1);
      const kept = own ?? this.#shelf.create(target);
      Object.assign(kept, { key: target, keys: [], bonds: [], refs: [] } satisfies Partial<Kept>);
      groups.set(target, kept);
      this.#stale.add(kept);
      this.#touched.add(kept);
    }
    for (const { entry, ref, staged } of placed) {
      const kept = groups.get(resolve(entry.claim ?? key))!;
      if (staged) staged.kept = kept;
      else kept.refs.push(ref);
      if (entry.claim !== undefined) this.#shelf.addKey(kept, entry.claim);
      if (entry.tokens) this.#shelf.bind(kept, entry.tokens);
    }
    for (const kept of spare) await this.#leave(kept);
    const kept = groups.get(resolve(key))!;
    this.#shelf.addKey(kept, key);
    this.#shelf.bind(kept, tokens);
    return kept;
  }

  /**
   * The claim's time is over: what was said under its keys opens for nobody from now on, and its record goes, with its row, its words and all
   * that leads to it. Its entries stay where they are. Answers its keys.
   */
  async dismiss(kept: Kept): Promise<string[]> {
    const keys = [...new Set([kept.key, ...kept.keys])];
    await this.#shelf.destroySecrets(keys);
    await this.#rows.dropWords(kept.n);
    await this.#shelf.unindex(kept);
    await this.#leave(kept);
    for (const staged of this.staged) if (staged.kept === kept) delete staged.kept;
    for (const key of keys) this.gone.add(key);
    return keys;
  }

  /** The claim was let go of elsewhere, or the storage has fallen back to before that. Not where something newer is known of it. */
  async #letGo(claim: string, at: number): Promise<void> {
    const kept = await this.#shelf.byKey(claim);
    if (!kept || (kept.key !== claim && !kept.keys.includes(claim))) return;
    const staged = this.staged.filter((one) => one.kept === kept).map(({ entry }) => entry.at);
    if (staged.every((moment) => moment <= at) && kept.state.last.at <= at) await this.dismiss(kept);
  }

  async #leave(kept: Kept): Promise<void> {
    this.moved = true;
    this.#touched.delete(kept);
    this.#stale.delete(kept);
    await this.#rows.file([{ ...kept, state: { ...kept.state, entries: 0 } }]);
    this.#shelf.remove(kept);
  }

  /** All entries of a record so far; those not yet in the journal with what is staged of them. */
  async placedOf(kept: Kept): Promise<(PlacedEntry & { staged?: Staged })[]> {
    const own = this.staged.filter((one) => one.kept === kept);
    const past = await this.#read(kept.refs);
    return [...past, ...own.map((staged) => ({ entry: staged.entry, ref: staged.ref ?? ([0, 0] satisfies Ref), staged }))];
  }

  /** Folds the stale records from all their entries, read together: those of an import lie in the same commits. */
  async #refold(): Promise<void> {
    if (this.#stale.size === 0) return;
    const entries = new Map<Kept, Entry[]>([...this.#stale].map((kept) => [kept, []]));
    const owners = new Map<string, Kept>();
    for (const kept of this.#stale) for (const ref of kept.refs) owners.set(ref.join(), kept);
    for (const { ref, entry } of await this.#read([...this.#stale].flatMap(({ refs }) => refs)))
      if (isWhole(entry)) entries.get(owners.get(ref.join())!)!.push(entry);
    for (const { entry, kept } of this.staged) if (kept && isWhole(entry)) entries.get(kept)?.push(entry);
    for (const [kept, own] of entries) kept.state = fold(own);
  }

  /** Folds and files every record that changed. Returns their keys. */
  async project(): Promise<string[]> {
    for (const { entry, kept } of this.staged) {
      if (!kept || this.#stale.has(kept)) continue;
      const state = isWhole(entry) ? extend(kept.state, entry) : kept.state;
      if (state) kept.state = state;
      else this.#stale.add(kept);
    }
    await this.#refold();
    for (const { kept, ref } of this.staged) if (ref) kept?.refs.push(ref);
    for (const kept of this.#touched) this.#shelf.touch(kept);
    await this.#rows.file(this.#touched);
    for (const { entry, kept } of this.staged) {
      if (!isWhole(entry)) continue;
      const written = writtenIn(entry.body);
      if (kept && written) await this.#rows.keepWords(kept.n, written);
      if (entry.body.kind === 'retired') await this.#rows.noteRetired(entry.body.claim, entry.at);
    }
    return [...this.#touched].map(({ key }) => key);
  }
}

/** The writer's desk: the blocks in memory and what works on them. */
export interface Desk {
  cabinet: Cabinet;
  shelf: Shelf;
  rows: Rows;
}
