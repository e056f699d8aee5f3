/** Explains a denial given as codes and words: the same code that the panel runs, for whoever looks after the rules. */
import { z } from 'zod';
import { networkSchema } from '@/utils/claim/claim';
import type { Action, DenialCategory, DisputeLevel, Route } from '@/utils/claim/words';
import { plainFault } from '@/utils/plain-fault';
import { type Assessment, assess } from './assess';
import { reasonsFrom } from './code-keys';
import { readContract } from './contract';
import { withStake } from './controversy';
import { deadlineFor } from './deadline';
import { type DeadlineEvent, type ExplainInput, explainInputSchema, unrealDates } from './query';

export interface Explanation {
  category: DenialCategory;
  /** best first */
  categories: DenialCategory[];
  actions: Action[];
  routes: { open: Route[]; closed: { route: Route; why: string }[] };
  deadline?:
    | { level: DisputeLevel; date: string; safeDate?: string; source: string; trust: string }
    | { level: DisputeLevel; none: string }
    | { level: DisputeLevel; unknown: string };
  notBefore?: string;
  why: string;
}

/** The network in the clerk's words: "in network", "participating", "OON". Undefined for what says neither. */
export function networkOf(text: string | undefined): z.infer<typeof networkSchema> | undefined {
  if (!text) return undefined;
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  const known = networkSchema.safeParse(words.replaceAll(' ', '-'));
  if (known.success) return known.data;
  if (/\b(?:non contract|not contracted|noncontracted|noncontract)/.test(words)) return 'non-contract';
  if (/\b(?:non par|nonpar|not par|out of network|oon|nonparticipating|non network)/.test(words)) return 'non-par';
  if (/\bcontract/.test(words)) return 'contract';
  return /\b(?:par|participating|in network|inn|network)\b/.test(words) ? 'par' : undefined;
}

/**
 * Explains one element. Codes that are in no list, unknown payers and missing dates are no errors: what is not known is said.
 * Throws a ZodError where the element is not of the form (`explainInputSchema`).
 */
export function explainDenial(element: unknown): Explanation {
  const input = explainInputSchema.parse(element);
  const network = networkOf(input.network);
  const { event } = input;
  const reconsiderationDone = event?.reconsiderationDone ?? (event?.decisionOn !== undefined ? true : undefined);
  const assessment = assess({
    reasons: reasonsFrom(input.codes ?? [], input),
    text: withStake(input.text ?? '', input.amount === undefined ? undefined : Math.round(input.amount * 100), input.payer ?? ''),
    ...(input.payer ? { payer: input.payer } : {}),
    ...(input.plan ? { plan: input.plan } : {}),
    ...(input.state ? { state: input.state } : {}),
    ...(network ? { network } : {}),
    ...(event?.claimType ? { claimType: event.claimType } : {}),
    ...(event?.waiverOfLiability === undefined ? {} : { waiverOfLiability: event.waiverOfLiability }),
    ...(reconsiderationDone === undefined ? {} : { reconsiderationDone }),
  });
  const { read, plan } = assessment;
  const unreal = unrealDatesOf(element);
  const deadline = event && deadlineOf(input, event, assessment, unreal);
  return {
    category: read.categories[0] ?? 'other',
    categories: read.categories.length > 0 ? read.categories : ['other'],
    actions: isOver(deadline, event) ? lateLast(plan.actions) : plan.actions,
    routes: { open: plan.open, closed: plan.closed },
    ...(deadline ? { deadline } : {}),
    why: [assessment.why, ...contractFaults(input.contract), ...unreal].join('. '),
  };
}

/** A window that ended before the last thing that is known to have happened. */
const isOver = (deadline: Explanation['deadline'], event: DeadlineEvent = {}): boolean =>
  deadline !== undefined &&
  'date' in deadline &&
  Object.entries(event).some(([name, on]) => name.endsWith('On') && on > deadline.date);

/** An appeal that can no longer be in time comes last, and first a call for good cause or an exception; as `decide` does it by today's date. */
const lateLast = (actions: Action[]): Action[] =>
  actions[0] === 'appeal' ? [...new Set<Action>(['call-payer', ...actions.slice(1), 'appeal'])] : actions;

/** Sentences on the dates that were left out because there is no such day. */
const unrealDatesOf = (element: unknown): string[] =>
  typeof element === 'object' && element !== null && 'event' in element
    ? unrealDates(element.event).map((fault) => `No such day, so not counted from: ${fault}`)
    : [];

const contractFaults = (contract: unknown): string[] =>
  contract === undefined ? [] : readContract(contract).notUnderstood.map((part) => `Not understood in the contract: ${part}`);

function deadlineOf(
  { amount, contract }: ExplainInput,
  event: DeadlineEvent,
  { windows }: Assessment,
  unreal: readonly string[],
): Explanation['deadline'] {
  const deadline = deadlineFor(
    {
      event,
      // what was taken back is no amount in controversy
      ...(amount === undefined || amount < 0 ? {} : { amount: Math.round(amount * 100) }),
      ...(contract === undefined ? {} : { contract }),
    },
    windows,
  );
  if (deadline.kind === 'none') return { level: deadline.level, none: deadline.why };
  if (deadline.kind === 'unknown') return { level: deadline.level, unknown: [deadline.why, ...unreal].join('. ') };
  const { level, date, safeDate, source } = deadline;
  return { level, date, ...(safeDate ? { safeDate } : {}), source: source.text, trust: source.trust };
}

/** What is wrong with an element, in a sentence. */
export function faultsOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join('.') || 'the element'} ${plainFault(issue)}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}
