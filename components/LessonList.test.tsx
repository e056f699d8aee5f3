// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { LessonList, type LessonListProps } from './LessonList';
import { show } from './test-kit';

const lesson = { key: 'k', host: 'portal.example', label: 'Ref', field: 'Claim number' };

function open(more: Partial<LessonListProps> = {}) {
  const props = {
    lessons: [],
    waiting: [],
    onFile: vi.fn(),
    onTake: vi.fn(),
    onLeave: vi.fn(),
    onSave: vi.fn(),
    onTakeBack: vi.fn(),
    ...more,
  };
  return { ...show(<LessonList {...props} />), props };
}

test('lessons of a file are shown and count once she says so', async () => {
  const { user, props } = open({ waiting: [lesson] });
  expect(screen.getByText('portal.example: “Ref” is: Claim number')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use them' }));
  expect(props.onTake).toHaveBeenCalled();
});

test('a lesson is taken back after a question', async () => {
  const { user, props } = open({ lessons: [lesson] });
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(props.onTakeBack).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(props.onTakeBack).toHaveBeenCalledWith('k');
});

test('without lessons there is nothing to save', () => {
  open();
  expect((screen.getByRole('button', { name: /Save as a file/ }) as HTMLButtonElement).disabled).toBe(true);
});
