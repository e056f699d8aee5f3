/**
 * Everything a letter can speak of. Each leaf carries the label under which a clerk is asked for it and how it is written,
 * so that the field menu, the check of a template and the list of gaps all come from this one place.
 */
import { z } from 'zod';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';
import { centsSchema } from '@/utils/claim/money-schema';

/** `lines` is text that may hold line breaks (an address); `list` several short texts. */
export type FieldKind = 'text' | 'lines' | 'money' | 'date' | 'number' | 'list';
export const fieldRegistry = z.registry<{ label: string; kind: FieldKind }>();

const text = (label: string) => z.string().trim().max(2_000).register(fieldRegistry, { label, kind: 'text' }).optional();
const lines = (label: string) => z.string().trim().max(2_000).register(fieldRegistry, { label, kind: 'lines' }).optional();
const money = (label: string) => centsSchema.clone().register(fieldRegistry, { label, kind: 'money' }).optional();
const number = (label: string) => z.number().finite().register(fieldRegistry, { label, kind: 'number' }).optional();
const date = (label: string) => z.string().refine(isDate, NO_DATE).register(fieldRegistry, { label, kind: 'date' }).optional();
const list = (label: string) =>
  z.array(z.string().trim().min(1).max(500)).max(200).register(fieldRegistry, { label, kind: 'list' }).optional();

const NO_DATE = 'is not a date that exists (YYYY-MM-DD)';
function isDate(value: string): boolean {
  return calendarDateSchema.safeParse(value).success;
}

/** One service line as a letter shows it. `denied` is what this dispute is about, in cents. */
export const letterLineSchema = z.strictObject({
  procedure: text('procedure code'),
  modifiers: list('modifiers'),
  revenueCode: text('revenue code'),
  units: number('units'),
  serviceFrom: date('date of service'),
  serviceTo: date('date of service, to'),
  billed: money('billed amount'),
  allowed: money('allowed amount'),
  paid: money('paid amount'),
  denied: money('denied amount'),
  codes: list('reason codes'),
});
export type LetterLine = z.infer<typeof letterLineSchema>;

/** The groups of single fields, by the name that templates use. */
export const letterGroups = {
  facility: z.strictObject({
    name: text('Hospital: name'),
    address: lines('Hospital: address'),
    npi: text('Hospital: NPI'),
    tin: text('Hospital: tax ID'),
    phone: text('Hospital: phone'),
    fax: text('Hospital: fax'),
  }),
  clerk: z.strictObject({
    name: text('Signer: name'),
    title: text('Signer: title'),
    phone: text('Signer: direct phone'),
    email: text('Signer: e-mail'),
  }),
  payer: z.strictObject({
    name: text('Payer: name'),
    plan: text('Payer: plan'),
    /** whose rules govern: medicare, medicare-advantage, medicaid, tricare, commercial … */
    family: text('Payer: kind of plan'),
    department: text('Payer: appeals department'),
    address: lines('Payer: appeals address'),
    fax: text('Payer: appeals fax'),
    portal: text('Payer: portal for appeals'),
    phone: text('Payer: phone'),
  }),
  patient: z.strictObject({
    name: text('Patient: name'),
    birthDate: date('Patient: birth date'),
    mrn: text('Patient: medical record number'),
    account: text('Patient: account number'),
    address: lines('Patient: address'),
  }),
  subscriber: z.strictObject({
    name: text('Subscriber: name'),
    memberId: text('Subscriber: member ID'),
    group: text('Subscriber: group number'),
    relationship: text('Subscriber: relationship to the patient'),
  }),
  claim: z.strictObject({
    number: text('Claim: payer’s claim number'),
    accountNumber: text('Claim: patient account number'),
    serviceFrom: date('Claim: service from'),
    serviceTo: date('Claim: service to'),
    typeOfBill: text('Claim: type of bill'),
    drg: text('Claim: DRG billed'),
    drgPaid: text('Claim: DRG paid'),
    diagnoses: list('Claim: diagnosis codes'),
    billed: money('Claim: billed'),
    allowed: money('Claim: allowed'),
    paid: money('Claim: paid'),
    denied: money('Claim: amount in dispute'),
    expected: money('Claim: expected payment'),
    patientShare: money('Claim: patient’s share'),
    deductible: money('Claim: deductible'),
    coinsurance: money('Claim: coinsurance'),
    copay: money('Claim: copay'),
    submitted: date('Claim: first submitted'),
    received: date('Claim: received by the payer'),
    paidOn: date('Claim: paid on'),
    checkNumber: text('Claim: check or EFT number'),
  }),
  denial: z.strictObject({
    date: date('Denial: date'),
    codes: list('Denial: codes'),
    text: text('Denial: payer’s words'),
    category: text('Denial: category'),
  }),
  authorization: z.strictObject({
    number: text('Authorization: number'),
    units: text('Authorization: units or days'),
    from: date('Authorization: from'),
    to: date('Authorization: to'),
    obtainedOn: date('Authorization: obtained on'),
  }),
  physician: z.strictObject({
    name: text('Physician: name and credentials'),
    npi: text('Physician: NPI'),
    specialty: text('Physician: specialty'),
    phone: text('Physician: phone'),
    hours: text('Physician: hours for a call'),
  }),
  deadline: z.strictObject({ date: date('Deadline: date'), level: text('Deadline: level'), source: text('Deadline: source') }),
  call: z.strictObject({
    date: date('Call: date'),
    representative: text('Call: representative'),
    reference: text('Call: reference number'),
    said: text('Call: what was said'),
  }),
  /** the dispute before this one */
  previous: z.strictObject({
    level: text('Earlier dispute: level'),
    sentOn: date('Earlier dispute: sent on'),
    decidedOn: date('Earlier dispute: decided on'),
    reference: text('Earlier dispute: payer’s reference'),
    reason: text('Earlier dispute: payer’s reason for upholding'),
  }),
  /** proof that the claim was filed in time */
  filing: z.strictObject({
    limit: date('Filing limit: last day'),
    limitSource: text('Filing limit: source'),
    acceptedOn: date('Proof of filing: accepted on'),
    evidence: text('Proof of filing: document'),
    reference: text('Proof of filing: payer’s control number'),
  }),
  otherPayer: z.strictObject({
    name: text('Other payer: name'),
    memberId: text('Other payer: member ID'),
    eobDate: date('Other payer: EOB date'),
    paid: money('Other payer: paid'),
  }),
  contract: z.strictObject({
    clause: text('Contract: clause'),
    rate: text('Contract: rate in words'),
    effective: date('Contract: effective from'),
  }),
  policy: z.strictObject({
    name: text('Policy: name and number'),
    date: date('Policy: effective date'),
    criteria: text('Policy: criteria met'),
  }),
} as const;

/** An enclosure in the order of the packet. `id` names one that the template asks for; an enclosure of the clerk's own has none. */
export const enclosureSchema = z.strictObject({ id: z.string().max(40).optional(), title: z.string().trim().min(1).max(300) });
export type Enclosure = z.infer<typeof enclosureSchema>;

/** A value that was read but not surely: shown as a gap until the clerk has confirmed it. `field` is a path such as `claim.number`. */
export const doubtSchema = z.strictObject({ field: z.string().max(80), why: z.string().max(500) });

const optional = <T extends Record<string, z.ZodType>>(groups: T) => {
  const shape = Object.fromEntries(Object.entries(groups).map(([name, schema]) => [name, schema.optional()]));
  return shape as { [K in keyof T]: z.ZodOptional<T[K]> };
};

/** Money in cents, dates `YYYY-MM-DD`. What is not known is left out: it becomes a gap where a letter speaks of it. */
export const letterContextSchema = z.strictObject({
  today: calendarDateSchema,
  ...optional(letterGroups),
  lines: z.array(letterLineSchema).max(1_000).optional(),
  /** more was denied on the claim than these lines: the letter says that it gives none of it up */
  partial: z.literal(true).optional(),
  /** what is enclosed, in order; where it is left out the template's own list stands */
  enclosures: z.array(enclosureSchema).max(200).optional(),
  doubtful: z.array(doubtSchema).max(200).optional(),
});
export type LetterContext = z.infer<typeof letterContextSchema>;
