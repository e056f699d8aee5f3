import type { DenialKind } from '../denial-kind';

export default {
  id: 'clinical-criteria',
  category: 'medical-necessity',
  also: ['non-covered'],
  title: 'Clinical criteria of the guideline not shown',
  codes: {},
  words: ['guideline/policy criteria ~ not ~ met', 'criteria ~ not documented'],
  refines: ['not-medically-necessary', 'coverage-guidelines'],
  beside: [
    'criteria',
    'bmi/diet/conservative/saturation/sat/severity/symptoms/improvement/score',
    'program/therapy/trial/treatment/test ~ not ~ documented/shown/tried/completed',
    'not ~ documented/shown/tried/completed ~ program/therapy/trial/treatment',
    'guideline/guidelines/policy ~ allowed/says/@num',
  ],
  weight: 'specific',
  actions: ['appeal', 'send-records', 'peer-to-peer'],
  routes: ['appeal', 'reconsideration', 'peer-to-peer', 'records'],
  papers: ['Medical records', 'Policy or coverage determination with the criteria met', 'Physician’s letter of necessity'],
  advice:
    'Hold the guideline’s criteria against the records and appeal with those that show each of them; ask for a peer-to-peer while it is open',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [
    { codes: ['CO-272'], text: 'Criteria for spinal fusion not shown: six weeks of conservative care are not documented' },
  ],
} satisfies DenialKind;
