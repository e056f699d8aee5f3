/** The log alone in an extension's worker: what the faults are done to. Answers calls by name, as the background does for the real one. */

import type { Area, Log } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';
import { openLog } from '@/utils/log/log';

interface Chrome {
  storage: { local: Area; session: Area & { setAccessLevel?: unknown } };
  runtime: {
    onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean): void;
    };
  };
}
declare const chrome: Chrome;

const born = crypto.randomUUID();
let opened: Promise<Log> | undefined;
const log = (): Promise<Log> => {
  opened ??= openLog({
    local: chrome.storage.local,
    session: chrome.storage.session,
    user: () => 'dana',
    device: () => 'desk-1',
  });
  return opened;
};

async function answer(name: string, args: unknown[]): Promise<unknown> {
  if (name === 'born') return born;
  if (name === 'forget') {
    opened = undefined;
    return true;
  }
  // `vault.unlock` is a call of the log's lock
  const [first, second] = name.split('.') as [string, string | undefined];
  const whole = (await log()) as unknown as Record<string, unknown>;
  const target = (second === undefined ? whole : whole[first]) as Record<string, (...args: unknown[]) => unknown>;
  const method = target[second ?? first];
  if (!method) throw new Error(`no call ${name}`);
  return method(...args);
}

chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  const { name, args } = message as { name: string; args: unknown[] };
  answer(name, args).then(
    (value) => respond({ ok: true, value: value ?? null, born }),
    (error: unknown) =>
      respond({
        ok: false,
        born,
        problem: isLogError(error) ? error.problem : 'other',
        sentence: isLogError(error) ? error.sentence : String(error),
      }),
  );
  return true;
});
