import { describe, expect, test } from 'vitest';
import { recordOf } from '@/tests/log/record-of';
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import { fillLetter } from '@/utils/letters/fill';
import { templateOf } from '@/utils/letters/templates';
import { DEFAULTS } from '@/utils/settings/settings';
import { decisionOf } from './decision-of';
import { contextFor } from './letter';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const line = (procedure: string, code: string, amount: number, text: string): ServiceLine => ({
  procedure,
  billed: 1_000_00,
  reasons: [{ system: 'carc', group: 'CO', code, amount, text }],
});

const THREE: Partial<Claim> = {
  serviceLines: [
    line('99285', '197', 900_00, 'No authorization'),
    line('70450', '50', 800_00, 'Not medically necessary'),
    line('36415', '97', 700_00, 'Included in another service'),
  ],
};

function letterFor(template: string, claim: Partial<Claim>) {
  const record = recordOf({
    payer: 'Meridian Mutual',
    status: 'denied',
    processedDate: '2026-08-03',
    paid: 0,
    billed: 3_000_00,
    ...claim,
  });
  const about = templateOf(template)?.categories;
  const context = contextFor(record, decisionOf(record, '2026-08-10', day), DEFAULTS, '2026-08-10', { about });
  return { context, text: fillLetter(template, context).text };
}

describe('lines denied for different reasons', () => {
  test('a letter speaks of its own alone: lines, money, reason and codes', () => {
    const { context, text } = letterFor('authorization-attached', THREE);
    expect(context.lines?.map(({ procedure }) => procedure)).toEqual(['99285']);
    expect(context.claim?.denied).toBe(900_00);
    expect(context.denial).toMatchObject({ codes: ['CO-197'], text: 'No authorization' });
    expect(text).toContain('This letter is about these lines alone.');
    expect(text).not.toContain('medically');
  });

  test('a letter for any denial speaks of all', () => {
    const { context, text } = letterFor('second-level', THREE);
    expect(context.lines).toHaveLength(3);
    expect(context.claim?.denied).toBe(2_400_00);
    expect(text).not.toContain('these lines alone');
  });

  test('where one line has both, or a reason stands on the claim itself, nothing can be told apart', () => {
    const both = line('99285', '197', 900_00, 'No authorization');
    both.reasons?.push({ system: 'carc', group: 'CO', code: '50', amount: 100_00 });
    expect(
      letterFor('authorization-attached', { serviceLines: [both, line('70450', '50', 800_00, 'x')] }).context.lines,
    ).toHaveLength(2);
    const onClaim: Partial<Claim> = { ...THREE, reasons: [{ system: 'carc', group: 'CO', code: '29', amount: 1_00 }] };
    expect(letterFor('authorization-attached', onClaim).context).not.toHaveProperty('partial');
  });

  test('an amount that the page does not show is asked for, not made up', () => {
    const untold: ServiceLine = { procedure: '99285', reasons: [{ system: 'carc', group: 'CO', code: '197' }] };
    const { context, text } = letterFor('authorization-attached', { serviceLines: [untold, line('70450', '50', 800_00, 'x')] });
    expect(context.claim).not.toHaveProperty('denied');
    expect(text).toContain('[Claim: amount in dispute]');
  });
});

test('words without a code are reason enough: no code is asked for', () => {
  const { text } = letterFor('experimental', { reasons: [{ system: 'payer', text: 'Considered experimental' }] });
  expect(text).toContain('Considered experimental');
  expect(text).not.toContain('Codes:');
});
