/** Time-ordered ids (UUIDv7, RFC 9562) and a hybrid logical clock: never behind what the log already holds, even if the clock is set back. */
import { randomBytes } from './bytes';

export interface Moment {
  at: number;
  tick: number;
}

/** The moment after `last`: now, or the last millisecond with one tick more where the clock stands still or went back. */
export function after(last: Moment, now: number): Moment {
  const at = Math.max(0, Math.floor(now));
  return at > last.at ? { at, tick: 0 } : { at: last.at, tick: last.tick + 1 };
}

/** Milliseconds that a clock goes back by itself, when it is set by the network's. */
const SET_RIGHT = 60_000;
/** Written then: a clock that shows an earlier day has lost its battery, and what the log knows is nearer. */
const EARLIEST = Date.UTC(2026, 10, 1);

/** The clock, where it is to be written down beside the moment: it was far ahead once, and was set back to a day that can be. */
export const setBack = ({ at }: Moment, now: number): number | undefined =>
  at - now > SET_RIGHT && now >= EARLIEST ? Math.floor(now) : undefined;

/** When an entry was made, in milliseconds since 1970 UTC, for people and for the rules. Its place among the others is `at`. */
export const whenOf = ({ at, clock }: { at: number; clock?: number | undefined }): number => clock ?? at;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** A UUIDv7 whose first 48 bits are the moment's milliseconds and whose next twelve are its tick. */
export function uuidAt({ at, tick }: Moment): string {
  const time = at.toString(16).padStart(12, '0').slice(-12);
  const ticks = (0x7000 | (tick & 0x0fff)).toString(16);
  const random = randomBytes(8);
  const variant = HEX[0x80 | (random[0]! & 0x3f)]! + HEX[random[1]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${ticks}-${variant}-${hex(random.subarray(2))}`;
}

/** The milliseconds that an id was made of. */
export const timeIn = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** The one order of entries on which every machine agrees. */
export function byMoment(a: Moment & { id: string }, b: Moment & { id: string }): number {
  return a.at - b.at || a.tick - b.tick || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
