// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type PageState, PageStateNotice } from './PageState';
import { show } from './test-kit';

const cases: [PageState, string, string | undefined][] = [
  [
    { kind: 'not-enabled', host: 'pay.example', portal: 'Meridian' },
    'reads nothing on pay.example until it is enabled',
    'Enable Meridian',
  ],
  [{ kind: 'reading', portal: 'Availity' }, 'Reading the claim on Availity', undefined],
  [{ kind: 'no-claim', page: 'sign-in' }, 'This is the sign-in page', 'Read again'],
  [{ kind: 'not-found', paths: ['status', 'serviceLines.1.paid'] }, 'Not found on this page: Status, Line 2: Paid.', undefined],
  [{ kind: 'collapsed', sections: ['Service lines'] }, 'Open “Service lines” to log it', undefined],
  [{ kind: 'unchanged' }, 'Already logged, no change.', undefined],
  [{ kind: 'locked', waiting: 1 }, '1 capture waits, sealed', 'Unlock'],
  [{ kind: 'locked', waiting: 4 }, '4 captures wait, sealed', 'Unlock'],
  [{ kind: 'not-saved', why: 'The disk is full.' }, 'The disk is full.', 'Save again'],
  [{ kind: 'damaged', sentence: '41 entries are missing.' }, '41 entries are missing.', 'Open recovery'],
];

test.each(cases)('$0.kind: one sentence, one button at most', async (state, words, button) => {
  const act = vi.fn();
  const { user } = show(<PageStateNotice state={state} onAct={act} />);
  expect(screen.getByRole('region').textContent).toContain(words);
  if (button === undefined) return expect(screen.queryByRole('button')).toBeNull();
  await user.click(screen.getByRole('button', { name: button }));
  expect(act).toHaveBeenCalledOnce();
});
