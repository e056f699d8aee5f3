import type { PayerRule } from '../payer-rule';

const filing = { text: 'VA pages: one year', trust: 'medium' } as const;

export default {
  id: 'champva',
  name: 'CHAMPVA',
  lines: ['champva'],
  names: [],
  windows: [
    {
      levels: ['timely-filing'],
      answer: { kind: 'date', months: 12, from: ['serviceFrom', 'serviceTo'] },
      source: filing,
      note: 'Counted from the first day of service, the safer day',
      example: { event: { serviceFrom: '2025-03-05' }, is: '2026-03-05' },
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, source: filing },
} satisfies PayerRule;
