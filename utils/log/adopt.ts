/** A restore: entries of another journal, or of this one as it was, taken over all or none. */
import { type Database, emptyHead } from './database';
import type { Entry, EntryBody } from './entry';
import { LogError } from './errors';
import { forgetSecrets, rowsIn } from './health';
import { placesOf } from './journal';
import type { Keeper } from './keeper';
import { beginRestore, endRestore, rollBack } from './restore-marker';
import { presentIn } from './shut';
import type { Part, Unit } from './unit';
import type { Vault } from './vault';
import type { WaitingRoom } from './waiting';
import type { Witness } from './witness';
import type { Writer } from './writer';

interface Parts {
  database: Database;
  vault: Vault;
  witness: Witness;
  keeper: Keeper;
  writer: Writer;
  waiting: WaitingRoom;
}

/**
 * Takes over the entries of messages that are not here yet. Until the end a marker says where to go back to, also for the next worker;
 * pages are told so long that the log is being put in order. To be called inside `alone`. Answers how many entries came.
 * @param end the entry that says so
 */
export async function adopt(
  { database, vault, witness, keeper, writer, waiting }: Parts,
  id: string,
  batches: AsyncIterable<readonly Entry[]>,
  end: (count: number) => EntryBody,
): Promise<number> {
  const keys = await vault.keys();
  if (!keys) throw new LogError('locked');
  await keeper.admit(keys);
  const { shut, ids } = await presentIn(database, keys);
  const base = await beginRestore(database, emptyHead(keys.log));
  let count = 0;
  const gone = new Set<string>();
  async function* parts(): AsyncGenerator<Part> {
    let part = 0;
    for await (const batch of batches) {
      const places = await placesOf(
        database,
        batch.map(({ message }) => message),
      );
      const isHere = ({ id: entry, message }: Entry): boolean =>
        !shut.has(entry) && (ids?.has(entry) ?? (places.get(message) ?? Number.POSITIVE_INFINITY) <= base.head.seq);
      const plan = async ({ filing, rows, stage }: Unit): Promise<void> => {
        const retired = await rows.retired();
        for (const entry of batch) {
          if (isHere(entry) || (entry.claim !== undefined && (retired.get(entry.claim) ?? -1) >= entry.at)) continue;
          await filing.place(entry);
          shut.delete(entry.id);
          count++;
          if (entry.body.kind !== 'retired') continue;
          retired.set(entry.body.claim, entry.at);
          // what was said under keys that only this machine knew the claim by went with it: that is no loss
          for (const claim of filing.gone)
            if (!retired.has(claim)) {
              retired.set(claim, entry.at);
              stage(undefined, { kind: 'retired', claim, entries: 0 }, { at: entry.at });
            }
        }
        for (const key of filing.gone) gone.add(key);
      };
      yield { message: `${id}#${part++}`, plan };
    }
    if (count > 0) yield { message: id, plan: finish, last: true };
  }
  async function finish({ stage }: Unit): Promise<void> {
    stage(undefined, end(count));
    const lost = rowsIn(base.damage?.missing ?? []) + shut.size;
    if (base.damage && lost > 0) stage(undefined, { kind: 'repaired', lost });
  }
  try {
    await writer.series(parts(), [], true);
    // nothing came: what is missing is missing still
    if (count === 0 && base.damage) await rollBack(database).then(() => keeper.built(keys));
    else await witness.write(await endRestore(database, shut.size), []);
  } catch (error) {
    writer.forget();
    // what cannot be taken back now, on a disk that is full perhaps, is taken back before the next write
    keeper.doubt();
    await rollBack(database)
      .then(() => keeper.built(keys))
      .catch(() => {});
    throw error;
  }
  await forgetSecrets(witness, keys, gone);
  await waiting.drafts.dropOf(gone);
  return count;
}
