import type { Portal } from '../portal';

export default {
  id: 'va-community-care',
  name: 'VA Community Care',
  hosts: ['vacommunitycare.com', 'www.vacommunitycare.com'],
  confirmed: false,
} satisfies Portal;
