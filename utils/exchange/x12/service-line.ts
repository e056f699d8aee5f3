/** SVC segments of 835 and 277: a procedure or revenue code, charge, payment, units. */
import type { ServiceLine } from '@/utils/claim/claim';
import { components, type Segment } from './segments';
import { amount, count, filled } from './values';

/** Qualifiers of SVC01 whose code is a procedure; NU is a revenue code. */
const PROCEDURE = new Set(['HC', 'AD', 'HP', 'ER', 'IV', 'WK', 'ZZ', 'HE', 'UI', 'UP', 'CJ', 'SV', 'RB']);

/** N4 is a national drug code, N6 that of a health related item: neither is a procedure. */
const DRUG = new Set(['N4', 'N6']);

export interface SvcLine {
  line: ServiceLine;
  /** a drug's code where the line is of a drug and not of a procedure */
  drugCode?: string;
  faults: string[];
}

/** `unitsAt`: SVC05 in an 835, SVC07 in a 277. */
export function lineFromSvc(segment: Segment, separator: string, unitsAt: 5 | 7): SvcLine {
  const { elements } = segment;
  const line: ServiceLine = {};
  const faults: string[] = [];
  const parts = components(elements[1] ?? '', separator);
  const drugCode = DRUG.has(parts[0] ?? '') ? parts[1] : undefined;
  if (!drugCode) procedure(line, parts);
  for (const [field, index] of [
    ['billed', 2],
    ['paid', 3],
  ] as const) {
    const cents = amount(elements[index]);
    if (cents !== undefined) line[field] = cents;
    else if (filled(elements[index])) faults.push(`${elements[index]} is no amount: ${field} was not taken`);
  }
  if (filled(elements[4]) && /^\d{3,4}$/.test(elements[4]!)) line.revenueCode ??= elements[4]!;
  const units = count(elements[unitsAt]);
  if (units !== undefined) line.units = units;
  return { line, ...(drugCode ? { drugCode } : {}), faults };
}

function procedure(line: ServiceLine, parts: string[]): void {
  const [qualifier = '', code, ...rest] = parts;
  if (parts.length === 1) {
    // `HC99214`: the separator behind the qualifier was lost
    const code = /^(?:HC|AD|HP)?([A-Z0-9]{5})$/i.exec(qualifier)?.[1];
    if (code) line.procedure = code.toUpperCase();
    return;
  }
  if (!code) return;
  if (qualifier === 'NU') line.revenueCode = code;
  else {
    line.procedure = PROCEDURE.has(qualifier) ? code.toUpperCase() : code;
    const modifiers = rest.slice(0, 4).filter((part) => /^[A-Z0-9]{2}$/i.test(part));
    if (modifiers.length > 0) line.modifiers = modifiers.map((part) => part.toUpperCase());
  }
}

/**
 * The second reading of a segment in which the composite's own separators became element separators, so that all that follows has moved:
 * `SVC*HC*24599.00*1766.50*187.50**1`, `SVC*HC:59426******742*742**1`. Undefined where the segment has its usual form.
 */
export function misplacedComposite(segment: Segment, separator: string): ServiceLine | undefined {
  const { elements } = segment;
  const first = components(elements[1] ?? '', separator);
  if (first.length === 1 && /^[A-Z]{2}$/i.test(first[0]!) && filled(elements[2])) {
    const code = elements[2]!.replace(/\.0+$/, '');
    if (!/^[A-Z0-9]{4,11}$/i.test(code)) return undefined;
    return moved(segment, [first[0]!, code], 3, separator);
  }
  if (first.length >= 2 && !filled(elements[2]) && !filled(elements[3])) {
    const start = elements.findIndex((value, index) => index > 3 && value !== '' && amount(value) !== undefined);
    if (start >= 4 && start <= 7 && amount(elements[start + 1]) !== undefined) return moved(segment, first, start, separator);
  }
  return undefined;
}

function moved(segment: Segment, composite: string[], start: number, separator: string): ServiceLine {
  const elements = [segment.id, composite.join(separator || ':'), ...segment.elements.slice(start)];
  return lineFromSvc({ ...segment, elements }, separator || ':', 5).line;
}
