/** Taking in what a page or a file shows: which claim it is, and whether it says anything new. */
import type { Claim } from '@/utils/claim/claim';
import type { Capture, Observation, Seen } from './api';
import { dayOf, nothingBeside, nothingNew, recordOf, sourceName } from './fold';
import { contradicts, levelOf, ownToken, tokensOf } from './identity';
import { overlay, same } from './merge';
import type { Shelf } from './shelf';
import type { Kept } from './tables';
import type { Unit } from './unit';

const claimOf = (kept: Kept): Claim => recordOf(kept.key, kept.state).claim;

/**
 * The tokens that this reading may go by. A token that is on records which this reading contradicts is left out; where that is its
 * strongest, the reading stands for itself: two claims are never laid on one heap.
 */
async function tokensFor(shelf: Shelf, claim: Claim, all: readonly string[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const [place, token] of all.entries()) {
    const level = levelOf(token);
    const holders = await shelf.withToken(token);
    // a number names its own record alone; others only happen to have been read with it
    const named = level === 'number' ? holders.filter(({ keys }) => keys.includes(token)) : holders;
    const opposed = named.length > 0 && named.every((kept) => contradicts(level, claimOf(kept), claim));
    if (opposed && place === 0) return [ownToken(claim)];
    if (!opposed) tokens.push(token);
  }
  return tokens;
}

/** Works through the observations one after the other; `seen[i]` says what became of the i-th. */
export async function takeIn(
  unit: Unit,
  { observations, source, batch }: Capture,
  /** who saw it and when, where that was before now: captured while locked */
  by: { user: string; at: number; late: boolean },
): Promise<(Seen | null)[]> {
  const tokens = observations.map(({ claim }) => tokensOf(claim));
  await unit.shelf.prepare(tokens.flat());
  const seen: (Seen | null)[] = [];
  // what this very message said of a claim counts as known for the next observation in it
  const latest = new Map<Kept, Claim>();
  for (const [index, observation] of observations.entries()) {
    const all = tokens[index]!;
    if (all.length === 0) seen.push(null);
    else if (unit.shelf.knowsNone(all)) seen.push(take(observation, all, unit.filing.begin(all), false));
    else seen.push(await takeKnown(observation, all));
  }
  return seen;

  async function takeKnown(observation: Observation, all: readonly string[]): Promise<Seen> {
    const tokens = await tokensFor(unit.shelf, observation.claim, all);
    const known = await unit.shelf.byKey(tokens[0]!);
    const ties = known?.keys.includes(tokens[0]!) ? known.bonds : [];
    const bound = ties.some((bond) => tokens.every((token) => bond.includes(token)));
    return take(observation, tokens, known && bound ? known : await unit.filing.locate(tokens), bound);
  }

  function take({ claim, doubtful: doubts, beside }: Observation, tokens: readonly string[], kept: Kept, bound: boolean): Seen {
    const doubtful = doubts.map(({ path, shown, why }) => ({ path, shown, why }));
    const tie = {
      claim: tokens[0]!,
      tokens: [...tokens],
      ...(batch === undefined ? {} : { batch }),
      ...(by.late ? { at: by.at, user: by.user } : {}),
    };
    const again = latest.get(kept);
    const fresh = kept.state.firstSeen === 0 && !again;
    const said = again ? same(again, claim) : nothingNew(kept.state, source, claim, doubtful);
    if (!fresh && said && nothingBeside(kept.state, beside)) {
      const name = sourceName(source);
      const noted = kept.state.looks.some((look) => look.user === by.user && look.source === name && look.day === dayOf(by.at));
      if (bound && (noted || again)) return { key: kept.key, as: 'again' };
      unit.stage(kept, { kind: 'looked', source }, tie);
      return { key: kept.key, as: 'looked' };
    }
    const read = again ? overlay(kept.state.read, again) : kept.state.read;
    const confirms =
      !fresh && same(doubtful, kept.state.doubtful) && same(overlay(read, claim), read) && nothingBeside(kept.state, beside);
    unit.stage(kept, { kind: 'seen', claim, source, doubtful, ...(beside ? { beside } : {}) }, tie);
    latest.set(kept, claim);
    return { key: kept.key, as: fresh ? 'new' : confirms ? 'looked' : 'changed' };
  }
}
