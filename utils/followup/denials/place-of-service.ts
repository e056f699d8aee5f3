import type { DenialKind } from '../denial-kind';

export default {
  id: 'place-of-service',
  category: 'coding',
  title: 'Place of service does not fit',
  codes: { carc: ['5'], rarc: ['M77', 'N79'], csc: ['249', '250'] },
  words: [
    'pos',
    'pos @bad',
    '@bad pos',
    'used/billed/submitted pos',
    'pos @num ~ claim/service/should/not/instead',
    'pos ~ not ~ valid/consistent/match/appropriate/covered',
    'pos ~ inconsistent',
    'inconsistent ~ pos',
    'not ~ payable ~ pos',
  ],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'call-payer'],
  routes: ['corrected-claim', 'appeal', 'reconsideration'],
  papers: ['Medical records'],
  advice: 'Check place of service against where the patient was seen; send a corrected claim',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [
    { codes: ['CO-5'] },
    { text: 'invalid POS for CPT billed' },
    { text: 'place of service inconsistent with procedure' },
  ],
} satisfies DenialKind;
