/** A denial and its ways, without dates: what was denied, which routes are open, what is best. Kept by signature, since claims repeat. */
import type { AdjustmentGroup, ClaimStatus, ClaimType, Network, Reason } from '@/utils/claim/claim';
import { CODES, listsEdition } from '@/utils/codes/code-lists';
import type { ExplainedReason } from './decision';
import { fold } from './fold';
import { gatesOf, noRight } from './gates';
import { memo } from './memo';
import { type Outline, outlineOf, payerForms } from './outline';
import { matchPayer, type PayerMatch } from './payer-match';
import { type ReadDenial, readDenial } from './read-denial';
import { type FoundKind, SAID } from './refine';
import { planRoutes, type RoutePlan } from './routes';
import { PAYER_RULES } from './rules';
import { ownNamesOf } from './settled';
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
  text?: string | undefined;
  status?: ClaimStatus | undefined;
  /** nothing was paid, of the claim or of a line that says why */
  unpaid?: boolean | undefined;
  payer?: string | undefined;
  plan?: string | undefined;
  state?: string | undefined;
  network?: Network | undefined;
  claimType?: ClaimType | undefined;
  waiverOfLiability?: boolean | undefined;
  reconsiderationDone?: boolean | undefined;
}

/** A payer with what of it decides the ways; payers of whom nothing is known share that. */
interface Payer {
  match: PayerMatch;
  like: string;
  /** how notes call it */
  names: readonly string[];
  /** it insures the injury itself */
  casualty: boolean;
}

/** What holds of a denial whatever the claim's status: claims of many payers and statuses share it. */
interface Ways {
  plan: RoutePlan;
  why: string;
  /** by status, and whether anything was paid */
  outlines: Map<string, Outline>;
}

const OF_THE_PROGRAM: ReadonlySet<string> = new Set(['medicare', 'mcare', 'mcr']);

/** Insurers of accidents, by their plan. */
const OF_CASUALTY = /\b(?:auto|automobile|no fault|nofault|pip|medpay|med pay|casualty)\b/;

const payers = memo<Payer>(2_000);
const read = memo<ReadDenial>(20_000);
const ways = memo<Ways>(20_000);
const windows = memo<Windows>(20_000);

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

/** All that reading a denial looks at, in one text. */
function denialKeyOf(reasons: readonly Reason[], text: string): string {
  let key = `${listsEdition()}\u0006${text}`;
  if (reasons.length > 1) key += `\u0002${largest(reasons)}`;
  for (const { system, group = '', code = '', text: words = '' } of reasons)
    key += `\u0002${system}\u0001${group}\u0001${code}\u0001${words}`;
  return key;
}

function payerOf(payer: string | undefined, plan: string | undefined, state: string | undefined): Payer {
  return payers(`${payer ?? ''}\u0003${plan ?? ''}\u0003${state ?? ''}`, () => {
    const match = matchPayer(PAYER_RULES, payer, plan, state);
    // "Medicare Advantage" is no name of a payer
    const names = ownNamesOf(fold(payer ?? '')).filter((name) => match.line === 'medicare' || !OF_THE_PROGRAM.has(name));
    return {
      match,
      names,
      casualty: match.line === 'workers-compensation' || OF_CASUALTY.test(match.words),
      like: `${match.line}\u0003${match.state ?? ''}\u0003${match.rules.map(({ id }) => id).join('\u0003')}`,
    };
  });
}

/**
 * What is kept by a row of parts, looked up part by part: to join the parts to one text and look that up costs more than all else that is done for a claim of
 * a log.
 */
interface Branch {
  kept: Assessment | undefined;
  /** most branches have one way on, for which a map would be much */
  part: Part | undefined;
  only: Branch | undefined;
  ways: Map<Part, Branch> | undefined;
}

type Part = string | number;

const newBranch = (): Branch => ({ kept: undefined, part: undefined, only: undefined, ways: undefined });

/** The branch one part further, made where nobody went there yet. */
function further(from: Branch, part: Part): Branch {
  if (from.part === part && from.only) return from.only;
  const known = from.ways?.get(part);
  if (known) return known;
  const made = newBranch();
  if (from.only) {
    from.ways ??= new Map();
    from.ways.set(part, made);
  } else {
    from.part = part;
    from.only = made;
  }
  return made;
}

/** Marks what most claims have not, so that a claim without it passes in one step less; behind `AMONG` stands which reason carries most. */
const PAID = 0;
const PLAN = 1;
const STATE = 2;
const NETWORK = 3;
const FORM = 4;
const WAIVER = 5;
const NO_WAIVER = 6;
const DECIDED = 7;
const UNDECIDED = 8;
const TEXT = 9;
const WORDS = 10;
const AMONG = 100;

/** The place of all that an assessment looks at beside the denial. */
function placeOf(root: Branch, input: AssessInput): Branch {
  const { plan, state, network, claimType, waiverOfLiability, reconsiderationDone } = input;
  let at = further(further(root, input.payer ?? ''), input.status ?? '');
  if (input.unpaid === false) at = further(at, PAID);
  if (plan) at = further(further(at, PLAN), plan);
  if (state) at = further(further(at, STATE), state);
  if (network) at = further(further(at, NETWORK), network);
  if (claimType) at = further(further(at, FORM), claimType);
  if (waiverOfLiability !== undefined) at = further(at, waiverOfLiability ? WAIVER : NO_WAIVER);
  if (reconsiderationDone !== undefined) at = further(at, reconsiderationDone ? DECIDED : UNDECIDED);
  return at;
}

/** Whose code a reason's is, and its group: together one part. */
const OF_SYSTEM: Readonly<Record<Reason['system'], number>> = { carc: 20, rarc: 30, csc: 40, payer: 50 };
const OF_GROUP: Readonly<Record<AdjustmentGroup, number>> = { CO: 1, PR: 2, OA: 3, PI: 4, CR: 5 };

/** Behind it the place of the denial: what `denialKeyOf` says as one text. */
function denialFrom(place: Branch, { reasons, text }: AssessInput): Branch {
  let at = reasons.length > 1 ? further(place, AMONG + largest(reasons)) : place;
  for (let index = 0; index < reasons.length; index++) {
    const reason = reasons[index] as Reason;
    at = further(further(at, reason.code ?? ''), OF_SYSTEM[reason.system] + (reason.group ? OF_GROUP[reason.group] : 0));
    if (reason.text) at = further(further(at, WORDS), reason.text);
  }
  return text ? further(further(at, TEXT), text) : at;
}

const MOST_ASSESSED = 50_000;
let assessed = newBranch();
let count = 0;
let edition = 0;

export function assess(input: AssessInput): Assessment {
  if (edition !== listsEdition() || count >= MOST_ASSESSED) {
    edition = listsEdition();
    assessed = newBranch();
    count = 0;
  }
  const at = denialFrom(placeOf(assessed, input), input);
  if (at.kept) return at.kept;
  const made = assessAnew(input, denialKeyOf(input.reasons, input.text ?? ''));
  at.kept = made;
  count += 1;
  return made;
}

function assessAnew(input: AssessInput, denialKey: string): Assessment {
  const {
    reasons,
    text = '',
    status,
    unpaid = true,
    payer,
    plan,
    state,
    network,
    waiverOfLiability,
    reconsiderationDone,
  } = input;
  const { match, like, names, casualty } = payerOf(payer, plan, state);
  // only a payer with codes of its own reads the same reasons differently
  const own = match.rules.find((rule) => rule.ownCodes !== undefined)?.id ?? '';
  // only words name it
  const called = text !== '' || reasons.some((reason) => reason.text) ? names : [];
  const heard = `${casualty ? 1 : ''}\u0005${called.join(' ')}\u0005${denialKey}`;
  const denial = undecidedBy(
    status,
    read(`${own}\u0005${heard}`, () => readDenial(reasons, text, match.rules, CODES, called, casualty)),
  );
  const standing = `${undecidedStatus(status) ?? ''}\u0003${network ?? ''}\u0003${waiverOfLiability ?? ''}\u0003${reconsiderationDone ?? ''}`;
  const found = ways(`${like}\u0005${standing}\u0005${heard}`, () => {
    const routes = planRoutes(denial, {
      match,
      ...(network ? { network } : {}),
      ...(waiverOfLiability === undefined ? {} : { waiverOfLiability }),
      ...(reconsiderationDone === undefined ? {} : { reconsiderationDone }),
    });
    return { plan: routes, why: whyOf(denial, routes), outlines: new Map() };
  });
  const seen = `${status ?? ''}\u0003${unpaid}`;
  let outline = found.outlines.get(seen);
  if (!outline) {
    outline = outlineOf({ read: denial, ...found }, status, unpaid, payerForms(match, network, reconsiderationDone));
    found.outlines.set(seen, outline);
  }
  return { match, read: denial, plan: found.plan, why: found.why, windows: windowsOf(input, match, denial), outline };
}

/** What a status says though no code is shown: a rejected claim was never decided, and one for which something is asked is not decided yet. */
const undecidedStatus = (status: ClaimStatus | undefined): string | undefined =>
  status === 'rejected' ? 'cscc:A3' : status === 'info-requested' ? 'cscc:P3' : undefined;

/** The denial with what its status settles. An adjustment reason means that the payer decided, whatever the portal calls it. */
function undecidedBy(status: ClaimStatus | undefined, denial: ReadDenial): ReadDenial {
  const code = undecidedStatus(status);
  if (code === undefined || denial.denied.length === 0 || [...denial.keys].some((key) => key.startsWith('carc:'))) return denial;
  // what the patient has to answer is not answered with records
  const asked = denial.denied[0]?.kind.actions[0] === 'update-cob';
  const gates = gatesOf(code).filter((gate) => !denial.gates.includes(gate) && !(asked && gate.action === 'send-records'));
  return gates.length === 0 ? denial : { ...denial, gates: [...gates, ...denial.gates] };
}

/** The windows look at what was denied by its categories and words alone. */
function windowsOf(
  { text = '', payer, plan, state, network, claimType }: AssessInput,
  match: PayerMatch,
  denial: ReadDenial,
): Windows {
  const { categories, keys } = denial;
  const barred = noRight(keys);
  const key = [payer, plan, state, network, claimType, barred, text, ...categories].join('\u0003');
  return windows(key, () => windowsFor({ match, network, claimType, categories, textWords: fold(text), noRight: barred }));
}

/** Each reason of the claim in our words: those are kept by code, the amounts are the claim's own. */
export const explained = ({ read: { reasons: told } }: Assessment, reasons: readonly Reason[]): ExplainedReason[] =>
  reasons.map((reason, index) => {
    const known = told[index];
    return known?.reason.amount === reason.amount && known ? known : { ...(known ?? { words: '', denial: false }), reason };
  });

/** A second reason worth a word: not "denied" alone, no passing word, and of one text no other view of the same matter. */
const tellsMore = ({ kind, by, said = 0 }: FoundKind, best: FoundKind): boolean =>
  by !== 'words' || (!(kind.soft && kind.category === 'other') && said >= SAID && kind.category !== best.kind.category);

/** One or two sentences for the clerk: what was denied, and what the payer's codes settle. */
function whyOf(denial: ReadDenial, plan: RoutePlan): string {
  const best = denial.kinds[0];
  if (!best) return 'The payer’s answer names no reason that is known: call for the reason';
  const others = denial.denied.filter((found) => found !== best && tellsMore(found, best));
  const words = denial.confidence === 'guess' ? 'guessed from the payer’s words' : 'the payer’s words';
  return [
    `${best.kind.title} (${best.by === 'words' ? words : best.by.split(':')[1]}). ${plan.whys[0] ?? best.kind.advice}`,
    ...(others.length > 0 ? [`Also: ${others.map((found) => found.kind.title.toLowerCase()).join(', ')}`] : []),
  ].join('. ');
}
