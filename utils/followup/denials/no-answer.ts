import type { DenialKind } from '../denial-kind';

export default {
  id: 'no-answer',
  category: 'other',
  title: 'The payer’s system gave no answer',
  codes: { csc: ['689'], cscc: ['E0', 'E1', 'E2'] },
  words: [
    'system ~ down/unavailable/outage',
    'outage',
    'not responding',
    'try ~ again later',
    'again later',
    'timed out',
    'inquiry ~ not ~ processed/answered/completed',
    'system error',
  ],
  weight: 'specific',
  actions: ['wait', 'call-payer'],
  routes: ['wait'],
  papers: [],
  advice: 'Nothing was decided: ask again later, and call where it still does not answer',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['E2:689'] }, { text: 'System unavailable, try again later' }],
} satisfies DenialKind;
