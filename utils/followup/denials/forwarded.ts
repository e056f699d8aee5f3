import type { DenialKind } from '../denial-kind';

export default {
  id: 'forwarded',
  category: 'coordination-of-benefits',
  also: ['other'],
  title: 'The payer sent it on to another payer',
  codes: { carc: ['B11', '290', '291', '292', '298', '300', '305'], csc: ['16', '17', '771'], cscc: ['F3F'] },
  words: [
    'submitted ~ on to',
    'forwarded to',
    'forwarded ~ for',
    'transferred to ~ insurance/plan',
    'rerouted to',
    'submitted on to',
  ],
  notWords: ['forwarded to ~ review'],
  weight: 'specific',
  actions: ['wait', 'call-payer', 'bill-other-payer'],
  routes: ['wait', 'other-payer'],
  papers: ['The date it was sent on'],
  advice: 'No denial: the claim is with the payer it was sent on to. Wait for that payer’s answer; call it where none comes',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-B11'] }, { codes: ['F3F:16'] }, { text: 'Claim was forwarded to the home plan for pricing' }],
} satisfies DenialKind;
