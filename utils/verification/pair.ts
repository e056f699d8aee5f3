/** One pair as the command-line tool takes it: claims in dollars, the field by the README's name or a common word for it. */
import { z } from 'zod';
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import { centsFromDollars } from '@/utils/claim/money';
import { isoDate } from './identifiers';
import { comparePlans } from './payer-name';
import { type Comparison, differs, harmless, worst } from './verdict';
import { VERIFIED_FIELDS, type VerifiedField, verifyField } from './verify-claim';

const side = z.record(z.string(), z.unknown());
const pairSchema = z.object({ field: z.string(), hospital: side, portal: side });

const OTHER_NAMES: Record<string, VerifiedField[]> = {
  name: ['patientName'],
  patient: ['patientName'],
  birthdate: ['patientBirthDate'],
  dob: ['patientBirthDate'],
  dateofbirth: ['patientBirthDate'],
  member: ['memberId'],
  subscriberid: ['memberId'],
  plan: ['payer'],
  payername: ['payer'],
  insurance: ['payer'],
  dates: ['serviceFrom', 'serviceTo'],
  servicedates: ['serviceFrom', 'serviceTo'],
  servicedate: ['serviceFrom', 'serviceTo'],
  dateofservice: ['serviceFrom', 'serviceTo'],
  dos: ['serviceFrom', 'serviceTo'],
  service: ['serviceFrom', 'serviceTo'],
  charge: ['billed'],
  charges: ['billed'],
  amount: ['billed'],
  totalcharge: ['billed'],
  billedamount: ['billed'],
  procedure: ['serviceLines'],
  procedures: ['serviceLines'],
  procedurecode: ['serviceLines'],
  procedurecodes: ['serviceLines'],
  cpt: ['serviceLines'],
  lines: ['serviceLines'],
  modifiers: ['serviceLines'],
  npi: ['providerNpi'],
  provider: ['providerName'],
  diagnoses: ['diagnosisCodes'],
  diagnosis: ['diagnosisCodes'],
  account: ['patientAccountNumber'],
  claim: ['claimNumber'],
};

/** Never throws: what is no pair `differs`, with the reason. */
export function comparePair(input: unknown): Comparison {
  const parsed = pairSchema.safeParse(input);
  if (!parsed.success) return differs('Cannot be compared: this is no pair of field, hospital and portal.');
  const { field, hospital, portal } = parsed.data;
  const fields = fieldsOf(field);
  if (!fields) return differs(`Cannot be compared: ${field} is no field of a claim.`);
  const [left, right] = [claimOf(hospital, field), claimOf(portal, field)];
  // the first day asked for alone stands for the span where one side shows its end
  if (fields.length === 1 && fields[0] === 'serviceFrom' && (left.serviceTo !== undefined || right.serviceTo !== undefined))
    fields.push('serviceTo');
  const shown = fields.filter((one) => left[one] !== undefined || right[one] !== undefined);
  const compared = (shown.length > 0 ? shown : fields).map((one) => verifyField(one, left, right));
  const [plan1, plan2] = [planOf(hospital), planOf(portal)];
  if (fields[0] === 'payer' && plan1 !== undefined && plan2 !== undefined) compared.push(comparePlans(plan1, plan2));
  else if (field === 'plan' && plan1 !== plan2) compared.push(harmless('The plan is not shown on one side.'));
  return worst(compared);
}

/** The plan that stands beside a payer; alone it is the payer's name. */
const planOf = ({ payer, plan }: Record<string, unknown>): string | undefined =>
  typeof payer === 'string' && typeof plan === 'string' ? plan : undefined;

function fieldsOf(name: string): VerifiedField[] | undefined {
  const direct = VERIFIED_FIELDS.find((field) => field === name);
  if (direct) return [direct];
  const key = name
    .replace(/^(?:patient|serviceLines?)[.[]?/, (part) => (part.startsWith('service') ? 'procedure' : ''))
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return Object.hasOwn(OTHER_NAMES, key)
    ? OTHER_NAMES[key]
    : key.startsWith('procedure')
      ? ['serviceLines']
      : VERIFIED_FIELDS.filter((field) => field.toLowerCase() === key)
            .slice(0, 1)
            .concat([]).length > 0
        ? VERIFIED_FIELDS.filter((field) => field.toLowerCase() === key)
        : undefined;
}

const MONEY: ReadonlySet<string> = new Set([
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
]);
const DATES: ReadonlySet<string> = new Set(['serviceFrom', 'serviceTo', 'receivedDate', 'processedDate', 'paymentDate']);

/** A partial claim: money in cents, dates as ISO where they can be read, all else as it stands. */
function claimOf(source: Record<string, unknown>, asked: string): Claim {
  const claim: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) {
    const field = fieldsOf(key)?.[0] ?? key;
    if (value === null || value === undefined || (key === 'plan' && planOf(source) !== undefined)) continue;
    if (MONEY.has(field)) claim[field] = cents(value) ?? value;
    else if (field === 'serviceLines' || field === 'diagnosisCodes')
      claim[field] = field === 'serviceLines' ? lines(value) : strings(value);
    else if (DATES.has(field)) {
      claim[field] = isoDate(String(value)) ?? isoDate(inThisCentury(String(value))) ?? String(value);
      if (field === 'serviceFrom' && key !== 'serviceFrom') claim.serviceTo = claim[field];
    } else if (typeof value === 'string' || typeof value === 'number') claim[field] = String(value);
    else if (key === asked) claim[field] = JSON.stringify(value);
  }
  return claim as Claim;
}

/** `3/4/26` of a service or payment is of this century; a birth date is not read so. */
const inThisCentury = (text: string): string => text.trim().replace(/^(\d{1,2}[/-]\d{1,2}[/-])(?=\d{2}$)/, '$&20');

function cents(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number(String(value).replace(/USD?|[$,\s]/gi, ''));
  return Number.isFinite(number) && Math.abs(number) < 1e10 ? centsFromDollars(number) : undefined;
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : String(value).split(/[,;\s]+/)).map(String).filter((one) => one !== '');

function lines(value: unknown): ServiceLine[] {
  if (!Array.isArray(value))
    return String(value)
      .split(/[,;\n]+/)
      .flatMap(writtenLines);
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return writtenLines(String(item));
    const line = item as Record<string, unknown>;
    const modifiers = Array.isArray(line.modifiers) ? line.modifiers.map(String) : line.modifiers ? [String(line.modifiers)] : [];
    const units = Number(line.units ?? Number.NaN);
    return [
      {
        ...(line.procedure ? { procedure: String(line.procedure) } : {}),
        ...(line.revenueCode ? { revenueCode: String(line.revenueCode) } : {}),
        ...(modifiers.length > 0 ? { modifiers } : {}),
        ...(Number.isFinite(units) ? { units } : {}),
      },
    ];
  });
}

/** `99285-25 J1885 x2`: codes, each with its modifiers behind a hyphen, colon or blank, and how often it was done. */
function writtenLines(text: string): ServiceLine[] {
  const found: ServiceLine[] = [];
  for (const word of text
    .replace(/[()]/g, ' ')
    .replace(/\b(\d{1,3}) ?units?\b/gi, 'x$1')
    .replace(/(^|\s)[x×] ?(?=\d)/gi, '$1x')
    .split(/\s+/)) {
    const line = found.at(-1);
    const times = /^x(\d{1,3})$/i.exec(word)?.[1];
    if (line && times) line.units = Number(times);
    else if (line && line.procedure?.length === 5 && /^[A-Z0-9]{2}$/i.test(word))
      line.modifiers = [...(line.modifiers ?? []), word];
    else if (word !== '') {
      const [procedure = '', ...modifiers] = word.replace(/^([A-Z0-9]\d{3}[A-Z0-9])(?=[A-Z0-9]{2}$)/i, '$1-').split(/[-:]/);
      found.push({ procedure, ...(modifiers.length > 0 ? { modifiers } : {}) });
    }
  }
  return found;
}
