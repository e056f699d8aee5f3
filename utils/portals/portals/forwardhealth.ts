import type { Portal } from '../portal';

export default {
  id: 'forwardhealth',
  name: 'ForwardHealth Portal',
  hosts: ['www.forwardhealth.wi.gov'],
  confirmed: true,
  payer: 'ForwardHealth (Wisconsin Medicaid)',
} satisfies Portal;
