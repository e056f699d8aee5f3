import type { Portal } from '../portal';

export default {
  id: 'ctmedicaid',
  name: 'Connecticut Medicaid (interChange)',
  hosts: ['www.ctdssmap.com'],
  confirmed: true,
  payer: 'Connecticut Medical Assistance Program',
} satisfies Portal;
