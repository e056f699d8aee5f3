import { SECTIONS, type Section } from '@/components/desk/DeskFrame';
import { useHash } from '../use-hash';

const sectionIn = (address: string): Section => {
  const [name] = address.replace(/^#/, '').split('/');
  return SECTIONS.find((section) => section === name) ?? 'worklist';
};

/** The section that the address names after `#`, so that back, forward and a bookmark lead to it. */
export const useSection = (): Section => sectionIn(useHash());
