import { useEffect, useState } from 'react';
import { SECTIONS, type Section } from '@/components/desk/DeskFrame';

const sectionIn = (address: string): Section => {
  const [name] = address.replace(/^#/, '').split('/');
  return SECTIONS.find((section) => section === name) ?? 'worklist';
};

/** The section that the address names after `#`, so that back, forward and a bookmark lead to it. */
export function useSection(): Section {
  const [section, setSection] = useState(() => sectionIn(location.hash));
  useEffect(() => {
    const changed = (): void => setSection(sectionIn(location.hash));
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return section;
}
