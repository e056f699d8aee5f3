import { createContext, type ReactNode, useContext, useEffect } from 'react';

/** Ways by which data leaves the page by the clerk's hand; the hospital's policy closes them. */
export interface WaysOut {
  /** copying into the clipboard */
  copy: boolean;
  print: boolean;
  /** plain files: tables, letters, packets. A sealed backup is none of them. */
  files: boolean;
}

export const ALL_WAYS: WaysOut = { copy: true, print: true, files: true };

const Ways = createContext<WaysOut>(ALL_WAYS);

/** Which ways out are open here: what is closed is not offered. */
export const useWaysOut = (): WaysOut => useContext(Ways);

const refuse = (event: Event): void => event.preventDefault();

/** Holds the ways out for a page, and closes those of the browser itself too: its own keys for copying and printing. */
export function WaysOutProvider({ ways, children }: { ways: WaysOut; children: ReactNode }) {
  useEffect(() => {
    if (ways.copy) return;
    const events = ['copy', 'cut', 'dragstart'] as const;
    for (const name of events) document.addEventListener(name, refuse);
    return () => {
      for (const name of events) document.removeEventListener(name, refuse);
    };
  }, [ways.copy]);
  useEffect(() => {
    document.documentElement.classList.toggle('not-printed', !ways.print);
  }, [ways.print]);
  return <Ways value={ways}>{children}</Ways>;
}
