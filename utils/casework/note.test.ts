import { expect, test } from 'vitest';
import { bare, denied, TODAY } from '@/tests/gallery/samples';
import { DEFAULTS } from '@/utils/settings/settings';
import { unknownFields, writeNote } from './note';

const words = { notShown: 'not shown', status: 'Denied', amount: '4,210.50 of 5,000.00 denied' };

test('the short note says day, clerk, claim, state, money, reason, next step and date', () => {
  expect(writeNote(DEFAULTS.notes.short, denied, TODAY, 'Kim Lee', words)).toBe(
    '27 Aug 2026 Kim Lee: Aetna EM7K20491-01 Denied 4,210.50 of 5,000.00 denied. No authorization on file. Next: Appeal: authorization was obtained by 8 Sep 2026.',
  );
});

test('what is not known is "not shown", never blank', () => {
  expect(writeNote('{claimNumber}|{payer}|{due}|{clerk}', bare, TODAY, '', words)).toBe('77|not shown|not shown|not shown');
});

test('braces in a value are no field, and a dollar sign is a dollar sign', () => {
  const theCase = { ...bare, claim: { ...bare.claim, payer: '{clerk} $& $1' } };
  expect(writeNote('{payer} {clerk}', theCase, TODAY, 'Kim', words)).toBe('{clerk} $& $1 Kim');
});

test('a name that is no field is said, and stays as it stands', () => {
  expect(unknownFields('{payer} {paier} {constructor} {paier}')).toEqual(['paier', 'constructor']);
  expect(writeNote('{paier} {constructor}', bare, TODAY, '', words)).toBe('{paier} {constructor}');
});
