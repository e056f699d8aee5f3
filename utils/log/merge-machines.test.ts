import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { Entry, EntryBody } from './entry';
import { emptyState, extend, fold, recordOf } from './fold';
import { tokensOf } from './identity';
import { resolver } from './resolve';

/** Few numbers, accounts and members, so that they meet in every way. */
const claims = fc.record(
  {
    claimNumber: fc.constantFrom('CLM1001', 'CLM1002', 'CLM1003'),
    patientAccountNumber: fc.constantFrom('ACC100', 'ACC200'),
    memberId: fc.constantFrom('MEM100', 'MEM200'),
    status: fc.constantFrom('pending', 'denied', 'paid'),
  },
  { requiredKeys: ['status'] },
);

const bodies: fc.Arbitrary<EntryBody> = fc.oneof(
  claims.map(
    (claim): EntryBody => ({
      kind: 'seen',
      claim: { ...claim, serviceFrom: '2026-02-03', billed: 100 } as Claim,
      source: { kind: 'portal', name: 'meridian' },
      doubtful: [],
    }),
  ),
  fc.constantFrom<EntryBody>(
    { kind: 'noted', text: 'called' },
    { kind: 'task-set', action: 'appeal', due: '2026-04-01' },
    { kind: 'task-done', action: 'appeal' },
    { kind: 'corrected', path: 'billed', value: 200, was: 100 },
    { kind: 'assigned', to: 'kim' },
    { kind: 'closed', why: 'paid' },
    { kind: 'reopened' },
    { kind: 'looked', source: { kind: 'portal', name: 'meridian' } },
  ),
);

const entries = fc
  .array(fc.tuple(fc.option(bodies, { freq: 8 }), fc.nat(5), fc.nat(3), fc.uuid({ version: 7 })), { minLength: 1, maxLength: 25 })
  .map((rows) => {
    const keys: string[] = [];
    const made: Entry[] = [];
    return rows.flatMap(([said, at, tick, id]): Entry[] => {
      // nothing said: something is taken back, also what took something back
      const target = made[(at * 4 + tick) % Math.max(1, made.length)];
      if (!said) {
        if (!target) return [];
        const { tokens: _, ...undoing } = target;
        // the log's clock is never behind what the log holds
        made.push({ ...undoing, id, at: target.at + 1 + at, tick, message: id, body: { kind: 'undone', entry: target.id } });
        return [made.at(-1)!];
      }
      const body = said;
      const tokens = body.kind === 'seen' ? tokensOf(body.claim) : undefined;
      const claim = tokens ? tokens[0] : keys[at % Math.max(1, keys.length)];
      if (claim === undefined) return [];
      keys.push(claim);
      made.push({ id, at, tick, claim, device: 'a', user: 'dana', schema: 1, message: id, ...(tokens ? { tokens } : {}), body });
      return [made.at(-1)!];
    });
  });

const claimsFrom = (all: readonly Entry[]) => {
  const resolve = resolver(all.flatMap(({ tokens }) => (tokens ? [tokens] : [])));
  const groups = Object.groupBy(all, ({ claim }) => resolve(claim ?? ''));
  return Object.fromEntries(Object.entries(groups).map(([key, own]) => [key, recordOf(key, fold(own ?? []))]));
};

test('any order of the same entries from two machines gives the same claims', () => {
  fc.assert(
    fc.property(
      entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(claimsFrom(shuffled)).toEqual(claimsFrom(all));
      },
    ),
    { numRuns: 500 },
  );
});

test('two claim numbers are never laid together, whatever else the readings share', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const resolve = resolver(all.flatMap(({ tokens }) => (tokens ? [tokens] : [])));
      const numbers = new Set(all.flatMap(({ claim }) => (claim!.startsWith('n') ? [claim!] : [])));
      expect(new Set([...numbers].map(resolve)).size).toBe(numbers.size);
    }),
  );
});

test('entries taken in one after the other, in whatever order they come, add up to the same as all of them together', () => {
  fc.assert(
    fc.property(
      entries.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      (shuffled) => {
        let state = emptyState();
        for (const [at, entry] of shuffled.entries()) state = extend(state, entry) ?? fold(shuffled.slice(0, at + 1));
        expect(state).toEqual(fold(shuffled));
      },
    ),
    { numRuns: 300 },
  );
});
