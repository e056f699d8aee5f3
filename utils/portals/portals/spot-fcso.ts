import type { Portal } from '../portal';

export default {
  id: 'spot-fcso',
  name: 'SPOT (First Coast)',
  hosts: ['thespot.fcso.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
