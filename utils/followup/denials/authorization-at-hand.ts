import type { DenialKind } from '../denial-kind';

export default {
  id: 'authorization-at-hand',
  category: 'authorization',
  title: 'Denied for authorization though it is there or none was needed',
  codes: {},
  words: [
    'auth not/no/never required ~ but/yet/still ~ denied/rejected/auth',
    'no auth required ~ but/yet/still ~ denied/rejected/auth',
    'denied ~ auth ~ not required',
    'auth/approved ~ on file ~ but/yet/still ~ denied',
    'auth not on file ~ but ~ submitted/have',
    'no auth ~ but ~ have ~ auth/approved',
    'denied ~ even? though/despite ~ auth/approved',
    'despite auth/approved',
    'auth obtained ~ still/yet ~ denied',
    'have auth ~ denied',
    'exempt ~ auth ~ denied',
  ],
  refines: ['no-authorization'],
  beside: [
    'exempt',
    'waived',
    'auth not required',
    'no auth required',
    'not ~ required ~ auth',
    'said/says/told/states ~ not required',
    'said/says/told/states ~ none/no',
  ],
  weight: 'specific',
  actions: ['appeal', 'corrected-claim', 'call-payer'],
  routes: ['appeal', 'reconsideration', 'corrected-claim'],
  papers: ['Authorization letter or number', 'What says that none is needed', 'Call reference'],
  advice:
    'Show the payer its own authorization, or its own word that none is needed: on a corrected claim where the number was left off, else as a dispute',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [
    { text: 'Denied for no precert, but the payer’s own tool says none is needed' },
    { text: 'Approval 4471 was on file and still they denied it' },
  ],
} satisfies DenialKind;
