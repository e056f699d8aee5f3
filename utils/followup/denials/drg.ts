import type { DenialKind } from '../denial-kind';

export default {
  id: 'drg',
  category: 'coding',
  also: ['medical-necessity'],
  title: 'DRG was changed',
  codes: { rarc: ['N647'], csc: ['256'] },
  words: [
    'clinical validation ~ removed/denied/not/took/review',
    'drg ~ not ~ supported/validated',
    'drg',
    'drg ~ downgraded/downgrade/changed/reassigned/revised/validation',
    'clinical validation',
    'clinical validation ~ dx/drg',
    'dx ~ not ~ supported ~ drg',
    'clinically valid',
    'not clinically valid',
    'drg ~ dx ~ removed',
    'dx ~ removed ~ drg',
    'part of drg',
  ],
  weight: 'specific',
  besideMoney: true,
  actions: ['appeal', 'corrected-claim', 'peer-to-peer'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'peer-to-peer'],
  papers: ['Medical records', 'Coding summary'],
  advice:
    'Have coding and clinical documentation review the DRG: appeal with the records where they support it, else a corrected claim within 60 days at Medicare',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'DRG was changed after clinical validation' }],
} satisfies DenialKind;
