import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { conflictsOf, otherReason } from './conflicts';

const view = (kind: 'portal' | 'remittance' | 'worklist', shown: Claim, lastSeen = 1) => ({
  source: { kind, name: kind },
  firstSeen: 1,
  lastSeen,
  shown,
});

test('portal and remittance are held against each other value by value, and the hospital’s list is no witness', () => {
  const sources = [
    view('portal', { paid: 10_000, status: 'paid', checkNumber: '0012' }),
    view('remittance', { paid: 9_000, status: 'denied', checkNumber: '12' }, 2),
    view('worklist', { paid: 1 }, 3),
  ];
  expect(conflictsOf({ sources }).map(({ path }) => path)).toEqual(['paid', 'status']);
});

test('"finalized" contradicts no answer', () => {
  const sources = [view('portal', { status: 'finalized' }), view('remittance', { status: 'paid' }, 2)];
  expect(conflictsOf({ sources })).toEqual([]);
});

test('the representative’s reason is shown where it is another than the claim’s, and only a stated one', () => {
  const heard = (said: string, categories: Parameters<typeof otherReason>[1]['categories'] = ['authorization']) =>
    otherReason({ calls: [{ at: 1, entry: 'e1', user: 'Kim', on: '2026-03-03', said }] }, { categories })?.title;
  expect(heard('Rep says claim was received after the filing limit')).toBe('Filed after the payer’s limit');
  expect(heard('Rep confirms there is no auth on file')).toBeUndefined();
  expect(heard('Rep could not say why, reference 4411')).toBeUndefined();
  expect(heard('Rep says claim was received after the filing limit', [])).toBeUndefined();
});
