/** The part of a letter's context that a claim itself gives: what it shows, its lines in dispute, its doubtful values by their letter names. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { LetterContext, LetterLine } from './context';

/** A value that was seen but not read surely; `path` is the claim's (`claimNumber`, `serviceLines.0.billed`). */
export interface DoubtfulClaimValue {
  path: string;
  shown: string;
  why: string;
}

export interface ClaimFacts {
  claim: Claim;
  /** the reasons that are a denial: a contract write-off and the patient's share left out */
  denials: readonly Reason[];
  /** the lines that the letter is about; absent: all with a denial, or all where none can be told */
  lines?: readonly ServiceLine[];
  /** cents in dispute, where it is known */
  atStake?: Cents;
  doubtful?: readonly DoubtfulClaimValue[];
}

export type ClaimContext = Pick<LetterContext, 'patient' | 'subscriber' | 'claim' | 'denial' | 'lines' | 'partial' | 'doubtful'>;

/**
 * What the claim gives, to be joined with settings and log. Only values that are there get a key. The payer's words are quoted, never ours;
 * the lines are those with a denial where any can be told, else all.
 */
export function claimContext({ claim, denials, lines, atStake, doubtful = [] }: ClaimFacts): ClaimContext {
  const isDenial = denialTest(denials);
  const denied = (claim.serviceLines ?? []).map((line) => line.reasons?.some(isDenial) ?? false);
  const chosen =
    lines ??
    (denied.includes(true) ? (claim.serviceLines ?? []).filter((_, index) => denied[index]) : (claim.serviceLines ?? []));
  const words = unique(denials.map((reason) => reason.text));
  const context: ClaimContext = {
    patient: present({ name: claim.patientName, birthDate: claim.patientBirthDate, account: claim.patientAccountNumber }),
    subscriber: present({ memberId: claim.memberId }),
    claim: present({
      number: claim.claimNumber,
      accountNumber: claim.patientAccountNumber,
      serviceFrom: claim.serviceFrom,
      serviceTo: claim.serviceTo,
      diagnoses: claim.diagnosisCodes,
      billed: claim.billed,
      allowed: claim.allowed,
      paid: claim.paid,
      denied: atStake,
      patientShare: claim.patientResponsibility,
      deductible: claim.deductible,
      coinsurance: claim.coinsurance,
      copay: claim.copay,
      received: claim.receivedDate,
      paidOn: claim.paymentDate,
      checkNumber: claim.checkNumber,
    }),
    denial: present({
      date: claim.processedDate,
      codes: unique(denials.map(codeOf)),
      text: words.length === 0 ? undefined : words.join('; '),
    }),
    lines: chosen.map((line) => lineContext(line, isDenial)),
    ...(lines ? { partial: true as const } : {}),
    doubtful: doubtful.flatMap(doubtOf),
  };
  return context;
}

/** `CO-197`, `N210`; nothing for words without a code. */
const codeOf = ({ group, code }: Reason): string | undefined =>
  code === undefined ? undefined : group === undefined ? code : `${group}-${code}`;

const keyOf = (reason: Reason): string => JSON.stringify([reason.system, reason.group, reason.code ?? reason.text]);

function denialTest(denials: readonly Reason[]): (reason: Reason) => boolean {
  const keys = new Set(denials.map(keyOf));
  return (reason) => keys.has(keyOf(reason));
}

function lineContext(line: ServiceLine, isDenial: (reason: Reason) => boolean): LetterLine {
  const amounts = (line.reasons ?? []).filter(isDenial).flatMap((reason) => reason.amount ?? []);
  return present({
    procedure: line.procedure,
    modifiers: line.modifiers,
    revenueCode: line.revenueCode,
    units: line.units,
    serviceFrom: line.serviceFrom,
    serviceTo: line.serviceTo,
    billed: line.billed,
    allowed: line.allowed,
    paid: line.paid,
    denied: amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0),
    codes: unique((line.reasons ?? []).filter(isDenial).map(codeOf)),
  });
}

const unique = (values: readonly (string | undefined)[]): string[] => [...new Set(values.filter((value) => value !== undefined))];

/** Without the keys that hold nothing. */
function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(
    ([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0),
  );
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const LETTER_PATHS: ReadonlyMap<string, string> = new Map([
  ['payer', 'payer.name'],
  ['claimNumber', 'claim.number'],
  ['patientAccountNumber', 'patient.account'],
  ['patientName', 'patient.name'],
  ['patientBirthDate', 'patient.birthDate'],
  ['memberId', 'subscriber.memberId'],
  ['serviceFrom', 'claim.serviceFrom'],
  ['serviceTo', 'claim.serviceTo'],
  ['receivedDate', 'claim.received'],
  ['processedDate', 'denial.date'],
  ['paymentDate', 'claim.paidOn'],
  ['billed', 'claim.billed'],
  ['allowed', 'claim.allowed'],
  ['paid', 'claim.paid'],
  ['patientResponsibility', 'claim.patientShare'],
  ['deductible', 'claim.deductible'],
  ['coinsurance', 'claim.coinsurance'],
  ['copay', 'claim.copay'],
  ['checkNumber', 'claim.checkNumber'],
]);

function doubtOf({ path, shown, why }: DoubtfulClaimValue): { field: string; why: string }[] {
  const field = LETTER_PATHS.get(path);
  return field === undefined ? [] : [{ field, why: `The page shows “${shown.slice(0, 100)}”. ${why}`.slice(0, 500) }];
}
