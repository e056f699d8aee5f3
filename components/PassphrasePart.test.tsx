// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PassphrasePart } from './PassphrasePart';
import { show } from './test-kit';

test('the recovery key is shown once, until it is written down', async () => {
  const set = vi.fn(async () => 'ABCD-EFGH');
  const { user } = show(<PassphrasePart state="device" shortest={8} onSet={set} onChange={vi.fn()} onRenew={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Set a passphrase' }));
  await user.type(screen.getByLabelText('New passphrase'), 'four herons');
  await user.type(screen.getByLabelText('Once more'), 'four herons{Enter}');
  expect(set).toHaveBeenCalledWith('four herons');
  expect(await screen.findByText('ABCD-EFGH')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It is written down' }));
  expect(screen.queryByText('ABCD-EFGH')).toBeNull();
});

test('too short, or typed differently the second time, is not set', async () => {
  const set = vi.fn();
  const { user } = show(<PassphrasePart state="device" shortest={12} onSet={set} onChange={vi.fn()} onRenew={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Set a passphrase' }));
  await user.type(screen.getByLabelText('New passphrase'), 'short{Enter}');
  expect(screen.getByText('At least 12 characters.')).toBeTruthy();
  await user.clear(screen.getByLabelText('New passphrase'));
  await user.type(screen.getByLabelText('New passphrase'), 'four blue herons');
  await user.type(screen.getByLabelText('Once more'), 'four blue heron{Enter}');
  expect(screen.getByText('The two do not match.')).toBeTruthy();
  expect(set).not.toHaveBeenCalled();
});

test('a wrong passphrase is said, nothing is shown as saved', async () => {
  const change = vi.fn(async () => {
    throw new Error('That is not the passphrase of this log.');
  });
  const { user } = show(<PassphrasePart state="open" shortest={8} onSet={vi.fn()} onChange={change} onRenew={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Change the passphrase' }));
  await user.type(screen.getByLabelText('Passphrase now'), 'wrong one');
  await user.type(screen.getByLabelText('New passphrase'), 'four herons');
  await user.type(screen.getByLabelText('Once more'), 'four herons{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('That is not the passphrase of this log.');
  expect(screen.queryByText('Saved')).toBeNull();
});
