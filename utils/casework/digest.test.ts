import { expect, test } from 'vitest';
import type { ClaimRow } from '@/utils/log/record';
import { addToDigest, NO_DIGEST, nextTimeOf } from './digest';

const row = (due: string | undefined, deadline?: string, closed?: true): ClaimRow => ({
  key: 'k',
  codes: [],
  lastSeen: 0,
  ...(due ? { due } : {}),
  ...(closed ? { closed } : {}),
  row: { headline: '', ...(deadline ? { deadline: { level: 'appeal-1', date: deadline } } : {}) },
});

test('counts what is overdue, due today and near its last day; closed claims are left out', () => {
  const digest = addToDigest(
    NO_DIGEST,
    [
      row('2026-03-01'),
      row('2026-03-10', '2026-03-11'),
      row('2026-03-20', '2026-03-17'),
      row('2026-03-20', '2026-03-16'),
      row('2026-03-01', '2026-03-11', true),
      row(undefined),
    ],
    '2026-03-10',
  );
  expect(digest).toEqual({
    overdue: 1,
    today: 1,
    ending: [
      { days: 1, claims: 1 },
      { days: 7, claims: 1 },
    ],
  });
});

test('portions add up', () => {
  const one = addToDigest(NO_DIGEST, [row('2026-03-01', '2026-03-13')], '2026-03-10');
  expect(addToDigest(one, [row('2026-03-02', '2026-03-13')], '2026-03-10')).toEqual({
    overdue: 2,
    today: 0,
    ending: [{ days: 3, claims: 2 }],
  });
});

test('the next eight o’clock is today before eight and tomorrow after it', () => {
  const at = (text: string) => new Date(text).getTime();
  expect(nextTimeOf('08:00', at('2026-03-10T07:59:00'))).toBe(at('2026-03-10T08:00:00'));
  expect(nextTimeOf('08:00', at('2026-03-10T08:00:00'))).toBe(at('2026-03-11T08:00:00'));
});
