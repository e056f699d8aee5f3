import type { Portal } from '../portal';

export default {
  id: 'palmetto',
  name: 'Palmetto eServices',
  hosts: ['www.onlineproviderservices.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
