import type { DenialKind } from '../denial-kind';

export default {
  id: 'contract-maximum',
  category: 'contractual',
  also: ['coding'],
  title: 'Over the contract’s maximum or terms',
  codes: { carc: ['222', '111'] },
  words: ['exceeded ~ contracted ~ units/days/hours/number/maximum', 'exceeded contracted maximum', 'contracted maximum'],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'none'],
  routes: ['corrected-claim', 'underpayment-dispute', 'appeal', 'reconsideration'],
  papers: ['Contract clause'],
  advice:
    'Compare the units with the record and the contract: a wrong count is corrected, a term wrongly applied disputed; where both are right nothing is left',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-222'] }, { codes: ['CO-222', 'N362'] }],
} satisfies DenialKind;
