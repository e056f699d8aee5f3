import { describe, expect, test } from 'vitest';
import type { DisputeLevel } from '@/utils/claim/words';
import type { EntryOf } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import { DEFAULTS } from '@/utils/settings/settings';
import { afterOutcome } from './after-outcome';
import { decisionOf } from './decision-of';
import { contextFor, offersFor } from './letter';

const stamp = { entry: 'e', at: Date.parse('2026-08-03'), user: 'Kim Lee' };
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const TODAY = '2026-10-02';

type Sent = Omit<EntryOf<'letter-sent'>, 'kind'>;
const sent = (level: DisputeLevel, more: Partial<Sent> = {}): Sent => ({
  letter: 'l1',
  template: 'medical-necessity',
  level,
  does: 'appeal',
  on: '2026-08-10',
  how: 'fax',
  confirmation: 'FX-1',
  enclosures: [],
  ...more,
});

const claimOf = (payer: string, letters: Sent[] = []): ClaimRecord => ({
  key: 'k',
  claim: {
    payer,
    status: 'denied',
    processedDate: '2026-08-03',
    serviceFrom: '2026-07-01',
    reasons: [{ system: 'carc', group: 'CO', code: '50', amount: 100_00, text: 'Not deemed a medical necessity' }],
  },
  firstSeen: stamp.at,
  lastSeen: stamp.at,
  corrections: [],
  doubtful: [],
  sources: [],
  done: [],
  calls: [],
  notes: [],
  drafts: [],
  letters: letters.map((letter) => ({ ...stamp, ...letter })),
  outcomes: [],
  entries: 1,
});

type Result = EntryOf<'outcome'>['result'];
const endsAs = (record: ClaimRecord, result: Result) =>
  afterOutcome(record, { on: '2026-10-01', result }, TODAY, day, { contracts: [] });

describe('what an outcome leads to', () => {
  test.each<[string, DisputeLevel, string | undefined]>([
    ['Aetna', 'reconsideration', '2026-11-30'],
    ['UnitedHealthcare', 'reconsideration', '2027-08-03'],
    ['Medicare', 'redetermination', '2027-03-30'],
    ['Meridian Mutual', 'appeal-1', undefined],
  ])('%s, %s upheld: the next level with its letter and its last day', (payer, level, last) => {
    const next = endsAs(claimOf(payer, [sent(level)]), 'upheld');
    expect(next.letter?.id).toBe('second-level');
    expect(next.next).toMatch(/^Appeal/);
    expect(next.last).toBe(last);
    expect(next.closes).toBe(false);
  });

  test('won in part, the rest goes to the next level', () => {
    expect(endsAs(claimOf('Aetna', [sent('reconsideration')]), 'partly-overturned').letter?.id).toBe('second-level');
  });

  test.each([
    ['UnitedHealthcare', 'appeal-1'],
    ['Cigna', 'appeal-1'],
    ['Aetna', 'appeal-2'],
    ['Meridian Mutual', 'appeal-2'],
  ] as const)('%s, %s upheld: no level is left, and no letter pretends that there is', (payer, level) => {
    const next = endsAs(claimOf(payer, [sent(level)]), 'upheld');
    expect(next.letter).toBeUndefined();
    expect(next.next).toMatch(/^No level is left/);
  });

  test('overturned waits for the money, paid closes', () => {
    expect(endsAs(claimOf('Aetna', [sent('appeal-1')]), 'overturned')).toMatchObject({
      next: 'Look for the payment',
      closes: false,
    });
    expect(endsAs(claimOf('Aetna', [sent('appeal-1')]), 'paid').closes).toBe(true);
    expect(endsAs(claimOf('Aetna'), 'written-off').closes).toBe(true);
  });

  test('after the QIC a hearing comes, which a form opens and no letter', () => {
    const record = claimOf('Medicare', [sent('qic')]);
    const upheld = { ...record, outcomes: [{ ...stamp, on: '2026-10-01', result: 'upheld' as const }] };
    const offers = offersFor(upheld, decisionOf(upheld, TODAY, day));
    expect(offers.closed.find(({ id }) => id === 'second-level')?.why).toContain('OMHA-100');
  });

  describe('Medicare Advantage', () => {
    const MA = 'Aetna Medicare Advantage';
    const ofNetwork = (network: 'contract' | 'non-contract', letters: Sent[]): ClaimRecord => {
      const record = claimOf(MA, letters);
      return { ...record, claim: { ...record.claim, network } };
    };
    const upheldOn = (record: ClaimRecord, ...days: string[]): ClaimRecord => ({
      ...record,
      outcomes: days.map((on) => ({ ...stamp, on, result: 'upheld' as const })),
    });

    test.each<[string, ClaimRecord]>([
      ['the claim shows no contract', ofNetwork('non-contract', [sent('appeal-1')])],
      ['the letter with the waiver was sent', claimOf(MA, [sent('reconsideration', { template: 'ma-noncontract' })])],
    ])('what the plan upholds it sends on by itself, and no letter is offered: %s', (_, record) => {
      const next = endsAs(record, 'upheld');
      expect(next.next).toBe('The plan sends it to the independent review entity by itself: ask for the day it went');
      expect(next).not.toHaveProperty('letter');
      expect(next.closes).toBe(false);
      const after = upheldOn(record, '2026-10-01');
      const { fitting, closed } = offersFor(after, decisionOf(after, TODAY, day));
      expect(fitting.map(({ id }) => id).filter((id) => id === 'second-level' || id === 'medical-necessity')).toEqual([]);
      expect(closed.find(({ id }) => id === 'second-level')?.why).toMatch(/^Nothing to file/);
    });

    test('once the plan was called, its reviewer’s decision is waited for, and asked for when its time is over', () => {
      const called: ClaimRecord = {
        ...upheldOn(ofNetwork('non-contract', [sent('appeal-1')]), '2026-10-01'),
        calls: [{ ...stamp, on: '2026-10-08' }],
      };
      expect(decisionOf(called, '2026-10-09', day).next).toMatchObject([
        { action: 'wait', title: 'Wait for the decision of the independent review entity', notBefore: '2026-11-30' },
      ]);
      expect(decisionOf(called, '2026-12-01', day).next).toMatchObject([
        { action: 'call-payer', title: 'Ask the independent review entity for its decision' },
      ]);
    });

    test('what the reviewer upholds too goes to a hearing, with its last day, which a form opens and no letter', () => {
      const record = upheldOn(ofNetwork('non-contract', [sent('appeal-1')]), '2026-08-30', '2026-10-01');
      const decision = decisionOf(record, TODAY, day);
      expect(decision.next[0]?.deadline).toMatchObject({ level: 'alj', safeDate: '2026-11-30' });
      expect(offersFor(record, decision).closed.find(({ id }) => id === 'second-level')?.why).toContain('OMHA-100');
    });

    test('not known whether there is a contract: it is asked before a letter is pressed on her', () => {
      const next = endsAs(claimOf(MA, [sent('appeal-1')]), 'upheld');
      expect(next.unsure).toMatch(/without one nothing is filed, the plan sends what it upholds/);
      expect(next).not.toHaveProperty('letter');
    });

    test('with a contract the plan’s own next level has its letter', () => {
      const next = endsAs(ofNetwork('contract', [sent('reconsideration')]), 'upheld');
      expect(next.letter?.id).toBe('second-level');
      expect(next).not.toHaveProperty('unsure');
    });
  });

  test('the next letter quotes why the payer upholds, and names the decision', () => {
    const record = claimOf('Aetna', [sent('reconsideration')]);
    const upheld: ClaimRecord = {
      ...record,
      outcomes: [{ ...stamp, on: '2026-10-01', result: 'upheld', reason: 'Criteria not met', reference: 'D-77' }],
    };
    expect(contextFor(upheld, decisionOf(upheld, TODAY, day), DEFAULTS, TODAY).previous).toEqual({
      level: 'reconsideration',
      sentOn: '2026-08-10',
      decidedOn: '2026-10-01',
      reference: 'D-77',
      reason: 'Criteria not met',
    });
  });
});

describe('what a letter sent stops', () => {
  const firstStep = (record: ClaimRecord, today = '2026-08-12') => decisionOf(record, today, day).next[0];

  test('an appeal stops the clock, and the payer is not asked before its own term is over', () => {
    const next = firstStep(claimOf('Aetna', [sent('appeal-1')]));
    expect(next).toMatchObject({ action: 'wait', due: '2026-10-09', notBefore: '2026-10-09' });
    expect(next?.deadline).toBeUndefined();
  });

  test('a request to the physician stops no clock', () => {
    const asked = sent('appeal-1', { template: 'physician-letter-request', does: 'none' });
    expect(firstStep(claimOf('Aetna', [asked]))).toEqual(firstStep(claimOf('Aetna')));
  });

  test('a peer-to-peer asked for leaves the appeal running', () => {
    const asked = sent('peer-to-peer', { template: 'peer-to-peer-request', does: 'peer-to-peer' });
    const { next } = decisionOf(claimOf('Aetna', [asked]), '2026-08-12', day);
    expect(next[0]).toMatchObject({ action: 'call-payer', title: 'Ask how it was decided' });
    expect(next.some(({ action, deadline }) => action === 'appeal' && deadline?.kind === 'date')).toBe(true);
  });

  test('a newer decision of the payer ends the wait for its answer', () => {
    const record = claimOf('Aetna', [sent('appeal-1')]);
    const answered = { ...record, claim: { ...record.claim, processedDate: '2026-09-15' } };
    expect(firstStep(answered, '2026-09-16')?.title).not.toMatch(/^Wait/);
  });
});
