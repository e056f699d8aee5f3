import { useEffect, useRef, useState } from 'react';
import { send } from '@/utils/messages/send';

const PAUSE = 600;

/** What may be left unfinished for a claim and is offered again. */
export const UNFINISHED = ['note', 'call'] as const;
export type Unfinished = (typeof UNFINISHED)[number];

export const draftName = (kind: Unfinished, claim: string): string => `${kind}:${claim}`;

export interface KeptDraft<T> {
  draft: T | undefined;
  /** false until it is known whether there is one */
  read: boolean;
  keep: (draft: T | undefined) => void;
}

/**
 * Unfinished text under a name, put away sealed after each pause in the typing, so that a closed panel, a lock or a crash loses nothing.
 * `parse` reads it back; what an older version wrote and this one does not know is undefined.
 */
export function useDraft<T>(name: string, parse: (value: unknown) => T | undefined): KeptDraft<T> {
  const [draft, setDraft] = useState<T>();
  const [read, setRead] = useState(false);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; put: () => void }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same name is always read the same way
  useEffect(() => {
    let late = false;
    setRead(false);
    send('draft', { name })
      .then(({ value }) => {
        if (!late && value !== undefined) setDraft(parse(JSON.parse(value)));
      })
      // Locked, or not readable: then there is none to go on with.
      .catch(() => undefined)
      .finally(() => {
        if (!late) setRead(true);
      });
    const putNow = (): void => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      waiting.current.put();
    };
    // a page that is closed or reloaded is not taken down part by part
    addEventListener('pagehide', putNow);
    return () => {
      late = true;
      removeEventListener('pagehide', putNow);
      putNow();
    };
  }, [name]);
  const keep = (next: T | undefined): void => {
    setDraft(next);
    const put = (): void => {
      waiting.current = undefined;
      void send('keep-draft', { name, ...(next === undefined ? {} : { value: JSON.stringify(next) }) }).catch(() => undefined);
    };
    if (waiting.current) clearTimeout(waiting.current.timer);
    if (next === undefined) put();
    else waiting.current = { timer: setTimeout(put, PAUSE), put };
  };
  return { draft, read, keep };
}
