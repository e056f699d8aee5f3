// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Command, CommandPalette } from './CommandPalette';
import { show } from './test-kit';

// jsdom draws no dialog over the page: opening it is all that is missing.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

const command = (id: string, words: string, run = vi.fn()): Command => ({ id, words, run });

test('words narrow the list, Enter runs the first and closes', async () => {
  const [call, close] = [vi.fn(), vi.fn()];
  const { user } = show(
    <CommandPalette
      commands={[command('a', 'Open the full page'), command('b', 'Log a call', call)]}
      found={[]}
      onText={vi.fn()}
      onClose={close}
    />,
  );
  await user.type(screen.getByRole('combobox'), 'call log{Enter}');
  expect(call).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
});

test('arrows walk, and what is chosen is told to a screen reader', async () => {
  const { user } = show(
    <CommandPalette commands={[command('a', 'One'), command('b', 'Two')]} found={[]} onText={vi.fn()} onClose={vi.fn()} />,
  );
  const box = screen.getByRole('combobox');
  await user.type(box, '{ArrowDown}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(chosen.textContent).toBe('Two');
  expect(box.getAttribute('aria-activedescendant')).toBe(chosen.id);
});

test('claims that hold the words stand below the actions', async () => {
  const open = vi.fn();
  const { user } = show(
    <CommandPalette
      commands={[command('a', 'One')]}
      found={[command('c', 'Ana Rivera · EM7', open)]}
      onText={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  expect(screen.queryByText(/Ana Rivera/)).toBeNull();
  await user.type(screen.getByRole('combobox'), 'rivera{Enter}');
  expect(open).toHaveBeenCalledOnce();
});
