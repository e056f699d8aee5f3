import { expect, test } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { localDay } from '@/utils/clock';
import type { EntryBody } from '@/utils/log/entry';
import { payerWatch } from '@/utils/reports/payer-watch';
import { addReportRows, noReportRows } from './report-rows';

const TODAY = '2026-04-20';
const denied = {
  ...claimA,
  status: 'denied' as const,
  processedDate: '2026-03-01',
  reasons: [
    { system: 'carc' as const, group: 'CO' as const, code: '197', amount: 421_050 },
    { system: 'carc' as const, group: 'CO' as const, code: '45', amount: 78_950 },
  ],
};

async function rowsAfter(...bodies: EntryBody[]) {
  const { log } = await newLog();
  const { seen } = await log.seen({ id: crypto.randomUUID(), source: portal, observations: [shows(denied)] });
  const key = seen[0]!.key;
  if (bodies.length > 0) await log.record({ id: crypto.randomUUID(), claim: key, bodies });
  const rows = noReportRows();
  addReportRows(rows, (await log.claim(key))!, TODAY, localDay);
  return { rows, key };
}

test('a denied claim counts with what was denied and not with the contract’s write-off', async () => {
  const { rows } = await rowsAfter();
  expect(rows.claims[0]?.denials).toEqual([{ category: 'authorization', code: 'CO-197', amount: 421_050, on: '2026-03-01' }]);
  expect(rows.claims[0]).toMatchObject({ payer: 'Meridian Mutual', status: 'denied', closed: false, billed: 500_000 });
  expect(rows.claims[0]?.nextDue).toBeDefined();
});

test('a claim that a status file calls rejected was never decided, and counts as no denial', async () => {
  const { log } = await newLog();
  const { seen } = await log.seen({
    id: crypto.randomUUID(),
    source: { kind: 'status-file', name: 'r.277' },
    observations: [shows({ ...claimA, status: 'rejected', reasons: [{ system: 'csc', code: 'A7:562:85' }] })],
  });
  const rows = noReportRows();
  addReportRows(rows, (await log.claim(seen[0]!.key))!, TODAY, localDay);
  expect(rows.claims[0]).toMatchObject({ status: 'rejected', denials: [] });
});

test('a claim without days of its own has those of its lines', async () => {
  const { log } = await newLog();
  const { serviceFrom: _, serviceTo: __, ...without } = denied;
  const serviceLines = ['2026-02-04', '2026-02-03', '2026-02-06'].map((day) => ({
    procedure: '99213',
    serviceFrom: day,
    serviceTo: day,
  }));
  const { seen } = await log.seen({
    id: crypto.randomUUID(),
    source: portal,
    observations: [shows({ ...without, serviceLines })],
  });
  const rows = noReportRows();
  addReportRows(rows, (await log.claim(seen[0]!.key))!, TODAY, localDay);
  expect(rows.claims[0]).toMatchObject({ serviceFrom: '2026-02-03', serviceTo: '2026-02-06' });
});

const letter = (on: string, level: 'appeal-1' | 'appeal-2' | 'timely-filing'): EntryBody => ({
  kind: 'letter-sent',
  letter: on,
  template: 'authorization-attached',
  level,
  on,
  how: 'portal',
  enclosures: [],
});

test('an outcome belongs to the latest appeal before it, and proof of filing is no appeal', async () => {
  const { rows } = await rowsAfter(
    letter('2026-03-05', 'timely-filing'),
    letter('2026-03-10', 'appeal-1'),
    { kind: 'outcome', on: '2026-03-20', result: 'upheld' },
    letter('2026-03-25', 'appeal-2'),
    { kind: 'outcome', on: '2026-04-10', result: 'overturned', recovered: 400_000 },
  );
  expect(rows.appeals.map(({ level, result, decidedOn, recovered }) => [level, result, decidedOn, recovered])).toEqual([
    ['appeal-1', 'upheld', '2026-03-20', undefined],
    ['appeal-2', 'overturned', '2026-04-10', 400_000],
  ]);
});

test('an outcome before any appeal decides none', async () => {
  const { rows } = await rowsAfter({ kind: 'outcome', on: '2026-03-02', result: 'upheld' }, letter('2026-03-10', 'appeal-1'));
  expect(rows.appeals[0]?.result).toBeUndefined();
});

test('what was done counts under who did it; a closed claim has no next date and no deadline', async () => {
  const { rows, key } = await rowsAfter(
    { kind: 'called', on: '2026-03-11', minutes: 12 },
    { kind: 'noted', text: 'x' },
    { kind: 'closed', why: 'paid in full' },
  );
  expect(rows.touches).toEqual([
    { claim: key, user: 'dana', on: '2026-03-12', action: 'called', minutes: 12 },
    { claim: key, user: 'dana', on: '2026-03-12', action: 'noted' },
  ]);
  expect(rows.claims[0]).toMatchObject({ closed: true, resolvedOn: '2026-03-12', lastWorkedOn: '2026-03-12' });
  expect(rows.claims[0]).not.toHaveProperty('nextDue');
  expect(rows.claims[0]).not.toHaveProperty('deadline');
});

test('an old denial that the log sees for the first time is no news of its payer, and one payer in two spellings is one', async () => {
  const { log } = await newLog();
  const source = { kind: 'worklist', name: 'list.csv' } as const;
  const old = (number: string, payer: string) => ({
    payer,
    claimNumber: number,
    status: 'denied' as const,
    billed: 10_000,
    reasons: [{ system: 'carc' as const, group: 'CO' as const, code: '197' }],
  });
  const observations = ['MERIDIAN MUTUAL', 'Meridian Mutual', 'Meridian Mutual.', 'meridian mutual', 'Meridian Mutual'].map(
    (payer, index) => shows(old(`EM90${index}`, payer)),
  );
  await log.seen({ id: 'first', source, observations });
  const rows = noReportRows();
  for await (const records of log.all()) for (const record of records) addReportRows(rows, record, '2026-03-12', localDay);
  expect(new Set(rows.claims.map(({ payer }) => payer)).size).toBe(1);
  expect(rows.claims.map(({ denials }) => denials[0])).toEqual(
    Array.from({ length: 5 }, () => expect.objectContaining({ firstSeen: true, amount: 10_000 })),
  );
  expect(payerWatch(rows.claims, '2026-03-12')).toEqual([]);
});
