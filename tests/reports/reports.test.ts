import { describe, expect, it } from 'vitest';
import { aging, pendingOver } from '@/utils/reports/aging';
import { appealsBy } from '@/utils/reports/appeals';
import { denialsBy, monthsThroughout } from '@/utils/reports/denials';
import { hfmaSix } from '@/utils/reports/hfma';
import { payerWatch } from '@/utils/reports/payer-watch';
import { deadlines, overdueWithoutOwner, productivity, touchesPerClaim, untouchedOver } from '@/utils/reports/productivity';
import { rate } from '@/utils/reports/rate';
import type { ReportClaim, ReportDenial } from '@/utils/reports/rows';
import { supervisorFile } from '@/utils/reports/supervisor';

const TODAY = '2026-11-23';
const claim = (key: string, more: Partial<ReportClaim> = {}): ReportClaim => ({
  key,
  payer: 'AETNA',
  closed: false,
  denials: [],
  ...more,
});
const denial = (on: string, code = 'CO-197', amount = 1_000): ReportDenial => ({ on, code, amount, category: 'authorization' });

describe('aging', () => {
  it('counts from the end of the service, and a secondary claim from the primary payer’s answer', () => {
    const [row] = aging(
      [
        claim('a', { serviceTo: '2026-10-24', balance: 100 }),
        claim('b', { serviceTo: '2026-10-23', balance: 50 }),
        claim('c', { serviceTo: '2026-01-01', primaryAnsweredOn: '2026-11-20', balance: 7 }),
        claim('d', { closed: true, serviceTo: '2026-01-01' }),
        claim('e', { billed: 30, paid: 10 }),
      ],
      TODAY,
    );
    expect(row?.buckets['0–30']).toEqual({ count: 2, balance: 107 });
    expect(row?.buckets['31–60']).toEqual({ count: 1, balance: 50 });
    expect(row?.buckets['no date']).toEqual({ count: 1, balance: 20 });
    expect(row?.total).toEqual({ count: 4, balance: 177 });
  });
  it('lists what is pending for more than 30 days, the oldest first', () => {
    const rows = pendingOver(
      [
        claim('a', { status: 'pending', pendingSince: '2026-10-24' }),
        claim('b', { status: 'pending', pendingSince: '2026-10-23' }),
        claim('c', { status: 'pending', pendingSince: '2026-09-01' }),
        claim('d', { status: 'paid', pendingSince: '2026-01-01' }),
      ],
      TODAY,
    );
    expect(rows.map((row) => row.key)).toEqual(['c', 'b']);
  });
});

describe('denials and appeals', () => {
  it('counts a claim once in a row and adds all its amounts', () => {
    const [row] = denialsBy([
      claim('a', { denials: [denial('2026-10-01'), denial('2026-10-01', 'CO-197', 500)] }),
      claim('b', { denials: [denial('2026-11-01')] }),
    ]);
    expect(row).toMatchObject({ count: 2, amount: 2_500, keys: ['a', 'b'] });
    expect([...(row?.months ?? [])]).toEqual([
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
  });
  it('takes the overturn rate over decided appeals alone, and over ten at least', () => {
    const appeal = (result?: 'overturned' | 'upheld' | 'withdrawn') => ({
      claim: 'a',
      payer: 'AETNA',
      sentOn: '2026-10-01',
      recovered: result === 'overturned' ? 100 : 0,
      ...(result ? { result } : {}),
    });
    const few = appealsBy([appeal('overturned'), appeal('upheld'), appeal(), appeal('withdrawn')], 'payer')[0];
    expect(few).toMatchObject({ sent: 4, open: 1, decided: 2, recovered: 100, overturned: { part: 1, of: 2 } });
    expect(few?.overturned.value).toBeUndefined();
    expect(
      appealsBy(
        [...Array.from({ length: 6 }, () => appeal('overturned')), ...Array.from({ length: 4 }, () => appeal('upheld'))],
        'payer',
      )[0]?.overturned.value,
    ).toBe(0.6);
  });
});

describe('HFMA’s six', () => {
  const claims = [
    ...Array.from({ length: 8 }, (_, index) => claim(`p${index}`, { status: 'paid', billed: 100 })),
    claim('d1', { status: 'denied', billed: 100, denials: [denial('2026-10-01', 'CO-50', 100)] }),
    claim('d2', { status: 'paid', billed: 100, denials: [denial('2026-10-01', 'CO-50', 60)], resolvedOn: '2026-10-31' }),
    claim('open', { status: 'pending', billed: 100_000 }),
  ];
  const six = hfmaSix({
    claims,
    appeals: [{ claim: 'd2', payer: 'AETNA', sentOn: '2026-10-11', result: 'overturned' }],
    writeOffs: [{ claim: 'd1', amount: 50, on: '2026-10-01' }],
    netRevenue: 1_000,
  });
  it('counts claims that a payer has answered, and no others', () => {
    expect(six.initialDenialRate).toEqual({ part: 2, of: 10, value: 0.2 });
    expect(six.initialDenialRateMoney).toEqual({ part: 160, of: 1_000, value: 0.16 });
    expect(six.primaryDenialRate).toEqual({ part: 1, of: 10, value: 0.1 });
    expect(six.writeOffShare?.value).toBe(0.05);
  });
  it('says "too few" of days and shares that rest on one claim', () => {
    expect(six.daysDenialToAppeal).toEqual({ count: 1 });
    expect(six.overturned).toEqual({ part: 1, of: 1 });
  });
});

describe('work', () => {
  it('counts what each clerk did, and a day’s work on a claim as one touch', () => {
    const touch = (claimKey: string, on: string, action: 'called' | 'noted') => ({
      claim: claimKey,
      user: 'pat',
      on,
      action,
      minutes: 5,
    });
    const touches = [touch('a', '2026-11-01', 'called'), touch('a', '2026-11-01', 'noted'), touch('b', '2026-11-02', 'called')];
    expect(productivity(touches)).toEqual([
      { user: 'pat', action: 'called', count: 2, claims: 2, minutes: 10 },
      { user: 'pat', action: 'noted', count: 1, claims: 1, minutes: 5 },
    ]);
    const many = Array.from({ length: 10 }, (_, index) => touch(`c${index}`, '2026-11-01', 'called'));
    expect(touchesPerClaim([...many, touch('c0', '2026-11-02', 'noted'), touch('c0', '2026-11-02', 'called')])).toMatchObject({
      count: 10,
      median: 1,
      mean: 1.1,
    });
  });
  it('finds what is left lying, overdue without owner, missed and near', () => {
    const claims = [
      claim('a', { lastWorkedOn: '2026-10-01', deadline: '2026-11-22' }),
      claim('b', { lastWorkedOn: '2026-11-20', nextDue: '2026-11-01', deadline: '2026-11-23' }),
      claim('c', { nextDue: '2026-11-01', assignee: 'pat', deadline: '2026-12-24' }),
    ];
    expect(untouchedOver(claims, TODAY).map((row) => row.key)).toEqual(['a']);
    expect(overdueWithoutOwner(claims, TODAY).map((row) => row.key)).toEqual(['b']);
    const due = deadlines(claims, TODAY);
    expect([due.missed.map((row) => row.key), due.near.map((row) => row.key)]).toEqual([['a'], ['b']]);
  });
});

describe('payer watch', () => {
  const days = (key: string, list: string[], code: string) =>
    list.map((on, index) => claim(`${key}${index}`, { denials: [denial(on, code)] }));
  it('tells a reason that has become common, and is silent about chance and habit', () => {
    const burst = days(
      'x',
      [
        '2026-11-10',
        '2026-11-12',
        '2026-11-13',
        '2026-11-14',
        '2026-11-15',
        '2026-11-16',
        '2026-11-17',
        '2026-11-18',
        '2026-11-19',
        '2026-11-01',
      ],
      'CO-197',
    );
    const chance = days('y', ['2026-11-15', '2026-11-16', '2026-11-17'], 'CO-50');
    const habit = days(
      'z',
      Array.from(
        { length: 84 },
        (_, index) => `2026-${index < 31 ? '09' : index < 62 ? '10' : '11'}-${String((index % 30) + 1).padStart(2, '0')}`,
      ),
      'CO-16',
    );
    const found = payerWatch([...burst, ...chance, ...habit], TODAY);
    expect(found.map((one) => [one.kind, one.sentence])).toEqual([['more', 'CO-197 from AETNA: 9 in two weeks, 1 before']]);
  });
});

describe('the supervisor’s file', () => {
  it('holds no patient and no claim’s number, and no rate under ten', () => {
    const file = supervisorFile(
      {
        claims: [
          claim('SECRET-KEY', { status: 'denied', billed: 100, serviceTo: '2026-10-01', denials: [denial('2026-10-02')] }),
        ],
        appeals: [],
        touches: [],
        writeOffs: [],
      },
      TODAY,
    );
    expect(JSON.stringify(file)).not.toContain('SECRET');
    expect(file.measures[0]).toEqual({ name: 'Initial denial rate, claims', value: 'too few to say', of: 1 });
    expect(rate(9, 9).value).toBeUndefined();
  });
});

it('leaps over no month between two with denials', () => {
  expect(monthsThroughout(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsThroughout([])).toEqual([]);
  expect(monthsThroughout(['2026-02', '0001-01'])).toEqual(['0001-01', '2026-02']);
});
