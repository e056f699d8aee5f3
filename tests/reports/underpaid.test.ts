import { describe, expect, it } from 'vitest';
import { newLog, portal } from '@/tests/log/desk';
import { deriveRow } from '@/utils/casework/derive';
import { contextFor, offersFor } from '@/utils/casework/letter';
import { loadCase } from '@/utils/casework/load';
import { contractBook, underpaymentOf } from '@/utils/casework/underpaid';
import { itemOf, stakeOf } from '@/utils/casework/worklist';
import type { Claim } from '@/utils/claim/claim';
import { localDay } from '@/utils/clock';
import { readContract } from '@/utils/exchange/contract/contract-table';
import { rowOf } from '@/utils/log/rows';
import { DEFAULTS } from '@/utils/settings/settings';

const { terms } = readContract('Payer,Code,Rate\nAetna,99213,100.00\nAetna,71046,50.00\nAetna Better Health,99213,900.00\n');
const book = contractBook({ terms, threshold: 500 });
const paid: Claim = {
  payer: 'AETNA',
  status: 'paid',
  allowed: 12_000,
  paid: 12_000,
  serviceLines: [
    { procedure: '99213', allowed: 7_000, paid: 7_000 },
    { procedure: '71046', allowed: 5_000, paid: 5_000 },
  ],
};

const settings = DEFAULTS;

describe('what was allowed against the contract', () => {
  it('finds the line that is short, by the payer’s own terms and no like-named payer’s', () => {
    const found = underpaymentOf({ claim: paid }, book);
    expect(found).toMatchObject({ underpaid: true, claim: { expected: 15_000, got: 12_000, gap: 3_000 } });
    expect(found?.lines.map(({ gap }) => gap)).toEqual([3_000, 0]);
  });

  it('takes a denial for no underpayment: neither a denied claim nor a line with nothing allowed', () => {
    expect(underpaymentOf({ claim: { ...paid, status: 'denied', allowed: 0, paid: 0 } }, book)).toBeUndefined();
    const lines = [
      { procedure: '99213', allowed: 10_000 },
      { procedure: '71046', allowed: 0 },
    ];
    expect(underpaymentOf({ claim: { ...paid, serviceLines: lines } }, book)).toMatchObject({ underpaid: false });
  });

  it('leaves small gaps alone, and holds a claim without lines against what the hospital expects', () => {
    const { serviceLines: _, ...claim } = paid;
    expect(underpaymentOf({ claim }, book)).toBeUndefined();
    expect(underpaymentOf({ claim, beside: { expected: 12_400 } }, book)).toMatchObject({
      underpaid: false,
      claim: { gap: 400 },
    });
    expect(underpaymentOf({ claim, beside: { expected: 13_000 } }, book)).toMatchObject({ underpaid: true });
  });

  it('puts the dispute first, with its letter filled, and calls nothing of it denied', async () => {
    const { log } = await newLog();
    const claim: Claim = { ...paid, claimNumber: 'EM400100', patientName: 'Amy Holt', serviceFrom: '2026-02-03' };
    const { seen } = await log.seen({ id: 'a', source: portal, observations: [{ claim, doubtful: [] }] });
    const loaded = (await loadCase(log, seen[0]!.key, '2026-03-12', localDay, undefined, book))!;
    const { decision, underpaid } = loaded.theCase;
    expect(decision.next[0]).toMatchObject({ action: 'appeal', route: 'underpayment-dispute' });
    expect(decision.atStake ?? 0).toBe(0);
    expect(offersFor(loaded.record, decision).fitting.map(({ id }) => id)).toContain('underpayment');
    const context = contextFor(loaded.record, decision, settings, '2026-03-12', { underpaid });
    expect(context.claim).toMatchObject({ expected: 15_000, allowed: 12_000, denied: 3_000 });
    expect(context.contract?.rate).toContain('99213: rate 100.00');
  });

  it('stands in the worklist’s row with its money and its step, and only where a contract says so', async () => {
    const { log } = await newLog();
    const claim: Claim = { ...paid, claimNumber: 'EM400101', patientName: 'Amy Holt', serviceFrom: '2026-02-03' };
    const { seen } = await log.seen({ id: 'a', source: portal, observations: [{ claim, doubtful: [] }] });
    const record = (await log.claim(seen[0]!.key))!;
    const item = (row: unknown) => itemOf(rowOf(record, { row }), '2026-03-12', localDay);
    const short = item(deriveRow(record, undefined, book).row);
    expect(short.summary).toMatchObject({ action: 'appeal', underpaid: 3_000 });
    expect(short.summary?.title).toContain('30.00');
    expect(stakeOf(short)).toBe(3_000);
    expect(item(deriveRow(record).row).summary?.underpaid).toBeUndefined();
  });
});
