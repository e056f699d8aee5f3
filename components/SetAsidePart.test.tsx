// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { asideRow } from '@/utils/log/aside';
import { SetAsidePart } from './SetAsidePart';
import { show } from './test-kit';

const part = {
  id: '5f0c3d1e-0000-4000-8000-000000000001',
  at: Date.UTC(2026, 8, 8, 15),
  rows: [
    asideRow({ at: Date.UTC(2026, 8, 1, 15), user: 'Dana', body: { kind: 'noted', text: 7 } }),
    asideRow({ at: 'yesterday', user: 12, body: { kind: 'constructor' } }),
    asideRow(null),
  ],
};

test('what was set aside is named as far as it is known, and what is not known is said to be so', () => {
  show(<SetAsidePart parts={[part]} onSave={vi.fn()} onRemove={vi.fn()} />);
  expect(screen.getByText(/3 entries/)).toBeTruthy();
  const cells = screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  expect(cells[1]?.slice(1)).toEqual(['Dana', 'Note']);
  expect(cells[2]).toEqual(['not shown', 'not shown', 'Not known to this version']);
  expect(cells[3]).toEqual(['not shown', 'not shown', 'Not known to this version']);
});

test('it goes on the second press alone, and where the hospital lets no files out there is no button for one', async () => {
  const remove = vi.fn();
  const { user } = show(<SetAsidePart parts={[part]} onRemove={remove} />);
  expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove for good' }));
  expect(remove).not.toHaveBeenCalled();
  await user.click(screen.getAllByRole('button')[0]!);
  expect(remove).toHaveBeenCalledWith(part);
});

test('nothing is drawn where nothing was set aside', () => {
  show(<SetAsidePart parts={[]} onRemove={vi.fn()} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
