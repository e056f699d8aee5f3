import type { PayerRule } from '../payer-rule';

const brochure = {
  text: 'FEP brochure: filing by 31 December of the year after service; reconsideration 6 months; OPM 90 days',
  trust: 'medium',
} as const;

export default {
  id: 'fep',
  name: 'Federal Employee Program',
  lines: ['fep'],
  names: [],
  windows: [
    {
      levels: ['timely-filing'],
      answer: { kind: 'date', yearEndAfter: true, from: ['serviceFrom', 'serviceTo'] },
      source: brochure,
      example: { event: { serviceFrom: '2025-03-05' }, is: '2026-12-31' },
    },
    {
      levels: ['appeal-1'],
      when: { has: ['decisionOn'] },
      answer: { kind: 'date', days: 90, from: ['decisionOn'] },
      source: brochure,
      note: 'Behind the reconsideration: review by the Office of Personnel Management',
      example: { event: { decisionOn: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      answer: { kind: 'date', months: 6, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: brochure,
      example: { event: { noticeOn: '2025-08-29' }, is: '2026-02-27' },
    },
    {
      levels: ['appeal-2'],
      answer: { kind: 'date', days: 90, from: ['decisionOn'] },
      source: brochure,
      note: 'Review by the Office of Personnel Management',
      example: { event: { decisionOn: '2026-01-05' }, is: '2026-04-03' },
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: brochure },
} satisfies PayerRule;
