import type { Portal } from '../portal';

export default {
  id: 'humana-military',
  name: 'Humana Military (TRICARE East)',
  hosts: ['infocenter.humana-military.com'],
  confirmed: false,
  payer: 'TRICARE',
} satisfies Portal;
