/** The payer's words, as its page shows them, and the letter that is offered first. */
import { describe, expect, test } from 'vitest';
import { recordOf } from '@/tests/log/record-of';
import type { Claim } from '@/utils/claim/claim';
import { DENIAL_KINDS } from '@/utils/followup/rules';
import { allTemplates } from '@/utils/letters/templates';
import type { ClaimRecord } from '@/utils/log/record';
import { decisionOf } from './decision-of';
import { offersFor } from './letter';

const seen = Date.parse('2026-08-03');
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const deniedFor = (text: string, claim: Partial<Claim> = {}): ClaimRecord =>
  recordOf(
    {
      payer: 'Meridian Mutual',
      status: 'denied',
      processedDate: '2026-08-03',
      serviceFrom: '2026-07-01',
      billed: 1_000_00,
      paid: 0,
      reasons: [{ system: 'payer', text }],
      ...claim,
    },
    seen,
  );

const offeredFor = (text: string, claim?: Partial<Claim>): string[] => {
  const record = deniedFor(text, claim);
  return offersFor(record, decisionOf(record, '2026-08-10', day)).fitting.map(({ id }) => id);
};

const STAY: Partial<Claim> = { serviceLines: [{ revenueCode: '0120', billed: 1_000_00 }] };
const EMERGENCY: Partial<Claim> = { serviceLines: [{ revenueCode: '0450', procedure: '99284', billed: 1_000_00 }] };

describe('the payer’s words lead to the letter that answers them', () => {
  test.each<[string, string, Partial<Claim>?]>([
    ['Service is considered experimental or investigational', 'experimental'],
    ['Not medically necessary', 'medical-necessity'],
    ['Inpatient level of care not met', 'two-midnights', STAY],
    ['Observation status appropriate, inpatient admission denied', 'two-midnights'],
    ['Medical necessity not established for continued stay days 3-5', 'continued-stay', STAY],
    ['Clinical validation: diagnosis not supported, DRG changed', 'drg-validation', STAY],
    ['DRG 871 changed to 872; sepsis not clinically valid', 'drg-validation'],
    ['Readmission within 30 days', 'readmission', STAY],
    ['No authorization on file', 'no-authorization-emergency', EMERGENCY],
    ['No prior authorization for inpatient stay', 'retro-authorization', STAY],
    ['Authorized units exceeded', 'authorization-exceeded'],
    ['Emergency visit level downcoded; diagnosis non-emergent', 'emergency-level', EMERGENCY],
    ['Claim filed after timely filing limit', 'timely-filing-proof'],
    ['Exact duplicate of a previously processed claim', 'duplicate-distinct'],
    ['Bundled per NCCI edit', 'corrected-claim-cover'],
    ['Other insurance is primary; EOB needed', 'cob-primary-eob'],
    ['Overpayment recovery: payment recouped', 'recoupment'],
    ['Medical records requested', 'records-cover'],
    ['Provider not enrolled on date of service', 'provider-not-loaded'],
    ['Missing modifier', 'corrected-claim-cover'],
    ['Not medically necessary', 'medicare-redetermination', { payer: 'Medicare' }],
    ['Not medically necessary', 'tricare-allowable-charge', { payer: 'TRICARE East', network: 'contract' }],
    [
      'Inpatient level of care not met',
      'ma-noncontract',
      { payer: 'Humana Medicare Advantage', network: 'non-contract', ...STAY },
    ],
    ['Inpatient level of care not met', 'two-midnights', { payer: 'Humana Medicare Advantage', network: 'contract', ...STAY }],
  ])('%s: %s', (text, letter, claim) => expect(offeredFor(text, claim)[0]).toBe(letter));

  test('where a corrected claim is next, the letter that argues stands beside it', () =>
    expect(offeredFor('Bundled per NCCI edit')).toContain('bundling-modifier'));

  test('a benefit that is not there is no experiment', () =>
    expect(offeredFor('Service not covered by plan')).not.toContain('experimental'));

  test('the letter with a waiver of liability is closed to a hospital under contract, and says so', () => {
    const record = deniedFor('Not medically necessary', { payer: 'Humana Medicare Advantage', network: 'contract' });
    const { closed } = offersFor(record, decisionOf(record, '2026-08-10', day));
    expect(closed.find(({ id }) => id === 'ma-noncontract')?.why).toBe('Only for a hospital without a contract with the plan.');
  });
});

test('every kind of denial that a letter names has its rule', () => {
  const kinds = new Set(DENIAL_KINDS.map(({ id }) => id));
  expect(allTemplates().flatMap((template) => template.kinds.filter((kind) => !kinds.has(kind)))).toEqual([]);
});
