import type { Portal } from '../portal';

export default {
  id: 'kaiser',
  name: 'Kaiser Permanente Online Affiliate',
  hosts: ['*.kp.org'],
  confirmed: false,
  statusWords: { clean: 'finalized' },
} satisfies Portal;
