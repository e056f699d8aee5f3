import type { DenialKind } from '../denial-kind';

export default {
  id: 'secondary-next',
  category: 'patient-responsibility',
  title: 'The secondary payer is next',
  codes: {},
  words: [
    'forwarded to ~ secondary/medicaid/supplemental',
    'to ~ secondary insurance',
    'balance ~ to secondary',
    'secondary insurance on file',
    'secondary ~ on file',
    'secondary insurance ~ is',
    'bill secondary',
    'bill ~ to secondary',
    'submitted ~ to secondary',
    'crossover',
    'medigap',
    'supplemental insurance/plan',
  ],
  refines: ['patient-share'],
  weight: 'nothing',
  actions: ['bill-other-payer', 'bill-patient'],
  routes: ['other-payer', 'patient'],
  papers: ['This payer’s EOB'],
  advice: 'No denial: what is left goes to the secondary payer with this payer’s EOB, then to the patient',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'Balance to the secondary insurance on file' }, { codes: ['PR-2'], text: 'Bill secondary' }],
} satisfies DenialKind;
