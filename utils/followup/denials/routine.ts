import type { DenialKind } from '../denial-kind';

export default {
  id: 'routine',
  category: 'non-covered',
  title: 'Routine or preventive service not covered',
  codes: { carc: ['49'], rarc: ['N429', 'N567'] },
  words: [
    'routine ~ not covered',
    'routine exam/service/care/screening',
    'routine',
    'preventive ~ not covered',
    'screening ~ not covered',
    'not ~ routine/preventive/screening',
  ],
  notWords: ['routine review'],
  weight: 'specific',
  actions: ['verify-eligibility', 'bill-patient', 'bill-other-payer', 'appeal', 'corrected-claim'],
  routes: ['other-payer', 'patient', 'appeal', 'reconsideration', 'corrected-claim'],
  papers: ['Plan benefits'],
  advice: 'Check the plan’s preventive benefit and the diagnosis order; PR goes to the patient',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['PR-49'] }, { text: 'Routine exam non covered' }],
} satisfies DenialKind;
