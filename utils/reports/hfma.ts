/**
 * The six denial measures of HFMA's Claim Integrity Task Force (2019): initial denial rate (claims and money), primary denial rate, denial
 * write-offs as a share of net patient service revenue, days from denial to appeal, days from denial to resolution, share overturned.
 */
import { daysBetween } from '@/utils/claim/calendar-date';
import { inPeriod, type Period } from './denials';
import { type Rate, rate, type Spread, spread } from './rate';
import type { ReportAppeal, ReportClaim, ReportWriteOff } from './rows';

export interface HfmaSix {
  /** claims denied at first, of the claims a payer has answered */
  initialDenialRate: Rate;
  /** the same in billed money */
  initialDenialRateMoney: Rate;
  /** claims whose denial stands, of the claims a payer has answered */
  primaryDenialRate: Rate;
  /** cents written off, of the net patient service revenue given; absent where no revenue was given */
  writeOffShare?: Rate;
  daysDenialToAppeal: Spread;
  daysDenialToResolution: Spread;
  /** overturned in whole or part, of the appeals decided */
  overturned: Rate;
}

export interface HfmaInput {
  claims: Iterable<ReportClaim>;
  appeals: readonly ReportAppeal[];
  writeOffs: Iterable<ReportWriteOff>;
  /** net patient service revenue of the period in cents; the supervisor enters it */
  netRevenue?: number;
  period?: Period;
}

const ANSWERED = new Set(['paid', 'denied', 'revised', 'finalized']);

/** Only claims with a known answer count; a measure over fewer than ten says so. */
export function hfmaSix({ claims, appeals, writeOffs, netRevenue, period = {} }: HfmaInput): HfmaSix {
  let [answered, answeredMoney, denied, deniedMoney, standing] = [0, 0, 0, 0, 0];
  const toResolution: number[] = [];
  const appealed = new Set<string>();
  for (const { claim } of appeals) appealed.add(claim);
  const firstDenial = new Map<string, string>();
  const all = period.from === undefined && period.to === undefined;
  for (const claim of claims) {
    const first = earliest(claim);
    if (first !== undefined && appealed.size > 0 && appealed.has(claim.key)) firstDenial.set(claim.key, first);
    const on = first ?? claim.resolvedOn ?? claim.firstSeenOn;
    if (!all && on !== undefined && !inPeriod(on, period)) continue;
    if (first === undefined && !ANSWERED.has(claim.status ?? '')) continue;
    answered++;
    answeredMoney += claim.billed ?? 0;
    if (first === undefined) continue;
    denied++;
    deniedMoney += Math.min(sumDenied(claim), claim.billed ?? Number.POSITIVE_INFINITY);
    if (claim.status === 'denied') standing++;
    if (claim.resolvedOn !== undefined && claim.resolvedOn >= first) toResolution.push(daysBetween(first, claim.resolvedOn));
  }
  const { toAppeal, decided, won } = appealFigures(appeals, firstDenial, period);
  let writtenOff = 0;
  for (const one of writeOffs) if (inPeriod(one.on, period)) writtenOff += one.amount;
  return {
    initialDenialRate: rate(denied, answered),
    initialDenialRateMoney: rate(deniedMoney, answeredMoney, answered),
    primaryDenialRate: rate(standing, answered),
    ...(netRevenue === undefined ? {} : { writeOffShare: rate(writtenOff, netRevenue, answered) }),
    daysDenialToAppeal: spread(toAppeal),
    daysDenialToResolution: spread(toResolution),
    overturned: rate(won, decided),
  };
}

function earliest(claim: ReportClaim): string | undefined {
  let first: string | undefined;
  for (const { on } of claim.denials) if (first === undefined || on < first) first = on;
  return first;
}

function sumDenied(claim: ReportClaim): number {
  let sum = 0;
  for (const { amount } of claim.denials) sum += amount ?? 0;
  return sum;
}

function appealFigures(
  appeals: readonly ReportAppeal[],
  firstDenial: ReadonlyMap<string, string>,
  period: Period,
): { toAppeal: number[]; decided: number; won: number } {
  const toAppeal: number[] = [];
  const met = new Set<string>();
  let [decided, won] = [0, 0];
  for (const appeal of appeals) {
    if (!inPeriod(appeal.sentOn, period)) continue;
    const denied = firstDenial.get(appeal.claim);
    // the first appeal of a claim tells how long it took to answer the denial
    if (denied !== undefined && appeal.sentOn >= denied && !met.has(appeal.claim)) {
      met.add(appeal.claim);
      toAppeal.push(daysBetween(denied, appeal.sentOn));
    }
    if (appeal.result === undefined || appeal.result === 'withdrawn') continue;
    decided++;
    if (appeal.result !== 'upheld') won++;
  }
  return { toAppeal, decided, won };
}
