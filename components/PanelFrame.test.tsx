// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PanelFrame, type PanelFrameProps } from './PanelFrame';
import { show } from './test-kit';

const props = (changed: Partial<PanelFrameProps> = {}): PanelFrameProps => ({
  title: 'Availity · Aetna',
  tab: 'claim',
  dueCount: 14,
  locked: false,
  onTab: vi.fn(),
  onSearch: vi.fn(),
  onLock: vi.fn(),
  onDesk: vi.fn(),
  onSettings: vi.fn(),
  children: 'content',
  ...changed,
});

test('arrows walk the tabs, and only the chosen one is in the order of Tab', async () => {
  const given = props();
  const { user } = show(<PanelFrame {...given} />);
  const chosen = screen.getByRole('tab', { selected: true });
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  chosen.focus();
  await user.keyboard('{ArrowLeft}');
  expect(given.onTab).toHaveBeenCalledWith('letters');
});

test('the worklist says how many are due, and nothing while that is not known', () => {
  const { rerender } = show(<PanelFrame {...props()} />);
  expect(screen.getByRole('tab', { name: 'Worklist 14' })).toBeTruthy();
  rerender(<PanelFrame {...props({ dueCount: undefined })} />);
  expect(screen.getByRole('tab', { name: 'Worklist' })).toBeTruthy();
});

test('what is locked has no lock to press', () => {
  show(<PanelFrame {...props({ locked: true })} />);
  expect(screen.queryByRole('button', { name: 'Lock' })).toBeNull();
});
