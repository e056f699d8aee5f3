/** The filters of the template language. Each takes a field and gives the same field written in another way, so that its gap survives. */
import { addDays } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { Field } from './fields';
import { FieldDrop } from './scope';
import { dateRange, longDate, shortDate, type Value } from './values';

type LetterFilter = (value: unknown, ...options: unknown[]) => unknown;

const rewrite =
  (write: (value: Value, kind: Field['kind']) => string | undefined): LetterFilter =>
  (value) => {
    if (!(value instanceof FieldDrop)) return value;
    const { field } = FieldDrop.describe(value);
    return FieldDrop.rewritten(value, (raw) => write(raw, field.kind) ?? String(raw));
  };

const dateOf = (value: unknown): string | undefined => {
  if (!(value instanceof FieldDrop)) return undefined;
  const described = FieldDrop.describe(value);
  return described.field.kind === 'date' && typeof described.value === 'string' ? described.value : undefined;
};
const centsOf = (value: unknown): number | undefined => {
  if (!(value instanceof FieldDrop)) return undefined;
  const described = FieldDrop.describe(value);
  return described.field.kind === 'money' && typeof described.value === 'number' ? described.value : undefined;
};

const hasDoubt = (value: unknown): boolean => value instanceof FieldDrop && FieldDrop.describe(value).doubt !== undefined;

/** `a, b and c` */
const spoken = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

export const filters: Record<string, LetterFilter> = {
  /** `03/12/2026` */
  short_date: rewrite((raw, kind) => (kind === 'date' && typeof raw === 'string' ? shortDate(raw) : undefined)),
  /** `1,234.50`, without the sign, for columns */
  amount: rewrite((raw, kind) => (kind === 'money' && typeof raw === 'number' ? formatCents(raw) : undefined)),
  /** `CO-197 and N210` */
  spoken: rewrite((raw) => (typeof raw === 'object' ? spoken(raw) : undefined)),
  /** `{{ claim.serviceFrom | until: claim.serviceTo }}`: `March 3 to 5, 2026`; the first alone where the second is not known or the same */
  until: (value, other) => {
    const [from, to] = [dateOf(value), dateOf(other)];
    if (!(value instanceof FieldDrop) || from === undefined || to === undefined) return value;
    if (!hasDoubt(value) && hasDoubt(other)) return other;
    return FieldDrop.rewritten(value, () => dateRange(from, to));
  },
  /** `{{ claim.expected | less: claim.paid }}`: the difference of two amounts; the gap of whichever is not known */
  less: (value, other) => {
    const [a, b] = [centsOf(value), centsOf(other)];
    if (!(value instanceof FieldDrop) || a === undefined) return value;
    if (b === undefined || (hasDoubt(other) && !hasDoubt(value))) return other;
    const { field, doubt } = FieldDrop.describe(value);
    return new FieldDrop(field, a - b, doubt);
  },
  /** `{{ today | plus_days: 30 }}` */
  plus_days: (value, days) => {
    const date = dateOf(value);
    if (date === undefined || !(value instanceof FieldDrop) || typeof days !== 'number' || !Number.isInteger(days)) return value;
    return FieldDrop.rewritten(value, () => longDate(addDays(date, days)));
  },
  /** `{{ line.units | or: "—" }}`: what stands there where nothing is known and nothing needs to be */
  or: (value, other) => {
    if (!(value instanceof FieldDrop)) return value ?? other;
    return FieldDrop.describe(value).value === undefined ? other : value;
  },
};
