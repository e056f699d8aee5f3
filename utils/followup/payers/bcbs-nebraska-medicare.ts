import type { PayerRule } from '../payer-rule';

const manual = { text: 'BCBS Nebraska Medicare Advantage: provider appeals and payment disputes', trust: 'contract' } as const;

export default {
  id: 'bcbs-nebraska-medicare',
  name: 'BCBS Nebraska Medicare Advantage',
  lines: ['medicare-advantage'],
  names: [
    'bcbs nebraska',
    'bcbs of nebraska',
    'blue cross nebraska',
    'blue cross blue shield nebraska',
    'blue cross blue shield of nebraska',
    'blue cross and blue shield of nebraska',
    'blue cross of nebraska',
    'bcbsne',
    'bcbs ne',
    'nebraska blue',
  ],
  windows: [
    {
      levels: ['appeal-1'],
      when: { network: ['contract', 'par'] },
      answer: { kind: 'date', days: 65, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: manual,
      note: '65 days for each of two appeals',
      example: { event: { noticeOn: '2026-03-02' }, is: '2026-05-06' },
    },
    {
      levels: ['appeal-1'],
      when: { networkKnown: false },
      answer: { kind: 'date', days: 65, from: ['noticeOn', 'deniedOn', 'paidOn'], safeDays: 60 },
      source: manual,
      note: '65 days with a contract and without one (then 60 after receipt, with a waiver of liability)',
    },
    {
      levels: ['reconsideration'],
      when: { networkKnown: false },
      answer: { kind: 'date', days: 120, from: ['noticeOn', 'deniedOn', 'paidOn'], safeDays: 60 },
      source: manual,
      note: 'Payment dispute of a contracted provider: 120 days; without a contract 65 days from the notice',
    },
    {
      levels: ['appeal-2'],
      when: { network: ['contract', 'par'] },
      answer: { kind: 'date', days: 65, from: ['decisionOn'] },
      source: manual,
      note: '65 days for each of two appeals',
    },
    {
      levels: ['reconsideration'],
      when: { network: ['contract', 'par'], reconsiderationDone: true },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: manual,
      note: 'Second payment dispute: 60 days',
    },
    {
      levels: ['reconsideration'],
      when: { network: ['contract', 'par'] },
      answer: { kind: 'date', days: 120, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: manual,
      note: 'Payment dispute: 120 days, then 60',
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, source: manual },
} satisfies PayerRule;
