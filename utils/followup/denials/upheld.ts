import type { DenialKind } from '../denial-kind';

export default {
  id: 'upheld',
  category: 'other',
  title: 'The payer upheld its decision',
  codes: { carc: ['193'], rarc: ['MA91'] },
  words: [
    'upheld',
    'decision ~ upheld',
    'original decision ~ upheld/maintained/stands',
    'decision ~ maintained',
    'appeal denied',
    'appeal ~ denied',
    'reconsideration ~ denied',
    'denied ~ stands',
    'denied ~ upheld',
    'no change ~ original',
    'original ~ processed correctly',
    'processed correctly',
  ],
  notWords: ['stands until'],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['The decision', 'What is new'],
  advice: 'Read why it was upheld; go to the next level with what is new',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-193'] }, { text: 'Original decision upheld on review' }],
} satisfies DenialKind;
