import type { Portal } from '../portal';

export default {
  id: 'masshealth-posc',
  name: 'MassHealth Provider Online Service Center',
  hosts: ['newmmis-portal.ehs.state.ma.us'],
  confirmed: true,
  payer: 'MassHealth',
} satisfies Portal;
