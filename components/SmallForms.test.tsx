// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TODAY } from '@/tests/gallery/samples';
import { centsTyped, NoteForm, OutcomeForm } from './SmallForms';
import { show } from './test-kit';

test.each([
  ['1,200.50', 120_050],
  ['1200', 120_000],
  ['$ 7.05', 705],
  ['12.5', undefined],
  ['1,20', undefined],
  ['-5.00', undefined],
  ['4,2l0.50', undefined],
])('%s typed is %s cents', (text, cents) => {
  expect(centsTyped(text)).toBe(cents);
});

test('an empty note is not logged', async () => {
  const save = vi.fn();
  const { user } = show(<NoteForm onSave={save} onCancel={vi.fn()} />);
  await user.keyboard('   {Control>}{Enter}{/Control}');
  expect(save).not.toHaveBeenCalled();
});

test('an outcome carries what was recovered in cents', async () => {
  const save = vi.fn();
  const { user } = show(<OutcomeForm today={TODAY} onSave={save} onCancel={vi.fn()} />);
  await user.selectOptions(screen.getByLabelText('Result'), 'overturned');
  await user.type(screen.getByLabelText('Recovered'), '4,210.50');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({ on: TODAY, result: 'overturned', recovered: 421_050 });
});
