/** Taking back: one entry, or all that an import brought. */
import type { Log, Recorded } from './api';
import type { Entry } from './entry';
import { LogError } from './errors';
import type { Reader } from './reader';
import { recordedOf } from './unit';
import type { Writer } from './writer';

/** Entries taken back in one transaction. */
const AT_ONCE = 1_000;
/** How far back an entry is looked for without its claim: what a clerk takes back she has just done. */
const NEWEST = 2_000;

export function undoing(writer: Writer, reader: Reader): Pick<Log, 'undo' | 'undoBatch'> {
  const claimOfEntry = async (entry: string): Promise<string | undefined> =>
    (await reader.journal(undefined, NEWEST)).rows.find(({ id }) => id === entry)?.claim;

  const undo: Log['undo'] = async ({ id, claim, entry }) => {
    const key = claim ?? (await claimOfEntry(entry));
    if (key === undefined) throw new LogError('unknown-entry');
    const written = await writer.write(id, async (unit) => {
      const kept = await unit.shelf.byKey(key);
      if (!kept) throw new LogError('unknown-claim');
      const target = (await unit.filing.placedOf(kept)).find((placed) => placed.entry.id === entry)?.entry;
      if (!target) throw new LogError('unknown-entry');
      unit.stage(kept, { kind: 'undone', entry }, target.claim === undefined ? {} : { claim: target.claim });
    });
    return recordedOf(written);
  };

  /** Entries of an import, newest first: they lie together in the journal. */
  const batchOf = async (batch: string): Promise<Pick<Entry, 'id' | 'claim'>[]> => {
    const found: Pick<Entry, 'id' | 'claim'>[] = [];
    for (let before: number | undefined; ; ) {
      const { rows, next } = await reader.journal(before, 500);
      const own = rows.filter((entry) => entry.batch === batch);
      // what they say is not held: an import may be the whole log
      for (const { id, claim } of own) if (claim !== undefined) found.push({ id, claim });
      if (next === undefined || (found.length > 0 && own.length === 0)) return found;
      before = Number(next);
    }
  };

  const undoBatch: Log['undoBatch'] = async ({ id, batch }) => {
    const entries = await batchOf(batch);
    const whole: Recorded = { entries: [], claims: [], repeated: true };
    for (let from = 0; from === 0 || from < entries.length; from += AT_ONCE) {
      const some = entries.slice(from, from + AT_ONCE);
      const written = await writer.write(`${id}#${from / AT_ONCE}`, async (unit) => {
        await unit.shelf.prepare(some.flatMap(({ claim }) => claim ?? []));
        for (const { id: entry, claim } of some) {
          const kept = claim === undefined ? undefined : await unit.shelf.byKey(claim);
          if (kept && claim !== undefined) unit.stage(kept, { kind: 'undone', entry }, { claim });
        }
      });
      whole.entries.push(...written.entries.map((entry) => entry.id));
      whole.claims.push(...written.claims);
      whole.repeated &&= written.repeated;
    }
    return whole;
  };

  return { undo, undoBatch };
}
