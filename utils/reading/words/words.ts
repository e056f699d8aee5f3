import { PAYER_WORDS } from './spellings';

/**
 * The words of labels, as data. A label is read as a set of words after abbreviations are spelled out; it means a field when it holds all words
 * of one `core` and otherwise only words that the field may carry (`extra`) or any label may carry. A label with a word that nobody
 * foresaw means nothing: "Original claim number" is not the claim's number.
 */

export type Kind =
  | 'money'
  | 'date'
  | 'dates'
  | 'birth'
  | 'id'
  | 'npi'
  | 'person'
  | 'namePart'
  | 'name'
  | 'status'
  | 'diagnoses'
  | 'reasons'
  | 'quantity'
  | 'procedure'
  | 'modifiers'
  | 'revenue'
  | 'none';

export interface FieldWords {
  field: string;
  kind: Kind;
  /** each a set of words; a trailing `~` marks one that means the field only where nothing better does */
  core: readonly string[];
  extra?: string;
}

/** Everybody a label can call the patient. */
const PERSONS = [
  'patient',
  'member',
  'beneficiary',
  'subscriber',
  'insured',
  'client',
  'recipient',
  'enrollee',
  'customer',
  'policyholder',
  'veteran',
  'claimant',
  'participant',
  'student',
  'injured worker',
  'injured employee',
];

/** Everybody a label can call the one who pays. */
const PAYERS = [
  'plan',
  'payer',
  'insurance',
  'insurer',
  'program',
  'carrier',
  'company',
  'fund',
  'trust',
  'government',
  'administrator',
  'health plan',
  'state',
  'network',
];

/** What kind of body a payer is, as its labels say: `Fund Claim No.`, `Trust Paid`. */
export const PAYING_BODIES: ReadonlySet<string> = new Set([
  ...PAYERS.filter((name) => !name.includes(' ')),
  ...'welfare union board district association bureau society cooperative department tpa mco ipa'.split(' '),
]);

/** What payers call themselves in one word, longer than an abbreviation. */
const BRANDS = [...PAYER_WORDS].filter(
  (word) => word.length >= 4 && !['plan', 'health', 'blue', 'cross', 'shield'].includes(word),
);

/** Comma-separated cores; `PERSON` stands for each of the words for the patient, `PAYER` for the one who pays, `BRAND` for each payer's own name. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .flatMap((core) => (core.includes('PERSON') ? PERSONS.map((person) => core.replace('PERSON', person)) : [core]))
    .flatMap((core) => (core.includes('PAYER') ? PAYERS.map((payer) => core.replace('PAYER', payer)) : [core]))
    .flatMap((core) => (core.includes('BRAND') ? BRANDS.map((brand) => core.replace('BRAND', brand)) : [core]));
