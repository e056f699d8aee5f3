import type { Portal } from '../portal';

export default {
  id: 'officeally',
  name: 'Office Ally',
  hosts: ['pm.officeally.com'],
  confirmed: true,
} satisfies Portal;
