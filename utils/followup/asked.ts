/**
 * Which facts the payer's rule depends on that nobody has said yet: kind of plan, network, form of the claim. They are asked for where they can
 * change a last day or close a route, and nowhere else.
 */
import type { ClaimType, Network } from '@/utils/claim/claim';
import type { DisputeLevel } from '@/utils/claim/words';
import { matchPayer } from './payer-match';
import type { When } from './payer-rule';
import { PAYER_RULES } from './rules';

export type AskedFact = 'plan' | 'network' | 'claimType';

export interface KnownFacts {
  payer?: string;
  plan?: string;
  state?: string;
  network?: Network;
  claimType?: ClaimType;
}

/** Lines in which routes too depend on how the provider stands to the plan. */
const BY_NETWORK: ReadonlySet<string> = new Set(['tricare', 'medicare-advantage']);

const ASKS: readonly (readonly [AskedFact, (when: When) => boolean])[] = [
  ['plan', (when) => when.planHas !== undefined || when.planHasNot !== undefined],
  ['network', (when) => when.network !== undefined || when.networkKnown !== undefined],
  ['claimType', (when) => when.claimType !== undefined],
];

/** In the order in which they are asked. `levels`: those of the deadlines on screen. A payer without a file asks for nothing. */
export function askedFacts(known: KnownFacts, levels: readonly DisputeLevel[]): AskedFact[] {
  if (!known.payer) return [];
  const match = matchPayer(PAYER_RULES, known.payer, known.plan, known.state);
  const conditions = match.rules
    .flatMap((rule) => rule.windows)
    .filter((window) => window.levels.some((level) => levels.includes(level)))
    .flatMap(({ when }) =>
      when && (!when.states || (match.state !== undefined && when.states.includes(match.state))) ? [when] : [],
    );
  return ASKS.filter(
    ([fact, dependsOn]) =>
      known[fact] === undefined &&
      (conditions.some((when) => dependsOn(when)) || (fact === 'network' && BY_NETWORK.has(match.line))),
  ).map(([fact]) => fact);
}
