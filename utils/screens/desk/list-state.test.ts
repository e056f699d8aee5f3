// @vitest-environment jsdom
import { expect, test } from 'vitest';
import '@/components/test-kit';
import { USUAL_COLUMNS } from '@/components/desk/columns';
import { itemOf } from '@/utils/casework/worklist';
import type { ClaimRow } from '@/utils/log/record';
import { savedViewSchema } from '@/utils/settings/settings';
import { choicesOf, fromView, ordered, shownOf, toView } from './list-state';

const TODAY = '2026-08-27';
const item = (key: string, more: Partial<ClaimRow>) =>
  itemOf({ key, codes: [], lastSeen: 0, due: TODAY, ...more }, TODAY, () => TODAY);
const items = [
  item('a', { payer: 'Aetna', status: 'denied', billed: 100, assigned: 'Kim' }),
  item('b', { payer: 'Cigna', billed: 900 }),
  item('c', { payer: 'Aetna', status: 'pending' }),
];
const keys = (list: readonly { row: ClaimRow }[]): string[] => list.map(({ row }) => row.key);

test('filters offer what the claims hold, each once', () => {
  const { payer, owner, status } = choicesOf(items);
  expect(payer.map(([value]) => value)).toEqual(['Aetna', 'Cigna']);
  expect(owner.map(([value]) => value)).toEqual(['Kim']);
  expect(status.map(([value]) => value)).toEqual(['pending', 'denied', 'not-shown']);
});

test('what has no value stands last, upwards and downwards', () => {
  expect(keys(ordered(items, 'billed'))).toEqual(['a', 'b', 'c']);
  expect(keys(ordered(items, '-billed'))).toEqual(['b', 'a', 'c']);
});

test('a claim whose notes hold the words is found, and the other filters hold for it too', () => {
  const found = new Set(['b', 'c']);
  expect(keys(shownOf(items, { text: 'records sent' }, found))).toEqual(['b', 'c']);
  expect(keys(shownOf(items, { text: 'records sent', payer: 'Aetna' }, found))).toEqual(['c']);
  expect(keys(shownOf(items, { status: 'not-shown' }, new Set()))).toEqual(['b']);
});

test('a saved view brings back filters, order and columns', () => {
  const state = { filter: { payer: 'Aetna', text: 'x' }, sort: '-due' as const, columns: ['payer' as const, 'due' as const] };
  const view = savedViewSchema.parse(toView('Mine', state));
  expect(fromView(view)).toMatchObject({ filter: { payer: 'Aetna', text: 'x' }, sort: '-due', columns: ['payer', 'due'] });
});

test('a view of another version that names unknown columns shows the usual ones', () => {
  const view = savedViewSchema.parse({ name: 'Old', columns: ['constructor', 'moon'], sort: '-__proto__' });
  expect(fromView(view)).toMatchObject({ sort: '', columns: USUAL_COLUMNS });
});
