import type { Portal } from '../portal';

export default {
  id: 'oscar',
  name: 'Oscar for Providers',
  hosts: ['provider.hioscar.com'],
  confirmed: false,
  payer: 'Oscar',
} satisfies Portal;
