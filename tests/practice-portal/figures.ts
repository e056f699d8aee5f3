/** Reasons, lines and totals of the practice claims: amounts that add up because they are added up here. */
import type { CalendarDate } from '../../utils/claim/calendar-date.ts';
import type { Claim, Reason, ServiceLine } from '../../utils/claim/claim.ts';
import type { Cents } from '../../utils/claim/money.ts';

/** The portal's own explanations of the codes it shows. */
const EXPLANATIONS = {
  '1': 'Deductible amount',
  '2': 'Coinsurance amount',
  '3': 'Copayment amount',
  '16': 'Information needed to process this claim is missing',
  '27': 'Service took place after coverage ended',
  '29': 'Received after the time limit for filing',
  '45': 'Charge exceeds the contracted rate',
  '50': 'Service does not meet medical necessity criteria',
  '97': 'Included in the payment for another service of the same day',
  '197': 'No prior authorization on file',
  M15: 'Separately billed services were combined into one procedure',
  M62: 'Treatment authorization number is missing',
  M127: 'Medical record was not received',
} as const;
type Code = keyof typeof EXPLANATIONS;

export const carc = (group: 'CO' | 'PR', code: Code, amount: Cents): Reason => ({
  system: 'carc',
  group,
  code,
  amount,
  text: EXPLANATIONS[code],
});
export const rarc = (code: Code): Reason => ({ system: 'rarc', code, text: EXPLANATIONS[code] });
export const csc = (code: string, text: string): Reason => ({ system: 'csc', code, text });

interface LineInput {
  procedure: string;
  modifiers?: string[];
  revenueCode: string;
  units: number;
  billed: Cents;
  /** absent where the payer has not decided */
  reasons?: Reason[];
}

const amountOf = (reasons: Reason[], group: string, code?: string): Cents =>
  reasons
    .filter((r) => r.group === group && (code === undefined || r.code === code))
    .reduce((sum, r) => sum + (r.amount ?? 0), 0);

/** A decided line: what is not adjusted away is paid. */
export function line(day: CalendarDate, { reasons, ...input }: LineInput): ServiceLine {
  const shown: ServiceLine = { ...input, serviceFrom: day, serviceTo: day };
  if (!reasons) return shown;
  const patientResponsibility = amountOf(reasons, 'PR');
  const allowed = input.billed - amountOf(reasons, 'CO');
  return { ...shown, allowed, paid: allowed - patientResponsibility, patientResponsibility, reasons };
}

const total = (lines: ServiceLine[], field: 'billed' | 'allowed' | 'paid' | 'patientResponsibility'): Cents =>
  lines.reduce((sum, { [field]: cents = 0 }) => sum + cents, 0);

/** Totals of decided lines, as the claim shows them. */
export function totals(lines: ServiceLine[]): Claim {
  const reasons = lines.flatMap((each) => each.reasons ?? []);
  return {
    billed: total(lines, 'billed'),
    allowed: total(lines, 'allowed'),
    paid: total(lines, 'paid'),
    patientResponsibility: total(lines, 'patientResponsibility'),
    deductible: amountOf(reasons, 'PR', '1'),
    coinsurance: amountOf(reasons, 'PR', '2'),
    copay: amountOf(reasons, 'PR', '3'),
  };
}

/** Totals of a claim on which nothing was paid. */
export const nothingPaid = (billed: Cents): Claim => ({
  billed,
  allowed: 0,
  paid: 0,
  patientResponsibility: 0,
  deductible: 0,
  coinsurance: 0,
  copay: 0,
});

/** Lines on which nothing was paid, the reason being given for the claim as a whole. */
export const denied = (lines: ServiceLine[]): ServiceLine[] =>
  lines.map((each) => ({ ...each, allowed: 0, paid: 0, patientResponsibility: 0 }));
