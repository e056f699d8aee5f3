import { expect, test } from 'vitest';
import type { ClaimRow } from '@/utils/log/record';
import { summaryOf } from './row-summary';
import { fitting, groupOf, inOrder, itemOf } from './worklist';

const TODAY = '2026-08-27';
const day = (): string => '2026-08-20';
const row = (key: string, more: Partial<ClaimRow> = {}): ClaimRow => ({ key, codes: [], lastSeen: 0, ...more });
const summary = (stake: number, deadline?: string) => ({
  headline: 'No authorization on file',
  title: 'Appeal',
  action: 'appeal',
  atStake: stake,
  ...(deadline ? { deadline: { level: 'appeal-1', date: deadline } } : {}),
});

test.each([
  [{ due: '2026-08-26' }, 'overdue'],
  [{ due: '2026-08-27' }, 'today'],
  [{ due: '2026-09-03' }, 'week'],
  [{ due: '2026-09-04' }, 'later'],
  [{ due: '2026-08-26', notBefore: '2026-08-28' }, 'waiting'],
  [{ due: '2026-08-27', notBefore: '2026-08-27' }, 'today'],
  [{}, 'today'],
])('%j is %s', (dates, group) => {
  expect(groupOf(dates, TODAY)).toBe(group);
});

test('a payer’s claims stand together, the payer with the most pressing claim first', () => {
  const items = [
    row('a', { payer: 'Aetna', due: TODAY, row: summary(100_00) }),
    row('b', { payer: 'Cigna', due: TODAY, row: summary(9_000_00, '2026-08-29') }),
    row('c', { payer: 'Aetna', due: TODAY, row: summary(500_00) }),
    row('d', { payer: 'Cigna', due: TODAY, row: summary(10_00) }),
    row('e', { payer: 'Aetna', due: '2026-08-01', row: summary(1_00) }),
  ].map((each) => itemOf(each, TODAY, day));
  expect(inOrder(items).map((item) => item.row.key)).toEqual(['e', 'b', 'd', 'c', 'a']);
});

test('a near deadline stands before more money', () => {
  const near = itemOf(row('near', { due: TODAY, row: summary(1_000_00, '2026-08-30') }), TODAY, day);
  const rich = itemOf(row('rich', { due: TODAY, row: summary(20_000_00, '2026-11-20') }), TODAY, day);
  expect(near.urgency).toBeGreaterThan(rich.urgency);
});

test('of equal money and nearness the step with the better chance comes first', () => {
  const of = (action: string, category: string) =>
    itemOf(row(action, { due: TODAY, row: { ...summary(1_000_00, '2026-09-30'), action, category } }), TODAY, day).urgency;
  expect(of('send-records', 'missing-information')).toBeGreaterThan(of('appeal', 'medical-necessity'));
  expect(of('appeal', 'medical-necessity')).toBeGreaterThan(of('appeal', 'timely-filing'));
  expect(of('wait', 'other')).toBe(of('call-payer', 'other'));
});

test('every word typed must be there, in any case and place', () => {
  const item = itemOf(row('a', { payer: 'Aetna', patientName: 'Ana Rivera', codes: ['CO-197'], due: TODAY }), TODAY, day);
  expect(fitting({ text: 'rivera co-197' })(item)).toBe(true);
  expect(fitting({ text: 'rivera cigna' })(item)).toBe(false);
  expect(fitting({ payer: 'Cigna' })(item)).toBe(false);
  expect(fitting({ group: 'today' })(item)).toBe(true);
});

test.each([undefined, null, 7, {}, { headline: 1 }, { title: 'x' }, []])('a row of another version is no row: %j', (kept) => {
  expect(summaryOf(kept)).toBeUndefined();
});

test('a summary whose words this version does not know keeps what it can', () => {
  const kept = { headline: 'x', action: 'constructor', category: 'moon', deadline: { level: 'moon', date: '2026-01-01' } };
  expect(summaryOf(kept)).toEqual({ headline: 'x' });
});
