/** Closed claims leave when their time is over: their keys are destroyed, so what was said of them opens for nobody, here or in the second copy. */
import { timeIn } from './clock';
import type { Unit } from './unit';

/** Claims in one transaction. */
export const RETIRED_AT_ONCE = 200;

/** Destroys what is known of these claims, if they were closed before `before`. Answers how many claims that are. */
export async function retireSome(unit: Unit, claims: readonly string[], before: number): Promise<number> {
  let count = 0;
  await unit.shelf.prepare(claims);
  for (const claim of claims) {
    const kept = await unit.shelf.byKey(claim);
    const closed = kept?.state.closed;
    // a clock that showed the past makes no claim older than its place in the journal does
    if (!kept || !closed || Math.max(closed.at, timeIn(closed.entry)) >= before) continue;
    const entries = kept.refs.length;
    for (const key of await unit.filing.dismiss(kept)) unit.stage(undefined, { kind: 'retired', claim: key, entries });
    count++;
  }
  return count;
}
