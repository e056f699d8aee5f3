/** A denial and its ways, without dates: what was denied, which routes are open, what is best. Kept by signature, since claims repeat. */
import type { ClaimStatus, ClaimType, Network, Reason } from '@/utils/claim/claim';
import { listsEdition } from '@/utils/codes/code-lists';
import type { ExplainedReason } from './decision';
import { fold } from './fold';
import { noRight } from './gates';
import { memo } from './memo';
import { type Outline, outlineOf, payerForms } from './outline';
import { matchPayer, type PayerMatch } from './payer-match';
import { type ReadDenial, readDenial } from './read-denial';
import { planRoutes, type RoutePlan } from './routes';
import { PAYER_RULES } from './rules';
import { type Windows, windowsFor } from './windows';

export interface Assessment {
  read: ReadDenial;
  plan: RoutePlan;
  match: PayerMatch;
  /** one or two sentences for the clerk */
  why: string;
  /** the payer's windows for such a claim */
  windows: Windows;
  /** the next actions without their dates */
  outline: Outline;
}

export interface AssessInput {
  reasons: readonly Reason[];
  text?: string;
  status?: ClaimStatus;
  /** nothing was paid, of the claim or of a line that says why */
  unpaid?: boolean;
  payer?: string;
  plan?: string;
  state?: string;
  network?: Network;
  claimType?: ClaimType;
  waiverOfLiability?: boolean;
  reconsiderationDone?: boolean;
}

const matches = memo<PayerMatch>(2_000);
const read = memo<ReadDenial>(20_000);
const plans = memo<Assessment>(50_000);

/** Where several reasons carry money, the largest one decides between equals. */
function largest(reasons: readonly Reason[]): number {
  let at = -1;
  let most = 0;
  for (let index = 0; index < reasons.length; index++) {
    const amount = reasons[index]?.amount;
    if (amount === undefined || amount <= most) continue;
    at = index;
    most = amount;
  }
  return at;
}

/** All that reading a denial looks at, in one text. It is made for every claim of a log: joined by hand, without lists in between. */
function denialKeyOf(reasons: readonly Reason[], text: string): string {
  let key = `${listsEdition()}\u0006${text}`;
  if (reasons.length > 1) key += `\u0002${largest(reasons)}`;
  for (const { system, group = '', code = '', text: words = '' } of reasons)
    key += `\u0002${system}\u0001${group}\u0001${code}\u0001${words}`;
  return key;
}

export function assess(input: AssessInput): Assessment {
  const { reasons, text = '', status, unpaid = true } = input;
  const { payer, plan, state, network, claimType, waiverOfLiability, reconsiderationDone } = input;
  const denialKey = denialKeyOf(reasons, text);
  const placeKey = `${status ?? ''}\u0003${unpaid}\u0003${payer ?? ''}\u0003${plan ?? ''}\u0003${state ?? ''}\u0003${network ?? ''}\u0003${claimType ?? ''}\u0003${waiverOfLiability ?? ''}\u0003${reconsiderationDone ?? ''}`;
  return plans(`${placeKey}\u0004${denialKey}`, () => {
    const match = matches(`${payer ?? ''}\u0003${plan ?? ''}\u0003${state ?? ''}`, () =>
      matchPayer(PAYER_RULES, payer, plan, state),
    );
    // only a payer with codes of its own reads the same reasons differently
    const own = match.rules.find((rule) => rule.ownCodes !== undefined)?.id ?? '';
    const denial = read(`${own}\u0005${denialKey}`, () => readDenial(reasons, text, match.rules));
    const routes = planRoutes(denial, {
      match,
      ...(network ? { network } : {}),
      ...(waiverOfLiability === undefined ? {} : { waiverOfLiability }),
      ...(reconsiderationDone === undefined ? {} : { reconsiderationDone }),
    });
    const { categories } = denial;
    const standing = { match, network, claimType, categories, textWords: fold(text), noRight: noRight(denial.keys) };
    const assessed = { match, read: denial, plan: routes, why: whyOf(denial, routes), windows: windowsFor(standing) };
    return { ...assessed, outline: outlineOf(assessed, status, unpaid, payerForms(match, network, reconsiderationDone)) };
  });
}

/** Each reason of the claim in our words: those are kept by code, the amounts are the claim's own. */
export const explained = ({ read: { reasons: told } }: Assessment, reasons: readonly Reason[]): ExplainedReason[] =>
  reasons.map((reason, index) => {
    const known = told[index];
    return known?.reason.amount === reason.amount && known ? known : { ...(known ?? { words: '', denial: false }), reason };
  });

/** One or two sentences for the clerk: what was denied, and what the payer's codes settle. */
function whyOf(denial: ReadDenial, plan: RoutePlan): string {
  const best = denial.kinds[0];
  if (!best) return 'The payer’s answer names no reason that is known: call for the reason';
  const others = denial.denied.filter((found) => found !== best);
  const words = denial.confidence === 'guess' ? 'guessed from the payer’s words' : 'the payer’s words';
  return [
    `${best.kind.title} (${best.by === 'words' ? words : best.by.split(':')[1]}). ${plan.whys[0] ?? best.kind.advice}`,
    ...(others.length > 0 ? [`Also: ${others.map((found) => found.kind.title.toLowerCase()).join(', ')}`] : []),
  ].join('. ');
}
