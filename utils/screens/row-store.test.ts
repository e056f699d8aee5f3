import { expect, test, vi } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { patient } from '@/tests/patience';
import { deriveRow } from '@/utils/casework/derive';
import { RowStore, type RowsRead } from './row-store';

const id = (): string => crypto.randomUUID();
const claim = (n: number) => ({ ...claimA, claimNumber: `EM7K20${100 + n}-01`, patientAccountNumber: `00419-${100 + n}` });

async function started(count: number) {
  const { log } = await newLog({ derive: deriveRow });
  const { seen } = await log.seen({
    id: id(),
    source: portal,
    observations: Array.from({ length: count }, (_, n) => shows(claim(n))),
  });
  const told = vi.fn<(read: RowsRead) => void>();
  const store = new RowStore(log, told);
  const last = (): RowsRead => told.mock.lastCall![0];
  await patient(() => expect(last().whole).toBe(true));
  return { log, told, store, last, keys: seen.map((each) => each!.key) };
}

test('all rows are there, and a claim that changes is the only one that is made again', async () => {
  const { log, last, keys, told } = await started(20);
  expect(last().rows).toHaveLength(20);
  const before = new Map(last().rows.map((row) => [row.key, row]));
  const calls = told.mock.calls.length;
  await log.record({ id: id(), claim: keys[3]!, bodies: [{ kind: 'assigned', to: 'Kim' }] });
  await patient(() => expect(told.mock.calls.length).toBeGreaterThan(calls));
  const changed = last().rows.filter((row) => before.get(row.key) !== row);
  expect(changed.map(({ key, assigned }) => [key, assigned])).toEqual([[keys[3], 'Kim']]);
});

test('a row that is followed up is the row that the log itself has filed', async () => {
  const { log, last, keys } = await started(3);
  await log.record({
    id: id(),
    claim: keys[0]!,
    bodies: [{ kind: 'task-set', action: 'call-payer', due: '2026-09-01', text: 'Call about the records' }],
  });
  await patient(() => expect(last().rows.find(({ key }) => key === keys[0])?.due).toBe('2026-09-01'));
  const filed: unknown[] = [];
  for await (const rows of log.rows()) filed.push(...rows);
  expect([...last().rows].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
    filed.sort((a, b) => ((a as { key: string }).key < (b as { key: string }).key ? -1 : 1)),
  );
});

test('new claims and claims taken back are followed', async () => {
  const { log, last } = await started(2);
  const { entries } = await log.seen({ id: id(), source: portal, observations: [shows(claim(77))], batch: 'b' });
  await patient(() => expect(last().rows).toHaveLength(3));
  expect(entries).toHaveLength(1);
  await log.undoBatch({ id: id(), batch: 'b' });
  await patient(() => expect(last().rows).toHaveLength(2));
});

test('a closed store says nothing more', async () => {
  const { log, told, store, last, keys } = await started(1);
  store.close();
  const calls = told.mock.calls.length;
  // One that is open hears of the same change.
  const heard = vi.fn<(read: RowsRead) => void>();
  const open = new RowStore(log, heard);
  await patient(() => expect(heard.mock.lastCall?.[0].whole).toBe(true));
  await log.record({ id: id(), claim: keys[0]!, bodies: [{ kind: 'assigned', to: 'Kim' }] });
  await patient(() => expect(heard.mock.lastCall?.[0].rows[0]?.assigned).toBe('Kim'));
  open.close();
  expect(told.mock.calls.length).toBe(calls);
  expect(last().rows[0]?.assigned).toBeUndefined();
});
