import { expect, test } from 'vitest';
import { ledCodes } from './led-codes';

const told = (text: string): string[] | undefined => ledCodes(text)?.map(({ list, code, words }) => `${list}|${code}|${words}`);

test.each([
  ['EX 1A3 No authorization matches this service.', ['EX|1A3|No authorization matches this service.']],
  ['Msg D330: X-rays of good quality are needed.', ['Msg|D330|X-rays of good quality are needed.']],
  ['Edit IM-0214 - The facility is not registered', ['Edit|IM-0214|The facility is not registered']],
  ['Denial code (E27) Coverage had ended', ['Denial code|E27|Coverage had ended']],
  ['Reason 0412 Records were not sent', ['Reason|0412|Records were not sent']],
  ['Pend reason: P9: with the pricing team', ['Pend reason|P9|with the pricing team']],
  ['EX 1A3 No authorization. EX B15 Part of another service.', ['EX|1A3|No authorization.', 'EX|B15|Part of another service.']],
])('the code behind the word for it, with its words: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Note 120 days after the service',
  'Denial 180 days to appeal',
  'Policy 2D echo is covered',
  'Message 1 of 2',
  'Edit 12 Lines pending',
  'Note 09/30/2026: Called the member',
  'Error on line 3',
  'Example 1A3 No authorization',
  'Expl of benefits 2026',
  'Reason 1A3',
])('a count, a day or a name behind such a word is no code: %s', (text) => {
  expect(told(text)).toBeUndefined();
});
