import type { Portal } from '../portal';

export default {
  id: 'molina',
  name: 'Molina Provider Portal',
  hosts: ['provider.molinahealthcare.com'],
  confirmed: true,
  payer: 'Molina Healthcare',
} satisfies Portal;
