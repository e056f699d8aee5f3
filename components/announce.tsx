import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

const Announce = createContext<(text: string) => void>(() => {});

/** Says something to a screen reader, once and politely: what the clerk did, never what the panel did by itself. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

/** Holds the one live region of a page. The same sentence twice in a row is spoken twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const again = useRef(false);
  const announce = useCallback((next: string) => {
    again.current = !again.current;
    setText(again.current ? next : `${next}\u00a0`);
  }, []);
  const value = useMemo(() => announce, [announce]);
  return (
    <Announce value={value}>
      {children}
      <div role="status" className="hidden">
        {text}
      </div>
    </Announce>
  );
}
