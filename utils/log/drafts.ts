/**
 * Unfinished texts. Their names end with the claim's key, which is made from its number and could be guessed: so a row's id is the name under the
 * log's own key. While the log is locked there is no such key: what comes then lies under an id by chance, with its name sealed in, and goes to its
 * place at the next look.
 */
import { isLogError } from './errors';
import type { SealedRows } from './sealed-rows';
import { lettersOf } from './short-hash';
import type { LogKeys, Vault } from './vault';

const DRAFTS = 'draft/';
/** What came while the log was locked. */
const LATE = `${DRAFTS}late-`;
/** Under the log's key; everything else is of a version that wrote the name itself. */
const BLIND = `${DRAFTS}=`;

/** A text with its name; without a value it was given up. */
interface Draft {
  name: string;
  value?: unknown;
}

const idOf = (keys: LogKeys, name: string): string => BLIND + lettersOf(keys.blind(DRAFTS + name));

export class Drafts {
  readonly #rows: SealedRows;
  readonly #vault: Vault;
  /** ids of what came while locked, by their names: the same text again replaces itself */
  readonly #late = new Map<string, string>();
  /** nothing came while locked since the last look */
  #settled = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(rows: SealedRows, vault: Vault) {
    this.#rows = rows;
    this.#vault = vault;
  }

  /** One after the other: what is put in its place must not overwrite what is newer. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** @param at milliseconds since 1970 UTC; without a value the text is dropped */
  keep(name: string, value: unknown, at: number): Promise<void> {
    return this.#next(() => this.#keep(name, value, at));
  }

  get(name: string, keys: LogKeys): Promise<unknown> {
    return this.#next(async () => {
      await this.#settle(keys);
      return ((await this.#rows.open(idOf(keys, name), keys)) as Draft | undefined)?.value;
    });
  }

  /** Drops what is unfinished about these claims. */
  dropOf(claims: ReadonlySet<string>): Promise<void> {
    return this.#next(() => this.#dropOf(claims));
  }

  async #keep(name: string, value: unknown, at: number): Promise<void> {
    const keys = await this.#vault.keys();
    const draft: Draft = { name, ...(value === undefined ? {} : { value }) };
    if (!keys) {
      const id = this.#late.get(name) ?? LATE + crypto.randomUUID();
      this.#late.set(name, id);
      this.#settled = false;
      await this.#rows.put(id, draft, at);
      return;
    }
    await this.#settle(keys);
    await this.#place(keys, draft, at);
  }

  async #dropOf(claims: ReadonlySet<string>): Promise<void> {
    const keys = await this.#vault.keys();
    if (claims.size === 0 || !keys) return;
    await this.#settle(keys);
    for (const { id } of await this.#rows.list(BLIND)) {
      const draft = await this.#opened(id, keys);
      if (draft && claims.has(draft.name.split(':').at(-1)!)) await this.#rows.drop(id);
    }
  }

  async #place(keys: LogKeys, { name, value }: Draft, at: number): Promise<void> {
    const id = idOf(keys, name);
    await (value === undefined ? this.#rows.drop(id) : this.#rows.put(id, { name, value }, at));
  }

  /** Puts in its place what came while locked, and what an older version put away: first there, then no longer here. */
  async #settle(keys: LogKeys): Promise<void> {
    if (this.#settled) return;
    for (const { id, at } of await this.#rows.list(DRAFTS)) {
      if (id.startsWith(BLIND)) continue;
      const draft = await this.#opened(id, keys);
      // what does not open stays where it is
      if (!draft) continue;
      await this.#place(keys, draft, at);
      await this.#rows.drop(id);
    }
    this.#late.clear();
    this.#settled = true;
  }

  async #opened(id: string, keys: LogKeys): Promise<Draft | undefined> {
    try {
      const value = await this.#rows.open(id, keys);
      const named = id.startsWith(BLIND) || id.startsWith(LATE);
      return named ? (value as Draft | undefined) : { name: id.slice(DRAFTS.length), value };
    } catch (error) {
      if (isLogError(error, 'not-readable')) return undefined;
      throw error;
    }
  }
}
