import type { Portal } from '../portal';

export default {
  id: 'availity',
  name: 'Availity Essentials',
  hosts: ['apps.availity.com', 'essentials.availity.com'],
  confirmed: true,
} satisfies Portal;
