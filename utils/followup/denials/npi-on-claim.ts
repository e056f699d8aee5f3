import type { DenialKind } from '../denial-kind';

export default {
  id: 'npi-on-claim',
  category: 'provider-enrollment',
  also: ['missing-information'],
  title: 'NPI on the claim absent or not the one on file',
  codes: { carc: ['206', '207', '208'], rarc: ['N516'] },
  words: [],
  weight: 'specific',
  actions: ['corrected-claim', 'call-payer', 'resubmit'],
  routes: ['corrected-claim', 'new-claim'],
  papers: ['NPI registry entry'],
  advice: 'Put the right NPI on the claim and send it corrected; where it was right, have the payer’s provider file checked',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-206'] }, { codes: ['CO-207'] }],
} satisfies DenialKind;
