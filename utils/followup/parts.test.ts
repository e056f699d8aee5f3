import { describe, expect, it } from 'vitest';
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import { decide } from './decide';

const TODAY = '2026-11-28';

const said = (text: string, more: Partial<Reason> = {}): Reason => ({ system: 'payer', text, ...more });

function claimOf(lines: ServiceLine[], more: Partial<Claim> = {}): Claim {
  return {
    status: 'denied',
    statusText: 'Denied',
    billed: lines.reduce((sum, { billed = 0 }) => sum + billed, 0),
    serviceFrom: '2026-10-05',
    processedDate: '2026-10-20',
    serviceLines: lines,
    ...more,
  };
}

const made = (lines: ServiceLine[], more: Partial<Claim> = {}) => decide({ claim: claimOf(lines, more), today: TODAY });

describe('a claim whose lines were refused for different reasons', () => {
  it('is led by the reason that holds back the most money, and names the others', () => {
    const { category, next, why, atStake } = made([
      { billed: 31_000, paid: 0, reasons: [said('Included in another procedure on the same date', { code: 'B09' })] },
      { billed: 298_500, paid: 0, reasons: [said('Precertification was not obtained for this sleep study', { code: 'D14' })] },
    ]);
    expect(category).toBe('authorization');
    expect(next[0]?.action).toBe('request-authorization');
    expect(why).toContain('Other lines: included in another service’s payment');
    expect(atStake).toBe(329_500);
  });

  it('takes the amounts of the reasons before those of the lines', () => {
    const coded = (code: string, amount: number): Reason => ({ system: 'carc', group: 'CO', code, amount });
    const { category, atStake } = made(
      [
        { billed: 90_000, paid: 88_000, reasons: [coded('97', 2_000)] },
        { billed: 50_000, paid: 0, reasons: [coded('197', 50_000)] },
      ],
      { status: 'paid', statusText: 'Paid', paid: 88_000 },
    );
    expect(category).toBe('authorization');
    expect(atStake).toBe(52_000);
  });

  it('puts what can be worked before what is only closed', () => {
    const { next, kinds } = made(
      [
        { billed: 400_000, paid: 0, reasons: [said('Payment for this service is part of the outpatient surgery case rate.')] },
        {
          billed: 90_000,
          paid: 0,
          reasons: [said('We need the manufacturer invoice for this implant before we can consider it.')],
        },
        { billed: 100_000, paid: 80_000 },
      ],
      { status: 'paid', statusText: 'Processed', paid: 80_000 },
    );
    expect(next[0]?.action).toBe('send-records');
    expect(kinds.slice(0, 2)).toEqual(['records-needed', 'packaged']);
  });

  it('takes a line for which nothing was paid for denied, whatever became of the claim', () => {
    const lines: ServiceLine[] = [
      { billed: 100_000, allowed: 60_000, paid: 60_000, reasons: [said('Priced at the contracted rate')] },
      { billed: 9_000, paid: 0, reasons: [said('No authorization')] },
    ];
    expect(made(lines, { status: 'paid', statusText: 'Processed', paid: 60_000 }).category).toBe('authorization');
  });

  it('writes nothing off and bills nobody while one of the lines forbids it', () => {
    const { routes } = made([
      { billed: 50_000, paid: 0, reasons: [{ system: 'carc', group: 'PR', code: '204', amount: 50_000 }] },
      {
        billed: 10_000,
        paid: 0,
        reasons: [
          { system: 'carc', group: 'CO', code: '16', amount: 10_000 },
          { system: 'rarc', code: 'N54' },
        ],
      },
    ]);
    expect(routes.open).not.toContain('patient');
    expect(routes.open).not.toContain('write-off');
  });

  it('is read in one piece where the claim itself says why', () => {
    const line = (code: string): ServiceLine => ({
      billed: 10_000,
      paid: 0,
      reasons: [{ system: 'carc', group: 'CO', code, amount: 10_000 }],
    });
    const { category, atStake } = made([line('97'), line('29')], {
      reasons: [{ system: 'carc', group: 'CO', code: '29', amount: 20_000 }],
    });
    expect(category).toBe('timely-filing');
    // the same money is told twice
    expect(atStake).toBe(20_000);
  });
});

describe('a claim whose own reasons carry an amount each', () => {
  const coded = (code: string, amount?: number): Reason =>
    amount === undefined ? { system: 'rarc', code } : { system: 'carc', group: 'CO', code, amount };
  const led = (reasons: Reason[]) => decide({ claim: { status: 'denied', billed: 900_000, paid: 0, reasons }, today: TODAY });

  it('is led by the largest, wherever it stands', () => {
    expect(led([coded('97', 30_000), coded('197', 870_000)]).category).toBe('authorization');
    expect(led([coded('197', 870_000), coded('97', 30_000)]).category).toBe('authorization');
    expect(led([coded('197', 20_000), coded('97', 880_000)]).category).toBe('bundling');
  });

  it('reads remarks with the reason before them, or with each where they stand behind all', () => {
    expect(led([coded('16', 800_000), coded('M127'), coded('97', 30_000), coded('N390')]).kinds[0]).toBe('records-needed');
    expect(led([coded('16', 800_000), coded('97', 30_000), coded('M127')]).kinds[0]).toBe('records-needed');
  });
});

describe('a claim that waits', () => {
  const asked = (text: string, status: Claim['status']): string | undefined =>
    decide({
      claim: { status, statusText: 'Pended', billed: 5_000, receivedDate: '2026-11-20', reasons: [said(text)] },
      today: TODAY,
    }).next[0]?.action;

  it('is not waited for where its reason asks for something', () => {
    expect(asked('Waiting for primary insurer’s explanation of benefits.', 'pending')).toBe('send-records');
    expect(asked('With our pricing team', 'pending')).toBe('wait');
  });

  it('asks the patient where the payer asked the member', () => {
    expect(asked('Member has been asked about other insurance.', 'info-requested')).toBe('update-cob');
  });

  it('sends what a payer’s letter asks for', () => {
    expect(
      asked('Letter sent 11/03/2026. If we do not get the records by 12/18/2026 the claim will be closed.', 'info-requested'),
    ).toBe('send-records');
  });
});

it('guesses no reason from the words of a status alone', () => {
  const claim: Claim = { status: 'denied', statusText: 'Reviewed - Denied', billed: 5_000, paid: 0 };
  const { next, confidence } = decide({ claim, today: TODAY });
  expect(next[0]?.action).toBe('call-payer');
  expect(confidence).not.toBe('words');
  expect(decide({ claim: { ...claim, statusText: 'Denied - no authorization on file' }, today: TODAY }).category).toBe(
    'authorization',
  );
});
