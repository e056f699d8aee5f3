import type { PayerRule } from '../payer-rule';

const guide = {
  text: 'UnitedHealthcare administrative guides 2018–2021; network news 2022',
  date: '2022',
  trust: 'high',
} as const;
const both = ['commercial', 'medicare-advantage'] as const;

export default {
  id: 'unitedhealthcare',
  name: 'UnitedHealthcare',
  lines: ['commercial', 'medicare-advantage'],
  names: [
    'uhc',
    '=united',
    'united healthcare',
    'unitedhealthcare',
    'united health care',
    'unitedhealth',
    'united health',
    'unitedhealth group',
    'aarp medicare',
    'aarp medicarecomplete',
    'aarp',
    'dual complete',
    'uhcmr',
    'united hlthcare',
    'uhc choice plus',
    'uhc oxford',
  ],
  windows: [
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], network: ['non-par', 'non-contract'], has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 180, from: ['serviceFrom', 'serviceTo', 'primaryEobOn'] },
      source: guide,
      note: 'Not participating: 180 days. Only a facility’s contract is known to count from the primary’s answer',
    },
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'], network: ['non-par', 'non-contract'] },
      answer: { kind: 'date', days: 180, from: ['serviceFrom', 'serviceTo'] },
      source: guide,
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-07-02' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: [...both], network: ['par', 'contract'], has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: guide,
      note: 'As secondary a facility’s contract counts from the primary’s answer',
      example: { event: { primaryEobOn: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: [...both], network: ['par', 'contract'] },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: guide,
      example: { event: { serviceFrom: '2026-01-05' }, is: '2026-04-03' },
    },
    {
      levels: ['timely-filing'],
      when: { lines: [...both], networkKnown: false, has: ['primaryEobOn'] },
      answer: { kind: 'date', days: 90, from: ['primaryEobOn'] },
      source: guide,
      note: 'Participating: 90 days, not participating 180; whether this provider participates is not known',
    },
    {
      levels: ['timely-filing'],
      when: { lines: [...both], networkKnown: false },
      answer: { kind: 'date', days: 90, from: ['serviceFrom', 'serviceTo'] },
      source: guide,
      note: 'Participating: 90 days, not participating 180; whether this provider participates is not known',
    },
    {
      levels: ['reconsideration'],
      when: { lines: [...both], states: ['MD'] },
      answer: { kind: 'none', why: 'UnitedHealthcare has no reconsideration step in Maryland: appeal directly' },
      source: guide,
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['commercial'] },
      answer: { kind: 'date', months: 12, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: guide,
      note: 'Reconsideration and appeal both end 12 calendar months after the EOB',
      example: { event: { noticeOn: '2024-02-29' }, is: '2025-02-28' },
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['medicare-advantage'], network: ['par', 'contract'] },
      answer: { kind: 'date', months: 12, from: ['noticeOn', 'deniedOn', 'paidOn'] },
      source: guide,
      note: 'Reconsideration and appeal both end 12 calendar months after the EOB',
    },
    {
      levels: ['reconsideration', 'appeal-1'],
      when: { lines: ['medicare-advantage'], networkKnown: false },
      answer: { kind: 'date', months: 12, from: ['noticeOn', 'deniedOn', 'paidOn'], safeDays: 60 },
      source: guide,
      note: 'Participating: 12 calendar months after the EOB; without a contract only 65 days from the notice',
    },
    {
      levels: ['appeal-2'],
      when: { lines: ['commercial'] },
      answer: { kind: 'none', why: 'UnitedHealthcare has two steps, reconsideration and appeal; there is no second appeal' },
      source: guide,
    },
    {
      levels: ['appeal-2'],
      when: { lines: ['medicare-advantage'], network: ['par', 'contract'] },
      answer: { kind: 'none', why: 'UnitedHealthcare has two steps, reconsideration and appeal; there is no second appeal' },
      source: guide,
    },
  ],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: guide },
  answersIn: [
    { to: 'reconsideration', days: 30, source: { text: 'UnitedHealthcare: 30 to 60 days to decide', trust: 'medium' } },
    { to: 'appeal', days: 30, source: { text: 'UnitedHealthcare: 30 to 60 days to decide', trust: 'medium' } },
  ],
  sending: [
    {
      how: 'portal',
      where: 'UnitedHealthcare Provider Portal (claims, file a reconsideration or appeal)',
      only: true,
      source: { text: 'Electronic only since 1 Feb 2023', date: '2023-02-01', trust: 'high' },
    },
  ],
  forms: [
    {
      name: 'UHC claim reconsideration request (8 reasons)',
      for: 'Reconsideration',
      action: 'appeal',
      reconsiderationDone: false,
    },
  ],
  notes: ['Pages that speak of 60 or 65 days speak of members'],
} satisfies PayerRule;
