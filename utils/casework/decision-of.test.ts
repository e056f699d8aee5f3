import { expect, test } from 'vitest';
import { recordOf } from '@/tests/log/record-of';
import { decisionOf } from './decision-of';

const record = recordOf({
  payer: 'Aetna',
  status: 'denied',
  processedDate: '2026-08-03',
  serviceFrom: '2026-07-01',
  reasons: [{ system: 'carc', group: 'CO', code: '50', amount: 100_00 }],
});
const day = (): string => '2026-08-05';
const firstDate = (terms?: Parameters<typeof decisionOf>[3]) =>
  decisionOf(record, '2026-08-05', day, terms).deadlines.find(
    (deadline) => deadline.kind === 'date' && deadline.level !== 'timely-filing',
  );

test('a contract’s own term stands before the payer’s rule, and says that it is the contract’s', () => {
  const own = firstDate({ contracts: [{ payer: 'AETNA INC', terms: 'reconsideration: 30 days from remittance' }] });
  expect(own).toMatchObject({ date: '2026-09-02', source: { trust: 'contract' } });
  expect(firstDate()).not.toMatchObject({ date: '2026-09-02' });
});

test('another company of a like name has another contract', () => {
  expect(firstDate({ contracts: [{ payer: 'Cigna', terms: 'reconsideration: 30 days from remittance' }] })).toEqual(firstDate());
});
