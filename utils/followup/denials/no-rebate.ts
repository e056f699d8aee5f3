import type { DenialKind } from '../denial-kind';

export default {
  id: 'no-rebate',
  category: 'non-covered',
  also: ['coding'],
  title: 'Drug without a rebate agreement',
  codes: { carc: ['211'] },
  words: [
    'not ~ rebate ~ eligible/program/list/agreement',
    'no/without ~ rebate',
    'rebate ~ not ~ signed/eligible/participating/listed',
    'not on ~ rebate list',
    'not rebate eligible',
  ],
  refines: ['not-covered'],
  weight: 'specific',
  actions: ['call-payer', 'corrected-claim', 'appeal', 'none'],
  routes: ['corrected-claim', 'appeal', 'reconsideration', 'write-off'],
  papers: ['NDC of the package used', 'Pharmacy record'],
  advice:
    'Ask which products of the drug carry a rebate and compare the NDC billed with the package used; another one goes on a corrected claim, else it is accepted: the patient does not owe it',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-211'] }, { text: 'NDC is not rebate eligible for this date' }],
} satisfies DenialKind;
