/** Captures as they come: into the log where it is open, sealed and put away where it is locked, and in later. */
import type { Capture, Captured, Log } from './api';
import { takeIn } from './capture';
import { LogError } from './errors';
import type { Reader } from './reader';
import { recordedOf } from './unit';
import type { Vault } from './vault';
import type { WaitingRoom } from './waiting';
import type { Writer } from './writer';

/** Claims in one transaction: larger imports are several, each with an id of its own made from the message's. One goes to the disk while the next is worked out. */
const AT_ONCE = 5_000;

interface By {
  user: string;
  at: number;
  /** seen earlier than now */
  late: boolean;
}

interface Parts {
  writer: Writer;
  reader: Reader;
  vault: Vault;
  waiting: WaitingRoom;
  now: () => { user: string; at: number };
  changed: () => void;
}

export function capturing({ writer, reader, vault, waiting, now, changed }: Parts): Pick<Log, 'seen' | 'takeWaiting'> {
  const knownOf = (capture: Capture): Promise<Captured['seen']> =>
    Promise.all(
      capture.observations.map(async ({ claim }) => {
        const record = await reader.claimByIdentity(claim);
        return record ? { key: record.key, as: 'again' as const } : null;
      }),
    );

  const take = async (capture: Capture, by: By): Promise<Captured> => {
    const count = Math.max(1, Math.ceil(capture.observations.length / AT_ONCE));
    const captures = Array.from(
      { length: count },
      (_, part): Capture => ({
        ...capture,
        id: part === 0 ? capture.id : `${capture.id}#${part}`,
        observations: capture.observations.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      }),
    );
    const found: Captured['seen'][] = [];
    const written = await writer.writeAll(
      captures.map((part, at) => ({
        message: part.id,
        plan: async (unit) => {
          found[at] = await takeIn(unit, part, by);
        },
      })),
    );
    const seen = await Promise.all(written.map(({ repeated }, at) => (repeated ? knownOf(captures[at]!) : found[at]!)));
    const recorded = written.map(recordedOf);
    return {
      entries: recorded.flatMap(({ entries }) => entries),
      claims: recorded.flatMap(({ claims }) => claims),
      repeated: recorded.every(({ repeated }) => repeated),
      seen: seen.flat(),
    };
  };

  return {
    seen: async (capture) => {
      const by = now();
      if (await vault.keys()) return take(capture, { ...by, late: false });
      await waiting.keep({ capture, ...by });
      changed();
      return { entries: [], claims: [], seen: [], repeated: false, sealed: true };
    },
    takeWaiting: async () => {
      const keys = await vault.keys();
      if (!keys) throw new LogError('locked');
      const taken = await waiting.handOver(
        keys,
        async ({ capture, user, at }) => void (await take(capture, { user, at, late: true })),
      );
      if (taken > 0) changed();
      return taken;
    },
  };
}
