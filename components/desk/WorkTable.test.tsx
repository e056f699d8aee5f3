// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { inOrder, itemOf } from '@/utils/casework/worklist';
import type { ClaimRow } from '@/utils/log/record';
import { linesOf } from '../lines';
import { show } from '../test-kit';
import { WorkTable, type WorkTableProps } from './WorkTable';

// jsdom lays nothing out: the box is as high as a window.
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1200 });
  Element.prototype.scrollTo = () => undefined;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const TODAY = '2026-08-27';
const row = (key: string, more: Partial<ClaimRow>): ClaimRow => ({ key, codes: [], lastSeen: 0, ...more });
const rows = [
  row('a', { payer: 'Aetna', patientName: 'Ana Rivera', status: 'denied', billed: 421_050, due: '2026-08-20' }),
  row('b', { payer: 'Aetna', patientName: 'Ben Ito', due: TODAY }),
  row('c', { payer: 'Cigna', patientAccountNumber: '00419-332', due: TODAY, assigned: 'Kim' }),
];

function table(more: Partial<WorkTableProps> = {}, list = rows) {
  const items = inOrder(list.map((each) => itemOf(each, TODAY, () => TODAY)));
  const given = {
    lines: linesOf(items, true),
    columns: ['status', 'stake', 'due', 'owner'],
    today: TODAY,
    sort: '',
    selected: new Set<string>(),
    current: undefined,
    focus: 0,
    opened: undefined,
    onSort: vi.fn(),
    onCurrent: vi.fn(),
    onOpen: vi.fn(),
    onSelect: vi.fn(),
    ...more,
  } as const satisfies WorkTableProps;
  return { given, ...show(<WorkTable {...given} />) };
}

test('claims stand under when they are due and under their payer, each with its count', () => {
  table();
  const headings = screen.getAllByRole('rowheader').map((each) => each.textContent);
  expect(headings).toEqual(['Overdue 1', 'Aetna 1', 'Ana Rivera', 'Today 2', 'Aetna 1', 'Ben Ito', 'Cigna 1', '00419-332']);
});

test('a row says what is known and names what is not shown', () => {
  table();
  const cells = (name: string) => [...screen.getByRole('row', { name }).querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells('Select Ana Rivera Ana Rivera Denied 4,210.50 20 Aug')).toEqual(['', 'Denied', '4,210.50', '20 Aug', '']);
  expect(cells('Select Ben Ito Ben Ito Status not shown not shown 27 Aug')).toEqual([
    '',
    'Status not shown',
    'not shown',
    '27 Aug',
    '',
  ]);
});

test('a click on the name opens the claim, a box selects it, the payer’s box selects all of the payer', async () => {
  const { given, user } = table();
  await user.click(screen.getByRole('button', { name: 'Ana Rivera' }));
  expect(given.onOpen).toHaveBeenCalledWith('a');
  await user.click(screen.getByRole('checkbox', { name: 'Select 00419-332' }));
  expect(given.onSelect).toHaveBeenCalledWith(['c'], true);
  await user.click(screen.getAllByRole('checkbox', { name: 'Select all of Aetna' })[1]!);
  expect(given.onSelect).toHaveBeenLastCalledWith(['b'], true);
});

test('a column’s head sorts up, then down, then back to the order of the day', async () => {
  const { given, user, rerender } = table();
  const due = () => screen.getByRole('button', { name: /^Due/ });
  await user.click(due());
  expect(given.onSort).toHaveBeenLastCalledWith('due');
  rerender(<WorkTable {...given} sort="due" />);
  expect(screen.getByRole('columnheader', { name: /^Due/ }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(due());
  expect(given.onSort).toHaveBeenLastCalledWith('-due');
  rerender(<WorkTable {...given} sort="-due" />);
  await user.click(due());
  expect(given.onSort).toHaveBeenLastCalledWith('');
});

test('of twenty thousand claims only those on screen are drawn, and the focus finds one far away', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => row(`k${n}`, { payer: 'Aetna', patientName: `Name ${n}`, due: TODAY }));
  const { given, rerender } = table({}, many);
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('20003');
  const first = given.lines.flatMap((line) => (line.kind === 'row' ? [line.item.row] : []))[3]!;
  rerender(<WorkTable {...given} current={first.key} focus={1} />);
  expect(document.activeElement?.textContent).toBe(first.patientName);
});

test('one row takes part in the tab order, so that Tab leaves the table', () => {
  table({ current: 'b' });
  const reached = screen.getAllByRole('button').filter((each) => each.classList.contains('row-name') && each.tabIndex === 0);
  expect(reached.map((each) => each.textContent)).toEqual(['Ben Ito']);
});
