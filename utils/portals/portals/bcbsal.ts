import type { Portal } from '../portal';

export default {
  id: 'bcbsal',
  name: 'Blue Cross and Blue Shield of Alabama ProviderAccess',
  hosts: ['providers.bcbsal.org'],
  confirmed: false,
  payer: 'BlueCross BlueShield of Alabama',
} satisfies Portal;
