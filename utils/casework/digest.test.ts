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
    // one of them has no date: it stands under today in the worklist too
    today: 2,
    ending: [
      { days: 1, claims: 1 },
      { days: 7, claims: 1 },
    ],
  });
});

test('a warning that fell on a day on which nobody looked is said at the next look, once, and never after the last day', () => {
  const rows = [row('2026-03-30', '2026-03-23'), row('2026-03-30', '2026-03-12'), row('2026-03-30', '2026-03-07')];
  // last told on Friday the 6th; the first came to 14 days on Monday the 9th, the second to 3 days on it
  expect(addToDigest(NO_DIGEST, rows, '2026-03-10', '2026-03-06').ending).toEqual([
    { days: 2, claims: 1 },
    { days: 13, claims: 1 },
  ]);
  expect(addToDigest(NO_DIGEST, rows, '2026-03-10', '2026-03-09').ending).toEqual([]);
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
