import { useEffect, useState } from 'react';
import { send } from '@/utils/messages/send';

/** What could not be written down, and the same message once more: it writes once. */
export interface NotWritten {
  why: string;
  again: () => void;
}

/**
 * Writes down that a claim was opened, once for each time that it comes on screen, where the hospital's policy asks for it (`auditViews`).
 * `claim`: its key once it is shown, undefined while none is.
 */
export function useViewed(claim: string | undefined): NotWritten | undefined {
  const [failed, setFailed] = useState<NotWritten>();
  useEffect(() => {
    if (claim === undefined) return;
    let gone = false;
    const id = crypto.randomUUID();
    const write = async (): Promise<void> => {
      const { loadPolicy } = await import('@/utils/settings/policy-store');
      if (!(await loadPolicy()).policy.auditViews) return;
      try {
        await send('record', { id, claim, bodies: [{ kind: 'viewed' }] });
        if (!gone) setFailed(undefined);
      } catch (error) {
        if (!gone) setFailed({ why: error instanceof Error ? error.message : String(error), again: () => void write() });
      }
    };
    void write();
    return () => {
      gone = true;
      setFailed(undefined);
    };
  }, [claim]);
  return failed;
}
