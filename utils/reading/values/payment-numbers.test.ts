import { expect, test } from 'vitest';
import { numberAndDay } from './payment-numbers';

test.each([
  ['900216650 on Oct 30, 2026', '900216650', 'Oct 30, 2026', false],
  ['EFT 7714420 08/28/2026', '7714420', '08/28/2026', true],
  ['Check #0081554 (issued 9/3/2026)', '0081554', '9/3/2026', true],
  ['EFT0441907 sent 10/02/2026', 'EFT0441907', '10/02/2026', true],
  ['00417720 - 07/24/2026', '00417720', '07/24/2026', false],
  ['Trace 7710-4418, sent 10/16/2026', '7710-4418', '10/16/2026', false],
  ['Trace 7710-4418, issued 10/16/2026', '7710-4418', '10/16/2026', true],
])('a payment’s number and its day: %s', (text, number, day, named) => {
  expect(numberAndDay(text)).toEqual({ number, day, named });
});

test.each(['900216650', '10/30/2026', 'EFT', 'Oct 30, 2026', '900216650 cleared'])('no number and day: %s', (text) => {
  expect(numberAndDay(text)).toBeUndefined();
});
