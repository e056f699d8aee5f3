import type { DenialKind } from '../denial-kind';

export default {
  id: 'denied-no-reason',
  category: 'other',
  title: 'Denied without a usable reason',
  general: true,
  codes: { carc: ['A1', '95', '219', 'P1', 'P6', '162', '218'], rarc: ['N855', 'N856'], csc: ['18', '106', '111'] },
  words: ['denied', 'claim denied', 'plan procedure not ~ followed', 'rules not followed', 'denied per plan'],
  soft: true,
  notWords: ['nothing denied', 'no denied on', 'not denied', 'not a bill denied', 'not denied'],
  weight: 'generic',
  actions: ['call-payer', 'appeal'],
  routes: ['appeal', 'reconsideration'],
  papers: ['EOB'],
  advice: 'Call for the reason and its codes; note the reference number',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-A1'] }, { codes: ['CO-95'] }],
} satisfies DenialKind;
