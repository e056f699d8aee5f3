import type { Portal } from '../portal';

export default {
  id: 'ohio-pnm',
  name: 'Ohio Provider Network Management',
  hosts: ['ohpnm.omes.maximus.com'],
  confirmed: true,
  payer: 'Ohio Medicaid',
} satisfies Portal;
