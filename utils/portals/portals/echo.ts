import type { Portal } from '../portal';

export default {
  id: 'echo',
  name: 'ECHO Provider Payments Portal',
  hosts: ['www.providerpayments.com'],
  confirmed: true,
} satisfies Portal;
