import type { DenialKind } from '../denial-kind';

export default {
  id: 'earlier-payer-amount',
  category: 'coordination-of-benefits',
  title: 'Amount that an earlier payer settled',
  codes: { carc: ['23', '71', '99'] },
  words: [
    'reduced ~ primary/first/other ~ paid',
    'reduced ~ primary/first/other ~ insurance/plan ~ paid',
    'less ~ primary/other ~ paid',
  ],
  weight: 'nothing',
  actions: ['none', 'bill-other-payer'],
  routes: ['other-payer'],
  papers: ['The earlier payer’s EOB'],
  advice: 'No denial: what the earlier payer paid or took off. Check its EOB against what was posted',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['OA-23'] }],
} satisfies DenialKind;
