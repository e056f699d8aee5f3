/**
 * A claim whose lines were refused for different reasons: each line's reasons are read by themselves, and the claim is led by those that hold back the most
 * money. Read as one text they would answer for one another: "included in the surgery" of ten dollars before "no authorization" of nine thousand.
 */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { Action, Route } from '@/utils/claim/words';
import type { Assessment } from './assess';
import type { ExplainedReason } from './decision';
import type { PlannedAction } from './outline';
import type { RoutePlan } from './routes';
import { lineStake, type Told } from './stake';
import { isUnpaid, isUnpaidLine } from './status-step';

/** The lines that carry the same reasons, whatever their amounts. */
export interface Part {
  /** theirs, then those that the claim carries for all of its lines */
  reasons: readonly Reason[];
  lines: readonly ServiceLine[];
  /** cents that they hold back; 0 where nothing shows it */
  held: Cents;
  /** nothing was paid for one of them */
  unpaid: boolean;
  /** nothing was paid, and the patient's share does not say why */
  refused: boolean;
}

const likeOf = (reasons: readonly Reason[]): string =>
  reasons
    .map(({ system, group = '', code = '', text = '' }) => `${system}\u0001${group}\u0001${code}\u0001${text}`)
    .join('\u0002');

const isRefused = ({ paid, allowed, patientResponsibility }: ServiceLine): boolean =>
  paid === 0 && !((patientResponsibility ?? 0) > 0) && !((allowed ?? 0) > 0);

/**
 * The parts of a claim, in the order of its lines, or of its own reasons where those carry an amount each. Undefined where it is of one piece: fewer than
 * two differ, or the claim itself says why it was denied while its lines say more. `told` says of each of its reasons, its own before its lines', whether it denies.
 */
export function partsOf(claim: Claim, told: readonly Told[]): Part[] | undefined {
  const lines = claim.serviceLines;
  if (!lines?.some((line) => line.reasons?.length)) return partsOfReasons(claim, told);
  if (lines.length < 2) return undefined;
  const alike = new Map<string, ServiceLine[]>();
  for (const line of lines) {
    if (!line.reasons?.length) continue;
    const like = likeOf(line.reasons);
    const known = alike.get(like);
    if (known) known.push(line);
    else alike.set(like, [line]);
  }
  if (alike.size < 2) return undefined;
  const ofAll = claim.reasons ?? [];
  if (ofAll.some((_, index) => told[index]?.denial)) return undefined;
  return [...alike.values()].map((same) => ({
    reasons: [...(same[0]?.reasons ?? []), ...ofAll],
    lines: same,
    held: same.reduce((sum, line) => sum + (lineStake(line) ?? 0), 0),
    unpaid: same.some((line) => isUnpaidLine(line, claim)),
    refused: same.some(isRefused),
  }));
}

const isCut = ({ system, amount }: Reason): boolean => system !== 'rarc' && amount !== undefined;

/** Each reason with an amount, and what stands behind it up to the next one: remarks that stand behind all of them may be of each. */
function partsOfReasons(claim: Claim, told: readonly Told[]): Part[] | undefined {
  const { reasons = [] } = claim;
  if (reasons.length < 2) return undefined;
  const cuts = reasons.flatMap((reason, index) => (isCut(reason) ? [index] : []));
  if (cuts.filter((index) => told[index]?.denial).length < 2) return undefined;
  const first = cuts[0] ?? 0;
  const last = cuts.at(-1) ?? 0;
  const ofAll = [...reasons.slice(0, first), ...(last - first + 1 === cuts.length ? reasons.slice(last + 1) : [])];
  const unpaid = isUnpaid(claim);
  return cuts.map((from, at) => {
    const reason = reasons[from] as Reason;
    const behind = last - first + 1 === cuts.length ? [] : reasons.slice(from + 1, cuts[at + 1]);
    return { reasons: [reason, ...behind, ...ofAll], lines: [], held: reason.amount ?? 0, unpaid, refused: claim.paid === 0 };
  });
}

/** A part that denies something. */
export interface DeniedPart {
  part: Part;
  assessment: Assessment;
}

/** Nothing is left to do about it but to close it: other parts go first. */
const isClosing = ({ outline }: Assessment): boolean =>
  outline.actions[0]?.action === 'none' || outline.actions[0]?.action === 'write-off';

/** The parts by what is to be done first: what can still be worked before what is only closed, then the most money. */
export function byMoney(denied: readonly DeniedPart[]): DeniedPart[] {
  const weighed = denied.map((each) => ({ each, money: each.part.held, closing: isClosing(each.assessment) }));
  return weighed
    .sort((one, other) => Number(one.closing) - Number(other.closing) || other.money - one.money)
    .map(({ each }) => each);
}

/** A reason in words that no list knows denies, where it is all that its line says and the line was denied. */
function withDenials(told: readonly ExplainedReason[], parts: readonly DeniedPart[], claim: Claim): ExplainedReason[] {
  const refused = new Set(parts.flatMap(({ part }) => part.lines));
  let at = claim.reasons?.length ?? 0;
  const all = [...told];
  for (const line of claim.serviceLines ?? []) {
    const from = at;
    at += line.reasons?.length ?? 0;
    if (!refused.has(line) || told.slice(from, at).some(({ denial }) => denial)) continue;
    for (let index = from; index < at; index++)
      all[index] = { ...(told[index] as ExplainedReason), denial: told[index]?.reason.system === 'payer' };
  }
  return all;
}

/** Who is not billed for one line, or what is not written off of it, is so for the claim: both are done with a claim as a whole. */
const OF_ALL: ReadonlySet<Route> = new Set(['patient', 'write-off']);

function closedOf(whole: Assessment, [first, ...others]: readonly [Assessment, ...Assessment[]]): RoutePlan['closed'] {
  const further = [...others, whole].flatMap(({ plan }) => plan.closed.filter(({ route }) => OF_ALL.has(route)));
  return [...first.plan.closed, ...further].filter(
    ({ route }, index, all) => all.findIndex((other) => other.route === route) === index,
  );
}

/**
 * The first part's assessment, with what the others add: their kinds and categories behind its own, the first step of each behind its first step. A way that
 * the first part closes stays closed. `whole` is the claim read in one piece: its reasons stand in the claim's order.
 */
export function joined(whole: Assessment, parts: readonly [DeniedPart, ...DeniedPart[]], claim: Claim): Assessment {
  const [first, ...others] = parts.map(({ assessment }) => assessment) as [Assessment, ...Assessment[]];
  const { read, plan, outline } = first;
  const ids = new Set(read.denied.slice(0, 1).map(({ kind }) => kind.id));
  const further = others.filter(({ read: { denied } }) => {
    const kind = denied[0]?.kind;
    if (!kind || ids.has(kind.id)) return false;
    ids.add(kind.id);
    return true;
  });
  const leads = further.flatMap((other) => other.read.denied.slice(0, 1));
  const shut = closedOf(whole, [first, ...further]);
  const closed: ReadonlySet<Route> = new Set(shut.map(({ route }) => route));
  const open = [...new Set([...plan.open, ...further.flatMap((other) => other.plan.open)])].filter((route) => !closed.has(route));
  const known: Set<Action> = new Set(outline.actions.map(({ action }) => action));
  const steps = further.flatMap((other): PlannedAction[] => {
    const step = other.outline.actions[0];
    if (!step || step.action === 'none' || known.has(step.action) || (step.route && closed.has(step.route))) return [];
    known.add(step.action);
    return [step];
  });
  const also = leads.length > 0 ? `. Other lines: ${leads.map(({ kind }) => kind.title.toLowerCase()).join(', ')}` : '';
  const why = `${first.why}${also}`;
  return {
    ...first,
    why,
    read: {
      ...read,
      reasons: withDenials(whole.read.reasons, parts, claim),
      kinds: [...read.kinds.slice(0, 1), ...leads, ...read.kinds.slice(1)],
      denied: [...read.denied.slice(0, 1), ...leads, ...read.denied.slice(1)],
      categories: [...new Set([...read.categories, ...leads.map(({ kind }) => kind.category)])],
    },
    plan: { ...plan, open, closed: shut },
    outline: {
      ...outline,
      actions: [...outline.actions.slice(0, 1), ...steps, ...outline.actions.slice(1)].map((step) =>
        steps.includes(step) ? step : { ...step, why },
      ),
    },
  };
}
