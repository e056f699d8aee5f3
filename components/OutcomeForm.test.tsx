// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TODAY } from '@/tests/gallery/samples';
import { type Follows, type OutcomeBody, OutcomeForm } from './OutcomeForm';
import { show } from './test-kit';

const follows = ({ result }: OutcomeBody): Follows =>
  result === 'upheld'
    ? { text: 'Then: Appeal. Last day: 12 Nov 2026.', letter: 'Second level', closes: false }
    : { text: 'Then: Close the claim.', closes: result === 'paid' };

test('an outcome carries what was recovered in cents, and a paid claim is closed with the same press', async () => {
  const save = vi.fn();
  const { user } = show(<OutcomeForm today={TODAY} follows={follows} onSave={save} onCancel={vi.fn()} />);
  await user.type(screen.getByLabelText('Recovered'), '4,210.50');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({ on: TODAY, result: 'paid', recovered: 421_050 }, 'close');
});

test('a denial upheld says what comes next, takes the payer’s reason, and goes on to the next letter', async () => {
  const save = vi.fn();
  const { user } = show(<OutcomeForm today={TODAY} follows={follows} onSave={save} onCancel={vi.fn()} />);
  await user.selectOptions(screen.getByLabelText('Result'), 'upheld');
  expect(screen.getByText('Then: Appeal. Last day: 12 Nov 2026.')).toBeTruthy();
  await user.type(screen.getByLabelText('The payer’s reason, in its words'), 'Criteria not met');
  await user.type(screen.getByLabelText('The decision’s number'), 'D-77');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({ on: TODAY, result: 'upheld', reason: 'Criteria not met', reference: 'D-77' }, 'letter');
});

test('with the tick taken away the outcome is logged and nothing else', async () => {
  const save = vi.fn();
  const { user } = show(<OutcomeForm today={TODAY} follows={follows} onSave={save} onCancel={vi.fn()} />);
  await user.click(screen.getByRole('checkbox', { name: 'Close the claim with it' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({ on: TODAY, result: 'paid' }, undefined);
});

test('a decision of tomorrow is not logged', async () => {
  const { user } = show(<OutcomeForm today={TODAY} follows={follows} onSave={vi.fn()} onCancel={vi.fn()} />);
  await user.clear(screen.getByLabelText('On'));
  await user.type(screen.getByLabelText('On'), '2099-01-01');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
});
