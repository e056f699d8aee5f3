import type { DenialKind } from '../denial-kind';

export default {
  id: 'clia',
  category: 'provider-enrollment',
  title: 'Test outside the laboratory’s CLIA certificate',
  codes: { carc: ['B23'] },
  words: ['clia', 'clia ~ not', 'clia ~ @bad', '@no clia', 'clia cert'],
  weight: 'specific',
  actions: ['call-payer', 'corrected-claim', 'appeal'],
  routes: ['corrected-claim', 'appeal', 'reconsideration', 'wait'],
  papers: ['CLIA certificate'],
  advice: 'Check the CLIA number and certificate on file; correct the claim, or have the payer’s file fixed',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-B23'] }],
} satisfies DenialKind;
