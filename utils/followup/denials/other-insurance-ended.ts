import type { DenialKind } from '../denial-kind';

export default {
  id: 'other-insurance-ended',
  category: 'coordination-of-benefits',
  title: 'Other insurance on file that has ended',
  codes: {},
  words: [
    'other coverage/insurance ~ termed/stopped',
    'otherins/employer ~ termed/stopped',
    'primary/primaryins ~ termed/stopped',
  ],
  refines: ['other-insurance', 'primary-eob'],
  notBeside: ['bill medicare/medicaid/primary first', 'bill medicare/medicaid primary'],
  beside: [
    'termed/end/ends/stopped/inactive/expired/dropped/left/retired/retirement/divorced/closed ~ coverage/insurance/otherins/plan/policy/job/work/working/employer/employment/primary',
    'coverage/insurance/otherins/plan/policy/primary/primaryins/job/employer/employment/medicare/spouse/dependent ~ termed/end/ends/stopped/inactive/expired/dropped/left/retired/retirement/divorced/closed',
    'member termed/end/ends/stopped/inactive/expired/dropped/left/retired/retirement/divorced/closed',
    'retired/divorced/laid/quit',
    'only ~ insurance/coverage/plan',
    'not ~ working/employed',
    'not have ~ otherins/coverage',
    'no otherins',
    'never had',
    'file/cwf/cob/msp ~ outdated/old/invalid/stale',
    'unrelated',
    'no thirdparty',
    'only ~ medicaid/medicare',
    'no other',
  ],
  weight: 'specific',
  actions: ['update-cob', 'call-payer', 'verify-eligibility'],
  routes: ['other-payer'],
  papers: ['Termination letter of the other coverage', 'COB questionnaire'],
  advice:
    'The other coverage is over: have the member (Medicare: the benefits coordination contractor) take it off the file, then have the claim processed again',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-22'], text: 'Employer plan listed as primary ended in 2019' }],
} satisfies DenialKind;
