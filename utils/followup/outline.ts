/**
 * The next actions of a kind of claim without their dates: what the denial or the status asks for, in which words, by which route, with which papers, and
 * which clock each must meet. Claims of one payer, status and set of reasons share it, so it is made once for all of them.
 */
import type { ClaimStatus, Network } from '@/utils/claim/claim';
import type { Action, Route } from '@/utils/claim/words';
import type { Assessment } from './assess';
import { DAYS_TO_ACT } from './cadence';
import type { PayerMatch } from './payer-match';
import { byStatus, inSentence, type StatusStep } from './status-step';

/** The deadlines of a claim: its next dispute, its correction, its filing. */
export type ClockName = 'dispute' | 'corrected-claim' | 'timely-filing';

export interface PlannedAction {
  action: Action;
  route?: Route;
  title: string;
  why: string;
  papers: string[];
  /** days in which it should be done */
  days: number;
  /** the deadline that it must meet */
  clock?: ClockName;
}

export interface Outline {
  step: StatusStep;
  /** best first */
  actions: readonly PlannedAction[];
}

const ROUTE_OF: Readonly<Partial<Record<Action, Route>>> = {
  'corrected-claim': 'corrected-claim',
  'send-records': 'records',
  'bill-patient': 'patient',
  'bill-other-payer': 'other-payer',
  'update-cob': 'other-payer',
  'request-authorization': 'retro-authorization',
  'write-off': 'write-off',
  resubmit: 'new-claim',
  'peer-to-peer': 'peer-to-peer',
  wait: 'wait',
};

/** Billing another payer runs by that payer's limit, which is not this claim's. */
const CLOCK_OF: Readonly<Partial<Record<Action, ClockName>>> = {
  resubmit: 'timely-filing',
  'corrected-claim': 'corrected-claim',
  appeal: 'dispute',
  'peer-to-peer': 'dispute',
  'send-records': 'dispute',
  'request-authorization': 'dispute',
};

const WITH_PAPERS: ReadonlySet<Action> = new Set([
  'appeal',
  'send-records',
  'request-authorization',
  'peer-to-peer',
  'corrected-claim',
  'bill-other-payer',
  'resubmit',
]);

const TITLES: Readonly<Record<Action, string>> = {
  appeal: 'Appeal',
  'corrected-claim': 'Send a corrected claim',
  'send-records': 'Send records',
  'call-payer': 'Call the payer',
  'bill-patient': 'Bill the patient',
  'bill-other-payer': 'Bill the other payer',
  'verify-eligibility': 'Verify eligibility',
  'request-authorization': 'Ask for a retro-authorization',
  'write-off': 'Write off',
  wait: 'Wait',
  resubmit: 'Send a new claim',
  'update-cob': 'Have the coordination of benefits updated',
  'peer-to-peer': 'Ask for a peer-to-peer',
  none: 'Nothing to dispute',
};

function routeOf(action: Action, open: readonly Route[]): Route | undefined {
  if (action !== 'appeal') return ROUTE_OF[action];
  return (['appeal', 'reconsideration', 'underpayment-dispute', 'reopening'] as const).find((route) => open.includes(route));
}

function titleOf(action: Action, route: Route | undefined, headline: string): string {
  const words =
    route === 'reconsideration'
      ? 'Ask for a reconsideration'
      : route === 'underpayment-dispute' && action === 'appeal'
        ? 'Dispute the payment'
        : TITLES[action];
  return `${words}: ${inSentence(headline)}`;
}

/** A form of the payer's own that an action takes, as it is named among the papers. */
export interface PayerForm {
  action: Action;
  paper: string;
}

/** The forms of a claim's payer. Where a form is for some networks alone and the network is not known, it is named with what it is for. */
export function payerForms({ rules }: PayerMatch, network: Network | undefined, reconsiderationDone = false): PayerForm[] {
  return rules
    .flatMap(({ forms = [] }) => forms)
    .flatMap((form) => {
      if (!form.action || (form.network && network && !form.network.includes(network))) return [];
      if (form.reconsiderationDone !== undefined && form.reconsiderationDone !== reconsiderationDone) return [];
      return [{ action: form.action, paper: form.network && !network ? `${form.name} (${form.for})` : form.name }];
    });
}

/** `unpaid` as `isUnpaid` says of the claim. */
export function outlineOf(
  { read, plan, why: denied }: Pick<Assessment, 'read' | 'plan' | 'why'>,
  status: ClaimStatus | undefined,
  unpaid: boolean,
  forms: readonly PayerForm[] = [],
): Outline {
  const step = byStatus(status, unpaid, read);
  const papers = read.kinds[0]?.kind.papers ?? [];
  const why = step.denial ? denied : step.why;
  const formsOf = (asked: Action): string[] => forms.filter((form) => form.action === asked).map(({ paper }) => paper);
  const actions = (step.denial ? plan.actions : step.actions).map((action): PlannedAction => {
    const route = routeOf(action, plan.open);
    const clock = CLOCK_OF[action];
    return {
      action,
      ...(route ? { route } : {}),
      title: titleOf(action, route, step.subject ?? step.headline),
      why,
      papers: WITH_PAPERS.has(action) ? [...formsOf(action), ...papers] : [],
      days: step.days?.get(action) ?? DAYS_TO_ACT[action],
      ...(clock ? { clock } : {}),
    };
  });
  return { step, actions };
}
