/** A browser that gives one megabyte and no more: the clerk is told, nothing acknowledged is lost, and with room it goes on. */
import { describe, expect, test } from 'vitest';
import { openHost, removeProfile, SLOW_BACK_ENDS } from './kit/host.ts';
import { note } from './kit/results.ts';

const MEGABYTE = 1_000_000;
const PASS = 'correct horse battery';
const capture = (n: number) => ({
  id: `message-${n}`,
  observations: [
    {
      claim: { claimNumber: `QUOTA${n}00000`, serviceFrom: '2026-02-03', billed: n, statusText: 'x'.repeat(400) },
      doubtful: [],
    },
  ],
  source: { kind: 'portal', name: 'meridian' },
});

describe.each(SLOW_BACK_ENDS)('on %s', (backEnd) => {
  test('within one megabyte what was acknowledged stays, and writing goes on when there is room', {
    timeout: 300_000,
  }, async () => {
    const host = await openHost({ backEnd, unlimited: false });
    const acknowledged: number[] = [];
    const sentences = new Set<string>();
    const attempt = async (n: number): Promise<void> => {
      try {
        await host.call('seen', capture(n));
        acknowledged.push(n);
      } catch (error) {
        sentences.add((error as Error).message.replace(/^seen: /, ''));
      }
    };
    // the override lasts as long as the session that set it
    const session = await host.context.newCDPSession(host.page);
    const allow = async (quotaSize?: number): Promise<void> => {
      const origin = `chrome-extension://${new URL(host.page.url()).host}`;
      await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
    };
    try {
      // before the first write: the browser remembers for a while how much room there was
      await allow(MEGABYTE);
      await attempt(9_999);
      await host.call('vault.setPassphrase', PASS);
      for (let n = 0; n < 20; n++) await attempt(n);
      const within = acknowledged.length;
      // an import too large for what is left
      const many = {
        ...capture(0),
        id: 'import',
        observations: Array.from({ length: 2_000 }, (_, n) => capture(5_000 + n).observations[0]),
      };
      const FULL =
        /: disk-full: Not saved: the disk is full.* Nothing saved before is lost\. Free some space, at least 50 MB, and save again\.$/;
      await expect(host.call('seen', many)).rejects.toThrow(FULL);
      await attempt(20);
      await allow();
      for (let n = 21; n < 31; n++) await attempt(n);
      expect(acknowledged.filter((n) => n > 20 && n < 31)).toHaveLength(10);
      const health = await host.call<{ state: string; missing: number }>('check', { thorough: true });
      const there = new Set(
        (await host.page.evaluate(`(async () => {
          const found = [];
          for await (const some of reader.all()) found.push(...some.map(({ claim }) => claim.billed));
          return found;
        })()`)) as number[],
      );
      note(`quota ${backEnd}`, {
        within,
        acknowledged: acknowledged.length,
        lost: acknowledged.filter((n) => !there.has(n)).length,
        state: health.state,
      });
      expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
      // of the import that was refused nothing is there
      expect([...there].filter((n) => n >= 5_000 && n < 7_000)).toEqual([]);
      expect(health.missing).toBe(0);
      expect([...sentences].filter((sentence) => !/^(disk-full|storage|no-answer): Not saved/.test(sentence))).toEqual([]);
    } finally {
      await host.close();
      removeProfile(host.profile);
    }
  });
});
