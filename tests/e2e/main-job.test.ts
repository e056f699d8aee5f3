import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../utils/claim/claim.ts';
import type { ClaimRecord } from '../../utils/log/record.ts';
import { practiceClaims } from '../practice-portal/claims.ts';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type Session, startSession, until } from './kit/session.ts';
import { onSummary } from './kit/visible.ts';

const examples = practiceClaims('2026-01-01').map(({ example, claim }): [string, string] => [example, claim.claimNumber ?? '']);

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(async () => {
  await session.close();
});

const logged = async (number: string | undefined): Promise<ClaimRecord | undefined> =>
  (await session.log.records()).find(({ claim }) => claim.claimNumber === number);

/** What the log holds of the claim once the condition is met. */
async function afterLooking(
  number: string,
  what: string,
  look: () => Promise<void>,
  met: (claim: Claim) => boolean,
): Promise<Claim> {
  await look();
  return until(`${number} ${what}`, async () => {
    const found = await logged(number);
    return found && met(found.claim) ? found.claim : undefined;
  });
}

describe('a clerk opens a claim, and without a keystroke it stands in the log', () => {
  let page: Page;
  beforeAll(async () => {
    page = session.context.pages()[0] ?? (await session.context.newPage());
    await signIn(page, session.portal.address);
  });
  beforeEach(() => openResults(page));

  test.each(examples)('%s', async (_example, number) => {
    const shown = session.portal.claims.find(({ claim }) => claim.claimNumber === number)?.claim;
    if (!shown) throw new Error(`The practice portal has no claim ${number}.`);
    const lines = shown.serviceLines?.length;
    const summary = await afterLooking(
      number,
      'with all its lines in the log',
      () => openClaim(page, number),
      (claim) => claim.serviceLines?.length === lines,
    );
    expect(summary).toEqual(onSummary(shown));
    if (!shown.checkNumber) return;
    const whole = await afterLooking(
      number,
      'with its payment in the log',
      () => page.getByRole('tab', { name: 'Payment' }).click(),
      (claim) => claim.checkNumber !== undefined,
    );
    expect(whole).toEqual(shown);
  });
});
