import type { Portal } from '../portal';

export default {
  id: 'mycgs',
  name: 'myCGS',
  hosts: ['mycgsportal.com', 'www.mycgsportal.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
