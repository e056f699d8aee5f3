/** A claim as a payer shows it. Every key is optional: a key is there if and only if the source shows that value. */
import { z } from 'zod';
import { calendarDateSchema } from './calendar-date-schema.ts';
import { centsSchema } from './money-schema.ts';
import { CLAIM_STATUSES, type ClaimStatus } from './words.ts';

const text = z.string().trim().min(1).max(2_000);
const identifier = z.string().trim().min(1).max(80);

export const claimStatusSchema = z.enum(CLAIM_STATUSES);
export type { ClaimStatus };

/** CO contractual · PR patient · OA other · PI payer initiated · CR correction and reversal (X12 code list 1033). */
export const adjustmentGroupSchema = z.enum(['CO', 'PR', 'OA', 'PI', 'CR']);
export type AdjustmentGroup = z.infer<typeof adjustmentGroupSchema>;

/**
 * Why an amount was not paid. `carc` adjustment reason code without leading zeros · `rarc` remark code · `csc` 277 category and status
 * (`F2:20`, `F2:20:entity`) · `payer` the payer's own code, or words alone where `code` is absent.
 */
export const reasonSchema = z.strictObject({
  system: z.enum(['carc', 'rarc', 'csc', 'payer']),
  group: adjustmentGroupSchema.optional(),
  code: identifier.optional(),
  amount: centsSchema.optional(),
  text: text.optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

const amounts = {
  billed: centsSchema.optional(),
  allowed: centsSchema.optional(),
  paid: centsSchema.optional(),
  patientResponsibility: centsSchema.optional(),
  deductible: centsSchema.optional(),
  coinsurance: centsSchema.optional(),
  copay: centsSchema.optional(),
};

export const serviceLineSchema = z.strictObject({
  procedure: identifier.optional(),
  modifiers: z.array(identifier).optional(),
  revenueCode: identifier.optional(),
  units: z.number().finite().optional(),
  serviceFrom: calendarDateSchema.optional(),
  serviceTo: calendarDateSchema.optional(),
  ...amounts,
  reasons: z.array(reasonSchema).optional(),
});
export type ServiceLine = z.infer<typeof serviceLineSchema>;

/** How the provider stands to the plan. TRICARE: `contract` is a network provider, `par` one who accepts assignment on the claim. */
export const networkSchema = z.enum(['par', 'non-par', 'contract', 'non-contract']);
export type Network = z.infer<typeof networkSchema>;

export const claimTypeSchema = z.enum(['institutional', 'professional']);
export type ClaimType = z.infer<typeof claimTypeSchema>;

export const claimSchema = z.strictObject({
  payer: text.optional(),
  /** the kind of plan, the network and the form of the claim: payers' rules depend on them, pages seldom show them, the clerk says them once */
  plan: text.optional(),
  network: networkSchema.optional(),
  claimType: claimTypeSchema.optional(),
  /** the payer's own number: payer claim control number, ICN, DCN, TCN, CCN */
  claimNumber: identifier.optional(),
  /** the provider's number: patient control number */
  patientAccountNumber: identifier.optional(),
  /** `First [Middle] Last`, whatever order the source uses */
  patientName: text.optional(),
  patientBirthDate: calendarDateSchema.optional(),
  memberId: identifier.optional(),
  providerName: text.optional(),
  providerNpi: identifier.optional(),
  serviceFrom: calendarDateSchema.optional(),
  serviceTo: calendarDateSchema.optional(),
  receivedDate: calendarDateSchema.optional(),
  /** finalized or adjudicated */
  processedDate: calendarDateSchema.optional(),
  /** check or EFT issued */
  paymentDate: calendarDateSchema.optional(),
  /** the status as shown, white space folded */
  statusText: text.optional(),
  status: claimStatusSchema.optional(),
  ...amounts,
  checkNumber: identifier.optional(),
  /** ICD-10-CM with the point (`E11.9`), in the order shown */
  diagnosisCodes: z.array(identifier).optional(),
  reasons: z.array(reasonSchema).optional(),
  serviceLines: z.array(serviceLineSchema).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

export const MONEY_FIELDS = ['billed', 'allowed', 'paid', 'patientResponsibility', 'deductible', 'coinsurance', 'copay'] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];
