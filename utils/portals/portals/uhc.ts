import type { Portal } from '../portal';

export default {
  id: 'uhc',
  name: 'UnitedHealthcare Provider Portal',
  hosts: ['secure.uhcprovider.com'],
  confirmed: true,
  payer: 'UnitedHealthcare',
} satisfies Portal;
