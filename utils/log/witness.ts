/**
 * The witness stands outside IndexedDB and remembers where the journal ended, and the newest commits themselves. It is written after
 * a transaction is on disk and before its message is answered: what was acknowledged is known here.
 */
import type { Area } from './api';
import { type Bytes, fromBase64, toBase64 } from './bytes';
import type { Head, JournalRow } from './database';
import { slots } from './slots';

export interface Testimony {
  log: string;
  seq: number;
  /** base64 */
  hash: string;
  entries: number;
  /** claims in the log: to say what is missing */
  nodes: number;
  at: number;
}

/** Newest messages whose rows are kept a second time: some 3 KB each. */
const KEPT = 2_000;
/** Rows of one message above this are not kept a second time: imports can be taken in again from their file. */
const LARGEST = 256_000;

interface KeptRows {
  log: string;
  /** which message in turn: of two rows with one number the later holds */
  generation: number;
  /** keys of the claims in these rows, sealed, base64 */
  secrets?: string;
  rows: { seq: number; message?: string; pages?: number; hash: string; box: string }[];
}

const keptRow = ({ hash, box, ...row }: JournalRow): KeptRows['rows'][number] => ({
  ...row,
  hash: toBase64(hash),
  box: toBase64(box),
});

export class Witness {
  readonly #area: Area;
  readonly #slots;
  #generation: number | undefined;
  #first: ReturnType<ReturnType<typeof slots>['read']> | undefined;

  constructor(area: Area) {
    this.#area = area;
    this.#slots = slots(area, 'log.witness');
  }

  /** Begins to read: who asks next need not wait for all of it. */
  warm(): void {
    this.#first = this.#slots.read();
    // what fails shows to who asks
    this.#first.catch(() => {});
  }

  async read(): Promise<Testimony | undefined> {
    const reading = this.#first ?? this.#slots.read();
    this.#first = undefined;
    const found = await reading;
    this.#generation = found?.generation ?? 0;
    return found ? (JSON.parse(found.value) as Testimony) : undefined;
  }

  /** `secrets` seals the keys of the claims, without which the rows could not be read. Asked for only where the rows are kept. */
  async write(
    head: Head,
    rows: readonly JournalRow[],
    secrets: () => Promise<Bytes | undefined> = async () => undefined,
  ): Promise<void> {
    if (this.#generation === undefined) await this.read();
    const generation = (this.#generation ?? 0) + 1;
    const testimony: Testimony = {
      log: head.log,
      seq: head.seq,
      hash: toBase64(head.hash),
      entries: head.entries,
      nodes: head.nodes,
      at: head.at,
    };
    const small = rows.length > 0 && rows.reduce((sum, { box }) => sum + box.length, 0) <= LARGEST;
    const sealed = small ? await secrets() : undefined;
    const kept: KeptRows = {
      log: head.log,
      generation,
      rows: small ? rows.map(keptRow) : [],
      ...(sealed ? { secrets: toBase64(sealed) } : {}),
    };
    await this.#area.set({
      ...this.#slots.items(JSON.stringify(testimony), generation),
      [`log.tail.${generation % KEPT}`]: kept,
    });
    this.#generation = generation;
  }

  /** The last message did not get into the database: the journal ends at `head` as before, and its rows are not kept. */
  async retract(head: Head): Promise<void> {
    const slot = `log.tail.${(this.#generation ?? 0) % KEPT}`;
    // in this order: stopped in between, nothing seems to be missing
    await this.write(head, []);
    await this.#area.remove([slot]);
  }

  /** A new log begins. */
  async reset(): Promise<void> {
    await this.#slots.remove();
    await this.#area.remove(Array.from({ length: KEPT }, (_, index) => `log.tail.${index}`));
    this.#generation = 0;
  }

  /** Rewrites the sealed keys of every kept message: `change` says what they are now, or nothing where they stay. */
  async changeSecrets(change: (sealed: Bytes) => Promise<Bytes | undefined>): Promise<void> {
    const found = await this.#area.get(Array.from({ length: KEPT }, (_, index) => `log.tail.${index}`));
    for (const [name, kept] of Object.entries(found) as [string, Partial<KeptRows> | undefined][]) {
      if (kept?.secrets === undefined) continue;
      const changed = await change(fromBase64(kept.secrets));
      if (changed) await this.#area.set({ [name]: { ...kept, secrets: toBase64(changed) } });
    }
  }

  /** The journal rows kept here, by their number, and sealed keys of claims; what is not whole is left out. */
  async kept(log: string): Promise<{ rows: Map<number, JournalRow>; secrets: Bytes[] }> {
    const found = await this.#area.get(Array.from({ length: KEPT }, (_, index) => `log.tail.${index}`));
    const rows = new Map<number, JournalRow>();
    const secrets: Bytes[] = [];
    const inTurn = (Object.values(found) as (Partial<KeptRows> | undefined)[]).sort(
      (a, b) => (a?.generation ?? 0) - (b?.generation ?? 0),
    );
    for (const kept of inTurn) {
      if (kept?.log !== log || !Array.isArray(kept.rows)) continue;
      try {
        for (const { hash, box, ...row } of kept.rows)
          rows.set(row.seq, { ...row, hash: fromBase64(hash), box: fromBase64(box) });
        if (kept.secrets !== undefined) secrets.push(fromBase64(kept.secrets));
      } catch {
        // cut off in the middle of a write
      }
    }
    return { rows, secrets };
  }
}

/** What the sealed keys of claims in the second copy belong to. */
export const tailPlace = (log: string): string => `${log}/tail`;

export const hashOf = (testimony: Testimony): Bytes => fromBase64(testimony.hash);
