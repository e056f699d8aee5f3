// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PageFault, PageProblem } from './PageFault';
import { show } from './test-kit';

const Failing = ({ problem }: { problem: Error }) => {
  throw problem;
};

test.each([
  ['a fault of ours', new Error('Marisol Ibarra has no status'), 'cannot be shown'],
  ['storage that is refused', new PageProblem('settings_refused'), 'cannot read its settings'],
])('%s is told in words, never in its own, with a way on', (_what, problem, words) => {
  const complaints = vi.spyOn(console, 'error').mockReturnValue();
  show(
    <PageFault>
      <Failing problem={problem} />
    </PageFault>,
  );
  complaints.mockRestore();
  expect(document.body.textContent).toContain(words);
  expect(document.body.textContent).not.toContain('Marisol');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('what can be drawn is drawn as it is', () => {
  show(<PageFault>claim</PageFault>);
  expect(document.body.textContent).toBe('claim');
});
