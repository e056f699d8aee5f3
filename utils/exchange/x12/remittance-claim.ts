/** One claim of an 835: CLP and the segments under it. The lines are settled when the claim ends, for only then is its total known. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { ImportedClaim, LineFacts, Problem, RemittanceFacts } from '../imported';
import { adjustments, sumOf } from './adjustments';
import { place, type Segment } from './segments';
import { lineFromSvc, misplacedComposite } from './service-line';
import { remittanceStatus } from './statuses';
import { amount, date, filled, nm1Name, type X12Date } from './values';

/** What the head of the remittance says of all its claims. */
export type RemittanceHead = Pick<
  Claim,
  'payer' | 'providerName' | 'providerNpi' | 'processedDate' | 'paymentDate' | 'checkNumber'
>;

interface OpenLine {
  segment: Segment;
  line: ServiceLine;
  facts: LineFacts;
  /** set where the SVC segment may be read in a second way, tried when the claim's total is known */
  shifted?: ServiceLine;
}

/** DTM qualifiers of the dates of service: which end each gives. */
const SERVICE_DATES: Record<string, readonly ('serviceFrom' | 'serviceTo')[]> = {
  '472': ['serviceFrom', 'serviceTo'],
  '232': ['serviceFrom'],
  '150': ['serviceFrom'],
  '233': ['serviceTo'],
  '151': ['serviceTo'],
};

export class RemittanceClaim {
  readonly component: string;
  readonly problems: Problem[];
  readonly claim: Claim;
  readonly facts: RemittanceFacts;
  readonly imported: ImportedClaim;
  readonly reasons: Reason[] = [];
  readonly lines: OpenLine[] = [];
  insuredId: string | undefined;

  /** `segment` is the CLP; problems are added to `problems` as they are met. */
  constructor(segment: Segment, head: RemittanceHead, component: string, problems: Problem[]) {
    const [, account, clp02, billed, paid, patient, filing, number, facility, frequency] = segment.elements;
    this.component = component;
    this.problems = problems;
    this.claim = {
      ...head,
      ...(filled(number) ? { claimNumber: number } : {}),
      ...(filled(account) ? { patientAccountNumber: account } : {}),
    };
    this.money(this.claim, 'billed', billed, segment);
    this.money(this.claim, 'paid', paid, segment);
    this.money(this.claim, 'patientResponsibility', patient, segment);
    this.facts = {
      clp02: filled(clp02),
      claimFilingIndicator: filled(filing),
      facilityTypeCode: filled(facility),
      frequencyCode: filled(frequency),
    };
    this.imported = {
      claim: this.claim,
      where: `${place(segment)}${account ? `, account ${account}` : ''}`,
      remittance: this.facts,
    };
  }

  /** A segment under the claim; those of no interest are passed over. */
  take(segment: Segment): void {
    const line = this.lines.at(-1);
    const [, e1 = '', e2 = ''] = segment.elements;
    switch (segment.id) {
      case 'SVC':
        this.lines.push(this.startLine(segment));
        break;
      case 'CAS': {
        const found = adjustments(segment, this.problems);
        if (line) addReasons(line.line, found);
        else this.reasons.push(...found);
        break;
      }
      case 'MIA':
        // by the guide the 5th and the 20th to 23rd; all others are amounts and counts, so that no remark is missed in a shifted segment
        this.reasons.push(...remarks(segment.elements.slice(1).filter((element) => /^(?:N|M|MA)\d{1,3}$/i.test(element))));
        break;
      case 'MOA':
        this.reasons.push(...remarks(segment.elements.slice(3, 8)));
        break;
      case 'LQ': {
        if (!e2) break;
        const reason: Reason =
          e1 === 'HE' || e1 === ''
            ? { system: 'rarc', code: e2.toUpperCase() }
            : { system: 'payer', code: e2, ...(e1 === 'RX' ? { text: 'NCPDP reject code' } : {}) };
        if (line) addReasons(line.line, [reason]);
        else this.reasons.push(reason);
        break;
      }
      case 'NM1':
        this.person(segment);
        break;
      case 'DTM':
      case 'DTP':
        this.date(segment);
        break;
      case 'REF':
        if (line && e1 === '6R' && e2) line.facts.lineControlNumber = e2;
        break;
      case 'AMT':
        if (line && e1 === 'B6') {
          this.money(line.line, 'allowed', e2, segment);
          if (line.shifted) this.money(line.shifted, 'allowed', e2, segment);
        } else if (!line && e1 === 'AU') this.facts.coverageAmount = amount(e2);
        break;
    }
  }

  private startLine(segment: Segment): OpenLine {
    const read = lineFromSvc(segment, this.component, 5);
    for (const what of read.faults) this.problems.push({ where: place(segment), what });
    const shifted = misplacedComposite(segment, this.component);
    return { segment, line: read.line, facts: read.drugCode ? { drugCode: read.drugCode } : {}, ...(shifted ? { shifted } : {}) };
  }

  private person(segment: Segment): void {
    const [, code] = segment.elements;
    const id = filled(segment.elements[9]);
    const name = nm1Name(segment.elements);
    if (code === 'QC') {
      if (name) this.claim.patientName = name;
      if (id) this.claim.memberId = id;
    } else if (code === 'IL') this.insuredId = id;
    else if (code === '74') {
      this.facts.correctedPatientName = name;
      this.facts.correctedMemberId = id;
    } else if (code === '82') {
      this.facts.renderingProviderName = name;
      if (segment.elements[8] === 'XX') this.facts.renderingProviderNpi = id;
    }
  }

  private date(segment: Segment): void {
    const [, code = '', first, text, format, value] = segment.elements;
    const found = this.dateOf(segment, first === 'D8' ? text : (filled(first) ?? (format ? value : undefined)));
    if (!found) return;
    const line = this.lines.at(-1);
    const ends = SERVICE_DATES[code];
    if (!ends) {
      if (code === '050' && !line && found.plausible) this.claim.receivedDate = found.date;
      return;
    }
    if (!found.plausible) {
      this.problems.push({ where: place(segment), what: `${found.date} cannot be a date of service` });
      if (!line) for (const end of ends) this.imported.oddDates = { ...this.imported.oddDates, [end]: found.date };
      return;
    }
    for (const end of ends) {
      if (!line) this.claim[end] = found.date;
      else for (const reading of [line.line, line.shifted]) if (reading) reading[end] = found.date;
    }
  }

  private dateOf(segment: Segment, text: string | undefined): X12Date | undefined {
    const found = date(text);
    if (!found && filled(text)) this.problems.push({ where: place(segment), what: `${text} is no date` });
    return found;
  }

  private money(
    target: Claim | ServiceLine,
    field: 'billed' | 'paid' | 'allowed' | 'patientResponsibility',
    text: string | undefined,
    at: Segment,
  ): void {
    const cents = amount(text);
    if (cents !== undefined) target[field] = cents;
    else if (filled(text)) this.problems.push({ where: place(at), what: `${text} is no amount: ${field} was not taken` });
  }

  /** The claim as it stands when its last segment was taken. */
  finish(): ImportedClaim {
    chooseLines(this.claim, this.lines, this.problems);
    const { claim, imported } = this;
    if (!claim.memberId && this.insuredId) claim.memberId = this.insuredId;
    for (const target of [claim, ...this.lines.map((one) => one.line)]) bothEnds(target);
    for (const { line, facts } of this.lines) shares(line, facts);
    const all = this.counted();
    for (const [field, code] of [
      ['deductible', '1'],
      ['coinsurance', '2'],
      ['copay', '3'],
    ] as const) {
      const sum = sumOf(all, 'PR', code);
      if (sum !== undefined) claim[field] = sum;
    }
    if (this.reasons.length > 0) claim.reasons = this.reasons;
    if (this.lines.length > 0) {
      claim.serviceLines = this.lines.map((one) => one.line);
      imported.lines = this.lines.map((one) => one.facts);
    }
    if (!claim.serviceFrom && !imported.oddDates) imported.derived = datesOfLines(this.lines.map((one) => one.line));
    if (!imported.derived) delete imported.derived;
    const status = remittanceStatus(this.facts.clp02, claim.paid, all);
    if (status) claim.status = status;
    else if (this.facts.clp02)
      this.problems.push({
        where: imported.where,
        what: `claim status ${this.facts.clp02} is not known: no status taken`,
      });
    this.balance(all);
    return imported;
  }

  /** Claim's and lines' reasons. What some payers say of the lines and again of the claim counts once: the lines alone add up then. */
  private counted(): Reason[] {
    const { billed = 0, paid = 0 } = this.claim;
    const ofLines = this.lines.flatMap((one) => one.line.reasons ?? []);
    const [own, theirs] = [adjustedBy(this.reasons), adjustedBy(ofLines)];
    if (own === 0 || own !== theirs || billed - theirs !== paid) return [...this.reasons, ...ofLines];
    this.problems.push({
      where: this.imported.where,
      what: 'says its adjustments at the claim and again at its lines: counted once',
    });
    return [...this.reasons.filter(({ system }) => system !== 'carc'), ...ofLines];
  }

  private balance(all: Reason[]): void {
    const { billed, paid } = this.claim;
    if (billed === undefined || paid === undefined) return;
    const adjusted = adjustedBy(all);
    const balances = billed - adjusted === paid;
    this.facts.balances = balances;
    if (!balances)
      this.problems.push({
        where: this.imported.where,
        what: `does not add up: billed ${dollars(billed)} less adjustments ${dollars(adjusted)} is not the paid ${dollars(paid)}`,
      });
  }
}

const adjustedBy = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { system, amount: cents = 0 }) => sum + (system === 'carc' ? cents : 0), 0);

const dollars = (cents: number): string => (cents / 100).toFixed(2);

const addReasons = (line: ServiceLine, reasons: Reason[]): void => {
  line.reasons = [...(line.reasons ?? []), ...reasons];
};

const remarks = (codes: (string | undefined)[]): Reason[] =>
  codes.filter((code): code is string => !!code).map((code) => ({ system: 'rarc', code: code.toUpperCase() }));

/** One date shown stands for both ends. */
function bothEnds(target: { serviceFrom?: string; serviceTo?: string }): void {
  if (target.serviceFrom && !target.serviceTo) target.serviceTo = target.serviceFrom;
  else if (target.serviceTo && !target.serviceFrom) target.serviceFrom = target.serviceTo;
}

function shares(line: ServiceLine, facts: LineFacts): void {
  const reasons = line.reasons ?? [];
  for (const [field, code] of [
    ['deductible', '1'],
    ['coinsurance', '2'],
    ['copay', '3'],
  ] as const) {
    const sum = sumOf(reasons, 'PR', code);
    if (sum !== undefined) line[field] = sum;
  }
  const patient = sumOf(reasons, 'PR');
  if (patient !== undefined) facts.patientResponsibility = patient;
}

/** A segment that can be read in two ways is read in the one that makes the lines add up to the claim. */
function chooseLines(claim: Claim, all: OpenLine[], problems: Problem[]): void {
  const billed = (lines: ServiceLine[]): number => lines.reduce((sum, line) => sum + (line.billed ?? 0), 0);
  for (const one of all) {
    if (!one.shifted) continue;
    const others = all.filter((other) => other !== one).map((other) => other.line);
    const fits = claim.billed === undefined || billed([...others, one.shifted]) === claim.billed;
    const fitsAsIs = one.line.billed !== undefined && billed([...others, one.line]) === claim.billed;
    if (fits && !fitsAsIs) {
      one.line = { ...one.shifted, ...(one.line.reasons ? { reasons: one.line.reasons } : {}) };
      problems.push({
        where: place(one.segment),
        what: 'the procedure stands outside its place; read so that the lines add up to the claim',
      });
    } else if (!fitsAsIs) {
      for (const field of ['billed', 'paid', 'units', 'revenueCode'] as const) delete one.line[field];
      problems.push({ where: place(one.segment), what: 'the amounts are not in their places and were not taken' });
    }
  }
}

function datesOfLines(lines: ServiceLine[]): { serviceFrom: string; serviceTo: string } | undefined {
  const from = lines
    .map((line) => line.serviceFrom)
    .filter((value) => value !== undefined)
    .sort()[0];
  const to = lines
    .map((line) => line.serviceTo)
    .filter((value) => value !== undefined)
    .sort()
    .at(-1);
  return from && to ? { serviceFrom: from, serviceTo: to } : undefined;
}
