// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { type CallDraft, CallForm, calledBody, newCall, readCall } from './CallForm';
import { show } from './test-kit';

const BEGAN = Date.parse('2026-08-27T15:00:00Z');
const fresh = newCall(BEGAN, '2026-09-10');

function Held({ onSave = vi.fn(), onCancel = vi.fn() }: { onSave?: (draft: CallDraft) => void; onCancel?: () => void }) {
  const [draft, setDraft] = useState(fresh);
  return (
    <CallForm
      claim="EM7"
      draft={draft}
      now={() => BEGAN + 65_000}
      onChange={setDraft}
      onSave={() => onSave(draft)}
      onCancel={onCancel}
    />
  );
}

test('a call without a word is not logged', async () => {
  const save = vi.fn();
  const { user } = show(<Held onSave={save} />);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText('Fill in at least who, the reference or what was said.')).toBeTruthy();
});

test('she types at once, and Ctrl+Enter logs', async () => {
  const save = vi.fn();
  const { user } = show(<Held onSave={save} />);
  await user.keyboard('Dana R.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(save.mock.calls[0]?.[0]).toMatchObject({ representative: 'Dana R.' });
});

test('Escape leaves', async () => {
  const cancel = vi.fn();
  const { user } = show(<Held onCancel={cancel} />);
  await user.keyboard('{Escape}');
  expect(cancel).toHaveBeenCalledOnce();
});

test('a promise sets the next look to its day', async () => {
  const save = vi.fn();
  const { user } = show(<Held onSave={save} />);
  await user.keyboard('Dana');
  await user.type(screen.getByLabelText('Promised for'), '2026-09-03');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(save.mock.calls[0]?.[0]).toMatchObject({ promisedOn: '2026-09-03', next: '2026-09-03' });
});

test('the timer shows how long the call lasts', () => {
  show(<Held />);
  expect(screen.getByRole('timer').textContent).toBe('On the phone for 1:05');
});

test('only what was filled in is logged, minutes by the clock', () => {
  const draft = { ...fresh, representative: ' Dana R. ', said: 'In review.' };
  expect(calledBody(draft, '2026-08-27', BEGAN + 14 * 60_000)).toEqual({
    kind: 'called',
    on: '2026-08-27',
    representative: 'Dana R.',
    said: 'In review.',
    minutes: 14,
  });
});

test('typed minutes win over the clock', () => {
  expect(calledBody({ ...fresh, said: 'x', minutes: '3' }, '2026-08-27', BEGAN + 60 * 60_000)).toMatchObject({ minutes: 3 });
});

test.each([null, 'x', {}, { began: 'x' }])('what is no kept call is none: %j', (value) => {
  expect(readCall(value)).toBeUndefined();
});

test('a kept call comes back as it was', () => {
  const draft = { ...fresh, said: 'half a sen' };
  expect(readCall(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});
