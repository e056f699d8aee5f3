import type { DenialKind } from '../denial-kind';

export default {
  id: 'diagnosis-not-covered',
  category: 'non-covered',
  title: 'Diagnosis not covered',
  codes: { carc: ['167', '47'] },
  words: ['dx not covered', 'dx ~ not covered', 'not covered ~ dx', 'dx excluded', 'not covered for ~ dx', 'dx ~ not ~ benefit'],
  weight: 'specific',
  actions: ['appeal', 'corrected-claim', 'verify-eligibility', 'bill-patient'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'patient'],
  papers: ['Medical records'],
  advice: 'Check the diagnosis with the coder against the plan’s or LCD’s list; corrected claim, appeal, or the patient',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-167'] }, { text: 'Diagnosis is not covered' }],
} satisfies DenialKind;
