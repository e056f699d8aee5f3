/** The worker's process dies by SIGKILL while pages send: nothing acknowledged is lost, nothing is written twice. */
import { afterAll, describe, expect, test } from 'vitest';
import { BACK_ENDS, FULL, type Host, openHost, openSite, removeProfile } from './kit/host.ts';
import { note } from './kit/results.ts';

const CAPTURES = FULL ? 1_000 : 120;
/** captures between two kills */
const EVERY = FULL ? 10 : 12;
const FEWEST_STARTS = FULL ? 50 : 3;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(BACK_ENDS)('on %s', (backEnd) => {
  let host: Host | undefined;
  afterAll(async () => {
    await host?.close();
    if (host) removeProfile(host.profile);
  });

  test(`${CAPTURES} captures while the worker is killed are ${CAPTURES} in the log, each once, in the journal too`, {
    timeout: FULL ? 900_000 : 180_000,
  }, async () => {
    host = await openHost({ backEnd });
    const { server, url } = await openSite();
    const page = await host.context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
    await page.evaluate((to) => window.postMessage({ capture: [0, to] }), CAPTURES);
    const sent = async (): Promise<number> => Number(await page.evaluate(() => document.documentElement.dataset.sent ?? '0'));
    let [kills, next] = [0, EVERY];
    for (;;) {
      const now = await sent();
      if (now >= CAPTURES) break;
      if (now >= next) {
        if (host.killWorker()) kills++;
        next = now + EVERY;
      }
      await sleep(15);
    }
    const done = await page.waitForFunction(() => document.documentElement.dataset.done);
    const { workers, retries, repeated } = JSON.parse((await done.jsonValue()) ?? '{}') as Record<string, number>;
    server.close();
    await host.renewPage();
    expect(await host.call('counts')).toMatchObject({ claims: CAPTURES, entries: CAPTURES });
    expect(await host.call('verify')).toMatchObject({ whole: true, entries: CAPTURES });
    expect(await host.call('check')).toMatchObject({ missing: 0 });
    const ids = (await host.page.evaluate(`(async () => {
      const lines = [];
      for await (const some of reader.audit()) lines.push(...some.map(({ message }) => message));
      return lines;
    })()`)) as string[];
    expect(new Set(ids).size).toBe(CAPTURES);
    expect(ids).toHaveLength(CAPTURES);
    note(`kill ${backEnd}`, { captures: CAPTURES, kills, workers: workers ?? 0, retries: retries ?? 0, repeated: repeated ?? 0 });
    expect(workers).toBeGreaterThanOrEqual(FEWEST_STARTS);
  });
});
