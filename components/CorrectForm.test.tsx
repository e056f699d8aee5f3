// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { denied } from '@/tests/gallery/samples';
import { CorrectForm } from './CorrectForm';
import { show } from './test-kit';

test('a misread amount is set right in cents, never to a guess', async () => {
  const save = vi.fn();
  const { user } = show(
    <CorrectForm claim={denied.claim} doubtful={denied.doubtful} path="allowed" onSave={save} onCancel={vi.fn()} />,
  );
  expect(screen.getByText(/The page shows “4,2l0.50”/)).toBeTruthy();
  await user.type(screen.getByLabelText('Allowed'), '4,2l0.50{Enter}');
  expect(save).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText('Allowed'));
  await user.type(screen.getByLabelText('Allowed'), '4210.50{Enter}');
  expect(save).toHaveBeenCalledWith('allowed', 421_050, undefined);
});

test('any value of the claim can be chosen, and what stood there is kept with the correction', async () => {
  const save = vi.fn();
  const { user } = show(<CorrectForm claim={denied.claim} doubtful={[]} path={undefined} onSave={save} onCancel={vi.fn()} />);
  await user.selectOptions(screen.getByLabelText('Value'), 'memberId');
  await user.type(screen.getByLabelText('Member ID'), 'W220144871{Enter}');
  expect(save).toHaveBeenCalledWith('memberId', 'W220144871', 'W2201 44871');
});

test('a value that is not the claim’s can be taken away', async () => {
  const save = vi.fn();
  const { user } = show(<CorrectForm claim={denied.claim} doubtful={[]} path="billed" onSave={save} onCancel={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Take away: Billed' }));
  expect(save).toHaveBeenCalledWith('billed', null, 500_000);
});

test('a status is chosen, not typed', async () => {
  const save = vi.fn();
  const { user } = show(<CorrectForm claim={denied.claim} doubtful={[]} path="status" onSave={save} onCancel={vi.fn()} />);
  await user.selectOptions(screen.getByLabelText('Status'), 'Pending');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith('status', 'pending', 'denied');
});
