import { expect, test } from 'vitest';
import type { Deadline, NextAction } from '@/utils/followup/decision';
import { runningDeadline } from './running-deadline';

const deadline: Deadline = { level: 'appeal-1', kind: 'date', date: '2026-09-08', source: { text: 'rule', trust: 'high' } };
const step = (more: Partial<NextAction>): NextAction => ({
  action: 'appeal',
  title: 't',
  why: 'w',
  due: '2026-09-20',
  papers: [],
  ...more,
});

test('a step that she moved keeps the deadline of the rule’s own step', () => {
  expect(runningDeadline({ next: [step({}), step({ deadline })] })).toBe(deadline);
});

test('waiting for an answer has no deadline', () => {
  expect(runningDeadline({ next: [step({ action: 'wait' }), step({ deadline })] })).toBeUndefined();
});

test('nothing to do has none', () => {
  expect(runningDeadline({ next: [] })).toBeUndefined();
});
