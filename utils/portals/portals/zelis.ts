import type { Portal } from '../portal';

export default {
  id: 'zelis',
  name: 'Zelis Payments',
  hosts: ['provider.zelispayments.com'],
  confirmed: false,
} satisfies Portal;
