/** What pairs may mean is decided by what stands beside them: an inquiry's trace, another payer's amounts, another person's name are not the claim's. */
import type { Pair } from '../pairs/pairs';
import { meanings } from '../words/labels';
import type { Option } from './claim-pairs';

/**
 * `ID number` below a claim's title, beside a label that can only be its number's, is whose it is; so it is below a payment's, beside the name of a patient
 * or the number of one of its claims.
 */
export function notBesideItsNumber(options: readonly Option[], pairs: readonly Pair[]): void {
  const means = (pair: Pair, field: string): boolean => meanings(pair.label, false)[0]?.field === field;
  const beside = (option: Option): boolean =>
    option.field === 'claimNumber'
      ? pairs.some((pair) => means(pair, 'claimNumber'))
      : option.field === 'checkNumber' &&
        pairs.some(
          (pair) =>
            pair.section === option.pair.section &&
            (means(pair, 'patientName') || (means(pair, 'claimNumber') && !means(pair, 'memberId'))),
        );
  for (const option of options)
    if (
      means(option.pair, 'memberId') &&
      beside(option) &&
      !options.some(({ field, pair }) => field === 'memberId' && pair !== option.pair)
    ) {
      option.field = 'memberId';
      option.score *= 0.9;
    }
}

const OF_A_PAYMENT = /\b(?:check|eft|payment|warrant|ach|voucher)\b/i;
const OF_AN_INQUIRY = /\b(?:inquir(?:y|ies)|27[67]|requests? (?:sent|date|id)|asked|response (?:received|date|time))\b/i;

/**
 * Where a label says whose number a payment's is, be it of none yet, a bare trace is an inquiry's; so it is beside when that was sent. Takes it out of
 * the options.
 */
export function notOfAnInquiry(options: readonly Option[], pairs: readonly Pair[], labels: readonly string[]): void {
  const traces = options.filter(({ field, pair }) => field === 'checkNumber' && /^trace\b/i.test(pair.label));
  if (traces.length === 0) return;
  const check = [...pairs.map((pair) => pair.label), ...labels].some(
    (label) => label.length < 40 && OF_A_PAYMENT.test(label) && meanings(label, false)[0]?.field === 'checkNumber',
  );
  for (const option of traces) {
    const { section } = option.pair;
    const asked = pairs.some((pair) => pair.section === section && OF_AN_INQUIRY.test(pair.label));
    // Under a payment's own heading it is the payment's, whatever else is named there: `Method EFT`.
    const paid = OF_A_PAYMENT.test(section) && !OF_AN_INQUIRY.test(section);
    if (asked || (check && !paid) || OF_AN_INQUIRY.test(section)) option.score = 0;
  }
}

const A_BILL = /^(?:medical )?bill (?:#|no\b|num|id\b|ref|control)/i;
const AN_INJURY = /\binjur(?:y|ed)\b|\b(?:date of|accident|loss) (?:loss|accident|date)\b|^(?:claimant|adjuster|examiner)\b/i;

/**
 * How an injury's claim stands is not how its bill does: `Claim status: Accepted` beside `Bill status: Denied`; nor is its number the bill's. Takes them
 * out of the options.
 */
export function onlyThisBill(options: Option[], labels: readonly string[]): void {
  const numbers = options.filter(({ field, score }) => field === 'claimNumber' && score >= 0.5);
  if (numbers.some(({ pair }) => A_BILL.test(pair.label)) && labels.some((label) => label.length < 40 && AN_INJURY.test(label)))
    for (const option of numbers) if (!/\bbill\b/i.test(option.pair.label)) option.field = 'none';
  const states = options.filter(({ field, score }) => field === 'statusText' && score >= 0.5);
  if (states.some(({ pair }) => /^(?:medical )?bill status\b/i.test(pair.label)))
    for (const option of states) if (/^claim (?:status|state)\b/i.test(option.pair.label)) option.field = 'none';
}

const OF_THE_INSURED = /\b(?:client|participant|insured|subscriber|policy ?holder|employee|sponsor|guarantor)\b/i;

/** Where the page names the patient, the insured's name and birth date are somebody else's. Takes them out of the options. */
export function onlyThePatient(options: Option[], pairs: readonly Pair[]): void {
  const names = pairs.filter(({ label }) => meanings(label, false)[0]?.field === 'patientName');
  const patient = names.find(({ label }) => /\bpatient\b/i.test(label));
  const another = patient && names.some(({ label, text }) => OF_THE_INSURED.test(label) && text !== patient.text);
  for (const field of ['patientName', 'patientBirthDate']) {
    const named =
      another || pairs.some((pair) => /\bpatient\b/i.test(pair.label) && meanings(pair.label, false)[0]?.field === field);
    for (const option of named ? options : [])
      if (option.field === field && OF_THE_INSURED.test(option.pair.label) && !/\bpatient\b/i.test(option.pair.label))
        option.field = 'none';
  }
}

/** Whose amounts stand on a page beside those of the payer that it is of, the payer before the other ones first. */
const PAYERS_BEFORE = [/\bmedicaid\b/i, /\bmedicare\b/i, /\b(?:primary|other|prior|secondary|cob)\b/i];

/** What another payer allowed or paid before is not what this one did: `Medicare Paid` beside `TRICARE Paid`. Takes it out of the options. */
export function onlyThisPayer(options: Option[]): void {
  const before = (option: Option): number => PAYERS_BEFORE.findIndex((words) => words.test(option.pair.label));
  for (const field of ['claimNumber', 'allowed', 'paid', 'deductible', 'coinsurance', 'copay']) {
    const rivals = options.filter((option) => option.field === field && option.score > 0.6);
    const first = Math.min(...rivals.map(before));
    if (rivals.length > 1) for (const option of rivals) if (before(option) > first) option.field = 'none';
  }
  // Beside what was paid a payment's total is the check's: `Total Paid`, `Payment Total`.
  const paid = options.filter((option) => option.field === 'paid' && option.score > 0.7);
  if (paid.some(({ pair }) => /\bpaid\b/i.test(pair.label)))
    for (const option of paid) if (/^(?:payment total|total payments?)$/i.test(option.pair.label)) option.field = 'none';
}

/** A payment's own amount is of all claims in it, where another label says what was paid for this one. Takes it out of the options. */
export function onlyThisClaim(options: Option[]): void {
  const ofPayment = ({ pair }: Option): boolean =>
    /^(?:total )?(?:payment|check|eft|check\/eft)(?: amount| total)\*?$|^(?:(?:included |paid )?in|part of) (?:an? |the |one )?(?:payment|check|eft|deposit)(?: of)?$/i.test(
      pair.label,
    );
  const own = options.some(
    (option) =>
      option.field === 'paid' && option.score > 0.7 && !ofPayment(option) && /\bpa(?:id|ys?)\b/i.test(option.pair.label),
  );
  const numbered = options.some((option) => option.field === 'checkNumber');
  for (const option of own && numbered ? options : []) if (option.field === 'paid' && ofPayment(option)) option.field = 'none';
}
