import type { Portal } from '../portal';

export default {
  id: 'instamed',
  name: 'InstaMed Online',
  hosts: ['online.instamed.com'],
  confirmed: true,
} satisfies Portal;
