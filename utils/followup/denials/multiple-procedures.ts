import type { DenialKind } from '../denial-kind';

export default {
  id: 'multiple-procedures',
  category: 'bundling',
  also: ['contractual'],
  title: 'Multiple-procedure reduction',
  codes: { carc: ['59'], rarc: ['N936'] },
  words: [
    'reduced/reduction/cut ~ assistantsurgeon',
    'assistantsurgeon ~ @num',
    'multiple procedure ~ reduction/reduced/rule',
    'multiple surgery',
    'multiple procedure',
    'concurrent procedure',
  ],
  weight: 'nothing',
  actions: ['none', 'corrected-claim', 'appeal'],
  routes: ['underpayment-dispute', 'corrected-claim'],
  papers: ['Contract'],
  advice: 'Check the reduction against the contract; nothing to dispute where it is right',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-59'] }],
} satisfies DenialKind;
