import type { DenialKind } from '../denial-kind';

export default {
  id: 'code-not-in-force',
  category: 'coding',
  title: 'Code not in force on the date of service',
  codes: { carc: ['146', '181', '182', 'B18'], rarc: ['N657'] },
  words: [
    'code/procedure/modifier/dx ~ deleted/retired/discontinued',
    'deleted/retired/discontinued/expired ~ code/procedure/modifier/dx',
    'code/procedure/modifier/dx not ~ effective/active/inforce ~ dos',
    'code/procedure/modifier/dx ~ not yet? effective/active/inforce/valid',
    'code/procedure/modifier/dx ~ effective ~ after',
    'code/procedure/modifier/dx ~ termed',
    'not/invalid ~ code ~ year',
    'invalid/deleted code ~ dos',
  ],
  refines: ['modifier', 'procedure-code', 'diagnosis-code', 'coding-error'],
  weight: 'specific',
  actions: ['corrected-claim', 'call-payer'],
  routes: ['corrected-claim'],
  papers: ['Code book of the year of service'],
  advice: 'Bill the code that was in force on the date of service; nothing supports one that was not',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-181'] }, { codes: ['CO-146'] }, { text: 'CPT deleted 1/1, use the new code' }],
} satisfies DenialKind;
