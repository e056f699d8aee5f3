/** What a remittance or a status file means for the work on a claim: contradictions with the portal, clocks that start, proof of filing. */

import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Claim, MoneyField } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ImportedClaim } from './imported';

export interface Contradiction {
  field: 'status' | MoneyField | 'checkNumber' | 'reasons';
  portal: string | number;
  remittance: string | number;
  /** a sentence for the clerk */
  what: string;
}

const MONEY: readonly MoneyField[] = ['billed', 'allowed', 'paid', 'patientResponsibility'];
const WORDS: Record<string, string> = {
  billed: 'Billed',
  allowed: 'Allowed',
  paid: 'Paid',
  patientResponsibility: 'The patient’s share',
};

const dollars = (cents: Cents): string => (cents / 100).toFixed(2);

/** Where the portal and the remittance of one claim say different things. Only values that both show are compared. */
export function comparePortalWithRemittance(portal: Claim, remittance: Claim): Contradiction[] {
  const found: Contradiction[] = [];
  for (const field of MONEY) {
    const [a, b] = [portal[field], remittance[field]];
    if (a !== undefined && b !== undefined && a !== b)
      found.push({
        field,
        portal: a,
        remittance: b,
        what: `${WORDS[field]}: the portal says ${dollars(a)}, the remittance ${dollars(b)}.`,
      });
  }
  const settled = (status: string | undefined): boolean => status === 'paid' || status === 'denied' || status === 'revised';
  if (
    portal.status &&
    remittance.status &&
    portal.status !== remittance.status &&
    settled(remittance.status) &&
    portal.status !== 'finalized'
  )
    found.push({
      field: 'status',
      portal: portal.status,
      remittance: remittance.status,
      what: `The portal says ${portal.status}, the remittance ${remittance.status}.`,
    });
  const fold = (text: string): string => text.replace(/^0+/, '').toUpperCase();
  if (portal.checkNumber && remittance.checkNumber && fold(portal.checkNumber) !== fold(remittance.checkNumber))
    found.push({
      field: 'checkNumber',
      portal: portal.checkNumber,
      remittance: remittance.checkNumber,
      what: 'The payment numbers are not the same.',
    });
  return found;
}

export interface PrimaryAnswer {
  payer?: string;
  /** the day of the primary's answer: filing limits of the secondary that count from it begin here */
  on: CalendarDate;
  paid: Cents;
  /** the payer sent the claim on to the secondary itself (CLP02 19) */
  forwarded: boolean;
}

/** The primary payer's answer, from which a secondary payer's clock runs; undefined for any other claim of a remittance. */
export function primaryAnswer({ claim, remittance }: ImportedClaim): PrimaryAnswer | undefined {
  const on = claim.processedDate ?? claim.paymentDate;
  const code = remittance?.clp02;
  if ((code !== '1' && code !== '19' && code !== '4') || !on || claim.paid === undefined) return undefined;
  return { ...(claim.payer ? { payer: claim.payer } : {}), on, paid: claim.paid, forwarded: code === '19' };
}

export interface FilingProof {
  payer?: string;
  /** the day the payer (or its intermediary) had the claim */
  receivedOn: CalendarDate;
  claimNumber?: string;
  trace?: string;
  /** `A2:20`: the acceptance itself, to be quoted */
  category: string;
}

/** A 277CA's acceptance, which proves timely filing where a transmission report does not; undefined for a rejection. */
export function filingProof({ claim, status }: ImportedClaim): FilingProof | undefined {
  const receivedOn = claim.receivedDate ?? status?.fileReceivedDate ?? status?.statusDate;
  const category = claim.reasons?.find((reason) => reason.system === 'csc' && /^A[012]/.test(reason.code ?? ''))?.code;
  if (claim.status !== 'accepted' || !receivedOn || !category) return undefined;
  return {
    ...(claim.payer ? { payer: claim.payer } : {}),
    receivedOn,
    ...(claim.claimNumber ? { claimNumber: claim.claimNumber } : {}),
    ...(status?.trace ? { trace: status.trace } : {}),
    category,
  };
}
