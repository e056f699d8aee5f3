import type { DenialKind } from '../denial-kind';

export default {
  id: 'underpaid',
  category: 'contractual',
  title: 'Paid below the contract',
  codes: {},
  words: [
    'underpaid',
    'under paid',
    'underpayment',
    'paid ~ less than ~ contract/contractrate/expected/allowed',
    'paid ~ below ~ contract/contractrate/expected/allowed',
    'paid ~ invalid ~ rate/contractrate',
    'invalid ~ rate',
    'not paid ~ per/according ~ contract/contractrate',
    'paid at ~ wrong/invalid rate',
    'low payment',
    'allowed ~ below ~ contract/contractrate',
    'paid incorrectly',
    'priced ~ invalid',
  ],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['underpayment-dispute', 'reconsideration'],
  papers: ['Contract clause', 'Expected and paid amounts'],
  advice: 'Compare with the contract’s term: what was expected, what was paid, the gap; dispute the payment',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'Claim underpaid per contract' }],
} satisfies DenialKind;
