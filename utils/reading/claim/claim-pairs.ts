/** The claim's own fields from labels and values: one best assignment over all of a claim's pairs. */
import type { Portal } from '@/utils/portals/portal';
import { type Draft, type Mark, put } from '../draft/draft';
import { isOrganization, isPortalWords, isProduct, isProgram } from '../draft/payer';
import type { Pair } from '../pairs/pairs';
import { isOfBar } from '../pairs/whose';
import { MEMBERS } from '../tables/columns-by-content';
import { PAYERS_NUMBER } from '../tables/tables';
import { parse } from '../values/parse';
import { shareOf } from '../values/party-shares';
import { isStatusWord, statusMeaning } from '../values/status';
import { dates, isNpi, isRange, money } from '../values/values';
import { labelWords, meanings } from '../words/labels';
import { MONEY_WORDS } from '../words/line-vocabulary';
import { CLAIM_WORDS } from '../words/vocabulary';
import type { Kind } from '../words/words';
import { calledByName } from './first-names';
import { GENERIC } from './generic-words';
import { isNotItsValue } from './not-its-value';
import { notBesideItsNumber, notOfAnInquiry, onlyThePatient, onlyThisBill, onlyThisClaim, onlyThisPayer } from './only-its-own';
import { underOwnHeadings } from './own-headings';
import { withoutCounts } from './paid-counts';
import { isOfNoClaim, isOfOtherClaims, isOfOtherPayer, isOfOtherProvider } from './section-words';
import { stayInto } from './stay';

export interface Option {
  field: string;
  kind: Kind;
  pair: Pair;
  score: number;
}

/** A heading that is a service's code with its words: what stands below is of that line. */
const OF_A_SERVICE = /^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:[- ][A-Z0-9]{2})?(?: [–—·-])? \p{L}{3}/u;
/** What a claim's own page is called, whatever else its title speaks of. */
const OF_THE_CLAIM =
  /\bclaims?\b|\bexplanation of (?:benefits?|payment)|\beob\b|\bbenefits? (?:statement|calculation|determination|payment|computation|paid)\b|\bhow (?:your |the |these )?benefits? (?:were|was|are)\b/i;
/** A heading over who is insured, and how: `Patient & Coverage`, `Member and benefit plan`. */
const OF_WHOM =
  /^(?:patient|member|subscriber|insured|beneficiary|enrollee|recipient|client)(?:'s)?(?: (?:and|&|\/|-) | )(?:(?:health|benefit|plan|insurance) )?(?:coverage|benefits?|insurance|contact)(?: plan| information| details?| info)?$|^(?:coverage|insurance|benefit plan)(?: information| details?| info)?$/i;
const WHO = new Set([
  'patientName',
  'patientBirthDate',
  'memberId',
  'patientAccountNumber',
  'lastName',
  'firstName',
  'middleName',
]);
const OF_THE_CHECK = /\b(?:check|eft|remittance|payment information|payment details?)\b/i;

/** What a pair may mean under its heading. */
export function optionsOf(pair: Pair, portal?: Portal): Option[] {
  if (pair.taught) return pair.taught === 'none' ? [] : [{ field: pair.taught, kind: kindOf(pair.taught), pair, score: 1.5 }];
  const own =
    portal?.labels && Object.hasOwn(portal.labels, pair.label.toLowerCase())
      ? portal.labels[pair.label.toLowerCase()]
      : undefined;
  if (own) return own === 'none' ? [] : [{ field: own, kind: kindOf(own), pair, score: pair.tie * 1.2 }];
  const words = labelWords(pair.label);
  const generic =
    words.length > 0 &&
    !/^dates$/i.test(pair.label) &&
    words.every((word) => GENERIC.has(word)) &&
    !(words.length > 1 && words.some((word) => word === 'patient' || word === 'member'));
  let found = meanings(pair.label, false);
  const sectionWords = generic ? labelWords(pair.section) : [];
  if (generic && sectionWords.length > 0 && sectionWords.length <= 4) {
    const qualified = meanings(
      `${pair.section.replace(/\(s\)/g, '').replace(/\b(?:information|details?|summary|data|submitted|codes?)\b/gi, '')} ${pair.label}`,
      false,
    ).filter((one) => one.field === 'none' || parse(one.kind, pair.text) !== undefined);
    // A heading that adds nothing takes nothing away: `Claim details` over `Member`.
    const before = found[0] === undefined || found[0].field === 'none' ? 0 : found[0].score;
    // What the heading lends to a label speaks less loudly than a label that says it all.
    if (qualified.length > 0 && qualified[0]!.score > before)
      found = [
        ...qualified.map((one) => ({ ...one, score: one.score * 0.92 })),
        ...found.filter((one) => one.field !== 'none' && !qualified.some((other) => other.field === one.field)),
      ];
    else if (isOfOtherProvider(pair.section)) return [];
  }
  if (
    /^(?:id|policy|contract(?: (?:id|number))?)$/.test(words.join(' ')) &&
    MEMBERS.test(pair.text.replaceAll(' ', '')) &&
    !isOfOtherProvider(pair.section)
  )
    found = [{ field: 'memberId', kind: 'id', score: 0.8 }];
  // `Claim: 22 - Reversal of previous payment`, `State` before `Paid`
  if (
    (/^(?:claim(?: status code)?|state|stage|adjudication)$/i.test(pair.label) && isStatusWord(pair.text)) ||
    (/^claim state$/i.test(pair.label) && statusMeaning(pair.text))
  )
    found = [{ field: 'statusText', kind: 'status', score: 0.9 }];
  if (found.length === 0 && isStatusWord(pair.text) && !isOfNoClaim(`${pair.section} ${pair.label}`))
    return [{ field: 'statusText', kind: 'status', pair, score: UNKNOWN_LABEL * pair.tie }];
  // `Statement` before two days: what it covers, and no bill's own day.
  const covered = /^statement$/i.test(pair.label) ? parse('dates', pair.text)?.value : undefined;
  if (Array.isArray(covered) && / (?:-|–|to|thru|through) /i.test(pair.text))
    found = [{ field: 'serviceDate', kind: 'dates', score: 0.9 }];
  // Of a practice's name it says who was paid, of a person's who served: `Service provider` on answers to status requests.
  if ((SERVED.test(pair.label) || (/^name$/i.test(pair.label) && SERVED.test(pair.section))) && isOrganization(pair.text))
    found = [{ field: 'providerName', kind: 'name', score: /^name$/i.test(pair.label) ? 0.72 : 0.62 }];
  const share = shareOf(pair.label, pair.text);
  if (share) found = [share];
  // An office is a place, unless a practice's name stands there.
  if (
    /^(?:office|clinic|practice|dental office|treating office|agency|doctor|site)$/i.test(pair.label) &&
    isOrganization(pair.text)
  )
    found = [{ field: 'providerName', kind: 'name', score: 0.65 }];
  const options: Option[] = [];
  for (const meaning of found) {
    if (meaning.field === 'none') {
      if (meaning.score >= (options[0]?.score ?? 0)) return options;
      continue;
    }
    if (isNotItsValue(meaning, pair, found[0]!)) continue;
    let score = meaning.score * pair.tie;
    // Two days under one label in the plural are when it was done: `Claim dates`.
    if (meaning.kind === 'dates' && /\bdates$/i.test(pair.label) && isRange(pair.text)) score = pair.tie;
    // Last name first says by its form that it is somebody's.
    if (meaning.kind === 'person' && /^\p{L}[\p{L}'-]+(?: [\p{L}'-]+)?, \p{L}/u.test(pair.text)) score *= 1.25;
    if (meaning.field === 'providerNpi' && /\btype\b(?! (?:2|ii|two)\b)/i.test(pair.label)) continue;
    // `Clients  Calendar  Payments`: one word in a bar is the next entry of a menu, and nobody's name
    if (pair.chrome && (isOfBar(pair, meaning.field) || (meaning.kind === 'person' && !/[ ,]/.test(pair.text)))) continue;
    if (pair.chrome && /^member|^patient/.test(meaning.field)) score *= 0.75;
    if (meaning.score < 0.7 && /^(?:name|full name)$/i.test(pair.label)) continue;
    if (isOfOtherProvider(pair.section) && /^provider/.test(meaning.field)) continue;
    if (meaning.kind === 'money' && OF_A_SERVICE.test(pair.section)) continue;
    if (isOfOtherPayer(pair.section) && !/^patient(?:Name|BirthDate|AccountNumber)|^service/.test(meaning.field)) continue;
    // A practice's own books are not what the payer says.
    if (isOfOtherClaims(pair.section) || /\bledger\b/i.test(pair.section)) continue;
    if (
      isOfNoClaim(pair.section) &&
      !pair.claims &&
      !isStatusWord(pair.section) &&
      !OF_THE_CLAIM.test(pair.section) &&
      !(WHO.has(meaning.field) && OF_WHOM.test(pair.section))
    )
      score *= 0.45;
    if (
      OF_THE_CHECK.test(pair.section) &&
      meaning.kind === 'money' &&
      words.every((word) => word === 'amount' || word === 'total')
    )
      continue;
    if (meaning.kind === 'date' && JOURNEY.test(pair.section)) score *= 0.85;
    // The trace of an inquiry is no payment's.
    if (meaning.field === 'checkNumber' && meaning.score < 0.7 && !OF_THE_CHECK.test(pair.section) && !isPaymentsTrace(pair))
      continue;
    if (meaning.field === 'payer' && (/^payers$/i.test(pair.label) || isPortalWords(pair.text))) continue;
    if (meaning.field === 'statusText' && isPortalWords(pair.text) && !statusMeaning(pair.text, portal?.statusWords)) continue;
    if (meaning.field === 'payer' && /\bprogram\b/i.test(pair.label) && !isProgram(pair.text) && !PUBLIC_BODY.test(pair.text))
      continue;
    if (meaning.field === 'payer' && meaning.score < 0.7 && isProduct(pair.text)) continue;
    if (meaning.field === 'statusText' && !statusMeaning(pair.text, portal?.statusWords)) score *= 0.65;
    if (pair.linked && (meaning.kind === 'name' || meaning.kind === 'status')) continue;
    if (meaning.field === 'paid' && /\btotal paid to provider\b|\bcheck\b/i.test(pair.label)) score *= 0.6;
    options.push({ field: meaning.field, kind: meaning.kind, pair, score });
  }
  return options;
}

/** `Trace: EFT-66120947`, and any trace under `Payment`. */
const isPaymentsTrace = ({ section, text }: Pair): boolean =>
  /^payments?$/i.test(section) || /^(?:eft|ach|chk)-?\d{5}/i.test(text);

const SERVED = /^(?:service provider|provider of services?|practitioner|clinician)(?: name| \(1P\))?$/i;

/** What happened to the claim, day by day: a day there gives way to one with a label of its own. */
const JOURNEY =
  /\b(?:where (?:the|this|your) (?:claim|bill) (?:has been|is|was)|timeline|journey|milestones?|activity|events?|steps?|track(?:er|ing)|trail|life ?cycle|progress)\b/i;

/** `Program: Kentucky Dept. of Corrections` */
const PUBLIC_BODY = /^(?:\p{Lu}\p{L}+ ){0,3}(?:dept\.?|department|division|bureau|office) of \p{Lu}/iu;

const kindOf = (field: string): Kind => [...CLAIM_WORDS, ...MONEY_WORDS].find((entry) => entry.field === field)?.kind ?? 'name';

/** A label that no list knows, over words that only a status has: heard where nothing else speaks. */
const UNKNOWN_LABEL = 0.6;

const DEPENDENT = /\b(?:dependent|child|spouse|son|daughter|partner|not self)\b/i;
const HOLDER = /\b(?:enrollee|subscriber|insured|policy ?holder|employee|sponsor|customer)\b/i;

/** Below this a value is not put into a claim. */
const BAR = 0.5;

/**
 * Gives each field the pair that speaks for it most, each pair to one field. Two pairs that speak equally for a field with different values make it
 * doubtful: it stays out of the claim.
 */
export interface AssignOptions {
  portal?: Portal;
  /** only these fields */
  only?: ReadonlySet<string>;
  /** the page has a label for the payer's own number: a plain claim number is then the provider's */
  payersNumber?: boolean;
  /** how loudly a pair must speak */
  bar?: number;
  /** texts of the page that may be labels of nothing, as those before an empty field are */
  labels?: readonly string[];
  /** who the patient is where no label says so */
  named?: () => string | undefined;
}

/** Days and amounts are nobody's links: where as many are, whole boxes can be clicked, and the names in them are the claim's. */
const LINKED_BOXES = 3;

export function assign(
  draft: Draft,
  pairs: readonly Pair[],
  { portal, only, payersNumber = false, bar = BAR, labels = [], named = () => draft.claim.patientName }: AssignOptions,
): void {
  const boxed = pairs.filter(({ linked, text }) => linked && (money(text) || dates(text, false))).length >= LINKED_BOXES;
  const options = underOwnHeadings(calledByName(pairs, named))
    .flatMap((pair) => optionsOf(boxed ? { ...pair, linked: false } : pair, portal))
    .filter(
      (option) =>
        option.score >= bar &&
        (parse(option.kind, option.pair.text) !== undefined ||
          (option.field === 'providerName' && parse('npi', option.pair.text)?.sure === true)),
    );
  // Where the patient depends on somebody, who holds the policy is not the patient.
  const depends = pairs.some((pair) => /\brelation/i.test(pair.label) && DEPENDENT.test(pair.text));
  if (depends)
    for (const option of options) if (option.field === 'patientName' && HOLDER.test(option.pair.label)) option.score = 0;
  withoutCounts(options);
  onlyThePatient(options, pairs);
  onlyThisPayer(options);
  onlyThisClaim(options);
  onlyThisBill(options, [...pairs.map(({ label }) => label), ...labels]);
  notOfAnInquiry(options, pairs, labels);
  notBesideItsNumber(options, pairs);
  const own = options.some((option) => option.field === 'patientAccountNumber');
  const isNumber = ({ field }: Option): boolean => field === 'claimNumber';
  const payers = options
    .filter((option) => isNumber(option) && PAYERS_NUMBER.test(option.pair.label))
    .map(({ pair }) => pair.text);
  // What a title calls the claim is no account where the payer's own number is the same.
  if (payersNumber)
    for (const option of options)
      if (isNumber(option) && !PAYERS_NUMBER.test(option.pair.label) && !payers.includes(option.pair.text)) {
        option.score *= 0.6;
        option.field = own ? 'none' : 'patientAccountNumber';
      }
  options.sort((a, b) => b.score - a.score || a.pair.labelUnit - b.pair.labelUnit);
  const used = new Set<Pair>();
  const contested = contests(options);
  for (const option of options) {
    if (option.score === 0) continue;
    if (used.has(option.pair) || (only && !only.has(option.field))) continue;
    if (option.field === 'diagnosisCodes') {
      addDiagnoses(draft, option);
      used.add(option.pair);
      continue;
    }
    if (option.field === 'reasons' || draft.marks.has(option.field)) continue;
    const rival = contested.get(option.field);
    if (rival) {
      draft.doubtful.push({
        path: option.field,
        shown: option.pair.text.slice(0, 500),
        why: `The page shows two different values for this: ${option.pair.text.slice(0, 80)} and ${rival.slice(0, 80)}.`,
        pieces: [],
      });
      contested.delete(option.field);
      options.filter((other) => other.field === option.field).forEach((other) => void used.add(other.pair));
      continue;
    }
    const mark: Mark = { units: [option.pair.labelUnit, ...option.pair.units], confidence: Math.min(0.99, option.score) };
    if (
      put(draft, option.field, option.kind, option.pair.text, mark) ||
      (option.field === 'lastName' || option.field === 'firstName' || option.field === 'middleName'
        ? namePart(draft, option, mark)
        : false)
    )
      used.add(option.pair);
    if (option.field === 'providerName' && npiBeside(draft, option, mark)) used.add(option.pair);
  }
  joinName(draft);
  if (!only) stayInto(draft, pairs);
}

/** Fields for which two pairs speak as loudly with different values. */
function contests(options: readonly Option[]): Map<string, string> {
  const first = new Map<string, Option>();
  const found = new Map<string, string>();
  for (const option of options) {
    const best = first.get(option.field);
    if (!best) {
      first.set(option.field, option);
      continue;
    }
    if (option.field === 'diagnosisCodes' || option.field === 'reasons' || option.score < best.score - 0.04) continue;
    const said = ({ kind, pair }: Option): string => JSON.stringify(parse(kind, pair.text)?.value ?? pair.text).toLowerCase();
    if (said(best) !== said(option)) found.set(option.field, option.pair.text);
  }
  return found;
}

function addDiagnoses(draft: Draft, option: Option): void {
  const read = parse('diagnoses', option.pair.text);
  if (!read || !Array.isArray(read.value)) return;
  const mark: Mark = { units: [option.pair.labelUnit, ...option.pair.units], confidence: Math.min(0.99, option.score) };
  const before = draft.claim.diagnosisCodes ?? [];
  const order = draft.marks.get('diagnosisCodes');
  draft.claim.diagnosisCodes =
    order && order.units[0]! > mark.units[0]!
      ? [...read.value.filter((code) => !before.includes(code)), ...before]
      : [...before, ...read.value.filter((code) => !before.includes(code))];
  draft.marks.set('diagnosisCodes', order ? { units: [...order.units, ...mark.units], confidence: order.confidence } : mark);
}

const parts = new WeakMap<Draft, Map<string, { text: string; mark: Mark }>>();

function namePart(draft: Draft, option: Option, mark: Mark): boolean {
  const known = parts.get(draft) ?? new Map<string, { text: string; mark: Mark }>();
  if (!known.has(option.field)) known.set(option.field, { text: option.pair.text, mark });
  parts.set(draft, known);
  return true;
}

/** First, middle and last name from fields of their own. */
function joinName(draft: Draft): void {
  const known = parts.get(draft);
  const last = known?.get('lastName');
  if (!known || !last || draft.marks.has('patientName')) return;
  const all = ['firstName', 'middleName', 'lastName'].flatMap((field) => known.get(field) ?? []);
  put(draft, 'patientName', 'person', all.map((one) => one.text.replace(/[.,]+$/, '')).join(' '), {
    units: all.flatMap((one) => one.mark.units),
    confidence: last.mark.confidence,
  });
}

/** The number that stands with a provider's name, or in its place. */
function npiBeside(draft: Draft, option: Option, mark: Mark): boolean {
  const match = /(?:^|\D)([12]\d{9})(?:\D|$)/.exec(option.pair.text);
  if (!match || !(isNpi(match[1]!) || /\bnpi\b/i.test(option.pair.text))) return false;
  return put(draft, 'providerNpi', 'npi', match[1]!, { ...mark, confidence: mark.confidence * 0.95 });
}
