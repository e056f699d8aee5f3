import type { DenialKind } from '../denial-kind';

export default {
  id: 'not-emergency',
  category: 'medical-necessity',
  title: 'Payer says it was no emergency',
  codes: { carc: ['40'] },
  words: [
    'not ~ emergency',
    'emergency ~ not ~ met/supported/criteria',
    'emergency criteria',
    'not urgent',
    'nonemergency',
    'prudent layperson',
    'emergency ~ downgraded/not/denied',
    'not true emergency',
    'not ~ emergency ~ use',
    'emergency ~ not ~ true',
    'use of emergency',
  ],
  notWords: ['emergency copay', 'emergency claim denied', 'came/admission/arrived ~ through/thru/via/from emergency'],
  weight: 'specific',
  actions: ['appeal', 'peer-to-peer', 'send-records'],
  routes: ['appeal', 'reconsideration', 'peer-to-peer'],
  papers: ['Emergency record', 'Triage note'],
  advice: 'Appeal with the emergency record: prudent layperson, presenting symptoms',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-40'] }, { text: 'Condition was not emergent; ER visit denied' }],
} satisfies DenialKind;
