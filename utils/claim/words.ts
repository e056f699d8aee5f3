/** The words of the trade that several rooms share: what was denied, what can be done, which way it goes. */
import { z } from 'zod';

/** What the payer's answer is about. `docs/` of the code lists says which codes fall where. */
export const DENIAL_CATEGORIES = [
  'registration',
  'authorization',
  'coding',
  'medical-necessity',
  'non-covered',
  'duplicate',
  'coordination-of-benefits',
  'timely-filing',
  'missing-information',
  'bundling',
  'provider-enrollment',
  'contractual',
  'patient-responsibility',
  'other',
] as const;
export const denialCategorySchema = /* @__PURE__ */ z.enum(DENIAL_CATEGORIES);
export type DenialCategory = z.infer<typeof denialCategorySchema>;

/** What a clerk does next. */
export const ACTIONS = [
  'appeal',
  'corrected-claim',
  'send-records',
  'call-payer',
  'bill-patient',
  'bill-other-payer',
  'verify-eligibility',
  'request-authorization',
  'write-off',
  'wait',
  'resubmit',
  'update-cob',
  'peer-to-peer',
  'none',
] as const;
export const actionSchema = /* @__PURE__ */ z.enum(ACTIONS);
export type Action = z.infer<typeof actionSchema>;

/** The ways a denial can go, each with its own gate. */
export const ROUTES = [
  'appeal',
  'reconsideration',
  'corrected-claim',
  'new-claim',
  'records',
  'reopening',
  'peer-to-peer',
  'other-payer',
  'patient',
  'retro-authorization',
  'underpayment-dispute',
  'wait',
  'write-off',
] as const;
export const routeSchema = /* @__PURE__ */ z.enum(ROUTES);
export type Route = z.infer<typeof routeSchema>;

/** Levels at which a deadline can be asked for. */
export const DISPUTE_LEVELS = [
  'timely-filing',
  'reconsideration',
  'appeal-1',
  'appeal-2',
  'redetermination',
  'qic',
  'alj',
  'council',
  'court',
  'peer-to-peer',
  'corrected-claim',
] as const;
export const disputeLevelSchema = /* @__PURE__ */ z.enum(DISPUTE_LEVELS);
export type DisputeLevel = z.infer<typeof disputeLevelSchema>;
