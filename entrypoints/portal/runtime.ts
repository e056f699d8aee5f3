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

export const runtime = {
  /** False once the extension was updated or taken away: this copy of the script is an orphan then. */
  alive: (): boolean => api?.id !== undefined,

  /** True when the worker answered, whatever it said. */
  async send(message: unknown): Promise<boolean> {
    try {
      return (await api?.sendMessage(message)) !== undefined;
    } catch {
      // No worker at the other end: it is just starting, or the extension is gone; `alive` tells which.
      return false;
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
