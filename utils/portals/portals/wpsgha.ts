import type { Portal } from '../portal';

export default {
  id: 'wpsgha',
  name: 'WPS GHA portal',
  hosts: ['www.wpsgha.com'],
  confirmed: false,
  payer: 'Medicare',
} satisfies Portal;
