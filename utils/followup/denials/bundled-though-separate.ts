import type { DenialKind } from '../denial-kind';

export default {
  id: 'bundled-though-separate',
  category: 'bundling',
  also: ['contractual'],
  title: 'Bundled though the claim or the contract sets it apart',
  codes: {},
  words: ['contract carves ~ out', 'denied again ~ modifier'],
  refines: ['bundled', 'packaged', 'ncci'],
  beside: [
    'carve/carves/carved/carveout',
    'contract/agreement/exhibit ~ pays/allowed/separately',
    'separately per contract',
    'denied again',
    'modifier ~ was on',
    'previously ~ modifier',
    'modifier previously',
  ],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration', 'underpayment-dispute'],
  papers: ['Contract clause', 'Operative note', 'The claim as sent'],
  advice:
    'Dispute it: the modifier was on the claim, or the contract pays the service by itself; sending the same again brings the same answer',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-97'], text: 'The contract carves implants out of the case rate' }],
} satisfies DenialKind;
