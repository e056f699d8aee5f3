import type { DenialKind } from '../denial-kind';

export default {
  id: 'not-on-file',
  category: 'other',
  title: 'Claim not on file',
  codes: { rarc: ['N5'], csc: ['35'], cscc: ['A4', 'D0'] },
  words: [
    'claim not ~ file/found',
    'claim ~ not on file',
    'no claim ~ file/found',
    '@no claim on file',
    'claim ~ not ~ received',
    'no record ~ claim',
    'claim not received',
    'not received claim',
    'not received ~ claim',
    'never received',
    'claim never received',
    'no claim',
  ],
  weight: 'specific',
  actions: ['verify-eligibility', 'resubmit', 'call-payer'],
  routes: ['new-claim'],
  papers: ['277CA or acceptance report'],
  advice: 'Check eligibility and payer ID, and the clearinghouse’s acceptance report; send it again inside the filing limit',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['A4:35'] }, { text: 'Claim not on file' }],
} satisfies DenialKind;
