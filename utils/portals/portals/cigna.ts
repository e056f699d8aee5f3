import type { Portal } from '../portal';

export default {
  id: 'cigna',
  name: 'Cigna for Health Care Professionals',
  hosts: ['cignaforhcp.cigna.com'],
  confirmed: true,
  payer: 'Cigna Healthcare',
} satisfies Portal;
