/** A claim's letters: which ones fit, what they are filled with, under whose head they go. Joins log, rules, letters and settings; pure. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import type { DenialCategory } from '@/utils/claim/words';
import { HOSPITALS_OWN, type Variance } from '@/utils/exchange/contract/variance';
import type { Decision } from '@/utils/followup/decision';
import { isDispute } from '@/utils/followup/follow-up';
import { matchPayer, type PayerMatch } from '@/utils/followup/payer-match';
import { PAYER_RULES } from '@/utils/followup/rules';
import { claimSituation } from '@/utils/letters/claim-facts';
import type { LetterContext } from '@/utils/letters/context';
import type { FilingEvidence } from '@/utils/letters/filing-proof';
import { claimContext } from '@/utils/letters/from-claim';
import type { Letterhead } from '@/utils/letters/letterhead';
import { type LetterOffers, offerLetters, type Situation } from '@/utils/letters/offer';
import type { UploadLimits } from '@/utils/letters/packet-files';
import type { Template } from '@/utils/letters/template';
import type { ClaimRecord, SentLetter } from '@/utils/log/record';
import type { LetterPayer, Settings } from '@/utils/settings/settings';
import { comparePayers } from '@/utils/verification/payer-name';
import { answeredBy } from './letter-part';
import { owed } from './underpaid';

/** Without the keys that hold nothing: an empty setting is a gap in the letter, not a blank. */
function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, member]) => member !== undefined && member !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const payerOf = (record: ClaimRecord): PayerMatch => matchPayer(PAYER_RULES, record.claim.payer);

const codesOf = (decision: Decision): string[] =>
  decision.reasons
    .filter(({ denial }) => denial)
    .flatMap(({ reason: { group, code } }) => (code === undefined ? [] : [group ? `${group}-${code}` : code]));

/** What the offer of letters goes by. */
export function situationOf(record: ClaimRecord, decision: Decision): Situation {
  const [level, ...otherLevels] = [...new Set(decision.next.flatMap(({ deadline }) => deadline?.level ?? []))];
  const { network } = record.claim;
  return {
    categories: decision.categories,
    kinds: decision.kinds,
    routesOpen: decision.routes.open,
    routesClosed: decision.routes.closed,
    ...(level ? { level, otherLevels } : {}),
    ...(decision.next[0] ? { step: decision.next[0].action } : {}),
    payerFamily: payerOf(record).line,
    codes: codesOf(decision),
    sent: record.letters.map(({ template }) => template),
    facts: {
      ...claimSituation(record.claim),
      ...(acceptedInTime(record.claim, decision) ? { acceptedInTime: true } : {}),
      ...(isUpheld(record) ? { upheld: true } : {}),
      ...(network ? { contracted: network === 'contract' || network === 'par' } : {}),
    },
  };
}

/** The last level was decided against the claim, wholly or in part, and nothing went out since. */
function isUpheld(record: ClaimRecord): boolean {
  const last = record.outcomes.at(-1);
  if (last?.result !== 'upheld' && last?.result !== 'partly-overturned') return false;
  const letter = lastDispute(record);
  return letter === undefined || letter.on <= last.on;
}

/** The last letter that disputed a decision; a request to the physician or a letter to the patient disputes nothing. */
export const lastDispute = ({ letters }: ClaimRecord): SentLetter | undefined => letters.findLast(isDispute);

/** The last day to file, where a date is known, with what it rests on. */
export function filingLimitOf(decision: Decision): { date: CalendarDate; source: string } | undefined {
  const limit = decision.deadlines.find(({ level }) => level === 'timely-filing');
  return limit?.kind === 'date' ? { date: limit.date, source: limit.source.text } : undefined;
}

/** True where the payer's own page shows that it received the claim in time. A later day proves nothing: it may be a second submission. */
function acceptedInTime({ receivedDate }: Claim, decision: Decision): boolean {
  const limit = filingLimitOf(decision);
  return receivedDate !== undefined && limit !== undefined && receivedDate <= limit.date;
}

/** `own` are the hospital's templates: one of the same name stands in the place of ours. */
export const offersFor = (record: ClaimRecord, decision: Decision, own: readonly Template[] = []): LetterOffers =>
  offerLetters(situationOf(record, decision), own);

/** Where the payer takes disputes, by the rule's own file: the way that it wants most comes first in it. */
function sendingOf({ rules }: PayerMatch): Pick<NonNullable<LetterContext['payer']>, 'address' | 'fax' | 'portal'> {
  const ways = rules.flatMap(({ sending }) => sending ?? []);
  const first = (how: 'mail' | 'fax' | 'portal'): string | undefined => ways.find((way) => way.how === how)?.where;
  return present({ address: first('mail'), fax: first('fax'), portal: first('portal') });
}

function previousOf(record: ClaimRecord): LetterContext['previous'] {
  const letter = lastDispute(record);
  const outcome = record.outcomes.at(-1);
  if (!letter) return undefined;
  return present({
    level: letter.level,
    sentOn: letter.on,
    decidedOn: outcome && outcome.on >= letter.on ? outcome.on : undefined,
    reference: outcome?.reference ?? letter.confirmation,
    reason: outcome?.reason,
  });
}

/** What the hospital itself knows of a payer's appeals desk. Another company of a like name is another payer. */
export function payerSetting(payer: string | undefined, { letters }: Settings): LetterPayer | undefined {
  if (payer === undefined) return undefined;
  return letters.payers.find((each) => comparePayers(each.payer, payer).verdict !== 'differs');
}

/** The physician who signs: known where the hospital has entered one alone; of several the clerk chooses. */
function onlyPhysician({ letters: { physicians } }: Settings): LetterContext['physician'] {
  const [physician] = physicians;
  return physician && physicians.length === 1 ? present(physician) : undefined;
}

/** What an underpayment adds: the amount in dispute is the gap to the contract. Where some lines are not known, no total is expected. */
function disputeOf(underpaid: Variance, claim: LetterContext['claim']): Pick<LetterContext, 'claim' | 'contract'> {
  const { claim: total, lines } = underpaid;
  const short = lines.filter(({ gap }) => gap > 0);
  const gap = owed(underpaid);
  const bases = short.map(({ procedure, basis }) => (procedure ? `${procedure}: ${basis}` : basis));
  const rate = bases.length > 0 ? bases.join('; ') : total?.basis;
  return {
    claim: { ...claim, denied: gap, ...(total && total.gap === gap ? { expected: total.expected } : {}) },
    ...(rate && rate !== HOSPITALS_OWN ? { contract: { rate: rate.slice(0, 1_000) } } : {}),
  };
}

/** Everything a letter about this claim can speak of; `about`: the categories of denial that it answers, empty for all. Money in cents, dates `YYYY-MM-DD`. */
export function contextFor(
  record: ClaimRecord,
  decision: Decision,
  settings: Settings,
  today: CalendarDate,
  { underpaid, about = [] }: { underpaid?: Variance | undefined; about?: readonly DenialCategory[] | undefined } = {},
): LetterContext {
  const { claim, calls, doubtful } = record;
  const { hospital, clerk } = settings;
  const match = payerOf(record);
  const call = calls.at(-1);
  const deadline = decision.next.find((next) => next.deadline?.kind === 'date')?.deadline;
  const previous = previousOf(record);
  const physician = onlyPhysician(settings);
  const filing = filingLimitOf(decision);
  const shown = claimContext({
    claim,
    ...answeredBy(claim, decision, underpaid ? [] : about),
    doubtful,
  });
  const { payer: _, textLimit: __, ...desk } = payerSetting(claim.payer, settings) ?? {};
  return {
    today,
    ...shown,
    denial: { ...shown.denial, ...(decision.category ? { category: decision.category } : {}) },
    ...(underpaid ? disputeOf(underpaid, shown.claim) : {}),
    facility: present({
      name: hospital.name || claim.providerName,
      address: hospital.address,
      npi: hospital.npi || claim.providerNpi,
      tin: hospital.tin,
      phone: hospital.phone,
      fax: hospital.fax,
    }),
    clerk: present({ name: clerk.name, title: clerk.title, phone: clerk.phone, email: clerk.email }),
    payer: { ...present({ name: claim.payer, family: match.line }), ...sendingOf(match), ...present(desk) },
    ...(physician ? { physician } : {}),
    ...(filing ? { filing: { limit: filing.date, limitSource: filing.source } } : {}),
    ...(deadline?.kind === 'date'
      ? { deadline: { date: deadline.safeDate ?? deadline.date, level: deadline.level, source: deadline.source.text } }
      : {}),
    ...(call
      ? { call: present({ date: call.on, representative: call.representative, reference: call.reference, said: call.said }) }
      : {}),
    ...(previous ? { previous } : {}),
  };
}

/** The acceptance that a 277CA brought, as a paper that proves timely filing. */
export const filedEvidence = (beside: ClaimRecord['beside']): FilingEvidence[] =>
  beside?.filed
    ? [{ kind: '277CA', date: beside.filed.receivedOn, answer: 'accepted', ...present({ reference: beside.filed.trace }) }]
    : [];

/** The head of the first page. */
export function letterheadFor({ hospital }: Settings): Letterhead {
  const logo = hospital.logo;
  return {
    name: hospital.name,
    address: hospital.address.slice(0, 500),
    ...(hospital.phone ? { phone: hospital.phone } : {}),
    ...(hospital.fax ? { fax: hospital.fax } : {}),
    ...(logo
      ? {
          logo: {
            type: logo.type === 'image/png' ? ('png' as const) : ('jpg' as const),
            bytes: Uint8Array.from(atob(logo.data), (letter) => letter.charCodeAt(0)),
            width: logo.width,
            height: logo.height,
          },
        }
      : {}),
  };
}

/** What the payer's portal takes, by its file; empty where the file says nothing. */
export function uploadLimits(record: ClaimRecord): UploadLimits {
  const upload = payerOf(record).rules.find((rule) => rule.upload)?.upload;
  if (!upload) return {};
  const { source: _, ...limits } = upload;
  return limits;
}
