// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Gap } from '@/utils/letters/fill';
import { GapList } from './GapList';
import { show } from './test-kit';

const gap = (field: string, label: string, more: Partial<Gap> = {}): Gap => ({
  field,
  label,
  gap: 'missing',
  kind: 'text',
  ...more,
});
const first = gap('payer.fax', 'Payer: appeals fax');
const second = gap('claim.number', 'Claim: number', { gap: 'doubtful', why: 'The page shows “l23”.' });

test('Tab goes from one place to the next', async () => {
  const { user } = show(
    <GapList gaps={[first, second]} answered={[first, second]} extras={[]} answers={new Map()} onAnswer={vi.fn()} />,
  );
  screen.getByLabelText('Payer: appeals fax').focus();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Claim: number'));
});

test('a place that is filled keeps its turn and its answer', () => {
  show(
    <GapList
      gaps={[second]}
      answered={[first, second]}
      extras={[]}
      answers={new Map([['payer.fax', '555']])}
      onAnswer={vi.fn()}
    />,
  );
  expect(screen.getByRole('heading').textContent).toBe('1 place to fill');
  expect(screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).value)).toEqual(['555', '']);
});

test('a doubtful value says what the page shows', () => {
  show(<GapList gaps={[second]} answered={[]} extras={[]} answers={new Map()} onAnswer={vi.fn()} />);
  expect(screen.getByText('Read, but not surely. The page shows “l23”. Enter the value.')).toBeTruthy();
});
