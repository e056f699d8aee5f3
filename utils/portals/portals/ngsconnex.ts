import type { Portal } from '../portal';

export default {
  id: 'ngsconnex',
  name: 'NGSConnex',
  hosts: ['www.ngsconnex.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
