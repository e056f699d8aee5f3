/** A portal's peculiarities as data: what its pages do not say by themselves, or say in words no other portal uses. */
import { z } from 'zod';
import { CLAIM_STATUSES } from '@/utils/claim/words';

/** Lower-case host name without port; a leading `*.` stands for one or more labels, never for the domain alone. */
const host = z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);

/** The claim's fields that a label of a portal can be mapped to; `none` where its label looks like one of ours and is not. */
const LABEL_FIELDS = [
  'payer',
  'claimNumber',
  'patientAccountNumber',
  'patientName',
  'patientBirthDate',
  'memberId',
  'providerName',
  'providerNpi',
  'serviceDate',
  'serviceFrom',
  'serviceTo',
  'receivedDate',
  'processedDate',
  'paymentDate',
  'statusText',
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
  'checkNumber',
  'diagnosisCodes',
  'reasons',
  'none',
] as const;

export const portalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  hosts: z.array(host).min(1),
  /** false where no public source confirms the address */
  confirmed: z.boolean(),
  /** public page that documents the portal, with the date it was looked at */
  source: z.string().optional(),
  /** the plan or program that pays, on a portal of one payer */
  payer: z.string().optional(),
  /** status as the page words it, lower case → what it means */
  statusWords: z.record(z.string(), z.enum(CLAIM_STATUSES)).optional(),
  /** label as the page words it, lower case → field */
  labels: z.record(z.string(), z.enum(LABEL_FIELDS)).optional(),
});
export type Portal = z.infer<typeof portalSchema>;
