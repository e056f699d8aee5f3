/** Lists that give each adjustment of a claim a row of its own → one claim with all its reasons: taken one by one, each row would replace the one before. */
import type { Reason } from '@/utils/claim/claim';
import type { ImportedClaim } from '../../imported';
import type { Joined } from './join-lines';

/** The claims in the list's order; the same claims where no two rows are alike in all but their reasons. */
export function joinAdjustments(claims: readonly ImportedClaim[]): Joined {
  const repeated = repeatedNumbers(claims);
  if (repeated.size === 0) return { claims: [...claims], problems: [] };
  const key = (one: ImportedClaim): string | undefined => (repeated.has(numberOf(one) ?? '') ? keyOf(one) : undefined);
  const groups = [...Map.groupBy(claims, (one, index) => key(one) ?? `row ${index}`).values()];
  const several = groups.filter((rows) => rows.length > 1);
  if (several.length === 0) return { claims: [...claims], problems: [] };
  const rows = several.reduce((sum, group) => sum + group.length, 0);
  return {
    claims: groups.map((group) => (group.length > 1 ? joined(group) : group[0]!)),
    problems: [
      {
        where: 'file',
        what: `${rows} rows are adjustments of ${several.length === 1 ? 'one claim' : `${several.length} claims`} (alike in all but the reason): joined`,
      },
    ],
  };
}

const numberOf = ({ claim }: ImportedClaim): string | undefined => claim.claimNumber ?? claim.patientAccountNumber;

/** Numbers of more than one row: only these rows need to be compared as a whole. */
function repeatedNumbers(claims: readonly ImportedClaim[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const one of claims) {
    const number = numberOf(one);
    if (number === undefined) continue;
    if (seen.has(number)) repeated.add(number);
    else seen.add(number);
  }
  return repeated;
}

/** All that a row says but its reasons; undefined for a row without a number or without a reason. */
function keyOf({ claim: { reasons, ...claim }, balance, expected }: ImportedClaim): string | undefined {
  if (!reasons?.length || claim.serviceLines || !(claim.claimNumber || claim.patientAccountNumber)) return undefined;
  return JSON.stringify([claim, balance, expected]);
}

function joined(group: readonly ImportedClaim[]): ImportedClaim {
  const reasons = new Map<string, Reason>();
  for (const { claim } of group) for (const reason of claim.reasons ?? []) reasons.set(JSON.stringify(reason), reason);
  return { ...group[0]!, claim: { ...group[0]!.claim, reasons: [...reasons.values()] } };
}
