import type { PayerRule } from '../payer-rule';

const filing = {
  text: '32 CFR 199.7(d); TRICARE Operations Manual ch. 8: one year from service or discharge',
  trust: 'high',
} as const;
const appeals = { text: '32 CFR 199.10; TRICARE Operations Manual ch. 12', trust: 'high' } as const;
const west = { text: 'TriWest (TRICARE West): 90 days', trust: 'high' } as const;
const WEST = ['west', 'triwest', 'tri west'];
const STEPS = ['reconsideration', 'appeal-1', 'appeal-2', 'redetermination', 'qic', 'alj', 'council', 'court'] as const;

export default {
  id: 'tricare',
  name: 'TRICARE',
  lines: ['tricare'],
  names: [],
  windows: [
    {
      levels: ['timely-filing'],
      when: { planHas: WEST, has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: west,
      note: 'West: 90 days after other insurance decided',
      example: { event: { primaryEobOn: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['timely-filing'],
      when: { claimType: 'institutional', has: ['serviceTo'] },
      answer: { kind: 'date', months: 12, from: ['serviceTo'] },
      source: filing,
      example: { event: { claimType: 'institutional', serviceTo: '2025-03-05' }, is: '2026-03-05' },
    },
    { levels: ['timely-filing'], answer: { kind: 'date', months: 12, from: ['serviceFrom', 'serviceTo'] }, source: filing },
    {
      levels: ['reconsideration'],
      when: { planHas: WEST, network: ['contract'], unasked: true, hasNot: ['decisionOn'] },
      answer: { kind: 'date', days: 90, from: ['paidOn', 'noticeOn', 'deniedOn'], earliest: true },
      source: west,
      note: 'No appeal: a claim review, which a network provider may ask for 90 days from the remittance',
    },
    {
      levels: [...STEPS],
      when: { network: ['contract'] },
      answer: {
        kind: 'none',
        why: 'A TRICARE network provider is never a proper appealing party; ask for a claim review instead',
      },
      source: appeals,
    },
    {
      levels: [...STEPS],
      when: { network: ['non-par'] },
      answer: { kind: 'none', why: 'A provider who does not participate on the claim is no proper appealing party' },
      source: appeals,
    },
    // behind a decided reconsideration the first appeal is the formal review
    {
      levels: ['appeal-1'],
      when: {
        network: ['par', 'non-contract'],
        has: ['decisionOn'],
        amountBelow: 50_00,
        planHasNot: ['non participating', 'not participating', 'nonparticipating', 'non par'],
      },
      answer: { kind: 'none', why: 'Below 50 USD the reconsideration is final' },
      source: appeals,
    },
    {
      levels: ['appeal-1'],
      when: { network: ['par'], has: ['decisionOn'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: appeals,
      note: 'Formal review',
      example: { event: { decisionOn: '2026-05-04' }, is: '2026-07-02' },
    },
    {
      levels: ['appeal-1'],
      when: {
        network: ['non-contract'],
        has: ['decisionOn'],
        planHas: ['participating', 'accepts assignment', 'assigned', 'par'],
        planHasNot: ['non participating', 'not participating', 'nonparticipating', 'non par'],
      },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: appeals,
      note: 'Formal review',
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { network: ['par'] },
      answer: { kind: 'date', days: 90, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: appeals,
      example: { event: { noticeOn: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: {
        network: ['non-contract'],
        planHas: ['participating', 'accepts assignment', 'assigned', 'par'],
        planHasNot: ['non participating', 'not participating', 'nonparticipating', 'non par'],
      },
      answer: { kind: 'date', days: 90, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: appeals,
    },
    {
      levels: ['appeal-2'],
      when: { network: ['par', 'non-contract'], amountBelow: 50_00 },
      answer: { kind: 'none', why: 'Below 50 USD the reconsideration is final' },
      source: appeals,
    },
    {
      levels: ['alj'],
      when: { network: ['par', 'non-contract'], amountBelow: 300_00 },
      answer: { kind: 'none', why: 'A hearing needs at least 300 USD in dispute' },
      source: appeals,
    },
    {
      levels: [...STEPS],
      when: { planHas: ['non participating', 'not participating', 'nonparticipating', 'non par'] },
      answer: { kind: 'none', why: 'A provider who does not participate on the claim is no proper appealing party' },
      source: appeals,
    },
    {
      levels: ['appeal-2'],
      when: { network: ['par'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: appeals,
      note: 'Formal review',
    },
    {
      levels: ['appeal-2'],
      when: { network: ['non-contract'], planHas: ['participating', 'accepts assignment', 'assigned', 'par'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: appeals,
      note: 'Formal review',
    },
    {
      levels: [...STEPS],
      answer: {
        kind: 'unknown',
        why: 'Who may appeal at TRICARE depends on the provider: network and non-participating providers may not, participating ones may; which it is is not known',
      },
      source: appeals,
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: appeals },
  forms: [
    {
      name: 'TRICARE claim review request',
      for: 'Network providers; West: 90 days from the remittance',
      action: 'send-records',
      network: ['contract'],
    },
  ],
} satisfies PayerRule;
