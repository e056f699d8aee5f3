import type { Portal } from '../portal';

export default {
  id: 'superior',
  name: 'Superior HealthPlan secure portal',
  hosts: ['provider.superiorhealthplan.com'],
  confirmed: true,
  payer: 'Superior HealthPlan',
} satisfies Portal;
