import type { DenialKind } from '../denial-kind';

export default {
  id: 'one-visit-a-day',
  category: 'duplicate',
  also: ['bundling'],
  title: 'One visit a day for one physician',
  codes: { carc: ['B14'] },
  words: [
    'one visits ~ per/a days',
    'only one visits',
    'one visits per',
    'provider ~ same group/specialty ~ previously? paid',
    'same group specialty',
  ],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'none'],
  routes: ['corrected-claim', 'appeal', 'reconsideration'],
  papers: ['Both notes'],
  advice: 'Check for two distinct visits: modifier 25, 27 or 59 on a corrected claim, or appeal with both notes',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-B14'] }],
} satisfies DenialKind;
