import type { PayerRule } from '../payer-rule';

const manual = {
  text: 'UnitedHealthcare Community Plan care provider manual: 10 business days before asking, 30 to 60 days to decide',
  trust: 'high',
} as const;

export default {
  id: 'uhc-community',
  name: 'UnitedHealthcare Community Plan (Medicaid)',
  lines: ['medicaid'],
  names: ['uhc', '=united', 'united healthcare', 'unitedhealthcare', 'united health care', 'unitedhealth'],
  windows: [],
  steps: { first: 'reconsideration', reconsiderationFirst: true, source: manual },
  answersIn: [
    { to: 'reconsideration', days: 10, business: true, source: manual },
    { to: 'appeal', days: 30, source: manual },
  ],
} satisfies PayerRule;
