import type { DenialKind } from '../denial-kind';

export default {
  id: 'hospital-acquired',
  category: 'non-covered',
  also: ['medical-necessity', 'contractual'],
  title: 'Hospital-acquired condition or never event',
  codes: { carc: ['233'] },
  words: ['facility acquired', 'never event', 'acquired condition', 'surgical error', 'adverse event'],
  refines: ['not-covered'],
  weight: 'specific',
  actions: ['appeal', 'none', 'write-off'],
  routes: ['appeal', 'reconsideration', 'write-off'],
  papers: ['Medical records', 'Present-on-admission indicators'],
  advice:
    'Have coding check the present-on-admission indicators: appeal where the condition was there at admission, else accept. The patient may not be billed',
  sources: [{ text: '42 CFR 412.23, Social Security Act s. 1886(d)(4)(D)', trust: 'medium' }],
  examples: [{ codes: ['CO-233'] }, { text: 'Hospital acquired condition' }],
} satisfies DenialKind;
