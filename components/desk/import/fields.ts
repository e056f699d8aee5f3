/** A list's fields in the clerk's words. */
import type { WorklistField } from '@/utils/exchange/worklist/names/headers';
import { t, type Word } from '@/utils/words';
import { fieldName } from '../../fields';

const WORDS: Record<WorklistField, Word> = {
  claimNumber: 'field_claim_number',
  patientAccountNumber: 'field_account',
  patientName: 'field_patient',
  lastName: 'field_last_name',
  firstName: 'field_first_name',
  middleName: 'field_middle_name',
  nameSuffix: 'field_name_suffix',
  patientBirthDate: 'field_birth_date',
  memberId: 'field_member_id',
  payer: 'field_payer',
  providerName: 'field_provider',
  providerNpi: 'field_npi',
  serviceFrom: 'field_service_from',
  serviceTo: 'field_service_to',
  serviceDates: 'field_service_dates',
  receivedDate: 'field_received',
  processedDate: 'field_processed',
  paymentDate: 'field_payment_date',
  statusText: 'field_status',
  statusCategory: 'field_status_category',
  categoryText: 'field_category_text',
  statusCode: 'field_status_code',
  statusEntity: 'field_status_entity',
  billed: 'field_billed',
  allowed: 'field_allowed',
  paid: 'field_paid',
  patientResponsibility: 'field_patient_share',
  deductible: 'field_deductible',
  coinsurance: 'field_coinsurance',
  copay: 'field_copay',
  balance: 'field_balance',
  expected: 'field_expected',
  checkNumber: 'field_check',
  diagnosisCodes: 'field_diagnoses',
  procedure: 'field_procedure',
  modifiers: 'field_modifiers',
  revenueCode: 'field_revenue_code',
  units: 'field_units',
  lineBilled: 'field_line_billed',
  lineAllowed: 'field_line_allowed',
  linePaid: 'field_line_paid',
  lineServiceFrom: 'field_line_service_from',
  lineServiceTo: 'field_line_service_to',
  reasonGroup: 'field_reason_group',
  reasonCode: 'field_reason_code',
  remarkCode: 'field_remark_code',
  reasonText: 'field_reason_text',
  reasonAmount: 'field_reason_amount',
};

export const isListField = (name: string): name is WorklistField => Object.hasOwn(WORDS, name);

/** Each field with its name, in the order of a claim. */
export const listFields = (): (readonly [WorklistField, string])[] =>
  Object.entries(WORDS).flatMap(([field, word]) => (isListField(field) ? [[field, t(word)] as const] : []));

/** A change's field as it is called: the log's own fields and those that only a list has. */
export const listFieldName = (field: string): string =>
  isListField(field) ? t(WORDS[field]) : field === 'status' || field === 'reasons' ? fieldName(field) : field;
