// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Block } from '@/utils/letters/blocks';
import { LetterEditor } from './LetterEditor';
import { show } from './test-kit';

const blocks: Block[] = [
  {
    kind: 'paragraph',
    part: 'body',
    inlines: [{ text: 'Denied <img src=x onerror=alert(1)> ' }, { text: 'firmly', bold: true }],
  },
  { kind: 'list', part: 'body', ordered: true, items: [[{ text: 'one' }]] },
];

afterEach(() => vi.useRealTimers());

test('what looks like markup in a value is text', () => {
  show(<LetterEditor blocks={blocks} revision={0} head="" onEdit={vi.fn()} />);
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByRole('textbox').textContent).toContain('<img src=x');
});

test('what is written comes back as blocks, bold and lists kept', () => {
  vi.useFakeTimers();
  const edit = vi.fn();
  show(<LetterEditor blocks={blocks} revision={0} head="" onEdit={edit} />);
  const box = screen.getByRole('textbox');
  const item = box.querySelector('li');
  if (item) item.textContent = 'one and two';
  fireEvent.input(box);
  vi.advanceTimersByTime(500);
  expect(edit).toHaveBeenCalledWith([
    expect.objectContaining({ inlines: [{ text: 'Denied <img src=x onerror=alert(1)> ' }, { text: 'firmly', bold: true }] }),
    { kind: 'list', part: 'body', ordered: true, items: [[{ text: 'one and two' }]] },
  ]);
});

test('her own typing is not drawn over, a change from elsewhere is', () => {
  const { rerender } = show(<LetterEditor blocks={blocks} revision={0} head="" onEdit={vi.fn()} />);
  const other: Block[] = [{ kind: 'paragraph', part: 'body', inlines: [{ text: 'other' }] }];
  rerender(<LetterEditor blocks={other} revision={0} head="" onEdit={vi.fn()} />);
  expect(screen.getByRole('textbox').textContent).toContain('firmly');
  rerender(<LetterEditor blocks={other} revision={1} head="" onEdit={vi.fn()} />);
  expect(screen.getByRole('textbox').textContent).toBe('other');
});
