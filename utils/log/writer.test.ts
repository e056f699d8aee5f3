import { expect, test } from 'vitest';
import { desk, portal, shows } from '@/tests/log/desk';
import type { Claim } from '@/utils/claim/claim';
import { takeIn } from './capture';
import { LogError } from './errors';
import { Keeper } from './keeper';
import { openLog } from './log';
import { open } from './open';
import type { Part } from './unit';
import { Witness } from './witness';
import { PROJECTION, Writer } from './writer';

/** A writer by itself, on a log that is there already. */
async function newWriter() {
  const made = desk();
  const log = await openLog(made.deps);
  const { database, vault } = open(made.deps);
  const witness = new Witness(made.deps.local);
  const projection = `${PROJECTION}/`;
  const keeper = new Keeper(made.deps, { database, vault, witness, projection });
  const told: string[][] = [];
  const onWritten = (claims: readonly string[]): void => void told.push([...claims]);
  return { ...made, log, told, writer: new Writer(made.deps, { database, vault, witness, keeper, projection, onWritten }) };
}

const claim = (claimNumber: string | undefined, patientAccountNumber: string, billed: number): Claim => ({
  ...(claimNumber ? { claimNumber } : {}),
  patientAccountNumber,
  serviceFrom: '2026-02-03',
  billed,
});

/** A part of an import. */
const showing = (message: string, ...claims: Claim[]): Part => ({
  message,
  plan: async (unit) =>
    void (await takeIn(
      unit,
      { id: message, observations: claims.map(shows), source: portal },
      { user: 'dana', at: 1, late: false },
    )),
});

const numbers = async (log: Awaited<ReturnType<typeof openLog>>): Promise<unknown[]> => {
  const found = [];
  for await (const some of log.all()) found.push(...some.map((record) => [record.claim.claimNumber, record.claim.billed]));
  return found.sort();
};

test('of messages that follow each other each knows what those before it said, before that is on the disk', async () => {
  const { log, writer, told } = await newWriter();
  const written = await writer.writeAll([
    showing('1', claim(undefined, 'ACC100', 1), claim('CLM2000', 'ACC200', 1)),
    // its number makes one claim of two: every entry so far is read again
    showing('2', claim('CLM1000', 'ACC100', 2)),
    showing('3', claim('CLM2000', 'ACC200', 3), claim('CLM3000', 'ACC300', 3)),
    showing('2', claim('CLM1000', 'ACC100', 2)),
  ]);
  expect(written.map(({ repeated, entries }) => [repeated, entries.length])).toEqual([
    [false, 2],
    [false, 1],
    [false, 2],
    [true, 1],
  ]);
  expect(told.map((claims) => claims.length)).toEqual([2, 1, 2]);
  const there = [
    ['CLM1000', 2],
    ['CLM2000', 3],
    ['CLM3000', 3],
  ];
  expect(await numbers(log)).toEqual(there);
  expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  expect(await log.verify()).toMatchObject({ whole: true, entries: 5 });
  log.close();
});

test('where another context writes between them none is lost and none written twice', async () => {
  const { log, writer } = await newWriter();
  const second = showing('2', claim('CLM2000', 'ACC200', 1));
  let disturbed = 0;
  const disturbing: Part = {
    message: '2',
    plan: async (unit) => {
      if (disturbed++ === 0)
        await log.seen({ id: 'other', observations: [shows(claim('CLM9000', 'ACC900', 1))], source: portal });
      await second.plan(unit);
    },
  };
  const written = await writer.writeAll([
    showing('1', claim('CLM1000', 'ACC100', 1)),
    disturbing,
    showing('3', claim('CLM3000', 'ACC300', 1)),
  ]);
  expect(disturbed).toBe(2);
  expect(written.map(({ repeated }) => repeated)).toEqual([false, false, false]);
  expect((await numbers(log)).length).toBe(4);
  expect(await log.verify()).toMatchObject({ whole: true, entries: 4 });
  log.close();
});

test('where one of them fails those before it are in the log, none after it, and the next message is written as ever', async () => {
  const { log, writer } = await newWriter();
  const failing: Part = {
    message: '2',
    plan: async () => {
      throw new LogError('unknown-claim');
    },
  };
  const parts = [showing('1', claim('CLM1000', 'ACC100', 1)), failing, showing('3', claim('CLM3000', 'ACC300', 1))];
  await expect(writer.writeAll(parts)).rejects.toMatchObject({ problem: 'unknown-claim' });
  expect(await numbers(log)).toEqual([['CLM1000', 1]]);
  await writer.writeAll([showing('4', claim('CLM4000', 'ACC400', 1))]);
  expect((await numbers(log)).length).toBe(2);
  expect(await log.verify()).toMatchObject({ whole: true, entries: 2 });
  log.close();
});
