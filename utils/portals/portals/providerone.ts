import type { Portal } from '../portal';

export default {
  id: 'providerone',
  name: 'ProviderOne',
  hosts: ['www.waproviderone.org'],
  confirmed: true,
  payer: 'Washington Medicaid',
} satisfies Portal;
