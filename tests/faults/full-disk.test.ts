/** A disk that is full, in the browser's own words for it: nothing acknowledged is lost, and the clerk is told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHost, SLOW_BACK_ENDS } from './kit/host.ts';
import { note } from './kit/results.ts';

const PASS = 'correct horse battery';
const capture = (n: number) => ({
  id: `message-${n}`,
  observations: [
    {
      claim: { claimNumber: `FULL${n}00000`, serviceFrom: '2026-02-03', billed: n, statusText: 'x'.repeat(1_500) },
      doubtful: [],
    },
  ],
  source: { kind: 'portal', name: 'meridian' },
});

/** A file system of 96 MB of its own, where we may make one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'log-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

describe.each(SLOW_BACK_ENDS)('on %s', (backEnd) => {
  const disk = process.platform === 'linux' && process.getuid?.() === 0 ? smallDisk() : undefined;

  test.skipIf(disk === undefined)(
    'on a full disk what was acknowledged stays, and writing goes on when there is room',
    { timeout: 300_000 },
    async () => {
      const profile = join(disk!, 'profile');
      const host = await openHost({ backEnd, profile });
      const acknowledged: number[] = [];
      let refused = 0;
      const sentences = new Set<string>();
      const attempt = async (n: number): Promise<void> => {
        try {
          await host.call('seen', capture(n));
          acknowledged.push(n);
        } catch (error) {
          refused++;
          sentences.add((error as Error).message.replace(/^seen: /, ''));
        }
      };
      try {
        await host.call('seen', capture(1_000));
        await host.call('vault.setPassphrase', PASS);
        for (let n = 0; n < 20; n++) await attempt(n);
        const ballast = join(disk!, 'ballast');
        try {
          for (let size = 64; size >= 1; size /= 2) {
            try {
              for (let part = 0; part < 200; part++) writeFileSync(`${ballast}-${size}-${part}`, Buffer.alloc(size * 65_536));
            } catch {
              // the disk is full at this size
            }
          }
        } finally {
          for (let n = 20; n < 60; n++) await attempt(n);
          execFileSync('sh', ['-c', `rm -f ${ballast}-*`]);
        }
        for (let n = 60; n < 80; n++) await attempt(n);
        await host.close();
        const again = await openHost({ backEnd, profile });
        await again.call('vault.unlock', PASS);
        const health = await again.call<{ state: string; missing: number }>('check', { thorough: true });
        const there = new Set(
          (await again.page.evaluate(`(async () => {
        const found = [];
        for await (const some of reader.all()) found.push(...some.map(({ claim }) => claim.billed));
        return found;
      })()`)) as number[],
        );
        const lost = acknowledged.filter((n) => !there.has(n)).length;
        note(`full disk ${backEnd}`, {
          acknowledged: acknowledged.length,
          refused,
          there: there.size,
          lost,
          state: health.state,
          missing: health.missing,
        });
        await again.close();
        expect(lost).toBeLessThanOrEqual(health.missing);
        expect(
          [...sentences].filter((sentence) => !/^(disk-full|storage|no-answer|read-only): Not saved/.test(sentence)),
        ).toEqual([]);
        expect(acknowledged).toEqual(expect.arrayContaining([0, 19]));
      } finally {
        await host.close().catch(() => {});
        execFileSync('umount', ['-l', disk!], { stdio: 'ignore' });
        rmSync(disk!, { recursive: true, force: true });
      }
    },
  );
});
