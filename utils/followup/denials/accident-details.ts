import type { DenialKind } from '../denial-kind';

export default {
  id: 'accident-details',
  category: 'coordination-of-benefits',
  title: 'The payer waits for accident details',
  codes: {},
  words: [
    'accident/injury ~ information/report/questionnaire',
    'accident/injury ~ questionnaire/information ~ member',
    'accident information ~ required/requested',
    'awaiting accident information',
    'accident information ~ from ~ member',
    'waiting ~ accident',
    'pending ~ accident ~ information',
    'information ~ accident/injury',
  ],
  refines: ['accident'],
  beside: [
    'not ~ work/job/accident/injury',
    'no ~ accident/injury/party',
    'no one',
    'at home',
    'illness',
    'unrelated',
    'disease',
  ],
  weight: 'specific',
  actions: ['update-cob', 'call-payer', 'wait', 'bill-other-payer'],
  routes: ['other-payer', 'wait'],
  papers: ['Accident details'],
  advice: 'Ask the patient for the accident details, or to answer the payer’s letter; then have the claim processed',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'Accident details needed from member' }, { text: 'Pending for the injury questionnaire from the member' }],
} satisfies DenialKind;
