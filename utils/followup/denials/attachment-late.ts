import type { DenialKind } from '../denial-kind';

export default {
  id: 'attachment-late',
  category: 'timely-filing',
  also: ['missing-information'],
  title: 'Attachment came too late',
  codes: { carc: ['164'] },
  words: [
    'attachment ~ late',
    'records ~ late',
    'records ~ not ~ timely',
    'records ~ received ~ after/late',
    'records ~ not ~ within',
  ],
  weight: 'specific',
  actions: ['appeal', 'send-records', 'call-payer'],
  routes: ['appeal', 'reconsideration', 'records'],
  papers: ['Proof of when it was sent'],
  advice: 'Appeal with proof of when it was sent, or send it again where the payer takes it',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-164'] }],
} satisfies DenialKind;
