// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../test-kit';
import { BarChart } from './charts/BarChart';
import { LineChart } from './charts/LineChart';
import { type DrillTable, ReportTable } from './ReportTable';

const table: DrillTable = {
  name: 'Appeals',
  columns: [
    { header: 'Payer', kind: 'text' },
    { header: 'Sent', kind: 'count' },
    { header: 'Overturned', kind: 'rate' },
    { header: 'Recovered', kind: 'money' },
    { header: 'First', kind: 'date' },
  ],
  rows: [
    ['Aetna', 1204, 0.425, -421_050, '2026-09-08'],
    ['Cigna', 3, 'too few to say', undefined, undefined],
  ],
  claimsOf: (row) => [`claim ${row}`],
};

test('numbers are written as what they are: counts, rates, money, dates, and what rests on too little', () => {
  show(<ReportTable table={table} onOpen={vi.fn()} />);
  const cells = (name: RegExp) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells(/^Aetna/)).toEqual(['1,204', '42.5 %', '-4,210.50', '8 Sep 2026', 'Claims']);
  expect(cells(/^Cigna/)).toEqual(['3', 'too few to say', 'not shown', 'not shown', 'Claims']);
});

test('each row opens the claims behind it', async () => {
  const onOpen = vi.fn();
  const { user } = show(<ReportTable table={table} onOpen={onOpen} />);
  await user.click(screen.getByRole('button', { name: 'Claims of Cigna' }));
  expect(onOpen).toHaveBeenCalledWith('Cigna', ['claim 1']);
});

test('a report without rows says so', () => {
  show(<ReportTable table={{ ...table, rows: [] }} onOpen={vi.fn()} />);
  expect(screen.getByText('Nothing to count here.')).toBeTruthy();
});

test('a chart has a name and its values are written on it', () => {
  show(
    <>
      <BarChart title="Denied by category" bars={[{ name: 'Coding', value: 5, text: '5.00' }]} />
      <LineChart title="By month" points={[{ name: '2026-08', value: 4, text: '4' }]} />
    </>,
  );
  expect(within(screen.getByRole('img', { name: 'Denied by category' })).getByText('5.00')).toBeTruthy();
  expect(within(screen.getByRole('img', { name: 'By month' })).getByText('4')).toBeTruthy();
});

test('a long line says every value, and so many of its names that they do not touch, the newest among them', () => {
  const points = Array.from({ length: 12 }, (_, n) => ({
    name: `2026-${String(n + 1).padStart(2, '0')}`,
    value: n,
    text: `${n} of`,
  }));
  show(<LineChart title="By month" points={points} />);
  const chart = within(screen.getByRole('img', { name: 'By month' }));
  expect(chart.getAllByText(/ of$/)).toHaveLength(12);
  expect(chart.getAllByText(/^2026-/).map(({ textContent }) => textContent)).toEqual([
    '2026-03',
    '2026-06',
    '2026-09',
    '2026-12',
  ]);
});
