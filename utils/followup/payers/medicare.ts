import type { PayerRule } from '../payer-rule';

const appeals = {
  text: '42 CFR 405.942, 405.962, 405.974, 405.1014, 405.1102, 405.1136; receipt presumed 5 days after the notice',
  date: '2025',
  trust: 'high',
} as const;
const filing = { text: '42 CFR 424.44; Pub. 100-04 ch. 1 s. 70: one calendar year', date: '2025', trust: 'high' } as const;
const controversy = { text: '90 FR 55869: amounts in controversy', date: '2025-12-04', trust: 'high' } as const;
const manual = { text: 'Pub. 100-04 ch. 1 s. 70; contractors’ pages', date: '2025', trust: 'high' } as const;

/** Words of a claim to which only something is added. */
const LEFT_OFF = [
  'left off',
  'left out',
  'omitted',
  'late charge',
  'late charges',
  'missed charge',
  'missed charges',
  'not billed',
];

const DISPUTES = ['reconsideration', 'appeal-1', 'appeal-2', 'redetermination', 'qic', 'alj', 'council', 'court'] as const;

export default {
  id: 'medicare',
  name: 'Medicare (fee for service)',
  lines: ['medicare'],
  names: [],
  ownCodes: [
    {
      code: '24',
      list: 'carc',
      kind: 'wrong-payer',
      source: { text: 'Medicare contractors’ pages: CO-24 says that the patient is in a Medicare Advantage plan', trust: 'high' },
    },
  ],
  windows: [
    {
      levels: ['timely-filing'],
      when: { claimType: 'institutional', has: ['serviceTo'] },
      answer: { kind: 'date', months: 12, from: ['serviceTo'], rollsForward: true },
      source: filing,
      note: 'From the last day of the stay; being secondary extends nothing',
      example: { event: { claimType: 'institutional', serviceFrom: '2024-02-26', serviceTo: '2024-02-29' }, is: '2025-02-28' },
    },
    {
      levels: ['timely-filing'],
      when: { has: ['serviceFrom'] },
      answer: { kind: 'date', months: 12, from: ['serviceFrom'], rollsForward: true },
      source: filing,
      note: 'From the first day of service; being secondary extends nothing',
      example: { event: { claimType: 'professional', serviceFrom: '2025-01-03' }, is: '2026-01-05' },
    },
    {
      levels: ['timely-filing'],
      answer: {
        kind: 'unknown',
        why: 'The date of service that starts the clock is not given (institutional: through date; professional: from date)',
      },
      source: filing,
    },
    {
      levels: ['corrected-claim'],
      when: { textHas: ['drg'] },
      answer: { kind: 'date', days: 60, from: ['paidOn', 'noticeOn', 'deniedOn'], earliest: true },
      source: manual,
      note: 'A coding change that alters the DRG: 60 days from the remittance',
    },
    {
      levels: ['corrected-claim'],
      when: { claimType: 'institutional', has: ['serviceTo'], textHas: LEFT_OFF },
      answer: { kind: 'date', months: 12, from: ['serviceTo'], rollsForward: true },
      source: manual,
      note: 'An item left off the claim may go in until the filing limit',
    },
    {
      levels: ['corrected-claim'],
      when: { claimType: 'institutional', has: ['paidOn'] },
      answer: { kind: 'date', days: 60, from: ['paidOn'] },
      source: manual,
      note: 'The shorter limit, for a coding change that alters the DRG; an item left off may go in until the filing limit',
    },
    {
      levels: ['corrected-claim'],
      when: { claimType: 'institutional', has: ['noticeOn'] },
      answer: { kind: 'date', days: 60, from: ['noticeOn'] },
      source: manual,
      note: 'The shorter limit, for a coding change that alters the DRG; an item left off may go in until the filing limit',
    },
    {
      levels: ['corrected-claim'],
      when: { claimType: 'institutional', has: ['serviceTo'] },
      answer: { kind: 'date', months: 12, from: ['serviceTo'], rollsForward: true },
      source: filing,
      note: 'Inside the filing limit; a coding change that alters the DRG has 60 days from the remittance',
    },
    {
      levels: ['corrected-claim'],
      when: { has: ['serviceFrom'] },
      answer: { kind: 'date', months: 12, from: ['serviceFrom'], rollsForward: true },
      source: filing,
      note: 'Inside the filing limit',
    },
    {
      levels: ['corrected-claim'],
      answer: { kind: 'unknown', why: 'Neither the date of service nor the remittance’s date is given' },
      source: filing,
    },
    {
      levels: [...DISPUTES],
      when: { categories: ['timely-filing'] },
      answer: {
        kind: 'none',
        why: 'Medicare: a denial for timely filing is no initial determination and cannot be appealed; only an exception of 42 CFR 424.44(b) can be asked for',
      },
      source: manual,
    },
    {
      levels: [...DISPUTES],
      when: { has: ['laterDuplicateDenialOn'], hasNot: ['noticeOn', 'deniedOn', 'receivedOn', 'decisionOn', 'paidOn'] },
      answer: {
        kind: 'unknown',
        why: 'A later duplicate denial starts no new clock, and the date of the first denial is not given',
      },
      source: manual,
    },
    {
      levels: ['redetermination', 'appeal-1'],
      answer: { kind: 'date', days: 120, from: ['noticeOn', 'deniedOn', 'paidOn'], receipt: 5 },
      source: appeals,
      example: { event: { noticeOn: '2026-03-02' }, is: '2026-07-02' },
    },
    {
      levels: ['qic', 'reconsideration', 'appeal-2'],
      answer: { kind: 'date', days: 180, from: ['decisionOn', 'noticeOn'], receipt: 5 },
      source: appeals,
      example: { event: { decisionOn: '2026-01-05' }, is: '2026-07-09' },
    },
    {
      levels: ['alj'],
      answer: { kind: 'date', days: 60, from: ['decisionOn', 'noticeOn'], receipt: 5, controversy: 'alj' },
      source: { ...appeals, text: `${appeals.text}; ${controversy.text}` },
      example: { event: { decisionOn: '2026-03-02' }, is: '2026-05-06' },
    },
    {
      levels: ['council'],
      answer: { kind: 'date', days: 60, from: ['decisionOn', 'noticeOn'], receipt: 5 },
      source: appeals,
    },
    {
      levels: ['court'],
      answer: { kind: 'date', days: 60, from: ['decisionOn', 'noticeOn'], receipt: 5, controversy: 'court' },
      source: { ...appeals, text: `${appeals.text}; ${controversy.text}` },
    },
    {
      levels: ['peer-to-peer'],
      answer: {
        kind: 'unknown',
        why: 'No peer-to-peer window is known for Medicare claims; the first dispute is the redetermination',
      },
      source: manual,
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, source: appeals },
  answersIn: [
    {
      to: 'claim',
      days: 30,
      source: { text: 'Clean claims are paid or denied within 30 days, 42 U.S.C. 1395h(c), 1395u(c)', trust: 'high' },
    },
    {
      to: 'appeal',
      days: 60,
      source: { text: 'Redetermination and QIC reconsideration: 60 days, 42 CFR 405.950, 405.970', trust: 'high' },
    },
  ],
  sending: [
    { how: 'portal', where: 'The contractor’s portal', source: { text: 'contractors’ pages', trust: 'medium' } },
    { how: 'mail', where: 'The contractor’s appeals address', source: { text: 'contractors’ pages', trust: 'medium' } },
  ],
  forms: [
    { name: 'CMS-20027', for: 'Redetermination', action: 'appeal', reconsiderationDone: false },
    { name: 'CMS-20033', for: 'Reconsideration (QIC)', action: 'appeal', reconsiderationDone: true },
    { name: 'CMS-1696', for: 'Appointment of a representative' },
  ],
} satisfies PayerRule;
