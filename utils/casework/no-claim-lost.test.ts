/** "Not on any list" cannot happen: whatever a claim shows and whatever was done, an open claim has a next day and stands in one group. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { CLAIM_STATUSES } from '@/utils/claim/words';
import { actionSchema } from '@/utils/claim/words-schemas';
import { localDay } from '@/utils/clock';
import { CODES } from '@/utils/codes/code-lists';
import type { ClaimRecord } from '@/utils/log/record';
import { rowOf } from '@/utils/log/rows';
import { decisionOf, listedDecisionOf } from './decision-of';
import { deriveRow } from './derive';
import { GROUPS, inOrder, itemOf } from './worklist';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const stamp = { user: 'u', entry: 'e' };
const at = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 1) });

const claims: fc.Arbitrary<Claim> = fc
  .record({
    payer: maybe(fc.constantFrom('Medicare', 'UHC', 'Aetna', 'TRICARE East', 'Nobody knows it')),
    status: maybe(fc.constantFrom(...CLAIM_STATUSES)),
    serviceFrom: maybe(day),
    processedDate: maybe(day),
    receivedDate: maybe(day),
    reasons: maybe(
      fc.array(
        fc.constantFrom(...CODES.carc.codes.keys()).map((code) => ({ system: 'carc' as const, group: 'CO' as const, code })),
        { maxLength: 3 },
      ),
    ),
  })
  .map((claim) => Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)) as Claim);

const records: fc.Arbitrary<ClaimRecord> = fc.record({
  key: fc.uuid(),
  claim: claims,
  firstSeen: at,
  lastSeen: at,
  corrections: fc.constant([]),
  doubtful: fc.constant([]),
  sources: fc.constant([]),
  done: fc.array(
    fc.record({ at, action: fc.constantFrom(...actionSchema.options) }).map((done) => ({ ...stamp, ...done })),
    { maxLength: 2 },
  ),
  calls: fc.array(
    fc.record({ at, on: day }).map((call) => ({ ...stamp, ...call })),
    { maxLength: 2 },
  ),
  notes: fc.constant([]),
  drafts: fc.constant([]),
  letters: fc.constant([]),
  outcomes: fc.array(
    fc
      .record({
        at,
        on: day,
        result: fc.constantFrom('upheld' as const, 'overturned' as const, 'paid' as const, 'withdrawn' as const),
      })
      .map((outcome) => ({ ...stamp, ...outcome })),
    { maxLength: 1 },
  ),
  entries: fc.constant(3),
});

test('every open claim has a next day and stands once in the worklist', () => {
  fc.assert(
    fc.property(fc.array(records, { minLength: 1, maxLength: 8 }), day, (list, today) => {
      const rows = list.map((record) => rowOf(record, deriveRow(record)));
      for (const row of rows) expect(row.due, JSON.stringify(row)).toMatch(/^\d{4}-\d\d-\d\d$/);
      const items = inOrder(rows.map((row) => itemOf(row, today, () => today)));
      expect(items.map(({ row }) => row.key).sort()).toEqual(rows.map(({ key }) => key).sort());
      for (const { group } of items) expect(GROUPS).toContain(group);
    }),
    { numRuns: 150, seed: 20261125 },
  );
});

test('a list says of a claim what its own panel says', () => {
  fc.assert(
    fc.property(records, day, (record, today) => {
      const { headline, category, atStake, next } = decisionOf(record, today, localDay);
      const listed = listedDecisionOf(record, today, localDay);
      expect(listed).toEqual({
        headline,
        ...(next[0] ? { first: next[0] } : {}),
        ...(category ? { category } : {}),
        ...(atStake === undefined ? {} : { atStake }),
      });
    }),
    { numRuns: 100, seed: 20261125 },
  );
});
