import type { DenialKind } from '../denial-kind';

export default {
  id: 'duplicate-crossover',
  category: 'duplicate',
  also: ['coordination-of-benefits'],
  title: 'Duplicate of the claim that the other payer sent on',
  codes: {},
  words: ['duplicate ~ crossover', 'crossover ~ duplicate', 'crossover ~ previously ~ file/received/processed/paid'],
  refines: ['duplicate'],
  beside: [
    'medicare/primary ~ submitted',
    'crossover',
    'crossed over',
    'medicare ~ forwarded',
    'forwarded ~ by medicare/primary',
  ],
  weight: 'specific',
  actions: ['none', 'wait', 'call-payer'],
  routes: ['wait'],
  papers: ['The remittance of the claim that was sent on'],
  advice: 'The claim that the other payer sent on is the original: look how it ended, and close this one',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Duplicate of the Medicare crossover claim' }],
} satisfies DenialKind;
