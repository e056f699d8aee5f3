/** What a contract lets expect for a claim, against what the payer allowed. */
import { daysBetween } from '@/utils/claim/calendar-date';
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ContractTerm } from './contract-table';

/** The basis where the hospital's own list says what it expects: no term of a contract, and no proof of one. */
export const HOSPITALS_OWN = 'the hospital’s expected amount';

export interface LineVariance {
  /** index in the claim's lines; absent for the claim as a whole */
  line?: number;
  procedure?: string;
  expected: Cents;
  /** allowed, or paid and the patient's share together where no allowed amount is shown */
  got: Cents;
  /** expected less got: positive is underpaid */
  gap: Cents;
  /** how the expected amount was worked out, for the letter */
  basis: string;
}

export interface Variance {
  lines: LineVariance[];
  /** the claim as a whole; absent where a line's expected amount is not known */
  claim?: LineVariance;
  /** over the threshold */
  underpaid: boolean;
  /** what could not be worked out, and why */
  unknown: string[];
}

export interface VarianceOptions {
  /** the hospital's own expected amount, from its list; it wins over the contract table for the claim */
  expected?: Cents;
  /** gaps up to this many cents are not worth a letter */
  threshold: Cents;
}

/** `terms` are those with the claim's payer. Pure arithmetic in cents; nothing is expected where a term, a charge or a date that it needs is not shown. */
export function variance(claim: Claim, own: readonly ContractTerm[], options: VarianceOptions): Variance {
  const lines: LineVariance[] = [];
  const unknown: string[] = [];
  const perDiem = claimPerDiem(claim, own);
  if (!perDiem)
    (claim.serviceLines ?? []).forEach((line, index) => {
      const found = lineVariance(claim, line, index, own);
      if (typeof found === 'string') unknown.push(found);
      else lines.push(found);
    });
  const total = wholeClaim(claim, lines, unknown, perDiem, options.expected);
  const underpaid = lines.some((line) => line.gap > options.threshold) || (total?.gap ?? 0) > options.threshold;
  return { lines, ...(total ? { claim: total } : {}), underpaid, unknown };
}

/** Allowed as shown; else paid and the patient's share, which a remittance gives among the line's adjustments. Undefined where neither is known. */
function got(holder: Claim | ServiceLine): Cents | undefined {
  if (holder.allowed !== undefined || holder.paid === undefined) return holder.allowed;
  const share = holder.patientResponsibility ?? adjustedToPatient(holder.reasons ?? []);
  if (share !== undefined) return holder.paid + share;
  return 'procedure' in holder ? undefined : holder.paid;
}

/** Undefined where the adjustments are not given with their amounts: then nobody knows that none is the patient's. */
function adjustedToPatient(reasons: readonly Reason[]): Cents | undefined {
  const adjustments = reasons.filter(({ system }) => system === 'carc');
  if (adjustments.length === 0 || adjustments.some(({ group, amount }) => group === undefined || amount === undefined))
    return undefined;
  return adjustments.reduce((sum, { group, amount = 0 }) => sum + (group === 'PR' ? amount : 0), 0);
}

function lineVariance(claim: Claim, line: ServiceLine, index: number, terms: readonly ContractTerm[]): LineVariance | string {
  const name = line.procedure ?? line.revenueCode ?? `line ${index + 1}`;
  const on = line.serviceFrom ?? claim.serviceFrom;
  const term = termFor(line, on, terms);
  if (!term) return `${name}: the contract has no term for it`;
  const received = got(line);
  if (received === undefined) return `${name}: the allowed amount is not shown`;
  if (received === 0) return `${name}: nothing was allowed: a denial, not an underpayment`;
  const units = line.units ?? 1;
  const expected =
    term.basis === 'rate'
      ? term.value * units
      : term.basis === 'percent-of-charge'
        ? line.billed === undefined
          ? undefined
          : Math.round(line.billed * term.value)
        : term.basis === 'percent-of-medicare'
          ? term.medicareRate === undefined
            ? undefined
            : Math.round(term.medicareRate * term.value) * units
          : undefined;
  if (expected === undefined) return `${name}: what the term needs (charge, Medicare rate) is not shown`;
  return {
    line: index,
    ...(line.procedure ? { procedure: line.procedure } : {}),
    expected,
    got: received,
    gap: expected - received,
    basis: `${words(term)}${units === 1 || term.basis === 'percent-of-charge' ? '' : `, ${units} units`} (${term.where} of the contract table)`,
  };
}

/** The most particular term in force: code and modifier, code alone, then `*`. */
function termFor(line: ServiceLine, on: string | undefined, terms: readonly ContractTerm[]): ContractTerm | undefined {
  const inForce = terms.filter(
    (term) => (!term.from || (on !== undefined && on >= term.from)) && (!term.to || (on !== undefined && on <= term.to)),
  );
  const code = (term: ContractTerm): boolean =>
    term.code === line.procedure ||
    (line.revenueCode !== undefined &&
      term.code.replace(/^REV\s*/, '').padStart(4, '0') === line.revenueCode.padStart(4, '0') &&
      /^(?:REV|\d{3,4}$)/.test(term.code));
  return (
    inForce.find((term) => code(term) && term.modifier !== undefined && line.modifiers?.includes(term.modifier)) ??
    inForce.find((term) => code(term) && term.modifier === undefined) ??
    inForce.find((term) => term.code === '*' && term.basis !== 'per-diem')
  );
}

/** A stay paid by the day: days are counted as nights, one at least. */
function claimPerDiem(claim: Claim, terms: readonly ContractTerm[]): { expected: Cents; basis: string } | undefined {
  const { serviceFrom, serviceTo } = claim;
  if (!serviceFrom || !serviceTo) return undefined;
  const codes = new Set(
    (claim.serviceLines ?? []).flatMap((line) => [line.revenueCode, line.revenueCode && `REV ${line.revenueCode}`]),
  );
  const term = terms.find(
    (one) =>
      one.basis === 'per-diem' &&
      (one.code === '*' || codes.has(one.code)) &&
      (!one.from || serviceFrom >= one.from) &&
      (!one.to || serviceFrom <= one.to),
  );
  if (!term) return undefined;
  const days = Math.max(1, daysBetween(serviceFrom, serviceTo));
  return { expected: term.value * days, basis: `${words(term)}, ${days} days (${term.where} of the contract table)` };
}

function wholeClaim(
  claim: Claim,
  lines: LineVariance[],
  unknown: string[],
  perDiem: { expected: Cents; basis: string } | undefined,
  listed: Cents | undefined,
): LineVariance | undefined {
  const received =
    got(claim) ?? (lines.length > 0 && unknown.length === 0 ? lines.reduce((sum, line) => sum + line.got, 0) : undefined);
  if (received === undefined) {
    if (listed !== undefined || perDiem) unknown.push('The claim’s allowed amount is not shown');
    return undefined;
  }
  if (listed !== undefined) return { expected: listed, got: received, gap: listed - received, basis: HOSPITALS_OWN };
  if (perDiem) return { expected: perDiem.expected, got: received, gap: perDiem.expected - received, basis: perDiem.basis };
  if (lines.length === 0 || unknown.length > 0) return undefined;
  const expected = lines.reduce((sum, line) => sum + line.expected, 0);
  return { expected, got: received, gap: expected - received, basis: 'the sum of the lines' };
}

function words(term: ContractTerm): string {
  switch (term.basis) {
    case 'rate':
      return `rate ${(term.value / 100).toFixed(2)}`;
    case 'percent-of-charge':
      return `${percent(term.value)} of the charge`;
    case 'percent-of-medicare':
      return `${percent(term.value)} of Medicare’s ${((term.medicareRate ?? 0) / 100).toFixed(2)}`;
    case 'per-diem':
      return `${(term.value / 100).toFixed(2)} a day`;
  }
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;
