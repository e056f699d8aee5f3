import type { Portal } from '../portal';

export default {
  id: 'novitasphere',
  name: 'Novitasphere',
  hosts: ['www.novitasphere.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
