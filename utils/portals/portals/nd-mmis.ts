import type { Portal } from '../portal';

export default {
  id: 'nd-mmis',
  name: 'ND MMIS',
  hosts: ['mmis.nd.gov'],
  confirmed: true,
  payer: 'North Dakota Medicaid',
} satisfies Portal;
