import type { DenialKind } from '../denial-kind';

export default {
  id: 'authorization-obtained',
  category: 'authorization',
  title: 'Authorization obtained, and missing on the claim',
  codes: {},
  words: ['auth obtained ~ number ~ not ~ claim', 'have auth number', 'auth number ~ left off'],
  beside: [
    'auth/approved/reference/certification/notification ~ obtained/approved/issued/secured/granted/given/accepted',
    'obtained/got/secured ~ auth/approved/reference',
    'show/shows/showing/lists/holds/says ~ auth/approved/reference',
    'have/with ~ auth/approved/reference number',
    'auth/approved/reference number @num',
    'auth/approved ~ on file',
    'log/system/file/um/tracker ~ auth/approved/reference',
    'approved for/thru/through/from',
    'reference ~ number ~ for',
    'claim ~ auth number',
    'auth number ~ claim/box/loop',
    'auth ~ previously',
  ],
  refines: ['no-authorization'],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'call-payer'],
  routes: ['corrected-claim', 'appeal', 'reconsideration'],
  papers: ['Authorization letter or number', 'Call reference'],
  advice:
    'Send a corrected claim with the authorization’s number; where the claim carried it, dispute the denial with the approval letter',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [
    { codes: ['CO-197'], text: 'Approval was obtained before the stay, reference 4471' },
    { text: 'Have the auth number, it was left off the claim' },
  ],
} satisfies DenialKind;
