import type { DenialKind } from '../denial-kind';

export default {
  id: 'cob-updated',
  category: 'coordination-of-benefits',
  title: 'The member has answered about other insurance',
  codes: {},
  words: [
    'renewed ~ cob',
    'cob ~ renewed',
    'member ~ renewed ~ insurance/otherins',
    'questionnaire ~ returned/completed/answered',
    'cob ~ current',
    'cob ~ requested reprocess',
  ],
  refines: ['other-insurance', 'cob-by-member'],
  beside: ['renewed', 'questionnaire ~ returned/completed/answered/received', 'member ~ answered/returned/responded/called'],
  weight: 'specific',
  actions: ['call-payer', 'wait', 'resubmit'],
  routes: ['wait', 'new-claim'],
  papers: ['Date of the member’s answer', 'Call reference'],
  advice: 'Ask the payer to process the claim again on the updated file; send it again only where the payer wants that',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Member called and updated her COB on 5/1' }],
} satisfies DenialKind;
