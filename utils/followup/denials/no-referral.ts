import type { DenialKind } from '../denial-kind';

export default {
  id: 'no-referral',
  category: 'authorization',
  title: 'No referral',
  codes: { carc: ['165', '243', '242', '287', '288', '38', 'P17', '61', 'W6'], rarc: ['N630'], csc: ['93', '94', '782'] },
  words: [
    '@no referral',
    'referral @no',
    'referral',
    'referral required',
    'referral ~ exhausted/used/expired/exceeded',
    'referral ~ @bad',
    'not referred',
    'pcp ~ not ~ auth/authorized/refer/referred',
    'not ~ by ~ pcp',
    '@no ~ referral',
    'second opinion',
    'referral not/never ~ @got',
    'not ~ chosen pcp',
  ],
  notWords: ['referral not required', 'no referral ~ required', 'referral on file', 'referral ~ waived'],
  weight: 'specific',
  actions: ['request-authorization', 'corrected-claim', 'appeal', 'call-payer'],
  routes: ['retro-authorization', 'corrected-claim', 'appeal', 'reconsideration'],
  papers: ['Referral'],
  advice: 'Get the referral from the primary care physician or the network; send it, or appeal where none was required',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-288'] }, { codes: ['CO-165'] }, { text: 'PCP referral missing' }, { text: 'Referral exhausted' }],
} satisfies DenialKind;
