import { expect, test } from 'vitest';
import { newDraft, newLine } from './draft';
import { shortDaysInto } from './short-days';

/** The day that a line with some texts gets in a claim of some days of service. */
function dayOf(from: string, to: string, ...texts: string[]): string | undefined {
  const [draft, line] = [newDraft(), newLine()];
  Object.assign(draft.claim, { serviceFrom: from, serviceTo: to });
  shortDaysInto(draft, [[line, texts.map((text, index) => ({ text, units: [index] }))]]);
  return line.line.serviceFrom;
}

test('a line’s day without its year lies within the claim’s days of service', () => {
  expect(dayOf('2026-03-31', '2026-03-31', '29881', 'Mar 31', '$4,150.00')).toBe('2026-03-31');
  expect(dayOf('2025-12-30', '2026-01-02', '0120 · 12/31 · 1 unit')).toBe('2025-12-31');
});

test('a day outside of them, or two days, are none', () => {
  expect(dayOf('2026-03-31', '2026-03-31', 'Apr 2')).toBeUndefined();
  expect(dayOf('2026-03-01', '2026-03-31', 'Mar 2', 'Mar 3')).toBeUndefined();
});
