/**
 * Lists that give each line of a claim a row of its own → one claim with its lines, for the log: taken one by one, each row would replace the lines of
 * the row before. Which amounts belong to the lines and which to the claim, the list as a whole tells.
 */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ImportedClaim, Problem } from '../../imported';

export interface Joined {
  claims: ImportedClaim[];
  problems: Problem[];
}

const MONEY = ['billed', 'allowed', 'paid', 'patientResponsibility', 'deductible', 'coinsurance', 'copay'] as const;
const BESIDE = ['balance', 'expected'] as const;
const DAYS = ['serviceFrom', 'serviceTo'] as const;

/** Whose a claim's days of service are, where its list says so. */
export type DaysOf = Map<ImportedClaim, 'claim' | 'line'>;

/** What a sum below a row adds up. */
export type Sums = Pick<Claim, 'billed' | 'paid'>;

/** What a list says of its rows together, which a row alone does not. */
export interface RowsSaid {
  /** whose the days of service are in lists that name a claim in its first line alone: the claim's, or each line's where each has them */
  daysOf: DaysOf;
  /** rows whose own number is that of one claim (its invoice's, its voucher's), and not of an account that may have several */
  numbered: ReadonlySet<ImportedClaim>;
  /** the sum that stands right below a row */
  sums: ReadonlyMap<ImportedClaim, Sums>;
}

/** The claims in the list's order, rows of one claim in one; the same claims where no two rows have one. */
export function joinLines(claims: readonly ImportedClaim[], said: RowsSaid): Joined {
  const { claims: joined, problems } = joinedRows(withoutTotals(claims), said);
  return { claims: joined.map(withDays), problems };
}

/**
 * Revenue code 0001 is the total of an institutional claim, not a line of it (NUBC): its amounts go into the rows of its claim's lines. Where the list
 * gives the total alone, it is the claim.
 */
function withoutTotals(claims: readonly ImportedClaim[]): readonly ImportedClaim[] {
  const totals = new Set(claims.filter(isTotal));
  if (totals.size === 0) return claims;
  const placeOf = ({ claim }: ImportedClaim): string => keyOf(claim, true) ?? '';
  const byPlace = new Map([...totals].map((total) => [placeOf(total), total.claim.serviceLines![0]!]));
  const withLines = new Set(claims.filter((one) => !totals.has(one)).map(placeOf));
  return claims.filter((one) => {
    const place = placeOf(one);
    const { billed, paid } = byPlace.get(place) ?? {};
    if (billed !== undefined) one.claim.billed ??= billed;
    if (paid !== undefined) one.claim.paid ??= paid;
    if (totals.has(one)) delete one.claim.serviceLines;
    return !totals.has(one) || !withLines.has(place);
  });
}

const isTotal = ({ claim }: ImportedClaim): boolean =>
  claim.serviceLines?.length === 1 &&
  claim.serviceLines[0]!.revenueCode === '0001' &&
  claim.serviceLines[0]!.procedure === undefined;

/** A list that gives each line its day, and the claim none: the claim's are the first and the last of them. */
function withDays(one: ImportedClaim): ImportedClaim {
  const { serviceFrom, serviceTo, serviceLines = [] } = one.claim;
  const days = serviceLines.flatMap((line) => (line.serviceFrom ? [line.serviceFrom] : [])).sort();
  if (serviceFrom || serviceTo || days.length === 0 || days.length < serviceLines.length) return one;
  const last = serviceLines.map((line) => line.serviceTo ?? line.serviceFrom!).sort();
  return { ...one, claim: { ...one.claim, serviceFrom: days[0]!, serviceTo: last.at(-1)! } };
}

function joinedRows(claims: readonly ImportedClaim[], { daysOf, numbered, sums }: RowsSaid): Joined {
  if (!claims.some(isLine)) return { claims: [...claims], problems: [] };
  const split = accountsAreClaims(claims) ? new Set(claims) : splitByDays(claims).union(numbered);
  const groups = Map.groupBy(claims, (one, index) => keyOf(one.claim, split.has(one)) ?? `row ${index}`);
  const several = [...groups.values()].filter((rows) => rows.length > 1);
  if (several.length === 0) return { claims: [...claims], problems: [] };
  const differs = (value: (one: ImportedClaim) => unknown): boolean =>
    several.some((rows) => rows.some((one) => value(one) !== value(rows[0]!)));
  const areDays = (whose: 'claim' | 'line'): boolean => several.some((group) => group.some((one) => daysOf.get(one) === whose));
  const byLine: ByLine = {
    money: new Set(MONEY.filter((field) => differs(({ claim }) => claim[field]))),
    beside: new Set(BESIDE.filter((field) => differs((one) => one[field]))),
    // in a list that gives the claim's values once, what stands there alone is the claim's
    reasons:
      differs(({ claim }) => JSON.stringify(claim.reasons)) &&
      several.some((rows) => daysOf.get(rows[0]!) !== 'claim' || rows.slice(1).some(({ claim }) => claim.reasons)),
    days: {
      each: areDays('line') || (!areDays('claim') && DAYS.some((field) => differs(({ claim }) => claim[field]))),
      alike: !areDays('claim'),
    },
  };
  const rows = several.reduce((sum, group) => sum + group.length, 0);
  const note = byLine.money.size > 0 ? '; amounts that differ by row stay with the lines' : '';
  return {
    claims: [...groups.values()].map((group) =>
      isLine(group[0]!) ? withSum(joined(group, byLine), sums.get(group.at(-1)!)) : group[0]!,
    ),
    problems: [
      {
        where: 'file',
        what: `${rows} rows are lines of ${several.length === 1 ? 'one claim' : `${several.length} claims`} (same account, claim number, payer and member): joined${note}`,
      },
    ],
  };
}

/** In a list of lines the single line of a claim is one too. */
const isLine = ({ claim }: ImportedClaim): boolean => claim.serviceLines?.length === 1;

/**
 * True where the payer's numbers of the list tell that an account is one claim: several accounts have lines of several days under one such number, and none has
 * two of them. The lines of a claim that the payer has given no number yet belong together just so.
 */
function accountsAreClaims(claims: readonly ImportedClaim[]): boolean {
  if (claims.every(({ claim }) => claim.claimNumber !== undefined || claim.patientAccountNumber === undefined)) return false;
  const accounts = new Map<string, Claim>();
  const several = new Set<string>();
  for (const { claim } of claims) {
    if (!isPlaced(claim)) continue;
    const account = [claim.patientAccountNumber, claim.payer, claim.memberId, claim.patientName].join('|');
    const first = accounts.get(account);
    if (!first) accounts.set(account, claim);
    else if (first.claimNumber !== claim.claimNumber) return false;
    else if (first.serviceFrom !== claim.serviceFrom) several.add(account);
  }
  return several.size > 1;
}

/** A line with an account and the payer's number. */
const isPlaced = ({ claimNumber, patientAccountNumber, serviceLines }: Claim): boolean =>
  serviceLines?.length === 1 && claimNumber !== undefined && patientAccountNumber !== undefined;

/** Rows without a number of the payer that follow one another over several days, each with the same total: together their lines make that total. */
function splitByDays(claims: readonly ImportedClaim[]): ReadonlySet<ImportedClaim> {
  const proven = new Set<ImportedClaim>();
  const placed = claims.flatMap((one, at) => (one.claim.claimNumber ? [] : [{ one, at, total: one.claim.billed }]));
  for (const rows of Map.groupBy(placed, ({ one, at }) => keyOf(one.claim, true) ?? `row ${at}`).values()) {
    const [first] = rows as [(typeof rows)[number]];
    if (rows.length < 2 || !rows.every(({ at, total }, index) => at === first.at + index && total === first.total)) continue;
    const lines = rows.map(({ one }) => one.claim.serviceLines?.[0]?.billed ?? 0);
    if (lines.every((billed) => billed > 0) && lines.reduce((sum, billed) => sum + billed, 0) === first.total)
      for (const { one } of rows) proven.add(one);
  }
  return proven;
}

/** What the list gives for each line; everything else is the claim's. */
interface ByLine {
  money: ReadonlySet<(typeof MONEY)[number]>;
  beside: ReadonlySet<(typeof BESIDE)[number]>;
  reasons: boolean;
  /** `each` has its own; days that are the same in all lines are theirs as well */
  days: { each: boolean; alike: boolean };
}

const fold = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Rows of one key are lines of one claim. Without a number of the payer the days must be the same, where the amounts do not prove that they
 * are one claim's (`proven`); undefined for a row that is no line.
 */
function keyOf(
  { claimNumber, patientAccountNumber, payer, memberId, patientName, serviceFrom, serviceTo, serviceLines }: Claim,
  proven: boolean,
): string | undefined {
  if (serviceLines?.length !== 1 || (!claimNumber && !patientAccountNumber)) return undefined;
  const days = claimNumber || proven ? '' : `${serviceFrom}/${serviceTo}`;
  return [claimNumber, patientAccountNumber, payer, memberId, patientName].map(fold).concat(days).join('|');
}

function joined(group: readonly ImportedClaim[], byLine: ByLine): ImportedClaim {
  const [first] = group as [ImportedClaim];
  const claim: Claim = { ...first.claim };
  // what the rows say differently is no value of the claim as a whole
  for (const field of ['status', 'statusText', 'processedDate', 'paymentDate', 'receivedDate', 'checkNumber'] as const)
    if (group.some((one) => one.claim[field] !== claim[field])) delete claim[field];
  // the amounts of a claim of one line are that line's
  if (group.length > 1) for (const field of byLine.money) delete claim[field];
  if (byLine.reasons) delete claim.reasons;
  const days = group.flatMap((one) => (one.claim.serviceFrom ? [one.claim.serviceFrom] : [])).sort();
  const ends = group.flatMap((one) => (one.claim.serviceTo ? [one.claim.serviceTo] : [])).sort();
  if (days[0]) claim.serviceFrom = days[0];
  if (ends.length > 0) claim.serviceTo = ends.at(-1)!;
  const apart = days[0] !== days.at(-1);
  claim.serviceLines = group.map((one) => lineOf(one.claim, byLine, apart));
  const codes = [...new Set(group.flatMap((one) => one.claim.diagnosisCodes ?? []))];
  if (codes.length > 0) claim.diagnosisCodes = codes;
  const beside = (field: (typeof BESIDE)[number]): Partial<Record<typeof field, Cents>> => {
    const values = group.flatMap((one) => one[field] ?? []);
    if (values.length === 0) return {};
    return { [field]: byLine.beside.has(field) ? values.reduce((sum, value) => sum + value, 0) : values[0]! };
  };
  return { claim, where: first.where, ...beside('balance'), ...beside('expected') };
}

/** Gives the claim what the sum below its last line says, where that is what its lines make. */
function withSum(one: ImportedClaim, sum: Sums | undefined): ImportedClaim {
  const { claim } = one;
  const added = (field: keyof Sums): Cents | undefined =>
    claim.serviceLines?.reduce<Cents | undefined>(
      (total, line) => (total === undefined || line[field] === undefined ? undefined : total + line[field]),
      0,
    );
  if (sum?.billed === undefined || sum.billed !== added('billed')) return one;
  claim.billed ??= sum.billed;
  if (sum.paid !== undefined && sum.paid === added('paid')) claim.paid ??= sum.paid;
  return one;
}

function lineOf(claim: Claim, byLine: ByLine, apart: boolean): ServiceLine {
  const line: ServiceLine = { ...claim.serviceLines![0]! };
  for (const field of byLine.money) if (claim[field] !== undefined) line[field] ??= claim[field];
  // nothing was paid of a line of which the row says so, whoever's the charge is
  if (claim.paid === 0 && byLine.money.has('billed')) line.paid ??= 0;
  const reasons: Reason[] = [...(line.reasons ?? []), ...(byLine.reasons ? (claim.reasons ?? []) : [])];
  if (reasons.length > 0) line.reasons = reasons;
  const { serviceFrom, serviceTo } = claim;
  // a stay's days are the claim's; a single day, or days that differ by row, are the line's own
  const own = byLine.days.each || apart || (byLine.days.alike && serviceFrom === serviceTo);
  if (own && serviceFrom) line.serviceFrom ??= serviceFrom;
  if (own && serviceTo) line.serviceTo ??= serviceTo;
  return line;
}
