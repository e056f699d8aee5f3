/** What a file means for the work on a claim beyond the claim's own fields: clocks that start, proof of filing, the hospital's figures. */

import type { Beside } from '@/utils/claim/beside';
import type { Claim } from '@/utils/claim/claim';
import type { ImportedClaim } from './imported';
import type { KnownClaim } from './match';

/** The primary payer's answer, from which a secondary payer's clock runs; undefined for any other claim of a remittance. */
export function primaryAnswer({ claim, remittance }: ImportedClaim): Beside['primary'] {
  const on = claim.processedDate ?? claim.paymentDate;
  const code = remittance?.clp02;
  if ((code !== '1' && code !== '19' && code !== '4') || !on || claim.paid === undefined) return undefined;
  return { ...(claim.payer ? { payer: claim.payer } : {}), on, paid: claim.paid, forwarded: code === '19' };
}

/** A 277CA's acceptance, which proves timely filing where a transmission report does not; undefined for a rejection. */
export function filingProof({ claim, status }: ImportedClaim): Beside['filed'] {
  const receivedOn = claim.receivedDate ?? status?.fileReceivedDate ?? status?.statusDate;
  const category = claim.reasons?.find((reason) => reason.system === 'csc' && /^A[012]/.test(reason.code ?? ''))?.code;
  if (claim.status !== 'accepted' || !receivedOn || !category) return undefined;
  return { receivedOn, category: category.slice(0, 40), ...(status?.trace ? { trace: status.trace.slice(0, 80) } : {}) };
}

/** What the log keeps of an imported claim beside the claim itself; undefined where the file says nothing of the kind. */
export function besideOf(imported: ImportedClaim): Beside | undefined {
  const [primary, filed] = [primaryAnswer(imported), filingProof(imported)];
  const { balance, expected } = imported;
  const beside: Beside = {
    ...(balance === undefined ? {} : { balance }),
    ...(expected === undefined ? {} : { expected }),
    ...(primary ? { primary } : {}),
    ...(filed ? { filed } : {}),
  };
  return Object.keys(beside).length > 0 ? beside : undefined;
}

export interface SecondaryClock {
  key: string;
  /** what names the claim in the log, and nothing that the remittance does not know */
  claim: Claim;
  primary: NonNullable<Beside['primary']>;
  where: string;
}

/**
 * Claims of the log to another payer for the same account and first day: their clock runs from the primary's answer in this remittance.
 * `samePayer` is true where two names may mean one company.
 */
export function secondaryClocks(
  imported: readonly ImportedClaim[],
  known: Iterable<KnownClaim>,
  samePayer: (a: string, b: string) => boolean,
): SecondaryClock[] {
  const byAccount = new Map<string, KnownClaim[]>();
  for (const one of known) {
    const { patientAccountNumber: account, serviceFrom, payer } = one.claim;
    if (!account || !serviceFrom || !payer || one.closed) continue;
    const id = `${account.toUpperCase()}|${serviceFrom}`;
    byAccount.set(id, [...(byAccount.get(id) ?? []), one]);
  }
  return imported.flatMap((one) => {
    const primary = primaryAnswer(one);
    const { patientAccountNumber: account, serviceFrom = one.derived?.serviceFrom, payer } = one.claim;
    if (!primary || !account || !serviceFrom || !payer) return [];
    return (byAccount.get(`${account.toUpperCase()}|${serviceFrom}`) ?? []).flatMap(({ key, claim }) =>
      claim.payer && !samePayer(claim.payer, payer) && claim.claimNumber !== one.claim.claimNumber
        ? [{ key, claim: identityOf(claim), primary, where: one.where }]
        : [],
    );
  });
}

/** The values by which the log knows a claim again. */
export function identityOf(claim: Claim): Claim {
  const { claimNumber, patientAccountNumber, memberId, serviceFrom, billed } = claim;
  return {
    ...(claimNumber ? { claimNumber } : {}),
    ...(patientAccountNumber ? { patientAccountNumber } : {}),
    ...(memberId ? { memberId } : {}),
    ...(serviceFrom ? { serviceFrom } : {}),
    ...(billed === undefined ? {} : { billed }),
  };
}
