import type { Portal } from '../portal';

export default {
  id: 'epaces',
  name: 'ePACES',
  hosts: ['epaces.emedny.org'],
  confirmed: true,
} satisfies Portal;
