// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { EnclosureList, type EnclosureListProps } from './EnclosureList';
import { show } from './test-kit';

const props = (): EnclosureListProps => ({
  papers: [
    { title: 'Denial letter', on: true, files: [] },
    { title: 'Medical record', on: true, files: [{ name: 'chart.pdf', size: 61_000_000, problem: '“chart.pdf” has 61.0 MB.' }] },
    { title: 'Physician’s letter', on: false, files: [] },
  ],
  limits: 'The payer takes 60 MB each.',
  onTick: vi.fn(),
  onUp: vi.fn(),
  onAddPaper: vi.fn(),
  onAdd: vi.fn(),
  onRemove: vi.fn(),
});

test('papers that go along are numbered, the others are offered, and what a file is too large for is said at it', () => {
  show(<EnclosureList {...props()} />);
  const rows = screen.getAllByRole('listitem').filter((row) => row.parentElement?.tagName === 'OL');
  expect(rows.map((row) => within(row).getByRole<HTMLInputElement>('checkbox').checked)).toEqual([true, true]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Physician’s letter', hidden: true }).checked).toBe(false);
  expect(screen.getByText('“chart.pdf” has 61.0 MB.')).toBeTruthy();
  expect(screen.getByText('The payer takes 60 MB each.')).toBeTruthy();
});

test('a tick takes a paper off, an arrow moves it up, and a paper of her own is added once it has a name', async () => {
  const given = props();
  const { user } = show(<EnclosureList {...given} />);
  await user.click(screen.getByRole('checkbox', { name: 'Denial letter' }));
  expect(given.onTick).toHaveBeenCalledWith(0, false);
  await user.click(screen.getByRole('button', { name: 'Move up Medical record' }));
  expect(given.onUp).toHaveBeenCalledWith(1);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add it' }).disabled).toBe(true);
  await user.type(screen.getByLabelText('Another paper'), '  Ambulance  report{Enter}');
  expect(given.onAddPaper).toHaveBeenCalledWith('Ambulance report');
});
