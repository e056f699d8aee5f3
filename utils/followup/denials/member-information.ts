import type { DenialKind } from '../denial-kind';

export default {
  id: 'member-information',
  category: 'missing-information',
  also: ['coordination-of-benefits', 'registration'],
  title: 'The patient has not answered the payer',
  codes: { carc: ['227'], cscc: ['P4'], rarc: ['N179', 'N160', 'N375', 'N582', 'N593', 'N594', 'N595', 'N596', 'N675'] },
  words: [
    'information ~ from ~ member',
    'information requested from ~ member',
    'member ~ information ~ not ~ @got',
    'member ~ not ~ @got ~ information',
    'member ~ not ~ responded/respond/replied',
    'requested ~ from ~ member',
    'awaiting ~ member',
    'waiting ~ member ~ information/response',
    'no response from ~ member',
    'student status',
  ],
  soft: true,
  weight: 'specific',
  actions: ['update-cob', 'call-payer', 'bill-patient'],
  routes: ['other-payer', 'patient'],
  papers: ['The payer’s letter to the patient'],
  advice: 'Find out what the payer asked of the patient; have the patient answer, then have the claim reprocessed',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['PR-227'] }, { text: 'Info requested from patient not provided' }],
} satisfies DenialKind;
