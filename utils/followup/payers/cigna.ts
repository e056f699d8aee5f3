import type { PayerRule } from '../payer-rule';

const site = { text: 'cigna.com; newsroom of 28 Jun 2024', date: '2024-06-28', trust: 'high' } as const;
const both = ['commercial', 'medicare-advantage'] as const;
const start = ['lastAdjustmentOn', 'paidOn', 'deniedOn', 'noticeOn'] as const;

export default {
  id: 'cigna',
  name: 'Cigna',
  lines: ['commercial', 'medicare-advantage'],
  names: ['cigna', 'cigna healthcare', 'cigna health', 'evernorth', 'cigna healthspring', 'cigna gwh'],
  windows: [
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], network: ['non-par', 'non-contract'], has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 180, from: ['primaryEobOn'] },
      source: site,
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], network: ['non-par', 'non-contract'] },
      answer: { kind: 'date', days: 180, from: ['serviceFrom', 'serviceTo'] },
      source: site,
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-07-02' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: site,
      note: 'Participating: 90 days; not participating: 180',
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'] },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: site,
      note: 'Participating: 90 days; not participating: 180',
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['medicare-advantage'], network: ['par', 'contract'] },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: site,
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['medicare-advantage'], network: ['par', 'contract'] },
      answer: { kind: 'date', days: 90, from: [...start] },
      source: site,
      note: 'Cigna Medicare: 90 days',
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['medicare-advantage'], networkKnown: false },
      answer: { kind: 'date', days: 90, from: [...start], safeDays: 60 },
      source: site,
      note: 'Cigna Medicare: 90 days; without a contract 65 days from the notice',
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['commercial'] },
      answer: { kind: 'date', days: 180, from: [...start] },
      source: site,
      note: 'One level; 180 days from payment, denial or last adjustment',
      example: { event: { deniedOn: '2026-01-05' }, is: '2026-07-02' },
    },
    {
      levels: ['appeal-2'],
      when: { lines: [...both], network: ['par', 'contract'] },
      answer: { kind: 'none', why: 'Cigna has one level of appeal since 1 Jul 2013' },
      source: site,
    },
    {
      levels: ['appeal-2'],
      when: { lines: ['commercial'] },
      answer: { kind: 'none', why: 'Cigna has one level of appeal since 1 Jul 2013' },
      source: site,
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, single: true, source: site },
  answersIn: [{ to: 'appeal', days: 60, source: { text: 'Cigna decides in 60 to 75 days', trust: 'medium' } }],
  forms: [{ name: 'Cigna request for health care professional payment review', for: 'Appeal', action: 'appeal' }],
} satisfies PayerRule;
