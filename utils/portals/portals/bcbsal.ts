import type { Portal } from '../portal';

export default {
  id: 'bcbsal',
  name: 'Blue Cross and Blue Shield of Alabama ProviderAccess',
  hosts: ['providers.bcbsal.org'],
  confirmed: false,
  payer: 'BlueCross BlueShield of Alabama',
  // The list calls a claim rejected that was processed without payment.
  statusWords: { rejected: 'denied' },
} satisfies Portal;
