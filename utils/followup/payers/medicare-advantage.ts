import type { PayerRule } from '../payer-rule';

const nonContract = {
  text: '42 CFR 422.582(b), 89 FR 30448; CMS guidance of 20 Nov 2024',
  date: '2025-01-01',
  trust: 'high',
} as const;
const upper = { text: '42 CFR 422.602, 422.608, 422.612; amounts: 90 FR 55869', date: '2025-12-04', trust: 'medium' } as const;
const contract = { text: 'The plan’s contract and provider manual', trust: 'contract' } as const;
const filing = { text: '42 CFR 422.520, 424.44: Medicare’s own limit for providers without a contract', trust: 'high' } as const;
const upheld = {
  text: '42 CFR 422.590 and 422.592: what the plan upholds is forwarded to the independent review entity',
  date: '2026-04-05',
  trust: 'medium',
} as const;
const first = ['reconsideration', 'appeal-1', 'redetermination'] as const;

export default {
  id: 'medicare-advantage',
  name: 'Medicare Advantage',
  lines: ['medicare-advantage'],
  names: [],
  windows: [
    {
      levels: ['timely-filing'],
      when: { network: ['non-contract', 'non-par'], claimType: 'institutional', has: ['serviceTo'] },
      answer: { kind: 'date', months: 12, from: ['serviceTo'], rollsForward: true },
      source: filing,
    },
    {
      levels: ['timely-filing'],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'date', months: 12, from: ['serviceFrom'], rollsForward: true },
      source: filing,
    },
    {
      levels: ['timely-filing'],
      answer: { kind: 'unknown', why: 'A contracted provider’s filing limit stands in the plan’s contract' },
      source: contract,
    },
    {
      levels: [...first, 'appeal-2', 'qic'],
      when: { network: ['non-contract', 'non-par'], reconsiderationDone: true },
      answer: {
        kind: 'none',
        why: 'Nothing to file: what the plan upholds goes to the independent review entity by itself',
        forwardedTo: 'independent review entity',
      },
      source: upheld,
    },
    {
      levels: [...first, 'appeal-2', 'qic'],
      when: { networkKnown: false, reconsiderationDone: true },
      answer: {
        kind: 'unknown',
        why: 'Whether there is a contract with this Medicare Advantage plan is not known: without one nothing is filed, the plan sends what it upholds to the independent review entity by itself; with one the contract’s next level counts',
      },
      source: contract,
    },
    {
      levels: [...first],
      when: { network: ['non-contract', 'non-par'], waiverOfLiability: false },
      answer: { kind: 'none', why: 'A provider without a contract may appeal only with a signed waiver of liability' },
      source: nonContract,
    },
    {
      levels: [...first],
      when: { network: ['non-contract', 'non-par'], before: { of: ['noticeOn', 'deniedOn', 'paidOn'], date: '2025-01-01' } },
      answer: { kind: 'date', days: 60, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: { text: '42 CFR 422.582(b) before 1 Jan 2025: 60 days from the notice', date: '2024', trust: 'high' },
      note: 'With a signed waiver of liability; a billing company may not file',
    },
    {
      levels: [...first],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'date', days: 60, from: ['noticeOn', 'deniedOn', 'paidOn'], receipt: 5 },
      source: nonContract,
      note: 'With a signed waiver of liability; a billing company may not file',
      example: { event: { noticeOn: '2026-03-02', waiverOfLiability: true }, is: '2026-05-06' },
    },
    {
      levels: ['appeal-2', 'qic'],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'none', why: 'Nothing to file: what the plan upholds goes to the independent review entity by itself' },
      source: nonContract,
    },
    {
      levels: ['alj'],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'], receipt: 5, controversy: 'alj' },
      source: upper,
    },
    {
      levels: ['council'],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'], receipt: 5 },
      source: upper,
    },
    {
      levels: ['court'],
      when: { network: ['non-contract', 'non-par'] },
      answer: { kind: 'date', days: 60, from: ['decisionOn'], receipt: 5, controversy: 'court' },
      source: upper,
    },
    {
      levels: ['reconsideration', 'appeal-1', 'appeal-2', 'redetermination', 'qic', 'alj', 'council', 'court'],
      when: { network: ['contract', 'par'] },
      answer: {
        kind: 'unknown',
        why: 'A contracted provider uses the plan’s provider dispute: its window stands in the contract or the manual',
      },
      source: contract,
    },
    {
      levels: ['reconsideration', 'appeal-1', 'appeal-2', 'redetermination', 'qic', 'alj', 'council', 'court'],
      answer: {
        kind: 'unknown',
        why: 'Whether there is a contract with this Medicare Advantage plan is not known: without one 65 days from the notice, with one the contract’s own window',
      },
      source: contract,
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, source: nonContract },
  answersIn: [
    {
      to: 'appeal',
      days: 60,
      source: { text: '42 CFR 422.590: payment reconsiderations are decided in 60 days', trust: 'high' },
    },
  ],
  forms: [
    {
      name: 'Waiver of liability statement, signed',
      for: 'Appeal by a provider without a contract',
      action: 'appeal',
      network: ['non-contract', 'non-par'],
    },
  ],
  notes: ['A third-party biller may not file the appeal of a provider without a contract'],
} satisfies PayerRule;
