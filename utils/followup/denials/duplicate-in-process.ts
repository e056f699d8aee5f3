import type { DenialKind } from '../denial-kind';

export default {
  id: 'duplicate-in-process',
  category: 'duplicate',
  title: 'Duplicate of a claim still in process',
  codes: { csc: ['78'] },
  words: [
    'until ~ original',
    'replacement ~ until ~ original',
    'not ~ processed until ~ original',
    'original not processed',
    'original ~ not yet',
    'duplicate ~ inprocess',
    'duplicate ~ pending',
    'original ~ inprocess',
    'original ~ pending',
    'duplicate ~ in processed',
    'original ~ in processed',
    'duplicate ~ still ~ processed/inprocess',
    'duplicate ~ claim ~ still',
    'original ~ still',
  ],
  weight: 'specific',
  actions: ['wait', 'call-payer'],
  routes: ['wait'],
  papers: [],
  advice: 'Wait for the original claim’s answer; do not send it again',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['F2:78'] }, { text: 'Duplicate of a claim pending' }],
} satisfies DenialKind;
