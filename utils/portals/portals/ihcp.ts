import type { Portal } from '../portal';

export default {
  id: 'ihcp',
  name: 'IHCP Portal',
  hosts: ['portal.indianamedicaid.com'],
  confirmed: true,
  payer: 'Indiana Medicaid',
} satisfies Portal;
