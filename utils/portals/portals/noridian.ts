import type { Portal } from '../portal';

export default {
  id: 'noridian',
  name: 'Noridian Medicare Portal',
  hosts: ['www.noridianmedicareportal.com'],
  confirmed: true,
  payer: 'Medicare',
} satisfies Portal;
