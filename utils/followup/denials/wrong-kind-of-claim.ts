import type { DenialKind } from '../denial-kind';

export default {
  id: 'wrong-kind-of-claim',
  category: 'other',
  also: ['missing-information'],
  title: 'A new claim where a replacement was due, or the other way round',
  codes: { csc: ['799'] },
  words: [],
  weight: 'specific',
  actions: ['corrected-claim', 'resubmit', 'call-payer'],
  routes: ['corrected-claim', 'new-claim'],
  papers: ['The payer’s claim number of the original'],
  advice: 'Send it as the payer says: a replacement carries frequency code 7 and the payer’s claim number, a new claim neither',
  sources: [{ text: 'X12 code lists', date: '2026-08-17', trust: 'high' }],
  examples: [{ codes: ['F2:799'] }],
} satisfies DenialKind;
