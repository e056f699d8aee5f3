import type { Portal } from '../portal';

export default {
  id: 'trizetto',
  name: 'TriZetto Provider Solutions',
  hosts: ['mytools.gatewayedi.com'],
  confirmed: true,
} satisfies Portal;
