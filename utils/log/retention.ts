/** Closed claims leave when their time is over: their keys are destroyed, so what was said of them opens for nobody, here or in the second copy. */
import type { Unit } from './unit';

/** Claims in one transaction. */
export const RETIRED_AT_ONCE = 200;

/** Destroys what is known of these claims, if they were closed before `before`. Returns the keys of each. */
export async function retireSome(unit: Unit, claims: readonly string[], before: number): Promise<string[][]> {
  const destroyed: string[][] = [];
  for (const claim of claims) {
    const kept = await unit.shelf.byKey(claim);
    const closed = kept?.state.closed;
    if (!kept || !closed || closed.at >= before) continue;
    const keys = [...new Set([kept.key, ...kept.keys])];
    await unit.shelf.destroySecrets(keys);
    for (const key of keys) unit.stage(undefined, { kind: 'retired', claim: key, entries: kept.refs.length });
    destroyed.push(keys);
    await unit.rows.dropWords(kept.n);
    await unit.filing.dismiss(kept);
  }
  return destroyed;
}
