import { useCallback, useState } from 'react';
import { useAnnounce } from '@/components/announce';
import type { EntryBody } from '@/utils/log/entry';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';

/** An entry and the claim it belongs to: what is needed to take it back. */
export interface Written {
  claim: string;
  entry: string;
}

export interface Writer {
  busy: boolean;
  /** what was logged last, and the entries to take back */
  done?: { text: string; entries: Written[] };
  /** what could not be logged: the same message can be sent again and writes once */
  failed?: { why: string; again: () => void };
  /** how far a long run is */
  progress?: { done: number; of: number };
  write: (claims: readonly string[], bodies: EntryBody[], text: string) => Promise<boolean>;
  /** something of its own for each claim; taken back as one */
  writeEach: (each: readonly { claim: string; bodies: EntryBody[] }[], text: string) => Promise<boolean>;
  undo: (entries: readonly Written[]) => Promise<void>;
  clear: () => void;
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : t('state_error_title'));

/** Writes through the worker, one message a claim, and keeps what failed until it is saved or left. */
export function useWriter(): Writer {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Writer['done']>();
  const [failed, setFailed] = useState<Writer['failed']>();
  const [progress, setProgress] = useState<Writer['progress']>();
  const announce = useAnnounce();

  const run = useCallback(
    async (messages: (() => Promise<Written[]>)[], text: string, before: readonly Written[] = []): Promise<boolean> => {
      setBusy(true);
      setFailed(undefined);
      const entries = [...before];
      const left = [...messages];
      try {
        for (let next = left[0]; next; next = left[0]) {
          entries.push(...(await next()));
          left.shift();
          if (messages.length > 1) setProgress({ done: messages.length - left.length, of: messages.length });
        }
        setDone({ text, entries });
        announce(text);
        return true;
      } catch (error) {
        setFailed({ why: sentenceOf(error), again: () => void run(left, text, entries) });
        return false;
      } finally {
        setBusy(false);
        setProgress(undefined);
      }
    },
    [announce],
  );

  const writeEach: Writer['writeEach'] = useCallback(
    (each, text) =>
      run(
        each.map(({ claim, bodies }) => {
          const message = { id: crypto.randomUUID(), claim, bodies };
          return async () => (await send('record', message)).entries.map((entry) => ({ claim, entry }));
        }),
        text,
      ),
    [run],
  );

  const write: Writer['write'] = useCallback(
    (claims, bodies, text) =>
      writeEach(
        claims.map((claim) => ({ claim, bodies })),
        text,
      ),
    [writeEach],
  );

  const undo = useCallback(
    async (entries: readonly Written[]): Promise<void> => {
      const messages = [...entries].reverse().map(({ claim, entry }) => {
        const message = { id: crypto.randomUUID(), claim, entry };
        return async () => (await send('undo', message)).entries.map((undone) => ({ claim, entry: undone }));
      });
      if (await run(messages, t('undone_done'))) setDone(undefined);
    },
    [run],
  );

  const clear = useCallback(() => {
    setDone(undefined);
    setFailed(undefined);
  }, []);

  return {
    busy,
    ...(done ? { done } : {}),
    ...(failed ? { failed } : {}),
    ...(progress ? { progress } : {}),
    write,
    writeEach,
    undo,
    clear,
  };
}
