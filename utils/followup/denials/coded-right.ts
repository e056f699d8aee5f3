import type { DenialKind } from '../denial-kind';

export default {
  id: 'coded-right',
  category: 'coding',
  title: 'Coding denied though the claim has it right',
  codes: {},
  words: ['billed correct ~ denied', 'was on claim ~ denied'],
  refines: ['coding-error', 'modifier', 'diagnosis-code', 'procedure-code', 'units', 'place-of-service', 'bill-type'],
  beside: [
    'modifier/dx/code on claim',
    'on claim ~ see/copy/image',
    'insurance missed/overlooked/ignored',
    'supported per',
    'denied again',
    'billed correct',
    'correct as billed',
    'correct per',
    'valid per',
    'is on lcd',
  ],
  weight: 'specific',
  actions: ['appeal', 'call-payer', 'corrected-claim'],
  routes: ['appeal', 'reconsideration', 'corrected-claim'],
  papers: ['The claim as sent', 'What supports the code'],
  advice: 'Dispute it with the claim as sent and what supports the code; a corrected claim has nothing to correct',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-4'], text: 'The modifier was on the claim, see the copy' }],
} satisfies DenialKind;
