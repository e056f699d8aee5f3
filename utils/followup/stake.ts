/** The money that a denial holds back, in cents: contract write-offs and the patient's share left out. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ExplainedReason } from './decision';
import { explainReason } from './explained-reason';

/** Whether a reason denies. */
export type Told = Pick<ExplainedReason, 'denial'>;

/** What the denying reasons among `reasons` say to be held back; undefined where none of them says it. */
function toldBy(reasons: readonly Reason[], denies: (index: number) => boolean): Cents | undefined {
  let sum: Cents | undefined;
  for (let index = 0; index < reasons.length; index++) {
    const { amount, system } = reasons[index] as Reason;
    if (amount !== undefined && system !== 'rarc' && denies(index)) sum = (sum ?? 0) + amount;
  }
  return sum;
}

/** What is held back of one line: by its reasons, and by its bill where they carry no amounts and nothing was paid. */
export function lineStake(line: ServiceLine, told?: readonly Told[]): Cents | undefined {
  const { reasons = [], paid, billed } = line;
  const denies = (index: number): boolean => (told ? told[index] : explainReason(reasons[index] as Reason))?.denial === true;
  return (
    toldBy(reasons, denies) ??
    (paid === 0 && (told === undefined || reasons.some((_, index) => denies(index))) ? billed : undefined)
  );
}

/** Of every line that was denied, where each of them shows it. */
function linesStake({ serviceLines: lines = [] }: Claim, told: readonly Told[]): Cents | undefined {
  let sum: Cents | undefined;
  let at = 0;
  for (const line of lines) {
    const own = told.slice(at, at + (line.reasons?.length ?? 0));
    at += own.length;
    if (!own.some(({ denial }) => denial)) continue;
    const stake = lineStake(line, own);
    // a remark beside a payment holds nothing back
    if (stake === undefined && (line.paid ?? 0) > 0) continue;
    if (stake === undefined) return undefined;
    sum = (sum ?? 0) + stake;
  }
  return sum;
}

/** The claim's own reasons may add up what its lines say, or stand beside them. */
function together(own: Cents | undefined, ofLines: Cents | undefined, claim: Claim): Cents | undefined {
  if (own === undefined || ofLines === undefined) return own ?? ofLines;
  const atLines = new Set(
    claim.serviceLines?.flatMap((line) => line.reasons ?? []).map(({ system, code }) => `${system}:${code}`),
  );
  const repeats = (claim.reasons ?? []).some(({ system, code }) => code !== undefined && atLines.has(`${system}:${code}`));
  return repeats ? Math.max(own, ofLines) : own + ofLines;
}

/** `told` says of each of `reasons`, the claim's own before its lines', whether it denies. Undefined where the page does not show enough to say. */
export function atStake(claim: Claim, reasons: readonly Reason[], told: readonly Told[]): Cents | undefined {
  const own = claim.reasons ?? [];
  const ofOwn = toldBy(own, (index) => told[index]?.denial === true);
  const ofLines = reasons.length > own.length ? linesStake(claim, told.slice(own.length)) : undefined;
  const held = together(ofOwn, ofLines, claim);
  if (held !== undefined) return Math.min(held, ...mostOf(claim));
  if (claim.status === 'denied' || claim.status === 'rejected') return claim.billed;
  if (claim.status === 'paid' && !told.some(({ denial }) => denial)) return 0;
  if (claim.status === 'paid' || claim.status === 'revised' || claim.status === 'finalized') return undefined;
  return claim.billed;
}

/** No more is held back than was billed and not paid. */
const mostOf = ({ billed, paid = 0 }: Claim): Cents[] =>
  billed !== undefined && billed > 0 ? [Math.max(0, billed - Math.max(0, paid))] : [];
