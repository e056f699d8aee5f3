import type { DenialKind } from '../denial-kind';

export default {
  id: 'compensation-rule',
  category: 'non-covered',
  also: ['contractual', 'other'],
  title: 'Cut or denied by the state’s compensation rules',
  codes: { carc: ['P13'] },
  words: [
    'compensation/workcomp ~ regulation/regulations/statute ~ reduced/denied/not',
    'workcomp ~ rule/rules ~ reduced/denied/not',
  ],
  weight: 'generic',
  actions: ['call-payer', 'appeal', 'corrected-claim'],
  routes: ['appeal', 'reconsideration', 'underpayment-dispute', 'corrected-claim'],
  papers: ['The rule or fee schedule that the payer names', 'Records that show that it was met'],
  advice:
    'The code names no rule: ask the adjuster which one it is; then dispute the review within the state’s term, or correct the bill',
  sources: [{ text: 'X12 code lists', date: '2026-08-17', trust: 'high' }],
  examples: [{ codes: ['P13'] }],
} satisfies DenialKind;
