import type { DenialKind } from '../denial-kind';

export default {
  id: 'payment-trouble',
  category: 'other',
  also: ['contractual'],
  title: 'The payment did not arrive',
  codes: {},
  words: [
    'eft returned/rejected/failed/bounced',
    'payment stopped/returned/bounced/voided',
    'stop payment',
    'check ~ stale/lost/uncashed/cashed/voided/returned',
    'lost/stale/voided/uncashed check',
    'reissue/reissued',
    'check ~ not ~ cashed/received',
    'bank ~ returned/rejected',
    'payment ~ invalid ~ address/bank/account',
  ],
  notWords: ['check ~ back', 'check ~ eligible'],
  weight: 'specific',
  actions: ['call-payer', 'wait'],
  routes: ['wait'],
  papers: ['Remittance', 'Bank statement'],
  advice: 'Trace the payment with the payer and have it paid again; nothing was denied, and the claim is not sent again',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'EFT was returned by the bank' }, { text: 'Check never cashed, reissue asked for' }],
} satisfies DenialKind;
