import type { DenialKind } from '../denial-kind';

export default {
  id: 'readmission',
  category: 'bundling',
  also: ['medical-necessity'],
  title: 'Readmission: combined with an earlier stay',
  codes: { carc: ['249'] },
  words: [
    'readmission',
    'readmission ~ within/related/policy/review/combined/denied',
    'readmitted',
    'readmitted ~ within/same/related',
    'combined with ~ first/prior/previously/initial/original ~ stay/admission',
    'related ~ prior/previously/initial ~ admission/stay',
  ],
  weight: 'specific',
  refines: ['bundled'],
  actions: ['appeal', 'corrected-claim', 'none'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'write-off'],
  papers: ['Discharge summary of the first stay', 'Medical records of both stays', 'The payer’s readmission policy'],
  advice:
    'Appeal where the first discharge was sound and this stay was needed for itself; same day, same condition: combine the stays on one corrected claim',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    {
      text: 'Medicare QIO Manual, ch. 4, s. 4240; Claims Processing Manual, ch. 3, s. 40.2.5; payers’ readmission policies',
      trust: 'medium',
    },
  ],
  examples: [
    { codes: ['CO-249'] },
    { text: 'Readmission within 30 days of a related discharge' },
    { text: 'Stay combined with prior admission per readmission policy' },
  ],
} satisfies DenialKind;
