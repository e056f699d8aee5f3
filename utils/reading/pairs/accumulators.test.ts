import { expect, test } from 'vitest';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { withoutAccumulators } from './accumulators';
import type { Pair } from './pairs';

/** Texts of one box, and the pair that the last of them is. */
function sharesAmong(...texts: string[]): string[] {
  const model = buildModel({
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 900, 400] },
      { parent: 0, kind: 'block', box: [0, 0, 300, 300] },
    ],
    pieces: texts.map((text, index) => ({ text, box: [0, index * 24, 200, 18], block: 1, look: 1, joint: 'break' as const })),
  });
  const unit = model.units.length - 1;
  const pair: Pair = { label: 'Visit copay', labelUnit: unit, units: [unit], text: '$25.00', tie: 1, section: '' };
  return withoutAccumulators(model, [pair]).map(({ text }) => text);
}

test('a copay among what a member has used of the year is no claim’s, one among a claim’s amounts is', () => {
  expect(sharesAmong('Deductible, $900.00', '$310.00 met', 'Chiropractic: 4 of 20 used', 'Visit copay $25.00')).toEqual([]);
  expect(sharesAmong('Billed $120.00', 'Allowed $80.00', 'Visit copay $25.00')).toEqual(['$25.00']);
});
