import type { DenialKind } from '../denial-kind';

export default {
  id: 'drg',
  category: 'coding',
  also: ['medical-necessity'],
  title: 'DRG cannot be assigned or was changed',
  codes: { carc: ['A8'], rarc: ['N647'], csc: ['256'] },
  words: [
    'drg',
    'drg ~ not ~ assigned/group/supported/validated',
    'drg @bad',
    'drg ~ downgraded/downgrade/changed/reassigned/revised/validation',
    'ungroupable',
    'clinical validation',
    'drg ~ not ~ @got',
    'part of drg',
  ],
  weight: 'specific',
  actions: ['appeal', 'corrected-claim', 'peer-to-peer'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'peer-to-peer'],
  papers: ['Medical records', 'Coding summary'],
  advice:
    'Have coding and clinical documentation review the DRG: appeal with the records where they support it, else a corrected claim within 60 days at Medicare',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-A8'] }, { text: 'DRG ungroupable' }],
} satisfies DenialKind;
