import type { DenialKind } from '../denial-kind';

export default {
  id: 'claim-split',
  category: 'other',
  title: 'Taken in as several claims',
  codes: { cscc: ['A5'], csc: ['717'] },
  words: [
    'claim/bill split/divided/separated into/in/by/for/because',
    'accepted ~ split/divided/separated',
    'split/divided/separated by insurance/system/plan',
    'split claim ~ processed/each/numbers/both',
    'companion claim',
    'each claim ~ processed ~ own/separately',
    'both go ~ processed',
  ],
  notWords: [
    'must/should/required/please/resubmit/rebill/not ~ split/divided/separated/separately',
    'split/separately ~ bill/stay',
  ],
  weight: 'specific',
  gate: 'cscc:A5',
  actions: ['wait', 'call-payer'],
  routes: ['wait'],
  papers: ['The numbers of the claims'],
  advice: 'Note the numbers of all its claims and follow each: their remittances come apart; send nothing again',
  sources: [{ text: 'X12 code lists', date: '2026-08-17', trust: 'high' }],
  examples: [{ codes: ['A5:717'] }, { text: 'The claim was split into two claims for processing' }],
} satisfies DenialKind;
