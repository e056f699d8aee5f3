/** The few browser calls that the survey script needs, without a polyfill: every browser in use answers them with promises. */

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean;

const { browser, chrome } = globalThis as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } };
const api = (browser ?? chrome)?.runtime;

/** Milliseconds after which an answer is not waited for any longer: a worker that ended may leave its callers without one. */
const PATIENCE = 30_000;

export const runtime = {
  /** False once the extension was updated or taken away: this copy of the script is an orphan then. */
  alive: (): boolean => api?.id !== undefined,

  /** `taken` when the worker has put away what was seen, `refused` when it has answered otherwise, `silent` when nobody answered. */
  async send(message: unknown): Promise<'taken' | 'refused' | 'silent'> {
    let patience: ReturnType<typeof setTimeout> | number | undefined;
    const tired = new Promise<undefined>((resolve) => {
      patience = setTimeout(resolve, PATIENCE);
    });
    try {
      const answer = (await Promise.race([api?.sendMessage(message), tired])) as { value?: { taken?: boolean } } | undefined;
      if (answer === undefined) return 'silent';
      return answer.value?.taken === true ? 'taken' : 'refused';
    } catch {
      // No worker at the other end: it is just starting, or the extension is gone; `alive` tells which.
      return 'silent';
    } finally {
      clearTimeout(patience);
    }
  },

  listen(answer: (message: Record<string, unknown>, reply: (answer: unknown) => void) => boolean): () => void {
    const listener: Listener = (message, _sender, reply) =>
      typeof message === 'object' && message !== null ? answer(message as Record<string, unknown>, reply) : false;
    api?.onMessage.addListener(listener);
    return () => {
      // An orphan may not speak to the extension's API any more, not even to take a listener off.
      if (runtime.alive()) api?.onMessage.removeListener(listener);
    };
  },
};
