import { expect, test } from 'vitest';
import type { Decision } from '@/utils/followup/decision';
import type { Entry, EntryBody } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import { caseOf, historyOf } from './case-of';
import { conflictsOf } from './conflicts';

const decision: Decision = {
  headline: '',
  categories: [],
  kinds: [],
  reasons: [],
  next: [],
  routes: { open: [], closed: [] },
  deadlines: [],
  why: '',
};

const entry = (number: number, body: EntryBody): Entry => ({
  id: `01990000-0000-7000-8000-00000000000${number}`,
  claim: 'k',
  at: number,
  tick: 0,
  device: 'd',
  user: 'Kim Lee',
  schema: 1,
  message: `m${number}`,
  body,
});

const undo = (number: number, of: number): Entry =>
  entry(number, { kind: 'undone', entry: `01990000-0000-7000-8000-00000000000${of}` });

const record: ClaimRecord = {
  key: 'k',
  claim: { status: 'denied', statusText: 'Denied', paid: 0 },
  firstSeen: 1,
  lastSeen: 9,
  corrections: [],
  doubtful: [],
  sources: [
    { source: { kind: 'portal', name: 'availity' }, firstSeen: 1, lastSeen: 9, shown: { paid: 0, status: 'denied' } },
    { source: { kind: 'portal', name: 'old-portal' }, firstSeen: 1, lastSeen: 2, shown: { paid: 77 } },
    {
      source: { kind: 'remittance', name: '835.txt' },
      firstSeen: 5,
      lastSeen: 5,
      shown: { paid: 1_200, status: 'denied', allowed: 5 },
    },
    { source: { kind: 'worklist', name: 'list.csv' }, firstSeen: 1, lastSeen: 1, shown: { paid: 5 } },
  ],
  done: [],
  calls: [],
  notes: [],
  drafts: [],
  letters: [],
  outcomes: [],
  entries: 3,
};

const day = (at: number): string => `2026-03-0${at}`;

test('the newest comes first, what was taken back stays and is marked', () => {
  const items = historyOf([entry(1, { kind: 'noted', text: 'a' }), entry(2, { kind: 'noted', text: 'b' }), undo(3, 1)]);
  expect(items.map(({ body, undone }) => [body.kind === 'noted' && body.text, undone])).toEqual([
    ['b', false],
    ['a', true],
  ]);
});

test('an undoing that is itself undone brings the entry back', () => {
  const items = historyOf([entry(1, { kind: 'noted', text: 'a' }), undo(2, 1), undo(3, 2)]);
  expect(items[0]?.undone).toBe(false);
});

test('what a page showed cannot be taken back, what the clerk did can', () => {
  const items = historyOf([
    entry(1, { kind: 'looked', source: { kind: 'portal', name: 'availity' } }),
    entry(2, { kind: 'noted', text: 'b' }),
  ]);
  expect(items.map(({ canUndo }) => canUndo)).toEqual([true, false]);
});

test('the payer’s words of a changed status come first, its class is not said twice', () => {
  const changed = {
    at: 9,
    since: 2,
    changes: [
      { path: 'paid', from: 5, to: 0 },
      { path: 'status', from: 'pending', to: 'denied' },
      { path: 'statusText', from: 'Pending', to: 'Denied' },
    ],
  };
  const { changes } = caseOf({ record: { ...record, changed }, entries: [], decision, day });
  expect(changes).toEqual([
    { path: 'statusText', was: 'Pending', now: 'Denied', since: '2026-03-02' },
    { path: 'paid', was: 5, now: 0, since: '2026-03-02' },
  ]);
});

test('a remittance that says another amount than the portal is flagged; an older look at a portal and a worklist are not', () => {
  expect(conflictsOf(record)).toEqual([
    { path: 'paid', one: { source: 'availity', value: 0 }, other: { source: '835.txt', value: 1_200 } },
  ]);
});
