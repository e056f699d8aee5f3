import type { Portal } from '../portal';

export default {
  id: 'blueshieldca',
  name: 'Provider Connection',
  hosts: ['www.blueshieldca.com'],
  confirmed: true,
  payer: 'Blue Shield of California',
} satisfies Portal;
