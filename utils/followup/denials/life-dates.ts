import type { DenialKind } from '../denial-kind';

export default {
  id: 'life-dates',
  category: 'registration',
  title: 'Date of service does not fit the patient’s life dates',
  codes: { carc: ['13', '14'] },
  words: [
    'dos/service after ~ deceased',
    'after ~ deceased',
    'after ~ date of deceased',
    'date of deceased',
    '@who ~ deceased',
    'dos/service ~ before/prior ~ dob/birth',
    'before/prior to ~ birth/dob',
    'deceased on/before ~ dos',
  ],
  weight: 'specific',
  actions: ['verify-eligibility', 'corrected-claim', 'call-payer'],
  routes: ['corrected-claim', 'new-claim'],
  papers: ['Proof of the date'],
  advice: 'Check birth date, date of death and dates of service; correct them and send it again',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [
    { codes: ['CO-13'] },
    { codes: ['CO-14'] },
    { text: 'Date of death precedes date of service: services after death' },
  ],
} satisfies DenialKind;
