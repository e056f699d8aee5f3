// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DeletedProof, type Kept, proofText } from './DeletedProof';
import { show } from './test-kit';

const NOTHING: Kept = { databases: 0, rows: 0, stored: 0, memory: 0, files: 0, sites: 0 };
const SOME: Kept = { databases: 1, rows: 420, stored: 31, memory: 4, files: 0, sites: 3 };
const proof = (after: Kept) => (
  <DeletedProof proof={{ before: SOME, after }} at="8 Sep 2026 14:05" onSave={() => {}} onAnew={() => {}} />
);

test('what is left is said, and nothing is called deleted that is not', () => {
  const { rerender } = show(proof({ ...NOTHING, rows: 2 }));
  expect(screen.getByRole('heading').textContent).toBe('Not everything could be deleted');
  rerender(proof({ ...NOTHING, sites: 1 }));
  expect(screen.getByRole('heading').textContent).toBe('Everything is deleted');
  expect(screen.getByText(/administrators granted/)).toBeDefined();
});

test('the proof as text holds each count before and after', () => {
  expect(proofText({ before: SOME, after: NOTHING }, '8 Sep 2026 14:05')).toContain('Rows in them: 420 before, 0 now');
});
