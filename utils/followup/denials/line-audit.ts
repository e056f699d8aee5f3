import type { DenialKind } from '../denial-kind';

export default {
  id: 'line-audit',
  category: 'bundling',
  also: ['contractual'],
  title: 'Charges struck out by a line audit',
  codes: {},
  words: [
    'line ~ item ~ audit',
    'line audit',
    'charge/itemized/bill ~ audit',
    'audit ~ denied/removed/reduced/findings/complete/completed',
    'routine supplies/nursing/equipment/supply',
    'denied ~ routine ~ supplies/nursing/supply',
    'not separately chargeable',
    'audit ~ line ~ item',
    'audit ~ charge ~ bundled/denied',
    'audit ~ bundled',
  ],
  refines: ['bundled', 'packaged'],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['Itemized bill', 'Charge policy or contract clause', 'Records of the items'],
  advice:
    'Answer item by item: what was struck out, why it is no part of the room rate or of another charge, and where the contract or the records say so',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Line item audit: routine supplies removed, not separately chargeable' }],
} satisfies DenialKind;
