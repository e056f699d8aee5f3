import { expect, test } from 'vitest';
import { claimSchema } from '@/utils/claim/claim';
import { practiceClaims } from './claims.ts';

const claims = practiceClaims('2026-11-23');

test('every practice claim is a claim', () => {
  for (const { claim } of claims) expect(claimSchema.parse(claim)).toEqual(claim);
});

test('the lines of every practice claim add up to what was billed, and a decided claim says where every cent went', () => {
  for (const { claim, example } of claims) {
    const lines = claim.serviceLines ?? [];
    const sum = (cents: (number | undefined)[]) => cents.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(sum(lines.map((line) => line.billed)), example).toBe(claim.billed);
    if (claim.paid === undefined) continue;
    const adjusted = sum(
      [...(claim.reasons ?? []), ...lines.flatMap((line) => line.reasons ?? [])].map((reason) => reason.amount),
    );
    expect(claim.paid + adjusted, example).toBe(claim.billed);
  }
});

test('there is one claim for each thing a clerk has to learn', () => {
  expect(claims.map(({ example }) => example).sort()).toEqual([
    'denied: filed too late',
    'denied: information missing',
    'denied: no authorization',
    'denied: not medically necessary',
    'paid',
    'partly denied',
    'pending for 45 days',
    'records requested',
    'rejected before it was processed',
    'reversed',
  ]);
});
