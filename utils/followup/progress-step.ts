/** What is left to do of a denial that has gone on, by how far its note says it is (`progress.ts`). */
import type { Action, DenialCategory, Route } from '@/utils/claim/words';
import type { DenialKind } from './denial-kind';
import type { Found } from './findings';
import { isNote, type Step, stepsIn } from './progress';
import type { Deed, Matter } from './progress-words';

/** How far it is in the end. */
interface Standing {
  matter: Matter;
  deed: Deed;
  /** and nothing was heard since */
  quiet: boolean;
  /** the payer is at it */
  working: boolean;
  /** for longer than such an answer takes */
  long: boolean;
  /** no level is behind it */
  final: boolean;
  exhausted: boolean;
  late: boolean;
  /** as it was before */
  same: boolean;
  /** what was won, or processed once more, is paid */
  paid: boolean;
  /** less than it should be */
  short: boolean;
  /** the note says what it speaks of */
  named: boolean;
  dated: boolean;
  clause: number;
  /** the payer says that it was not answered */
  unanswered?: true;
  /** all that was told, matter and deed */
  told: ReadonlySet<string>;
  by?: Step['by'];
}

/** What is sent for a denial, where the note does not say what it was. */
const SENT_FOR: Partial<Record<DenialCategory, Matter>> = {
  'missing-information': 'papers',
  'coordination-of-benefits': 'elsewhere',
  registration: 'elsewhere',
  coding: 'again',
  bundling: 'again',
  'medical-necessity': 'dispute',
  contractual: 'dispute',
  'non-covered': 'dispute',
};

/** What a step is about where the note does not say; undefined where it may be anything. */
function usual({ deed, on, by }: Step, category: DenialCategory): Matter | undefined {
  if (deed === 'asked' && category === 'authorization') return 'auth';
  if (on === undefined) return undefined;
  if (deed === 'billed' && (by === 'payer' || category === 'coordination-of-benefits' || category === 'registration'))
    return 'elsewhere';
  if (deed === 'asked' && category === 'timely-filing') return 'dispute';
  const sent = SENT_FOR[category];
  return deed === 'out' || (deed === 'in' && sent !== 'elsewhere') ? sent : undefined;
}

/** What only says more of the step before it. */
const MORE: ReadonlySet<Deed> = new Set([
  'due',
  'open',
  'final',
  'exhausted',
  'late',
  'quiet',
  'soon',
  'long',
  'same',
  'work',
  'faulty',
]);
/** What a payer works on by itself, so that this alone tells how far it is. */
const WORKED_ON: ReadonlySet<Matter> = new Set(['dispute', 'talk', 'auth', 'again', 'rework', 'file', 'elsewhere']);
const DECIDED: ReadonlySet<Deed> = new Set(['upheld', 'lost', 'part']);
const RUNNING: ReadonlySet<Deed> = new Set(['out', 'asked', 'billed', 'in', 'work', 'won', 'booked', 'held']);

const NOTHING: ReadonlySet<string> = new Set();

const begin = (matter: Matter, { deed, named, on, clause, by }: Step): Standing => ({
  matter,
  deed,
  named,
  clause,
  told: NOTHING,
  dated: on !== undefined,
  quiet: false,
  long: false,
  working: deed === 'work',
  final: false,
  exhausted: false,
  late: false,
  same: deed === 'same',
  paid: deed === 'paid',
  short: false,
  ...(by ? { by } : {}),
});

/** What is done with these follows from what was done before. */
const isPartOf = ({ deed }: Standing, matter: Matter): boolean =>
  matter === 'money' || matter === 'claim' || (matter === 'rework' && deed === 'won');

/** What a step adds to how far it is already; false where it begins anew. */
function adds(now: Standing, matter: Matter, { deed, named, clause }: Step): boolean {
  if (deed === 'answered' && matter !== 'cob') return true;
  if (deed === 'open') {
    if (now.deed === 'out' || now.deed === 'in') now.working = true;
    return true;
  }
  if (deed === 'quiet') Object.assign(now, { quiet: true, working: false });
  else if (deed === 'soon') now.quiet ||= now.matter === 'rework' || now.deed === 'won';
  else if (deed === 'due') now.working ||= RUNNING.has(now.deed);
  else if (deed === 'long') now.long = true;
  else if (deed === 'final') now.final = true;
  else if (deed === 'exhausted') now.exhausted = true;
  else if (deed === 'late') now.late = true;
  else if (deed === 'same' && now.deed === 'won') now.quiet = true;
  else if (deed === 'same') now.same = true;
  else if (deed === 'short') now.short = true;
  else if (deed === 'faulty') {
    if (now.matter === 'papers') Object.assign(now, { deed: 'missing', clause });
  } else if (deed === 'paid' && RUNNING.has(now.deed)) now.paid = true;
  else if (deed === 'work' && RUNNING.has(now.deed) && (!named || matter === now.matter || isPartOf(now, matter)))
    now.working = true;
  else if (deed === 'work' && !named) return true;
  else if (now.deed === 'part' && (!named || now.clause === clause) && (deed === 'won' || deed === 'paid' || DECIDED.has(deed)))
    return true;
  else if (now.matter === 'papers' && now.deed === 'missing' && !named && DECIDED.has(deed)) return true;
  else if (now.paid && deed === 'in') return true;
  else if (now.deed === 'over' && deed === 'paid') return true;
  else if (now.deed === 'wanted' && deed === 'in' && now.clause === clause) return true;
  else if (now.matter === 'auth' && DECIDED.has(now.deed) && deed === 'asked' && now.clause === clause) return true;
  // "never got the notes we faxed"
  else if (now.deed === 'missing' && (deed === 'out' || deed === 'in') && now.clause === clause) return true;
  else if (now.deed === 'won' && deed === 'in') return true;
  else if (now.quiet && deed === 'in' && now.clause === clause) return true;
  // what the next level takes with it
  else if (
    matter === 'papers' &&
    deed === 'asked' &&
    (DECIDED.has(now.deed) || (now.matter === 'dispute' && now.deed === 'todo'))
  )
    return true;
  // "no check for a claim they say was paid"
  else if (now.matter === 'money' && now.deed === 'missing' && deed === 'paid') return true;
  else if (deed === 'held' && matter !== 'talk' && matter !== 'dispute') return true;
  else if (now.matter === 'rework' && deed === 'in') now.paid = true;
  else if (deed === 'held' && now.matter === matter && !['booked', 'out', 'asked'].includes(now.deed)) return true;
  else return false;
  return true;
}

/** How far it is after all that is told; undefined where nothing is. */
function standingAfter(steps: readonly Step[], category: DenialCategory): Standing | undefined {
  let now: Standing | undefined;
  const [first] = steps;
  const told = new Set(steps.map(({ matter, deed }) => `${matter} ${deed}`));
  for (const step of steps) {
    // "retro" is said of many things
    const own = step.matter === 'auth' && category !== 'authorization' ? undefined : step.matter;
    const matter = own ?? now?.matter ?? usual(step, category);
    if (!matter || (now && adds(now, matter, step))) continue;
    const alone =
      (!MORE.has(step.deed) && !(step.deed === 'todo' && matter === 'again' && category !== 'provider-enrollment')) ||
      (step.deed === 'work' && WORKED_ON.has(matter)) ||
      (step.deed === 'exhausted' && matter === 'dispute') ||
      (step.deed === 'quiet' && matter === 'talk') ||
      (step.deed === 'same' && matter === 'again') ||
      matter === 'call';
    if (!now && !alone) continue;
    const paidBefore = step.deed === 'won' && now?.deed === 'paid' && now.clause === step.clause;
    now = begin(now && matter === 'claim' && step.deed === 'won' && category !== 'timely-filing' ? 'dispute' : matter, step);
    // "EFT posted in full after overturn"
    if (paidBefore) now.paid = true;
  }
  if (now && first?.deed === 'quiet') now.unanswered = true;
  if (now && steps.some(({ deed }) => deed === 'long')) now.long = true;
  if (now && DECIDED.has(now.deed) && first?.deed === 'final' && first.matter === 'dispute') now.final = true;
  if (now) now.told = told;
  return now;
}

const TAKEN_BACK: Found['closes'] = {
  routes: ['appeal', 'reconsideration', 'peer-to-peer', 'write-off'],
  why: 'The payer took its denial back: wait for the payment',
};
const USED_UP: Found['closes'] = {
  routes: ['appeal', 'reconsideration', 'peer-to-peer'],
  why: 'The levels of appeal are used up',
};
const CONCEDED: Found['closes'] = {
  routes: ['appeal', 'reconsideration', 'peer-to-peer'],
  why: 'The hospital has decided to let it stand',
};
const TALK_HELD: Found['closes'] = { routes: ['peer-to-peer'], why: 'The peer-to-peer was held, or its time is over' };
const IS_OPEN: Found['closes'] = { routes: ['write-off'], why: 'It is under way: nothing is written off before it is decided' };

const WAY: Partial<Record<Action, Route>> = {
  appeal: 'appeal',
  'corrected-claim': 'corrected-claim',
  'send-records': 'records',
  wait: 'wait',
  'peer-to-peer': 'peer-to-peer',
  resubmit: 'new-claim',
  'update-cob': 'other-payer',
  'write-off': 'write-off',
  'bill-patient': 'patient',
};

const found = (action: Action, closes?: Found['closes']): Found[] => {
  const opens = WAY[action];
  return [{ action, ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) }];
};

const wait = (closes: Found['closes'] = IS_OPEN): Found[] => found('wait', closes);

type Answer = (standing: Standing, category: DenialCategory) => Found[];

const IN_HAND: ReadonlySet<Deed> = new Set(['out', 'asked', 'billed', 'in', 'work']);

/** Under way until the payer answers; asked about where it does not. */
const underWay = ({ deed, matter, quiet, long, working }: Standing): Found[] => {
  if (!IN_HAND.has(deed)) return [];
  return long || (quiet && !working && matter === 'papers') ? found('call-payer') : wait();
};

/** Denials that no paper answers. */
const NOT_BY_PAPERS: ReadonlySet<DenialCategory> = new Set([
  'registration',
  'non-covered',
  'patient-responsibility',
  'contractual',
]);

/** Denials after which the same claim goes out again, once another's file is put right. */
const RESUBMITTED: ReadonlySet<DenialCategory> = new Set(['provider-enrollment', 'coordination-of-benefits']);

/** Denials after which the claim goes out again. */
const OUT_AGAIN: ReadonlySet<DenialCategory> = new Set([
  'coding',
  'bundling',
  'registration',
  'coordination-of-benefits',
  'missing-information',
]);

const LEFT: Readonly<Record<Matter, Answer>> = {
  dispute: (standing, category) => {
    const { deed, final, exhausted, late, paid, quiet, short, by } = standing;
    if (category === 'patient-responsibility') return [];
    if (deed === 'won' && (standing.named || category !== 'timely-filing'))
      return paid && !short ? found('none') : quiet || short ? found('call-payer') : wait(TAKEN_BACK);
    if (deed === 'part') return found('appeal');
    if (deed === 'exhausted') return category === 'timely-filing' ? [] : found('none', USED_UP);
    if (DECIDED.has(deed) || standing.same) {
      if (category === 'timely-filing' || by === 'patient') return [];
      if (exhausted) return found('write-off', USED_UP);
      return final ? found('none', USED_UP) : late ? found('call-payer') : found('appeal');
    }
    if (deed === 'todo' || deed === 'missing') return found('appeal');
    if (deed === 'over') return found('call-payer');
    if (late) return [];
    return deed === 'booked' || deed === 'held' ? wait() : underWay(standing);
  },
  talk: ({ deed, paid, quiet }) => {
    if (deed === 'won') return paid ? found('none') : quiet ? found('call-payer') : wait(TAKEN_BACK);
    if (DECIDED.has(deed) || deed === 'held' || deed === 'over') return found('appeal', TALK_HELD);
    return ['out', 'asked', 'booked', 'todo', 'work', 'quiet'].includes(deed) ? found('peer-to-peer') : [];
  },
  papers: (standing, category) => {
    const { deed, told } = standing;
    // "clinicals never submitted" is why it was denied
    if (NOT_BY_PAPERS.has(category) || (category === 'authorization' && deed === 'todo')) return [];
    if (['missing', 'asked', 'wanted', 'todo'].includes(deed)) return found('send-records');
    if (deed === 'upheld') return found('appeal');
    if (deed === 'won' && category === 'missing-information') return wait();
    if (deed === 'in' && standing.unanswered) return found('call-payer');
    if (category === 'coordination-of-benefits') {
      if (told.has('papers out')) return standing.dated || deed === 'in' ? wait() : [];
      return deed === 'in' ? found('send-records') : [];
    }
    return category === 'missing-information' ? underWay(standing) : [];
  },
  again: (standing, category) => {
    const { deed, paid, same, late } = standing;
    if (category === 'duplicate') return [];
    if (deed === 'todo') return found(RESUBMITTED.has(category) ? 'resubmit' : 'corrected-claim');
    if (paid) return found('none');
    if (same || deed === 'upheld') return category === 'registration' ? found('verify-eligibility') : found('appeal');
    if (deed === 'missing') return found('corrected-claim');
    return late || category === 'timely-filing' ? [] : underWay(standing);
  },
  rework: ({ deed, paid, quiet, long, same, dated }, category) => {
    if (category === 'patient-responsibility' && dated) return [];
    if (deed === 'asked') return found('call-payer');
    if (same || deed !== 'work' || category === 'timely-filing') return [];
    return paid ? found('none') : quiet || long ? found('call-payer') : wait();
  },
  auth: (standing, category) => {
    const { deed } = standing;
    if (category !== 'authorization' || standing.late) return [];
    if (deed === 'won')
      return standing.working ? wait() : found(standing.told.has('claim quiet') ? 'call-payer' : 'corrected-claim');
    if (DECIDED.has(deed)) return found('appeal');
    const atWork = deed === 'work' && !standing.told.has('auth quiet');
    return deed === 'asked' || atWork || (deed === 'out' && standing.dated) ? underWay(standing) : [];
  },
  cob: ({ deed, quiet, working }, category) => {
    if (category !== 'coordination-of-benefits') return [];
    if (deed === 'in' && !quiet) return working ? wait() : found('call-payer');
    if ((deed === 'answered' && !quiet) || deed === 'lost') return found('call-payer');
    return deed === 'out' || quiet ? found('update-cob') : [];
  },
  money: ({ deed, quiet }, category) =>
    category !== 'patient-responsibility' && (deed === 'missing' || quiet) ? found('call-payer') : [],
  file: (standing, category) => {
    if (category !== 'provider-enrollment') return [];
    if (standing.deed === 'won') return standing.working ? wait() : found('resubmit');
    return underWay(standing);
  },
  share: ({ deed, paid, by }, category) => {
    if ((deed === 'todo' || deed === 'out') && ['non-covered', 'registration', 'patient-responsibility'].includes(category))
      return found('bill-patient');
    return category === 'patient-responsibility' && paid && by === 'patient' ? found('none') : [];
  },
  elsewhere: (standing, category) => {
    if (standing.paid && category === 'patient-responsibility') return found('none');
    return standing.deed === 'billed' || !standing.named || standing.working ? underWay(standing) : [];
  },
  call: ({ by }, category) => found(by === 'patient' && category === 'coordination-of-benefits' ? 'update-cob' : 'call-payer'),
  claim: ({ deed, paid, quiet, dated, told }, category) => {
    if (paid && quiet && category === 'duplicate') return found('call-payer');
    if (deed === 'out' && dated && OUT_AGAIN.has(category)) return paid ? found('none') : wait();
    if (category !== 'missing-information') return [];
    const read = told.has('papers open') || told.has('papers in');
    return deed === 'paid' && dated ? found('none') : DECIDED.has(deed) && read ? found('appeal') : [];
  },
};

/** Our own coder takes the payer's side. */
const CODER_AGREES =
  /\b(?:cod(?:ing|ers?)|cdi|him|auditor)\b[^.;]{0,40}\b(?:not supported|no support|(?:does not|doesn['’]?t|cannot|can['’]?t) support|agree[sd]? with (?:the )?(?:payer|plan|them|denial|edit)|same site|nothing separate)\b/i;

/** Late itself, its disputes are told of as what was denied. */
const TELLS_OF_DISPUTES: ReadonlySet<string> = new Set(['appeal-late', 'appeal-wrong-way']);

/** What a note says is left to do of a denial of this kind, where it tells how far it is. */
export function progressIn(text: string, { id, category }: DenialKind): Found[] {
  if (!isNote(text) || TELLS_OF_DISPUTES.has(id)) return [];
  const standing = standingAfter(stepsIn(text), category);
  if (
    standing &&
    ([...standing.told].some((told) => told.endsWith(' conceded')) || (category === 'bundling' && CODER_AGREES.test(text)))
  )
    return found('write-off', CONCEDED);
  return standing ? LEFT[standing.matter](standing, category) : [];
}
