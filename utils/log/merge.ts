/** Laying one reading of a claim over what is known of it. Pure. */
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import type { Change, Correction } from './record';

/** What a payer's decision consists of: when the status changes, the old decision's values no longer hold. */
const DECISION = [
  'statusText',
  'processedDate',
  'paymentDate',
  'checkNumber',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
  'reasons',
] as const satisfies readonly (keyof Claim)[];

const LINE_DECISION = ['allowed', 'paid', 'patientResponsibility', 'deductible', 'coinsurance', 'copay', 'reasons'] as const;

function withoutDecision(claim: Claim): Claim {
  const kept: Claim = { ...claim };
  for (const field of DECISION) delete kept[field];
  if (kept.serviceLines)
    kept.serviceLines = kept.serviceLines.map((line): ServiceLine => {
      const bare = { ...line };
      for (const field of LINE_DECISION) delete bare[field];
      return bare;
    });
  return kept;
}

/**
 * The reading laid over what is known: what it shows stands, what it does not show stays (a claim spread over tabs completes).
 * A new status takes the old decision's amounts, reasons and dates away unless the reading shows them itself.
 */
export function overlay(known: Claim, read: Claim): Claim {
  const decidedAnew = known.status !== undefined && read.status !== undefined && known.status !== read.status;
  return { ...(decidedAnew ? withoutDecision(known) : known), ...read };
}

/** Same value, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && same(value, other.get(key)));
}

/** The top-level values that differ, in the order of their names. */
export function changesBetween(from: Claim, to: Claim): Change[] {
  const [before, now] = [new Map<string, unknown>(Object.entries(from)), new Map<string, unknown>(Object.entries(to))];
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((path) => {
    if (same(before.get(path), now.get(path))) return [];
    return [
      {
        path,
        ...(before.has(path) ? { from: before.get(path) } : {}),
        ...(now.has(path) ? { to: now.get(path) } : {}),
      },
    ];
  });
}

const ownChild = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** A copy of `value` with one place set, or taken away by `undefined`. A path that leads nowhere changes nothing. */
function placed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined || key === '__proto__') return value;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index >= value.length) return value;
    return value.map((item: unknown, at) => (at === index ? (rest.length ? placed(item, rest, to) : to) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (rest.length && !Object.hasOwn(value, key)) return value;
  const next = rest.length ? placed(ownChild(value, key), rest, to) : to;
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return next === undefined ? others : { ...others, [key]: next };
}

/** The claim as the clerk has set it right. */
export function corrected(claim: Claim, corrections: readonly Correction[]): Claim {
  let value: unknown = claim;
  for (const { path, value: to } of corrections) value = placed(value, path.split('.'), to === null ? undefined : to);
  return value as Claim;
}
