// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CopyValue, useCopy } from './CopyValue';
import { clipboard, show } from './test-kit';
import { ALL_WAYS, WaysOutProvider } from './ways-out';

function Note() {
  const { copy } = useCopy();
  return (
    <>
      <CopyValue name="Claim" text="MM26-1" copied={false} onCopy={() => copy('Claim', 'MM26-1')} />
      <button type="button" onClick={() => copy('Note', 'what was said')}>
        Note
      </button>
    </>
  );
}

test('where the policy closes the clipboard nothing is copied, by no way', async () => {
  const { user } = show(
    <WaysOutProvider ways={{ ...ALL_WAYS, copy: false }}>
      <Note />
    </WaysOutProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Note' }));
  expect(await clipboard()).toBe('');
  expect(screen.getByRole('status').textContent).toContain('policy does not allow copying');
  expect(screen.queryByRole('button', { name: /MM26-1/ })).toBeNull();
  expect(screen.getByText('MM26-1')).toBeDefined();
  expect(fireEvent.copy(document.body)).toBe(false);
});

test('where it is open again a copy works, and paper follows its own rule', async () => {
  const { user, rerender } = show(
    <WaysOutProvider ways={{ ...ALL_WAYS, print: false, copy: false }}>
      <Note />
    </WaysOutProvider>,
  );
  expect(document.documentElement.className).toBe('not-printed');
  rerender(
    <WaysOutProvider ways={ALL_WAYS}>
      <Note />
    </WaysOutProvider>,
  );
  expect(document.documentElement.className).toBe('');
  expect(fireEvent.copy(document.body)).toBe(true);
  await user.click(screen.getByRole('button', { name: /MM26-1/ }));
  expect(await clipboard()).toBe('MM26-1');
});
