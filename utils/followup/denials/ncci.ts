import type { DenialKind } from '../denial-kind';

export default {
  id: 'ncci',
  category: 'bundling',
  title: 'Code pair conflicts (NCCI)',
  codes: { carc: ['236', '231'] },
  words: [
    'ncci',
    'ncci ~ denied',
    'code pair',
    'procedure ~ not ~ billed/reported ~ together/with',
    'not ~ billed with',
    'not ~ same days ~ another procedure',
    'column 2/two',
  ],
  notWords: ['not billed with date/modifier/units/charge/code/value/occurrence'],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'none'],
  routes: ['corrected-claim', 'appeal', 'reconsideration', 'write-off'],
  papers: ['Operative note'],
  advice:
    'Check the pair’s modifier indicator: where a modifier is allowed and the service was separate, a corrected claim; where none is allowed, accept',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-236'] }, { codes: ['CO-231'] }, { text: 'Denied per CCI edit' }],
} satisfies DenialKind;
