import type { DenialKind } from '../denial-kind';

export default {
  id: 'coverage-guidelines',
  category: 'non-covered',
  also: ['medical-necessity'],
  title: 'Coverage guidelines not met or exceeded',
  codes: { carc: ['272', '273', 'B5', 'B1'] },
  words: ['coverage guidelines', 'guidelines ~ not met', 'guidelines ~ exceeded', 'coverage/program guidelines'],
  weight: 'specific',
  actions: ['appeal', 'verify-eligibility', 'bill-patient'],
  routes: ['appeal', 'reconsideration', 'patient'],
  papers: ['Medical records', 'Policy or coverage determination with the criteria met', 'Physician’s letter of necessity'],
  advice: 'Read the guideline: appeal with records where it is met; else the patient or the plan’s terms',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-272'] }, { text: 'Coverage/program guidelines were not met' }],
} satisfies DenialKind;
