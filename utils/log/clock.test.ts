import { describe, expect, test } from 'vitest';
import { claimA, DAY, newLog, portal, shows } from '@/tests/log/desk';
import { setBack } from './clock';

/** 1 Dec 2026, 10:00 UTC */
const TODAY = Date.UTC(2026, 11, 1, 10);
const YEARS = 1_500 * DAY;

/** A log in which something was written while the clock was years ahead, and which is right again. */
async function wasAhead() {
  const made = await newLog();
  const { seen } = await made.log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const claim = seen[0]!.key;
  made.clock.now = TODAY + YEARS;
  await made.log.record({ id: 'm2', claim, bodies: [{ kind: 'closed', why: 'by mistake' }] });
  made.clock.now = TODAY;
  return { ...made, claim };
}

describe('after a clock that was far ahead is set right', () => {
  test('what is done comes behind what was done before, and bears the day on which it is done', async () => {
    const { log, claim, clock } = await wasAhead();
    await log.record({ id: 'm3', claim, bodies: [{ kind: 'reopened' }, { kind: 'noted', text: 'open again' }] });
    const record = await log.claim(claim);
    expect(record?.closed).toBeUndefined();
    expect(record?.notes).toMatchObject([{ text: 'open again', at: TODAY }]);
    expect((await log.history(claim)).map(({ body }) => body.kind)).toEqual(['seen', 'closed', 'reopened', 'noted']);
    const told: number[] = [];
    for await (const lines of log.audit()) told.push(...lines.map(({ at }) => at));
    expect(told.slice(2)).toEqual([TODAY, TODAY]);
    clock.now += DAY;
    const other = { ...claimA, claimNumber: 'EM7K20999-01', patientAccountNumber: '00419-999' };
    const { seen } = await log.seen({ id: 'm4', observations: [shows(other)], source: portal });
    expect(await log.claim(seen[0]!.key)).toMatchObject({ firstSeen: TODAY + DAY, lastSeen: TODAY + DAY });
    log.close();
  });

  test('a look is noted once a day as before', async () => {
    const { log, claim } = await wasAhead();
    const looks = ['m3', 'm4', 'm5'].map((id) => () => log.seen({ id, observations: [shows(claimA)], source: portal }));
    const seen = [];
    for (const look of looks) seen.push((await look()).seen[0]?.as);
    expect(seen).toEqual(['looked', 'again', 'again']);
    expect((await log.claim(claim))?.lastSeen).toBe(TODAY);
    log.close();
  });

  test('a backup of it is taken over with its days', async () => {
    const { log, claim } = await wasAhead();
    await log.record({ id: 'm3', claim, bodies: [{ kind: 'noted', text: 'told' }] });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of log.backup({ passphrase: 'correct horse battery' })) parts.push(part);
    log.close();
    const other = await newLog();
    await other.log.restore({ id: 'r', file: new Blob(parts), secret: { passphrase: 'correct horse battery' } });
    expect((await other.log.claim(claim))?.notes).toMatchObject([{ text: 'told', at: TODAY }]);
    other.log.close();
  });
});

test('a clock that shows a day long past makes no claim old: nothing closed then is let go of before its time', async () => {
  const { log, clock } = await newLog();
  clock.now = TODAY + YEARS;
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  clock.now = TODAY;
  await log.record({ id: 'm2', claim: seen[0]!.key, bodies: [{ kind: 'closed', why: 'paid' }] });
  expect((await log.claim(seen[0]!.key))?.closed?.at).toBe(TODAY);
  clock.now = TODAY + YEARS;
  expect(await log.retire({ id: 'r', before: TODAY + 1_000 * DAY })).toBe(0);
  expect(await log.retire({ id: 's', before: TODAY + YEARS + DAY })).toBe(1);
  log.close();
});

test('a clock that goes back by seconds, or that has lost its battery, is not written down', () => {
  const moment = { at: TODAY, tick: 3 };
  expect(setBack(moment, TODAY - 20_000)).toBeUndefined();
  expect(setBack(moment, Date.UTC(2015, 0, 1))).toBeUndefined();
  expect(setBack({ at: TODAY + YEARS, tick: 0 }, TODAY)).toBe(TODAY);
});
