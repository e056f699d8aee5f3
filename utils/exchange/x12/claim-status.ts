/**
 * 277 claim status response (X212), claim acknowledgment 277CA (X214) and their kin: statuses by claim, and those of a batch or a provider apart.
 * In a 277CA the trace of a claim is the provider's own account number (TRN02 repeats CLM01); in a response to a 276 it is the request's.
 */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { DerivedDates, ImportedClaim, LineFacts, OtherLevelStatus, Problem, StatusFacts } from '../imported';
import { components, place, type Segment, type Separators } from './segments';
import { lineFromSvc } from './service-line';
import { categoryStatus } from './statuses';
import { amount, date, filled, nm1Name, period, type X12Date } from './values';

export interface ClaimStatusFile {
  claims: ImportedClaim[];
  otherLevelStatuses: OtherLevelStatus[];
  problems: Problem[];
}

interface OpenClaim {
  claim: Claim;
  facts: StatusFacts;
  oddDates?: DerivedDates;
  reasons: Reason[];
  lines: { line: ServiceLine; facts: LineFacts }[];
  where: string;
  /** STC02 of the status that decides */
  statusDate?: string;
}

/** The levels of HL03, outermost first; PT is the patient in files of an older kind. */
const DEPTH: Record<string, number> = { '20': 0, '21': 1, '19': 2, '22': 3, '23': 4, PT: 3 };

/** The form of X12's list 507: a letter and a number, `F3F` and `F3N` beside them. */
const isCategory = (text: string): boolean => /^[A-Z]\d{1,2}[FN]?$/i.test(text);

/**
 * Reads the segments of one transaction set. `acknowledgment` is true for a 277CA, `pendingList` for a list of pending claims (X228), whose
 * trace is the payer's own number. Never throws.
 */
export function readClaimStatus(
  segments: Segment[],
  separators: Separators,
  acknowledgment: boolean,
  pendingList = false,
): ClaimStatusFile {
  const reader = new StatusReader(separators, acknowledgment, pendingList);
  for (const segment of segments) reader.take(segment);
  reader.close();
  return { claims: reader.claims, otherLevelStatuses: reader.otherLevelStatuses, problems: reader.problems };
}

class StatusReader {
  readonly separators: Separators;
  readonly acknowledgment: boolean;
  readonly pendingList: boolean;
  readonly problems: Problem[] = [];
  readonly claims: ImportedClaim[] = [];
  readonly otherLevelStatuses: OtherLevelStatus[] = [];
  level = '';
  names: {
    payer?: string;
    provider?: string;
    npi?: string;
    subscriber?: string;
    subscriberId?: string;
    patient?: string;
    patientId?: string;
    /** DMG02 of the level: the subscriber's or the patient's, whoever the level is of */
    birthDate?: string;
  } = {};
  fileReceivedDate: string | undefined;
  /** TRN02 that waits for its status */
  trace: string | undefined;
  open: OpenClaim | undefined;
  lastName: string | undefined;

  constructor(separators: Separators, acknowledgment: boolean, pendingList: boolean) {
    this.separators = separators;
    this.acknowledgment = acknowledgment;
    this.pendingList = pendingList;
  }

  take(segment: Segment): void {
    const [, e1 = '', e2 = ''] = segment.elements;
    switch (segment.id) {
      case 'HL':
        this.enter((segment.elements[3] ?? '').toUpperCase());
        break;
      case 'NM1':
        this.name(segment);
        break;
      case 'DMG':
        this.birthDate(segment);
        break;
      case 'TRN':
        this.close();
        this.trace = filled(e2);
        if (this.atPatient()) this.open = this.startClaim(segment);
        break;
      case 'STC':
        this.status(segment);
        break;
      case 'REF':
        this.reference(e1, filled(e2));
        break;
      case 'DTP':
        this.dates(segment, e1, segment.elements[2], segment.elements[3]);
        break;
      case 'DTM':
        this.dates(segment, e1, undefined, e2);
        break;
      case 'SVC':
        if (this.open) {
          const read = lineFromSvc(segment, this.separators.component, 7);
          for (const what of read.faults) this.problems.push({ where: place(segment), what });
          this.open.lines.push({ line: read.line, facts: read.drugCode ? { drugCode: read.drugCode } : {} });
        } else this.problems.push({ where: place(segment), what: 'SVC stands outside any claim and was not taken' });
        break;
      case 'SE':
        this.close();
        break;
    }
  }

  private atPatient(): boolean {
    return (DEPTH[this.level] ?? 0) >= 3 || (this.level === '' && (this.names.patient ?? this.names.subscriber) !== undefined);
  }

  private enter(level: string): void {
    this.close();
    this.level = level;
    this.trace = undefined;
    this.lastName = undefined;
    const depth = DEPTH[level] ?? 3;
    if (depth <= 4) this.names = { ...this.names, patient: undefined, patientId: undefined, birthDate: undefined };
    if (depth <= 3) this.names = { ...this.names, subscriber: undefined, subscriberId: undefined };
    if (depth <= 2) this.names = { ...this.names, provider: undefined, npi: undefined };
    if (depth === 0) {
      this.names = { ...this.names, payer: undefined };
      this.fileReceivedDate = undefined;
    }
  }

  private name(segment: Segment): void {
    const name = nm1Name(segment.elements);
    const id = filled(segment.elements[9]);
    const qualifier = segment.elements[8];
    switch (segment.elements[1]) {
      case 'PR':
        this.names.payer = name;
        break;
      case '1P':
      case '85':
        this.names.provider = name;
        this.names.npi = qualifier === 'XX' ? id : undefined;
        break;
      case 'IL':
        this.names.subscriber = name;
        this.names.subscriberId = id;
        break;
      case 'QC':
        this.names.patient = name;
        this.names.patientId = id;
        break;
    }
    this.lastName = ['1P', '85'].includes(segment.elements[1] ?? '') ? name : undefined;
  }

  /** `DMG*D8*19710309*F`: stands before or after the name of its level. */
  private birthDate(segment: Segment): void {
    const found = this.dateOf(segment, segment.elements[2]);
    if (!found || !this.atPatient()) return;
    this.names.birthDate = found.date;
    if (this.open) this.open.claim.patientBirthDate ??= found.date;
  }

  private startClaim(segment: Segment): OpenClaim {
    const { payer, provider, npi, patient, patientId, subscriber, subscriberId, birthDate } = this.names;
    const patientName = patient ?? subscriber;
    const memberId = patientId ?? subscriberId;
    const account = this.acknowledgment ? this.trace : undefined;
    const number = this.pendingList && segment.id === 'TRN' && segment.elements[1] === '1' ? this.trace : undefined;
    return {
      claim: {
        ...(payer ? { payer } : {}),
        ...(provider ? { providerName: provider } : {}),
        ...(npi ? { providerNpi: npi } : {}),
        ...(patientName ? { patientName } : {}),
        ...(birthDate ? { patientBirthDate: birthDate } : {}),
        ...(memberId ? { memberId } : {}),
        ...(account ? { patientAccountNumber: account } : {}),
        ...(number ? { claimNumber: number } : {}),
      },
      facts: {
        ...(this.trace ? { trace: this.trace } : {}),
        ...(this.fileReceivedDate ? { fileReceivedDate: this.fileReceivedDate } : {}),
      },
      reasons: [],
      lines: [],
      where: `${place(segment)}${this.trace ? `, ${this.trace}` : ''}`,
    };
  }

  private status(segment: Segment): void {
    const { elements } = segment;
    // a status that stands one place too early is no check number
    const check = elements[9] ?? '';
    const early = check.includes(this.separators.component) && isCategory(components(check, this.separators.component)[0] ?? '');
    const reasons = [elements[1], ...(early ? [check] : []), elements[10], elements[11]].flatMap((value, at) =>
      this.reasonsOf(value ?? '', at > 0, segment),
    );
    if (early) elements[9] = '';
    const text = elements[12]?.replace(/\s+/g, ' ').trim();
    if (text && reasons[0] && !reasons[0].text) reasons[0] = { ...reasons[0], text };
    if (reasons.length === 0) this.problems.push({ where: place(segment), what: 'has no status code' });
    if (!this.open && this.atPatient()) this.open = this.startClaim(segment);
    const line = this.open?.lines.at(-1);
    if (line) line.line.reasons = [...(line.line.reasons ?? []), ...reasons];
    else if (this.open) this.claimStatus(this.open, segment, reasons);
    else {
      const cents = amount(elements[4]);
      const kept = reasons.map(({ code, text: words, system }) => ({
        system: system === 'csc' ? ('csc' as const) : ('payer' as const),
        ...(code ? { code } : {}),
        ...(words ? { text: words } : {}),
      }));
      this.otherLevelStatuses.push({
        level: this.level,
        name: this.lastName ?? null,
        reasons: kept,
        ...(cents === undefined ? {} : { amount: cents }),
      });
    }
  }

  /** `A7:562:85` as `A7:562:85`; a fourth part RX says that the second is an NCPDP reject code, which is another list. */
  private reasonsOf(value: string, more: boolean, segment: Segment): Reason[] {
    const [category = '', code = '', entity = '', list = ''] = components(value, this.separators.component);
    if (!category) return [];
    if (more && !isCategory(category)) {
      this.problems.push({ where: place(segment), what: `"${value.slice(0, 60)}" is no status: not taken` });
      return [];
    }
    if (list === 'RX' && code) return [{ system: 'payer', code, text: `NCPDP reject code, category ${category}` }];
    const joined = [category, code, entity].join(':').replace(/:+$/, '');
    return [{ system: 'csc', code: joined }];
  }

  /** Several statuses of one claim: all reasons are kept, the latest dated decides (the first of those of one day). */
  private claimStatus(open: OpenClaim, segment: Segment, reasons: Reason[]): void {
    const { elements } = segment;
    open.reasons.push(...reasons);
    const on = this.dateOf(segment, elements[2]);
    const first = open.statusDate === undefined && open.claim.status === undefined;
    if (first || (on && open.statusDate && on.date > open.statusDate)) {
      if (on) open.statusDate = on.date;
      const category = components(elements[1] ?? '', this.separators.component)[0] ?? '';
      const status = categoryStatus(category);
      if (status) open.claim.status = status;
      else {
        delete open.claim.status;
        this.problems.push({ where: place(segment), what: `category ${category || '(none)'} tells no status of the claim` });
      }
    }
    for (const [field, index] of [
      ['billed', 4],
      ['paid', 5],
    ] as const) {
      const cents = amount(elements[index]);
      if (cents !== undefined) open.claim[field] ??= cents;
      else if (filled(elements[index])) this.problems.push({ where: place(segment), what: `${elements[index]} is no amount` });
    }
    for (const [field, index] of [
      ['processedDate', 6],
      ['paymentDate', 8],
    ] as const) {
      const found = this.dateOf(segment, elements[index]);
      if (found) open.claim[field] ??= found.date;
    }
    if (filled(elements[9])) open.claim.checkNumber ??= elements[9];
  }

  private dateOf(segment: Segment, text: string | undefined): X12Date | undefined {
    const found = date(text);
    if (filled(text) && !found?.plausible)
      this.problems.push({ where: place(segment), what: `${text} is no date that can be true` });
    return found?.plausible ? found : undefined;
  }

  private reference(qualifier: string, value: string | undefined): void {
    const open = this.open;
    if (!open || !value) return;
    const line = open.lines.at(-1);
    if (line) {
      if (qualifier === 'FJ' || qualifier === '6R') line.facts.lineControlNumber = value;
      return;
    }
    if (qualifier === '1K') open.claim.claimNumber = value;
    else if (qualifier === 'EJ') open.claim.patientAccountNumber = value;
    else if (qualifier === 'BLT') open.facts.billType = value;
    else if (qualifier === 'D9') open.facts.clearinghouseNumber = value;
  }

  private dates(segment: Segment, code: string, format: string | undefined, text: string | undefined): void {
    const { from, to } = period(format, text);
    if (!from || !to) {
      if (filled(text)) this.problems.push({ where: place(segment), what: `${text} is no date` });
      if (!from && !to) return;
    }
    const open = this.open;
    if (!open) {
      if (code === '050' && from?.plausible && (DEPTH[this.level] ?? 9) <= 1) this.fileReceivedDate = from.date;
      return;
    }
    const line = open.lines.at(-1);
    if (code === '050' && !line && from?.plausible) open.claim.receivedDate = from.date;
    if (!['472', '232', '434', '150'].includes(code)) return;
    const plausible = (from?.plausible ?? true) && (to?.plausible ?? true);
    if (!plausible) this.problems.push({ where: place(segment), what: `${text} cannot be a date of service` });
    const found: DerivedDates = { ...(from ? { serviceFrom: from.date } : {}), ...(to ? { serviceTo: to.date } : {}) };
    if (plausible) Object.assign(line ? line.line : open.claim, found);
    else if (!line) open.oddDates = found;
  }

  close(): void {
    const open = this.open;
    this.open = undefined;
    if (!open) return;
    const { claim, facts, reasons, lines, oddDates, where, statusDate } = open;
    if (reasons.length > 0) claim.reasons = reasons;
    if (lines.length > 0) claim.serviceLines = lines.map((one) => one.line);
    if (reasons.length === 0 && lines.every((one) => !one.line.reasons)) this.problems.push({ where, what: 'has no status' });
    const imported: ImportedClaim = { claim, where, status: { ...facts, ...(statusDate ? { statusDate } : {}) } };
    if (lines.length > 0) imported.lines = lines.map((one) => one.facts);
    if (oddDates) imported.oddDates = oddDates;
    const from = lines
      .map((one) => one.line.serviceFrom)
      .filter((value) => value !== undefined)
      .sort()[0];
    const to = lines
      .map((one) => one.line.serviceTo)
      .filter((value) => value !== undefined)
      .sort()
      .at(-1);
    if (!claim.serviceFrom && !oddDates && from && to) imported.derived = { serviceFrom: from, serviceTo: to };
    this.claims.push(imported);
  }
}
