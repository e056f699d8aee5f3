// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { centsTyped, NoteForm } from './SmallForms';
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
  const { user } = show(<NoteForm text="   " onChange={vi.fn()} onSave={save} onCancel={vi.fn()} />);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(save).not.toHaveBeenCalled();
});
