import { expect, test } from 'vitest';
import { hasWaitedTooLong } from './waited';

test.each([
  ['52 days since receipt', true],
  ['Pending for six weeks', true],
  ['sitting in adjudication 9 weeks', true],
  ['over two months with the adjuster and no decision', true],
  ['recon filed 95 days ago', true],
  ["records rec'd 5/1, it's now day 75 w/ no outcome", true],
  ['project promised 21 d, now d40', true],
  ['chart acknowledged 4/2. Now 7/20, still "in review"', true],
  ['dispute in 3/1, they say 45 d. 5/20 and the portal is blank', true],
  ['recon in, day 64 of 60', true],
  ['recon in, day 20 of 60', false],
  ['dispute in 3/1, they say 45 d. 3/20 nothing', false],
  ['received 8 days ago', false],
  ['received 4/2, now 4/12', false],
  ['In review, allow 45 days', false],
  ['under review, decision within 60 days', false],
  ['your appeal came in 40 days ago', false],
  ['month two of the grace period, 48 days now', false],
])('knows in "%s" whether it waits too long: %s', (text, tooLong) => {
  expect(hasWaitedTooLong(text)).toBe(tooLong);
});
