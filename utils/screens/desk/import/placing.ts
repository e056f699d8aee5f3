/** What an import would write of a file, before anything is written. Pure. */
import type { Claim } from '@/utils/claim/claim';
import type { ImportedClaim } from '@/utils/exchange/imported';
import { type KnownClaim, type Matching, matchWorklist } from '@/utils/exchange/match';
import { besideOf, identityOf } from '@/utils/exchange/remittance-use';
import { isNamed } from '@/utils/log/identity';
import type { PlacedClaim } from './conversation';

export interface Placing {
  /** `fresh` holds only what the log could name */
  matching: Matching;
  /** what an import writes: all but the doubtful and the nameless, in the file's order */
  certain: PlacedClaim[];
  /** new to the log, and nothing on them tells them from other claims: the log would not take them */
  nameless: ImportedClaim[];
}

function placed(imported: ImportedClaim, claim: Claim = imported.claim): PlacedClaim {
  const beside = besideOf(imported);
  return { where: imported.where, claim, ...(beside ? { beside } : {}) };
}

/** What names the claim in the log is laid under what the file says, so that the log knows it again. */
const placedAs = (imported: ImportedClaim, one: KnownClaim): PlacedClaim =>
  placed(imported, { ...identityOf(one.claim), ...imported.claim });

export function placing(claims: readonly ImportedClaim[], known: readonly KnownClaim[]): Placing {
  const matching = matchWorklist(claims, known);
  const [nameless, doubtful] = [new Set<ImportedClaim>(), new Set(matching.doubtful.map(({ imported }) => imported))];
  for (const one of matching.fresh) if (!isNamed(one.claim)) nameless.add(one);
  // a row may have an account that one claim of the log has, and no day: enough to find it, not to name it
  const keys = new Map(
    [...matching.changed, ...matching.unchanged].flatMap(({ imported, key }) =>
      isNamed(imported.claim) ? [] : [[imported, key] as const],
    ),
  );
  const byKey = new Map(keys.size > 0 ? known.map((one) => [one.key, one]) : []);
  return {
    matching: nameless.size > 0 ? { ...matching, fresh: matching.fresh.filter((one) => !nameless.has(one)) } : matching,
    certain: claims.flatMap((one) => {
      if (nameless.has(one) || doubtful.has(one)) return [];
      const found = byKey.get(keys.get(one) ?? '');
      return [found ? placedAs(one, found) : placed(one)];
    }),
    nameless: [...nameless],
  };
}

/** The doubtful claims of which the clerk has said which they are: `chosen` goes from the place in the file to the claim's key in the log. */
export function settledBy(
  chosen: ReadonlyMap<string, string>,
  doubtful: Matching['doubtful'],
  known: readonly KnownClaim[],
): PlacedClaim[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  return doubtful.flatMap(({ imported, keys }) => {
    const key = chosen.get(imported.where);
    const one = key !== undefined && keys.includes(key) ? byKey.get(key) : undefined;
    return one ? [placedAs(imported, one)] : [];
  });
}
