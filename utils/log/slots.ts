/**
 * One small value kept in two places that are written in turn, each with a checksum: a write that is cut short spoils the older one
 * at most. Lives in `storage.local`, which has a store of its own and survives what befalls IndexedDB.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Area } from './api';
import { toBase64, utf8 } from './bytes';

interface Slot {
  generation: number;
  value: string;
  sum: string;
}

const sumOf = (name: string, generation: number, value: string): string =>
  toBase64(sha256(utf8(`${name}\0${generation}\0${value}`)));

function isSlot(name: string, slot: unknown): slot is Slot {
  if (typeof slot !== 'object' || slot === null) return false;
  const { generation, value, sum } = slot as Partial<Slot>;
  return typeof generation === 'number' && typeof value === 'string' && sum === sumOf(name, generation, value);
}

export interface Slots {
  /** the newest value that is whole, as text, and how often it was written */
  read(): Promise<{ value: string; generation: number } | undefined>;
  /** what one `set` has to hold to write the value; `with` lets other keys go along in the same call */
  items(value: string, generation: number): Record<string, unknown>;
  write(value: string): Promise<void>;
  remove(): Promise<void>;
}

export function slots(area: Area, name: string): Slots {
  const names = [`${name}.0`, `${name}.1`];
  const read: Slots['read'] = async () => {
    const found = await area.get(names);
    // the newest first: mostly it is whole, and the other's checksum need not be made
    const turn = (slot: unknown): number => Number((slot as Partial<Slot> | undefined)?.generation ?? 0);
    const inTurn = names.map((key) => found[key]).sort((a, b) => turn(b) - turn(a));
    return inTurn.find((slot) => isSlot(name, slot));
  };
  const items: Slots['items'] = (value, generation) => ({
    [`${name}.${generation % 2}`]: { generation, value, sum: sumOf(name, generation, value) } satisfies Slot,
  });
  return {
    read,
    items,
    write: async (value) => area.set(items(value, ((await read())?.generation ?? 0) + 1)),
    remove: () => area.remove(names),
  };
}
