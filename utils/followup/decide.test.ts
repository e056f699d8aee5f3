import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import { CLAIM_STATUSES } from '@/utils/claim/words';
import { decide } from './decide';
import { type ClaimFacts, NO_FACTS } from './facts';

const facts = (some: Partial<ClaimFacts>): ClaimFacts => ({ ...NO_FACTS, ...some });
const denied: Claim = {
  payer: 'UnitedHealthcare',
  claimNumber: 'EM7K20491-01',
  serviceFrom: '2026-02-03',
  serviceTo: '2026-02-05',
  receivedDate: '2026-02-10',
  processedDate: '2026-03-12',
  status: 'denied',
  billed: 500_000,
  paid: 0,
  reasons: [
    { system: 'carc', group: 'CO', code: '197', amount: 421_050, text: 'Precert/auth absent' },
    { system: 'carc', group: 'CO', code: '45', amount: 78_950 },
  ],
};
const firstNext = (claim: Claim, some: Partial<ClaimFacts>, today: string) => {
  const [next] = decide({ claim, facts: facts(some), today }).next;
  if (!next) throw new Error('nothing follows');
  return next;
};

describe('a denied claim', () => {
  const decision = decide({ claim: denied, facts: facts({ firstSeenOn: '2026-03-13' }), today: '2026-03-13' });

  it('takes the representative’s words for the reason where the payer’s answer names none, and only there', () => {
    const { reasons: _, ...bare } = denied;
    const calls = [{ on: '2026-03-20', said: 'Rep Kim: received after the filing limit, ref 4411' }];
    const told = (claim: Claim) => decide({ claim, facts: facts({ calls }), today: '2026-03-21' }).category;
    expect(decide({ claim: bare, facts: NO_FACTS, today: '2026-03-21' }).category).not.toBe('timely-filing');
    expect(told(bare)).toBe('timely-filing');
    expect(told(denied)).toBe('authorization');
  });

  it('says what was denied and how much, the contract write-off set apart', () => {
    expect(decision).toMatchObject({
      headline: 'No authorization on file',
      category: 'authorization',
      atStake: 421_050,
      confidence: 'codes',
    });
    expect(decision.reasons.map(({ denial }) => denial)).toEqual([true, false]);
  });

  it('says what to do, by when, and with which papers', () => {
    expect(decision.next[0]).toMatchObject({ action: 'request-authorization', due: '2026-03-16' });
    expect(decision.next[0]?.papers).toContain('Medical records');
    expect(decision.next.map(({ action }) => action)).toContain('appeal');
  });

  it('names the payer’s own form for the way it goes: the waiver of liability, the claim review', () => {
    const papersOf = (payer: string, network: ClaimFacts['network'], action: string) =>
      decide({
        claim: { ...denied, payer, reasons: [{ system: 'carc', group: 'CO', code: '50' }] },
        facts: facts(network ? { network } : {}),
        today: '2026-03-13',
      }).next.find((next) => next.action === action)?.papers[0];
    expect(papersOf('Humana Gold Plus', 'non-contract', 'appeal')).toBe('Waiver of liability statement, signed');
    expect(papersOf('Humana Gold Plus', undefined, 'appeal')).toContain('without a contract');
    expect(papersOf('Humana Gold Plus', 'contract', 'appeal')).not.toContain('Waiver');
    expect(papersOf('Medicare', undefined, 'appeal')).toBe('CMS-20027');
    expect(papersOf('TRICARE West', 'contract', 'send-records')).toBe('TRICARE claim review request');
  });

  it('shows a network provider of TRICARE West the clock of the claim review, though there is no appeal', () => {
    const claim: Claim = { ...denied, payer: 'TRICARE West', reasons: [{ system: 'carc', group: 'CO', code: '50' }] };
    const decision = decide({ claim, facts: facts({ network: 'contract' }), today: '2026-03-13' });
    expect(decision.routes.open).not.toContain('appeal');
    expect(decision.next[0]).toMatchObject({ action: 'send-records', deadline: { kind: 'date', date: '2026-06-10' } });
  });

  it('has its last day with where it comes from', () => {
    const deadline = decision.next.find(({ action }) => action === 'appeal')?.deadline;
    expect(deadline).toMatchObject({ kind: 'date', level: 'reconsideration', date: '2027-03-12', source: { trust: 'high' } });
  });

  it('asks for the reconsideration before the appeal', () => {
    expect(decision.routes.open).toContain('reconsideration');
    expect(decision.routes.closed).toContainEqual({ route: 'appeal', why: 'UnitedHealthcare: the reconsideration comes first' });
  });

  it('is due on the last safe day where that is nearer than the days to act', () => {
    const claim: Claim = {
      ...denied,
      payer: 'Medicare',
      processedDate: '2025-11-20',
      reasons: [{ system: 'carc', group: 'CO', code: '50' }],
    };
    expect(firstNext(claim, { firstSeenOn: '2026-03-19' }, '2026-03-19')).toMatchObject({ action: 'appeal', due: '2026-03-20' });
  });

  it('whose window is over is asked about, not appealed', () => {
    const claim: Claim = {
      ...denied,
      payer: 'Cigna',
      processedDate: '2025-01-02',
      reasons: [{ system: 'carc', group: 'CO', code: '50' }],
    };
    const { next } = decide({ claim, facts: facts({ firstSeenOn: '2026-03-13' }), today: '2026-03-13' });
    expect(next[0]).toMatchObject({ action: 'call-payer', why: 'The window ended on 1 Jul 2025' });
  });

  it('keeps its first step where only a later one is too late', () => {
    const claim: Claim = {
      ...denied,
      payer: 'Cigna',
      processedDate: '2025-01-02',
      reasons: [{ system: 'carc', group: 'CO', code: '97' }],
    };
    const { next } = decide({ claim, facts: facts({ firstSeenOn: '2026-03-13' }), today: '2026-03-13' });
    expect(next.map(({ action }) => action)).toEqual(expect.arrayContaining(['appeal', 'call-payer']));
    expect(next[0]?.action).toBe('corrected-claim');
    expect(next.at(-1)?.why).toBe('The window ended on 1 Jul 2025');
  });

  it('uses the hospital’s contract where there is one', () => {
    const { deadlines } = decide({ claim: denied, contract: { reconsiderationDays: 90 }, today: '2026-03-13' });
    expect(deadlines[0]).toMatchObject({ date: '2026-06-10', source: { trust: 'contract' } });
  });

  it('keeps the denial of a line apart from the claim’s own reasons', () => {
    const claim: Claim = {
      status: 'paid',
      payer: 'Aetna',
      serviceLines: [{ reasons: [{ system: 'carc', group: 'CO', code: '97', amount: 5_000 }] }],
    };
    expect(decide({ claim, today: '2026-03-13' })).toMatchObject({ category: 'bundling', atStake: 5_000 });
  });
});

describe('a claim’s status', () => {
  const { reasons: _, ...plain } = denied;
  it('settles the step where words alone say why: what was rejected goes in anew, what is asked for is sent, and neither is disputed', () => {
    const told = (status: Claim['status'], statusText: string) => {
      const { next, routes } = decide({ claim: { ...plain, status, statusText }, facts: NO_FACTS, today: '2026-03-13' });
      return [next[0]?.action, routes.open.some((route) => route === 'appeal' || route === 'reconsideration')];
    };
    expect(told('rejected', 'Modifier missing')).toEqual(['resubmit', false]);
    expect(told('info-requested', 'Medical necessity cannot be judged')).toEqual(['send-records', false]);
    expect(told('info-requested', 'Member has not returned the questionnaire on other insurance')).toEqual(['update-cob', false]);
    expect(told('denied', 'Modifier missing')).toEqual(['corrected-claim', true]);
  });
  it('says nothing against an adjustment reason: the payer decided', () => {
    const { next } = decide({ claim: { ...denied, status: 'rejected' }, facts: NO_FACTS, today: '2026-03-13' });
    expect(next[0]?.action).toBe('request-authorization');
  });
  it('a secondary claim ages from the primary payer’s answer, not from the day it was first seen', () => {
    const pending: Claim = { payer: 'UnitedHealthcare', serviceFrom: '2026-02-03', status: 'pending' };
    const seen = { firstSeenOn: '2026-03-30' } as const;
    expect(firstNext(pending, seen, '2026-03-30').due).toBe('2026-04-29');
    expect(firstNext(pending, { ...seen, primaryEobOn: '2026-03-16' }, '2026-03-30').due).toBe('2026-04-15');
    expect(firstNext({ ...pending, receivedDate: '2026-03-20' }, { ...seen, primaryEobOn: '2026-03-16' }, '2026-03-30').due).toBe(
      '2026-04-20',
    );
  });

  it('pending waits for the first look 30 days after it was received', () => {
    expect(firstNext({ ...plain, status: 'pending' }, {}, '2026-02-20')).toMatchObject({
      action: 'wait',
      due: '2026-03-12',
      notBefore: '2026-03-12',
    });
  });
  it('pending over 30 days is asked about', () => {
    expect(firstNext({ ...plain, status: 'pending' }, {}, '2026-03-27')).toMatchObject({
      action: 'call-payer',
      title: 'Pending 45 days: ask why',
    });
  });
  it('names what was rejected once, and as a sentence goes on: no second colon, no capital within it but of "NPI" or "DRG"', () => {
    const told = (status: Claim['status'], text: string): [string, string | undefined] => {
      const { headline, next } = decide({
        claim: { ...plain, status, reasons: [{ system: 'payer', text }] },
        facts: NO_FACTS,
        today: '2026-03-13',
      });
      return [headline, next[0]?.title];
    };
    expect(told('rejected', 'Subscriber not found')).toEqual([
      'Rejected: payer does not know the patient as its member',
      'Send a new claim: payer does not know the patient as its member',
    ]);
    expect(told('denied', 'DRG was changed')[1]).toMatch(/: DRG was changed$/);
  });
  it('rejected is sent again as a new claim, inside the filing limit', () => {
    const claim: Claim = { ...plain, status: 'rejected', reasons: [{ system: 'csc', code: 'A7:21' }] };
    expect(firstNext(claim, {}, '2026-03-13')).toMatchObject({
      action: 'resubmit',
      deadline: { level: 'timely-filing', date: '2026-05-04' },
    });
  });
  it('information requested sends records', () => {
    expect(
      firstNext({ ...plain, status: 'info-requested', reasons: [{ system: 'csc', code: 'R4:297' }] }, {}, '2026-03-13').action,
    ).toBe('send-records');
  });
  it('not found checks eligibility first', () => {
    expect(firstNext({ payer: 'Aetna', status: 'not-found' }, {}, '2026-03-13').action).toBe('verify-eligibility');
  });
  it('paid is posted and compared', () => {
    expect(firstNext({ ...plain, status: 'paid', paid: 40_000 }, {}, '2026-03-13').action).toBe('none');
  });
  it('paid is not taken for denied by the words of its status or its notices', () => {
    for (const text of ['Processed as primary', 'Finalized', 'Claim paid']) {
      expect(
        decide({ claim: { ...plain, status: 'paid', statusText: text }, today: '2026-03-13' }).category,
        text,
      ).toBeUndefined();
    }
    const notice: Claim = {
      ...plain,
      status: 'paid',
      paid: 40_000,
      reasons: [{ system: 'payer', text: 'Included in your network rate' }],
    };
    expect(decide({ claim: notice, today: '2026-03-13' }).category).toBeUndefined();
  });
  it('denied without a reason is called about', () => {
    expect(firstNext({ payer: 'Aetna', status: 'denied' }, {}, '2026-03-13')).toMatchObject({ action: 'call-payer' });
  });
});

describe('after what the clerk did', () => {
  const seen = { firstSeenOn: '2026-03-12' };
  it('a letter is confirmed after 3 to 7 days, then waits for the payer’s own term', () => {
    const sent = { ...seen, letters: [{ on: '2026-03-16', letter: 'auth', level: 'reconsideration' as const, how: 'portal' }] };
    const { next } = decide({ claim: denied, facts: facts(sent), today: '2026-03-17' });
    expect(next[0]).toMatchObject({
      action: 'call-payer',
      title: 'Confirm that the reconsideration arrived',
      notBefore: '2026-03-19',
      due: '2026-03-23',
    });
    expect(next[1]).toMatchObject({ action: 'wait', notBefore: '2026-04-15' });
  });
  it('a confirmed letter is asked about once the term is over', () => {
    const sent = {
      ...seen,
      letters: [{ on: '2026-03-16', letter: 'auth', level: 'reconsideration' as const, how: 'portal', confirmation: '88' }],
    };
    expect(firstNext(denied, sent, '2026-04-20')).toMatchObject({ action: 'call-payer', due: '2026-04-15' });
  });
  it('Aetna’s reconsideration is not asked about before 45 business days', () => {
    const sent = {
      ...seen,
      letters: [{ on: '2026-03-16', letter: 'auth', level: 'reconsideration' as const, how: 'portal', confirmation: '88' }],
    };
    expect(firstNext({ ...denied, payer: 'Aetna' }, sent, '2026-04-20')).toMatchObject({
      action: 'wait',
      notBefore: '2026-05-18',
    });
  });
  it('Regence is not asked before 60 days', () => {
    const sent = {
      ...seen,
      letters: [{ on: '2026-03-16', letter: 'auth', level: 'appeal-1' as const, how: 'portal', confirmation: '88' }],
    };
    expect(firstNext({ ...denied, payer: 'Regence BlueShield' }, sent, '2026-04-20')).toMatchObject({
      action: 'wait',
      notBefore: '2026-05-15',
    });
  });
  it('a promise is held to its day', () => {
    const called = {
      ...seen,
      calls: [{ on: '2026-03-13', representative: 'Dana R.', reference: '88432', promisedOn: '2026-03-28' }],
    };
    expect(firstNext(denied, called, '2026-03-14')).toMatchObject({
      due: '2026-03-30',
      why: 'Called 13 Mar 2026 (Dana R., ref 88432)',
    });
  });
  it('a call on a pending claim looks again after 14 days', () => {
    const { reasons: _, ...plain } = denied;
    expect(firstNext({ ...plain, status: 'pending' }, { calls: [{ on: '2026-03-20' }] }, '2026-03-27')).toMatchObject({
      action: 'wait',
      due: '2026-04-03',
    });
  });
  it('a corrected claim waits 30 days', () => {
    expect(
      firstNext(denied, { ...seen, tasksDone: [{ on: '2026-03-16', action: 'corrected-claim' }] }, '2026-03-17'),
    ).toMatchObject({ action: 'wait', due: '2026-04-15' });
  });
  it('records are confirmed first', () => {
    expect(firstNext(denied, { ...seen, tasksDone: [{ on: '2026-03-16', action: 'send-records' }] }, '2026-03-17')).toMatchObject(
      { action: 'call-payer', due: '2026-03-23' },
    );
  });
  it('a thing done does not come first again', () => {
    expect(
      firstNext(denied, { ...seen, tasksDone: [{ on: '2026-03-16', action: 'verify-eligibility' }] }, '2026-03-17').action,
    ).not.toBe('verify-eligibility');
  });
  it('an upheld reconsideration opens the appeal, inside the same 12 months', () => {
    const upheld = { ...seen, outcome: { on: '2026-05-01', result: 'upheld' as const } };
    const decision = decide({ claim: denied, facts: facts(upheld), today: '2026-05-04' });
    expect(decision.routes.open).toContain('appeal');
    expect(decision.deadlines[0]).toMatchObject({ level: 'appeal-1', date: '2027-03-12' });
  });
  it('an overturned denial waits for its payment', () => {
    expect(firstNext(denied, { ...seen, outcome: { on: '2026-05-01', result: 'overturned' } }, '2026-05-04')).toMatchObject({
      action: 'wait',
      title: 'Look for the payment',
    });
  });
  it('her own date comes first, but never after the last day', () => {
    expect(firstNext(denied, { ...seen, task: { action: 'appeal', due: '2026-04-01' } }, '2026-03-14')).toMatchObject({
      action: 'appeal',
      due: '2026-04-01',
    });
    const late = firstNext(denied, { ...seen, task: { action: 'appeal', due: '2027-06-01' } }, '2026-03-14');
    expect(late).toMatchObject({ due: '2027-03-12', why: 'Set for 1 Jun 2027, but the window ends before' });
  });
  it('a closed claim asks for nothing', () => {
    expect(
      decide({ claim: denied, facts: facts({ closed: { on: '2026-04-01', why: 'paid' } }), today: '2026-04-02' }).next,
    ).toEqual([]);
  });
});

describe('no claim falls off every list', () => {
  const date = fc
    .integer({ min: 0, max: 900 })
    .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const reason = fc.oneof(
    fc.record({
      system: fc.constant('carc' as const),
      group: fc.constantFrom('CO', 'PR', 'OA', 'PI' as const),
      code: fc.constantFrom('1', '16', '18', '22', '29', '45', '50', '97', '197', '999', 'A1'),
    }),
    fc.record({ system: fc.constant('rarc' as const), code: fc.constantFrom('MA130', 'N211', 'N130', 'M51', 'N142', 'N185') }),
    fc.record({ system: fc.constant('csc' as const), code: fc.constantFrom('F2:84', 'P3:297', 'A7:21', 'F1:65') }),
    fc.record({ system: fc.constant('payer' as const), text: fc.string({ minLength: 1, maxLength: 80 }) }),
  );
  const claim = fc.record(
    {
      payer: fc.constantFrom('Medicare', 'UHC', 'Aetna', 'TRICARE West', 'Medicaid', 'nobody'),
      status: fc.constantFrom(...CLAIM_STATUSES),
      serviceFrom: date,
      processedDate: date,
      receivedDate: date,
      billed: fc.integer({ min: 0, max: 9_999_999 }),
      reasons: fc.array(reason, { maxLength: 4 }),
    },
    { requiredKeys: [] },
  );
  const done = fc.record(
    {
      calls: fc.array(fc.record({ on: date, promisedOn: date }, { requiredKeys: ['on'] }), { maxLength: 2 }),
      notes: fc.constant<ClaimFacts['notes']>([]),
      letters: fc.array(fc.record({ on: date, letter: fc.constant('a'), how: fc.constant('fax') }), { maxLength: 2 }),
      tasksDone: fc.array(
        fc.record({ on: date, action: fc.constantFrom('appeal', 'wait', 'send-records', 'write-off', 'call-payer' as const) }),
        { maxLength: 2 },
      ),
      firstSeenOn: date,
      outcome: fc.record({ on: date, result: fc.constantFrom('upheld', 'overturned', 'paid', 'withdrawn' as const) }),
    },
    { requiredKeys: ['calls', 'notes', 'letters', 'tasksDone'] },
  );

  it('every open claim has a next action with a date that exists', () => {
    fc.assert(
      fc.property(claim, done, date, (some, did, today) => {
        const { next } = decide({ claim: some as Claim, facts: { ...NO_FACTS, ...did }, today });
        expect(next.length).toBeGreaterThan(0);
        for (const action of next) {
          expect(isCalendarDate(action.due)).toBe(true);
          expect(action.title.length).toBeGreaterThan(3);
        }
      }),
      { numRuns: 500, seed: 20260817 },
    );
  }, 60_000);
});
