// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from './test-kit';
import { UnlockForm } from './UnlockForm';

test('Enter unlocks with what was typed', async () => {
  const unlock = vi.fn();
  const { user } = show(<UnlockForm busy={false} onUnlock={unlock} onRecover={vi.fn()} />);
  await user.type(screen.getByLabelText('Passphrase'), 'four blue herons{Enter}');
  expect(unlock).toHaveBeenCalledWith('four blue herons');
});

test('nothing typed unlocks nothing', async () => {
  const unlock = vi.fn();
  const { user } = show(<UnlockForm busy={false} onUnlock={unlock} onRecover={vi.fn()} />);
  await user.type(screen.getByLabelText('Passphrase'), '{Enter}');
  expect(unlock).not.toHaveBeenCalled();
});

test('the recovery key asks for a new passphrase with it', async () => {
  const recover = vi.fn();
  const { user } = show(<UnlockForm busy={false} onUnlock={vi.fn()} onRecover={recover} />);
  await user.click(screen.getByRole('button', { name: 'Use the recovery key' }));
  await user.type(screen.getByLabelText('Recovery key'), ' ABCD-EFGH ');
  await user.type(screen.getByLabelText('New passphrase'), 'new words here{Enter}');
  expect(recover).toHaveBeenCalledWith('ABCD-EFGH', 'new words here');
});

test('a wrong passphrase is said at its field', () => {
  show(<UnlockForm busy={false} wrong="That is not the passphrase of this log." onUnlock={vi.fn()} onRecover={vi.fn()} />);
  const field = screen.getByLabelText('Passphrase');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('not the passphrase');
});
