/** Taking in what a page or a file shows: which claim it is, and whether it says anything new. */
import type { Claim } from '@/utils/claim/claim';
import type { Capture, Observation, Seen } from './api';
import type { Entry } from './entry';
import { dayOf, nothingNew, recordOf, sourceName } from './fold';
import { contradicts, levelOf, ownToken, tokensOf } from './identity';
import { same } from './merge';
import { resolver } from './resolve';
import type { Shelf } from './shelf';
import type { Kept } from './tables';
import type { Unit } from './writer';

const claimOf = (kept: Kept): Claim => recordOf(kept.key, kept.state).claim;

/**
 * The tokens that this reading may go by. A token that is on records which this reading contradicts is left out; where that is its
 * strongest, the reading stands for itself: two claims are never laid on one heap.
 */
export async function tokensFor(shelf: Shelf, claim: Claim): Promise<string[]> {
  const tokens: string[] = [];
  for (const [place, token] of tokensOf(claim).entries()) {
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

/** The record that a reading with these tokens belongs to, found or made, with every record filed as the ties now say. */
async function locate(unit: Unit, tokens: readonly string[]): Promise<Kept> {
  const { shelf } = unit;
  const key = tokens[0]!;
  const near = new Map<number, Kept>();
  for (const token of tokens)
    for (const holder of await shelf.withToken(token)) for (const kept of await shelf.connected(holder)) near.set(kept.n, kept);
  const own = await shelf.byKey(key);
  if (own?.keys.includes(key)) near.set(own.n, own);

  const resolve = resolver([...[...near.values()].flatMap(({ bonds }) => bonds), tokens]);
  const targets = [...near.values()].map((kept) => new Set(kept.keys.map(resolve)));
  const apart = targets.every(({ size }) => size === 1) && new Set(targets.map((set) => [...set][0])).size === near.size;
  if (!apart) return regroup(unit, [...near.values()], key, resolve);

  for (const kept of near.values()) {
    const name = resolve(kept.keys[0]!);
    if (name === kept.key) continue;
    kept.key = name;
    unit.touch(kept);
  }
  const target = resolve(key);
  const kept = [...near.values()].find((one) => one.key === target) ?? (await shelf.create(target));
  await shelf.addKey(kept, key);
  await shelf.bind(kept, tokens);
  return kept;
}

/** Rare: two records turn out to be one claim, or one record to hold two. Every entry goes to the claim that its key now leads to. */
async function regroup(unit: Unit, together: readonly Kept[], key: string, resolve: (key: string) => string): Promise<Kept> {
  const { shelf } = unit;
  const placed = (await Promise.all(together.map((kept) => unit.placedOf(kept)))).flat();
  const targets = [...new Set([...placed.map(({ entry }) => resolve(entry.claim ?? key)), resolve(key)])].sort();
  const spare = [...together];
  for (const kept of together) await shelf.unindex(kept);
  const groups = new Map<string, Kept>();
  for (const target of targets) {
    const own = spare.find((kept) => kept.key === target) ?? spare.find((kept) => resolve(kept.keys[0]!) === target);
    if (own) spare.splice(spare.indexOf(own), 1);
    const kept = own ?? (await shelf.create(target));
    Object.assign(kept, { key: target, keys: [], bonds: [], refs: [] } satisfies Partial<Kept>);
    groups.set(target, kept);
    unit.refold(kept);
  }
  for (const { entry, ref } of placed) {
    const kept = groups.get(resolve(entry.claim ?? key))!;
    if (ref) kept.refs.push(ref);
    else unit.hand(entry, kept);
    if (entry.claim !== undefined) await shelf.addKey(kept, entry.claim);
    if (entry.tokens) await shelf.bind(kept, entry.tokens);
  }
  for (const kept of spare) await unit.dismiss(kept);
  return groups.get(resolve(key))!;
}

/** Works through the observations one after the other; `seen[i]` says what became of the i-th. */
export async function takeIn(
  unit: Unit,
  { observations, source, batch }: Capture,
  user: string,
  now: number,
): Promise<(Seen | null)[]> {
  await unit.shelf.prepare(observations.flatMap(({ claim }) => [...tokensOf(claim), ownToken(claim)]));
  const seen: (Seen | null)[] = [];
  // what this very message said of a claim counts as known for the next observation in it
  const latest = new Map<Kept, { claim: Claim; entry: Entry }>();
  for (const observation of observations) seen.push(await takeOne(unit, observation));
  return seen;

  async function takeOne(unit: Unit, { claim, doubtful: doubts }: Observation): Promise<Seen | null> {
    const tokens = await tokensFor(unit.shelf, claim);
    if (tokens.length === 0) return null;
    const kept = await locate(unit, tokens);
    const doubtful = doubts.map(({ path, shown, why }) => ({ path, shown, why }));
    const again = latest.get(kept);
    const fresh = kept.state.firstSeen === 0 && !again;
    if (!fresh && (again ? same(again.claim, claim) : nothingNew(kept.state, source, claim, doubtful))) {
      const name = sourceName(source);
      const noted = kept.state.looks.some((look) => look.user === user && look.source === name && look.day === dayOf(now));
      if (noted || again) return { key: kept.key, as: 'again' };
      unit.stage(kept, { kind: 'looked', source }, batch === undefined ? {} : { batch });
      return { key: kept.key, as: 'looked' };
    }
    const entry = unit.stage(
      kept,
      { kind: 'seen', claim, source, doubtful },
      { claim: tokens[0]!, tokens, ...(batch === undefined ? {} : { batch }) },
    );
    latest.set(kept, { claim, entry });
    return { key: kept.key, as: fresh ? 'new' : 'changed' };
  }
}
