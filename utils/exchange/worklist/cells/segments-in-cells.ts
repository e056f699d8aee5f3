/** Segments of the remittance itself in a cell: `CAS*CO*45*120.00**97*30.00`, `MOA***MA04*N115`. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';

const SEGMENT = /^(?:CAS|M[IO]A)[*|^]/;
const REMARK = /^(?:N|MA?)\d{1,3}$/;

const groupOf = (text = ''): AdjustmentGroup | undefined =>
  (['CO', 'PR', 'OA', 'PI', 'CR'] as const).find((group) => group === text);

/** The reasons of one segment: a code, its amount and a count again and again behind the group, or remarks among numbers. Undefined where a part is neither. */
function reasonsOf(segment: string): Reason[] | undefined {
  const [name, ...parts] = segment.split(/[*|^]/);
  if (name !== 'CAS')
    return parts.every((part) => REMARK.test(part) || /^[\d.]*$/.test(part))
      ? parts.filter((part) => REMARK.test(part)).map((code) => ({ system: 'rarc', code }))
      : undefined;
  const group = groupOf(parts[0]);
  if (!group || parts.length < 3) return undefined;
  const reasons: Reason[] = [];
  for (let at = 1; at < parts.length; at += 3) {
    const [code = '', amount = '', count = ''] = parts.slice(at, at + 3);
    if (!/^[A-Z]?\d{1,3}$/.test(code) || !/^-?\d{0,9}(?:\.\d{1,2})?$/.test(amount) || !/^\d*$/.test(count)) return undefined;
    reasons.push({ system: 'carc', group, code, ...(amount === '' ? {} : { amount: Math.round(Number(amount) * 100) }) });
  }
  return reasons;
}

/** The reasons of a cell of segments; undefined where a part of it is none, so that nothing is half taken. */
export function segmentReasons(cell: string): Reason[] | undefined {
  if (!SEGMENT.test(cell)) return undefined;
  const found = cell
    .split(/[~\s]+/)
    .map((segment) => (segment === '' ? [] : SEGMENT.test(segment) ? reasonsOf(segment) : undefined));
  const reasons = found.includes(undefined) ? [] : found.flatMap((some) => some ?? []);
  return reasons.length > 0 ? reasons : undefined;
}
