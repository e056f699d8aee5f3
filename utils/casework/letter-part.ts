/**
 * Which part of a denial a letter answers. Lines denied for different reasons need letters of their own: one that argues for an authorization and asks
 * for the money of a duplicate too gives the payer a reason to refuse all of it.
 */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { DenialCategory } from '@/utils/claim/words';
import type { Decision } from '@/utils/followup/decision';

export interface Answered {
  denials: Reason[];
  /** the lines alone that it is about; absent where it is about the whole denial */
  lines?: ServiceLine[];
  /** cents; absent where not every one is shown */
  atStake?: Cents;
}

/**
 * What a letter for denials of `categories` (empty: any) is about. The whole denial, unless its lines can be told apart: no reason stands on the claim
 * itself, and no line has reasons of both sides.
 */
export function answeredBy(claim: Claim, decision: Decision, categories: readonly DenialCategory[]): Answered {
  const denied = decision.reasons.filter(({ denial }) => denial);
  const whole: Answered = {
    denials: denied.map(({ reason }) => reason),
    ...(decision.atStake === undefined ? {} : { atStake: decision.atStake }),
  };
  const sides = new Map(denied.map(({ reason, category }) => [keyOf(reason), category && categories.includes(category)]));
  const ofSide = (line: ServiceLine, side: boolean | undefined): Reason[] =>
    (line.reasons ?? []).filter((reason) => sides.has(keyOf(reason)) && sides.get(keyOf(reason)) === side);
  const lines = (claim.serviceLines ?? []).filter((line) => ofSide(line, true).length > 0);
  const others = (claim.serviceLines ?? []).filter((line) => ofSide(line, false).length > 0);
  const onTheClaim = claim.reasons?.some((reason) => sides.get(keyOf(reason)) !== undefined) ?? false;
  if (categories.length === 0 || onTheClaim || others.length === 0 || lines.length === 0) return whole;
  if (lines.some((line) => others.includes(line))) return whole;
  // A remark that is no denial by itself goes with the line on which it stands.
  const denials = lines.flatMap((line) => [...ofSide(line, true), ...ofSide(line, undefined)]);
  const amounts = lines.map((line) => sum(ofSide(line, true)));
  const atStake = amounts.reduce<Cents | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : all + one),
    0,
  );
  return { denials, lines, ...(atStake === undefined ? {} : { atStake }) };
}

const keyOf = ({ system, group, code, text }: Reason): string => JSON.stringify([system, group, code ?? text]);

function sum(reasons: readonly Reason[]): Cents | undefined {
  const amounts = reasons.flatMap(({ amount }) => amount ?? []);
  return amounts.length === 0 ? undefined : amounts.reduce((all, amount) => all + amount, 0);
}
