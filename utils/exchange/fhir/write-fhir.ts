/**
 * Claims → a FHIR R4 Bundle: a ClaimResponse each, with CARC and RARC in CARIN's place (an adjudication of category `denialreason`), and a Task
 * for each follow-up. Patient and insurer are contained: the file stands alone and names no server.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim, MoneyField, Reason, ServiceLine } from '@/utils/claim/claim';
import { dollarsFromCents } from '@/utils/claim/money';
import { CARC_SYSTEM, GROUP_SYSTEM, RARC_SYSTEM, STATUS_SYSTEMS } from './adjudication';

export interface FollowUp {
  text: string;
  due?: CalendarDate;
  done?: boolean;
  assignee?: string;
}

export interface FhirClaim {
  claim: Claim;
  followUps?: FollowUp[];
}

type Json = Record<string, unknown>;

const ADJUDICATION = 'http://terminology.hl7.org/CodeSystem/adjudication';
const CARIN = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication';
const DISCRIMINATOR = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator';

const CATEGORIES: Record<MoneyField, readonly [string, string]> = {
  billed: [ADJUDICATION, 'submitted'],
  allowed: [ADJUDICATION, 'eligible'],
  paid: [ADJUDICATION, 'benefit'],
  patientResponsibility: [CARIN, 'memberliability'],
  deductible: [ADJUDICATION, 'deductible'],
  coinsurance: [CARIN, 'coinsurance'],
  copay: [ADJUDICATION, 'copay'],
};

/** `createdOn` is today; `newId` gives a UUID for each resource. */
export function fhirBundle(claims: readonly FhirClaim[], createdOn: CalendarDate, newId: () => string): Json {
  const entry: Json[] = [];
  for (const { claim, followUps } of claims) {
    const id = newId();
    entry.push({ fullUrl: `urn:uuid:${id}`, resource: claimResponse(claim, id, createdOn) });
    for (const task of followUps ?? []) {
      const taskId = newId();
      entry.push({ fullUrl: `urn:uuid:${taskId}`, resource: taskOf(task, taskId, id, createdOn) });
    }
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: `${createdOn}T00:00:00Z`,
    ...(entry.length > 0 ? { entry } : {}),
  };
}

const concept = (system: string, code: string, text?: string): Json => ({
  coding: [{ system, code }],
  ...(text ? { text } : {}),
});
const money = (cents: number): Json => ({ value: dollarsFromCents(cents), currency: 'USD' });

/** The claim's form, which FHIR asks for, where its lines tell it: revenue codes stand on institutional claims alone, CDT codes on dental ones. */
function typeOf({ serviceLines = [] }: Claim): Json {
  const system = 'http://terminology.hl7.org/CodeSystem/claim-type';
  if (serviceLines.some((line) => line.revenueCode)) return concept(system, 'institutional');
  if (serviceLines.some((line) => /^D\d{4}$/.test(line.procedure ?? ''))) return concept(system, 'oral');
  return { text: 'not shown' };
}

function claimResponse(claim: Claim, id: string, createdOn: CalendarDate): Json {
  const { status } = claim;
  const type = typeOf(claim);
  const totals = amountsOf(claim).map(([field, cents]) => ({ category: concept(...CATEGORIES[field]), amount: money(cents) }));
  const adjudication = (claim.reasons ?? []).map(denial);
  const period = {
    ...(claim.serviceFrom ? { start: claim.serviceFrom } : {}),
    ...(claim.serviceTo ? { end: claim.serviceTo } : {}),
  };
  return {
    resourceType: 'ClaimResponse',
    id,
    contained: contained(claim, type, createdOn, period),
    ...(claim.claimNumber
      ? {
          identifier: [
            { type: concept('http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType', 'uc'), value: claim.claimNumber },
          ],
        }
      : {}),
    status: status === 'revised' ? 'cancelled' : 'active',
    type,
    use: 'claim',
    patient: { reference: '#patient', ...(claim.patientName ? { display: claim.patientName } : {}) },
    created: claim.processedDate ?? createdOn,
    insurer: { reference: '#insurer', ...(claim.payer ? { display: claim.payer } : {}) },
    ...(claim.providerName || claim.providerNpi
      ? {
          requestor: {
            ...(claim.providerName ? { display: claim.providerName } : {}),
            ...(claim.providerNpi ? { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: claim.providerNpi } } : {}),
          },
        }
      : {}),
    request: { reference: '#claim' },
    outcome:
      status === 'pending' || status === 'accepted' || status === 'info-requested'
        ? 'queued'
        : status === 'rejected' || status === 'not-found'
          ? 'error'
          : 'complete',
    ...(claim.statusText ? { disposition: claim.statusText } : {}),
    ...(adjudication.length > 0 ? { adjudication } : {}),
    ...(totals.length > 0 ? { total: totals } : {}),
    ...(claim.serviceLines ? { addItem: claim.serviceLines.map((line, index) => addItem(line, index, period)) } : {}),
    ...(claim.paid !== undefined
      ? {
          payment: {
            type: concept('http://terminology.hl7.org/CodeSystem/ex-paymenttype', 'complete'),
            ...(claim.paymentDate ? { date: claim.paymentDate } : {}),
            amount: money(claim.paid),
            ...(claim.checkNumber ? { identifier: { value: claim.checkNumber } } : {}),
          },
        }
      : {}),
  };
}

/** The patient, the payer, and the claim that was sent: its dates and the hospital's number have no other place. */
function contained(claim: Claim, type: Json, createdOn: CalendarDate, period: Json): Json[] {
  const words = claim.patientName?.split(' ') ?? [];
  return [
    {
      resourceType: 'Patient',
      id: 'patient',
      ...(claim.memberId
        ? { identifier: [{ type: concept('http://terminology.hl7.org/CodeSystem/v2-0203', 'MB'), value: claim.memberId }] }
        : {}),
      ...(claim.patientName
        ? {
            name: [{ text: claim.patientName, ...(words.length > 1 ? { family: words.at(-1), given: words.slice(0, -1) } : {}) }],
          }
        : {}),
      ...(claim.patientBirthDate ? { birthDate: claim.patientBirthDate } : {}),
    },
    // an organisation without a name or a number is none (org-1)
    { resourceType: 'Organization', id: 'insurer', name: claim.payer ?? 'not shown' },
    {
      resourceType: 'Claim',
      id: 'claim',
      ...(claim.patientAccountNumber ? { identifier: [{ value: claim.patientAccountNumber }] } : {}),
      status: 'active',
      type,
      use: 'claim',
      patient: { reference: '#patient' },
      ...(Object.keys(period).length > 0 ? { billablePeriod: period } : {}),
      created: claim.receivedDate ?? createdOn,
      provider: { display: claim.providerName ?? 'not shown' },
      priority: { text: 'not shown' },
      insurance: [{ sequence: 1, focal: true, coverage: { display: claim.payer ?? 'not shown' } }],
    },
  ];
}

const amountsOf = (holder: Claim | ServiceLine): [MoneyField, number][] =>
  (Object.keys(CATEGORIES) as MoneyField[]).flatMap((field): [MoneyField, number][] =>
    holder[field] === undefined ? [] : [[field, holder[field]]],
  );

function addItem(line: ServiceLine, index: number, period: Json): Json {
  const amounts = amountsOf(line).map(([field, cents]) => ({ category: concept(...CATEGORIES[field]), amount: money(cents) }));
  const adjudication = [...amounts, ...(line.reasons ?? []).map(denial)];
  return {
    itemSequence: [index + 1],
    productOrService: line.procedure
      ? procedureConcept(line.procedure)
      : line.revenueCode
        ? concept('https://www.nubc.org/CodeSystem/RevenueCodes', line.revenueCode)
        : { text: 'not shown' },
    ...(line.modifiers ? { modifier: line.modifiers.map(procedureConcept) } : {}),
    ...(line.serviceFrom
      ? { servicedPeriod: { start: line.serviceFrom, end: line.serviceTo ?? line.serviceFrom } }
      : Object.keys(period).length > 0
        ? { servicedPeriod: period }
        : {}),
    ...(line.units === undefined ? {} : { quantity: { value: line.units } }),
    // an added item needs one at least: of a line that shows no amount it says that there was a charge, and not how much
    adjudication: adjudication.length > 0 ? adjudication : [{ category: concept(ADJUDICATION, 'submitted') }],
  };
}

/** Procedures and modifiers that begin with a digit are CPT's, the others HCPCS level II. */
const procedureConcept = (code: string): Json =>
  concept(/^\d/.test(code) ? 'http://www.ama-assn.org/go/cpt' : 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code);

/** CARC with its group and amount, RARC, a 277's category and code, or the payer's own code and words. */
function denial(reason: Reason): Json {
  const group = reason.group ? [{ system: GROUP_SYSTEM, code: reason.group }] : [];
  const coding = [...codings(reason), ...group];
  return {
    category: concept(DISCRIMINATOR, 'denialreason'),
    reason: { ...(coding.length > 0 ? { coding } : {}), ...(reason.text ? { text: reason.text } : {}) },
    ...(reason.amount === undefined ? {} : { amount: money(reason.amount) }),
  };
}

function codings({ system, code }: Reason): Json[] {
  if (!code) return [];
  if (system === 'csc')
    return code
      .split(':')
      .flatMap((part, at) => (part && STATUS_SYSTEMS[at] ? [{ system: STATUS_SYSTEMS[at], code: part }] : []));
  const list = system === 'carc' ? CARC_SYSTEM : system === 'rarc' ? RARC_SYSTEM : undefined;
  return [{ ...(list ? { system: list } : {}), code }];
}

function taskOf(task: FollowUp, id: string, focus: string, createdOn: CalendarDate): Json {
  return {
    resourceType: 'Task',
    id,
    status: task.done ? 'completed' : 'requested',
    intent: 'plan',
    description: task.text,
    focus: { reference: `urn:uuid:${focus}` },
    authoredOn: createdOn,
    ...(task.assignee ? { owner: { display: task.assignee } } : {}),
    ...(task.due ? { restriction: { period: { end: task.due } } } : {}),
  };
}
