import type { Portal } from '../portal';

export default {
  id: 'navinet',
  name: 'NaviNet',
  hosts: ['navinet.navimedix.com'],
  confirmed: true,
} satisfies Portal;
