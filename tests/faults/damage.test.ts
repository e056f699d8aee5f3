/** The profile's files are damaged by hand between two starts: every loss is noticed, and put back or named. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACK_ENDS, type BackEnd, FULL, idbFolder, newProfile, openHost, profileHolds, removeProfile } from './kit/host.ts';
import { note } from './kit/results.ts';

const CLAIMS = FULL ? 600 : 60;
const PASS = 'correct horse battery';

const numberOf = (n: number): string => `PLANTED${String(n).padStart(5, '0')}`;
const capture = (n: number) => ({
  id: `message-${n}`,
  observations: [
    {
      claim: { claimNumber: numberOf(n), patientName: 'Zyxwv Plantedname', serviceFrom: '2026-02-03', billed: n },
      doubtful: [],
    },
  ],
  source: { kind: 'portal', name: 'meridian' },
});

interface Health {
  state: string;
  sentence: string;
  missing: number;
  restored: number;
}

/** Every file of the log's database, largest first: in one folder (LevelDB), or one file a database (SQLite). */
function filesOf(profile: string): string[] {
  const list = execFileSync('find', [idbFolder(profile), '-type', 'f'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  return list.filter((file) => file.includes('chrome-extension')).sort((a, b) => statSync(b).size - statSync(a).size);
}

const logFileOf = (profile: string): string =>
  filesOf(profile).find((file) => /\d{6}\.log$|\.sqlite$|\.db$/i.test(file)) ?? filesOf(profile)[0]!;

function overwrite(file: string, at: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(handle);
}

interface Damage {
  name: string;
  /** a copy of the database from half-way, where the damage is to put it back */
  do(profile: string, earlier: string): void;
}

const DAMAGES: Damage[] = [
  {
    name: 'the end of the newest file cut, 1,000 bytes',
    do: (p) => truncateSync(logFileOf(p), Math.max(0, statSync(logFileOf(p)).size - 1_000)),
  },
  {
    name: 'the end of the newest file cut, a tenth',
    do: (p) => truncateSync(logFileOf(p), Math.floor(statSync(logFileOf(p)).size * 0.9)),
  },
  {
    name: 'a page overwritten in the middle',
    do: (p) => overwrite(logFileOf(p), Math.floor(statSync(logFileOf(p)).size / 2 / 4096) * 4096, 4_096),
  },
  {
    name: 'eight pages overwritten',
    do: (p) => {
      const { size } = statSync(logFileOf(p));
      for (let part = 1; part <= 8; part++) overwrite(logFileOf(p), Math.floor((size * part) / 9 / 4096) * 4096, 4_096);
    },
  },
  { name: 'the files deleted', do: (p) => rmSync(idbFolder(p), { recursive: true }) },
  {
    name: 'rolled back to half-way',
    do: (p, earlier) => {
      rmSync(idbFolder(p), { recursive: true });
      cpSync(earlier, idbFolder(p), { recursive: true });
    },
  },
];

/** A profile with a log under a passphrase, its browser closed, and a copy of the log's files from half-way. */
async function filled(backEnd: BackEnd): Promise<{ profile: string; earlier: string }> {
  const first = await openHost({ backEnd });
  const { profile } = first;
  for (let n = 0; n < CLAIMS / 2; n++) await first.call('seen', capture(n));
  await first.call('vault.setPassphrase', PASS);
  await first.close();
  const earlier = mkdtempSync(join(tmpdir(), 'log-earlier-'));
  cpSync(idbFolder(profile), earlier, { recursive: true });
  const second = await openHost({ backEnd, profile });
  await second.call('vault.unlock', PASS);
  for (let n = CLAIMS / 2; n < CLAIMS; n++) await second.call('seen', capture(n));
  await second.close();
  return { profile, earlier };
}

describe.each(BACK_ENDS)('on %s', (backEnd) => {
  let whole = '';
  let earlier = '';
  beforeAll(async () => {
    ({ profile: whole, earlier } = await filled(backEnd));
  });
  afterAll(() => {
    for (const folder of [whole, earlier]) removeProfile(folder);
  });

  test('every damage to the files is noticed, and what was acknowledged is there again or named', {
    timeout: 900_000,
  }, async () => {
    const profile = newProfile();
    // One file can be hurt in fewer ways that differ; all of them are tried in full.
    const damages = FULL || backEnd === 'leveldb' ? DAMAGES : DAMAGES.filter((_, index) => index % 2 === 1);
    for (const damage of damages) {
      rmSync(profile, { recursive: true, force: true });
      cpSync(whole, profile, { recursive: true });
      damage.do(profile, earlier);
      const host = await openHost({ backEnd, profile });
      try {
        await host.call('vault.unlock', PASS);
        await host.call<Health>('check', { thorough: true });
        // the unlock looks for itself, behind its answer: what it repairs is waited for
        await host.call('quiet');
        const health = await host.call<Health>('health');
        const { claims } = await host.call<{ claims: number }>('counts');
        const there = new Set(
          (await host.page.evaluate(`(async () => {
          const found = [];
          for await (const some of reader.all()) found.push(...some.map(({ claim }) => claim.claimNumber));
          return found;
        })()`)) as string[],
        );
        const verdict = await host.call<{ whole: boolean; lost: number }>('verify').catch(() => ({ whole: false, lost: 0 }));
        note(`damage ${backEnd}`, {
          damage: damage.name,
          state: health.state,
          restored: health.restored,
          missing: health.missing,
          claims,
          of: CLAIMS,
        });
        if (health.missing === 0) {
          expect([damage.name, there.size]).toEqual([damage.name, CLAIMS]);
          expect([damage.name, verdict.whole]).toEqual([damage.name, true]);
        } else {
          expect([damage.name, there.size + health.missing >= CLAIMS]).toEqual([damage.name, true]);
          expect(health.sentence).toContain('missing');
          await expect(host.call('seen', capture(CLAIMS + 1))).rejects.toThrow(': read-only');
        }
      } finally {
        await host.close();
      }
    }
    removeProfile(profile);
  });

  test('while locked the profile holds none of the planted names and numbers', { timeout: 300_000 }, async () => {
    const profile = newProfile();
    cpSync(whole, profile, { recursive: true });
    const host = await openHost({ backEnd, profile });
    expect(await host.call('vault.state')).toBe('locked');
    await host.call('seen', capture(CLAIMS + 7));
    await expect(host.call('search', 'plantedname')).rejects.toThrow(': locked');
    await host.close();
    expect(existsSync(idbFolder(profile))).toBe(true);
    expect(readdirSync(idbFolder(profile)).length).toBeGreaterThan(0);
    for (const text of ['Plantedname', 'plantedname', numberOf(3), numberOf(CLAIMS + 7), PASS])
      expect(profileHolds(profile, text)).toEqual([]);
    note(`planted ${backEnd}`, { claims: CLAIMS, found: 0 });
    removeProfile(profile);
  });
});
