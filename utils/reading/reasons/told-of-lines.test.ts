import { expect, test } from 'vitest';
import { newDraft, newLine } from '../draft/draft';
import type { Pair } from '../pairs/pairs';
import { toldOfLines } from './told-of-lines';

const told = (label: string, section: string): Pair =>
  ({ label, text: 'The member had no coverage on this day.', section, tie: 1, labelUnit: 1, units: [1] }) as Pair;

test('a sentence behind the number of a line says why of that line alone', () => {
  const draft = { ...newDraft(), lines: [newLine(), newLine()] };
  draft.claim.reasons = [{ system: 'payer', text: 'Line 2: The member had no coverage on this day.' }];
  draft.reasonMarks.push({ units: [1], confidence: 0.8 });
  toldOfLines(draft, [told('Line 2', 'Reasons')]);
  expect(draft.lines.map(({ line }) => line.reasons)).toEqual([
    undefined,
    [{ system: 'payer', text: 'The member had no coverage on this day.' }],
  ]);
  expect(draft.claim.reasons).toBeUndefined();
});

test('under another heading it says nothing of why', () => {
  const draft = { ...newDraft(), lines: [newLine()] };
  toldOfLines(draft, [told('Line 1', 'Messages')]);
  expect(draft.lines[0]!.line.reasons).toBeUndefined();
});
