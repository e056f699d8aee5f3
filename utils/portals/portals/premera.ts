import type { Portal } from '../portal';

export default {
  id: 'premera',
  name: 'Premera provider portal',
  hosts: ['www.premera.com'],
  confirmed: true,
  payer: 'Premera Blue Cross',
} satisfies Portal;
