import type { DenialKind } from '../denial-kind';

export default {
  id: 'appeal-wrong-way',
  category: 'other',
  also: ['timely-filing'],
  title: 'The appeal was sent the wrong way',
  codes: { carc: ['285'] },
  words: ['appeal ~ procedure ~ not', 'appeal ~ not ~ followed', 'appeal ~ invalid ~ form/address'],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['The form asked for'],
  advice: 'Call for the right way and form, then file it again inside the window',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-285'] }],
} satisfies DenialKind;
