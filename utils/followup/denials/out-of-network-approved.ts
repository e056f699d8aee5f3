import type { DenialKind } from '../denial-kind';

export default {
  id: 'out-of-network-approved',
  category: 'non-covered',
  also: ['authorization'],
  title: 'Denied as out of network though it was approved or urgent',
  codes: {},
  words: ['gap exception', 'network exception ~ approved', 'exception ~ approved'],
  refines: ['out-of-network'],
  beside: ['exception', 'approved/authorized', 'emergency', 'ambulance', 'closest/nearest', 'no ~ participating ~ available'],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['Letter of the network exception', 'What shows the emergency'],
  advice: 'Dispute it: an exception was granted, or an emergency leaves no choice of network',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-279'], text: 'Network exception was approved in January' }],
} satisfies DenialKind;
