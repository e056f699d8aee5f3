import type { DenialKind } from '../denial-kind';

export default {
  id: 'run-off',
  category: 'timely-filing',
  also: ['coordination-of-benefits', 'registration'],
  title: 'The payer’s run-off period is over',
  codes: { carc: ['166'] },
  words: ['runoff', 'runoff ~ expired/termed/over/passed', 'submitted ~ after ~ runoff', 'plan ~ no longer ~ processed'],
  weight: 'specific',
  actions: ['bill-other-payer', 'verify-eligibility', 'call-payer'],
  routes: ['other-payer'],
  papers: ['Eligibility response (271)'],
  advice: 'This payer no longer answers for the plan: find who took it over (271, the employer) and send the claim there',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-166'] }, { text: 'Submitted after the run-off period of the plan' }],
} satisfies DenialKind;
