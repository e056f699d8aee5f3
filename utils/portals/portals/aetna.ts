import type { Portal } from '../portal';

export default {
  id: 'aetna',
  name: 'Aetna provider portal',
  hosts: ['www.aetna.com'],
  confirmed: true,
  payer: 'Aetna',
} satisfies Portal;
