import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { Entry, Source } from '@/utils/log/entry';
import { differencesOf } from './differences';

let count = 0;
const seen = (kind: Source['kind'], claim: Claim): Entry => ({
  id: `01990000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  claim: 'k',
  at: count,
  tick: 0,
  device: 'd',
  user: 'u',
  schema: 1,
  message: `m${count}`,
  body: { kind: 'seen', claim, source: { kind, name: kind }, doubtful: [] },
});

test('a birth date with two digits swapped differs, and the clerk sees both', () => {
  const entries = [
    seen('worklist', { patientName: 'Ana Rivera', patientBirthDate: '1961-05-04' }),
    seen('portal', { patientName: 'ANA RIVERA', patientBirthDate: '1961-05-40'.replace('40', '14') }),
  ];
  expect(differencesOf(entries)).toMatchObject([
    { field: 'patientBirthDate', verdict: 'differs', hospital: '1961-05-04', portal: '1961-05-14' },
  ]);
});

test('what the portal showed in two looks counts as one', () => {
  const entries = [
    seen('worklist', { memberId: 'W220144871', billed: 5 }),
    seen('portal', { memberId: 'W220144817' }),
    seen('portal', { billed: 5 }),
  ];
  expect(differencesOf(entries).map(({ field }) => field)).toEqual(['memberId']);
});

test('without the hospital’s record there is nothing to compare', () => {
  expect(differencesOf([seen('portal', { memberId: 'W1' })])).toEqual([]);
});
