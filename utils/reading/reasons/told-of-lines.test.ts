import { expect, test } from 'vitest';
import { newDraft, newLine } from '../draft/draft';
import type { Pair } from '../pairs/pairs';
import { linesByCuts } from './table-legends';
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

/** Two lines, cut by 60.00 and 25.00, and what a table of messages counts 1 and 2. */
const counted = (codes: readonly string[], amounts: readonly (number | undefined)[]): unknown => {
  const draft = { ...newDraft(), lines: [newLine(), newLine()] };
  draft.lines.forEach((one, index) => {
    one.number = `${index + 1}`;
    Object.assign(one.line, { billed: 10_000, allowed: [4_000, 7_500][index] });
  });
  const rows = codes.map((code, index) => ({
    count: `${index + 1}`,
    reasons: [{ system: 'payer' as const, code, ...(amounts[index] === undefined ? {} : { amount: amounts[index] }) }],
    units: [],
  }));
  return linesByCuts(rows, draft).map(({ line }) => line);
};

test('what is counted in a table of messages are the lines where the amounts are what they were cut by, or a code comes again', () => {
  expect(counted(['X1', 'X2'], [6_000, 2_500])).toEqual(['1', '2']);
  expect(counted(['X1', 'X1'], [undefined, undefined])).toEqual(['1', '2']);
  expect(counted(['X1', 'X2'], [undefined, undefined])).toEqual([undefined, undefined]);
  expect(counted(['X1', 'X2'], [6_000, 3_000])).toEqual([undefined, undefined]);
  expect(counted(['X1', 'X1', 'X1'], [undefined, undefined, undefined])).toEqual([undefined, undefined, undefined]);
});
