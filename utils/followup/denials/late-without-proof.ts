import type { DenialKind } from '../denial-kind';

export default {
  id: 'late-without-proof',
  category: 'timely-filing',
  title: 'Filed late, and nothing proves that it came in time',
  codes: {},
  words: [
    'no proof of any',
    'no 277 ~ proof',
    '@num months no proof',
    'no/not ~ acceptance ~ found/report/proof',
    'no/not ~ 277ca',
    'no proof ~ found/available/exist/file',
    'only ~ ledger/screen/print',
    'ledger print',
    'billed late ~ office/staff/error',
    'not ~ good cause ~ found/exist',
    'no good cause',
    'not reached ~ until/before @num',
  ],
  refines: ['timely-filing'],
  weight: 'specific',
  acceptedWithoutDispute: true,
  actions: ['write-off', 'call-payer', 'appeal'],
  routes: ['write-off', 'appeal', 'reconsideration'],
  papers: ['277CA or the payer’s acceptance report', 'Claim history'],
  advice:
    'Look once more for a 277CA or the payer’s own acceptance report and ask the payer what it has; a ledger or a 999 is refused. Without proof or good cause it is written off, never billed to the member',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Timely filing denial, no acceptance report found for this claim, only a ledger print' }],
} satisfies DenialKind;
