/** A denial and its ways, without dates: what was denied, which routes are open, what is best. Kept by signature, since claims repeat. */
import type { Reason } from '@/utils/claim/claim';
import { matchPayer, type PayerMatch } from './payer-match';
import type { Network } from './query';
import { type ReadDenial, readDenial } from './read-denial';
import { planRoutes, type RoutePlan } from './routes';
import { PAYER_RULES } from './rules';

export interface Assessment {
  read: ReadDenial;
  plan: RoutePlan;
  match: PayerMatch;
}

export interface AssessInput {
  reasons: readonly Reason[];
  text?: string;
  payer?: string;
  plan?: string;
  state?: string;
  network?: Network;
  waiverOfLiability?: boolean;
  reconsiderationDone?: boolean;
}

export function assess(input: AssessInput): Assessment {
  const { reasons, text = '', payer, plan, state, network, waiverOfLiability, reconsiderationDone } = input;
  const match = matchPayer(PAYER_RULES, payer, plan, state);
  const read = readDenial(reasons, text);
  return {
    match,
    read,
    plan: planRoutes(read, {
      match,
      ...(network ? { network } : {}),
      ...(waiverOfLiability === undefined ? {} : { waiverOfLiability }),
      ...(reconsiderationDone === undefined ? {} : { reconsiderationDone }),
    }),
  };
}

/** One or two sentences for the clerk: what was denied, and what the payer's codes settle. */
export function whyOf({ read, plan }: Assessment): string {
  const best = read.kinds[0];
  if (!best) return 'The payer’s answer names no reason that is known: call for the reason';
  const others = read.kinds.slice(1).filter((found) => found.kind.weight !== 'nothing');
  return [
    `${best.kind.title} (${best.by === 'words' ? 'the payer’s words' : best.by.split(':')[1]}). ${plan.whys[0] ?? best.kind.advice}`,
    ...(others.length > 0 ? [`Also: ${others.map((found) => found.kind.title.toLowerCase()).join(', ')}`] : []),
  ].join('. ');
}
