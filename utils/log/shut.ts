/** Entries that no longer open though nobody let go of their claim: the claim's key is lost. Told by going through the journal once. */
import { type Faded, isFaded, type KeyRing, NO_KEYS } from './commit';
import { asHead, type Database, type Head } from './database';
import type { Entry } from './entry';
import { readCommits } from './journal';
import { keyRing } from './trail';
import type { LogKeys } from './vault';

/** Journal rows read at once. */
const PORTION = 300;

/** To be given the journal's entries in their order. `Where` is what is to be known of the place of each. */
export class Shut<Where = undefined> {
  readonly #claims = new Map<string, Map<string, Where>>();

  take(entries: readonly (Entry | Faded)[], where: Where): void {
    for (const entry of entries) {
      // good where the journal says later that the claim was let go of
      if (!isFaded(entry) && entry.body.kind === 'retired') this.#claims.delete(entry.body.claim);
      if (entry.claim === undefined) continue;
      const shut = this.#claims.get(entry.claim);
      // taken over a second time, from a backup: it opens there
      if (!isFaded(entry)) this.#drop(entry.claim, shut, entry.id);
      else if (shut) shut.set(entry.id, where);
      else this.#claims.set(entry.claim, new Map([[entry.id, where]]));
    }
  }

  #drop(claim: string, shut: Map<string, Where> | undefined, id: string): void {
    if (shut?.delete(id) && shut.size === 0) this.#claims.delete(claim);
  }

  get claims(): number {
    return this.#claims.size;
  }

  get entries(): number {
    return [...this.#claims.values()].reduce((sum, { size }) => sum + size, 0);
  }

  ids(): Set<string> {
    return new Set([...this.#claims.values()].flatMap((shut) => [...shut.keys()]));
  }

  /** Where they stand, the first of each claim first. */
  places(): Where[] {
    return [...this.#claims.values()].flatMap((shut) => [...shut.values()]);
  }
}

/** What of the journal's entries a backup need not bring again. */
export interface Present {
  /** ids of entries that no longer open: to be brought again */
  shut: Set<string>;
  /** ids of all entries that are there, where rows are missing: part of a message may be gone, and its id says nothing then */
  ids?: ReadonlySet<string>;
}

/** Reads the whole journal where something is missing, and nothing where all of it is there. */
export async function presentIn(database: Database, keys: LogKeys): Promise<Present> {
  const [head, damage] = await database.read(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [found, row] = await Promise.all([meta.get('head'), meta.get('damage')]);
    return [asHead(found), row?.id === 'damage' ? row : undefined] as const;
  });
  const missing = [...(head?.lost ?? []), ...(damage?.missing ?? [])];
  if (!head || !(missing.length > 0 || head.shut || damage?.shut)) return { shut: new Set() };
  const shut = new Shut();
  const ids = new Set<string>();
  // where every entry opens, nothing is opened but who did what when
  const ring = head.shut || damage?.shut ? await keyRing(database, keys, head) : undefined;
  for (let from = 1; from <= head.seq; ) {
    const { commits, next } = await readCommits(database, keys, from, Math.min(head.seq, from + PORTION - 1), ring ?? NO_KEYS);
    for (const { seq, rows, entries } of commits) {
      // a damaged row may still open, and goes with the damage
      if (missing.some(([first, last]) => first < seq + rows && last >= seq)) continue;
      if (ring) shut.take(entries, undefined);
      for (const { id } of entries) ids.add(id);
    }
    from = next;
  }
  return { shut: shut.ids(), ...(missing.length > 0 ? { ids } : {}) };
}

/** Goes through the journal up to `head`. Reads all of it. */
export async function searchShut(database: Database, keys: LogKeys, head: Head, ring: KeyRing): Promise<Shut> {
  const shut = new Shut();
  for (let from = 1; from <= head.seq; ) {
    const { commits, next } = await readCommits(database, keys, from, Math.min(head.seq, from + PORTION - 1), ring);
    for (const { entries } of commits) shut.take(entries, undefined);
    from = next;
  }
  return shut;
}
