import { describe, expect, test, vi } from 'vitest';
import { claimA, DAY, newLog, portal, shows } from '@/tests/log/desk';

vi.setConfig({ testTimeout: 30_000 });

describe('a claim that is captured', () => {
  test('stands in the log, and the same page again adds no second reading', async () => {
    const { log } = await newLog();
    const first = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
    expect(first.seen).toEqual([{ key: expect.stringMatching(/^n/), as: 'new' }]);
    const second = await log.seen({ id: 'm2', observations: [shows(claimA)], source: portal });
    expect(second.seen[0]?.as).toBe('again');
    expect(second.entries).toEqual([]);
    const record = await log.claim(first.seen[0]!.key);
    expect(record?.claim).toEqual(claimA);
    expect(await log.history(record!.key)).toHaveLength(1);
  });

  test('is noted as looked at once a day, not at every look', async () => {
    const { log, clock } = await newLog();
    const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
    clock.now += DAY;
    expect((await log.seen({ id: 'm2', observations: [shows(claimA)], source: portal })).seen[0]?.as).toBe('looked');
    expect((await log.seen({ id: 'm3', observations: [shows(claimA)], source: portal })).seen[0]?.as).toBe('again');
    expect((await log.history(seen[0]!.key)).map(({ body }) => body.kind)).toEqual(['seen', 'looked']);
    expect((await log.claim(seen[0]!.key))?.lastSeen).toBe(clock.now);
  });

  test('says what changed since the last look', async () => {
    const { log, clock } = await newLog();
    const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
    const since = clock.now;
    clock.now += 20 * DAY;
    await log.seen({ id: 'm2', observations: [shows({ ...claimA, status: 'denied', statusText: 'Denied' })], source: portal });
    const record = await log.claim(seen[0]!.key);
    expect(record?.changed).toMatchObject({ at: clock.now, since, status: { from: 'pending', text: 'In process' } });
  });

  test('is written once when its message comes twice', async () => {
    const { log } = await newLog();
    const message = { id: 'm1', observations: [shows(claimA)], source: portal };
    const [one, two] = await Promise.all([log.seen(message), log.seen(message)]);
    expect(two.repeated).toBe(true);
    expect(two.entries).toEqual(one.entries);
    expect((await log.counts()).entries).toBe(1);
  });

  test('is not logged where nothing on the page identifies it', async () => {
    const { log } = await newLog();
    expect((await log.seen({ id: 'm1', observations: [shows({ status: 'denied' })], source: portal })).seen).toEqual([null]);
    expect((await log.counts()).claims).toBe(0);
  });
});

describe('a row of the hospital’s worklist', () => {
  const row = {
    patientAccountNumber: '00419332',
    memberId: 'W123456789',
    serviceFrom: '2026-02-03',
    billed: 500_000,
    patientName: 'RIVERA ANA',
  };
  const worklist = { kind: 'worklist', name: 'epic.csv' } as const;

  test('becomes one claim with the portal’s page that shows the claim number and the account', async () => {
    const { log } = await newLog();
    const { seen } = await log.seen({ id: 'm1', observations: [shows(row)], source: worklist });
    await log.record({ id: 'm2', claim: seen[0]!.key, bodies: [{ kind: 'noted', text: 'call on Monday' }] });
    const page = await log.seen({ id: 'm3', observations: [shows(claimA)], source: portal });
    const record = await log.claim(page.seen[0]!.key);
    expect(record?.notes.map(({ text }) => text)).toEqual(['call on Monday']);
    expect((await log.claim(seen[0]!.key))?.key).toBe(record?.key);
    expect((await log.counts()).claims).toBe(1);
  });

  test('becomes one claim with a page that shows the member, the date and the charge alone', async () => {
    const { log } = await newLog();
    await log.seen({ id: 'm1', observations: [shows(row)], source: worklist });
    const { patientAccountNumber: _, ...page } = claimA;
    await log.seen({ id: 'm2', observations: [shows(page)], source: portal });
    expect((await log.counts()).claims).toBe(1);
  });

  test('stays apart where two claim numbers carry the same account', async () => {
    const { log } = await newLog();
    await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
    await log.seen({ id: 'm2', observations: [shows({ ...claimA, claimNumber: 'EM7K20491-02' })], source: portal });
    expect((await log.counts()).claims).toBe(2);
  });
});

test('a claim whose number another patient has too is a claim of its own', async () => {
  const { log } = await newLog();
  const other = {
    ...claimA,
    patientBirthDate: '1980-01-01',
    memberId: 'Z99887766',
    patientAccountNumber: '7777-1',
    patientName: 'Bo Lind',
  };
  await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const { seen } = await log.seen({ id: 'm2', observations: [shows(other)], source: portal });
  expect((await log.counts()).claims).toBe(2);
  expect((await log.claim(seen[0]!.key))?.claim.patientName).toBe('Bo Lind');
  expect((await log.seen({ id: 'm3', observations: [shows(other)], source: portal })).seen[0]?.as).toBe('again');
});

test('what a clerk writes is there once, however often and in whatever order its message comes', async () => {
  const { log } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const claim = seen[0]!.key;
  const note = (id: string) => log.record({ id, claim, bodies: [{ kind: 'noted', text: `written by ${id}` }] });
  const [first, again, other] = await Promise.all([note('m2'), note('m2'), note('m3')]);
  expect(again).toEqual({ ...first, repeated: true });
  expect(other.repeated).toBe(false);
  expect(await note('m2')).toEqual({ ...first, repeated: true });
  expect((await log.claim(claim))?.notes).toHaveLength(2);
  const lines: string[] = [];
  for await (const some of log.audit()) lines.push(...some.map(({ message }) => message));
  expect(lines).toEqual(['m1', 'm2', 'm3']);
});

test('what a clerk set right is not overwritten by a page', async () => {
  const { log, clock } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  await log.record({
    id: 'm2',
    claim: seen[0]!.key,
    bodies: [{ kind: 'corrected', path: 'billed', value: 420_000, was: 500_000 }],
  });
  clock.now += DAY;
  await log.seen({ id: 'm3', observations: [shows({ ...claimA, status: 'denied', billed: 510_000 })], source: portal });
  expect((await log.claim(seen[0]!.key))?.claim).toMatchObject({ billed: 420_000, status: 'denied' });
});

test('the worklist comes by the day a task is due, and the search finds names, numbers without dashes, and words of notes', async () => {
  const { log } = await newLog();
  const keys: string[] = [];
  for (const [index, due] of ['2026-04-02', '2026-03-20', '2026-05-01'].entries()) {
    const { seen } = await log.seen({
      id: `m${index}`,
      observations: [
        shows({ ...claimA, claimNumber: `CLM000${index}`, patientAccountNumber: `ACC-${index}00`, memberId: `MEM000${index}` }),
      ],
      source: portal,
    });
    keys.push(seen[0]!.key);
    await log.record({ id: `t${index}`, claim: seen[0]!.key, bodies: [{ kind: 'task-set', action: 'appeal', due }] });
  }
  await log.record({ id: 'n', claim: keys[2]!, bodies: [{ kind: 'noted', text: 'Peer-to-peer with Dr. Müller' }] });
  expect((await log.worklist()).rows.map(({ due }) => due)).toEqual(['2026-03-20', '2026-04-02', '2026-05-01']);
  expect((await log.worklist({ from: '2026-04-01', to: '2026-04-30' })).rows.map(({ key }) => key)).toEqual([keys[0]]);
  expect((await log.search('rivera acc100')).map(({ key }) => key)).toEqual([keys[1]]);
  expect((await log.search('muller')).map(({ key }) => key)).toEqual([keys[2]]);
  expect(await log.counts()).toMatchObject({ claims: 3, open: 3, byStatus: { pending: 3 }, byDue: { '2026-03-20': 1 } });
});

test('an entry that is taken back no longer counts, stays in the history, and can be brought back', async () => {
  const { log, clock } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const claim = seen[0]!.key;
  clock.now += 1000;
  const note = await log.record({ id: 'm2', claim, bodies: [{ kind: 'noted', text: 'wrong claim' }] });
  const undone = await log.undo({ id: 'm3', claim, entry: note.entries[0]! });
  expect((await log.claim(claim))?.notes).toEqual([]);
  expect(await log.history(claim)).toHaveLength(3);
  await log.undo({ id: 'm4', claim, entry: undone.entries[0]! });
  expect((await log.claim(claim))?.notes.map(({ text }) => text)).toEqual(['wrong claim']);
});

test('an import is taken back as one, and its claims leave the lists', async () => {
  const { log } = await newLog();
  const observations = Array.from({ length: 1_200 }, (_, n) =>
    shows({ claimNumber: `CLM${String(n).padStart(6, '0')}`, serviceFrom: '2026-02-03', billed: n }),
  );
  const source = { kind: 'worklist', name: 'epic.csv' } as const;
  await log.seen({ id: 'before', observations: [shows(claimA)], source: portal });
  await log.seen({ id: 'import', observations, source, batch: 'b1' });
  expect((await log.counts()).claims).toBe(1_201);
  await log.undoBatch({ id: 'undo', batch: 'b1' });
  expect((await log.counts()).claims).toBe(1);
  expect((await log.worklist({ withoutDate: true })).rows).toHaveLength(1);
});
