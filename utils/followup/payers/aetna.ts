import type { PayerRule } from '../payer-rule';

const overview = { text: 'aetna.com, disputes and appeals overview', trust: 'high' } as const;

/** As Aetna's list words them: for plans of one kind, or providers of one kind, so that none is a date here. */
const STATE_WINDOWS = [
  ['AZ', '1 year'],
  ['CA', '365 days for HMO members, 180 for others'],
  ['CO', '12 months'],
  ['GA', '24 months from service'],
  ['IN', '2 years from the payment'],
  ['KY', '2 years for participating providers'],
  ['MD', '365 days'],
  ['NJ', '90 days from the notice'],
] as const;
const exceptions = { text: 'aetna.com, state exceptions to the filing standard', trust: 'high' } as const;
const DISPUTES = ['reconsideration', 'appeal-1', 'appeal-2'] as const;
const FULLY_INSURED = ['fully insured', 'fully funded', 'insured plan'];
const SELF_FUNDED = [
  'self funded',
  'self insured',
  'selffunded',
  'selfinsured',
  'aso',
  'erisa',
  'self fund',
  'administrative services only',
];

export default {
  id: 'aetna',
  name: 'Aetna',
  lines: ['commercial'],
  names: ['aetna', 'aetna life', 'aetna us healthcare', 'aetna commercial', 'coventry'],
  windows: [
    {
      levels: ['timely-filing'],
      when: { has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: overview,
      note: '120 days in most contracts, 90 in some; as secondary from the primary’s EOB',
    },
    {
      levels: ['timely-filing'],
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: overview,
      note: '120 days in most contracts, 90 in some: the shorter one is shown',
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { states: ['GA'], planHas: FULLY_INSURED },
      answer: { kind: 'date', months: 24, from: ['serviceFrom', 'serviceTo'] },
      source: overview,
      note: 'Georgia, fully insured: 24 months from service',
    },
    ...STATE_WINDOWS.map(([state, window]) => ({
      levels: [...DISPUTES],
      when: { states: [state], planHas: FULLY_INSURED },
      answer: {
        kind: 'unknown' as const,
        why: `Fully insured plans have a window of their own in this state (Aetna’s list of exceptions says ${window}): confirm it for this plan`,
      },
      source: exceptions,
    })),
    {
      levels: [...DISPUTES],
      when: { states: STATE_WINDOWS.map(([state]) => state), planHasNot: SELF_FUNDED },
      answer: {
        kind: 'unknown',
        why: 'In this state fully insured plans have a window of their own, and how this plan is funded is not known',
      },
      source: overview,
    },
    {
      levels: ['reconsideration'],
      answer: { kind: 'date', days: 180, from: ['noticeOn', 'deniedOn', 'paidOn'], earliest: true },
      source: overview,
      example: { event: { noticeOn: '2026-01-05' }, is: '2026-07-02' },
    },
    {
      levels: ['appeal-1'],
      when: { categories: ['medical-necessity'], has: ['decisionOn'] },
      answer: { kind: 'date', days: 180, from: ['decisionOn'], safeDays: 60 },
      source: overview,
      note: 'Utilization or necessity: 180 days; other appeals have 60 from the reconsideration’s decision, which is the safe day',
    },
    {
      levels: ['appeal-1'],
      when: { categories: ['medical-necessity'] },
      answer: { kind: 'date', days: 180, from: ['noticeOn', 'deniedOn', 'paidOn'], earliest: true },
      source: overview,
      note: 'Utilization or necessity: 180 days',
    },
    {
      // an authorization denial is a utilization decision where it was clinical; after a reconsideration the shorter window is shown
      levels: ['appeal-1'],
      when: { categories: ['authorization'], hasNot: ['decisionOn'] },
      answer: { kind: 'date', days: 180, from: ['noticeOn', 'deniedOn', 'paidOn'], earliest: true },
      source: overview,
      note: 'Utilization: 180 days',
    },
    {
      levels: ['appeal-1'],
      answer: { kind: 'date', days: 60, from: ['decisionOn'] },
      source: overview,
      note: '60 days from the reconsideration’s decision',
      example: { event: { decisionOn: '2026-03-02' }, is: '2026-05-01' },
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: overview },
  answersIn: [
    { to: 'reconsideration', days: 45, business: true, source: overview },
    { to: 'appeal', days: 60, source: overview },
  ],
  sending: [
    { how: 'portal', where: 'Availity, dispute and appeal', source: overview },
    { how: 'mail', where: 'Address on the EOB', source: overview },
  ],
  forms: [
    { name: 'Aetna practitioner and provider complaint and appeal request', for: 'Reconsideration and appeal', action: 'appeal' },
  ],
} satisfies PayerRule;
