import type { Portal } from '../portal';

export default {
  id: 'optumpay',
  name: 'Optum Pay',
  hosts: ['upa.optum.com', 'optumhealthfinancial.com', 'www.optumhealthfinancial.com'],
  confirmed: false,
} satisfies Portal;
