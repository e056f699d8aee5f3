// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, type Mock, test, vi } from 'vitest';
import { type Block, plainText } from '@/utils/letters/blocks';
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

const lines: Block[] = [
  {
    kind: 'table',
    part: 'body',
    header: [[{ text: 'Code' }], [{ text: 'Billed' }]],
    rows: [[[{ text: '99285' }], [{ text: '1,200.00' }]]],
    right: [1],
  },
];

describe('rows and columns of a table', () => {
  const caretIn = (text: string): void => {
    document.getSelection()?.collapse(screen.getByText(text), 0);
    fireEvent(document, new Event('selectionchange'));
  };
  const tableOf = (edit: Mock<(blocks: Block[]) => void>) => {
    const [block] = edit.mock.lastCall?.[0] ?? [];
    if (block?.kind !== 'table') throw new Error('the table is gone');
    return { header: block.header.map(plainText), rows: block.rows.map((row) => row.map(plainText)), right: block.right };
  };
  const shown = () => {
    const edit = vi.fn<(blocks: Block[]) => void>();
    show(<LetterEditor blocks={lines} revision={0} head="" onEdit={edit} />);
    return edit;
  };

  test('are changed only where the caret stands in one', () => {
    shown();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add row' }).disabled).toBe(true);
    caretIn('99285');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add row' }).disabled).toBe(false);
  });

  test('a row comes below, also below the head, and goes again', () => {
    const edit = shown();
    caretIn('Code');
    fireEvent.click(screen.getByRole('button', { name: 'Add row' }));
    expect(tableOf(edit)).toEqual({
      header: ['Code', 'Billed'],
      rows: [
        ['', ''],
        ['99285', '1,200.00'],
      ],
      right: [1],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Delete row' }));
    expect(tableOf(edit).rows).toEqual([['99285', '1,200.00']]);
  });

  test('by keys as well: the caret goes on in the new row', () => {
    const edit = shown();
    caretIn('1,200.00');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', altKey: true });
    expect(tableOf(edit).rows).toEqual([
      ['99285', '1,200.00'],
      ['', ''],
    ]);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Delete', altKey: true });
    expect(tableOf(edit).rows).toEqual([['99285', '1,200.00']]);
  });

  test('a column comes at the right and goes again, the figures stay at the right', () => {
    const edit = shown();
    caretIn('99285');
    fireEvent.click(screen.getByRole('button', { name: 'Add column' }));
    expect(tableOf(edit)).toEqual({ header: ['Code', '', 'Billed'], rows: [['99285', '', '1,200.00']], right: [2] });
    fireEvent.click(screen.getByRole('button', { name: 'Delete column' }));
    expect(tableOf(edit)).toEqual({ header: ['Code', 'Billed'], rows: [['99285', '1,200.00']], right: [1] });
  });

  test('a table goes with its last row', () => {
    const edit = shown();
    caretIn('99285');
    fireEvent.click(screen.getByRole('button', { name: 'Delete row' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete row' }));
    expect(edit.mock.lastCall?.[0]).toEqual([]);
  });
});
