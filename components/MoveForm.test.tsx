// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TODAY } from '@/tests/gallery/samples';
import { MoveForm, workday } from './MoveForm';
import { show } from './test-kit';

const form = (save: (due: string, why: string) => void, due = '2026-09-08', deadline?: string) => (
  <MoveForm today={TODAY} due={due} deadline={deadline} onSave={save} onCancel={vi.fn()} />
);

test('Enter keeps the date that stands there', async () => {
  const save = vi.fn();
  const { user } = show(form(save));
  await user.keyboard('{Enter}');
  expect(save).toHaveBeenCalledWith('2026-09-08', '');
});

test('a step of days lands on a workday', async () => {
  const save = vi.fn();
  const { user } = show(form(save));
  await user.click(screen.getByRole('button', { name: '3 days' }));
  await user.click(screen.getByRole('button', { name: 'Set date' }));
  // 30 August 2026 is a Sunday
  expect(save).toHaveBeenCalledWith('2026-08-31', '');
});

test('an overdue date is not proposed again', () => {
  show(form(vi.fn(), '2026-08-01'));
  expect((screen.getByLabelText('Due') as HTMLInputElement).value).toBe('2026-09-10');
});

test('a date after the deadline is said, and can still be set', async () => {
  const save = vi.fn();
  const { user } = show(form(save, '2026-09-08', '2026-09-01'));
  expect(screen.getByText('The deadline ends on 1 Sep 2026.')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(save).toHaveBeenCalledOnce();
});

test('a past date cannot be set', async () => {
  const save = vi.fn();
  const { user } = show(form(save));
  await user.clear(screen.getByLabelText('Due'));
  await user.type(screen.getByLabelText('Due'), '2026-08-26');
  await user.keyboard('{Enter}');
  expect(save).not.toHaveBeenCalled();
});

test.each([
  ['2026-08-29', '2026-08-31'],
  ['2026-08-30', '2026-08-31'],
  ['2026-08-31', '2026-08-31'],
])('the workday on or after %s is %s', (date, expected) => {
  expect(workday(date)).toBe(expected);
});
