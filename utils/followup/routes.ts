/** Which ways are open for a denial, which are closed and why, and what is done first. The gates are law. */

import type { Network } from '@/utils/claim/claim';
import type { Action, Route } from '@/utils/claim/words';
import { PENDING_TOO_LONG } from './cadence';
import { APPEAL_INVITED } from './gates';
import type { PayerMatch } from './payer-match';
import type { Line } from './payer-rule';
import type { ReadDenial } from './read-denial';
import type { FoundKind } from './refine';

export interface RouteContext {
  match: PayerMatch;
  network?: Network;
  waiverOfLiability?: boolean;
  /** the first step was decided already */
  reconsiderationDone?: boolean;
}

export interface RoutePlan {
  open: Route[];
  closed: { route: Route; why: string }[];
  /** best first; never empty */
  actions: Action[];
  /** sentences of the gates that decided */
  whys: string[];
}

/** The routes by which an action goes; an action without a route is always possible. */
const ROUTES_OF: Readonly<Record<Action, readonly Route[]>> = {
  appeal: ['appeal', 'reconsideration', 'underpayment-dispute', 'reopening'],
  'corrected-claim': ['corrected-claim'],
  'send-records': ['records'],
  'call-payer': [],
  'bill-patient': ['patient'],
  'bill-other-payer': ['other-payer'],
  'verify-eligibility': [],
  'request-authorization': ['retro-authorization'],
  'write-off': ['write-off'],
  wait: [],
  resubmit: ['new-claim'],
  'update-cob': ['other-payer'],
  'peer-to-peer': ['peer-to-peer'],
  none: [],
};

/** PR with one of these is a denial that landed on the patient: coverage is checked before the bill goes out. */
const CHECK_BEFORE_BILLING: ReadonlySet<string> = new Set(['registration', 'non-covered']);
/** What the payer explained how to fix is never written off. */
const FIXABLE: ReadonlySet<string> = new Set([
  'registration',
  'missing-information',
  'coding',
  'coordination-of-benefits',
  'provider-enrollment',
  'authorization',
  'medical-necessity',
]);

/** Remarks by which the payer says that it sent the claim on to the patient's other insurance. */
const SENT_ON: ReadonlySet<string> = new Set(['rarc:MA07', 'rarc:MA18', 'rarc:N89']);

const LATE_AT_THE_GATE =
  'Refused as late before it was decided: send it again with proof that it came in time (277CA or the payer’s acceptance report), without which it is refused again; there is nothing to appeal';

const CORRECTION_ASKED =
  'The payer says what to put right and asks for the corrected claim: there is no decision to dispute until it has it';

const EXPLAINED = 'The payer says what to put right: nothing is written off before that';

const WAITED_TOO_LONG = `Pending over ${PENDING_TOO_LONG} days: escalate it by a call`;

export function planRoutes(read: ReadDenial, context: RouteContext): RoutePlan {
  const best = read.kinds[0];
  const { denied } = read;
  const considered = withoutRefined(denied.length > 0 ? denied : read.kinds);
  const open = new Set<Route>(
    considered
      .filter((found) => opensWays(found, read))
      .flatMap((found, index) => (index === 0 ? found.kind.routes : found.kind.routes.filter((route) => route !== 'write-off'))),
  );
  const closed = new Map<Route, string>();
  const whys: string[] = [];
  const actions: Action[] = [];
  const close = (route: Route, why: string): void => {
    if (!closed.has(route)) closed.set(route, why);
    open.delete(route);
  };

  for (const gate of read.gates) {
    for (const route of gate.opens ?? []) open.add(route);
    if (gate.action) actions.push(gate.action);
    whys.push(gate.why);
  }
  if (actions.includes('resubmit')) {
    // sent to the wrong payer: the new claim goes to the right one
    if (actions.includes('bill-other-payer')) actions.unshift('bill-other-payer');
    if (best?.kind.id === 'timely-filing') whys.unshift(LATE_AT_THE_GATE);
  }
  for (const key of read.keys) {
    if (APPEAL_INVITED.has(key) && denied.length > 0) open.add('appeal');
  }
  if (best) {
    // while she is in hospice Medicare itself pays for a Medicare Advantage plan's member (42 CFR 422.320)
    if (best.kind.id === 'hospice' && context.match.line === 'medicare-advantage') actions.push('bill-other-payer');
    actions.push(
      ...patientActions(best, read, open, context.match.line),
      ...considered.flatMap((found) => actionsOf(found, read)),
      // what the payer denied as the patient's can be billed where no dispute helps
      ...(best.group === 'PR' ? (['bill-patient'] as const) : []),
    );
    closeByMoney(read.patientOwes, considered, close);
  }
  for (const { action, opens } of read.bidden) {
    if (opens && !closed.has(opens)) open.add(opens);
    if (read.confidence === 'codes') actions.unshift(action);
    else actions.push(action);
  }
  // beside a code that mostly is disputed, what the payer itself asks for comes first
  if (read.confidence === 'codes' && read.correctionAsked && best?.kind.actions.includes('corrected-claim'))
    actions.unshift('corrected-claim');
  for (const { action, opens } of read.settled) {
    if (opens && !closed.has(opens)) open.add(opens);
    if (!action) continue;
    const done = action === 'write-off' && closed.has('write-off') && !read.patientOwes ? 'none' : action;
    // of a claim that never came in there is nothing to ask before the new one
    if (done === 'call-payer' && read.gates.some((gate) => gate.action === 'resubmit')) actions.push(done);
    else actions.unshift(done);
  }
  for (const gate of read.gates) for (const route of gate.closes) close(route, gate.why);
  for (const { closes } of read.settled) for (const route of closes?.routes ?? []) close(route, closes?.why ?? '');
  if (best?.kind.actions[0] === 'corrected-claim' && read.correctionAsked)
    for (const route of ['appeal', 'reconsideration'] as const) close(route, CORRECTION_ASKED);
  if (read.correctionAsked) close('write-off', EXPLAINED);
  closeByPayer(read, context, open, close, actions);
  const noDispute = closed.has('appeal') && closed.has('reconsideration');
  // late, nothing is said beyond that, and nothing that could prove otherwise may be brought forward: that is accepted
  if (noDispute && best?.kind.acceptedWithoutDispute && read.settled.length === 0 && !read.gates.some(({ action }) => action))
    actions.unshift(read.onlyLate || !best.kind.general ? 'write-off' : 'call-payer');
  const allowed = [...new Set(actions)].filter(
    (action) =>
      (ROUTES_OF[action].length === 0 || ROUTES_OF[action].some((route) => open.has(route))) &&
      !(action === 'appeal' && noDispute),
  );
  const surest: Action[] =
    allowed.length > 0
      ? surestFirst(context.reconsiderationDone ? nextLevelFirst(allowed, read) : allowed, read)
      : ['call-payer'];
  const accepted = best && (isSpared(read, best) || isOwnShare(best, context.match.line));
  const ordered: Action[] = accepted ? ['none', ...surest.filter((action) => action !== 'none')] : surest;
  if (ordered[0] === 'appeal' && ordered.includes('peer-to-peer') && isTalkOffered(read))
    ordered.unshift(...ordered.splice(ordered.indexOf('peer-to-peer'), 1));
  const escalated = read.waitedTooLong && ordered[0] === 'wait';
  return {
    open: [...open],
    closed: [...closed].map(([route, why]) => ({ route, why })),
    actions: escalated ? [...new Set<Action>(['call-payer', ...ordered])] : ordered,
    whys: escalated ? [WAITED_TOO_LONG, ...whys] : whys,
  };
}

/** The patient's share, or what money moved, where the payer says that she may not be billed and names nobody else who pays. */
const isSpared = ({ denied, gates, settled, patientOwes }: ReadDenial, { kind }: FoundKind): boolean =>
  denied.length === 0 &&
  !patientOwes &&
  settled.length === 0 &&
  ['bill-patient', 'none'].includes(kind.actions[0] ?? '') &&
  !gates.some(({ action }) => action) &&
  gates.some(({ closes, sparesShare }) => !sparesShare && closes.includes('patient'));

/** Medicaid itself is the last to pay a Qualified Medicare Beneficiary's share: nobody is billed after it. */
const isOwnShare = ({ kind }: FoundKind, line: Line): boolean => kind.id === 'qmb' && line === 'medicaid';

/** The talk has the shortest clock of all: a written appeal named beside it is what comes after. */
const isTalkOffered = ({ gates, bidden }: ReadDenial): boolean =>
  [...gates, ...bidden].some(({ action }) => action === 'peer-to-peer');

/** A kind that is said more exactly by the best one is no second denial beside it. */
const withoutRefined = ([best, ...others]: readonly FoundKind[]): FoundKind[] =>
  best ? [best, ...others.filter(({ kind }) => !best.kind.refines?.includes(kind.id))] : [];

/** What is said so much less than the best kind opens no way of its own. */
const FAINTLY = 0.6;

/** Beside a code that says what was denied, words of another field only tell about it: they open no way of their own, nor does what is hardly said. */
const opensWays = ({ kind, by, strength }: FoundKind, { confidence, kinds: [best] }: ReadDenial): boolean =>
  by !== 'words' ||
  kind.category === best?.kind.category ||
  (confidence !== 'codes' && strength >= FAINTLY * (best?.strength ?? 0));

/** How well an action answers a denial, by its place in the kind's list. */
const ANSWERS = [1, 0.7, 0.5, 0.4, 0.3, 0.2] as const;
/** A call as a way out answers less than a step of its own. */
const A_CALL_TOO = 0.6;
/** How much what the payer bids counts beside all kinds that its words may mean, and what it does by itself. */
const BIDDEN = 1.1;
const IN_HAND = 2.5;
/** The kind that the words say first keeps its first step unless another answers more by so much. */
const CLEARLY = 1.2;

/**
 * Words alone may speak for several kinds: first comes what answers most of what they may mean, so that a doubtful reading leads to a step that is hardly
 * ever wrong. What a gate says stays first.
 */
function surestFirst(actions: readonly Action[], { likely, bidden, gates, settled }: ReadDenial): Action[] {
  const [first] = actions;
  if (first === undefined || likely.size === 0 || gates.some(({ action }) => action === first)) return [...actions];
  if (settled.some(({ action }) => action === first || (action === 'write-off' && first === 'none'))) return [...actions];
  const votes = new Map<Action, number>(bidden.map(({ action, settles }) => [action, settles ? IN_HAND : BIDDEN]));
  const votesOf = (action: Action): number => votes.get(action) ?? 0;
  for (const [kind, weight] of likely)
    kind.actions.forEach((action, index) => {
      const answers = (ANSWERS[index] ?? 0) * (action === 'call-payer' && index > 0 ? A_CALL_TOO : 1);
      votes.set(action, votesOf(action) + weight * answers);
    });
  const surest = actions.reduce((best, action) => (votesOf(action) > votesOf(best) ? action : best), first);
  return votesOf(surest) > CLEARLY * votesOf(first) ? [surest, ...actions.filter((action) => action !== surest)] : [...actions];
}

/** What leads to a dispute, or stands beside one: once the payer upheld its decision, the next level is what is left of them. */
const BESIDE_A_DISPUTE: ReadonlySet<Action> = new Set([
  'call-payer',
  'request-authorization',
  'peer-to-peer',
  'send-records',
  'verify-eligibility',
  'corrected-claim',
]);

function nextLevelFirst(actions: readonly Action[], { gates }: ReadDenial): Action[] {
  const [first] = actions;
  const settled = gates.some(({ action }) => action === first);
  return first && !settled && BESIDE_A_DISPUTE.has(first) && actions.includes('appeal')
    ? ['appeal', ...actions.filter((action) => action !== 'appeal')]
    : [...actions];
}

/** Records sent in support of a dispute help nobody where the payer or the law allows no dispute: a call for the reason is left. */
function actionsOf({ kind, by }: FoundKind, { gates, bare }: ReadDenial): readonly Action[] {
  const barred = gates.some(
    ({ closes, action }) => action === undefined && closes.includes('appeal') && closes.includes('reconsideration'),
  );
  const disputes = kind.actions[0] === 'appeal' || kind.actions[0] === 'peer-to-peer';
  if (barred && disputes) return ['call-payer', 'none'];
  const saysNothing = bare && kind.needRemark?.some((code) => by === `carc:${code}`);
  return saysNothing ? ['call-payer', ...kind.actions] : kind.actions;
}

/** The patient's share, and denials that were laid on the patient. Medicare lays necessity on the patient only where a notice was signed, and routine care is excluded by law. */
function patientActions(best: FoundKind, read: ReadDenial, open: Set<Route>, line: Line): Action[] {
  if (best.group !== 'PR') return [];
  open.add('patient');
  if (read.denied.length === 0 && [...read.keys].some((key) => SENT_ON.has(key))) {
    open.add('wait');
    return ['wait', 'bill-other-payer', 'bill-patient'];
  }
  // who pays second is on file: the share goes there first
  if (best.kind.weight === 'nothing' && best.kind.actions[0] === 'bill-other-payer') return ['bill-other-payer', 'bill-patient'];
  if (best.kind.weight === 'nothing' || best.kind.actions[0] === 'bill-patient') return ['bill-patient'];
  if (line === 'medicare' && (best.kind.category === 'medical-necessity' || best.kind.id === 'routine')) return ['bill-patient'];
  return CHECK_BEFORE_BILLING.has(best.kind.category) ? ['verify-eligibility', 'bill-patient'] : [];
}

function closeByMoney(patientOwes: boolean, considered: readonly FoundKind[], close: (route: Route, why: string) => void): void {
  const best = considered[0];
  if (!best) return;
  if (patientOwes) close('write-off', 'The patient owes it: it is billed, not written off');
  else if (considered.some((found) => FIXABLE.has(found.kind.category)))
    close('write-off', 'The payer says what is wrong: it can be put right');
  const obliged = best.group === 'CO' || (!patientOwes && considered.some(({ group }) => group === 'CO'));
  if (obliged && best.kind.category !== 'patient-responsibility')
    close('patient', 'Group CO: the provider’s obligation, the patient may not be billed');
  if (best.kind.category === 'timely-filing') close('patient', 'The member may not be billed for a late claim');
}

function closeByPayer(
  read: ReadDenial,
  { match, network, waiverOfLiability, reconsiderationDone }: RouteContext,
  open: Set<Route>,
  close: (route: Route, why: string) => void,
  actions: Action[],
): void {
  const disputes = (why: string): void => {
    close('appeal', why);
    close('reconsideration', why);
  };
  const wanted = open.has('appeal') || open.has('reconsideration');
  if (match.line === 'medicare') {
    close('peer-to-peer', 'Medicare claims have no peer-to-peer: the first dispute is the redetermination');
    close(
      'retro-authorization',
      'Medicare authorizes before the service alone: what was authorized goes on a corrected claim, else appeal',
    );
    if (read.categories[0] === 'timely-filing') disputes('Medicare: a denial for timely filing cannot be appealed');
    else if (!reconsiderationDone)
      close('reconsideration', 'The redetermination (first appeal) comes before the reconsideration');
  }
  if (match.line === 'tricare' && (network === 'contract' || network === 'non-par')) {
    disputes(
      network === 'contract'
        ? 'TRICARE: a network provider is never a proper appealing party; ask for a claim review'
        : 'TRICARE: a provider who does not participate on the claim is no proper appealing party',
    );
    if (wanted && network === 'contract') {
      // the claim review goes with the records, at the place at which an appeal would stand
      open.add('records');
      const at = actions.indexOf('appeal');
      actions.splice(at < 0 ? actions.length : at, 0, 'send-records');
    }
  }
  if (
    match.line === 'medicare-advantage' &&
    (network === 'non-contract' || network === 'non-par') &&
    waiverOfLiability === false
  ) {
    disputes('Without a contract, a signed waiver of liability comes first');
  }
  const steps = match.rules[0]?.steps;
  if (!steps || match.line === 'medicare' || !wanted) return;
  if (steps.single) {
    close('reconsideration', `${match.rules[0]?.name} has one level: the appeal`);
    return;
  }
  if (
    steps.reconsiderationFirst &&
    !reconsiderationDone &&
    !(match.state === 'MD' && match.rules[0]?.id === 'unitedhealthcare')
  ) {
    if (open.has('appeal')) open.add('reconsideration');
    close('appeal', `${match.rules[0]?.name}: the reconsideration comes first`);
  } else if (match.state === 'MD' && match.rules[0]?.id === 'unitedhealthcare') {
    close('reconsideration', 'UnitedHealthcare has no reconsideration in Maryland: appeal directly');
  } else if (reconsiderationDone) close('reconsideration', 'The reconsideration was decided: the appeal is next');
}
