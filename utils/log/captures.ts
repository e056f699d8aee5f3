/** Captures as they come: into the log where it is open, sealed and put away where it is locked, and in later. */
import type { Capture, Captured, Log } from './api';
import { takeIn } from './capture';
import { LogError } from './errors';
import type { Reader } from './reader';
import { recordedOf } from './unit';
import type { Vault } from './vault';
import type { WaitingRoom } from './waiting';
import type { Writer } from './writer';

/** Claims in one transaction: larger imports are several, each with an id of its own made from the message's. */
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
  const takeSome = async (capture: Capture, by: By): Promise<Captured> => {
    let found: Captured['seen'] = [];
    const written = await writer.write(capture.id, async (unit) => {
      found = await takeIn(unit, capture, by);
    });
    if (written.repeated)
      found = await Promise.all(
        capture.observations.map(async ({ claim }) => {
          const record = await reader.claimByIdentity(claim);
          return record ? { key: record.key, as: 'again' as const } : null;
        }),
      );
    return { ...recordedOf(written), seen: found };
  };

  const take = async (capture: Capture, by: By): Promise<Captured> => {
    const whole: Captured = { entries: [], claims: [], seen: [], repeated: true };
    for (let from = 0; from === 0 || from < capture.observations.length; from += AT_ONCE) {
      const part = { ...capture, observations: capture.observations.slice(from, from + AT_ONCE) };
      const taken = await takeSome(from === 0 ? part : { ...part, id: `${capture.id}#${from / AT_ONCE}` }, by);
      whole.entries.push(...taken.entries);
      whole.claims.push(...taken.claims);
      whole.seen.push(...taken.seen);
      whole.repeated &&= taken.repeated;
    }
    return whole;
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
