import type { Portal } from '../portal';

export default {
  id: 'tmhp',
  name: 'TMHP TexMedConnect',
  hosts: ['secure.tmhp.com'],
  confirmed: true,
  payer: 'Texas Medicaid',
} satisfies Portal;
