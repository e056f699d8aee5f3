/**
 * A second copy of what was captured while the log was locked, outside IndexedDB: sealed as the first, written before the capture is answered.
 * Numbered, as `storage.local` cannot be asked for what begins with a name.
 */
import type { Area } from './api';
import { type Bytes, fromBase64, toBase64 } from './bytes';

const COUNT = 'log.waiting';
/** More than may wait; a flood must not fill the disk twice. */
const MOST = 6_000;

/** A sealed row, as one piece. */
export interface SealedCopy {
  id: string;
  /** milliseconds since 1970 UTC */
  at: number;
  box: Bytes;
}

interface Stored {
  log: string;
  id: string;
  at: number;
  /** base64 */
  box: string;
}

const placeOf = (number: number): string => `${COUNT}.${number}`;
const places = (count: number): string[] => Array.from({ length: count }, (_, number) => placeOf(number));

function isStored(value: unknown): value is Stored {
  const { log, id, at, box } = (value ?? {}) as Partial<Stored>;
  return typeof log === 'string' && typeof id === 'string' && typeof at === 'number' && typeof box === 'string';
}

export class SealedCopies {
  readonly #area: Area;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(area: Area) {
    this.#area = area;
  }

  /** One after the other: each takes the next number. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #count(): Promise<number> {
    const count = (await this.#area.get([COUNT]))[COUNT];
    return typeof count === 'number' ? count : 0;
  }

  keep(log: string, { id, at, box }: SealedCopy): Promise<void> {
    return this.#next(async () => {
      const number = await this.#count();
      if (number >= MOST) return;
      const stored: Stored = { log, id, at, box: toBase64(box) };
      await this.#area.set({ [placeOf(number)]: stored, [COUNT]: number + 1 });
    });
  }

  /** Those of this log, by their ids; of several with one id the newest. */
  async of(log: string): Promise<Map<string, SealedCopy>> {
    const count = await this.#count();
    const found = count > 0 ? await this.#area.get(places(count)) : {};
    const stored = places(count).flatMap((place) => (isStored(found[place]) ? found[place] : []));
    return new Map(
      stored.flatMap((one): [string, SealedCopy][] =>
        one.log === log ? [[one.id, { id: one.id, at: one.at, box: fromBase64(one.box) }]] : [],
      ),
    );
  }

  /** Drops all but those with these ids; also those of another log. */
  keepOnly(log: string, ids: ReadonlySet<string>): Promise<void> {
    return this.#next(async () => {
      const count = await this.#count();
      const kept = [...(await this.of(log)).values()].filter(({ id }) => ids.has(id));
      const items = kept.map(({ id, at, box }, number) => [
        placeOf(number),
        { log, id, at, box: toBase64(box) } satisfies Stored,
      ]);
      await this.#area.set({ ...Object.fromEntries(items), [COUNT]: kept.length });
      await this.#area.remove(places(count).slice(kept.length));
    });
  }
}
