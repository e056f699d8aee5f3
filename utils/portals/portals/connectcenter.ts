import type { Portal } from '../portal';

export default {
  id: 'connectcenter',
  name: 'ConnectCenter',
  hosts: ['physician.connectcenter.changehealthcare.com'],
  confirmed: true,
} satisfies Portal;
