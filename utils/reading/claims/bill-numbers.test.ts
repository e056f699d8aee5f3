import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { newDraft, put } from '../draft/draft';
import { buildModel } from '../page/model';
import { billsOwnNumbers } from './bill-numbers';

/** A list with a linked number, and behind it the injury's claim, for each bill. */
function listOf(heading: string, bills: readonly (readonly [string, string])[]): (string | undefined)[] {
  const texts = [heading, ...bills.flatMap(([bill, claim]) => [bill, 'Claim', claim])];
  const page: PageText = {
    url: 'https://portal.example/bills',
    title: 'Bills',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 900] }],
    pieces: texts.map((text, at) => ({
      text,
      box: [0, at * 20, text.length * (6 + (at % 2)), 16],
      block: 0,
      look: at % 3,
      joint: 'break',
      ...(at % 3 === 1 ? { act: 'link' as const } : {}),
    })),
  };
  const drafts = bills.map(([, claim], at) => {
    const draft = newDraft();
    put(draft, 'claimNumber', 'id', claim, { units: [at * 3 + 3], confidence: 0.8 });
    return draft;
  });
  billsOwnNumbers(buildModel(page), drafts);
  return drafts.map(({ claim }) => claim.claimNumber);
}

const BILLS = [
  ['B2610-0012280', '03-2026-04980-1'],
  ['B2610-0007741', '03-2026-04735-9'],
  ['B2610-0007742', '03-2026-04735-9'],
] as const;

test('each bill of a list goes by its own number, and not by the injury’s', () => {
  expect(listOf('3 bills', BILLS)).toEqual(BILLS.map(([bill]) => bill));
});

test('a list of claims keeps the claims’ numbers', () => {
  expect(listOf('3 claims', BILLS)).toEqual(BILLS.map(([, claim]) => claim));
});
