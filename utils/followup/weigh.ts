/** A claim's own reasons and words, weighed: in one piece, or line by line where its lines were refused for different reasons. */
import type { Claim, Reason } from '@/utils/claim/claim';
import type { DenialCategory } from '@/utils/claim/words';
import { type AssessInput, type Assessment, assess } from './assess';
import type { ClaimFacts } from './facts';
import { memo } from './memo';
import { byMoney, type DeniedPart, joined, type Part, partsOf } from './parts';
import { STATED } from './refine';
import { saysNoMore } from './says-no-more';
import { isUnpaid } from './status-step';

const REFUSED: ReadonlySet<string> = new Set(['denied', 'rejected', 'info-requested']);

/** What the representative said last: where the payer's answer names no reason, it is the only source of one. */
const saidByPhone = ({ calls }: ClaimFacts): string | undefined => calls.findLast(({ said }) => said)?.said;

const saidAgain = memo<boolean>(2_000);

/** Words of a status beside reasons, that only say again that it was denied or waits. Portals have few of them, logs many claims. */
const repeats = (statusText: string, reasons: readonly Reason[]): boolean =>
  reasons.length > 0 && saidAgain(statusText, () => saysNoMore(statusText.replace(STANDS, ' ')));

const STANDS = /\b(?:pend(?:ed|ing)?|suspended|awaiting|waiting|on hold|in process)\b/gi;

/** Made for every claim of the log, and so of one shape, whatever is known of the claim. */
function inputOf(claim: Claim, reasons: readonly Reason[], facts: ClaimFacts, isUpheld: boolean): AssessInput {
  const { status, statusText, payer } = claim;
  // the words of a status say why only where something was refused: "Processed as primary" is no reason
  const shown =
    statusText && (status === undefined || REFUSED.has(status)) && !repeats(statusText, reasons) ? statusText : undefined;
  const said = reasons.length === 0 && status === 'denied' ? saidByPhone(facts) : undefined;
  return {
    reasons,
    text: said && shown ? `${shown} . ${said}` : said || shown,
    status,
    unpaid: isUnpaid(claim),
    payer: payer || undefined,
    plan: facts.plan,
    state: facts.state,
    network: facts.network,
    claimType: facts.claimType,
    waiverOfLiability: facts.waiverOfLiability,
    reconsiderationDone: isUpheld ? true : undefined,
  };
}

/** What a payer asks for while a claim is pending. */
const ASKED: ReadonlySet<DenialCategory> = new Set(['missing-information', 'coordination-of-benefits']);

/** A pending claim whose reason plainly asks for something is not waited for, whatever its status is called: "Waiting for the primary insurer's EOB". */
function waitsForUs(input: AssessInput): Assessment | undefined {
  if (input.status !== 'pending' || !input.reasons.some(({ text }) => text)) return undefined;
  const asked = assess({ ...input, status: 'info-requested' });
  const best = asked.read.denied[0];
  return best && ASKED.has(best.kind.category) && (best.said ?? 0) >= STATED ? asked : undefined;
}

/** Of a status alone no reason is guessed: "Reviewed - Denied" says nothing of why. */
const withoutGuess = (input: AssessInput, assessment: Assessment): Assessment =>
  input.text && input.reasons.length === 0 && assessment.read.confidence === 'guess'
    ? assess({ ...input, text: undefined })
    : assessment;

/** `reasons` are all of the claim's, its own before its lines'; `isUpheld`: the last level was decided against the claim. */
export function weigh(claim: Claim, reasons: readonly Reason[], facts: ClaimFacts, isUpheld: boolean): Assessment {
  const input = inputOf(claim, reasons, facts, isUpheld);
  const whole = waitsForUs(input) ?? withoutGuess(input, assess(input));
  const parts = partsOf(claim, whole.read.reasons);
  // words of the status that say more are said of all lines
  if (!parts || !saysNoMore(input.text ?? '')) return whole;
  const denied = byMoney(parts.flatMap((part) => deniedPart(part, input) ?? []));
  const [first, ...others] = denied;
  return first ? join(whole, [first, ...others], claim) : whole;
}

/** A part that the claim's status or its line's money says to be refused, with what is to be done about it alone. */
function deniedPart(part: Part, input: AssessInput): DeniedPart | undefined {
  const { reasons, unpaid, refused } = part;
  const assessment = assess({ ...input, reasons, unpaid });
  if (assessment.read.denied.length === 0) return undefined;
  if (assessment.outline.step.denial) return { part, assessment };
  if (!refused || (input.status !== 'paid' && input.status !== 'revised' && input.status !== 'finalized')) return undefined;
  // a line for which nothing was paid was denied, whatever became of the claim
  return { part, assessment: assess({ ...input, reasons, unpaid, status: 'denied' }) };
}

interface Joint {
  parts: readonly Assessment[];
  /** which reasons are which line's */
  shape: string;
  made: Assessment;
}

/** Each is joined once: claims of a log repeat their parts, and what is kept by an assessment is found by it. */
const joints = new WeakMap<Assessment, Joint[]>();

function join(whole: Assessment, denied: readonly [DeniedPart, ...DeniedPart[]], claim: Claim): Assessment {
  const shape = (claim.serviceLines ?? []).map(({ reasons = [] }) => reasons.length).join(' ');
  const known = joints.get(whole) ?? [];
  const same = known.find(
    (joint) =>
      joint.shape === shape &&
      joint.parts.length === denied.length &&
      joint.parts.every((part, at) => part === denied[at]?.assessment),
  );
  if (same) return same.made;
  const made = joined(whole, denied, claim);
  joints.set(whole, [...known, { parts: denied.map(({ assessment }) => assessment), shape, made }]);
  return made;
}
