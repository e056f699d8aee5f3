import type { DenialKind } from '../denial-kind';

export default {
  id: 'appeal-late',
  category: 'timely-filing',
  also: ['other'],
  title: 'Appeal came too late',
  codes: { carc: ['286', '138', 'P31'], rarc: ['N921'] },
  words: [
    'appeal ~ late',
    'appeal ~ not timely',
    'not timely ~ appeal',
    'appeal ~ after/past/beyond ~ limit/deadline/days/time/timely',
    'late appeal',
    'appeal ~ not ~ within',
    'appeal ~ time limit',
    'reconsideration ~ late',
    'reconsideration ~ not timely',
    'reconsideration ~ after/past/beyond ~ limit/deadline/days/time',
    'reconsideration ~ not ~ within',
    'appeal ~ filinglimit ~ expired/passed/exceeded',
    'appeal ~ deadline',
    'appeal limit',
    'timelyfiling ~ for ~ appeal ~ expired/passed/exceeded',
  ],
  notWords: ['appeal deadline is', 'you may appeal'],
  weight: 'specific',
  actions: ['appeal', 'call-payer', 'write-off'],
  routes: ['appeal', 'write-off'],
  papers: ['Proof of sending'],
  advice:
    'Check the day it was received against the limit; good cause or proof of sending reopens it, else call for what is left',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-286'] }, { text: 'Appeal recd past the deadline' }],
} satisfies DenialKind;
