/**
 * What a file yields, whatever its kind: claims in the words of the trade, and what was not taken, with its place.
 * Money is cents. A value is in `claim` only where the file says it; what was worked out stands in `derived`.
 */
import { type Claim, claimSchema } from '@/utils/claim/claim';
import { claimJson } from '@/utils/claim/claim-json';
import { type Cents, dollarsFromCents } from '@/utils/claim/money';
import type { Column } from './worklist/columns/column';

/** Something that was not taken, or taken with a doubt. `where` is a row, a segment or a part of the file; `what` a sentence for a clerk. */
export interface Problem {
  where: string;
  what: string;
}

export type FileKind = '835' | '277' | '277CA' | 'csv' | 'xlsx' | 'fhir' | 'unknown';

/** Dates worked out from the lines, where the claim itself shows none. */
export interface DerivedDates {
  serviceFrom?: string;
  serviceTo?: string;
}

/** What a remittance says of a claim beyond the claim's own fields. */
export interface RemittanceFacts {
  /** CLP02: 1, 2, 3 processed as primary, secondary, tertiary · 4 denied · 22 reversal · … */
  clp02?: string;
  claimFilingIndicator?: string;
  facilityTypeCode?: string;
  frequencyCode?: string;
  renderingProviderName?: string;
  renderingProviderNpi?: string;
  correctedPatientName?: string;
  correctedMemberId?: string;
  /** AMT*AU: covered charges, which is not the allowed amount */
  coverageAmount?: Cents;
  /** billed less all adjustments is what was paid */
  balances?: boolean;
}

/** What a status file says of a claim beyond the claim's own fields. */
export interface StatusFacts {
  /** TRN02 */
  trace?: string;
  statusDate?: string;
  billType?: string;
  clearinghouseNumber?: string;
  /** 277CA: the day the receiver had the file, which proves timely filing */
  fileReceivedDate?: string;
}

export interface LineFacts {
  lineControlNumber?: string;
  /** the national code of a drug (or item), where the line is of one and of no procedure */
  drugCode?: string;
  /** the sum of the line's PR adjustments */
  patientResponsibility?: Cents;
}

export interface ImportedClaim {
  claim: Claim;
  /** the claim's place in the file: `row 12`, `segment 40 (CLP)` */
  where: string;
  derived?: DerivedDates;
  remittance?: RemittanceFacts;
  status?: StatusFacts;
  /** beside `claim.serviceLines`, by index */
  lines?: LineFacts[];
  /** dates that exist but cannot be true (the year 1001): printed as the file says them, kept out of the claim */
  oddDates?: DerivedDates;
  /** what the hospital's list says is still open */
  balance?: Cents;
  /** what the hospital's list expects to be paid */
  expected?: Cents;
}

/** PLB: money between payer and provider that belongs to no claim. `amount` as in the file: positive lowers the payment. */
export interface ProviderAdjustment {
  provider: string;
  fiscalPeriod?: string;
  code: string;
  reference?: string;
  amount: Cents;
  checkNumber?: string;
  payer?: string;
}

/** A status that the file gives for a batch or a provider, not for a claim. `level` is HL03: 20 source, 21 receiver, 19 provider. */
export interface OtherLevelStatus {
  level: string;
  name: string | null;
  reasons: { system: 'csc' | 'payer'; code?: string; text?: string }[];
  amount?: Cents;
}

export interface ImportResult {
  kind: FileKind;
  claims: ImportedClaim[];
  problems: Problem[];
  /** X12 only */
  transactions?: string[];
  interchanges?: number;
  transactionSets?: number;
  providerAdjustments?: ProviderAdjustment[];
  otherLevelStatuses?: OtherLevelStatus[];
  /** of a list: which column was taken for which field */
  columns?: Column[];
}

const defined = <T extends object>(value: T): T => {
  const copy = { ...value };
  for (const key of Object.keys(copy) as (keyof T)[]) if (copy[key] === undefined) delete copy[key];
  return copy;
};

/** A claim as the import tool prints it: the claim's keys in dollars, then `balance`, `derived` and the facts of its kind of file. */
export function importedJson(imported: ImportedClaim): Record<string, unknown> {
  const { claim, derived, remittance, status, lines, oddDates, balance } = imported;
  const json = claimJson(claim);
  const serviceLines = (json.serviceLines as Record<string, unknown>[] | undefined)?.map((line, index) => {
    const facts = lines?.[index];
    return {
      ...line,
      ...(facts?.lineControlNumber ? { lineControlNumber: facts.lineControlNumber } : {}),
      ...(facts?.drugCode ? { drugCode: facts.drugCode } : {}),
      ...(facts?.patientResponsibility !== undefined && line.patientResponsibility === undefined
        ? { derived: { patientResponsibility: dollarsFromCents(facts.patientResponsibility) } }
        : {}),
    };
  });
  return {
    ...json,
    ...oddDates,
    ...(serviceLines ? { serviceLines } : {}),
    ...(balance === undefined ? {} : { balance: dollarsFromCents(balance) }),
    ...defined({
      ...remittance,
      coverageAmount: remittance?.coverageAmount === undefined ? undefined : dollarsFromCents(remittance.coverageAmount),
    }),
    ...defined({ ...status, fileReceivedDate: undefined }),
    ...(derived ? { derived } : {}),
  };
}

/** A whole result as the import tool prints it. */
export function resultJson(file: string, result: ImportResult): Record<string, unknown> {
  const { kind, claims, problems, transactions, interchanges, transactionSets, providerAdjustments, otherLevelStatuses } = result;
  // no payer shows it: it stands beside the claims, by their place in the file
  const expected = claims.flatMap(({ where, expected: amount }) =>
    amount === undefined ? [] : [{ where, amount: dollarsFromCents(amount) }],
  );
  return defined({
    file,
    kind,
    claims: claims.map(importedJson),
    problems,
    ...(expected.length > 0 ? { expected } : {}),
    transactions,
    interchanges,
    transactionSets,
    providerAdjustments: providerAdjustments?.map((one) => ({ ...one, amount: dollarsFromCents(one.amount) })),
    otherLevelStatuses: otherLevelStatuses?.map((one) =>
      defined({ ...one, amount: one.amount === undefined ? undefined : dollarsFromCents(one.amount) }),
    ),
  });
}

/**
 * The claim with everything that is no valid value taken out, each with a problem: the last gate before a claim leaves this room.
 * Line and reason faults take out the line's value, never the line.
 */
export function gateClaim(claim: Claim, where: string, problems: Problem[]): Claim {
  if (claimSchema.safeParse(claim).success) return claim;
  const copy: Claim = defined(structuredCloneOfClaim(claim));
  for (let round = 0; round < 50; round++) {
    const parsed = claimSchema.safeParse(copy);
    if (parsed.success) return parsed.data;
    const paths = new Set<string>();
    for (const issue of parsed.error.issues) {
      const path = issue.path.join('.');
      if (paths.has(path) || issue.path.length === 0) continue;
      paths.add(path);
      problems.push({ where, what: `${path} is not a value that can be taken` });
      removeAt(copy, issue.path);
    }
  }
  return {};
}

const structuredCloneOfClaim = (claim: Claim): Claim => ({
  ...claim,
  ...(claim.reasons ? { reasons: claim.reasons.map((reason) => ({ ...reason })) } : {}),
  ...(claim.serviceLines
    ? {
        serviceLines: claim.serviceLines.map((line) => ({
          ...line,
          ...(line.reasons ? { reasons: line.reasons.map((reason) => ({ ...reason })) } : {}),
        })),
      }
    : {}),
});

function removeAt(root: object, path: readonly PropertyKey[]): void {
  let holder: unknown = root;
  for (const key of path.slice(0, -1)) holder = Reflect.get(holder as object, key);
  const last = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder as object, last);
}
