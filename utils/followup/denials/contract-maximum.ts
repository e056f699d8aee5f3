import type { DenialKind } from '../denial-kind';

export default {
  id: 'contract-maximum',
  category: 'contractual',
  also: ['coding'],
  title: 'Over the contract’s maximum or terms',
  codes: { carc: ['222', '111'] },
  words: ['exceeded ~ contracted ~ units/days/hours/number/maximum', 'exceeded contracted maximum', 'contracted maximum'],
  weight: 'specific',
  actions: ['none', 'corrected-claim', 'appeal'],
  routes: ['corrected-claim', 'underpayment-dispute', 'appeal', 'reconsideration'],
  papers: ['Contract clause'],
  advice:
    'Compare with the contract: nothing to dispute where its term was applied rightly; else a corrected claim or a payment dispute',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-222'] }],
} satisfies DenialKind;
