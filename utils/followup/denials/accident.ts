import type { DenialKind } from '../denial-kind';

export default {
  id: 'accident',
  category: 'coordination-of-benefits',
  title: 'Injury: another kind of insurer may be liable',
  codes: {
    carc: ['19', '20', '21', '191', '214'],
    rarc: ['N743', 'N744', 'N725', 'N727'],
    csc: ['51', '727', '728', '729', '730', '749', '750'],
  },
  words: [
    'workcomp',
    'autoins',
    'thirdparty',
    'work related',
    'work ~ injury',
    'job ~ injury/illness',
    'injury ~ work',
    'accident',
    'subrogation',
    'injury',
    'responsibility insurance',
    'on job',
    'responsibility insurance ~ billed/primary',
    'accident on job',
    'other party responsibility',
  ],
  hints: ['accident', 'injury'],
  notWords: ['not work related', 'not accident', 'no accident'],
  weight: 'specific',
  actions: ['bill-other-payer', 'update-cob', 'call-payer'],
  routes: ['other-payer'],
  papers: ['Accident details', 'Other insurer’s decision'],
  advice:
    'Ask the patient for the accident details; bill workers’ compensation, auto or liability insurer first, or tell the payer it was no accident',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [
    { codes: ['CO-19'] },
    { codes: ['OA-20'] },
    { codes: ['CO-21'] },
    { text: 'Work comp may be liable' },
    { text: 'MVA - bill auto carrier' },
  ],
} satisfies DenialKind;
