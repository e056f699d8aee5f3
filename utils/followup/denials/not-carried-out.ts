import type { DenialKind } from '../denial-kind';

export default {
  id: 'not-carried-out',
  category: 'non-covered',
  also: ['coding'],
  title: 'The service was refused, put off or not finished',
  codes: { carc: ['115', '155'], rarc: ['N397'] },
  words: [
    'procedure/service/surgery/test ~ postponed/discontinued/aborted/termed/refused',
    'postponed/discontinued/aborted/termed/refused ~ procedure/service/surgery/test',
    'not carried out',
    'member refused',
    'left without ~ seen',
    'not ~ completed procedure/service',
  ],
  notWords: ['member refused ~ records/information'],
  refines: ['not-covered'],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'none'],
  routes: ['corrected-claim', 'appeal', 'reconsideration', 'write-off'],
  papers: ['Records of what was done'],
  advice:
    'Hold the records against the claim: what was begun is billed with modifier 73, 74, 52 or 53 on a corrected claim, what was not done is taken off',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'CMS Pub. 100-04 ch. 4 s. 20.6.4 (discontinued procedures)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-115'] }, { codes: ['CO-155'] }, { text: 'Procedure canceled before anesthesia' }],
} satisfies DenialKind;
