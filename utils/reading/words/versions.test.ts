import { expect, test } from 'vitest';
import { newestOf } from './versions';

test.each([
  [['Original', 'Adjusted'], 1],
  [['Replacement claim', 'Original claim'], 0],
  [['Before', 'After'], 1],
  [['Version 1', 'Version 2 (current)'], 1],
  [['V3', 'V2', 'V1'], 0],
  [['26293C0417 (reversed)', '26293C0417-A1 (this claim)'], 1],
  [['Original', 'Reversed', 'Corrected'], 2],
])('finds what %j says to be in force', (texts, at) => {
  expect(newestOf(texts)).toBe(at);
});

test.each([
  [['Original']],
  [['Original', 'Total']],
  [['Adjusted', 'Corrected']],
  [['Version 1', 'Version 1']],
  [['Version 1 (current)', 'Version 2']],
])('leaves %j undecided', (texts) => {
  expect(newestOf(texts)).toBe(-1);
});
