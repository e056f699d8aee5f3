import type { Portal } from '../portal';

export default {
  id: 'waystar',
  name: 'Waystar',
  hosts: ['claims.zirmed.com'],
  confirmed: true,
} satisfies Portal;
