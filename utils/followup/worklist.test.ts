import { describe, expect, it } from 'vitest';
import { nextDateAfterCall } from './call';
import type { NextAction } from './decision';
import { digestOf, digestWords, remindersDue } from './reminders';
import { groupOf, priorityOf, type WorkItem, worklistOrder } from './worklist';

const today = '2026-03-13';
const next = (some: Partial<NextAction> = {}): NextAction => ({
  action: 'appeal',
  title: 'Appeal',
  why: '',
  due: '2026-03-16',
  papers: [],
  ...some,
});
const ends = (date: string): Partial<NextAction> => ({
  deadline: { level: 'appeal-1', kind: 'date', date, source: { text: 'x', trust: 'high' } },
});

describe('the worklist', () => {
  it('groups by what is overdue, today, this week, and waiting', () => {
    expect(groupOf(next({ due: '2026-03-12' }), today)).toBe('overdue');
    expect(groupOf(next({ due: today }), today)).toBe('today');
    expect(groupOf(next({ due: '2026-03-20' }), today)).toBe('this-week');
    expect(groupOf(next({ due: '2026-03-21' }), today)).toBe('waiting');
    expect(groupOf(next({ due: '2026-03-16', notBefore: '2026-03-14' }), today)).toBe('waiting');
  });

  it('says on each row why now', () => {
    const item: WorkItem = { key: 'a', next: next(ends('2026-03-19')), atStake: 421_050 };
    expect(priorityOf(item, today).why).toBe('appeal ends in 6 days, 4,210.50 USD');
    expect(priorityOf({ key: 'b', next: next({ due: '2026-03-10' }), ageFrom: '2025-10-01' }, today).why).toBe(
      'due 3 days ago, 163 days old',
    );
  });

  it('puts the nearer deadline, the larger sum, the older claim and the better chance first', () => {
    const base: WorkItem = { key: 'a', next: next(ends('2026-03-30')), atStake: 10_000, ageFrom: '2026-03-01', chance: 0.2 };
    const score = (some: Partial<WorkItem>): number => priorityOf({ ...base, ...some }, today).score;
    expect(score({ next: next(ends('2026-03-15')) })).toBeGreaterThan(score({}));
    expect(score({ atStake: 1_000_000 })).toBeGreaterThan(score({}));
    expect(score({ ageFrom: '2025-10-01' })).toBeGreaterThan(score({}));
    expect(score({ chance: 0.9 })).toBeGreaterThan(score({}));
  });

  it('groups by payer so that one sign-in serves many, and loses nothing', () => {
    const items = Array.from(
      { length: 200 },
      (_, index): WorkItem => ({
        key: String(index),
        ...(index % 7 === 0 ? {} : { payer: `Payer ${index % 3}` }),
        next: next({ due: `2026-03-${String((index % 28) + 1).padStart(2, '0')}` }),
        atStake: index * 1_000,
      }),
    );
    const groups = worklistOrder(items, today);
    const keys = groups.flatMap(({ payers }) => payers.flatMap((payer) => payer.items.map(({ key }) => key)));
    expect(keys.length).toBe(200);
    expect(new Set(keys).size).toBe(200);
    for (const { payers } of groups) {
      expect(new Set(payers.map(({ payer }) => payer)).size).toBe(payers.length);
      for (const { items: list } of payers) {
        const scores = list.map(({ priority }) => priority.score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }
    }
  });
});

describe('reminders', () => {
  const at = (date: string) => ({ key: date, next: next(ends(date)) });
  it('come 14, 7, 3 and 1 days before the last day, and on no other day', () => {
    const days = Array.from({ length: 20 }, (_, index) => index).filter((left) => {
      const date = new Date(Date.UTC(2026, 2, 13 + left)).toISOString().slice(0, 10);
      return remindersDue([at(date)], today).length > 0;
    });
    expect(days).toEqual([1, 3, 7, 14]);
  });
  it('that fell on a day when the browser was closed come now, once', () => {
    const due = remindersDue([at('2026-03-18'), at('2026-04-20'), at('2026-03-01')], today, '2026-03-08');
    expect(due).toEqual([{ key: '2026-03-18', on: '2026-03-18', daysLeft: 5, warning: 7 }]);
  });
  it('go by the safe day', () => {
    const item = {
      key: 'a',
      next: next({
        deadline: {
          level: 'redetermination',
          kind: 'date',
          date: '2026-03-25',
          safeDate: '2026-03-20',
          source: { text: 'x', trust: 'high' },
        },
      }),
    };
    expect(remindersDue([item], today)[0]).toMatchObject({ on: '2026-03-20', warning: 7 });
  });
  it('of the morning are counts alone', () => {
    const digest = digestOf(
      [at('2026-03-18'), { key: 'b', next: next({ due: '2026-03-01' }) }, { key: 'c', next: next({ due: today }) }],
      today,
    );
    expect(digest).toEqual({ overdue: 1, today: 1, thisWeek: 1, waiting: 0, deadlines: 1 });
    expect(digestWords(digest)).toBe('1 overdue, 1 today, 1 deadline within 14 days');
    expect(digestWords(digestOf([], today))).toBeUndefined();
  });
});

describe('the date after a call', () => {
  it.each([
    [{ on: '2026-03-13' }, undefined, '2026-03-27'],
    [{ on: '2026-03-13', noChange: true }, undefined, '2026-03-20'],
    [{ on: '2026-03-13', promisedOn: '2026-03-28' }, undefined, '2026-03-30'],
    [{ on: '2026-03-13', promisedDays: 30 }, undefined, '2026-04-13'],
    [{ on: '2026-03-13', promisedDays: 30 }, '2026-04-01', '2026-04-01'],
  ])('%j, window until %s: %s', (call, lastDay, on) => {
    expect(nextDateAfterCall(call, lastDay).on).toBe(on);
  });
});
