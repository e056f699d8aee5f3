import type { DenialKind } from '../denial-kind';

export default {
  id: 'duplicate-paid',
  category: 'duplicate',
  title: 'Duplicate, and the original is settled',
  codes: {},
  words: [
    'duplicate ~ nothing ~ due',
    'previously paid ~ check',
    'paid ~ in full ~ duplicate',
    'original ~ processed ~ paid',
    'duplicate ~ original ~ paid',
  ],
  notWords: ['original ~ never ~ paid'],
  refines: ['duplicate'],
  beside: [
    'original/first ~ paid',
    'paid ~ original/first',
    'previously paid',
    'paid ~ check/eft/number/claim/icn/dcn/in',
    'nothing ~ due',
    'billed/submitted ~ in/by error/mistake',
  ],
  weight: 'specific',
  actions: ['none', 'call-payer'],
  routes: [],
  papers: ['The original claim’s remittance'],
  advice: 'Find the payment of the original and post it, then close this one: sending it again or disputing it brings nothing',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Duplicate, the original claim was paid 5 Feb' }],
} satisfies DenialKind;
