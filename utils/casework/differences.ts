/** The hospital's record of a claim against what the portal shows, from the claim's own entries. */
import type { Claim } from '@/utils/claim/claim';
import type { Entry } from '@/utils/log/entry';
import { verifyClaim } from '@/utils/verification/verify-claim';
import type { Difference } from './case';

/** What a kind of source said last, its looks put together: a claim is often seen in several tabs of one portal. */
function lastSaid(entries: readonly Entry[], kinds: ReadonlySet<string>): Claim | undefined {
  const seen = entries.flatMap(({ body }) => (body.kind === 'seen' && kinds.has(body.source.kind) ? [body.claim] : []));
  return seen.length === 0 ? undefined : Object.assign({}, ...seen);
}

/** The hospital's own record of the claim, from its worklists; undefined where none is in the log. `entries` oldest first, here and below. */
export const hospitalSaid = (entries: readonly Entry[]): Claim | undefined => lastSaid(entries, HOSPITAL);
/** What the payer's pages showed. */
export const payerSaid = (entries: readonly Entry[]): Claim | undefined => lastSaid(entries, PAYER);

const HOSPITAL: ReadonlySet<string> = new Set(['worklist']);
const PAYER: ReadonlySet<string> = new Set(['portal', 'selection']);

const shown = (claim: Claim, field: keyof Claim): unknown =>
  field === 'serviceLines' ? (claim.serviceLines ?? []).flatMap(({ procedure }) => procedure ?? []) : claim[field];

/** What is not the same, in the order of a clerk's look. Empty where the hospital's record is not in the log. `entries` oldest first. */
export function differencesOf(entries: readonly Entry[]): Difference[] {
  const hospital = hospitalSaid(entries);
  const portal = payerSaid(entries);
  if (!hospital || !portal) return [];
  return verifyClaim(hospital, portal).flatMap(({ field, verdict, why }) =>
    verdict === 'same' ? [] : [{ field, verdict, why, hospital: shown(hospital, field), portal: shown(portal, field) }],
  );
}
