import type { Portal } from '../portal';

export default {
  id: 'nctracks',
  name: 'NCTracks',
  hosts: ['www.nctracks.nc.gov'],
  confirmed: true,
  payer: 'NC Medicaid',
} satisfies Portal;
