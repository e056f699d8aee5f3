import type { DenialKind } from '../denial-kind';

export default {
  id: 'not-covered-see-remark',
  category: 'non-covered',
  title: 'Charge not covered; the remark says why',
  codes: { carc: ['96'] },
  words: [],
  weight: 'generic',
  actions: ['verify-eligibility', 'bill-patient', 'bill-other-payer', 'appeal'],
  routes: ['other-payer', 'patient', 'appeal', 'reconsideration'],
  papers: ['Plan benefits'],
  advice: 'Read the remark code: it tells whether it is the benefit, the diagnosis or missing data',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['PR-96'] }, { codes: ['CO-96'] }],
} satisfies DenialKind;
