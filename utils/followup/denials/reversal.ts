import type { DenialKind } from '../denial-kind';

export default {
  id: 'reversal',
  category: 'other',
  also: ['contractual'],
  title: 'A payment was reversed',
  codes: { rarc: ['N68', 'N688', 'N689', 'N690', 'N691', 'N692', 'N693', 'N694', 'N695', 'N697'] },
  words: ['reversal', 'reversal of ~ payment/claim/paid', 'claim ~ reversed', 'payment reversed', 'reversed'],
  weight: 'specific',
  actions: ['wait', 'call-payer'],
  routes: ['wait'],
  papers: ['Both EOBs'],
  advice: 'No denial: an earlier payment was taken back. Look for the claim’s replacement; call where none comes',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'Reversal of the earlier payment' }],
} satisfies DenialKind;
