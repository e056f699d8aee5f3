import type { PayerRule } from '../payer-rule';

const news = { text: 'Anthem provider news, by state', date: '2023-07-01', trust: 'high' } as const;
const filing = { text: 'Anthem provider news: 90 days since 1 Oct 2019', date: '2019-10-01', trust: 'high' } as const;

export default {
  id: 'anthem',
  name: 'Anthem',
  lines: ['commercial'],
  names: [
    'anthem',
    'anthem blue cross',
    'anthem bcbs',
    'anthem blue cross blue shield',
    'anthem blue cross and blue shield',
    'elevance',
    'elevance health',
    'empire bcbs',
    'empire blue cross',
    'empire blue cross blue shield',
  ],
  windows: [
    {
      levels: ['timely-filing'],
      when: { has: ['primaryEobOn'], since: { of: ['primaryEobOn'], date: '2019-10-01' } },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: filing,
      note: 'As secondary from the primary’s EOB',
    },
    {
      levels: ['timely-filing'],
      when: { since: { of: ['serviceFrom', 'serviceTo'], date: '2019-10-01' } },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: filing,
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['timely-filing'],
      when: { before: { of: ['serviceFrom', 'serviceTo'], date: '2019-10-01' } },
      answer: { kind: 'unknown', why: 'Before Oct 2019 the contract of the time set the limit' },
      source: filing,
    },
    {
      levels: ['reconsideration'],
      when: { states: ['ME'], since: { of: ['noticeOn', 'deniedOn', 'paidOn'], date: '2023-07-01' } },
      answer: { kind: 'date', days: 365, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: news,
      example: { event: { noticeOn: '2025-03-05' }, is: '2026-03-05' },
    },
    {
      levels: ['appeal-1'],
      when: { states: ['ME'], since: { of: ['decisionOn'], date: '2023-07-01' } },
      answer: { kind: 'date', days: 90, from: ['decisionOn'] },
      source: news,
      note: '90 days after the reconsideration',
    },
    {
      levels: ['appeal-1'],
      when: { states: ['ME'], hasNot: ['decisionOn'] },
      answer: {
        kind: 'unknown',
        why: 'The appeal follows the reconsideration (90 days after it), whose decision date is not given',
      },
      source: news,
    },
    {
      levels: ['reconsideration'],
      when: { states: ['GA'] },
      answer: { kind: 'date', months: 12, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: news,
      example: { event: { noticeOn: '2025-03-05' }, is: '2026-03-05' },
    },
    {
      levels: ['reconsideration', 'appeal-1', 'appeal-2'],
      answer: { kind: 'unknown', why: 'Anthem’s windows differ by state, and none is known for this one at this level' },
      source: news,
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: news },
} satisfies PayerRule;
