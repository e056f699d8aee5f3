import type { Portal } from '../portal';

export default {
  id: 'champs',
  name: 'CHAMPS',
  hosts: ['sso.state.mi.us'],
  confirmed: true,
  payer: 'Michigan Medicaid',
} satisfies Portal;
