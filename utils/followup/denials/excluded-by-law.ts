import type { DenialKind } from '../denial-kind';

export default {
  id: 'excluded-by-law',
  category: 'non-covered',
  title: 'Excluded by law',
  codes: { rarc: ['N425', 'N426', 'N427'] },
  words: [
    'statutorily/statutory excluded',
    'statutory',
    'excluded ~ by ~ statute/law',
    'excluded ~ statute/law',
    'gy modifier',
    'gy billed',
  ],
  refines: ['not-covered', 'not-covered-see-remark'],
  weight: 'specific',
  actions: ['bill-patient', 'bill-other-payer'],
  routes: ['patient', 'other-payer'],
  papers: ['Signed notice, where there is one'],
  advice: 'No program pays for it: the patient or another insurer does (modifier GY); no notice was needed',
  sources: [{ text: 'Social Security Act s. 1862(a); CMS Pub. 100-04 ch. 30 s. 20', trust: 'high' }],
  examples: [{ codes: ['PR-96', 'N425'] }, { text: 'Statutorily excluded service' }],
} satisfies DenialKind;
