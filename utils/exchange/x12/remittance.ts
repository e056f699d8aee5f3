/**
 * 835 Health Care Claim Payment/Advice (005010X221A1 and 004010X091, as they are in the wild): claims, lines, adjustments, remarks, PLB.
 * Field mapping: CLP01 account, CLP03–05 money, CLP07 payer's number; N1*PR payer, N1*PE provider; TRN02 payment; BPR16 payment date;
 * DTM 405 production date (header) as the processed date, 232/233 statement period, 050 received; AMT*B6 a line's allowed amount.
 */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { ImportedClaim, LineFacts, Problem, ProviderAdjustment } from '../imported';
import { adjustments, sumOf } from './adjustments';
import { components, place, type Segment, type Separators } from './segments';
import { lineFromSvc, misplacedComposite } from './service-line';
import { remittanceStatus } from './statuses';
import { amount, date, filled, nm1Name, type X12Date } from './values';

export interface Remittance {
  claims: ImportedClaim[];
  providerAdjustments: ProviderAdjustment[];
  problems: Problem[];
}

interface Header {
  payer?: string;
  providerName?: string;
  providerNpi?: string;
  paymentDate?: string;
  processedDate?: string;
  checkNumber?: string;
  /** BPR02 */
  total?: number;
  /** where the payment's own totals are spoken of */
  where: string;
}

interface OpenLine {
  segment: Segment;
  line: ServiceLine;
  facts: LineFacts;
  /** set where the SVC segment may be read in a second way, tried when the claim's total is known */
  shifted?: ServiceLine;
}

interface OpenClaim {
  segment: Segment;
  claim: Claim;
  imported: ImportedClaim;
  reasons: Reason[];
  lines: OpenLine[];
  insuredId?: string;
}

/** Reads the segments of one transaction set, ST to SE. Never throws; what cannot be taken is in `problems`. */
export function readRemittance(segments: Segment[], separators: Separators): Remittance {
  const reader = new RemittanceReader(separators);
  for (const segment of segments) reader.take(segment);
  return reader.finish();
}

class RemittanceReader {
  readonly separators: Separators;
  readonly problems: Problem[] = [];
  readonly claims: ImportedClaim[] = [];
  readonly providerAdjustments: ProviderAdjustment[] = [];
  header: Header = { where: 'payment' };
  open: OpenClaim | undefined;

  constructor(separators: Separators) {
    this.separators = separators;
  }

  take(segment: Segment): void {
    const [id, e1, e2] = [segment.id, segment.elements[1] ?? '', segment.elements[2] ?? ''];
    switch (id) {
      case 'BPR':
        this.payment(segment);
        break;
      case 'TRN':
        if (this.open) break;
        this.header.checkNumber = filled(e2);
        if (e2) this.header.where = `payment ${e2}`;
        break;
      case 'N1':
        this.party(segment);
        break;
      case 'LX':
      case 'TS3':
      case 'TS2':
      case 'SE':
        this.close();
        break;
      case 'CLP':
        this.close();
        this.open = this.startClaim(segment);
        break;
      case 'PLB':
        this.close();
        this.providerLevel(segment);
        break;
      case 'DTM':
      case 'DTP':
        if (this.open) this.claimDate(this.open, segment);
        else if (e1 === '405') this.header.processedDate = this.dateOf(segment, e2)?.date;
        break;
      default:
        if (this.open) this.claimSegment(this.open, segment);
        else if (['CAS', 'SVC', 'LQ', 'MIA', 'MOA'].includes(id))
          this.problems.push({ where: place(segment), what: `${id} stands outside any claim and was not taken` });
    }
  }

  finish(): Remittance {
    this.close();
    this.checkTotal();
    return { claims: this.claims, providerAdjustments: this.providerAdjustments, problems: this.problems };
  }

  /** BPR16 is the date; a short BPR has it one place earlier, so the last element that is a date is taken. */
  private payment(segment: Segment): void {
    this.close();
    this.header.total = amount(segment.elements[2]);
    if (segment.elements[3] === 'D' && this.header.total !== undefined) this.header.total = -Math.abs(this.header.total);
    const shown = segment.elements
      .slice(5)
      .filter((value) => value !== '')
      .at(-1);
    const sixteenth = segment.elements[16];
    const found = date(sixteenth) ?? (shown && /^\d{8}$/.test(shown) ? date(shown) : undefined);
    if (found?.plausible) this.header.paymentDate = found.date;
    else if (sixteenth || found)
      this.problems.push({ where: place(segment), what: `${sixteenth ?? shown} is no date: no payment date taken` });
  }

  private party(segment: Segment): void {
    const [, code, name, qualifier, id] = segment.elements;
    if (code !== 'PR' && code !== 'PE') return;
    this.close();
    if (code === 'PR') this.header.payer = filled(name);
    else {
      this.header.providerName = filled(name);
      this.header.providerNpi = qualifier === 'XX' ? filled(id) : undefined;
    }
  }

  private startClaim(segment: Segment): OpenClaim {
    const [, account, clp02, billed, paid, patient, filing, number, facility, frequency] = segment.elements;
    const { payer, providerName, providerNpi, processedDate, paymentDate, checkNumber } = this.header;
    const claim: Claim = {
      ...(payer ? { payer } : {}),
      ...(filled(number) ? { claimNumber: number } : {}),
      ...(filled(account) ? { patientAccountNumber: account } : {}),
      ...(providerName ? { providerName } : {}),
      ...(providerNpi ? { providerNpi } : {}),
      ...(processedDate ? { processedDate } : {}),
      ...(paymentDate ? { paymentDate } : {}),
      ...(checkNumber ? { checkNumber } : {}),
    };
    this.money(claim, 'billed', billed, segment);
    this.money(claim, 'paid', paid, segment);
    this.money(claim, 'patientResponsibility', patient, segment);
    const where = `${place(segment)}${account ? `, account ${account}` : ''}`;
    const imported: ImportedClaim = {
      claim,
      where,
      remittance: {
        clp02: filled(clp02),
        claimFilingIndicator: filled(filing),
        facilityTypeCode: filled(facility),
        frequencyCode: filled(frequency),
      },
    };
    return { segment, claim, imported, reasons: [], lines: [] };
  }

  private claimSegment(open: OpenClaim, segment: Segment): void {
    const line = open.lines.at(-1);
    const [, e1 = '', e2 = ''] = segment.elements;
    switch (segment.id) {
      case 'SVC':
        open.lines.push(this.startLine(segment));
        break;
      case 'CAS': {
        const found = adjustments(segment, this.problems);
        if (line) addReasons(line.line, found);
        else open.reasons.push(...found);
        break;
      }
      case 'MIA':
        open.reasons.push(...remarks([segment.elements[5], ...segment.elements.slice(20, 24)]));
        break;
      case 'MOA':
        open.reasons.push(...remarks(segment.elements.slice(3, 8)));
        break;
      case 'LQ': {
        if (!e2) break;
        const reason: Reason =
          e1 === 'HE' || e1 === ''
            ? { system: 'rarc', code: e2.toUpperCase() }
            : { system: 'payer', code: e2, ...(e1 === 'RX' ? { text: 'NCPDP reject code' } : {}) };
        if (line) addReasons(line.line, [reason]);
        else open.reasons.push(reason);
        break;
      }
      case 'NM1':
        this.person(open, segment);
        break;
      case 'REF':
        if (line && e1 === '6R' && e2) line.facts.lineControlNumber = e2;
        break;
      case 'AMT':
        if (line && e1 === 'B6') {
          this.money(line.line, 'allowed', e2, segment);
          if (line.shifted) this.money(line.shifted, 'allowed', e2, segment);
        } else if (!line && e1 === 'AU') open.imported.remittance!.coverageAmount = amount(e2);
        break;
    }
  }

  private startLine(segment: Segment): OpenLine {
    const read = lineFromSvc(segment, this.separators.component, 5);
    for (const what of read.faults) this.problems.push({ where: place(segment), what });
    const shifted = misplacedComposite(segment, this.separators.component);
    return { segment, line: read.line, facts: {}, ...(shifted ? { shifted } : {}) };
  }

  private person(open: OpenClaim, segment: Segment): void {
    const [, code] = segment.elements;
    const id = filled(segment.elements[9]);
    const name = nm1Name(segment.elements);
    const facts = open.imported.remittance!;
    if (code === 'QC') {
      if (name) open.claim.patientName = name;
      if (id) open.claim.memberId = id;
    } else if (code === 'IL') open.insuredId = id;
    else if (code === '74') {
      facts.correctedPatientName = name;
      facts.correctedMemberId = id;
    } else if (code === '82') {
      facts.renderingProviderName = name;
      if (segment.elements[8] === 'XX') facts.renderingProviderNpi = id;
    }
  }

  private claimDate(open: OpenClaim, segment: Segment): void {
    const [, code, first, , format, value] = segment.elements;
    const found = this.dateOf(
      segment,
      filled(first) === 'D8' ? segment.elements[3] : (filled(first) ?? (format ? value : undefined)),
    );
    if (!found) return;
    const line = open.lines.at(-1);
    const target: { serviceFrom?: string; serviceTo?: string } = line ? line.line : open.claim;
    const odd = found.plausible ? undefined : found.date;
    if (odd && line) {
      this.problems.push({ where: place(segment), what: `${odd} cannot be a date of service` });
      return;
    }
    if (odd) {
      this.problems.push({ where: place(segment), what: `${odd} cannot be a date of service` });
      open.imported.oddDates = { serviceFrom: odd, serviceTo: odd };
      return;
    }
    switch (code) {
      case '472':
        target.serviceFrom = found.date;
        target.serviceTo = found.date;
        break;
      case '232':
      case '150':
        target.serviceFrom = found.date;
        break;
      case '233':
      case '151':
        target.serviceTo = found.date;
        break;
      case '050':
        if (!line) open.claim.receivedDate = found.date;
        break;
    }
    if (line?.shifted) Object.assign(line.shifted, { serviceFrom: line.line.serviceFrom, serviceTo: line.line.serviceTo });
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

  private close(): void {
    const open = this.open;
    if (!open) return;
    this.open = undefined;
    chooseLines(open, this.problems);
    const { claim, imported } = open;
    if (!claim.memberId && open.insuredId) claim.memberId = open.insuredId;
    for (const target of [claim, ...open.lines.map((one) => one.line)]) bothEnds(target);
    for (const { line, facts } of open.lines) shares(line, facts);
    const all = [...open.reasons, ...open.lines.flatMap((one) => one.line.reasons ?? [])];
    for (const [field, code] of [
      ['deductible', '1'],
      ['coinsurance', '2'],
      ['copay', '3'],
    ] as const) {
      const sum = sumOf(all, 'PR', code);
      if (sum !== undefined) claim[field] = sum;
    }
    if (open.reasons.length > 0) claim.reasons = open.reasons;
    if (open.lines.length > 0) {
      claim.serviceLines = open.lines.map((one) => one.line);
      imported.lines = open.lines.map((one) => one.facts);
    }
    if (!claim.serviceFrom && !imported.oddDates) imported.derived = datesOfLines(open.lines.map((one) => one.line));
    if (!imported.derived) delete imported.derived;
    const status = remittanceStatus(imported.remittance?.clp02, claim.paid, all);
    if (status) claim.status = status;
    else if (imported.remittance?.clp02)
      this.problems.push({
        where: imported.where,
        what: `claim status ${imported.remittance.clp02} is not known: no status taken`,
      });
    this.balance(open, all);
    this.claims.push(imported);
  }

  private balance(open: OpenClaim, all: Reason[]): void {
    const { billed, paid } = open.claim;
    if (billed === undefined || paid === undefined) return;
    const adjusted = all.reduce((sum, reason) => sum + (reason.system === 'carc' ? (reason.amount ?? 0) : 0), 0);
    const balances = billed - adjusted === paid;
    open.imported.remittance!.balances = balances;
    if (!balances)
      this.problems.push({
        where: open.imported.where,
        what: `does not add up: billed ${dollars(billed)} less adjustments ${dollars(adjusted)} is not the paid ${dollars(paid)}`,
      });
  }

  private providerLevel(segment: Segment): void {
    const [, provider = '', fiscal] = segment.elements;
    for (
      let index = 3;
      index + 1 < segment.elements.length || (index < segment.elements.length && segment.elements[index]);
      index += 2
    ) {
      const parts = components(segment.elements[index] ?? '', this.separators.component);
      const code = parts[0];
      const cents = amount(segment.elements[index + 1]);
      if (!code || cents === undefined) {
        if (code || segment.elements[index + 1])
          this.problems.push({
            where: place(segment),
            what: `provider adjustment ${code ?? ''} ${segment.elements[index + 1] ?? ''} was not taken`,
          });
        continue;
      }
      const period = date(fiscal);
      const reference = parts
        .slice(1)
        .filter((part) => part !== '')
        .join(':');
      this.providerAdjustments.push({
        provider,
        ...(period?.plausible ? { fiscalPeriod: period.date } : {}),
        code,
        ...(reference ? { reference } : {}),
        amount: cents,
        ...(this.header.checkNumber ? { checkNumber: this.header.checkNumber } : {}),
        ...(this.header.payer ? { payer: this.header.payer } : {}),
      });
    }
  }

  /** BPR02 is the sum of the claims less the provider adjustments. */
  private checkTotal(): void {
    const { total, where } = this.header;
    if (total === undefined || this.claims.length === 0) return;
    const paid = this.claims.reduce((sum, one) => sum + (one.claim.paid ?? 0), 0);
    const taken = this.providerAdjustments.reduce((sum, one) => sum + one.amount, 0);
    if (paid - taken !== total)
      this.problems.push({
        where,
        what: `does not add up: claims ${dollars(paid)} less provider adjustments ${dollars(taken)} is not the payment ${dollars(total)}`,
      });
  }
}

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
function chooseLines(open: OpenClaim, problems: Problem[]): void {
  const billed = (lines: ServiceLine[]): number => lines.reduce((sum, line) => sum + (line.billed ?? 0), 0);
  for (const one of open.lines) {
    if (!one.shifted) continue;
    const others = open.lines.filter((other) => other !== one).map((other) => other.line);
    const fits = open.claim.billed === undefined || billed([...others, one.shifted]) === open.claim.billed;
    const fitsAsIs = one.line.billed !== undefined && billed([...others, one.line]) === open.claim.billed;
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
