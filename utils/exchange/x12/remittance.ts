/**
 * 835 Health Care Claim Payment/Advice (005010X221A1 and 004010X091, as they are in the wild): claims, lines, adjustments, remarks, PLB.
 * Field mapping: CLP01 account, CLP03–05 money, CLP07 payer's number; N1*PR payer, N1*PE provider; TRN02 payment; BPR16 payment date;
 * DTM 405 production date (header) as the processed date, 232/233 statement period, 050 received; AMT*B6 a line's allowed amount.
 */
import type { ImportedClaim, Problem, ProviderAdjustment } from '../imported';
import { RemittanceClaim, type RemittanceHead } from './remittance-claim';
import { components, place, type Segment, type Separators } from './segments';
import { amount, date, filled } from './values';

export interface Remittance {
  claims: ImportedClaim[];
  providerAdjustments: ProviderAdjustment[];
  problems: Problem[];
}

interface Header extends RemittanceHead {
  /** BPR02 */
  total?: number;
  /** where the payment's own totals are spoken of */
  where: string;
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
  open: RemittanceClaim | undefined;

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
        if (this.open) this.open.take(segment);
        else if (e1 === '405') this.producedOn(segment, e2);
        break;
      default:
        if (this.open) this.open.take(segment);
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

  private startClaim(segment: Segment): RemittanceClaim {
    const { total: _total, where: _where, ...shown } = this.header;
    return new RemittanceClaim(segment, definedOnly(shown), this.separators.component, this.problems);
  }

  private producedOn(segment: Segment, text: string): void {
    const found = date(text);
    if (found?.plausible) this.header.processedDate = found.date;
    else if (text) this.problems.push({ where: place(segment), what: `${text} is no date` });
  }

  private close(): void {
    if (this.open) this.claims.push(this.open.finish());
    this.open = undefined;
  }
}

const dollars = (cents: number): string => (cents / 100).toFixed(2);

/** A key stands in a claim if and only if the file shows it. */
function definedOnly(head: RemittanceHead): RemittanceHead {
  const copy = { ...head };
  for (const key of Object.keys(copy) as (keyof RemittanceHead)[]) if (copy[key] === undefined) delete copy[key];
  return copy;
}
