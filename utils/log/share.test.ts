import { expect, test } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { readShare } from './share';

test('however many share a log’s claims, each claim is in one share, and once', async () => {
  const { log } = await newLog();
  const numbers = Array.from({ length: 45 }, (_, n) => `EM7K2${100 + n}-01`);
  const observations = numbers.map((claimNumber, n) =>
    shows({ ...claimA, claimNumber, patientAccountNumber: `00419-${100 + n}` }),
  );
  await log.seen({ id: crypto.randomUUID(), source: portal, observations });
  for (const parts of [1, 2, 5, 100]) {
    const shares = await log.shares(parts);
    expect(shares.length).toBeLessThanOrEqual(parts);
    const found: (string | undefined)[][] = await Promise.all(
      shares.map(async (share) => {
        const claims = [];
        for await (const some of readShare(share)) claims.push(...some.map(({ claim }) => claim.claimNumber));
        return claims;
      }),
    );
    expect(found.flat()).toEqual(numbers);
    if (parts > 1) expect(found.filter((claims) => claims.length > 0).length).toBeGreaterThan(1);
  }
});
