import { describe, expect, it } from 'vitest';
import { withoutSetAside } from './set-aside';

const left = (text: string): string =>
  withoutSetAside(text)
    .replaceAll(/[ ,.;-]+/g, ' ')
    .trim();

describe('what a text sets aside', () => {
  it.each([
    ['not an auth denial. Dx alone wont support it', 'Dx alone wont support it'],
    ['This is not a COB issue - they want the itemized bill', 'they want the itemized bill'],
    ['Claim was not denied for auth. It went to the deductible', 'It went to the deductible'],
    ['it has nothing to do with eligibility; filed late', 'filed late'],
    ['Elig ok, auth ok, coding ok. Only problem: no signature', 'Only problem: no signature'],
  ])('is taken out: %s', (text, rest) => expect(left(text)).toBe(rest));

  it.each([
    // the same thing goes on being spoken of
    'Auth is fine, but for other dates',
    'coverage ok but not on the date of service',
    // nothing else is said
    'not an auth denial',
    'auth not on file. filed late',
  ])('is nothing here: %s', (text) => expect(withoutSetAside(text)).toBe(text));
});
