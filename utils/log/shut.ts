/** Entries that no longer open though nobody let go of their claim: the claim's key is lost. Told by going through the journal once. */
import { type Faded, isFaded, type KeyRing } from './commit';
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

/** The ids of such entries. Where none are known nothing is read. */
export async function shutIn(database: Database, keys: LogKeys): Promise<Set<string>> {
  const [head, damage] = await database.read(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [found, row] = await Promise.all([meta.get('head'), meta.get('damage')]);
    return [asHead(found), row?.id === 'damage' ? row : undefined] as const;
  });
  if (!head || !(head.shut || damage?.shut)) return new Set();
  return (await searchShut(database, keys, head, await keyRing(database, keys, head))).ids();
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
