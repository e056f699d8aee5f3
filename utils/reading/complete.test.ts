import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { completed, shownBy } from './complete';

const one = (claim: Claim) => ({ claim, evidence: [], doubtful: [] });
const payment = one({ checkNumber: 'EFT90018842' });
const before = { address: 'https://portal.example/claims/MM26-7664478', claimNumber: 'MM26-7664478' };

test('the payment tab of a claim is completed with its number where the address names the claim', () => {
  const [read] = completed([payment], 'https://portal.example/claims/MM26-7664478#payment', before);
  expect(read?.claim).toEqual({ checkNumber: 'EFT90018842', claimNumber: 'MM26-7664478' });
});

test.each([
  ['another claim’s address', 'https://portal.example/claims/MM26-7640517', before],
  ['an address that names no claim', 'https://portal.example/claim', { ...before, address: 'https://portal.example/claim' }],
  ['nothing shown before', before.address, undefined],
  [
    'a number too short to tell',
    'https://portal.example/claims/123',
    { address: 'https://portal.example/claims/123', claimNumber: '123' },
  ],
])('%s: nothing is added', (_what, address, shown) => {
  expect(completed([payment], address, shown)).toEqual([payment]);
});

test('a page that says whose claim it is keeps what it says', () => {
  const other = one({ claimNumber: 'MM26-7640517' });
  const named = one({ patientName: 'Ana Rivera' });
  expect(completed([other], before.address, before)).toEqual([other]);
  expect(completed([named], before.address, before)).toEqual([named]);
  expect(completed([payment, payment], before.address, before)).toEqual([payment, payment]);
});

test('only a page with exactly one numbered claim is remembered', () => {
  expect(shownBy([one({ claimNumber: 'A1' })], 'x')).toEqual({ address: 'x', claimNumber: 'A1' });
  expect(shownBy([payment], 'x')).toBeUndefined();
  expect(shownBy([one({ claimNumber: 'A1' }), one({ claimNumber: 'A2' })], 'x')).toBeUndefined();
});
