import type { PayerRule } from '../payer-rule';

const site = { text: 'humana.com', trust: 'high' } as const;

export default {
  id: 'humana',
  name: 'Humana',
  lines: ['commercial', 'medicare-advantage'],
  names: ['humana', 'humana gold plus', 'humanachoice', 'humana choice', 'gold plus'],
  windows: [
    {
      levels: ['timely-filing'],
      when: { lines: ['medicare-advantage'] },
      answer: { kind: 'date', months: 12, from: ['serviceFrom', 'serviceTo'] },
      source: site,
      note: 'Humana Medicare Advantage: one year',
      example: { event: { serviceFrom: '2025-03-05' }, is: '2026-03-05' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: site,
      note: '90 to 180 days by contract: the shorter one is shown',
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'] },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: site,
      note: '90 to 180 days by contract: the shorter one is shown',
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['commercial'] },
      answer: { kind: 'unknown', why: 'Humana’s first window stands in the provider manual and the contract' },
      source: site,
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['medicare-advantage'], network: ['par', 'contract'] },
      answer: { kind: 'unknown', why: 'Humana’s first window stands in the provider manual and the contract' },
      source: site,
    },
    {
      levels: ['appeal-2'],
      when: { network: ['par', 'contract'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: site,
      note: 'Level two: 60 days',
      example: { event: { decisionOn: '2026-03-02' }, is: '2026-05-01' },
    },
    {
      levels: ['appeal-2'],
      when: { lines: ['commercial'], networkKnown: false },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: site,
      note: 'Level two of participating providers: 60 days',
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: false, source: site },
  notes: ['Humana’s cover sheet asks what is new and where it stands'],
} satisfies PayerRule;
