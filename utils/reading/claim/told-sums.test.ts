import { expect, test } from 'vitest';
import { newDraft, newLine } from '../draft/draft';
import { toldOfClaim } from './told-sums';

const sentence = (labelUnit: number, billed: string, paid: string) =>
  [
    ['Billed amount', billed],
    ['Plan paid', paid],
  ].map(([label, text]) => ({ label: label!, text: text!, labelUnit, units: [labelUnit], tie: 0.9, section: '', ofLine: true }));

const withLines = (...billed: readonly number[]) => {
  const draft = newDraft();
  for (const cents of billed) {
    const line = newLine();
    line.line.billed = cents;
    draft.lines.push(line);
  }
  return draft;
};
const amounts = (draft: ReturnType<typeof newDraft>, ...told: readonly ReturnType<typeof sentence>[]): string[] =>
  toldOfClaim(draft, told.flat()).map(({ text }) => text);

test('amounts in a sentence are the claim’s where they begin with what its lines were billed at together', () => {
  expect(amounts(withLines(10_000, 6_600), sentence(4, '166.00', '96.00'))).toEqual(['166.00', '96.00']);
  expect(amounts(withLines(10_000, 6_600), sentence(4, '100.00', '60.00'), sentence(6, '66.00', '36.00'))).toEqual([]);
});

test('of a page without lines one such sentence is the claim’s, and of several none', () => {
  expect(amounts(withLines(), sentence(4, '$166.00', '$96.00'))).toEqual(['$166.00', '$96.00']);
  expect(amounts(withLines(), sentence(4, '$100.00', '$60.00'), sentence(6, '$66.00', '$36.00'))).toEqual([]);
});
