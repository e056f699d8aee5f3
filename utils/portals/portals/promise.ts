import type { Portal } from '../portal';

export default {
  id: 'promise',
  name: 'PROMISe',
  hosts: ['promise.dhs.pa.gov'],
  confirmed: true,
  payer: 'Pennsylvania Medicaid',
} satisfies Portal;
