import type { Portal } from '../portal';

export default {
  id: 'highmark',
  name: 'Highmark Provider Center',
  hosts: ['providers.highmark.com'],
  confirmed: false,
  payer: 'Highmark',
} satisfies Portal;
