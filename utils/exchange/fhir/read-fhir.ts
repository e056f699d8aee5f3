/**
 * FHIR R4 ExplanationOfBenefit (CARIN Blue Button and others) and ClaimResponse: one resource, a Bundle, an array, or NDJSON.
 * A preauthorization or predetermination is no claim.
 */

import { isCalendarDate } from '@/utils/claim/calendar-date';
import type { Claim, ClaimStatus, Reason, ServiceLine } from '@/utils/claim/claim';
import { centsFromDollars } from '@/utils/claim/money';
import { gateClaim, type ImportResult, type Problem } from '../imported';
import { type Amounts, adjudicatedAmounts, hasCode, reasonsOf } from './adjudication';
import {
  type ClaimResource,
  type Concept,
  claimResourceSchema,
  coverageSchema,
  type Item,
  organisationSchema,
  patientSchema,
  type Reference,
  requestSchema,
} from './fields';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** True where the text may be FHIR: cheap, looks at the beginning only. */
export const looksLikeFhir = (text: string): boolean =>
  /^\s*[[{]/.test(text.slice(0, 200)) && /"resourceType"/.test(text.slice(0, 200_000));

/** Never throws. */
export function readFhir(text: string): ImportResult {
  const problems: Problem[] = [];
  const resources: { resource: Json; where: string }[] = [];
  for (const { value, where } of documents(text, problems)) collect(value, where, resources, 0);
  const index = new Map<string, Json>();
  for (const { resource } of resources) {
    const [type, id] = [resource.resourceType, resource.id];
    if (typeof type === 'string' && typeof id === 'string') index.set(`${type}/${id}`, resource);
    if (typeof resource.__fullUrl === 'string') index.set(resource.__fullUrl, resource);
  }
  const result: ImportResult = { kind: 'fhir', claims: [], problems };
  for (const { resource, where } of resources) {
    if (resource.resourceType !== 'ExplanationOfBenefit' && resource.resourceType !== 'ClaimResponse') continue;
    const parsed = claimResourceSchema.safeParse(resource);
    if (!parsed.success) {
      problems.push({ where, what: `${resource.resourceType} has no form that can be read` });
      continue;
    }
    if (parsed.data.use && parsed.data.use !== 'claim') {
      problems.push({ where, what: `is a ${parsed.data.use}, not a claim` });
      continue;
    }
    const claim = gateClaim(claimOf(parsed.data, new Resolver(index, parsed.data), where, problems), where, problems);
    if (Object.keys(claim).length > 0) result.claims.push({ claim, where });
    else problems.push({ where, what: 'holds no value of a claim' });
  }
  if (result.claims.length === 0 && problems.length === 0)
    problems.push({ where: 'file', what: 'holds no ExplanationOfBenefit and no ClaimResponse' });
  return result;
}

/** The JSON documents of a file: one, or one a line. */
function documents(text: string, problems: Problem[]): { value: unknown; where: string }[] {
  try {
    return [{ value: JSON.parse(text) as unknown, where: 'file' }];
  } catch {
    const found: { value: unknown; where: string }[] = [];
    const lines = text.split(/\r?\n/);
    const perLine = lines.filter((line) => /^\s*\{.*\}\s*,?\s*$/.test(line)).length;
    if (perLine === 0) {
      problems.push({ where: 'file', what: 'is no JSON: it may be cut' });
      return [];
    }
    lines.forEach((line, index) => {
      if (line.trim() === '') return;
      try {
        found.push({ value: JSON.parse(line) as unknown, where: `line ${index + 1}` });
      } catch {
        problems.push({ where: `line ${index + 1}`, what: 'is no JSON: not taken' });
      }
    });
    return found;
  }
}

function collect(value: unknown, where: string, found: { resource: Json; where: string }[], depth: number): void {
  if (depth > 5) return;
  if (Array.isArray(value)) {
    value.forEach((one, index) => {
      collect(one, `${where === 'file' ? '' : `${where}, `}resource ${index + 1}`, found, depth + 1);
    });
    return;
  }
  if (!isObject(value)) return;
  if (value.resourceType === 'Bundle' && Array.isArray(value.entry)) {
    value.entry.forEach((entry: unknown, index) => {
      if (!isObject(entry) || !isObject(entry.resource)) return;
      const at = `${where === 'file' ? '' : `${where}, `}entry ${index + 1}`;
      const resource = typeof entry.fullUrl === 'string' ? { ...entry.resource, __fullUrl: entry.fullUrl } : entry.resource;
      collect(resource, at, found, depth + 1);
    });
    return;
  }
  if (typeof value.resourceType === 'string')
    found.push({
      resource: value,
      where: typeof value.id === 'string' ? `${where === 'file' ? '' : `${where}, `}${value.resourceType}/${value.id}` : where,
    });
}

class Resolver {
  readonly index: ReadonlyMap<string, Json>;
  readonly contained: ReadonlyMap<string, Json>;

  constructor(index: ReadonlyMap<string, Json>, resource: ClaimResource) {
    this.index = index;
    this.contained = new Map(
      resource.contained.flatMap((one): [string, Json][] =>
        typeof one.id === 'string' ? [[`#${one.id.replace(/^#/, '')}`, one]] : [],
      ),
    );
  }

  get(reference: Reference | undefined): Json | undefined {
    const target = reference?.reference;
    if (!target) return undefined;
    return this.contained.get(target) ?? this.index.get(target) ?? this.index.get(target.split('/').slice(-2).join('/'));
  }
}

function claimOf(resource: ClaimResource, resolver: Resolver, where: string, problems: Problem[]): Claim {
  const claim: Claim = {};
  const set = <K extends keyof Claim>(key: K, value: Claim[K] | undefined): void => {
    if (value !== undefined) claim[key] = value;
  };
  const date = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const day = text.slice(0, 10);
    if (isCalendarDate(day)) return day;
    problems.push({ where, what: `${text.slice(0, 40)} is no date` });
    return undefined;
  };
  set('claimNumber', claimNumber(resource));
  const sent = requestSchema.safeParse(resolver.get(resource.request) ?? {});
  const request = sent.success ? sent.data : undefined;
  set('patientAccountNumber', info(resource, 'patientaccountnumber')?.valueString ?? request?.identifier[0]?.value);
  people(resource, resolver, claim, date);
  set('serviceFrom', date((resource.billablePeriod ?? request?.billablePeriod)?.start));
  set('serviceTo', date((resource.billablePeriod ?? request?.billablePeriod)?.end));
  set('receivedDate', date(info(resource, 'clmrecvddate')?.timingDate));
  set('paymentDate', date(resource.payment?.date));
  set('checkNumber', resource.payment?.identifier?.value);
  // Some payers put a code of their own systems there (Blue Button: `1`), which tells a clerk nothing.
  if (/\p{L}{2}/u.test(resource.disposition ?? '')) set('statusText', resource.disposition);
  const amounts = totals(resource);
  for (const [field, cents] of Object.entries(amounts) as [keyof Amounts, number][]) set(field, cents);
  const reasons = reasonsOf(resource.adjudication);
  if (reasons.length > 0) claim.reasons = reasons;
  const diagnoses = resource.diagnosis.flatMap(({ diagnosisCodeableConcept }) => diagnosisCode(diagnosisCodeableConcept));
  // One that is principal and of the admission too stands there twice.
  if (diagnoses.length > 0) claim.diagnosisCodes = [...new Set(diagnoses)];
  const items =
    resource.item.length > 0 && resource.item.some((item) => item.productOrService || item.revenue)
      ? resource.item
      : resource.addItem.length > 0
        ? resource.addItem
        : resource.item;
  const lines = items.map((item) => lineOf(item, date)).filter((line) => Object.keys(line).length > 0);
  if (lines.length > 0) claim.serviceLines = lines;
  set('status', statusOf(resource, claim.paid, [...reasons, ...lines.flatMap((line) => line.reasons ?? [])]));
  return claim;
}

/** CARIN: the identifier of type `uc`; CMS Blue Button: system `…/clm_id`; otherwise the first. */
function claimNumber({ identifier }: ClaimResource): string | undefined {
  const typed = identifier.find((one) => one.type && hasCode(one.type, 'uc'));
  const known = identifier.find((one) => /(?:clm_id|claim[_-]?(?:id|number|control)|icn)$/i.test(one.system ?? ''));
  return (typed ?? known ?? identifier[0])?.value;
}

const info = (resource: ClaimResource, code: string): ClaimResource['supportingInfo'][number] | undefined =>
  resource.supportingInfo.find((one) => (one.category && hasCode(one.category, code)) || (one.code && hasCode(one.code, code)));

function people(
  resource: ClaimResource,
  resolver: Resolver,
  claim: Claim,
  date: (text: string | undefined) => string | undefined,
): void {
  const patient = patientSchema.safeParse(resolver.get(resource.patient) ?? {});
  const names = patient.success ? patient.data.name : [];
  const name = names.find((one) => one.use === 'official') ?? names[0];
  const spoken = name
    ? [...name.given, name.family, ...name.suffix].filter((part) => part).join(' ') || name.text
    : resource.patient?.display;
  if (spoken) claim.patientName = spoken;
  const birth = patient.success ? date(patient.data.birthDate) : undefined;
  if (birth) claim.patientBirthDate = birth;
  const focal = resource.insurance.find((one) => one.focal) ?? resource.insurance[0];
  const coverage = coverageSchema.safeParse(resolver.get(focal?.coverage) ?? {});
  const member =
    (coverage.success
      ? (coverage.data.subscriberId ?? coverage.data.identifier.find((one) => one.type && hasCode(one.type, 'MB'))?.value)
      : undefined) ??
    (patient.success
      ? patient.data.identifier.find(
          (one) => (one.type && (hasCode(one.type, 'MB') || hasCode(one.type, 'MC'))) || /us-mbi$/.test(one.system ?? ''),
        )?.value
      : undefined) ??
    focal?.coverage?.identifier?.value;
  if (member) claim.memberId = member;
  const payer =
    organisation(resource.insurer, resolver).name ??
    (coverage.success ? organisation(coverage.data.payor[0], resolver).name : undefined);
  if (payer) claim.payer = payer;
  const provider = organisation(resource.provider ?? resource.requestor, resolver);
  if (provider.name) claim.providerName = provider.name;
  if (provider.npi) claim.providerNpi = provider.npi;
}

const NPI = /(?:us-npi|2\.16\.840\.1\.113883\.4\.6|\/npi)$/i;

function organisation(reference: Reference | undefined, resolver: Resolver): { name?: string; npi?: string } {
  const parsed = organisationSchema.safeParse(resolver.get(reference) ?? {});
  const found = parsed.success ? parsed.data : undefined;
  const person = Array.isArray(found?.name) ? found.name[0] : undefined;
  const name =
    typeof found?.name === 'string'
      ? found.name
      : person
        ? [...person.given, person.family].filter((part) => part).join(' ') || person.text
        : reference?.display;
  const own = reference?.identifier;
  const npi =
    found?.identifier.find((one) => NPI.test(one.system ?? '') || (one.type && hasCode(one.type, 'npi')))?.value ??
    (own && NPI.test(own.system ?? '') ? own.value : undefined);
  return { ...(name ? { name } : {}), ...(npi ? { npi } : {}) };
}

function totals(resource: ClaimResource): Amounts {
  const amounts = adjudicatedAmounts(
    resource.total.map(({ category, amount }) => ({ category, amount, reason: undefined, value: undefined })),
  );
  for (const [field, cents] of Object.entries(adjudicatedAmounts(resource.adjudication)) as [keyof Amounts, number][])
    amounts[field] ??= cents;
  const paid = resource.payment?.amount?.value;
  if (amounts.paid === undefined && paid !== undefined) amounts.paid = centsFromDollars(paid);
  return amounts;
}

const PROCEDURE = /(?:cpt|hcpcs|ama-assn\.org)/i;

function lineOf(item: Item, date: (text: string | undefined) => string | undefined): ServiceLine {
  const line: ServiceLine = {};
  const codings = item.productOrService?.coding ?? [];
  const procedure = (
    codings.find((one) => PROCEDURE.test(one.system ?? '') && one.code) ??
    codings.find((one) => /^(?:\d{4}|[A-Z]\d{3})[\dA-Z]$/.test(one.code ?? ''))
  )?.code;
  if (procedure) line.procedure = procedure;
  const modifiers = item.modifier.flatMap((one) => one.coding[0]?.code ?? []);
  if (modifiers.length > 0) line.modifiers = modifiers;
  const revenue = item.revenue?.coding.find((one) => /^\d{3,4}$/.test(one.code ?? ''))?.code;
  if (revenue) line.revenueCode = revenue;
  if (item.quantity?.value !== undefined) line.units = item.quantity.value;
  const from = date(item.servicedDate ?? item.servicedPeriod?.start);
  const to = date(item.servicedDate ?? item.servicedPeriod?.end) ?? from;
  if (from) line.serviceFrom = from;
  if (to) line.serviceTo = to;
  Object.assign(line, adjudicatedAmounts(item.adjudication));
  if (line.billed === undefined && item.net?.value !== undefined) line.billed = centsFromDollars(item.net.value);
  const reasons = reasonsOf(item.adjudication);
  if (reasons.length > 0) line.reasons = reasons;
  return line;
}

function diagnosisCode(concept: Concept | undefined): string[] {
  const code = (concept?.coding.find((one) => /icd-?10/i.test(one.system ?? '')) ?? concept?.coding[0])?.code?.toUpperCase();
  if (!code || !/^[A-TV-Z]\d[0-9A-Z]\.?[0-9A-Z]{0,4}$/.test(code)) return [];
  const plain = code.replace('.', '');
  return [plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain];
}

function statusOf(resource: ClaimResource, paid: number | undefined, reasons: Reason[]): ClaimStatus | undefined {
  if (resource.status === 'cancelled' || resource.status === 'entered-in-error') return 'revised';
  if (resource.outcome === 'queued') return 'pending';
  if (resource.outcome === 'error') return 'rejected';
  if (resource.outcome !== 'complete' && resource.outcome !== 'partial') return undefined;
  if (paid !== undefined && paid > 0) return 'paid';
  return reasons.some((reason) => reason.system === 'carc' && reason.group !== 'PR') && paid !== undefined
    ? 'denied'
    : 'finalized';
}
