/** A denial and its ways, without dates: what was denied, which routes are open, what is best. Kept by signature, since claims repeat. */
import type { Network, Reason } from '@/utils/claim/claim';
import { listsEdition } from '@/utils/codes/code-lists';
import type { ExplainedReason } from './decision';
import { noRight } from './gates';
import { memo } from './memo';
import { matchPayer, type PayerMatch } from './payer-match';
import { type ReadDenial, readDenial } from './read-denial';
import { planRoutes, type RoutePlan } from './routes';
import { PAYER_RULES } from './rules';

export interface Assessment {
  read: ReadDenial;
  plan: RoutePlan;
  match: PayerMatch;
  /** one or two sentences for the clerk */
  why: string;
  /** why nothing can be disputed, where a code says so */
  noRight?: string;
  /** each reason of the claim in our words */
  reasons: ExplainedReason[];
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

const read = memo<ReadDenial>(20_000);
const plans = memo<Omit<Assessment, 'reasons'>>(50_000);

/** Where several reasons carry money, the largest one decides between equals. */
function largest(reasons: readonly Reason[]): number {
  let at = -1;
  let most = 0;
  reasons.forEach((reason, index) => {
    if (reason.amount !== undefined && reason.amount > most) {
      at = index;
      most = reason.amount;
    }
  });
  return at;
}

const keyOf = ({ system, group, code, text }: Reason): string =>
  `${system}\u0001${group ?? ''}\u0001${code ?? ''}\u0001${text ?? ''}`;

export function assess(input: AssessInput): Assessment {
  const { reasons, text = '', payer, plan, state, network, waiverOfLiability, reconsiderationDone } = input;
  const denialKey = `${listsEdition()}\u0006${text}\u0002${reasons.length > 1 ? largest(reasons) : ''}\u0002${reasons.map(keyOf).join('\u0002')}`;
  const placeKey = `${payer ?? ''}\u0003${plan ?? ''}\u0003${state ?? ''}\u0003${network ?? ''}\u0003${waiverOfLiability ?? ''}\u0003${reconsiderationDone ?? ''}`;
  const planned = plans(`${placeKey}\u0004${denialKey}`, () => {
    const match = matchPayer(PAYER_RULES, payer, plan, state);
    // only a payer with codes of its own reads the same reasons differently
    const own = match.rules.find((rule) => rule.ownCodes !== undefined)?.id ?? '';
    const denial = read(`${own}\u0005${denialKey}`, () => readDenial(reasons, text, match.rules));
    const routes = planRoutes(denial, {
      match,
      ...(network ? { network } : {}),
      ...(waiverOfLiability === undefined ? {} : { waiverOfLiability }),
      ...(reconsiderationDone === undefined ? {} : { reconsiderationDone }),
    });
    const noRightWhy = noRight(denial.keys);
    return { match, read: denial, plan: routes, why: whyOf(denial, routes), ...(noRightWhy ? { noRight: noRightWhy } : {}) };
  });
  // the words are kept by code, the amounts are the claim's own
  return {
    ...planned,
    reasons: reasons.map((reason, index) => {
      const told = planned.read.reasons[index];
      return told?.reason.amount === reason.amount && told ? told : { ...(told ?? { words: '', denial: false }), reason };
    }),
  };
}

/** One or two sentences for the clerk: what was denied, and what the payer's codes settle. */
function whyOf(denial: ReadDenial, plan: RoutePlan): string {
  const best = denial.kinds[0];
  if (!best) return 'The payer’s answer names no reason that is known: call for the reason';
  const others = denial.denied.filter((found) => found !== best);
  return [
    `${best.kind.title} (${best.by === 'words' ? 'the payer’s words' : best.by.split(':')[1]}). ${plan.whys[0] ?? best.kind.advice}`,
    ...(others.length > 0 ? [`Also: ${others.map((found) => found.kind.title.toLowerCase()).join(', ')}`] : []),
  ].join('. ');
}
