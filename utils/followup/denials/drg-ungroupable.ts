import type { DenialKind } from '../denial-kind';

export default {
  id: 'drg-ungroupable',
  category: 'coding',
  title: 'The claim’s codes give no DRG',
  codes: { carc: ['A8'] },
  words: ['drg ~ not ~ grouped', 'ungroupable', 'drg ~ not ~ assigned/group/determined', 'not ~ grouped ~ drg', 'invalid drg'],
  refines: ['drg'],
  weight: 'specific',
  actions: ['corrected-claim', 'call-payer'],
  routes: ['corrected-claim'],
  papers: ['Coding summary'],
  advice: 'Have coding check diagnoses, procedures, age, sex and discharge status, and send a corrected claim',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-A8'] }, { text: 'DRG ungroupable' }],
} satisfies DenialKind;
