/** The panel's side of the conversation. The schemas come with the first message, not with the first paint. */
import { browser } from '@/utils/browser';
import { ClerkError } from './clerk-error';
import type { Answer, MessageIn, MessageName, MessageOut } from './protocol';

const PATIENCE = 10_000;
const TRIES = 3;

/** No answer in time: the worker died or is busy. The same message, with the same id, may be sent again without harm. */
class NoAnswer extends Error {}

async function once(name: MessageName, body: unknown, patience: number): Promise<Answer<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), patience);
  });
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage({ name, body }), late]);
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<unknown>;
    throw new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends a message to the worker and gives its answer. Throws a `ClerkError` whose sentence can be shown. A worker that died on the way is
 * asked again: messages that write carry an id, and the same id writes once. `patience`: milliseconds for one try, where much is to be done.
 */
export async function send<N extends MessageName>(name: N, body: MessageIn<N>, patience = PATIENCE): Promise<MessageOut<N>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await once(name, body, patience);
      if (!answer.ok) throw new ClerkError(answer.sentence);
      const { protocol } = await import('./protocol');
      return protocol[name].out.parse(answer.value) as MessageOut<N>;
    } catch (error) {
      if (error instanceof ClerkError) throw error;
      if (attempt === TRIES)
        throw new ClerkError('Claimside does not answer. What was saved before is safe. Reload this panel and try again.', {
          cause: error,
        });
    }
  }
}
