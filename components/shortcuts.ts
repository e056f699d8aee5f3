import { useEffect, useRef } from 'react';
import { useKeymap } from './keys';

export type Shortcuts = Record<string, (() => void) | undefined>;

const TYPING = 'input, select, textarea, [contenteditable=""], [contenteditable="true"], [role="menu"], [role="listbox"]';
const PRESSING = 'button, a[href], summary, [role="tab"], [role="menuitem"]';

/** True where a single letter belongs to what is focused, not to the panel. */
function taken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest(TYPING)) return true;
  if (target.closest('dialog[open]') === null && document.querySelector('dialog[open]') !== null) return true;
  return (event.key === 'Enter' || event.key === ' ') && target.closest(PRESSING) !== null;
}

/**
 * Single keys for what is on screen, by `event.key` in lower case (`n`, `enter`, `1`). They do nothing while she types or a dialog is open,
 * can be switched off as a whole, and each letter can be moved to another (WCAG 2.1.4): they are named here by their usual letters.
 */
export function useShortcuts(shortcuts: Shortcuts, on = true): void {
  const { letterOf } = useKeymap();
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (taken(event)) return;
      const letter = letterOf(event.key.toLowerCase());
      const act = letter !== undefined && Object.hasOwn(current.current, letter) ? current.current[letter] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, letterOf]);
}
