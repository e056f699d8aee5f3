import type { DenialKind } from '../denial-kind';

export default {
  id: 'unprocessable',
  category: 'missing-information',
  title: 'Unprocessable: never adjudicated',
  codes: { rarc: ['MA130', 'N704', 'N517', 'N142', 'N798'], csc: ['684', '787'], cscc: ['A3', 'A6', 'A7', 'A8'] },
  words: [
    'unprocessable',
    'not processable',
    'can not be processed',
    'claim rejected',
    'rejected',
    'rejected at/by/front',
    'front end rejected',
    'rejected ~ clearinghouse',
    'returned ~ unprocessed',
    'submitted new claim',
    'resubmit ~ new claim',
    'rejected by ~ clearinghouse/insurance',
  ],
  notWords: ['not rejected', 'rejected at/by/in clearinghouse ~ not reached ~ until/before @num'],
  weight: 'generic',
  gate: 'rarc:MA130',
  actions: ['resubmit', 'corrected-claim', 'call-payer'],
  routes: ['new-claim', 'corrected-claim'],
  papers: ['The rejection’s details'],
  advice: 'Correct what is wrong and send a new claim; no remittance will come, there is nothing to appeal',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-16', 'MA130'] }, { codes: ['A7:21'] }, { text: 'Claim rejected as unprocessable' }],
} satisfies DenialKind;
