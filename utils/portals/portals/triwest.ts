import type { Portal } from '../portal';

export default {
  id: 'triwest',
  name: 'TriWest (TRICARE West)',
  hosts: ['provider.triwest.com'],
  confirmed: false,
  payer: 'TRICARE',
} satisfies Portal;
