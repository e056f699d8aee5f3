import { describe, expect, it } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { ImportedClaim } from '@/utils/exchange/imported';
import { type KnownClaim, matchWorklist } from '@/utils/exchange/match';
import { filingProof, primaryAnswer } from '@/utils/exchange/remittance-use';

const row = (claim: Claim, balance?: number): ImportedClaim => ({
  claim,
  where: 'row',
  ...(balance === undefined ? {} : { balance }),
});
const known = (key: string, claim: Claim, more: Partial<KnownClaim> = {}): KnownClaim => ({
  key,
  claim,
  onWorklist: true,
  ...more,
});

describe('a list is matched to the log', () => {
  const log = [
    known(
      'a',
      { claimNumber: 'EM7K-20491', patientAccountNumber: '001', status: 'pending', serviceFrom: '2026-02-03', billed: 100 },
      { balance: 100 },
    ),
    known('b', { patientAccountNumber: '002', serviceFrom: '2026-02-03', billed: 100 }),
    known('c', { patientAccountNumber: '002', serviceFrom: '2026-03-03', billed: 100 }),
    known('d', { memberId: 'W1', serviceFrom: '2026-02-03', serviceTo: '2026-02-03', billed: 5 }),
    known('e', { patientAccountNumber: '005' }),
    known('f', { patientAccountNumber: '006' }, { onWorklist: false }),
  ];
  const found = matchWorklist(
    [
      row({ claimNumber: 'em7k20491', status: 'denied' }, 100),
      row({ patientAccountNumber: '002', serviceFrom: '2026-03-03', billed: 100 }),
      row({ memberId: 'w-1', serviceFrom: '2026-02-03', serviceTo: '2026-02-03', billed: 5 }),
      row({ patientAccountNumber: '002', serviceFrom: '2026-04-03' }),
      row({ patientAccountNumber: '002', billed: 100 }),
    ],
    log,
  );
  it('by the payer’s number, then account and dates, then member, dates and charge', () => {
    expect(found.changed.map((one) => [one.key, one.by, one.changes.map((change) => change.field)])).toEqual([
      ['a', 'claim number', ['status']],
    ]);
    expect(found.unchanged.map((one) => [one.key, one.by])).toEqual([
      ['c', 'account number'],
      ['d', 'member, dates and charge'],
    ]);
  });
  it('another day of the same account is another claim', () =>
    expect(found.fresh.map((one) => one.claim.serviceFrom)).toEqual(['2026-04-03']));
  it('asks where two claims fit', () => expect(found.doubtful.map((one) => one.keys)).toEqual([['b', 'c']]));
  it('names what stood on the last list and is gone', () => expect(found.gone).toEqual(['e']));
});

describe('what a remittance means for the work', () => {
  it('starts the secondary payer’s clock from the primary’s answer alone', () => {
    const claim = { payer: 'AETNA', processedDate: '2026-02-03', paid: 100 };
    expect(primaryAnswer({ claim, where: '', remittance: { clp02: '1' } })).toEqual({
      payer: 'AETNA',
      on: '2026-02-03',
      paid: 100,
      forwarded: false,
    });
    expect(primaryAnswer({ claim, where: '', remittance: { clp02: '2' } })).toBeUndefined();
  });
  it('keeps an acceptance as proof of filing, and never a rejection', () => {
    const reasons = [{ system: 'csc' as const, code: 'A2:20' }];
    expect(
      filingProof({ claim: { status: 'accepted', reasons }, where: '', status: { fileReceivedDate: '2026-02-03', trace: 'T' } }),
    ).toEqual({ receivedOn: '2026-02-03', category: 'A2:20', trace: 'T' });
    expect(
      filingProof({
        claim: { status: 'rejected', reasons: [{ system: 'csc', code: 'A7:21' }] },
        where: '',
        status: { statusDate: '2026-02-03' },
      }),
    ).toBeUndefined();
  });
});
