import { expect, test } from 'vitest';
import type { ImportedClaim } from '@/utils/exchange/imported';
import { tokensOf } from '@/utils/log/identity';
import { placing } from './placing';

const row = (number: number, claim: ImportedClaim['claim']): ImportedClaim => ({ where: `row ${number}`, claim });

test('a row that the log could not tell from others is told before the import, and not counted among what it writes', () => {
  const { matching, certain, nameless } = placing(
    [
      row(2, { patientAccountNumber: '4410001', serviceFrom: '2026-02-03' }),
      row(3, { patientName: 'Amy Holt', payer: 'Aetna' }),
      row(4, { patientAccountNumber: '4410002' }),
    ],
    [],
  );
  expect(matching.fresh.map(({ where }) => where)).toEqual(['row 2']);
  expect(certain.map(({ where }) => where)).toEqual(['row 2']);
  expect(nameless.map(({ where }) => where)).toEqual(['row 3', 'row 4']);
});

test('a row without a day that fits one claim of the log is written to that claim', () => {
  const known = { key: 'k', claim: { patientAccountNumber: '4410001', serviceFrom: '2026-02-03', billed: 500_00 } };
  const { matching, certain, nameless } = placing([row(2, { patientAccountNumber: '4410001', status: 'denied' })], [known]);
  expect(matching.changed).toHaveLength(1);
  expect(nameless).toEqual([]);
  expect(certain[0]?.claim.status).toBe('denied');
  expect(tokensOf(certain[0]!.claim)).toEqual(tokensOf(known.claim));
});
