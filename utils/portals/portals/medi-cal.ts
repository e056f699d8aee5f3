import type { Portal } from '../portal';

export default {
  id: 'medi-cal',
  name: 'Medi-Cal Provider Portal',
  hosts: ['www.medi-cal.ca.gov'],
  confirmed: true,
  payer: 'Medi-Cal',
} satisfies Portal;
