/** Adjudications → amounts and reasons. Categories: FHIR R4 adjudication codes and CARIN's C4BBAdjudication; CARC and RARC in CARIN's place. */
import type { MoneyField, Reason } from '@/utils/claim/claim';
import { adjustmentGroupSchema } from '@/utils/claim/claim';
import { centsFromDollars } from '@/utils/claim/money';
import type { Adjudication, Concept } from './fields';

export type Amounts = Partial<Record<MoneyField, number>>;

export const CARC_SYSTEM = 'https://x12.org/codes/claim-adjustment-reason-codes';
export const RARC_SYSTEM = 'https://x12.org/codes/remittance-advice-remark-codes';
/**
 * The two parts of a 277's status, and the entity it is about. CARIN Blue Button and HL7's terminology name addresses for the two lists above alone;
 * for these no guide does: the first two are where X12 itself keeps the lists, by the same pattern, the last is as Da Vinci's prior authorization guide
 * writes X12 element 98.
 */
export const STATUS_SYSTEMS = [
  'https://x12.org/codes/claim-status-category-codes',
  'https://x12.org/codes/claim-status-codes',
  'https://codesystem.x12.org/005010/98',
] as const;
export const GROUP_SYSTEM = 'https://x12.org/codes/claim-adjustment-group-codes';

const FIELDS: Record<string, MoneyField> = {
  submitted: 'billed',
  eligible: 'allowed',
  benefit: 'paid',
  paidtoprovider: 'paid',
  memberliability: 'patientResponsibility',
  deductible: 'deductible',
  coinsurance: 'coinsurance',
  copay: 'copay',
  // CMS Blue Button's and Synthea's own names of a line's amounts
  line_sbmtd_chrg_amt: 'billed',
  line_alowd_chrg_amt: 'allowed',
  line_nch_pmt_amt: 'paid',
  line_coinsrnc_amt: 'coinsurance',
  line_bene_ptb_ddctbl_amt: 'deductible',
};

export const hasCode = (concept: Concept, code: string): boolean =>
  concept.coding.some((one) => one.code?.toLowerCase() === code.toLowerCase());

/** `benefit` wins over `paidtoprovider` where both stand. */
export function adjudicatedAmounts(adjudications: Adjudication[]): Amounts {
  const amounts: Amounts = {};
  let fromBenefit = false;
  for (const { category, amount } of adjudications) {
    const code = category?.coding
      .map((one) => one.code?.toLowerCase().split('/').at(-1) ?? '')
      .find((one) => Object.hasOwn(FIELDS, one));
    const value = amount?.value;
    if (!code || value === undefined || Math.abs(value) > 1e9) continue;
    const field = FIELDS[code]!;
    if (field === 'paid' && fromBenefit) continue;
    if (code === 'benefit') fromBenefit = true;
    if (amounts[field] === undefined || code === 'benefit') amounts[field] = centsFromDollars(value);
  }
  return amounts;
}

export function reasonsOf(adjudications: Adjudication[]): Reason[] {
  const reasons: Reason[] = [];
  for (const { category, reason, amount } of adjudications) {
    if (!reason) continue;
    const denial = category ? hasCode(category, 'denialreason') : false;
    const group = adjustmentGroupSchema.safeParse(reason.coding.find((one) => one.system === GROUP_SYSTEM)?.code);
    const text = reason.text;
    const status = STATUS_SYSTEMS.map((system) => reason.coding.find((one) => one.system === system)?.code);
    let coded = status[0] !== undefined;
    if (coded) reasons.push({ system: 'csc', code: status.filter(Boolean).join(':'), ...(text ? { text } : {}) });
    for (const { system = '', code } of reason.coding) {
      if (!code || system === GROUP_SYSTEM || STATUS_SYSTEMS.some((known) => known === system)) continue;
      const carc = /claim-adjustment-reason/i.test(system) || (denial && system === '' && /^\d{1,3}$/.test(code));
      const rarc = /remittance-advice-remark/i.test(system);
      if (!carc && !rarc && !denial) continue;
      coded = true;
      reasons.push({
        system: carc ? 'carc' : rarc ? 'rarc' : 'payer',
        ...(carc && group.success ? { group: group.data } : {}),
        code: carc ? code.replace(/^0+(?=.)/, '') : code,
        ...(carc && amount?.value !== undefined ? { amount: centsFromDollars(amount.value) } : {}),
        ...(text ? { text } : {}),
      });
    }
    if (!coded && denial && text) reasons.push({ system: 'payer', text });
  }
  return reasons;
}
