import { expect, test } from 'vitest';
import { denialBody } from './denial-body';

test('words taken for the denial stand behind the reasons that are there, folded to one line', () => {
  const code = { system: 'carc' as const, group: 'CO' as const, code: '197' };
  expect(denialBody({ reasons: [code] }, ' No  authorization\non file ')).toEqual({
    kind: 'corrected',
    path: 'reasons',
    value: [code, { system: 'payer', text: 'No authorization on file' }],
    was: [code],
  });
});

test('the same words are not added twice', () => {
  const reasons = [{ system: 'payer' as const, text: 'Not covered' }];
  expect(denialBody({ reasons }, 'Not covered')).toMatchObject({ value: reasons });
});
